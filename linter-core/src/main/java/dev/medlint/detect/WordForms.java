package dev.medlint.detect;

import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import java.util.HashSet;
import java.util.Set;

/**
 * The forms in which a word of a name may stand in a text. Words of the dictionary are recognised
 * by their dictionary form; trade names are mostly not in it and are inflected here by the usual
 * endings, rather with a form too many than one too few: such forms are no words of their own.
 */
final class WordForms {

  private static final int SHORTEST_STEM = 3;
  private static final String[] AFTER_CONSONANT = {
    "", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ам", "ами", "ах"
  };
  private static final String[] FOR_A = {
    "а", "ы", "и", "е", "у", "ой", "ою", "", "ам", "ами", "ах"
  };
  private static final String[] FOR_YA = {"я", "и", "е", "ю", "ей", "ею", "й", "ям", "ями", "ях"};
  private static final String[] FOR_SOFT = {"ь", "я", "ю", "ем", "ём", "е", "и", "ью", "ей"};
  private static final String[] FOR_J = {"й", "я", "ю", "ем", "е", "и", "ев"};
  private static final String[] FOR_O = {"о", "а", "у", "ом", "е"};

  private WordForms() {}

  static Set<String> of(Form form) {
    Set<String> forms = new HashSet<>();
    String word = form.normal();
    forms.add(word);
    boolean known = false;
    for (Reading reading : form.readings()) {
      // «Но» of a name is not every «но», but the dictionary form of a form is the word itself.
      known |= !reading.has(Feature.X) && reading.lemma().equals(word);
    }
    if (!known && form.kind() == FormKind.WORD && endsInCyrillic(word)) {
      inflect(word, forms);
    }
    return forms;
  }

  private static void inflect(String word, Set<String> forms) {
    char last = word.charAt(word.length() - 1);
    switch (last) {
      case 'а' -> add(stem(word), FOR_A, forms);
      case 'я' -> add(stem(word), FOR_YA, forms);
      case 'ь' -> add(stem(word), FOR_SOFT, forms);
      case 'й' -> add(stem(word), FOR_J, forms);
      case 'о', 'е' -> add(stem(word), FOR_O, forms);
      case 'и', 'у', 'ю', 'ы', 'э' -> {}
      default -> add(word, AFTER_CONSONANT, forms);
    }
  }

  private static void add(String stem, String[] endings, Set<String> forms) {
    if (stem.length() >= SHORTEST_STEM) {
      for (String ending : endings) {
        if (!ending.isEmpty() || stem.length() > SHORTEST_STEM) {
          forms.add(stem + ending);
        }
      }
    }
  }

  private static String stem(String word) {
    return word.substring(0, word.length() - 1);
  }

  /**
   * Only the end of a word is inflected, so that the rest of it may be Latin: {@code L-тироксин}.
   */
  private static boolean endsInCyrillic(String word) {
    int from = Math.max(0, word.length() - SHORTEST_STEM);
    for (int i = from; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'а' || c > 'я') {
        return false;
      }
    }
    return true;
  }
}
