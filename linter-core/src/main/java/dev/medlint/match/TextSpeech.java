package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.speech.Speech;

/** Who says the words of a text to whom: read once, when somebody first asks. Thread-safe. */
final class TextSpeech {

  private final AnnotatedText text;

  /** Null until it was read. */
  private volatile Speech known;

  TextSpeech(AnnotatedText text) {
    this.text = text;
  }

  Speech get() {
    Speech speech = known;
    return speech == null ? read() : speech;
  }

  private synchronized Speech read() {
    if (known == null) {
      known = Speech.of(text);
    }
    return known;
  }

  /** Returns whether the text was read already. */
  boolean isKnown() {
    return known != null;
  }
}
