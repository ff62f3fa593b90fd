package dev.medlint.comments;

import dev.medlint.draft.DocxChild;
import dev.medlint.draft.DocxPiece;
import dev.medlint.draft.RawCharacters;
import java.util.Objects;

/**
 * A place in the main part of a Word file where the end of a comment can be put, and what has to be
 * closed before it and opened again after it.
 *
 * @param at UTF-16 offset in the part
 * @param close markup that ends the elements that the place is in
 * @param open markup that begins them anew
 * @param preserve where blanks at the end of what is closed have to be kept, so that it says so;
 *     below 0: nowhere
 */
record DocxCut(int at, String close, String open, int preserve) {

  private static final String KEEPS_BLANKS = " xml:space=\"preserve\"";

  DocxCut {
    Objects.requireNonNull(close);
    Objects.requireNonNull(open);
  }

  /** Returns the cut before a character of a piece, or before its element if none can be nearer. */
  static DocxCut before(DocxPiece piece, int offset, String xml) {
    return inside(piece, offset, false, xml, before(piece.child()));
  }

  /** Returns the cut before the character at an offset ends, or after the element. */
  static DocxCut after(DocxPiece piece, int offset, String xml) {
    return inside(piece, offset, true, xml, after(piece.child()));
  }

  /** Returns the cut before an element in a run. */
  static DocxCut before(DocxChild child) {
    return child.run().beginsAt(child.start())
        ? new DocxCut(child.run().start(), "", "", -1)
        : between(child, child.start());
  }

  /** Returns the cut after an element in a run. */
  static DocxCut after(DocxChild child) {
    return child.run().endsAt(child.end())
        ? new DocxCut(child.run().end(), "", "", -1)
        : between(child, child.end());
  }

  private static DocxCut between(DocxChild child, int at) {
    String close = "</" + child.run().name() + ">";
    return new DocxCut(at, close, child.run().tag() + child.run().properties(), -1);
  }

  private static DocxCut inside(
      DocxPiece piece, int offset, boolean end, String xml, DocxCut otherwise) {
    boolean atEdge = offset == (end ? piece.span().end() : piece.span().start());
    if (atEdge || piece.contentStart() < 0) {
      return otherwise;
    }
    int[] places = RawCharacters.places(xml, piece.contentStart(), piece.contentEnd());
    String tag = xml.substring(piece.child().start(), piece.contentStart());
    // Blanks at the ends that are not shown must not come to be when the halves keep theirs: then
    // there are more places than characters.
    boolean plain = places.length - 1 == piece.span().length();
    if (!plain || (!piece.preserved() && tag.contains("xml:space"))) {
      return otherwise;
    }
    int index = offset - piece.span().start();
    int at = places[index];
    if (end) {
      while (index < places.length - 1 && isHalf(places, index, xml)) {
        at = places[++index];
      }
    } else {
      while (index > 0 && isHalf(places, index, xml)) {
        at = places[--index];
      }
    }
    if (index == 0 || index == places.length - 1) {
      return otherwise;
    }
    String name = tag.substring(1, nameEnd(tag));
    String kept = piece.preserved() ? tag : tag.substring(0, tag.length() - 1) + KEEPS_BLANKS + ">";
    return new DocxCut(
        at,
        "</" + name + "></" + piece.child().run().name() + ">",
        piece.child().run().tag() + piece.child().run().properties() + kept,
        !piece.preserved() && isBlank(xml.charAt(at - 1)) ? piece.contentStart() - 1 : -1);
  }

  /** Returns the markup by which an element says that its blanks count. */
  static String keepsBlanks() {
    return KEEPS_BLANKS;
  }

  private static boolean isHalf(int[] places, int index, String xml) {
    int at = places[index];
    boolean ofEntity = places[index - 1] == at;
    return ofEntity
        || (Character.isLowSurrogate(xml.charAt(at))
            && Character.isHighSurrogate(xml.charAt(at - 1)));
  }

  /** An entity may stand for a blank; to keep what is none does no harm. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ';';
  }

  private static int nameEnd(String tag) {
    int end = 1;
    while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
