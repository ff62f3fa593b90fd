package dev.medlint.extract;

import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the blocks of a document one a line, for comparison as a whole. */
final class Listing {

  private Listing() {}

  static Document extract(Format format, String source) {
    return new Extractors().extract(new SourceText("test", source, format, "UTF-8"));
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
