package dev.medlint.annotate;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * All forms of the words that token tests name, for masked words: of many words with the same
 * beginning and end only those matter. They are gathered for each two first letters when a word
 * that begins so is first asked for, which takes some milliseconds; after that an answer costs a
 * look at the forms with the same beginning. Thread-safe.
 */
final class NamedForms {

  private static final int LETTERS = 'я' - 'а' + 1;

  private static final int SHORTEST_STEM = 2;

  private final WordGuesses guesses;
  private final Lexicon lexicon;
  private final FieldWords fieldWords;

  /** Ascending. */
  private final List<String> named;

  private final FormClassifier classifier;

  /** The forms with the same two first letters; softly, as they can be gathered again. */
  private final AtomicReferenceArray<SoftReference<Block>> blocks =
      new AtomicReferenceArray<>(LETTERS * LETTERS);

  NamedForms(
      WordGuesses guesses, Lexicon lexicon, FieldWords fieldWords, FormClassifier classifier) {
    this.guesses = guesses;
    this.lexicon = lexicon;
    this.fieldWords = fieldWords;
    this.named = classifier.named();
    this.classifier = classifier;
  }

  /**
   * Returns the forms that a masked word may stand for; none if there are more than a number.
   *
   * @param hidden with two letters or more before its mask
   */
  List<NamedForm> find(HiddenWord hidden, int most) {
    Block block = block(hidden.head());
    List<NamedForm> found = new ArrayList<>();
    int first = Arrays.binarySearch(block.forms, hidden.head());
    for (int i = first < 0 ? -first - 1 : first; i < block.forms.length; i++) {
      if (!block.forms[i].startsWith(hidden.head())) {
        break;
      }
      if (hidden.fits(block.forms[i])) {
        found.addAll(block.named(i));
      }
      if (found.size() > most) {
        return List.of();
      }
    }
    return found;
  }

  private Block block(String head) {
    int number = (head.charAt(0) - 'а') * LETTERS + head.charAt(1) - 'а';
    SoftReference<Block> kept = blocks.get(number);
    Block known = kept == null ? null : kept.get();
    if (known == null) {
      known = new Block(gathered(head.substring(0, SHORTEST_STEM)));
      blocks.set(number, new SoftReference<>(known));
    }
    return known;
  }

  /** The words with the same two first letters. */
  private final class Block {

    /** Ascending; some may turn out to be known by no name. */
    private final String[] forms;

    /** What tests name of each form; null until somebody asks. */
    private final AtomicReferenceArray<List<NamedForm>> named;

    Block(String[] forms) {
      this.forms = forms;
      this.named = new AtomicReferenceArray<>(forms.length);
    }

    List<NamedForm> named(int i) {
      List<NamedForm> known = named.get(i);
      if (known == null) {
        known = guesses.ofEvident(forms[i]);
        named.set(i, known);
      }
      return known;
    }
  }

  private String[] gathered(String beginning) {
    Gathered forms = new Gathered();
    int first = Collections.binarySearch(named, beginning);
    TreeMap<String, Integer> lengths = new TreeMap<>();
    for (int i = first < 0 ? -first - 1 : first; i < named.size(); i++) {
      String word = named.get(i);
      if (!word.startsWith(beginning)) {
        break;
      }
      forms.add(word);
      int longest = FormStems.longest(word);
      for (String stem : FormStems.of(word)) {
        if (stem.startsWith(beginning)) {
          lengths.merge(stem, longest, Math::max);
        }
      }
    }
    addForms(lengths, forms);
    fieldWords.beginning(beginning, forms);
    return forms.sorted();
  }

  /** Adds the forms with each stem, unless a shorter stem brings them all. */
  private void addForms(TreeMap<String, Integer> stems, Gathered forms) {
    String shorter = null;
    for (Map.Entry<String, Integer> stem : stems.entrySet()) {
      String letters = stem.getKey();
      int longest = stem.getValue();
      if (shorter == null || !letters.startsWith(shorter) || longest > stems.get(shorter)) {
        lexicon.beginning(letters, longest - letters.length(), classifier, forms);
        shorter = letters;
      }
    }
  }

  private static final class Gathered implements WordAutomaton.Found {

    private final List<String> words = new ArrayList<>();

    @Override
    public void add(String word) {
      words.add(word);
    }

    String[] sorted() {
      String[] all = words.toArray(new String[0]);
      Arrays.sort(all);
      int count = 0;
      for (int i = 0; i < all.length; i++) {
        if (i == 0 || !all[i].equals(all[i - 1])) {
          all[count++] = all[i];
        }
      }
      return Arrays.copyOf(all, count);
    }
  }
}
