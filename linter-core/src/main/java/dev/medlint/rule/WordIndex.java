package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Which token tests name a word, by the word: sorted arrays, so that nothing has to be built when a
 * compiled pack is read. Immutable and thread-safe.
 */
final class WordIndex {

  private final int[] hashes;
  private final int[] words;
  private final int[] ends;
  private final int[] tests;
  private final IntFunction<String> strings;

  private WordIndex(
      int[] hashes, int[] words, int[] ends, int[] tests, IntFunction<String> strings) {
    this.hashes = hashes;
    this.words = words;
    this.ends = ends;
    this.tests = tests;
    this.strings = strings;
  }

  /** Returns the index of all tests of a kind. */
  static WordIndex of(List<TokenTest> all, TokenTest.Kind kind) {
    Map<String, int[]> testsByWord = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() == kind) {
        for (String word : all.get(i).words()) {
          int[] known = testsByWord.getOrDefault(word, new int[0]);
          int[] longer = Arrays.copyOf(known, known.length + 1);
          longer[known.length] = i;
          testsByWord.put(word, longer);
        }
      }
    }
    List<String> sorted =
        testsByWord.keySet().stream()
            .sorted(
                Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder()))
            .toList();
    int[] hashes = sorted.stream().mapToInt(String::hashCode).toArray();
    int[] words = new int[hashes.length];
    int[] ends = new int[hashes.length];
    Arrays.setAll(words, i -> i);
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += testsByWord.get(sorted.get(i)).length;
      ends[i] = end;
    }
    int[] tests = sorted.stream().flatMapToInt(w -> Arrays.stream(testsByWord.get(w))).toArray();
    return new WordIndex(hashes, words, ends, tests, sorted::get);
  }

  /** Returns the place of a word, or -1; for {@link #start} and {@link #end}. */
  int find(String word) {
    int hash = word.hashCode();
    int at = Arrays.binarySearch(hashes, hash);
    if (at < 0) {
      return -1;
    }
    while (at > 0 && hashes[at - 1] == hash) {
      at--;
    }
    for (; at < hashes.length && hashes[at] == hash; at++) {
      if (strings.apply(words[at]).equals(word)) {
        return at;
      }
    }
    return -1;
  }

  /** Returns the first index for {@link #test} of the word at a place. */
  int start(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }

  /** Returns one past the last index for {@link #test} of the word at a place. */
  int end(int place) {
    return ends[place];
  }

  int test(int i) {
    return tests[i];
  }

  /** Adds, for each test, how many words name it. */
  void count(int[] wordCounts) {
    for (int test : tests) {
      wordCounts[test]++;
    }
  }

  void write(BinaryWriter out) {
    out.writeInts(hashes);
    out.writeInts(Arrays.stream(words).map(w -> out.number(strings.apply(w))).toArray());
    out.writeInts(ends);
    out.writeInts(tests);
  }

  static WordIndex read(BinaryTable table, BinaryTable.Cursor in) {
    return new WordIndex(in.readInts(), in.readInts(), in.readInts(), in.readInts(), table::string);
  }
}
