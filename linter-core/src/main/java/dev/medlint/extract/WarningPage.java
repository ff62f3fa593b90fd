package dev.medlint.extract;

import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import java.util.List;

/** A text that says nothing of itself but how long its warning lasts. */
record WarningPage(SourceText source, String text, OffsetMap offsets, List<Block> blocks)
    implements PageFacts.Page {

  @Override
  public PageFacts read() {
    return PageFacts.of(WarningTimes.read(source, text, offsets, blocks));
  }

  @Override
  public List<PageNote> markup() {
    return List.of();
  }
}
