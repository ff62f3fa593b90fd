package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph of a Word file while it is put together; places in it count from its own first
 * character. Not thread-safe.
 */
final class DocxParagraph {

  final StringBuilder text = new StringBuilder();
  final List<DocxPiece> pieces = new ArrayList<>();
  final List<Link> links = new ArrayList<>();
  final List<Mark> marks = new ArrayList<>();

  private DocxStyles.Shape shape = DocxStyles.Shape.PARAGRAPH;
  private String attribute = "";
  private final Optional<LocalizedText> place;

  /** Creates a paragraph; without a place it is counted among those of the running text. */
  DocxParagraph(Optional<LocalizedText> place) {
    this.place = place;
  }

  /** Creates the text of an attribute. */
  static DocxParagraph attribute(String name, String words, LocalizedText place, DocxChild child) {
    DocxParagraph paragraph = new DocxParagraph(Optional.of(place));
    paragraph.attribute = name;
    paragraph.shape = new DocxStyles.Shape(BlockKind.ATTRIBUTE, 0);
    paragraph.appendWhole(words, child, true);
    return paragraph;
  }

  /** A link; the address is what the file says. */
  record Link(int start, int end, String address) {}

  /** A point of a comment: where it begins, ends or is referred to. */
  record Mark(String id, Kind kind, int at) {
    enum Kind {
      START,
      END,
      REFERENCE
    }
  }

  /** Appends characters that can only be told as a whole. */
  void appendWhole(String characters, DocxChild child, boolean enclosed) {
    append(characters, child, -1, -1, true, enclosed);
  }

  void append(
      String characters,
      DocxChild child,
      int contentStart,
      int contentEnd,
      boolean preserved,
      boolean enclosed) {
    if (characters.isEmpty()) {
      return;
    }
    int at = text.length();
    text.append(characters);
    TextSpan span = new TextSpan(at, text.length());
    pieces.add(new DocxPiece(span, child, contentStart, contentEnd, preserved, enclosed));
  }

  void mark(String id, Mark.Kind kind) {
    marks.add(new Mark(id, kind, text.length()));
  }

  void link(int start, String address) {
    if (start < text.length() && !address.isEmpty()) {
      links.add(new Link(start, text.length(), address));
    }
  }

  void shape(DocxStyles.Shape is) {
    shape = is;
  }

  DocxStyles.Shape shape() {
    return shape;
  }

  String attribute() {
    return attribute;
  }

  Optional<LocalizedText> place() {
    return place;
  }
}
