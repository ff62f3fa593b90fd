package dev.medlint.extract;

import dev.medlint.source.SourceText;

/**
 * Reads HTML: what a visitor of the page can read, and the words that search engines and readers
 * for the blind are given. Stateless and thread-safe.
 */
public final class HtmlExtractor implements Extractor {

  @Override
  public Document extract(SourceText source) {
    String text = TemplateMask.apply(source.text(), true);
    HtmlReader reader = new HtmlReader(new Prose(), text, 0);
    HtmlOutline outline = HtmlOutline.of(reader.readPage());
    Prose prose = reader.prose();
    String words = prose.text();
    return new Document(
        source,
        words,
        prose.offsets(),
        Footnotes.noted(words, prose.blocks()),
        reader.declaredFacts(),
        PageFactsReader.read(outline.lines(), outline.claims()),
        reader.comments());
  }
}
