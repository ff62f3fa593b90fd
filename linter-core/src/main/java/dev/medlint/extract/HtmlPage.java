package dev.medlint.extract;

import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A page of HTML.
 *
 * @param tree kept until both words and markup have been read
 */
record HtmlPage(
    SourceText source, String text, OffsetMap offsets, List<Block> blocks, Document tree)
    implements PageFacts.Page {

  @Override
  public PageFacts read() {
    HtmlOutline outline = HtmlOutline.of(tree);
    List<PageNote> notes = new PageWords(source, text, offsets, blocks).read();
    return PageFactsReader.read(outline.lines(), outline.claims(), notes);
  }

  @Override
  public List<PageNote> markup() {
    return PageMarkup.of(tree, source);
  }
}
