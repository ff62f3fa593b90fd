package dev.medlint.extract;

import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import java.util.List;
import java.util.Map;

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

  @Override
  public PageFacts read() {
    return PageFactsReader.read(
        BlockOutline.of(source, text, offsets, blocks), SettingsClaims.of(settings));
  }
}
