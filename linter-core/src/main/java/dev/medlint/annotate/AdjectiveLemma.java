package dev.medlint.annotate;

/** Forms the dictionary form of participles and superlatives as adjectives. */
final class AdjectiveLemma {

  private static final String[] ENDINGS = {
    "ыми", "ими", "ого", "его", "ому", "ему", "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ых",
    "их", "ым", "им", "ом", "ем", "ой", "ей", "ою", "ею", "ую", "юю"
  };

  private AdjectiveLemma() {}

  /** Returns {@code лучший} for {@code лучшего}, {@code лечащийся} for {@code лечащимся}. */
  static String ofFull(String form) {
    boolean reflexive = form.endsWith("ся");
    String word = reflexive ? form.substring(0, form.length() - 2) : form;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        String lemma = lemma(word.substring(0, word.length() - ending.length()));
        return reflexive ? lemma.concat("ся") : lemma;
      }
    }
    return form;
  }

  /** Returns {@code вылеченный} for {@code вылечена}. */
  static String ofShort(String form) {
    int last = form.length() - 1;
    String stem = "аоы".indexOf(form.charAt(last)) >= 0 ? form.substring(0, last) : form;
    return stem.concat(stem.endsWith("н") ? "ный" : "ый");
  }

  private static String lemma(String stem) {
    return stem.concat(stem.endsWith("щ") || stem.endsWith("ш") ? "ий" : "ый");
  }
}
