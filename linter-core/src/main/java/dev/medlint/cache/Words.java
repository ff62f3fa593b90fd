package dev.medlint.cache;

import dev.medlint.binary.Sha256;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words of rules, norms and the program that many results share, such as the advice of a rule: each
 * is kept once for all results of a folder. Words of checked texts are never among them; see {@link
 * EntryWriter}. Thread-safe.
 */
final class Words {

  private static final int MOST_CUTS = 10_000;

  private final Map<Long, String> byNumber = new LinkedHashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, Cut> cuts = new HashMap<>();

  /**
   * Characters that words share with a text.
   *
   * @param start of the first one
   * @param end after the last one
   */
  record Cut(int start, int end) {}

  /**
   * Returns what some words shared with the text that they were last compared with; null: nothing.
   */
  synchronized Cut cut(String words) {
    return cuts.get(words);
  }

  /** Notes what some words share with a text: the next one of a site is likely to hold the same. */
  synchronized void note(String words, Cut cut) {
    if (cuts.size() < MOST_CUTS) {
      cuts.put(words, cut);
    }
  }

  /** Returns whether some words were kept before. */
  synchronized boolean isKnown(String words) {
    return numbers.containsKey(words);
  }

  /** Keeps words and returns their number, the same in every process. */
  synchronized long number(String words) {
    Long known = numbers.get(words);
    if (known != null) {
      return known;
    }
    Sha256 hash = new Sha256();
    hash.addText(words);
    long number = hash.part(0);
    add(number, words);
    return number;
  }

  synchronized void add(long number, String words) {
    byNumber.put(number, words);
    numbers.put(words, number);
  }

  /**
   * Returns the words of a number.
   *
   * @throws IllegalStateException if they are not known: another process has written the results
   *     that need them
   */
  synchronized String words(long number) {
    String words = byNumber.get(number);
    if (words == null) {
      throw new IllegalStateException("unknown words");
    }
    return words;
  }

  /** Returns all words by their numbers, in the order in which they were added; a copy. */
  synchronized Map<Long, String> all() {
    return new LinkedHashMap<>(byNumber);
  }
}
