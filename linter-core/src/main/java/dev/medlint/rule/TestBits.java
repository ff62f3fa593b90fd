package dev.medlint.rule;

import dev.medlint.annotate.Form;
import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;

/** Numbers of token tests as bits, to ask a form for any of them. Immutable and thread-safe. */
final class TestBits {

  private final int first;
  private final long[] words;

  /** All words joined by “or”. */
  private final long any;

  /** Bit {@code n % 64} is set for each word {@code n}, counted from number 0, with a test. */
  private final long filled;

  /**
   * Creates a set that takes over the array.
   *
   * @param first number of the first word
   * @param words test {@code n} is in the set if bit {@code n % 64} of word {@code n / 64 - first}
   *     is set; words that are missing hold no test
   */
  TestBits(int first, long[] words) {
    long all = 0;
    long some = 0;
    for (int i = 0; i < words.length; i++) {
      all |= words[i];
      some |= words[i] != 0 ? 1L << (first + i) : 0;
    }
    this.first = first;
    this.words = words;
    this.any = all;
    this.filled = some;
  }

  static TestBits of(int[] ascending) {
    if (ascending.length == 0) {
      return new TestBits(0, new long[0]);
    }
    int first = ascending[0] >> 6;
    long[] words = new long[(ascending[ascending.length - 1] >> 6) - first + 1];
    for (int number : ascending) {
      words[(number >> 6) - first] |= 1L << number;
    }
    return new TestBits(first, words);
  }

  /** Writes the words that hold a test: of a pack's many sets most words hold none. */
  void write(BinaryWriter out) {
    out.writeInt(first);
    out.writeInt(words.length);
    int held = 0;
    for (long word : words) {
      held += word == 0 ? 0 : 1;
    }
    out.writeInt(held);
    for (int i = 0; i < words.length; i++) {
      if (words[i] != 0) {
        out.writeInt(i);
        out.writeLong(words[i]);
      }
    }
  }

  static TestBits read(BinaryTable.Cursor in) {
    int first = in.readInt();
    long[] words = new long[in.readInt()];
    for (int held = in.readInt(); held > 0; held--) {
      int i = in.readInt();
      words[i] = in.readLong();
    }
    return new TestBits(first, words);
  }

  int first() {
    return first;
  }

  /** Returns the words; not a copy. */
  long[] words() {
    return words;
  }

  /**
   * Returns whether a form passes any of the tests.
   *
   * @param number as {@link Form#passesAnyOf} takes it
   */
  boolean passes(Form form, int number) {
    return form.passesAnyOf(number, words, first, any, filled);
  }

  /**
   * Returns the index, for {@link Form#test}, of the first test from an index on that a form passes
   * and that is in the set; -1: none.
   */
  int firstPassed(Form form, int from) {
    return form.firstPassedOf(from, words, first, any, filled);
  }
}
