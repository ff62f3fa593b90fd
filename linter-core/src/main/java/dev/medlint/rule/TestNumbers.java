package dev.medlint.rule;

import dev.medlint.annotate.Form;
import java.util.Arrays;
import java.util.Collection;

/**
 * Numbers of token tests, kept in an array: a pack has tens of thousands of them, and boxing them
 * would cost a short run more than its matching. Immutable and thread-safe.
 */
public final class TestNumbers {

  private static final TestNumbers NONE = new TestNumbers(new int[0]);

  private final int[] numbers;

  /** The numbers as bits; null until they are searched; two threads may do it twice. */
  private volatile TestBits bits;

  TestNumbers(int[] numbers) {
    this.numbers = numbers;
  }

  /** Returns the numbers in the order given. */
  static TestNumbers of(Collection<Integer> numbers) {
    return new TestNumbers(numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Returns the different ones of some numbers, ascending; negative ones are left out. */
  public static TestNumbers ascending(int[] some) {
    int[] sorted = some.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int number : sorted) {
      if (number >= 0 && (size == 0 || number > sorted[size - 1])) {
        sorted[size++] = number;
      }
    }
    return new TestNumbers(Arrays.copyOf(sorted, size));
  }

  /** Returns no number. */
  public static TestNumbers none() {
    return NONE;
  }

  /** Returns how many there are. */
  public int size() {
    return numbers.length;
  }

  /** Returns the {@code i}-th number. */
  public int get(int i) {
    return numbers[i];
  }

  /** Returns the place of a number among numbers that ascend, or a negative number. */
  public int find(int number) {
    return Arrays.binarySearch(numbers, number);
  }

  /**
   * Returns the index, for {@link Form#test}, of the first test from an index on that a form passes
   * and that is among the numbers, which ascend; -1: none. Words are asked for tests that mostly
   * are not among them.
   */
  public int firstPassed(Form form, int from) {
    TestBits known = bits;
    if (known == null) {
      known = TestBits.of(numbers);
      bits = known;
    }
    return known.firstPassed(form, from);
  }

  int[] toArray() {
    return numbers.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TestNumbers that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
