package dev.medlint.draft;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The fields that are open at a place of a Word file: only what follows a field's separator is
 * shown. Not thread-safe.
 */
final class DocxFields {

  private final Deque<Field> open = new ArrayDeque<>();

  /** How many open fields are still at their instruction. */
  private int instructions;

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean shown;
    private DocxParagraph paragraph;
    private int start;
  }

  boolean isShown() {
    return instructions == 0;
  }

  void instruction(String characters) {
    if (!open.isEmpty() && !open.peek().shown) {
      open.peek().instruction.append(characters);
    }
  }

  void begin() {
    open.push(new Field());
    instructions++;
  }

  void separate(DocxParagraph paragraph) {
    if (!open.isEmpty() && !open.peek().shown) {
      Field field = open.peek();
      field.shown = true;
      field.paragraph = paragraph;
      field.start = paragraph.text.length();
      instructions--;
    }
  }

  void end(DocxParagraph paragraph) {
    if (open.isEmpty()) {
      return;
    }
    Field field = open.pop();
    if (!field.shown) {
      instructions--;
    } else if (field.paragraph == paragraph) {
      paragraph.link(field.start, address(field.instruction));
    }
  }

  /** Returns the address in the instruction of a link, else the empty string. */
  static String address(CharSequence instruction) {
    String words = instruction.toString().strip();
    if (!words.regionMatches(true, 0, "HYPERLINK", 0, "HYPERLINK".length())) {
      return "";
    }
    String rest = words.substring("HYPERLINK".length()).strip();
    if (rest.startsWith("\"")) {
      int close = rest.indexOf('"', 1);
      return close < 0 ? rest.substring(1) : rest.substring(1, close);
    }
    int blank = rest.indexOf(' ');
    String word = blank < 0 ? rest : rest.substring(0, blank);
    return word.startsWith("\\") ? "" : word;
  }
}
