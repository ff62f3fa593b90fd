package dev.medlint.annotate;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.extract.PageFacts;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents of given blocks, for tests. */
final class Documents {

  private Documents() {}

  /** Returns a document of paragraphs; an empty string gives no block. */
  static Document of(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (text.length() > 0) {
        text.append('\n');
      }
      TextSpan span = new TextSpan(text.length(), text.length() + paragraph.length());
      text.append(paragraph);
      if (!span.isEmpty()) {
        blocks.add(new Block(BlockKind.PARAGRAPH, span, 0, ""));
      }
    }
    String prose = text.toString();
    return new Document(
        new SourceText("a.txt", prose, Format.TEXT, "UTF-8"),
        prose,
        OffsetMap.identity(prose.length()),
        blocks,
        Map.of(),
        PageFacts.NONE,
        List.of());
  }
}
