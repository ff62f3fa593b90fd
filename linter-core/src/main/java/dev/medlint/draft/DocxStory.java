package dev.medlint.draft;

import dev.medlint.draft.DocxParagraph.Mark;
import dev.medlint.source.BlockKind;
import dev.medlint.source.LocalizedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the running text of one part of a Word file, as it is shown when all tracked changes are
 * accepted. Not thread-safe.
 */
final class DocxStory {

  private final DocxContext context;
  private final DocxPart part;
  private final DocxXml xml;
  private final Map<String, DocxParts.Relation> relations;
  private final DocxInline inline;
  private final List<DocxSection> sections = new ArrayList<>();
  private final List<Mark> waiting = new ArrayList<>();

  private List<DocxParagraph> out = new ArrayList<>();
  private Optional<DocxParagraph> joined = Optional.empty();
  private Optional<LocalizedText> place = Optional.empty();
  private Optional<BlockKind> forced = Optional.empty();
  private boolean placeIsFixed;
  private boolean inCell;
  private Optional<DocxBodyPoint> first = Optional.empty();

  /** Opens a part; it is read by one of the other methods. */
  DocxStory(DocxContext context, DocxPart part) throws DraftException {
    this.context = context;
    this.part = part;
    this.xml = DocxXml.open(part);
    this.relations = context.parts.relations(part.name());
    this.inline = new DocxInline(context, part, xml, relations, this);
  }

  /** Returns the name of the root element, if it is one of Word. */
  String root() {
    return xml.word();
  }

  Optional<String> wordPrefix() {
    return xml.wordPrefix();
  }

  String namespace() {
    return xml.namespace();
  }

  /** Reads the document itself. */
  List<DocxParagraph> body() throws DraftException {
    while (xml.toChild(1)) {
      if (xml.word().equals("body")) {
        blocks();
      }
    }
    return out;
  }

  /** Reads a header or footer. */
  List<DocxParagraph> whole(LocalizedText where, Optional<BlockKind> kind) throws DraftException {
    fix(where, kind);
    blocks();
    return out;
  }

  /** Goes to the next note or comment of the part; false: there is none. */
  boolean toNote() throws DraftException {
    return xml.toChild(1);
  }

  /** Returns an attribute of the note that {@link #toNote} went to. */
  String noteAttribute(String name) {
    return xml.attribute(name);
  }

  /** Reads the note that {@link #toNote} went to. */
  List<DocxParagraph> note(LocalizedText where, Optional<BlockKind> kind) throws DraftException {
    out = new ArrayList<>();
    fix(where, kind);
    blocks();
    return out;
  }

  private void fix(LocalizedText where, Optional<BlockKind> kind) {
    place = Optional.of(where);
    placeIsFixed = true;
    forced = kind;
  }

  /** Returns the sections of the document, in order. */
  List<DocxSection> sections() {
    return sections;
  }

  /** Returns the footnotes and endnotes that are referred to, in order. */
  List<DocxNoteReference> noteReferences() {
    return inline.noteReferences();
  }

  /** Returns where a comment on nothing in particular can stand. */
  Optional<DocxBodyPoint> firstParagraph() {
    return first;
  }

  /** Reads the paragraphs and tables in the current element. */
  void blocks() throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      block();
    }
    endJoined();
  }

  private void inner() throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      block();
    }
  }

  private void block() throws DraftException {
    switch (xml.word()) {
      case "p" -> paragraph();
      case "tbl" -> table();
      case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> inner();
      case "sectPr" -> sections.add(DocxSection.read(xml));
      case "commentRangeStart" -> waiting.add(new Mark(xml.attribute("id"), Mark.Kind.START, 0));
      case "commentRangeEnd" -> waiting.add(new Mark(xml.attribute("id"), Mark.Kind.END, 0));
      case "altChunk", "subDoc" -> context.unread.add(DocxUnread.otherFile());
      default -> {
        if (xml.isAlternate("AlternateContent")) {
          alternate(this::inner);
        }
      }
    }
  }

  /** Reading of one element. */
  interface Content {
    void read() throws DraftException;
  }

  /** Reads the first of the alternatives that the current element offers. */
  void alternate(Content content) throws DraftException {
    int depth = xml.depth();
    boolean taken = false;
    while (xml.toChild(depth)) {
      if (!taken && (xml.isAlternate("Choice") || xml.isAlternate("Fallback"))) {
        taken = true;
        content.read();
      }
    }
  }

  private void paragraph() throws DraftException {
    boolean goesOn = joined.isPresent();
    DocxParagraph paragraph = goesOn ? joined.get() : new DocxParagraph(place);
    joined = Optional.empty();
    for (Mark mark : waiting) {
      paragraph.mark(mark.id(), mark.kind());
    }
    waiting.clear();
    int tagStart = xml.start();
    int tagEnd = xml.end();
    List<DocxParagraph> after = new ArrayList<>();
    DocxParagraphProperties properties = inline.paragraph(paragraph, after);
    if (first.isEmpty() && !inline.isEnclosed()) {
      boolean empty = part.text().startsWith("/>", tagEnd - 2);
      first =
          Optional.of(
              new DocxBodyPoint(tagStart, tagEnd, empty, Math.max(tagEnd, properties.end())));
    }
    paragraph.shape(shape(properties));
    for (DocxSection section : properties.sections()) {
      sections.add(section);
    }
    if (!goesOn) {
      out.add(paragraph);
    }
    out.addAll(after);
    if (properties.markIsGone()) {
      joined = Optional.of(paragraph);
    }
  }

  private DocxStyles.Shape shape(DocxParagraphProperties properties) {
    if (forced.isPresent()) {
      return new DocxStyles.Shape(forced.get(), 0);
    }
    DocxStyles.Shape shape =
        context.styles.shape(properties.style(), properties.outline(), properties.listed());
    return inCell && shape.kind() == BlockKind.PARAGRAPH
        ? new DocxStyles.Shape(BlockKind.TABLE_CELL, 0)
        : shape;
  }

  private void endJoined() {
    joined = Optional.empty();
    if (!waiting.isEmpty() && !out.isEmpty()) {
      for (Mark mark : waiting) {
        out.get(out.size() - 1).mark(mark.id(), mark.kind());
      }
      waiting.clear();
    }
  }

  /** The tables that are being read, the innermost first: number, row and cell so far. */
  private final Deque<int[]> tables = new ArrayDeque<>();

  private void table() throws DraftException {
    endJoined();
    tables.push(new int[] {placeIsFixed ? 0 : context.nextTable(), 0, 0});
    Optional<LocalizedText> outerPlace = place;
    boolean outerCell = inCell;
    inCell = true;
    rows();
    inCell = outerCell;
    place = outerPlace;
    tables.pop();
  }

  private void rows() throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      switch (xml.word()) {
        case "tr" -> {
          tables.peek()[1]++;
          tables.peek()[2] = 0;
          row();
        }
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows();
        case "commentRangeStart" -> waiting.add(new Mark(xml.attribute("id"), Mark.Kind.START, 0));
        case "commentRangeEnd" -> waiting.add(new Mark(xml.attribute("id"), Mark.Kind.END, 0));
        default -> {
          if (xml.isAlternate("AlternateContent")) {
            alternate(this::rows);
          }
        }
      }
    }
  }

  private void row() throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      switch (xml.word()) {
        case "trPr" -> {
          if (isDeleted("del")) {
            tables.peek()[1]--;
            skipTo(depth);
            return;
          }
        }
        case "tc" -> cell();
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> row();
        case "commentRangeStart" -> waiting.add(new Mark(xml.attribute("id"), Mark.Kind.START, 0));
        case "commentRangeEnd" -> waiting.add(new Mark(xml.attribute("id"), Mark.Kind.END, 0));
        default -> {
          if (xml.isAlternate("AlternateContent")) {
            alternate(this::row);
          }
        }
      }
    }
  }

  private void cell() throws DraftException {
    int depth = xml.depth();
    int[] table = tables.peek();
    table[2]++;
    if (!placeIsFixed) {
      place = Optional.of(Places.cell(table[0], table[1], table[2]));
    }
    Optional<LocalizedText> own = place;
    while (xml.toChild(depth)) {
      if (xml.word().equals("tcPr")) {
        if (isDeleted("cellDel")) {
          table[2]--;
          skipTo(depth);
          return;
        }
      } else {
        block();
        place = own;
      }
    }
    endJoined();
  }

  /** Reads properties of a row or cell; returns whether a tracked change takes it away. */
  private boolean isDeleted(String mark) throws DraftException {
    int depth = xml.depth();
    boolean deleted = false;
    while (xml.toChild(depth)) {
      deleted |= xml.word().equals(mark);
    }
    return deleted;
  }

  private void skipTo(int depth) throws DraftException {
    while (xml.toChild(depth)) {
      // Passed over.
    }
  }

  /** Reads the paragraphs of a text box into a list of their own. */
  void textBox(List<DocxParagraph> box) throws DraftException {
    List<DocxParagraph> outerOut = out;
    Optional<DocxParagraph> outerJoined = joined;
    Optional<LocalizedText> outerPlace = place;
    boolean outerFixed = placeIsFixed;
    boolean outerCell = inCell;
    out = box;
    joined = Optional.empty();
    inCell = false;
    if (!placeIsFixed) {
      place = Optional.of(Places.textBox(context.nextTextBox()));
      placeIsFixed = true;
    }
    blocks();
    out = outerOut;
    joined = outerJoined;
    place = outerPlace;
    placeIsFixed = outerFixed;
    inCell = outerCell;
  }

  /** Returns the place of a new text box, or of the part if it has one of its own. */
  LocalizedText textBoxPlace() {
    return placeIsFixed ? place.orElseThrow() : Places.textBox(context.nextTextBox());
  }

  /** Returns what all that is read here is, whatever its style; empty: that depends. */
  Optional<BlockKind> forced() {
    return forced;
  }

  /** Returns the place of what is said of a picture. */
  LocalizedText picturePlace() {
    int number = context.nextPicture();
    return placeIsFixed ? place.orElseThrow() : Places.pictureText(number);
  }
}
