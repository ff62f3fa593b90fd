package dev.medlint.explain;

import java.util.Objects;
import java.util.function.Function;

/** Draws an explanation as Markdown. Words that were found are bold. Immutable and thread-safe. */
public final class MarkdownText {

  private static final String SPECIAL = "\\`*_[]<>#|~&";

  private final Function<Piece, String> links;

  /**
   * Creates a writer.
   *
   * @param links gives the address of the page of a rule or provision; the empty string: none
   */
  public MarkdownText(Function<Piece, String> links) {
    this.links = Objects.requireNonNull(links);
  }

  /** Returns a page; its sections have headings of the second level. */
  public String of(Explanation explanation) {
    StringBuilder out = new StringBuilder(4096);
    out.append("# ").append(escaped(explanation.title())).append('\n');
    for (Section section : explanation.sections()) {
      if (!section.heading().isEmpty()) {
        out.append("\n## ").append(escaped(section.heading())).append('\n');
      }
      for (Part part : section.parts()) {
        draw(part, out);
      }
    }
    return out.toString();
  }

  private void draw(Part part, StringBuilder out) {
    out.append('\n');
    if (part instanceof Part.Items items) {
      for (Phrase phrase : items.phrases()) {
        out.append("- ").append(of(phrase)).append('\n');
      }
    } else if (part instanceof Part.Paragraph paragraph) {
      out.append(of(paragraph.phrase())).append('\n');
    } else if (part instanceof Part.Wording wording) {
      out.append("> ").append(of(wording.phrase())).append('\n');
    } else if (part instanceof Part.Remark remark) {
      out.append(of(remark.phrase())).append('\n');
    } else if (part instanceof Part.Verbatim verbatim) {
      out.append("```text\n").append(verbatim.text().replace("```", "'''")).append("\n```\n");
    }
  }

  /** Returns a phrase on one line. */
  public String of(Phrase phrase) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : phrase.pieces()) {
      text.append(of(piece));
    }
    return text.toString();
  }

  private String of(Piece piece) {
    if (piece instanceof Piece.Words) {
      return escaped(piece.text());
    }
    if (piece instanceof Piece.Found) {
      return "**" + escaped(piece.text()) + "**";
    }
    if (piece instanceof Piece.Address) {
      return "<" + piece.text() + ">";
    }
    String code = "`" + piece.text().replace('`', '\'') + "`";
    String link = piece instanceof Piece.Code ? "" : links.apply(piece);
    return link.isEmpty() ? code : "[" + code + "](" + link + ")";
  }

  /** Returns words of which no character means anything to Markdown. */
  public static String escaped(String words) {
    StringBuilder text = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return text.toString();
  }
}
