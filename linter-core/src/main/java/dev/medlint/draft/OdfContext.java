package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import java.util.List;

/**
 * What holds within an element of an ODF text: where its words go and what they are. A change for
 * inner elements is made on a copy, so that the end of an element brings back what held before.
 */
final class OdfContext implements Cloneable {

  /** The paragraph that is being read; null: none. */
  OdfParagraph paragraph;

  /** Whether characters are words of the paragraph. */
  boolean words;

  /** What paragraphs are, unless their style says more. */
  BlockKind kind = BlockKind.PARAGRAPH;

  /** Where paragraphs stand; null: each is a place of its own. */
  CountedPlace unit;

  /** Takes the paragraphs. */
  List<OdfParagraph> into;

  /** The page on whose edge the words stand; empty: in the running text. */
  String masterPage = "";

  int anchor = OdfParagraph.IN_WORDS;

  /** Whether this is within something drawn. */
  boolean drawn;

  /** The place of the words that stand for what is drawn; null: nothing is. */
  CountedPlace picture;

  /** The table whose rows are being read; null: none. */
  TableCells table;

  /** The comment that is being read; null: none. */
  OdfComment comment;

  /** What is to be done when the element ends. */
  End end = End.NOTHING;

  /** Offset in the XML at which the element begins, if its end needs it. */
  int xmlStart;

  /** Offset in the paragraph at which the element begins, if its end needs it. */
  int wordsStart;

  /** Where a link leads. */
  String address = "";

  enum End {
    NOTHING,
    LINK,
    FIELD,
    COMMENT,
    COMMENT_WRITER,
  }

  /** Returns a copy for an inner element. */
  OdfContext inner() {
    try {
      OdfContext copy = (OdfContext) clone();
      copy.end = End.NOTHING;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
