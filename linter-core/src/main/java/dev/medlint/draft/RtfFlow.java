package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import java.util.ArrayList;
import java.util.List;

/** A run of paragraphs of an RTF draft: the body, a footnote, a box. Not thread-safe. */
final class RtfFlow {

  /** What the paragraphs are, unless they say more of themselves. */
  final BlockKind kind;

  /** Where all paragraphs stand; null: each is a place of its own. */
  CountedPlace place;

  final List<Paragraph> paragraphs = new ArrayList<>();

  /** Boxes whose anchor stands in the paragraph that is being read. */
  final List<RtfFlow> boxes = new ArrayList<>();

  final StringBuilder words = new StringBuilder();
  final List<OdfParagraph.LinkedWords> links = new ArrayList<>();
  final List<Said> comments = new ArrayList<>();

  /** The tables that are open, the outermost first. */
  final List<TableCells> tables = new ArrayList<>();

  /** The cells that are open, by table; null: the next words open one. */
  final List<CountedPlace> cells = new ArrayList<>();

  boolean listMark;

  RtfFlow(BlockKind kind, CountedPlace place) {
    this.kind = kind;
    this.place = place;
  }

  /** A finished paragraph. */
  record Paragraph(
      BlockKind kind,
      int level,
      String words,
      CountedPlace place,
      List<OdfParagraph.LinkedWords> links,
      List<Said> comments) {}

  /** A comment at a character of a paragraph. */
  record Said(int at, String words) {}
}
