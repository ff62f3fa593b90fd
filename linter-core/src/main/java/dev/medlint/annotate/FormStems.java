package dev.medlint.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells how the forms of a word may begin, so that they are found in a dictionary that leads from
 * forms to lemmas only. Few words of the language inflect otherwise; forms of these are missed.
 */
final class FormStems {

  /** By how many letters a form may be longer than the lemma: «новый» and «новейшими». */
  private static final int LONGER = 3;

  private static final int LONGER_ADJECTIVE = 4;
  private static final int LONGER_VERB = 5;

  /** With fewer letters too many other words begin alike. */
  private static final int SHORTEST = 3;

  private static final int SHORT_WORD = 4;

  /** Pairs: the last letter of a stem and what stands for it in other forms: «сказать», «скажу». */
  private static final String CHANGED = "зжсштчтщкчгжхшджсщ";

  private final String lemma;
  private final List<String> stems = new ArrayList<>(4);

  private FormStems(String lemma) {
    this.lemma = lemma;
  }

  /**
   * Returns with what the forms of a word begin: every form begins with one of these.
   *
   * @param lemma in lower case, ё as е
   */
  static List<String> of(String lemma) {
    FormStems found = new FormStems(lemma);
    found.find();
    return found.stems;
  }

  /** Returns how long the forms of a word may be. */
  static int longest(String lemma) {
    boolean verb = isVerb(withoutReflexive(lemma));
    return lemma.length() + (verb ? LONGER_VERB : lemma.endsWith("й") ? LONGER_ADJECTIVE : LONGER);
  }

  private static String withoutReflexive(String lemma) {
    boolean reflexive = lemma.endsWith("ся") || lemma.endsWith("сь");
    return reflexive ? lemma.substring(0, lemma.length() - 2) : lemma;
  }

  private static boolean isVerb(String word) {
    return word.endsWith("ть") || word.endsWith("ти") || word.endsWith("чь");
  }

  private void find() {
    String word = withoutReflexive(lemma);
    if (lemma.endsWith("йся")) {
      add(lemma, 4);
    } else if (isVerb(word)) {
      addVerb(word);
    } else if (isAdjective()) {
      addAdjective();
    } else {
      addNoun();
    }
  }

  private void addVerb(String word) {
    if (word.endsWith("овать") || word.endsWith("евать")) {
      add(word, 5);
    } else if (word.endsWith("нять")) {
      String before = word.substring(0, word.length() - 4);
      stems.add(before + "ня");
      stems.add(before + "м");
      stems.add(before + "йм");
      stems.add(before + "ним");
    } else if (word.endsWith("йти")) {
      String before = word.substring(0, word.length() - 3);
      stems.add(before + "й");
      stems.add(before + "д");
      stems.add(before + "ш");
    } else if (word.endsWith("авать")) {
      add(word, 4);
    } else if (word.endsWith("сти") || word.endsWith("сть") || word.endsWith("чь")) {
      String before = word.substring(0, word.length() - (word.endsWith("чь") ? 2 : 3));
      for (char c = 'а'; c <= 'я'; c++) {
        stems.add(before + c);
      }
    } else if (word.length() - 3 < SHORTEST) {
      add(word, 2);
    } else {
      add(word, 3);
      addChanged(word.substring(0, word.length() - 3));
    }
  }

  private boolean isAdjective() {
    return lemma.length() > SHORT_WORD
        && (lemma.endsWith("ый") || lemma.endsWith("ий") || lemma.endsWith("ой"));
  }

  private void addAdjective() {
    char before = lemma.charAt(lemma.length() - 3);
    boolean inserted = (before == 'н' || before == 'к') && lemma.length() > SHORT_WORD + 1;
    add(lemma, inserted ? 3 : 2);
    addChanged(lemma.substring(0, lemma.length() - (inserted ? 3 : 2)));
  }

  private void addNoun() {
    char last = lemma.charAt(lemma.length() - 1);
    boolean shortened = "аеиоуыэюяьй".indexOf(last) >= 0;
    boolean dropped =
        lemma.endsWith("ин")
            || lemma.endsWith("ок")
            || lemma.endsWith("ек")
            || lemma.endsWith("ец")
            || last == 'л';
    if (lemma.length() <= SHORT_WORD) {
      add(lemma, shortened ? 1 : 0);
    } else {
      add(lemma, lemma.endsWith("ень") || lemma.endsWith("ель") ? 3 : shortened || dropped ? 2 : 0);
    }
  }

  private void add(String word, int withoutLast) {
    stems.add(word.substring(0, Math.max(Math.min(2, word.length()), word.length() - withoutLast)));
  }

  private void addChanged(String stem) {
    int last = stem.length() - 1;
    for (int i = 0; i < CHANGED.length(); i += 2) {
      if (stem.charAt(last) == CHANGED.charAt(i)) {
        stems.add(stem.substring(0, last) + CHANGED.charAt(i + 1));
        if (CHANGED.charAt(i + 1) == 'щ' && last > 0) {
          stems.add(stem.substring(0, last - 1) + 'щ'); // «пустить», «пущу»
        }
      }
    }
  }
}
