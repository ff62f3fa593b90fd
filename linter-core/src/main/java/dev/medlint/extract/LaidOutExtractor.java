package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Layout;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a text whose layout is known: each part is a block, and a paragraph of several lines is cut
 * as plain text is. Stateless and thread-safe.
 */
final class LaidOutExtractor implements Extractor {

  @Override
  public Document extract(SourceText source) {
    Layout layout = source.layout().orElseThrow();
    if (layout.hasMarkup()) {
      return extractMarkup(source, layout);
    }
    String text = TemplateMask.apply(source.text(), false);
    List<Block> blocks = Footnotes.noted(text, blocks(text, layout));
    OffsetMap offsets = OffsetMap.identity(text.length());
    return new Document(
        source,
        text,
        offsets,
        blocks,
        facts(layout),
        TextExtractor.page(source, text, offsets, blocks),
        comments(layout));
  }

  private static Map<String, DeclaredFact> facts(Layout layout) {
    Map<String, DeclaredFact> facts = new LinkedHashMap<>();
    for (Map.Entry<String, String> fact : layout.facts().entrySet()) {
      facts.put(fact.getKey(), new DeclaredFact(fact.getValue(), 0));
    }
    return facts;
  }

  /** Reads a text some of whose parts are HTML, so that its prose is no longer the text itself. */
  private static Document extractMarkup(SourceText source, Layout layout) {
    String text = TemplateMask.apply(source.text(), true);
    Prose prose = new Prose();
    List<Comment> comments = new ArrayList<>(comments(layout));
    for (Layout.Part part : layout.parts()) {
      TextSpan span = part.span();
      if (part.markup()) {
        String piece = text.substring(span.start(), span.end());
        HtmlReader reader = new HtmlReader(prose, piece, span.start());
        reader.read(part.kind());
        comments.addAll(reader.comments());
      } else {
        for (Block block : blocks(text, new Layout(List.of(part)))) {
          prose.next(block.kind(), block.level(), block.name());
          prose.verbatim(text, block.span().start(), block.span().end());
        }
      }
    }
    String words = prose.text();
    OffsetMap offsets = prose.offsets();
    List<Block> blocks = Footnotes.noted(words, prose.blocks());
    comments.sort((a, b) -> a.span().compareTo(b.span()));
    return new Document(
        source,
        words,
        offsets,
        blocks,
        facts(layout),
        TextExtractor.page(source, words, offsets, blocks),
        comments);
  }

  private static List<Block> blocks(String text, Layout layout) {
    List<Block> blocks = new ArrayList<>();
    List<Layout.Part> parts = layout.parts();
    for (int i = 0; i < parts.size(); i++) {
      Layout.Part part = parts.get(i);
      TextSpan span = part.span();
      while (i + 1 < parts.size() && goesOn(text, part, parts.get(i + 1))) {
        i++;
        part = parts.get(i);
        span = new TextSpan(span.start(), part.span().end());
      }
      int lineEnd = text.indexOf('\n', span.start());
      boolean lines = lineEnd >= 0 && lineEnd < span.end();
      if (lines && part.kind() == BlockKind.PARAGRAPH) {
        blocks.addAll(TextExtractor.cut(text, span));
      } else if (!text.substring(span.start(), span.end()).isBlank()) {
        blocks.add(new Block(part.kind(), span, part.level(), part.name()));
      }
    }
    return blocks;
  }

  /** Without a line break between them, two parts are one paragraph of two places. */
  private static boolean goesOn(String text, Layout.Part part, Layout.Part next) {
    int lineEnd = text.indexOf('\n', part.span().end());
    return part.kind() == next.kind() && (lineEnd < 0 || lineEnd >= next.span().start());
  }

  /** A comment concerns the part that it is about as a whole, so it is placed before it. */
  private static List<Comment> comments(Layout layout) {
    List<Comment> comments = new ArrayList<>();
    for (Layout.Remark remark : layout.remarks()) {
      int at = remark.span().start();
      for (Layout.Part part : layout.parts()) {
        if (part.span().start() <= at && at <= part.span().end()) {
          at = part.span().start();
        }
      }
      comments.add(new Comment(new TextSpan(at, at), remark.text()));
    }
    return comments;
  }
}
