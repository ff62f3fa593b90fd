package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.TextSpan;
import dev.medlint.source.WatchedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Walks the tree of one Markdown source and gives its prose to a {@link Prose}. Not thread-safe.
 */
final class MarkdownReader {

  /** Deeper nesting than this is read as text, so that no input exhausts the stack. */
  private static final int DEEPEST = 100;

  private static final int LONGEST_LABEL = 100;

  private final Prose prose;
  private final String source;
  private final List<Node> pending = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int base;

  /**
   * Creates a reader.
   *
   * @param source the whole file
   */
  MarkdownReader(Prose prose, String source) {
    this.prose = prose;
    this.source = source;
  }

  /** Reads the settings and the body behind them. */
  void read(FrontMatter settings) {
    setting(settings, "title");
    setting(settings, "description");
    base = settings.end();
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .customInlineContentParserFactory(new WatchedInlines())
            .build();
    walk(parsed(parser, source.substring(base)));
    prose.end();
    attributes();
  }

  private static Node parsed(Parser parser, String body) {
    try (Reader characters = new WatchedReader(new StringReader(body))) {
      return parser.parseReader(characters);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
  }

  Prose prose() {
    return prose;
  }

  List<Comment> comments() {
    return comments;
  }

  private void setting(FrontMatter settings, String key) {
    Optional<TextSpan> value = settings.plainValue(source, key);
    if (value.isPresent()) {
      prose.next(BlockKind.ATTRIBUTE, 0, key);
      prose.copy(source, value.get().start(), value.get().end());
      prose.end();
    }
  }

  /** Visits every node below the root, without recursion. */
  private void walk(Node root) {
    Node node = root;
    boolean down = true;
    while (true) {
      GivenUpException.check();
      boolean enters = down && enter(node);
      if (enters && node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      leave(node);
      if (node == root) {
        return;
      }
      down = node.getNext() != null;
      node = down ? node.getNext() : node.getParent();
    }
  }

  /** Reads a node; returns whether its children are to be visited too. */
  private boolean enter(Node node) {
    if (node instanceof Text text) {
      text(text);
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      lineEnd(node);
    } else if (node instanceof Paragraph) {
      prose.next(isFootnote(node) ? BlockKind.FOOTNOTE : kindAround(node), 0, "");
    } else if (node instanceof Heading heading) {
      prose.next(BlockKind.HEADING, heading.getLevel(), "");
    } else if (node instanceof TableCell) {
      prose.next(BlockKind.TABLE_CELL, 0, "");
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof Image) {
      pending.add(node);
      return false;
    } else if (node instanceof Link link) {
      if (link.getTitle() != null) {
        pending.add(link);
      }
    } else {
      return block(node);
    }
    return true;
  }

  private boolean block(Node node) {
    if (node instanceof HtmlInline inline) {
      htmlInline(inline);
    } else if (node instanceof HtmlBlock) {
      html(node);
    } else if (node instanceof IndentedCodeBlock) {
      // Prose with a first-line indent looks like code to Markdown; code does no harm as prose.
      lines(node, kindAround(node));
    } else if (node instanceof LinkReferenceDefinition definition) {
      if (definition.getLabel().startsWith("^")) {
        lines(node, BlockKind.FOOTNOTE);
      }
    } else {
      return !(node instanceof FencedCodeBlock);
    }
    return true;
  }

  /** Whether a node begins like {@code [^1]:}, the entry of a footnote. */
  private boolean isFootnote(Node node) {
    if (node.getSourceSpans().isEmpty() || !source.startsWith("[^", start(node))) {
      return false;
    }
    int at = start(node) + 2;
    int last = Math.min(source.length(), at + LONGEST_LABEL);
    while (at < last && source.charAt(at) > ' ' && source.charAt(at) != ']') {
      at++;
    }
    return source.startsWith("]:", at);
  }

  private void leave(Node node) {
    if (node instanceof org.commonmark.node.Block || node instanceof TableCell) {
      prose.end();
      attributes();
    }
  }

  private static BlockKind kindAround(Node node) {
    BlockKind kind = BlockKind.PARAGRAPH;
    for (Node outer = node.getParent(); outer != null; outer = outer.getParent()) {
      if (outer instanceof BlockQuote) {
        return BlockKind.QUOTATION;
      }
      if (outer instanceof ListItem) {
        kind = BlockKind.LIST_ITEM;
      }
    }
    return kind;
  }

  private void text(Text node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    int start = start(node);
    int end = end(node);
    String literal = node.getLiteral();
    // Spaces at the end of a line belong to the place of the text but not to the text.
    while (end > start && isBlank(source.charAt(end - 1)) && !endsLike(literal, end)) {
      end--;
    }
    if (literal.length() == end - start && source.startsWith(literal, start)) {
      prose.copy(source, start, end);
    } else if (spans.size() == 1 && decode(start, end, null).equals(literal)) {
      decode(start, end, prose);
    } else {
      prose.decoded(literal, start, end);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private boolean endsLike(String literal, int end) {
    return !literal.isEmpty() && literal.charAt(literal.length() - 1) == source.charAt(end - 1);
  }

  /** Reads escapes and references of a range; gives the pieces to {@code target} if not null. */
  private String decode(int start, int end, Prose target) {
    StringBuilder decoded = new StringBuilder();
    int from = start;
    int at = start;
    while (at < end) {
      char c = source.charAt(at);
      int next = at;
      String piece = "";
      if (c == '\\' && at + 1 < end && isPunctuation(source.charAt(at + 1))) {
        next = at + 2;
        piece = source.substring(at + 1, next);
      } else if (c == '&') {
        int entityEnd = HtmlEntities.end(source, at, end, false);
        if (entityEnd > at && source.charAt(entityEnd - 1) == ';') {
          next = entityEnd;
          piece = HtmlEntities.decode(source, at, next, false);
        }
      }
      if (next > at) {
        decoded.append(source, from, at).append(piece);
        if (target != null) {
          target.copy(source, from, at);
          target.decoded(piece, at, next);
        }
        from = next;
        at = next;
      } else {
        at++;
      }
    }
    decoded.append(source, from, end);
    if (target != null) {
      target.copy(source, from, end);
    }
    return decoded.toString();
  }

  private static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  private void lineEnd(Node node) {
    if (node.getNext() != null && isFootnote(node.getNext())) {
      prose.next(BlockKind.FOOTNOTE, 0, "");
      return;
    }
    if (node.getSourceSpans().isEmpty()) {
      // The line end lies between two neighbours that know their places.
      int at = node.getPrevious() == null ? -1 : lastEnd(node.getPrevious());
      if (at >= 0) {
        lineEnd(node, at, Math.min(at + 1, source.length()));
      }
      return;
    }
    lineEnd(node, start(node), end(node));
  }

  private void lineEnd(Node node, int start, int end) {
    if (node instanceof HardLineBreak) {
      prose.lineBreak(start, end);
    } else {
      prose.white(start, end);
    }
  }

  private int lastEnd(Node node) {
    return node.getSourceSpans().isEmpty() ? -1 : end(node);
  }

  /** Reads code between backticks: nothing in it is escaped, but it may run over several lines. */
  private void code(Code node) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    int start = start(node);
    int end = end(node);
    while (end - start > 1 && source.charAt(start) == '`' && source.charAt(end - 1) == '`') {
      start++;
      end--;
    }
    if (end - start > 2 && source.charAt(start) == ' ' && source.charAt(end - 1) == ' ') {
      start++;
      end--;
    }
    int before = start;
    for (SourceSpan span : node.getSourceSpans()) {
      int from = Math.max(start, base + span.getInputIndex());
      int to = Math.min(end, base + span.getInputIndex() + span.getLength());
      if (from < to) {
        if (from > before) {
          prose.white(before, from);
        }
        prose.copy(source, from, to);
        before = to;
      }
    }
  }

  private void lines(Node node, BlockKind kind) {
    prose.next(kind, 0, "");
    for (SourceSpan span : node.getSourceSpans()) {
      int start = base + span.getInputIndex();
      int end = start + span.getLength();
      prose.copy(source, start, end);
      prose.white(end, Math.min(end + 1, source.length()));
    }
    prose.end();
  }

  private void htmlInline(HtmlInline node) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    int start = start(node);
    String html = node.getLiteral();
    if (html.regionMatches(true, 0, "<br", 0, 3)) {
      prose.lineBreak(start, end(node));
    } else if (html.startsWith("<!--") || html.indexOf('=') > 0) {
      pending.add(node);
    }
  }

  /** Reads a block of HTML; what stands before its lines, such as a quotation mark, is blanked. */
  private void html(Node node) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    int start = start(node);
    char[] part = new char[end(node) - start];
    Arrays.fill(part, ' ');
    for (SourceSpan span : node.getSourceSpans()) {
      int at = base + span.getInputIndex();
      source.getChars(at, at + span.getLength(), part, at - start);
      int lineEnd = at + span.getLength() - start;
      if (lineEnd < part.length) {
        part[lineEnd] = '\n';
      }
    }
    html(new String(part), start, kindAround(node));
  }

  private void html(String part, int start, BlockKind kind) {
    HtmlReader reader = new HtmlReader(prose, part, start);
    reader.read(kind);
    comments.addAll(reader.comments());
  }

  /** Writes the attributes kept back while their block was read. */
  private void attributes() {
    for (Node node : pending) {
      if (node instanceof Image image) {
        prose.next(BlockKind.ATTRIBUTE, 0, "alt");
        for (Node part = image.getFirstChild(); part != null; part = after(part, image)) {
          if (part instanceof Text text) {
            text(text);
          }
        }
        title(image, image.getTitle());
      } else if (node instanceof Link link) {
        title(link, link.getTitle());
      } else if (node instanceof HtmlInline inline) {
        html(inline.getLiteral(), start(inline), BlockKind.PARAGRAPH);
      }
    }
    pending.clear();
    prose.end();
  }

  private static Node after(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node next = node;
    while (next != root && next.getNext() == null) {
      next = next.getParent();
    }
    return next == root ? null : next.getNext();
  }

  /** Adds the title of a link: the quoted part that ends its source. */
  private void title(Node link, String title) {
    if (title == null || title.isBlank() || link.getSourceSpans().isEmpty()) {
      return;
    }
    int end = end(link) - 1;
    while (end > start(link) && source.charAt(end - 1) <= ' ') {
      end--;
    }
    int start = end - 1 - title.length();
    if (start > start(link) && source.startsWith(title, start)) {
      prose.next(BlockKind.ATTRIBUTE, 0, "title");
      prose.copy(source, start, end - 1);
    }
  }

  private int start(Node node) {
    return base + node.getSourceSpans().get(0).getInputIndex();
  }

  private int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return base + last.getInputIndex() + last.getLength();
  }
}
