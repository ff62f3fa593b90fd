package dev.medlint.extract;

import dev.medlint.source.SourceText;

/**
 * Reads Markdown (CommonMark with tables), its front matter and the HTML inside it. Stateless and
 * thread-safe.
 */
public final class MarkdownExtractor implements Extractor {

  @Override
  public Document extract(SourceText source) {
    FrontMatter settings = FrontMatter.of(source.text());
    String text = TemplateMask.apply(source.text(), false);
    MarkdownReader reader = new MarkdownReader(new Prose(), text);
    reader.read(settings);
    Prose prose = reader.prose();
    return new Document(
        source,
        prose.text(),
        prose.offsets(),
        prose.blocks(),
        settings.declaredFacts(),
        PageFacts.NONE,
        reader.comments());
  }
}
