package dev.medlint.benchmark;

import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A text some words of which are written evasively, and where each place of the text it was made
 * from now stands. Places are UTF-16 offsets. Immutable.
 */
final class EvasiveText {

  /** Shorter words are left as they are. */
  static final int SHORTEST = 4;

  /** Of the words in marked places only those of at least so many letters are changed. */
  static final int SHORTEST_TRIGGER = 6;

  /** In a text of so many words about one is changed. */
  static final int ONE_OF = 10;

  private static final long SEED = 20_260_101L;

  /** Which words are changed. */
  enum Share {
    /** One of ten words of four letters and more, wherever it stands. */
    TENTH,
    /** Each word of six letters and more in the marked places: what a rule goes by. */
    TRIGGERS
  }

  private final String text;
  private final List<Edit> edits;

  /** A word before and after. */
  private record Edit(int oldStart, int oldEnd, int newStart, int newEnd) {}

  private EvasiveText(String text, List<Edit> edits) {
    this.text = text;
    this.edits = List.copyOf(edits);
  }

  /**
   * Writes a text evasively. Equal arguments give equal texts.
   *
   * @param marked places that {@link Share#TRIGGERS} is about
   */
  static EvasiveText of(String text, List<TextSpan> marked, Evasion evasion, Share share) {
    Objects.requireNonNull(evasion);
    Random random = new Random(SEED ^ text.hashCode());
    StringBuilder out = new StringBuilder();
    List<Edit> edits = new ArrayList<>();
    int copied = 0;
    for (int start = nextWord(text, 0); start < text.length(); ) {
      int end = wordEnd(text, start);
      boolean tenth = random.nextInt(ONE_OF) == 0;
      long wordSeed = random.nextLong();
      if (share == Share.TENTH ? tenth && end - start >= SHORTEST : isTrigger(start, end, marked)) {
        out.append(text, copied, start);
        int newStart = out.length();
        out.append(evasion.write(text.substring(start, end), new Random(wordSeed)));
        edits.add(new Edit(start, end, newStart, out.length()));
        copied = end;
      }
      start = nextWord(text, end);
    }
    out.append(text, copied, text.length());
    return new EvasiveText(out.toString(), edits);
  }

  private static boolean isTrigger(int start, int end, List<TextSpan> marked) {
    for (TextSpan span : marked) {
      if (start >= span.start() && end <= span.end()) {
        return end - start >= SHORTEST_TRIGGER;
      }
    }
    return false;
  }

  private static int nextWord(String text, int from) {
    int i = from;
    while (i < text.length() && !isCyrillic(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isCyrillic(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isCyrillic(char c) {
    return (c >= 'А' && c <= 'я') || c == 'ё' || c == 'Ё';
  }

  String text() {
    return text;
  }

  /** Returns how many words are changed. */
  int changed() {
    return edits.size();
  }

  /** Returns where a place of the former text stands; changed words are taken whole. */
  TextSpan moved(TextSpan span) {
    return new TextSpan(moved(span.start(), false), moved(span.end(), true));
  }

  private int moved(int offset, boolean end) {
    int shift = 0;
    for (Edit edit : edits) {
      if (offset > edit.oldStart() && offset < edit.oldEnd()) {
        return end ? edit.newEnd() : edit.newStart();
      }
      if (offset < edit.oldEnd()) {
        break;
      }
      shift = edit.newEnd() - edit.oldEnd();
    }
    return offset + shift;
  }
}
