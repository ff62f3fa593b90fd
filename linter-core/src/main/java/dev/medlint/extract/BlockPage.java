package dev.medlint.extract;

import dev.medlint.source.Format;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * A page made of the blocks of plain text or Markdown.
 *
 * @param settings of its front matter
 */
record BlockPage(
    SourceText source,
    String text,
    OffsetMap offsets,
    List<Block> blocks,
    Map<String, Object> settings)
    implements PageFacts.Page {

  private static final String[] TAGS = {"<form", "<iframe", "<script", "<input", "<img", "<a "};

  @Override
  public PageFacts read() {
    List<PageNote> notes = new ArrayList<>(new PageWords(source, text, offsets, blocks).read());
    notes.addAll(WarningTimes.read(source, text, offsets, blocks));
    return PageFactsReader.read(
        BlockOutline.of(source, text, offsets, blocks), SettingsClaims.of(settings), notes);
  }

  /** Reads the HTML inside Markdown and its own links; most texts have neither. */
  @Override
  public List<PageNote> markup() {
    if (source.format() != Format.MARKDOWN) {
      return List.of();
    }
    String masked = TemplateMask.apply(source.text(), false);
    boolean html = false;
    for (String tag : TAGS) {
      html |= masked.contains(tag);
    }
    if (!html) {
      return masked.contains("](") ? MarkdownLinks.of(masked) : List.of();
    }
    List<PageNote> notes =
        PageMarkup.of(Parser.htmlParser().setTrackPosition(true).parseInput(masked, ""), source);
    notes.addAll(MarkdownLinks.of(masked));
    return notes;
  }
}
