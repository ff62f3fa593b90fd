package dev.medlint.extract;

import dev.medlint.source.SourceText;

/** Chooses the extractor of a source text by its format. Stateless and thread-safe. */
public final class Extractors implements Extractor {

  @Override
  public Document extract(SourceText source) {
    // Each extractor is made only when it is needed: the HTML and Markdown readers load classes
    // that a plain text does without.
    return switch (source.format()) {
      case TEXT -> new TextExtractor().extract(source);
      case MARKDOWN -> new MarkdownExtractor().extract(source);
      case HTML -> new HtmlExtractor().extract(source);
      case LAID_OUT -> new LaidOutExtractor().extract(source);
    };
  }
}
