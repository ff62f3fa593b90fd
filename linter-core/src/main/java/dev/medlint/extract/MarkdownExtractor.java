package dev.medlint.extract;

import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import java.util.List;

/**
 * Reads Markdown (CommonMark with tables), its front matter and the HTML inside it. Stateless and
 * thread-safe.
 */
public final class MarkdownExtractor implements Extractor {

  @Override
  public Document extract(SourceText source) {
    FrontMatter settings = FrontMatter.of(source.text());
    // CommonMark replaces NUL; done here, so that its words still equal those of the source.
    String text = TemplateMask.apply(source.text(), false).replace('\0', '\uFFFD');
    MarkdownReader reader = new MarkdownReader(new Prose(), text);
    reader.read(settings);
    Prose prose = reader.prose();
    String words = prose.text();
    OffsetMap offsets = prose.offsets();
    List<Block> blocks = Footnotes.noted(words, prose.blocks());
    return new Document(
        source,
        words,
        offsets,
        blocks,
        settings.declaredFacts(source.text()),
        PageFacts.of(new BlockPage(source, words, offsets, blocks, settings.values())),
        comments(settings, source, reader));
  }

  private static List<Comment> comments(
      FrontMatter settings, SourceText source, MarkdownReader reader) {
    List<Comment> own = settings.comments(source.text());
    if (own.isEmpty()) {
      return reader.comments();
    }
    own.addAll(reader.comments());
    return own;
  }
}
