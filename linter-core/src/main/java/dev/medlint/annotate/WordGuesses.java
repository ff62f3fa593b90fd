package dev.medlint.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the dictionary words that an unknown word may stand for: «гаратия», «леччит», «в*агра»,
 * «имп…ция». Immutable and thread-safe.
 */
final class WordGuesses {

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 5;

  private static final int SHORTEST_WRITTEN = 4;
  private static final int SHORTEST_DOUBLED = 4;

  private static final int LONGEST = 24;
  private static final int MOST = 8;

  /** A mask that leaves so many words to choose from hides nothing that could be told. */
  private static final int MOST_MASKED = 120;

  private static final int SHORTEST_STEM = 3;
  private static final int FEWEST_SHOWN = 3;

  /** Three stars stand for some letters, one or two for just as many. */
  private static final int LONG_MASK = 3;

  private static final int FEWER_THAN_SIGNS = 2;
  private static final int MORE_THAN_SIGNS = 4;
  private static final int MOST_UNDER_POINTS = 9;

  private final Lexicon lexicon;
  private final FieldWords fieldWords;

  WordGuesses(Lexicon lexicon, FieldWords fieldWords) {
    this.lexicon = lexicon;
    this.fieldWords = fieldWords;
  }

  /**
   * Returns what an unknown word may stand for.
   *
   * @param clean the word in lower case, as {@link Normalizer} cleans it
   */
  List<Guess> of(String clean) {
    if (clean.length() < SHORTEST_WRITTEN || clean.length() > LONGEST || !isPlain(clean)) {
      return List.of();
    }
    Collector doubled = new Collector(MOST, SHORTEST_DOUBLED, true);
    addWithoutDoubles(clean, doubled);
    if (!doubled.guesses.isEmpty()) {
      return doubled.guesses;
    }
    Collector near = new Collector(MOST, SHORTEST, false);
    lexicon.near(clean, near);
    addFieldWords(clean, near);
    return near.guesses;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'а' || c > 'я') && c != 'ё') {
        return false;
      }
    }
    return true;
  }

  /** «Леччит», «гаррантиия»: all doubled letters at once, then one of them. */
  private void addWithoutDoubles(String word, Collector found) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    if (single.length() == word.length()) {
      return;
    }
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1)) {
        found.addKnown(word.substring(0, i).concat(word.substring(i + 1)));
      }
    }
    found.addKnown(single.toString());
  }

  /** Words of the field: the word without one of its letters, then with one more or another. */
  private void addFieldWords(String word, Collector found) {
    for (int i = 1; i < word.length(); i++) {
      String shorter = word.substring(0, i).concat(word.substring(i + 1));
      found.addOfField(shorter);
    }
    FieldForms forms = new FieldForms(found);
    fieldWords.near(word, forms);
  }

  /** Takes forms of the words of the field, which the general dictionary need not have. */
  private static final class FieldForms implements WordAutomaton.Found {

    private final Collector collector;

    FieldForms(Collector collector) {
      this.collector = collector;
    }

    @Override
    public void add(String word) {
      collector.addOfField(word);
    }
  }

  /** Returns whether a character is put for letters that shall not be read. */
  static boolean isMask(char c) {
    return switch (c) {
      case '*', '_', '#', '•', '●', '×', '█', '■', '…', '.', '-', '@', '%', '$', '+', '~' -> true;
      default -> false;
    };
  }

  /**
   * Returns what a masked word may stand for.
   *
   * @param surface letters, signs of which {@link #isMask} is true, perhaps letters
   */
  List<Guess> ofMasked(String surface) {
    int from = 0;
    while (from < surface.length() && !isMask(surface.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < surface.length() && isMask(surface.charAt(to))) {
      to++;
    }
    String head = Normalizer.foldYo(Normalizer.cleanWord(surface.substring(0, from)));
    String tail = Normalizer.foldYo(Normalizer.cleanWord(surface.substring(to)));
    if (head.isEmpty() || to == from || !isPlain(head) || !isPlain(tail)) {
      return List.of();
    }
    boolean points = isPoints(surface.charAt(from));
    int shown = head.length() + tail.length();
    boolean tooLittle =
        tail.isEmpty() ? points || head.length() < SHORTEST_STEM : shown < FEWEST_SHOWN;
    return tooLittle ? List.of() : ofMasked(head, tail, to - from, points);
  }

  private List<Guess> ofMasked(String head, String tail, int signs, boolean points) {
    boolean some = signs >= LONG_MASK;
    int least = points ? 1 : some ? signs - FEWER_THAN_SIGNS : signs;
    int most = points ? MOST_UNDER_POINTS : some ? signs + MORE_THAN_SIGNS : signs;
    Collector found = new Collector(MOST_MASKED + 1, FEWEST_SHOWN, true);
    lexicon.between(head, tail, least, Math.min(most, LONGEST), found);
    if (most == 1) {
      for (char c = 'а'; c <= 'я'; c++) {
        found.addOfField(head + c + tail);
      }
    }
    return found.guesses.size() > MOST_MASKED ? List.of() : found.guesses;
  }

  private static boolean isPoints(char c) {
    return c == '.' || c == '…' || c == '-';
  }

  /**
   * Collects words, no names; where nothing shows that a word is hidden, no function words either.
   */
  private final class Collector implements WordAutomaton.Found {

    private final List<Guess> guesses = new ArrayList<>(2);
    private final int most;
    private final int shortest;
    private final boolean evident;

    Collector(int most, int shortest, boolean evident) {
      this.most = most;
      this.shortest = shortest;
      this.evident = evident;
    }

    @Override
    public void add(String word) {
      if (guesses.size() < most && word.length() >= shortest) {
        add(word, lexicon.readings(word));
      }
    }

    void addOfField(String word) {
      add(word, fieldWords.readings(Normalizer.foldYo(word)));
    }

    void addKnown(String word) {
      add(word);
      addOfField(word);
    }

    void add(String word, List<Reading> readings) {
      String normal = Normalizer.foldYo(word);
      if (readings.isEmpty() || guesses.size() >= most || has(normal)) {
        return;
      }
      List<Reading> kept = new ArrayList<>(readings.size());
      for (Reading r : readings) {
        if ((evident || (r.features() & OPEN) != 0) && !r.has(Feature.PERSON_NAME)) {
          kept.add(r);
        }
      }
      if (!kept.isEmpty()) {
        guesses.add(new Guess(normal, kept, evident));
      }
    }

    private boolean has(String normal) {
      for (Guess guess : guesses) {
        if (guess.normal().equals(normal)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final long OPEN =
      Feature.NOUN.bit() | Feature.ADJ.bit() | Feature.VERB.bit() | Feature.ADV.bit();
}
