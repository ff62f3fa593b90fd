package dev.medlint.report;

import dev.medlint.source.SourceText;
import dev.medlint.source.TextPosition;
import dev.medlint.source.TextSpan;

/**
 * The piece of a source line that a finding is shown on. Only the neighbourhood of the finding is
 * looked at, so that a line of any length costs the same.
 *
 * @param position where the finding begins
 * @param line what to print; no wider than about a hundred columns
 * @param indent columns before the finding
 * @param width columns of the finding, at least 1
 * @param goesOn whether the finding goes on beyond what is shown
 */
record Excerpt(TextPosition position, String line, int indent, int width, boolean goesOn) {

  private static final int MOST = 100;
  private static final int LEAST_BEFORE = 15;
  private static final char CUT = '…';

  /** Returns the excerpt for a span of a text. */
  static Excerpt of(SourceText source, TextSpan span) {
    TextPosition position = source.position(span.start());
    TextSpan line = source.line(position.line());
    // A span may begin with the line end itself.
    int start = Math.min(span.start(), line.end());
    int end = Math.min(span.end(), line.end());
    TextSpan shown = window(source.text(), line, start, end);
    int shownEnd = Math.min(end, shown.end());

    StringBuilder text = new StringBuilder();
    int indent = Columns.of(source.text(), shown.start(), start, Integer.MAX_VALUE);
    if (shown.start() > line.start()) {
      text.append(CUT);
      indent++;
    }
    draw(source.text(), shown, text);
    if (shown.end() < line.end()) {
      text.append(CUT);
    }
    int width = Columns.of(source.text(), start, shownEnd, Integer.MAX_VALUE);
    return new Excerpt(
        position, text.toString(), indent, Math.max(1, width), shownEnd < span.end());
  }

  private static TextSpan window(String text, TextSpan line, int start, int end) {
    // Every character is at most two columns, but many may have none: ask for the length as well.
    if (line.length() <= 4 * MOST && Columns.of(text, line.start(), line.end(), MOST) <= MOST) {
      return line;
    }
    int before = Math.max(LEAST_BEFORE, (MOST - Columns.of(text, start, end, MOST)) / 2);
    int from = goBack(text, line.start(), start, before);
    int to = goOn(text, from, line.end(), end);
    return new TextSpan(from, to);
  }

  private static int goBack(String text, int lineStart, int start, int budget) {
    int from = start;
    int left = budget;
    int fewest = Math.max(lineStart, start - 2 * MOST);
    while (from > fewest) {
      int c = text.codePointBefore(from);
      left -= Columns.of(c);
      if (left < 0) {
        break;
      }
      from -= Character.charCount(c);
    }
    return from == lineStart ? from : nextWord(text, from, start);
  }

  /**
   * Returns where a whole word begins, or, where there is only one long word, a whole character.
   */
  private static int nextWord(String text, int from, int start) {
    for (int i = from; i < start; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    int whole = from;
    while (whole < start && Columns.of(text.codePointAt(whole)) == 0) {
      whole += Character.charCount(text.codePointAt(whole));
    }
    return whole;
  }

  private static int goOn(String text, int from, int lineEnd, int end) {
    int to = from;
    int left = MOST;
    int most = Math.min(lineEnd, from + 4 * MOST);
    while (to < most) {
      int c = text.codePointAt(to);
      left -= Columns.of(c);
      if (left < 0) {
        break;
      }
      to += Character.charCount(c);
    }
    if (to >= lineEnd) {
      return lineEnd;
    }
    for (int i = to; i > end; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i - 1;
      }
    }
    return to;
  }

  private static void draw(String text, TextSpan shown, StringBuilder to) {
    String mended = WellFormed.unicode(text.substring(shown.start(), shown.end()));
    for (int i = 0; i < mended.length(); i++) {
      char c = mended.charAt(i);
      if (c == '\t') {
        to.append(Columns.TAB);
      } else if (!isInvisible(c)) {
        to.append(WellFormed.isUnsafe(c) ? '\uFFFD' : c);
      }
    }
  }

  /** Terminals do not agree on the width of these: some draw a soft hyphen, some do not. */
  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }
}
