package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.Reading;
import java.util.Set;

/**
 * Which sentences of a text speak of the law. Many rules ask about the same ones, so that each is
 * read once. Not thread-safe.
 */
final class LawSentences {

  private static boolean isLawWord(String lemma) {
    return switch (lemma) {
      case "закон", "кодекс", "фас", "уфас", "законодательство" -> true;
      case "запрещать", "запретить", "допускаться" -> true;
      default -> false;
    };
  }

  private static final Set<String> LAW_FORMS = Set.of("фз", "38-фз", "ст", "запрещено");

  private static final byte SPEAKS = 1;
  private static final byte SILENT = 2;

  /** «Ст.» alone: an article of a law, unless it is a unit of pressure. */
  private static final byte DOUBTFUL = 3;

  private final AnnotatedText text;

  /** What is known of each sentence; empty until somebody asks. */
  private byte[] known = {};

  /** What is known of each different form; empty until somebody asks. */
  private byte[] forms = {};

  LawSentences(AnnotatedText text) {
    this.text = text;
  }

  /** Returns whether some of the sentences {@code [first, last]} speaks of the law. */
  boolean speak(int first, int last) {
    if (known.length == 0) {
      known = new byte[text.sentenceCount()];
      forms = new byte[text.differentForms().count()];
    }
    for (int s = first; s <= last; s++) {
      if (known[s] == 0) {
        known[s] = read(s) ? SPEAKS : SILENT;
      }
      if (known[s] == SPEAKS) {
        return true;
      }
    }
    return false;
  }

  private boolean read(int sentence) {
    int[] numbers = text.differentForms().numbers();
    int end = text.sentenceEnd(sentence);
    for (int t = text.sentenceStart(sentence); t < end; t++) {
      int form = numbers[t];
      if (forms[form] == 0) {
        forms[form] = classify(text.form(t));
      }
      if (forms[form] != SILENT && (forms[form] == SPEAKS || !isOfPressure(t))) {
        return true;
      }
    }
    return false;
  }

  private static byte classify(Form form) {
    if (isLawWord(form)) {
      return SPEAKS;
    }
    if (!LAW_FORMS.contains(form.normal())) {
      return SILENT;
    }
    return form.normal().equals("ст") ? DOUBTFUL : SPEAKS;
  }

  /** «Мм рт. ст.» is a unit of pressure and no article of a law. */
  private boolean isOfPressure(int t) {
    return isMercury(t - 1) || isMercury(t - 2);
  }

  private boolean isMercury(int t) {
    return t >= 0 && text.form(t).normal().equals("рт");
  }

  private static boolean isLawWord(Form form) {
    for (Reading reading : form.readings()) {
      if (isLawWord(reading.lemma())) {
        return true;
      }
    }
    return false;
  }
}
