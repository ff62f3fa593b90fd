package dev.medlint.extract;

import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import java.util.List;

/**
 * Reads HTML: what a visitor of the page can read, and the words that search engines and readers
 * for the blind are given. Stateless and thread-safe.
 */
public final class HtmlExtractor implements Extractor {

  @Override
  public Document extract(SourceText source) {
    String text = TemplateMask.apply(source.text(), true);
    HtmlReader reader = new HtmlReader(new Prose(), text, 0);
    org.jsoup.nodes.Document tree = reader.readPage();
    Prose prose = reader.prose();
    String words = prose.text();
    OffsetMap offsets = prose.offsets();
    List<Block> blocks = Footnotes.noted(words, prose.blocks());
    return new Document(
        source,
        words,
        offsets,
        blocks,
        reader.declaredFacts(),
        PageFacts.of(new HtmlPage(source, words, offsets, blocks, tree)),
        reader.comments());
  }
}
