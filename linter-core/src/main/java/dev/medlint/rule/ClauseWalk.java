package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The clauses that one pass over a text asks for, need by need, in the order in which they are
 * asked and with all that is wanted of them side by side: the pass spends most of its time waiting
 * for memory. Immutable and thread-safe.
 *
 * <p>Of each clause there are, one number after the other: how many numbers follow; the clause; how
 * many needs it has, the one at which it stands not counted; this one and then the others, each
 * with its distances; how many groups a search starts from; these; then, until the end, the other
 * groups whose sentences are to be listed.
 */
public final class ClauseWalk {

  /** Where the clauses of each need begin. */
  private final int[] starts;

  private final int[] numbers;

  private ClauseWalk(int[] starts, int[] numbers) {
    this.starts = starts;
    this.numbers = numbers;
  }

  /**
   * Returns the walk.
   *
   * @param triggers for each clause the groups that a search starts from
   * @param listed for each clause the other groups whose sentences are to be listed; clauses
   *     without either are left out
   */
  static ClauseWalk of(NeedIndex needs, NumberLists triggers, NumberLists listed) {
    List<List<Integer>> clausesOfNeeds = NumberLists.empty(needs.needCount());
    int standing = 0;
    for (int clause = 0; clause < triggers.size(); clause++) {
      if (!triggers.isEmpty(clause) || !listed.isEmpty(clause)) {
        int need = NeedIndex.number(needs.need(needs.needsStart(clause)));
        clausesOfNeeds.get(need).add(clause);
        standing = Math.max(standing, need + 1);
      }
    }
    List<Integer> numbers = new ArrayList<>();
    int[] starts = new int[standing + 1];
    for (int need = 0; need < standing; need++) {
      for (int clause : clausesOfNeeds.get(need)) {
        int length = numbers.size();
        numbers.add(0);
        numbers.add(clause);
        numbers.add(needs.needsEnd(clause) - needs.needsStart(clause) - 1);
        for (int i = needs.needsStart(clause); i < needs.needsEnd(clause); i++) {
          numbers.add(needs.need(i));
        }
        numbers.add(triggers.end(clause) - triggers.start(clause));
        numbers.addAll(triggers.get(clause));
        numbers.addAll(listed.get(clause));
        numbers.set(length, numbers.size() - length - 1);
      }
      starts[need + 1] = numbers.size();
    }
    return new ClauseWalk(starts, numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Returns how many needs clauses may stand at; they have the first numbers. */
  public int needCount() {
    return starts.length - 1;
  }

  /** Returns the index of the first number of a need's clauses. */
  public int start(int need) {
    return starts[need];
  }

  /** Returns one past the index of the last number of a need's clauses. */
  public int end(int need) {
    return starts[need + 1];
  }

  /** Returns the number at an index. */
  public int number(int i) {
    return numbers[i];
  }

  void write(BinaryWriter out) {
    out.writeInts(starts);
    out.writeInts(numbers);
  }

  static ClauseWalk read(BinaryTable.Cursor in) {
    return new ClauseWalk(in.readInts(), in.readInts());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClauseWalk that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
