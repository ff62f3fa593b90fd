package dev.medlint.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words that a misspelt or masked word may stand for, of those that token tests name:
 * «гаратия», «леччит», «в*агра», «имп…ция». Thread-safe.
 */
final class WordGuesses {

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 4;

  /** A mask that leaves so many words to choose from hides nothing that could be told. */
  private static final int MOST = 2000;

  /** So few letters are tried one by one. */
  private static final int FEW_LETTERS = 2;

  private final Lexicon lexicon;
  private final FieldWords fieldWords;
  private final FormClassifier classifier;

  /** Null until a word with a long mask is asked for. */
  private volatile NamedForms namedForms;

  WordGuesses(Lexicon lexicon, FieldWords fieldWords, FormClassifier classifier) {
    this.lexicon = lexicon;
    this.fieldWords = fieldWords;
    this.classifier = classifier;
  }

  /** Returns what a word may stand for. */
  List<NamedForm> of(HiddenWord word) {
    return word.isMisspelt() ? ofMisspelt(word.head()) : ofMasked(word);
  }

  private List<NamedForm> ofMisspelt(String word) {
    Collector doubled = new Collector(SHORTEST);
    addWithoutDoubles(word, doubled);
    if (!doubled.guesses.isEmpty()) {
      return doubled.guesses;
    }
    Collector near = new Collector(SHORTEST);
    lexicon.near(word, near);
    addFieldWords(word, near);
    return near.guesses;
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
      found.addOfField(word.substring(0, i).concat(word.substring(i + 1)));
    }
    fieldWords.near(word, new FieldForms(found));
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

  private List<NamedForm> ofMasked(HiddenWord word) {
    if (word.most() > FEW_LETTERS) {
      return namedForms().find(word, MOST);
    }
    Collector found = new Collector(1);
    if (word.most() == 0) {
      found.addKnown(word.head().concat(word.tail()));
    } else {
      lexicon.between(word.head(), word.tail(), word.most(), found);
      addOthers(word, found);
    }
    return found.guesses;
  }

  /** Words that the general dictionary lacks, with one letter or two between two others. */
  private void addOthers(HiddenWord word, Collector found) {
    for (char c = 'а'; c <= 'я'; c++) {
      String begun = word.head() + c;
      if (word.most() == 1) {
        found.addOther(begun.concat(word.tail()));
      } else {
        for (char d = 'а'; d <= 'я'; d++) {
          found.addOther(begun + d + word.tail());
        }
      }
    }
  }

  private NamedForms namedForms() {
    NamedForms known = namedForms;
    if (known == null) {
      known = new NamedForms(this, lexicon, fieldWords, classifier);
      namedForms = known;
    }
    return known;
  }

  /** Returns a word, if it is known and tests name it; by the general dictionary and the field. */
  List<NamedForm> ofEvident(String word) {
    Collector one = new Collector(1);
    one.addKnown(word);
    return one.guesses;
  }

  /** Collects words that tests name, as no names of people. */
  private final class Collector implements WordAutomaton.Found {

    private final List<NamedForm> guesses = new ArrayList<>(2);
    private final int shortest;

    Collector(int shortest) {
      this.shortest = shortest;
    }

    @Override
    public void add(String word) {
      if (word.length() >= shortest && lexicon.mayBeNamed(word, classifier)) {
        add(word, lexicon.readings(word));
      }
    }

    void addOfField(String word) {
      String normal = Normalizer.foldYo(word);
      add(word, fieldWords.readings(normal));
    }

    /** Adds a word of the field or one that tests name and no dictionary has. */
    void addOther(String word) {
      String normal = Normalizer.foldYo(word);
      List<Reading> readings = fieldWords.readings(normal);
      boolean strange = readings.isEmpty() && classifier.names(normal) && !lexicon.has(word);
      add(word, strange ? List.of(new Reading(normal, Feature.X.bit())) : readings);
    }

    void addKnown(String word) {
      add(word);
      addOther(word);
    }

    private void add(String word, List<Reading> readings) {
      if (readings.isEmpty() || word.length() < shortest) {
        return;
      }
      String normal = Normalizer.foldYo(word);
      List<Reading> kept = new ArrayList<>(readings.size());
      boolean named = classifier.names(normal);
      for (Reading r : readings) {
        if (!r.has(Feature.PERSON_NAME)) {
          kept.add(r);
          named |= classifier.names(r.lemma());
        }
      }
      if (named && !kept.isEmpty() && !has(normal, kept)) {
        guesses.add(new NamedForm(new Guess(normal, kept), classifier));
      }
    }

    /** Whether there is a guess with the same readings: the same word, with ё or found twice. */
    private boolean has(String normal, List<Reading> readings) {
      for (NamedForm named : guesses) {
        if (named.normal().equals(normal) && named.guess().readings().equals(readings)) {
          return true;
        }
      }
      return false;
    }
  }
}
