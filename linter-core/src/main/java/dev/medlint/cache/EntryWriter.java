package dev.medlint.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one result so that it holds none of the words of the text that it is about: what the text
 * says is written as places of its source, to be read there again. Not thread-safe.
 *
 * <p>A string is a list of pieces: a range of the source, a range of a string written before, words
 * of rules and of the program, or a few characters. Which it is made of depends on where it comes
 * from: {@link #prose} is the text's own, {@link #words} are ours with some of the text's among
 * them, {@link #fixed} are ours alone.
 */
final class EntryWriter {

  static final int OF_SOURCE = 0;
  static final int OF_STRING = 1;
  static final int OURS = 2;
  static final int CHARACTERS = 3;

  /** Shorter words of ours are written out. */
  private static final int SHORT = 8;

  /**
   * So many characters that ours and the text's words share are taken for the text's; fewer say
   * nothing.
   */
  private static final int SHARED = 4;

  /** Of so many characters the nearest place is looked for first, then of fewer. */
  private static final int[] RUNS = {12, 4, 1};

  private final String source;
  private final Words ours;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> said = new ArrayList<>();
  private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
  private int pieceCount;
  private int cursor;
  private boolean exposed;

  /**
   * Creates a writer.
   *
   * @param source the text that the result is about
   * @param ours takes the words of rules and of the program
   */
  EntryWriter(String source, Words ours) {
    this.source = source;
    this.ours = ours;
  }

  /**
   * Returns whether letters of the text were written, since they stand nowhere in its source; a few
   * may be.
   */
  boolean isExposed() {
    return exposed;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  void flag(boolean value) {
    out.write(value ? 1 : 0);
  }

  /** Writes a number that is not negative. */
  void number(int value) {
    number(value, out);
  }

  /** Writes eight bytes. */
  void wide(long value) {
    wide(value, out);
  }

  /** Says that the {@link #words} that follow are about other {@link #prose} than those before. */
  void turn() {
    said.clear();
  }

  /** Writes a hash or a day. */
  void plain(String text) {
    if (isNew(text)) {
      characters(text);
      end(text);
    }
  }

  /** Writes words of a rule, of a norm or of the program. */
  void fixed(String text) {
    if (isNew(text)) {
      ours(text);
      end(text);
    }
  }

  /**
   * Writes words of the text.
   *
   * @param near where in the source they may begin; any number
   */
  void prose(String text, int near) {
    if (!text.isEmpty()) {
      said.add(text);
    }
    if (isNew(text)) {
      places(text, Math.max(0, Math.min(near, source.length())));
      end(text);
    }
  }

  /** Writes words of ours with words of the text among them. */
  void words(String text) {
    if (isNew(text)) {
      if (ours.isKnown(text)) {
        ours(text);
      } else {
        mixed(text);
      }
      end(text);
    }
  }

  private boolean isNew(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      number(2 * known + 1, out);
      return false;
    }
    pieces.reset();
    pieceCount = 0;
    return true;
  }

  private void end(String text) {
    numbers.put(text, numbers.size());
    number(2 * pieceCount, out);
    out.writeBytes(pieces.toByteArray());
  }

  private void places(String text, int near) {
    int at = near;
    int unplaced = 0;
    int unknown = 0;
    int i = 0;
    while (i < text.length()) {
      int place = place(text, i, at);
      if (place < 0) {
        unknown += Character.isLetter(text.charAt(i)) ? 1 : 0;
        exposed |= unknown > SHARED;
        i++;
        continue;
      }
      characters(text.substring(unplaced, i));
      int length = shared(text, i, place);
      range(place, length);
      at = place + length;
      i += length;
      unplaced = i;
    }
    characters(text.substring(unplaced));
  }

  /** Returns where what follows in a string stands in the source; negative: nowhere. */
  private int place(String text, int from, int near) {
    if (shared(text, from, near) >= Math.min(SHARED, text.length() - from)) {
      return near;
    }
    for (int run : RUNS) {
      if (from + run <= text.length()) {
        String part = text.substring(from, from + run);
        int at = source.indexOf(part, near);
        at = at < 0 ? source.indexOf(part) : at;
        if (at >= 0) {
          return at;
        }
      }
    }
    return -1;
  }

  private int shared(String text, int from, int place) {
    int length = 0;
    while (from + length < text.length()
        && place + length < source.length()
        && text.charAt(from + length) == source.charAt(place + length)) {
      length++;
    }
    return length;
  }

  /** What the text says stands in ours as whole words. */
  private void mixed(String text) {
    int done = 0;
    int i = 0;
    while (i < text.length()) {
      boolean begins = i == 0 || !Character.isLetter(text.charAt(i - 1));
      int length = begins ? said(text, i, done) : 0;
      if (length > 0) {
        done = i + length;
        i = done;
      } else {
        i++;
      }
    }
    ours(text, done, text.length());
  }

  /** Writes the longest words of the text that a string goes on with, and what comes before. */
  private int said(String text, int from, int done) {
    if (from + SHARED > text.length()) {
      return 0;
    }
    String part = text.substring(from, from + SHARED);
    int longest = 0;
    String best = "";
    int bestAt = 0;
    for (String words : said) {
      for (int at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) {
        int length = SHARED;
        while (from + length < text.length()
            && at + length < words.length()
            && text.charAt(from + length) == words.charAt(at + length)) {
          length++;
        }
        if (length > longest) {
          longest = length;
          best = words;
          bestAt = at;
        }
      }
    }
    if (longest > 0) {
      ours(text, done, from);
      head(OF_STRING, longest);
      number(numbers.get(best), pieces);
      number(bestAt, pieces);
    }
    return longest;
  }

  /** Writes words that should be ours, but for what the source says too. */
  private void ours(String text, int from, int to) {
    String rest = text.substring(from, to);
    if (rest.length() < SHORT || ours.isKnown(rest)) {
      ours(rest);
      return;
    }
    Words.Cut cut = ours.cut(rest);
    int at = cut == null ? -1 : source.indexOf(rest.substring(cut.start(), cut.end()));
    if (at < 0) {
      cut = firstShared(rest);
      at = cut == null ? -1 : source.indexOf(rest.substring(cut.start(), cut.end()));
    }
    if (cut == null || at < 0) {
      ours(rest);
      return;
    }
    ours.note(rest, cut);
    ours(rest.substring(0, cut.start()));
    range(at, cut.end() - cut.start());
    ours(rest, cut.end(), rest.length());
  }

  /**
   * Returns the first characters of ours, a few at least, that the source holds too; null: none.
   */
  private Words.Cut firstShared(String rest) {
    for (int i = 0; i + SHORT <= rest.length(); i += SHORT) {
      int at = source.indexOf(rest.substring(i, i + SHORT));
      if (at >= 0) {
        int start = i;
        while (start > 0 && at > 0 && rest.charAt(start - 1) == source.charAt(at - 1)) {
          start--;
          at--;
        }
        return new Words.Cut(start, start + shared(rest, start, at));
      }
    }
    return null;
  }

  private void ours(String text) {
    if (text.length() < SHORT) {
      characters(text);
    } else {
      head(OURS, 0);
      wide(ours.number(text), pieces);
    }
  }

  private void range(int place, int length) {
    head(OF_SOURCE, length);
    int step = place - cursor;
    number(step >= 0 ? 2 * step : -2 * step - 1, pieces);
    cursor = place + length;
  }

  private void characters(String text) {
    if (!text.isEmpty()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      head(CHARACTERS, bytes.length);
      pieces.writeBytes(bytes);
    }
  }

  private void head(int kind, int length) {
    number(4 * length + kind, pieces);
    pieceCount++;
  }

  private static void number(int value, ByteArrayOutputStream to) {
    int rest = value;
    while (rest > 0x7f || rest < 0) {
      to.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    to.write(rest);
  }

  private static void wide(long value, ByteArrayOutputStream to) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      to.write((int) (value >>> shift));
    }
  }
}
