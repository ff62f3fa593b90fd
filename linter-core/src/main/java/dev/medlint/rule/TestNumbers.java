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

  /** The numbers as bits; null until they are searched; two threads may do it twice. */
  private volatile Bits bits;

  /** Number {@code n} is there if bit {@code n % 64} of word {@code n / 64 - first} is set. */
  private record Bits(int first, long[] words) {

    static Bits of(int[] ascending) {
      if (ascending.length == 0) {
        return new Bits(0, new long[0]);
      }
      int first = ascending[0] >> 6;
      long[] words = new long[(ascending[ascending.length - 1] >> 6) - first + 1];
      for (int number : ascending) {
        words[(number >> 6) - first] |= 1L << number;
      }
      return new Bits(first, words);
    }

    boolean has(int number) {
      int word = (number >> 6) - first;
      return word >= 0 && word < words.length && (words[word] & 1L << number) != 0;
    }
  }

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
    Bits known = bits;
    if (known == null) {
      known = Bits.of(numbers);
      bits = known;
    }
    // Words are asked for tests that mostly are not among them.
    return known.has(number) ? Arrays.binarySearch(numbers, number) : -1;
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
