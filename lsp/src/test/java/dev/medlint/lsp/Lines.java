package dev.medlint.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places in a text as the protocol defines them, reckoned in the plainest way. */
final class Lines {

  private Lines() {}

  /** Returns where each line begins; lines end with CR LF, CR or LF. */
  private static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !half)) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  static int offset(String text, Position place) {
    List<Integer> starts = starts(text);
    if (place.getLine() >= starts.size()) {
      return text.length();
    }
    int start = starts.get(place.getLine());
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return Math.min(end, start + place.getCharacter());
  }

  static Position position(String text, int offset) {
    List<Integer> starts = starts(text);
    int line = starts.size() - 1;
    while (starts.get(line) > offset) {
      line--;
    }
    return new Position(line, offset - starts.get(line));
  }

  /** Returns where some words stand for the first time. */
  static Range range(String text, String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new AssertionError("no " + words + " in " + text);
    }
    return new Range(position(text, at), position(text, at + words.length()));
  }

  /** Returns the words of a place. */
  static String words(String text, Range range) {
    return text.substring(offset(text, range.getStart()), offset(text, range.getEnd()));
  }
}
