package dev.medlint.report;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The prose of a text as people read it, without markup, and where in it a range of the source
 * stands. Not thread-safe.
 */
final class ProseView {

  private final List<Part> parts = new ArrayList<>();

  /** Reads a text. */
  ProseView(SourceText source) {
    Document document = new Extractors().extract(source);
    for (Block block : document.blocks()) {
      if (!block.span().isEmpty()) {
        parts.add(new Part(document, block));
      }
    }
  }

  /** Returns the blocks in their order. */
  List<Part> parts() {
    return parts;
  }

  /** Returns the ranges of blocks that show a range of the source; none if the prose has none. */
  List<Mark> marks(TextSpan span) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (!span.isEmpty() && part.source().overlaps(span)) {
        int start = part.firstEndingAfter(span.start());
        int end = part.firstStartingFrom(span.end());
        if (start < end) {
          marks.add(new Mark(i, start, end));
        }
      }
    }
    return marks;
  }

  /**
   * A range of a block.
   *
   * @param part index of the block
   * @param start UTF-16 offset in the text of the block, inclusive
   * @param end likewise, exclusive
   */
  record Mark(int part, int start, int end) {}

  /** One block with the way back from the source. */
  static final class Part {

    private final Block block;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    Part(Document document, Block block) {
      TextSpan span = block.span();
      this.block = block;
      this.text = document.text().substring(span.start(), span.end());
      this.starts = new int[span.length()];
      this.ends = new int[span.length()];
      int last = 0;
      for (int i = 0; i < starts.length; i++) {
        TextSpan source = source(document, span.start() + i, last);
        // Never backwards, so that places can be searched by halves.
        starts[i] = Math.max(last, source.start());
        ends[i] = Math.max(starts[i], source.end());
        last = starts[i];
      }
    }

    /** A separator inside a block has no source of its own. */
    private static TextSpan source(Document document, int offset, int last) {
      try {
        return document.toSource(new TextSpan(offset, offset + 1));
      } catch (IllegalArgumentException e) {
        return new TextSpan(last, last);
      }
    }

    Block block() {
      return block;
    }

    String text() {
      return text;
    }

    private TextSpan source() {
      return new TextSpan(starts[0], Math.max(starts[0], ends[ends.length - 1]));
    }

    private int firstEndingAfter(int offset) {
      return first(ends, offset + 1);
    }

    private int firstStartingFrom(int offset) {
      return first(starts, offset);
    }

    /**
     * Returns the first index whose value is at least {@code value}; the length if there is none.
     */
    private static int first(int[] values, int value) {
      int low = 0;
      int high = values.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[middle] < value) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
