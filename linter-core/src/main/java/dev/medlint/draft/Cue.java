package dev.medlint.draft;

import java.util.List;
import java.util.Objects;

/**
 * One subtitle.
 *
 * @param start in milliseconds
 * @param end in milliseconds, not before the start
 * @param voice who speaks, as the file names him; empty: it does not
 * @param speeches its words without markup, at least one: several where several people speak
 */
record Cue(long start, long end, String voice, List<String> speeches) {

  private static final String DASHES = "-–—‐";

  Cue {
    Objects.requireNonNull(voice);
    speeches = List.copyOf(speeches);
  }

  static boolean isSpeech(String line) {
    return !line.isEmpty() && DASHES.indexOf(line.charAt(0)) >= 0;
  }

  /** Whether it begins with a dash, as what another person says does. */
  boolean isSpeech() {
    return isSpeech(speeches.get(0));
  }

  char firstLetter() {
    String first = speeches.get(0);
    for (int i = 0; i < first.length(); i++) {
      if (Character.isLetterOrDigit(first.charAt(i))) {
        return first.charAt(i);
      }
    }
    return ' ';
  }

  boolean endsSentence() {
    return ".!?…".indexOf(last()) >= 0;
  }

  boolean isSuspended() {
    String words = speeches.get(speeches.size() - 1);
    return words.endsWith("...") || words.endsWith("…");
  }

  boolean isSuspendedAtStart() {
    return speeches.get(0).startsWith("...") || speeches.get(0).startsWith("…");
  }

  /** Whether it breaks off at a sign after which a sentence must go on. */
  boolean isOpen() {
    return ",;—–-".indexOf(last()) >= 0;
  }

  private char last() {
    String words = speeches.get(speeches.size() - 1);
    int at = words.length() - 1;
    while (at > 0 && "»\")”’]♪ ".indexOf(words.charAt(at)) >= 0) {
      at--;
    }
    return words.charAt(at);
  }
}
