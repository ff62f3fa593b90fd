package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The characters of one paragraph of an ODF text, each with the characters of the XML that it
 * stands for. Not thread-safe.
 */
final class OdfParagraph {

  /** Comments can stand right at the words. */
  static final int IN_WORDS = -1;

  /** No comment can stand anywhere near the words. */
  static final int NOWHERE = -2;

  final BlockKind kind;
  final int level;
  final String name;
  final CountedPlace unit;

  /** The page that shows it on its edge; empty: it is no header or footer. */
  final String masterPage;

  /** Where comments on the words must stand, if not at them: an offset in the XML. */
  final int anchor;

  /** Offset in the XML of the first character within the paragraph. */
  final int contentStart;

  final List<LinkedWords> links = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private boolean hidden;
  private boolean blankBefore = true;

  /** Where the words begin in the text that was put together; -1: they are no part of it. */
  int textStart = -1;

  OdfParagraph(
      BlockKind kind,
      int level,
      String name,
      CountedPlace unit,
      String masterPage,
      int anchor,
      int contentStart) {
    this.kind = kind;
    this.level = level;
    this.name = name;
    this.unit = unit;
    this.masterPage = masterPage;
    this.anchor = anchor;
    this.contentStart = contentStart;
  }

  /** Words that lead to an address; offsets in the paragraph. */
  record LinkedWords(int start, int end, String address) {}

  void hide() {
    hidden = true;
  }

  boolean isShown() {
    return !hidden && !words.toString().isBlank();
  }

  int length() {
    return words.length();
  }

  String words() {
    return words.toString();
  }

  /** Returns where the XML of a character begins. */
  int xmlStart(int at) {
    return starts[at];
  }

  /** Returns where the XML of a character ends. */
  int xmlEnd(int at) {
    return ends[at];
  }

  /** Appends a character of the text; blanks that follow a blank are only the layout of the XML. */
  void append(char c, int xmlStart, int xmlEnd) {
    boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      add(c, xmlStart, xmlEnd);
    } else if (!blankBefore) {
      add(' ', xmlStart, xmlEnd);
    }
    blankBefore = blank;
  }

  /** Appends a character that an element stands for. */
  void appendElement(char c, int xmlStart, int xmlEnd) {
    add(c, xmlStart, xmlEnd);
    blankBefore = false;
  }

  private void add(char c, int xmlStart, int xmlEnd) {
    if (words.length() == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    starts[words.length()] = xmlStart;
    ends[words.length()] = xmlEnd;
    words.append(c);
  }

  /** Gives the characters from a place on one common stretch of XML, which cannot be cut. */
  void join(int from, int xmlStart, int xmlEnd) {
    for (int i = from; i < words.length(); i++) {
      starts[i] = xmlStart;
      ends[i] = xmlEnd;
    }
  }
}
