package dev.medlint.rule;

import java.util.Arrays;
import java.util.Collection;

/**
 * Numbers of token tests, kept in an array: a pack has tens of thousands of them, and boxing them
 * would cost a short run more than its matching. Immutable and thread-safe.
 */
public final class TestNumbers {

  private static final TestNumbers NONE = new TestNumbers(new int[0]);

  private final int[] numbers;

  TestNumbers(int[] numbers) {
    this.numbers = numbers;
  }

  /** Returns the numbers in the order given. */
  static TestNumbers of(Collection<Integer> numbers) {
    return new TestNumbers(numbers.stream().mapToInt(Integer::intValue).toArray());
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
