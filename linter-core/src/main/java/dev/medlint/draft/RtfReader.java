package dev.medlint.draft;

import com.rtfparserkit.parser.raw.RawRtfParser;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.util.List;

/**
 * Reads RTF drafts. The parser tells commands from characters; which characters are words, and in
 * which encoding, is decided here, since files of Russian offices name encodings that the parser's
 * own reading gives up at.
 */
final class RtfReader implements DraftReader {

  private final long maxBytes;

  /**
   * Creates a reader.
   *
   * @param maxBytes what a file may unpack to; RTF is not packed, so its own size is the limit
   */
  RtfReader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public SourceText read(byte[] bytes, String name) throws DraftException {
    if (bytes.length > maxBytes) {
      throw RtfRefusals.broken();
    }
    RtfBytes source = RtfBytes.of(bytes);
    RtfWalker walker = new RtfWalker(source);
    walk(source, walker);
    SourceText text = build(walker, name);
    if (walker.pictures() && text.layout().orElseThrow().parts().isEmpty()) {
      throw OdfRefusals.onlyPictures();
    }
    return text;
  }

  private static void walk(RtfBytes source, RtfWalker walker) throws DraftException {
    boolean broken = false;
    try {
      new RawRtfParser().parse(source, walker);
    } catch (IOException | RuntimeException e) {
      // Also where the walker stops the parser: what is wrong, if anything, it knows better.
      broken = !(e instanceof IllegalStateException);
    }
    if (walker.tooDeep()) {
      throw RtfRefusals.tooDeep(RtfWalker.DEEPEST);
    }
    if (!walker.isRtf()) {
      throw RtfRefusals.noRtf();
    }
    if (!walker.closed()) {
      throw broken ? RtfRefusals.broken() : RtfRefusals.cutShort();
    }
    walker.finish();
  }

  private static SourceText build(RtfWalker walker, String name) {
    DraftText out = new DraftText();
    int[] counts = new int[CountedPlace.Kind.values().length];
    add(walker.body(), out, counts);
    for (RtfFlow note : walker.notes()) {
      add(note, out, counts);
    }
    for (RtfFlow edge : walker.edges()) {
      add(edge, out, counts);
    }
    if (walker.objects()) {
      out.unread(OdfRefusals.object());
    }
    return out.build(name);
  }

  private static void add(RtfFlow flow, DraftText out, int[] counts) {
    for (RtfFlow.Paragraph paragraph : flow.paragraphs) {
      int start = out.begin();
      out.append(paragraph.words());
      out.end(start, paragraph.kind(), paragraph.level(), "", paragraph.place().place(counts));
      for (OdfParagraph.LinkedWords link : paragraph.links()) {
        out.link(new TextSpan(start + link.start(), start + link.end()), link.address());
      }
      comments(paragraph.comments(), start, out);
    }
  }

  private static void comments(List<RtfFlow.Said> comments, int start, DraftText out) {
    for (RtfFlow.Said comment : comments) {
      out.comment(new TextSpan(start + comment.at(), start + comment.at()), comment.words());
    }
  }
}
