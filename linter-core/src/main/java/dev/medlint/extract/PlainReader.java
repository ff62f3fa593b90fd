package dev.medlint.extract;

import dev.medlint.source.GivenUpException;
import java.util.List;

/**
 * Measures how hard an article is to read: its longest sentences, and Flesch's reading ease as
 * Oborneva adapted it to Russian (100 is easy, 0 and less is for scholars).
 */
final class PlainReader {

  private static final int MOST_SENTENCES = 3;

  /** Shorter sentences trouble nobody. */
  private static final int SHORTEST_NOTED = 20;

  /** Of fewer words the figure says nothing. */
  private static final int FEWEST_WORDS = 100;

  private final PageLine[] longest = new PageLine[MOST_SENTENCES];
  private final int[] lengths = new int[MOST_SENTENCES];
  private int sentences;
  private int words;
  private int syllables;

  private PlainReader() {}

  /** Adds the measures of running text; lists, tables and headings are left out. */
  static void read(List<PageLine> lines, List<PageNote> notes) {
    PlainReader reader = new PlainReader();
    for (PageLine line : lines) {
      GivenUpException.check();
      if (line.level() == 0 && !line.item()) {
        reader.line(line);
      }
    }
    reader.add(notes);
  }

  private void line(PageLine line) {
    String text = line.text();
    int length = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean cyrillic = c >= '\u0400' && c <= '\u04ff';
      if (cyrillic && !inWord) {
        length++;
        words++;
      }
      syllables += cyrillic && isVowel(c) ? 1 : 0;
      inWord = cyrillic || (inWord && (c == '-' || c == '\u00ad'));
      if (isEnd(text, i)) {
        sentence(length, line);
        length = 0;
      }
    }
    sentence(length, line);
  }

  /** A full stop, a question or exclamation mark before a blank and a capital letter. */
  private static boolean isEnd(String text, int at) {
    return ".!?…".indexOf(text.charAt(at)) >= 0
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && (Character.isUpperCase(text.charAt(at + 2)) || "«—".indexOf(text.charAt(at + 2)) >= 0);
  }

  private static boolean isVowel(char c) {
    return "аеёиоуыэюяАЕЁИОУЫЭЮЯ".indexOf(c) >= 0;
  }

  private void sentence(int length, PageLine line) {
    if (length == 0) {
      return;
    }
    sentences++;
    if (length < SHORTEST_NOTED) {
      return;
    }
    for (int i = 0; i < MOST_SENTENCES; i++) {
      if (length > lengths[i]) {
        for (int j = MOST_SENTENCES - 1; j > i; j--) {
          lengths[j] = lengths[j - 1];
          longest[j] = longest[j - 1];
        }
        lengths[i] = length;
        longest[i] = line;
        return;
      }
    }
  }

  private void add(List<PageNote> notes) {
    for (int i = 0; i < MOST_SENTENCES && longest[i] != null; i++) {
      notes.add(longest[i].note(PageFactName.SENTENCE_LENGTH, Integer.toString(lengths[i])));
    }
    if (words >= FEWEST_WORDS) {
      double ease = 206.835 - 1.3 * words / sentences - 60.1 * syllables / words;
      notes.add(
          new PageNote(
              PageFactName.READABILITY, Long.toString(Math.round(ease)), PageNote.NOWHERE));
    }
  }
}
