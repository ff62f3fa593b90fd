package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * What patterns cannot do without. A <em>need</em> is a set of tests, one of which some token must
 * pass; a <em>clause</em> is a few needs, each with its distance from the first token of a match.
 *
 * <p>A clause stands at its rarest need: words that pass a test of that one lead to it, and only
 * then the others are asked for. So a text pays for what stands in it, and hardly for what does
 * not.
 *
 * <p>Where in a sentence needs are met is told by sets of 64 bits: bit {@code n % 64} for the
 * {@code n}-th word or number of the sentence, from 1, and for the signs after it. Sentences of
 * more words share bits, which costs time and no match. Immutable and thread-safe.
 */
public final class NeedIndex {

  /** Bits of the number of a need; its least distance and the width of its reach follow. */
  private static final int NEED_BITS = 20;

  private final int needs;

  /** The clauses that stand at each need; these needs have the first numbers. */
  private final NumberLists needClauses;

  /** The needs of each clause, its rarest first, each with its distances: {@link #placed}. */
  private final NumberLists clauseNeeds;

  NeedIndex(int needs, NumberLists needClauses, NumberLists clauseNeeds) {
    this.needs = needs;
    this.needClauses = needClauses;
    this.clauseNeeds = clauseNeeds;
  }

  /** Returns the index in which only some clauses can be met. */
  NeedIndex only(IntPredicate wanted) {
    List<List<Integer>> kept = new ArrayList<>();
    for (int need = 0; need < needClauses.size(); need++) {
      kept.add(needClauses.get(need).stream().filter(wanted::test).toList());
    }
    return new NeedIndex(needs, NumberLists.of(kept), clauseNeeds);
  }

  /** Returns how many needs there are. */
  public int needCount() {
    return needs;
  }

  /** Returns how many needs clauses stand at; they have the first numbers. */
  public int placeCount() {
    return needClauses.size();
  }

  /** Returns the number of a need and its distances in one number, for {@link #need}. */
  static int placed(int need, int from, int to) {
    if (need >= 1 << NEED_BITS) {
      throw new IllegalStateException("too many needs: " + need);
    }
    int more = Math.min(to - from, Long.SIZE - 1);
    return more << (NEED_BITS + 6) | (from & 63) << NEED_BITS | need;
  }

  /**
   * Returns the places at which a match may begin.
   *
   * @param i index of a need of a clause
   * @param places where the need is met
   */
  public long starts(int i, long places) {
    int placed = clauseNeeds.number(i);
    long starts = Long.rotateRight(places, placed >>> NEED_BITS);
    int more = placed >>> (NEED_BITS + 6);
    for (int width = 1; more > 0; width *= 2) {
      int step = Math.min(width, more);
      starts |= Long.rotateRight(starts, step);
      more -= step;
    }
    return starts;
  }

  /** Returns the first index for {@link #clause} of a need. */
  public int clausesStart(int need) {
    return needClauses.start(need);
  }

  /** Returns one past the last index for {@link #clause} of a need. */
  public int clausesEnd(int need) {
    return needClauses.end(need);
  }

  /** Returns the number of a clause that stands at a need. */
  public int clause(int i) {
    return needClauses.number(i);
  }

  /** Returns the first index for {@link #need} of a clause. */
  public int needsStart(int clause) {
    return clauseNeeds.start(clause);
  }

  /** Returns one past the last index for {@link #need} of a clause. */
  public int needsEnd(int clause) {
    return clauseNeeds.end(clause);
  }

  /** Returns the number of a need of a clause; the one at which it stands comes first. */
  public int need(int i) {
    return clauseNeeds.number(i) & ((1 << NEED_BITS) - 1);
  }

  void write(BinaryWriter out) {
    out.writeInt(needs);
    needClauses.write(out);
    clauseNeeds.write(out);
  }

  static NeedIndex read(BinaryTable.Cursor in) {
    return new NeedIndex(in.readInt(), NumberLists.read(in), NumberLists.read(in));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NeedIndex that
        && needs == that.needs
        && needClauses.equals(that.needClauses)
        && clauseNeeds.equals(that.clauseNeeds);
  }

  @Override
  public int hashCode() {
    return Objects.hash(needs, clauseNeeds);
  }
}
