package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds footnotes by their marks: a block that begins with {@code *}, {@code ¹}, {@code 1)} or
 * {@code [1]} is one if an earlier word bears the same mark («со скидкой*»). Not thread-safe.
 */
final class Footnotes {

  private static final String SUPERSCRIPTS =
      "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final int LONGEST_MARK = 4;

  /** A text has few marks; one that is made of them must not be read once for each. */
  private static final int MOST_MARKS = 50;

  private final String text;

  /** Where a word first bears each mark; the length of the text if nowhere. */
  private final Map<String, Integer> references = new HashMap<>();

  private Footnotes(String text) {
    this.text = text;
  }

  /** Returns the blocks, of which footnotes have that kind. */
  static List<Block> noted(String text, List<Block> blocks) {
    Footnotes footnotes = new Footnotes(text);
    List<Block> noted = blocks;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (mayBe(block.kind()) && footnotes.isFootnote(block.span().start(), block.kind())) {
        if (noted == blocks) {
          noted = new ArrayList<>(blocks);
        }
        noted.set(i, new Block(BlockKind.FOOTNOTE, block.span(), 0, ""));
      }
    }
    return noted;
  }

  private static boolean mayBe(BlockKind kind) {
    return switch (kind) {
      case PARAGRAPH, LIST_ITEM, HEADING -> true;
      default -> false;
    };
  }

  private boolean isFootnote(int blockStart, BlockKind kind) {
    int start = kind == BlockKind.LIST_ITEM ? markerStart(blockStart) : blockStart;
    int end = markEnd(start);
    if (end == start) {
      return false;
    }
    String mark = text.substring(start, end);
    Integer known = references.get(mark);
    if (known == null && references.size() < MOST_MARKS) {
      known = firstReference(mark);
      references.put(mark, known);
    }
    return known != null && known < start;
  }

  /** Plain text keeps the marker of a list item just before the block. */
  private int markerStart(int blockStart) {
    int start = blockStart;
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    int end = start;
    while (start > 0 && end - start < LONGEST_MARK && isOfMark(text.charAt(start - 1))) {
      start--;
    }
    return start == end ? blockStart : start;
  }

  private static boolean isOfMark(char c) {
    return c == '*' || c == ')' || (c >= '0' && c <= '9') || SUPERSCRIPTS.indexOf(c) >= 0;
  }

  /** Returns the end of the mark that begins at a place; the place itself if none does. */
  private int markEnd(int start) {
    int stars = run(start, "*");
    if (stars > start) {
      return stars - start < LONGEST_MARK ? stars : start;
    }
    int raised = run(start, SUPERSCRIPTS);
    if (raised > start) {
      return raised - start < LONGEST_MARK ? raised : start;
    }
    boolean opened = start < text.length() && text.charAt(start) == '[';
    int from = opened ? start + 1 : start;
    int digits = run(from, "0123456789");
    boolean closed = digits < text.length() && text.charAt(digits) == (opened ? ']' : ')');
    return digits > from && digits - from < 3 && closed ? digits + 1 : start;
  }

  private int run(int start, String of) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_MARK && of.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private int firstReference(String mark) {
    int at = text.indexOf(mark);
    while (at >= 0) {
      if (at > 0 && bearsMarks(text.charAt(at - 1), mark) && markEnd(at) == at + mark.length()) {
        return at;
      }
      at = text.indexOf(mark, at + 1);
    }
    return text.length();
  }

  /** A digit before «1)» belongs to another number. */
  private static boolean bearsMarks(char before, String mark) {
    boolean digit = before >= '0' && before <= '9';
    return Character.isLetter(before)
        || "»\"”)%₽!?.…".indexOf(before) >= 0
        || (digit && mark.charAt(0) > '9')
        || (digit && mark.charAt(0) == '*');
  }
}
