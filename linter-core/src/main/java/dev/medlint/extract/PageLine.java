package dev.medlint.extract;

import dev.medlint.source.TextSpan;
import java.util.Locale;

/**
 * One line of a page as a reader sees it.
 *
 * @param text with single spaces; addresses of links to other sites are appended
 * @param lower the same in lower case, in which several readers look for words
 * @param level heading level 1 to 6, 0 for other lines
 * @param item whether it is an entry of a list or table
 * @param place UTF-16 range in the source, from its first word to its last
 */
record PageLine(String text, String lower, int level, boolean item, TextSpan place) {

  PageLine(String text, int level, boolean item, TextSpan place) {
    this(text, text.toLowerCase(Locale.ROOT), level, item, place);
  }

  /** Returns a note of this line: its place is that of the words if the source has them so. */
  PageNote note(PageFactName fact, String value) {
    return new PageNote(fact, value, place);
  }
}
