package dev.medlint.rule;

import dev.medlint.annotate.Form;
import java.util.Arrays;
import java.util.BitSet;

/** A set of token tests, asked of a form all at once. Immutable and thread-safe. */
public final class TestSet {

  private final int firstWord;
  private final long[] words;

  /**
   * Creates a set.
   *
   * @param firstWord how many words of 64 tests that are not in the set come before {@code words}
   * @param words test {@code n} is bit {@code n % 64} of word {@code n / 64}; taken over, not
   *     copied
   */
  TestSet(int firstWord, long[] words) {
    this.firstWord = firstWord;
    this.words = words;
  }

  static TestSet of(BitSet tests) {
    int firstWord = tests.isEmpty() ? 0 : tests.nextSetBit(0) / Long.SIZE;
    long[] words = tests.toLongArray();
    return new TestSet(firstWord, Arrays.copyOfRange(words, firstWord, words.length));
  }

  /** Returns whether a form passes any of the tests. */
  public boolean passes(Form form) {
    return form.passesAnyOf(words, firstWord);
  }

  int firstWord() {
    return firstWord;
  }

  long[] words() {
    return words.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TestSet that
        && firstWord == that.firstWord
        && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
