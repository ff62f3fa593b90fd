package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Layout;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Makes the lines of a page out of the blocks of plain text or Markdown. */
final class BlockOutline {

  private BlockOutline() {}

  static List<PageLine> of(SourceText source, String text, OffsetMap offsets, List<Block> blocks) {
    List<PageLine> lines = new ArrayList<>();
    int skipped = 0;
    for (Block block : blocks) {
      if (isOutside(block.kind())) {
        continue;
      }
      boolean heading = block.kind() == BlockKind.HEADING;
      TextSpan span = block.span();
      if (heading && skipped > 0 && block.level() <= skipped) {
        skipped = 0;
      }
      if (heading && PageChrome.isHeading(text.substring(span.start(), span.end()))) {
        skipped = block.level();
      }
      if (skipped == 0) {
        add(lines, block, text, link(source, offsets, span), offsets);
      }
    }
    return lines;
  }

  private static boolean isOutside(BlockKind kind) {
    return switch (kind) {
      case ATTRIBUTE, FOOTER, NAVIGATION, REVIEW -> true;
      default -> false;
    };
  }

  private static void add(
      List<PageLine> lines, Block block, String text, String link, OffsetMap offsets) {
    boolean item =
        switch (block.kind()) {
          case LIST_ITEM, TABLE_CELL, FOOTNOTE -> true;
          default -> false;
        };
    int start = block.span().start();
    while (start < block.span().end()) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > block.span().end() ? block.span().end() : end;
      String line = text.substring(start, end).replace('\u00a0', ' ').trim();
      if (!line.isEmpty()) {
        TextSpan place = offsets.toSource(new TextSpan(start, end));
        lines.add(new PageLine(line + link, block.level(), item, place));
      }
      start = end + 1;
    }
  }

  /** Returns the address of the first link in a block to another site, after a blank. */
  private static String link(SourceText source, OffsetMap offsets, TextSpan span) {
    if (source.layout().isPresent()) {
      for (Layout.Link link : source.layout().get().linksIn(span)) {
        if (link.address().startsWith("http")) {
          return " " + link.address();
        }
      }
      return "";
    }
    TextSpan place = offsets.toSource(span);
    // The address of a link that ends the block stands behind its last visible character.
    int end = Math.min(source.text().length(), place.end() + 200);
    for (int i = place.end(); i < end; i++) {
      if (source.text().charAt(i) == '\n') {
        end = i;
      }
    }
    String written = source.text().substring(place.start(), end);
    int link = written.indexOf("](http");
    if (link < 0) {
      return "";
    }
    int close = link + 2;
    while (close < written.length() && ") \"".indexOf(written.charAt(close)) < 0) {
      close++;
    }
    return " " + written.substring(link + 2, close);
  }
}
