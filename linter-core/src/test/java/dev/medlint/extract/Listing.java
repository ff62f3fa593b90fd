package dev.medlint.extract;

import dev.medlint.draft.DraftText;
import dev.medlint.draft.Places;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the blocks of a document one a line, for comparison as a whole. */
final class Listing {

  private Listing() {}

  static Document extract(Format format, String source) {
    return new Extractors().extract(text(format, source));
  }

  /** Returns a text; one that is laid out is one paragraph. */
  private static SourceText text(Format format, String source) {
    if (format != Format.LAID_OUT) {
      return new SourceText("test", source, format, "UTF-8");
    }
    DraftText draft = new DraftText();
    draft.add(BlockKind.PARAGRAPH, source, Places.paragraph(1));
    return draft.build("test");
  }

  static String of(Format format, String source) {
    Document document = extract(format, source);
    StringBuilder listing = new StringBuilder();
    for (Block block : document.blocks()) {
      listing.append(block.kind());
      if (block.level() > 0) {
        listing.append(' ').append(block.level());
      }
      if (!block.name().isEmpty()) {
        listing.append(' ').append(block.name());
      }
      String text = document.text().substring(block.span().start(), block.span().end());
      listing.append(": ").append(text.replace("\n", "⏎")).append('\n');
    }
    return listing.toString();
  }

  /** Returns what a document declares of itself, without places. */
  static Map<String, String> facts(Document document) {
    Map<String, String> facts = new LinkedHashMap<>();
    document.declaredFacts().forEach((name, fact) -> facts.put(name, fact.value()));
    return facts;
  }
}
