package dev.medlint.explain;

import dev.medlint.report.WellFormed;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws an explanation for a terminal, at most {@value #WIDTH} columns wide unless one word is
 * longer. Words that were found stand in square brackets. Text from outside cannot reach the
 * terminal as a control code. Stateless and thread-safe.
 */
public final class TerminalText {

  private static final int WIDTH = 96;
  private static final String INDENT = "  ";
  private static final List<String> SIGNS = List.of("ст.", "ч.", "п.", "art.", "part", "item");

  private TerminalText() {}

  /** Returns the lines, each with its line end. */
  public static String of(Explanation explanation) {
    StringBuilder out = new StringBuilder(4096);
    wrap(explanation.title(), "", "", out);
    for (Section section : explanation.sections()) {
      String indent = section.heading().isEmpty() ? "" : INDENT;
      boolean lead = section.heading().isEmpty() && section == explanation.sections().get(0);
      if (!lead) {
        out.append('\n');
      }
      if (!section.heading().isEmpty()) {
        wrap(section.heading(), "", "", out);
      }
      for (Part part : section.parts()) {
        draw(part, indent, out);
      }
    }
    return out.toString();
  }

  private static void draw(Part part, String indent, StringBuilder out) {
    if (part instanceof Part.Items items) {
      for (Phrase phrase : items.phrases()) {
        wrap(text(phrase), indent + "— ", indent + INDENT, out);
      }
    } else if (part instanceof Part.Paragraph paragraph) {
      wrap(text(paragraph.phrase()), indent, indent, out);
    } else if (part instanceof Part.Wording wording) {
      wrap(text(wording.phrase()), indent + INDENT, indent + INDENT, out);
    } else if (part instanceof Part.Remark remark) {
      wrap(text(remark.phrase()), indent + INDENT, indent + INDENT, out);
    } else if (part instanceof Part.Verbatim verbatim) {
      for (String line : verbatim.text().split("\n", -1)) {
        out.append(indent).append(INDENT).append(WellFormed.line(line)).append('\n');
      }
    }
  }

  private static String text(Phrase phrase) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : phrase.pieces()) {
      boolean found = piece instanceof Piece.Found;
      text.append(found ? "[" : "").append(piece.text()).append(found ? "]" : "");
    }
    return WellFormed.line(text.toString());
  }

  private static void wrap(String text, String first, String rest, StringBuilder out) {
    StringBuilder line = new StringBuilder(first);
    int start = line.length();
    for (String word : words(text)) {
      boolean isFirst = line.length() == start;
      if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line.setLength(0);
        line.append(rest);
        start = line.length();
        isFirst = true;
      }
      line.append(isFirst ? "" : " ").append(word);
    }
    out.append(line).append('\n');
  }

  /** Splits at blanks, except before a dash and between a sign of a part and its number. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      int last = words.size() - 1;
      if (word.isEmpty()) {
        continue;
      }
      if (last >= 0 && (word.equals("—") || isSign(words.get(last)))) {
        words.set(last, words.get(last) + ' ' + word);
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isSign(String words) {
    String word = words.substring(words.lastIndexOf(' ') + 1);
    String bare = word.startsWith("(") ? word.substring(1) : word;
    return SIGNS.contains(bare);
  }
}
