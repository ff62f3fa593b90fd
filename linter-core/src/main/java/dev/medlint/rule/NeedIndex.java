package dev.medlint.rule;

import dev.medlint.annotate.Form;
import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * What patterns cannot do without. A <em>need</em> is a set of tests, one of which some token must
 * pass; a <em>clause</em> is up to three needs, all of which one sentence must meet.
 *
 * <p>A clause stands at its rarest need: words that pass a test of that one lead to it, and only
 * then the others are asked for. So a text pays for what stands in it, and hardly for what does
 * not. Immutable and thread-safe.
 */
public final class NeedIndex {

  private final int tests;

  /** The needs with clauses that each test meets. */
  private final NumberLists testNeeds;

  /** Which words of 64 tests hold a test of each need. */
  private final NumberLists needWords;

  /** For each of these words of tests the bits of those of the need. */
  private final long[] needBits;

  /** The clauses that stand at each need; these needs have the first numbers. */
  private final NumberLists needClauses;

  /** The needs of each clause, its rarest first. */
  private final NumberLists clauseNeeds;

  NeedIndex(
      int tests,
      NumberLists testNeeds,
      NumberLists needWords,
      long[] needBits,
      NumberLists needClauses,
      NumberLists clauseNeeds) {
    this.tests = tests;
    this.testNeeds = testNeeds;
    this.needWords = needWords;
    this.needBits = needBits;
    this.needClauses = needClauses;
    this.clauseNeeds = clauseNeeds;
  }

  /** Returns the index in which only some clauses can be met. */
  NeedIndex only(IntPredicate wanted) {
    List<List<Integer>> kept = new ArrayList<>();
    for (int need = 0; need < needClauses.size(); need++) {
      kept.add(needClauses.get(need).stream().filter(wanted::test).toList());
    }
    return new NeedIndex(tests, testNeeds, needWords, needBits, NumberLists.of(kept), clauseNeeds);
  }

  /** Returns how many words of 64 bits the token tests take. */
  public int testWords() {
    return (tests + Long.SIZE - 1) / Long.SIZE;
  }

  /** Returns how many needs there are. */
  public int needCount() {
    return needWords.size();
  }

  /** Returns how many needs clauses stand at; they have the first numbers. */
  public int placeCount() {
    return needClauses.size();
  }

  /**
   * Notes the tests that a token passes and the needs with clauses that it meets. The loops are
   * here and not with their caller because they are the most used of all: in a cold process each
   * call in them counts.
   *
   * @param sentenceStart first token of the sentence
   * @param passed the tests that tokens of the sentence pass: test {@code n} is bit {@code n % 64}
   *     of word {@code n / 64}
   * @param lastOfNeeds for each need with clauses the last token that meets it
   * @param met the needs with clauses that the sentence meets so far, each once
   * @param metCount how many they are
   * @return how many they are now
   */
  public int meet(
      Form form,
      int token,
      int sentenceStart,
      long[] passed,
      int[] lastOfNeeds,
      int[] met,
      int metCount) {
    int count = metCount;
    int tests = form.testCount();
    for (int t = 0; t < tests; t++) {
      int test = form.test(t);
      passed[test >> 6] |= 1L << test;
      int end = testNeeds.end(test);
      for (int i = testNeeds.start(test); i < end; i++) {
        int need = testNeeds.number(i);
        if (lastOfNeeds[need] < sentenceStart) {
          met[count++] = need;
        }
        lastOfNeeds[need] = token;
      }
    }
    return count;
  }

  /**
   * Returns whether tokens that together pass some tests meet a need.
   *
   * @param passed as for {@link #meet}
   */
  public boolean isMet(int need, long[] passed) {
    int end = needWords.end(need);
    for (int i = needWords.start(need); i < end; i++) {
      if ((passed[needWords.number(i)] & needBits[i]) != 0) {
        return true;
      }
    }
    return false;
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
    return clauseNeeds.number(i);
  }

  void write(BinaryWriter out) {
    out.writeInt(tests);
    testNeeds.write(out);
    needWords.write(out);
    out.writeLongs(needBits);
    needClauses.write(out);
    clauseNeeds.write(out);
  }

  static NeedIndex read(BinaryTable.Cursor in) {
    return new NeedIndex(
        in.readInt(),
        NumberLists.read(in),
        NumberLists.read(in),
        in.readLongs(),
        NumberLists.read(in),
        NumberLists.read(in));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NeedIndex that
        && tests == that.tests
        && testNeeds.equals(that.testNeeds)
        && needWords.equals(that.needWords)
        && Arrays.equals(needBits, that.needBits)
        && needClauses.equals(that.needClauses)
        && clauseNeeds.equals(that.clauseNeeds);
  }

  @Override
  public int hashCode() {
    return Objects.hash(needWords, clauseNeeds);
  }
}
