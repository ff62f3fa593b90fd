package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import dev.medlint.source.LocalizedText;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Walks the XML of an ODF text and gathers its paragraphs with the place of each character. Not
 * thread-safe.
 */
final class OdfWalker {

  private static final int MOST_REPEATED = 1 << 20;
  private static final int MOST_BLANKS = 100;
  private static final String CDATA = "<![CDATA[";

  private final OdfStyles styles = new OdfStyles();
  private final List<OdfParagraph> body = new ArrayList<>();
  private final List<OdfParagraph> footnotes = new ArrayList<>();
  private final List<OdfParagraph> endnotes = new ArrayList<>();
  private final List<OdfParagraph> edges = new ArrayList<>();
  private final List<OdfComment> comments = new ArrayList<>();
  private final Map<String, OdfComment> openComments = new HashMap<>();
  private final Set<String> begunPages = new HashSet<>();
  private boolean fromFirstPage;
  private boolean anyBlock;
  private int footnoteCount;
  private int endnoteCount;
  private int tableCount;
  private int firstParagraph = -1;
  private boolean sawText;
  private boolean pictures;
  private boolean objects;

  private String xml = "";
  private boolean annotatable;
  private final Map<String, String> declared = new HashMap<>();
  private int markupEnd;
  private int skipped;
  private Deque<OdfContext> contexts = new ArrayDeque<>();
  private OdfContext at = new OdfContext();

  OdfStyles styles() {
    return styles;
  }

  List<OdfParagraph> body() {
    return body;
  }

  List<OdfParagraph> footnotes() {
    return footnotes;
  }

  List<OdfParagraph> endnotes() {
    return endnotes;
  }

  /** Returns the paragraphs of headers and footers of all pages, shown or not. */
  List<OdfParagraph> edges() {
    return edges;
  }

  List<OdfComment> comments() {
    return comments;
  }

  /** Returns the names of the pages that the text uses. */
  Set<String> shownPages() {
    return styles.shownPages(begunPages, fromFirstPage || !anyBlock);
  }

  /**
   * Returns the offset in the XML within the first paragraph of the running text that can hold
   * anything, be it without words; negative: there is none.
   */
  int firstParagraph() {
    return firstParagraph;
  }

  /** Returns the namespaces that the root element of the last part declares, by prefix. */
  Map<String, String> declared() {
    return Map.copyOf(declared);
  }

  /** Returns whether pictures or objects were passed over. */
  boolean pictures() {
    return pictures;
  }

  /** Returns whether objects of other programs were passed over. */
  boolean objects() {
    return objects;
  }

  /** Returns whether a text body was seen. */
  boolean sawText() {
    return sawText;
  }

  /**
   * Walks a part.
   *
   * @param part its characters, without a byte order mark
   * @param mayBearComments whether comments can be written into this part
   * @throws DraftException if it is no XML, or one that only harms
   */
  void walk(String part, boolean mayBearComments) throws DraftException {
    xml = part;
    annotatable = mayBearComments;
    markupEnd = 0;
    skipped = 0;
    declared.clear();
    contexts = new ArrayDeque<>();
    at = new OdfContext();
    at.into = body;
    try {
      XMLStreamReader2 in = SafeXml.open(new StringReader(part));
      while (in.hasNext()) {
        event(in);
      }
      in.close();
    } catch (XMLStreamException e) {
      throw OdfRefusals.brokenXml();
    }
  }

  private void event(XMLStreamReader2 in) throws XMLStreamException, DraftException {
    switch (in.next()) {
      case XMLStreamConstants.START_ELEMENT -> {
        int start = markup(in);
        if (skipped > 0) {
          skipped++;
        } else {
          if (contexts.isEmpty()) {
            declarations(in);
          }
          contexts.push(at);
          at = at.inner();
          start(in, start, markupEnd);
        }
      }
      case XMLStreamConstants.END_ELEMENT -> {
        markup(in);
        if (skipped > 0) {
          skipped--;
        }
        if (skipped == 0) {
          end(markupEnd);
          at = contexts.pop();
        }
      }
      case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> markup(in);
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw OdfRefusals.documentType();
      default -> {
        // Characters are read between two pieces of markup.
      }
    }
  }

  private void declarations(XMLStreamReader2 in) {
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      if (in.getNamespacePrefix(i) != null) {
        declared.put(in.getNamespacePrefix(i), in.getNamespaceURI(i));
      }
    }
  }

  /** Reads the characters before a piece of markup; returns where it begins. */
  private int markup(XMLStreamReader2 in) throws XMLStreamException {
    int start = (int) in.getLocationInfo().getStartingCharOffset();
    int end = (int) in.getLocationInfo().getEndingCharOffset();
    if (start > markupEnd) {
      if (skipped == 0 && at.paragraph != null && at.words) {
        characters(markupEnd, start);
      } else if (skipped == 0 && at.end == OdfContext.End.COMMENT_WRITER) {
        OdfParagraph name = paragraph(BlockKind.PARAGRAPH, 0, "", start);
        at.paragraph = name;
        characters(markupEnd, start);
        at.paragraph = null;
        at.comment.addWriter(name.words());
      }
    }
    markupEnd = Math.max(markupEnd, end);
    return start;
  }

  private void characters(int from, int to) {
    int i = from;
    while (i < to) {
      char c = xml.charAt(i);
      if (c == '&') {
        i = reference(i, to);
      } else if (c == '<' && xml.startsWith(CDATA, i)) {
        int end = xml.indexOf("]]>", i);
        end = end < 0 || end > to ? to : end;
        int before = at.paragraph.length();
        for (int k = i + CDATA.length(); k < end; k++) {
          at.paragraph.append(xml.charAt(k), k, k + 1);
        }
        at.paragraph.join(before, i, end + 3);
        i = end + 3;
      } else {
        at.paragraph.append(c, i, i + 1);
        i++;
      }
    }
  }

  /** Reads a character reference; returns where it ends. */
  private int reference(int start, int to) {
    int end = xml.indexOf(';', start);
    if (end < 0 || end >= to) {
      at.paragraph.append('&', start, start + 1);
      return start + 1;
    }
    String name = xml.substring(start + 1, end);
    switch (name) {
      case "lt" -> at.paragraph.append('<', start, end + 1);
      case "gt" -> at.paragraph.append('>', start, end + 1);
      case "amp" -> at.paragraph.append('&', start, end + 1);
      case "quot" -> at.paragraph.append('"', start, end + 1);
      case "apos" -> at.paragraph.append('\'', start, end + 1);
      default -> {
        boolean hex = name.startsWith("#x");
        for (char c :
            Character.toChars(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10))) {
          at.paragraph.append(c, start, end + 1);
        }
      }
    }
    return end + 1;
  }

  private void skip() {
    skipped = 1;
  }

  private void start(XMLStreamReader2 in, int start, int end) {
    String namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    switch (namespace) {
      case OdfNames.OFFICE -> office(in, start);
      case OdfNames.TEXT -> text(in, start, end);
      case OdfNames.TABLE -> table(in, end);
      case OdfNames.DRAW -> draw(in.getLocalName(), start);
      case OdfNames.STYLE -> style(in);
      case OdfNames.SVG -> {
        if (in.getLocalName().equals("title") || in.getLocalName().equals("desc")) {
          alternative(end);
        }
      }
      case OdfNames.DC -> {
        if (at.comment != null && in.getLocalName().equals("creator")) {
          at.end = OdfContext.End.COMMENT_WRITER;
        }
      }
      default -> {
        // Extensions of single programs: words in them are read, as for text:meta.
      }
    }
  }

  private void office(XMLStreamReader2 in, int start) {
    switch (in.getLocalName()) {
      case "text" -> sawText = true;
      case "spreadsheet", "presentation", "drawing", "chart", "database" -> skip();
      case "annotation" -> {
        OdfComment comment =
            new OdfComment(OdfNames.attribute(in, OdfNames.OFFICE, "name"), at.paragraph);
        at.comment = comment;
        at.paragraph = null;
        at.words = false;
        at.into = comment.words;
        at.unit = CountedPlace.named(new LocalizedText("", ""));
        at.end = OdfContext.End.COMMENT;
        at.xmlStart = start;
        comments.add(comment);
        if (!comment.name.isEmpty()) {
          openComments.put(comment.name, comment);
        }
      }
      case "annotation-end" -> {
        OdfComment comment = openComments.get(OdfNames.attribute(in, OdfNames.OFFICE, "name"));
        if (comment != null && at.paragraph != null) {
          comment.endBearer = at.paragraph;
          comment.end = at.paragraph.length();
        }
      }
      case "binary-data", "forms", "scripts", "event-listeners", "meta", "settings" -> skip();
      default -> {
        // What only holds others.
      }
    }
  }

  private void text(XMLStreamReader2 in, int start, int end) {
    String name = in.getLocalName();
    switch (name) {
      case "p", "h" -> block(in, name.equals("h"), end);
      case "list-item" -> {
        if (at.kind == BlockKind.PARAGRAPH || at.kind == BlockKind.TABLE_CELL) {
          at.kind = BlockKind.LIST_ITEM;
        }
      }
      case "numbered-paragraph" -> at.kind = BlockKind.LIST_ITEM;
      case "note" -> note(OdfNames.attribute(in, OdfNames.TEXT, "note-class").equals("endnote"));
      case "section" -> {
        String display = OdfNames.attribute(in, OdfNames.TEXT, "display");
        boolean unseen = OdfNames.attribute(in, OdfNames.TEXT, "is-hidden").equals("true");
        if (display.equals("none") || unseen) {
          skip();
        }
      }
      case "table-of-content",
          "illustration-index",
          "table-index",
          "object-index",
          "alphabetical-index",
          "user-index" ->
          at.kind = BlockKind.NAVIGATION;
      case "table-of-content-source",
          "illustration-index-source",
          "table-index-source",
          "object-index-source",
          "alphabetical-index-source",
          "user-index-source",
          "bibliography-source",
          "tracked-changes",
          "note-citation",
          "ruby-text",
          "sequence-decls",
          "variable-decls",
          "user-field-decls" ->
          skip();
      default -> {
        if (at.paragraph != null) {
          inline(in, name, start, end);
        }
      }
    }
  }

  private void inline(XMLStreamReader2 in, String name, int start, int end) {
    switch (name) {
      case "span" -> {
        if (styles.isHidden("text", OdfNames.attribute(in, OdfNames.TEXT, "style-name"))) {
          skip();
        }
      }
      case "a" -> {
        at.end = OdfContext.End.LINK;
        at.wordsStart = at.paragraph.length();
        at.address = OdfNames.attribute(in, OdfNames.XLINK, "href");
      }
      case "s" -> {
        int count = OdfNames.count(in, OdfNames.TEXT, "c", MOST_BLANKS);
        for (int i = 0; i < count && at.words; i++) {
          at.paragraph.appendElement(' ', start, end);
        }
        elementWithoutWords(start);
      }
      case "tab" -> {
        at.paragraph.appendElement('\t', start, end);
        elementWithoutWords(start);
      }
      case "line-break" -> {
        at.paragraph.appendElement('\n', start, end);
        elementWithoutWords(start);
      }
      case "soft-page-break", "meta", "ruby", "ruby-base" -> {
        // The words go on.
      }
      case "hidden-paragraph" -> {
        if (OdfNames.attribute(in, OdfNames.TEXT, "is-hidden").equals("true")) {
          at.paragraph.hide();
        }
        skip();
      }
      case "hidden-text" -> {
        if (OdfNames.attribute(in, OdfNames.TEXT, "is-hidden").equals("true")) {
          skip();
        } else {
          elementWithoutWords(start);
        }
      }
      default -> elementWithoutWords(start);
    }
  }

  /** Begins an element in which no comment can stand: a field, a tab. */
  private void elementWithoutWords(int start) {
    if (at.end == OdfContext.End.NOTHING) {
      at.end = OdfContext.End.FIELD;
      at.xmlStart = start;
      at.wordsStart = at.paragraph.length();
    }
  }

  private void block(XMLStreamReader2 in, boolean heading, int end) {
    String style = OdfNames.attribute(in, OdfNames.TEXT, "style-name");
    if (at.into == body && at.paragraph == null && !at.drawn) {
      page(styles.page("paragraph", style));
    }
    int level = 0;
    BlockKind kind = at.kind;
    boolean free =
        kind == BlockKind.PARAGRAPH || kind == BlockKind.LIST_ITEM || kind == BlockKind.TABLE_CELL;
    if (free) {
      Optional<BlockKind> byStyle = styles.kind(style);
      if (heading || byStyle.equals(Optional.of(BlockKind.HEADING))) {
        kind = BlockKind.HEADING;
        level =
            heading
                ? OdfNames.count(in, OdfNames.TEXT, "outline-level", 6)
                : Math.max(1, styles.level(style));
      } else if (byStyle.isPresent()) {
        kind = byStyle.get();
      }
    }
    OdfParagraph paragraph = paragraph(kind, level, "", end);
    if (styles.isHidden("paragraph", style)) {
      paragraph.hide();
    }
    boolean plain = at.into == body && !at.drawn && kind != BlockKind.NAVIGATION;
    if (firstParagraph < 0 && plain && annotatable && xml.charAt(end - 2) != '/') {
      firstParagraph = end;
    }
    at.paragraph = paragraph;
    at.words = true;
    at.into.add(paragraph);
  }

  private OdfParagraph paragraph(BlockKind kind, int level, String name, int contentStart) {
    CountedPlace unit =
        at.unit == null ? CountedPlace.counted(CountedPlace.Kind.PARAGRAPH) : at.unit;
    int anchor = annotatable ? at.anchor : OdfParagraph.NOWHERE;
    return new OdfParagraph(kind, level, name, unit, at.masterPage, anchor, contentStart);
  }

  private void page(String page) {
    if (page.isEmpty()) {
      fromFirstPage |= !anyBlock;
    } else {
      begunPages.add(page);
    }
    anyBlock = true;
  }

  private void note(boolean endnote) {
    at.into = endnote ? endnotes : footnotes;
    at.kind = BlockKind.FOOTNOTE;
    at.unit =
        CountedPlace.named(
            endnote ? Places.endnote(++endnoteCount) : Places.footnote(++footnoteCount));
    at.paragraph = null;
    at.words = false;
    at.table = null;
  }

  private void table(XMLStreamReader2 in, int end) {
    switch (in.getLocalName()) {
      case "table" -> {
        if (at.into == body && at.table == null) {
          page(styles.page("table", OdfNames.attribute(in, OdfNames.TABLE, "style-name")));
        }
        at.table = new TableCells(++tableCount);
        at.paragraph = null;
        at.words = false;
      }
      case "table-row" -> {
        if (at.table != null) {
          at.table.row(OdfNames.count(in, OdfNames.TABLE, "number-rows-repeated", MOST_REPEATED));
        }
      }
      case "table-cell", "covered-table-cell" -> cell(in);
      case "title", "desc" -> alternative(end);
      default -> {
        // Columns, header rows and groups only hold others.
      }
    }
  }

  private void cell(XMLStreamReader2 in) {
    if (at.table == null) {
      return;
    }
    CountedPlace unit =
        at.table.cell(OdfNames.count(in, OdfNames.TABLE, "number-columns-repeated", MOST_REPEATED));
    if (in.getLocalName().startsWith("covered")) {
      skip();
      return;
    }
    boolean ownPlace = at.into == body && !at.drawn;
    if (ownPlace || at.unit == null) {
      at.unit = unit;
    }
    if (at.kind == BlockKind.PARAGRAPH || at.kind == BlockKind.LIST_ITEM) {
      at.kind = BlockKind.TABLE_CELL;
    }
  }

  private void draw(String name, int start) {
    switch (name) {
      case "object", "object-ole", "plugin", "applet", "floating-frame" -> {
        // A chart or formula has a picture beside it; other programs' objects may be texts.
        pictures = true;
        objects |= !name.equals("object");
        skip();
      }
      case "image" -> {
        pictures = true;
        skip();
      }
      default -> {
        boolean first = !at.drawn;
        at.drawn = true;
        at.picture = CountedPlace.counted(CountedPlace.Kind.PICTURE);
        boolean box = name.equals("text-box");
        if (first && at.paragraph != null && at.anchor == OdfParagraph.IN_WORDS) {
          // Only boxes of text can bear comments; what is drawn has them before it.
          at.anchor = start;
        } else if (first && at.anchor == OdfParagraph.IN_WORDS) {
          at.anchor = OdfParagraph.NOWHERE;
        }
        if (box) {
          at.anchor = OdfParagraph.IN_WORDS;
        }
        if (first && at.masterPage.isEmpty()) {
          at.unit = CountedPlace.counted(CountedPlace.Kind.TEXT_BOX);
        }
        at.paragraph = null;
        at.words = false;
        at.table = null;
        if (at.kind == BlockKind.LIST_ITEM || at.kind == BlockKind.TABLE_CELL) {
          at.kind = BlockKind.PARAGRAPH;
        }
      }
    }
  }

  /** Begins the words that stand for a picture. */
  private void alternative(int end) {
    CountedPlace unit = at.unit;
    if (at.masterPage.isEmpty()) {
      at.unit = at.picture == null ? CountedPlace.counted(CountedPlace.Kind.PICTURE) : at.picture;
    }
    int anchor = at.anchor;
    if (anchor == OdfParagraph.IN_WORDS) {
      at.anchor = OdfParagraph.NOWHERE;
    }
    at.paragraph = paragraph(BlockKind.ATTRIBUTE, 0, "alt", end);
    at.words = true;
    at.into.add(at.paragraph);
    at.unit = unit;
    at.anchor = anchor;
  }

  private void style(XMLStreamReader2 in) {
    switch (in.getLocalName()) {
      case "header", "header-left", "header-first" -> edge(in, CountedPlace.Kind.HEADER);
      case "footer", "footer-left", "footer-first" -> edge(in, CountedPlace.Kind.FOOTER);
      default -> {
        if (in.getLocalName().equals("master-page")) {
          at.masterPage = OdfNames.attribute(in, OdfNames.STYLE, "name");
          at.into = edges;
          at.kind = BlockKind.FOOTER;
          at.anchor = OdfParagraph.NOWHERE;
        }
        styles.start(in);
      }
    }
  }

  private void edge(XMLStreamReader2 in, CountedPlace.Kind kind) {
    if (OdfNames.attribute(in, OdfNames.STYLE, "display").equals("false")) {
      skip();
      return;
    }
    at.unit = CountedPlace.counted(kind);
    at.kind = kind == CountedPlace.Kind.FOOTER ? BlockKind.FOOTER : BlockKind.PARAGRAPH;
  }

  private void end(int end) {
    switch (at.end) {
      case NOTHING, COMMENT_WRITER, COMMENT -> {
        // Nothing hangs on where it ends.
      }
      case LINK -> {
        if (!at.address.isEmpty() && at.paragraph.length() > at.wordsStart) {
          at.paragraph.links.add(
              new OdfParagraph.LinkedWords(at.wordsStart, at.paragraph.length(), at.address));
        }
      }
      case FIELD -> at.paragraph.join(at.wordsStart, at.xmlStart, end);
    }
  }
}
