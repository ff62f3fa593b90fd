package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.Objects;

/**
 * What patterns cannot do without. A <em>need</em> is a set of tests, one of which some token must
 * pass; a <em>clause</em> is a few needs, each with its distance from the first token of a match.
 *
 * <p>A clause stands at its rarest need: words that pass a test of that one lead to it, and only
 * then the others are asked for, see {@link ClauseWalk}. So a text pays for what stands in it, and
 * hardly for what does not.
 *
 * <p>Where in a sentence needs are met is told by sets of 64 bits: bit {@code n % 64} for the
 * {@code n}-th word or number of the sentence, from 1, and for the signs after it. Sentences of
 * more words share bits, which costs time and no match. Immutable and thread-safe.
 */
public final class NeedIndex {

  /** Bits of the number of a need; its least distance and the width of its reach follow. */
  private static final int NEED_BITS = 20;

  private final int needs;

  /** The needs of each clause, its rarest first, each with its distances: {@link #placed}. */
  private final NumberLists clauseNeeds;

  NeedIndex(int needs, NumberLists clauseNeeds) {
    this.needs = needs;
    this.clauseNeeds = clauseNeeds;
  }

  /** Returns how many needs there are. */
  public int needCount() {
    return needs;
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
   * @param placed a need and its distances, as {@link #need(int)} and {@link ClauseWalk} tell them
   * @param places where the need is met
   */
  public static long starts(int placed, long places) {
    long starts = Long.rotateRight(places, placed >>> NEED_BITS);
    int more = placed >>> (NEED_BITS + 6);
    if (more == 0) {
      return starts;
    }
    // Most distances are short: no loop for these, whose end would be guessed wrongly.
    starts |= Long.rotateRight(starts, 1);
    int second = Math.min(more - 1, 2);
    starts |= Long.rotateRight(starts, second);
    more -= 1 + second;
    for (int width = 4; more > 0; width *= 2) {
      int step = Math.min(width, more);
      starts |= Long.rotateRight(starts, step);
      more -= step;
    }
    return starts;
  }

  /** Returns the first index for {@link #need} of a clause. */
  public int needsStart(int clause) {
    return clauseNeeds.start(clause);
  }

  /** Returns one past the last index for {@link #need} of a clause. */
  public int needsEnd(int clause) {
    return clauseNeeds.end(clause);
  }

  /**
   * Returns a need of a clause with its distances; the one at which the clause stands comes first.
   */
  public int need(int i) {
    return clauseNeeds.number(i);
  }

  /** Returns the number of a need without its distances. */
  public static int number(int placed) {
    return placed & ((1 << NEED_BITS) - 1);
  }

  /** Returns a need with its distances under another number. */
  public static int renumbered(int placed, int number) {
    return placed & -1 << NEED_BITS | number;
  }

  void write(BinaryWriter out) {
    out.writeInt(needs);
    clauseNeeds.write(out);
  }

  static NeedIndex read(BinaryTable.Cursor in) {
    return new NeedIndex(in.readInt(), NumberLists.read(in));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NeedIndex that
        && needs == that.needs
        && clauseNeeds.equals(that.clauseNeeds);
  }

  @Override
  public int hashCode() {
    return Objects.hash(needs, clauseNeeds);
  }
}
