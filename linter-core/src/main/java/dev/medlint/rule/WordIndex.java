package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import dev.medlint.binary.StringIndex;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which token tests name a word, by the word; nothing has to be built when a compiled pack is read.
 * Immutable and thread-safe.
 */
final class WordIndex {

  private final StringIndex words;
  private final int[] ends;
  private final int[] tests;

  private WordIndex(StringIndex words, int[] ends, int[] tests) {
    this.words = words;
    this.ends = ends;
    this.tests = tests;
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
    List<String> words = List.copyOf(testsByWord.keySet());
    int[] ends = new int[words.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += testsByWord.get(words.get(i)).length;
      ends[i] = end;
    }
    int[] tests = words.stream().flatMapToInt(w -> Arrays.stream(testsByWord.get(w))).toArray();
    return new WordIndex(StringIndex.of(words), ends, tests);
  }

  /** Returns the place of a word, or -1; for {@link #start} and {@link #end}. */
  int find(String word) {
    return words.find(word);
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

  /** Adds all words that tests name. */
  void addTo(Collection<String> named) {
    for (int i = 0; i < words.size(); i++) {
      named.add(words.string(i));
    }
  }

  void write(BinaryWriter out) {
    words.write(out);
    out.writeInts(ends);
    out.writeInts(tests);
  }

  static WordIndex read(BinaryTable.Cursor in) {
    return new WordIndex(StringIndex.read(in), in.readInts(), in.readInts());
  }
}
