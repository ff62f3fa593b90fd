package dev.medlint.lsp;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.law.Finding;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment by which an author says that a finding is known: where it goes and how it is written.
 * Immutable.
 *
 * @param reason why; empty: it stays to be written, and until then the comment permits nothing
 * @param until last day as ISO date, or empty
 * @param by name, or empty
 */
record SuppressionComment(String reason, String until, String by) {

  private static final Pattern SETTINGS =
      Pattern.compile(
          "---[ \\t]*$.*?^(---|\\.\\.\\.)[ \\t]*$"
              + "|\\+\\+\\+[ \\t]*$.*?^\\+\\+\\+[ \\t]*$"
              + "|\\{.*?^\\}[ \\t]*$",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** How the end of a reason would be taken for a day or a name. */
  private static final Pattern LIKE_FIELD = Pattern.compile(",(?= ?(until|by|до|кто) )");

  SuppressionComment {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(until);
    Objects.requireNonNull(by);
  }

  /**
   * Returns the change that writes the comment for a finding; empty: the text has no place for it,
   * as plain text and cells of Markdown tables have none.
   *
   * @param document the text in which it was found
   */
  Optional<Mending> forFinding(Finding finding, Document document) {
    SourceText source = document.source();
    if (source.format() != Format.HTML && source.format() != Format.MARKDOWN) {
      return Optional.empty();
    }
    if (finding.span().isEmpty()) {
      String comment = comment("disable", finding.rule());
      return Optional.of(Mending.lineAtEnd(comment, source.text(), source.format()));
    }
    Optional<Block> block = blockOf(finding.span(), document);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    String comment = comment("disable-next", finding.rule());
    int start = document.toSource(block.get().span()).start();
    if (source.format() == Format.HTML) {
      int tag = beforeTag(source.text(), start);
      return Optional.of(new Mending(new TextSpan(tag, tag), comment));
    }
    return block.get().kind() == BlockKind.TABLE_CELL || start < endOfSettings(source.text())
        ? Optional.empty()
        : inMarkdown(source, start, block.get(), comment);
  }

  /** Settings at the head of a text are data, in which a comment of markup is a mistake. */
  private static int endOfSettings(String text) {
    Matcher settings = SETTINGS.matcher(text);
    return settings.lookingAt() ? settings.end() : 0;
  }

  /** The words of an image come after those around it, so its comment stands right before it. */
  private static Optional<Mending> inMarkdown(
      SourceText source, int start, Block block, String comment) {
    int image = source.text().lastIndexOf("![", start);
    if (block.name().equals("alt") && image >= 0 && !beginsLine(source, image)) {
      return Optional.of(new Mending(new TextSpan(image, image), comment));
    }
    return lineBefore(source, start, comment);
  }

  private static Optional<Block> blockOf(TextSpan span, Document document) {
    return document.blocks().stream()
        .filter(block -> !block.span().isEmpty())
        .filter(block -> document.toSource(block.span()).overlaps(span))
        .findFirst();
  }

  private String comment(String verb, String rule) {
    StringBuilder comment = new StringBuilder("<!-- medlint-").append(verb).append(' ');
    comment.append(rule).append(": ");
    comment.append(LIKE_FIELD.matcher(harmless(reason)).replaceAll(";"));
    if (!until.isEmpty()) {
      comment.append(", until ").append(harmless(until));
    }
    if (!by.isEmpty()) {
      comment.append(", by ").append(harmless(by).replace(',', ';'));
    }
    return comment.append(" -->").toString();
  }

  /** Returns words that cannot end the comment they stand in. */
  private static String harmless(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.replaceAll("-{2,}", "—").replace('<', '‹').replace('>', '›');
  }

  /**
   * Returns where a comment goes that stands before a block of HTML: before the tag that opens it,
   * since some elements, such as {@code title}, hold no comments.
   */
  private static int beforeTag(String text, int start) {
    int at = start;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    if (at == 0 || text.charAt(at - 1) != '>') {
      int open = text.lastIndexOf('<', start - 1);
      int close = text.lastIndexOf('>', start - 1);
      return open > close ? open : start; // inside a tag: the block is one of its attributes
    }
    int tag = text.lastIndexOf('<', at - 1);
    boolean opens = tag >= 0 && tag + 1 < text.length() && Character.isLetter(text.charAt(tag + 1));
    return opens ? tag : start;
  }

  /** Keeps the marks of a quotation, so that the comment stands in it too. */
  private static Optional<Mending> lineBefore(SourceText source, int start, String comment) {
    int line = startOfLine(source, start);
    String marks = source.text().substring(line, endOfMarks(source.text(), line, start));
    return Optional.of(new Mending(new TextSpan(line, line), marks + comment + "\n"));
  }

  private static boolean beginsLine(SourceText source, int offset) {
    return endOfMarks(source.text(), startOfLine(source, offset), offset) == offset;
  }

  private static int startOfLine(SourceText source, int offset) {
    return source.line(source.position(offset).line()).start();
  }

  private static int endOfMarks(String text, int from, int to) {
    int end = from;
    while (end < to && (text.charAt(end) == '>' || Character.isWhitespace(text.charAt(end)))) {
      end++;
    }
    return end;
  }
}
