package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.TextSpan;
import dev.medlint.source.WatchedReader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Walks the tree of one HTML source and gives its prose to a {@link Prose}.
 *
 * <p>The tree tells what is prose; the characters are read again from the source slice of each text
 * node, so every one of them knows its place. Not thread-safe.
 */
final class HtmlReader implements NodeFilter {

  private static final int LONGEST_MARK = 3;

  private final Prose prose;
  private final String source;
  private final int base;
  private int searchedFrom;
  private int searchedTo = -1;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<Pending> pending = new ArrayList<>();

  /** What stood raised behind a word: marks that footnotes may have. */
  private final Set<String> marks = new HashSet<>();

  private final Map<String, DeclaredFact> declaredFacts = new LinkedHashMap<>();
  private final List<dev.medlint.extract.Comment> comments = new ArrayList<>();

  /** What blocks inside an element are. */
  private record Level(Node node, BlockKind kind, int level, String name) {}

  /** An attribute that becomes a block of its own once the current block has ended. */
  private record Pending(String name, int start, int end) {}

  /**
   * Creates a reader.
   *
   * @param source HTML
   * @param base where it begins in the source file
   */
  HtmlReader(Prose prose, String source, int base) {
    this.prose = prose;
    this.source = source;
    this.base = base;
  }

  /** Reads the source as a whole page and returns its tree. */
  org.jsoup.nodes.Document readPage() {
    return read(BlockKind.PARAGRAPH);
  }

  /**
   * Reads the source as a part of something else.
   *
   * @param kind what its blocks are unless the markup says more
   */
  org.jsoup.nodes.Document read(BlockKind kind) {
    org.jsoup.nodes.Document page =
        Parser.htmlParser()
            .setTrackPosition(true)
            .parseInput(new WatchedReader(new StringReader(source)), "");
    prose.shift(base);
    enter(new Level(page, kind, 0, ""));
    NodeTraversor.filter(this, page);
    prose.end();
    flush();
    prose.shift(0);
    return page;
  }

  Prose prose() {
    return prose;
  }

  Map<String, DeclaredFact> declaredFacts() {
    return declaredFacts;
  }

  List<dev.medlint.extract.Comment> comments() {
    return comments;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    GivenUpException.check();
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Comment comment) {
      comment(comment);
    } else if (node instanceof Element element) {
      return element(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!levels.isEmpty() && levels.peek().node() == node && levels.size() > 1) {
      levels.pop();
      prose.end();
      flush();
      Level outer = levels.peek();
      prose.next(outer.kind(), outer.level(), outer.name());
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult element(Element element) {
    String tag = element.normalName();
    if (HtmlVisibility.isHidden(element, tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    attributes(element, tag);
    switch (tag) {
      case "br" -> {
        Range range = element.sourceRange();
        if (range.isTracked()) {
          prose.lineBreak(range.startPos(), range.endPos());
        }
      }
      case "sup" -> {
        String mark = element.text();
        if (element.previousSibling() != null && mark.length() <= LONGEST_MARK) {
          marks.add(mark);
        }
      }
      case "hr" -> {
        prose.end();
        flush();
      }
      default -> {
        Level level = levelOf(element, tag);
        if (level != null) {
          enter(level);
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Level level) {
    prose.end();
    flush();
    levels.push(level);
    prose.next(level.kind(), level.level(), level.name());
  }

  /** Returns what an element makes of its text, null for an inline element. */
  private Level levelOf(Element element, String tag) {
    Level outer = levels.peek();
    BlockKind kind = outer.kind();
    boolean frame = kind == BlockKind.FOOTER || kind == BlockKind.NAVIGATION;
    String control =
        switch (tag) {
          case "title", "label", "button", "legend", "option" -> tag;
          default -> "";
        };
    if (!control.isEmpty()) {
      return frame
          ? new Level(element, kind, 0, "")
          : new Level(element, BlockKind.ATTRIBUTE, 0, control);
    }
    boolean smallPrint =
        kind != BlockKind.HEADING
            && kind != BlockKind.ATTRIBUTE
            && HtmlRoles.isSmallPrint(element, tag);
    if (!smallPrint && !element.isBlock() && !HtmlRoles.isBlockLike(tag)) {
      return null;
    }
    if (frame) {
      return new Level(element, kind, 0, "");
    }
    BlockKind own = HtmlRoles.kindOf(element, tag);
    if (own == null) {
      own = kind;
    } else if (own != BlockKind.HEADING && own != BlockKind.FOOTER && own != BlockKind.NAVIGATION) {
      own = staysInside(kind) ? kind : own;
    }
    if (!marks.isEmpty() && mayBeFootnote(own) && marks.contains(HtmlRoles.footnoteMark(element))) {
      own = BlockKind.FOOTNOTE;
    }
    int level = own == BlockKind.HEADING ? headingLevel(tag, outer) : 0;
    return new Level(element, own, level, own == BlockKind.ATTRIBUTE ? outer.name() : "");
  }

  private static boolean staysInside(BlockKind kind) {
    return switch (kind) {
      case REVIEW, QUOTATION, FOOTNOTE -> true;
      default -> false;
    };
  }

  private static boolean mayBeFootnote(BlockKind kind) {
    return kind == BlockKind.PARAGRAPH || kind == BlockKind.LIST_ITEM;
  }

  private static int headingLevel(String tag, Level outer) {
    boolean byTag = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6';
    return byTag ? tag.charAt(1) - '0' : Math.max(outer.level(), 1);
  }

  private void text(TextNode node) {
    Range range = node.sourceRange();
    if (!range.isTracked() || range.endPos() <= range.startPos()) {
      return;
    }
    slice(range.startPos(), Math.min(range.endPos(), source.length()), false, isVerbatim(node));
  }

  private static boolean isVerbatim(TextNode node) {
    Node parent = node.parent();
    return parent != null && "pre".equals(parent.normalName());
  }

  /** Reads a source range character by character, decoding each reference as a run of its own. */
  private void slice(int start, int end, boolean attribute, boolean verbatim) {
    int from = start;
    int at = reference(start);
    while (at >= 0 && at < end) {
      int entityEnd = HtmlEntities.end(source, at, end, attribute);
      if (entityEnd > at) {
        copy(from, at, verbatim);
        prose.decoded(HtmlEntities.decode(source, at, entityEnd, attribute), at, entityEnd);
        from = entityEnd;
      }
      at = reference(Math.max(at + 1, entityEnd));
    }
    copy(from, end, verbatim);
  }

  /**
   * Returns where the next ampersand stands, negative if nowhere; looks at no part of a page twice,
   * however many pieces it is read in.
   */
  private int reference(int from) {
    if (from < searchedFrom || from > searchedTo) {
      searchedFrom = from;
      int at = source.indexOf('&', from);
      searchedTo = at < 0 ? Integer.MAX_VALUE : at;
    }
    return searchedTo == Integer.MAX_VALUE ? -1 : searchedTo;
  }

  private void copy(int start, int end, boolean verbatim) {
    if (!verbatim) {
      prose.copy(source, start, end);
      return;
    }
    int from = start;
    for (int i = start; i < end; i++) {
      if (source.charAt(i) == '\n') {
        prose.copy(source, from, i);
        prose.lineBreak(i, i + 1);
        from = i + 1;
      }
    }
    prose.copy(source, from, end);
  }

  private void attributes(Element element, String tag) {
    if (element.attributesSize() == 0) {
      return;
    }
    if (tag.equals("meta")) {
      meta(element);
      return;
    }
    queue(element, "alt", "alt");
    queue(element, "title", "title");
    queue(element, "placeholder", "placeholder");
    queue(element, "aria-label", "aria-label");
    if (tag.equals("input") && HtmlRoles.isButton(element.attr("type"))) {
      queue(element, "value", "button");
    }
  }

  private void meta(Element meta) {
    String name = meta.attr("name").toLowerCase(Locale.ROOT);
    String property = meta.attr("property").toLowerCase(Locale.ROOT);
    if (name.startsWith("medlint:") && !name.startsWith("medlint:site-")) {
      declaredFacts.put(
          name.substring("medlint:".length()),
          new DeclaredFact(meta.attr("content").trim(), meta.sourceRange().startPos()));
    } else if (name.equals("description")) {
      queue(meta, "content", name);
    } else if (property.equals("og:title") || property.equals("og:description")) {
      queue(meta, "content", property);
    }
  }

  private void queue(Element element, String key, String name) {
    if (!element.hasAttr(key)) {
      return;
    }
    Range range = element.attributes().sourceRange(key).valueRange();
    if (range.isTracked() && range.endPos() > range.startPos()) {
      pending.add(new Pending(name, range.startPos(), range.endPos()));
    }
  }

  private void flush() {
    if (pending.isEmpty()) {
      return;
    }
    for (Pending attribute : pending) {
      prose.next(BlockKind.ATTRIBUTE, 0, attribute.name());
      slice(attribute.start(), attribute.end(), true, false);
    }
    pending.clear();
    prose.end();
    Level current = levels.peek();
    if (current != null) {
      prose.next(current.kind(), current.level(), current.name());
    }
  }

  private void comment(Comment node) {
    String text = node.getData().trim();
    Range range = node.sourceRange();
    if (range.isTracked() && text.startsWith("medlint")) {
      TextSpan span = new TextSpan(base + range.startPos(), base + range.endPos());
      comments.add(new dev.medlint.extract.Comment(span, text));
    }
  }
}
