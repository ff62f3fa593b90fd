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

  private static final Set<String> LAW_WORDS =
      Set.of(
          "закон",
          "кодекс",
          "фас",
          "уфас",
          "законодательство",
          "запрещать",
          "запретить",
          "допускаться");
  private static final Set<String> LAW_FORMS = Set.of("фз", "38-фз", "ст", "запрещено");

  private static final byte SPEAKS = 1;
  private static final byte SILENT = 2;

  private final AnnotatedText text;

  /** What is known of each sentence; empty until somebody asks. */
  private byte[] known = {};

  LawSentences(AnnotatedText text) {
    this.text = text;
  }

  /** Returns whether some of the sentences {@code [first, last]} speaks of the law. */
  boolean speak(int first, int last) {
    if (known.length == 0) {
      known = new byte[text.sentenceCount()];
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
    for (int t = text.sentenceStart(sentence); t < text.sentenceEnd(sentence); t++) {
      if (isLawForm(t) || isLawWord(text.form(t))) {
        return true;
      }
    }
    return false;
  }

  /** «Мм рт. ст.» is a unit of pressure and no article of a law. */
  private boolean isLawForm(int t) {
    String normal = text.form(t).normal();
    return LAW_FORMS.contains(normal)
        && !(normal.equals("ст") && (isMercury(t - 1) || isMercury(t - 2)));
  }

  private boolean isMercury(int t) {
    return t >= 0 && text.form(t).normal().equals("рт");
  }

  private static boolean isLawWord(Form form) {
    for (Reading reading : form.readings()) {
      if (LAW_WORDS.contains(reading.lemma())) {
        return true;
      }
    }
    return false;
  }
}
