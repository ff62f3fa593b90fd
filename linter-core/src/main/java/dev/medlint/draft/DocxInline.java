package dev.medlint.draft;

import dev.medlint.draft.DocxParagraph.Mark;
import dev.medlint.source.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands in the paragraphs of one part of a Word file. Not thread-safe. */
final class DocxInline {

  private final DocxContext context;
  private final DocxPart part;
  private final DocxXml xml;
  private final Map<String, DocxParts.Relation> relations;
  private final DocxStory story;
  private final List<DocxNoteReference> noteReferences = new ArrayList<>();

  private DocxFields fields = new DocxFields();
  private DocxParagraph paragraph = new DocxParagraph(Optional.empty());
  private List<DocxParagraph> after = new ArrayList<>();
  private boolean styleHides;

  /**
   * The drawing or the like within which everything is read; a comment can only stand beside it.
   */
  private Optional<DocxChild> holder = Optional.empty();

  DocxInline(
      DocxContext context,
      DocxPart part,
      DocxXml xml,
      Map<String, DocxParts.Relation> relations,
      DocxStory story) {
    this.context = context;
    this.part = part;
    this.xml = xml;
    this.relations = relations;
    this.story = story;
  }

  boolean isEnclosed() {
    return holder.isPresent();
  }

  List<DocxNoteReference> noteReferences() {
    return noteReferences;
  }

  /**
   * Reads the current paragraph.
   *
   * @param into its words go there
   * @param attached text boxes and descriptions in it go there
   */
  DocxParagraphProperties paragraph(DocxParagraph into, List<DocxParagraph> attached)
      throws DraftException {
    DocxParagraph outer = paragraph;
    List<DocxParagraph> outerAfter = after;
    boolean outerHides = styleHides;
    paragraph = into;
    after = attached;
    styleHides = context.styles.isHidden("");
    DocxParagraphProperties properties = DocxParagraphProperties.NONE;
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      if (xml.word().equals("pPr")) {
        properties = DocxParagraphProperties.read(xml);
        styleHides = context.styles.isHidden(properties.style());
      } else {
        element();
      }
    }
    paragraph = outer;
    after = outerAfter;
    styleHides = outerHides;
    return properties;
  }

  private void elements() throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      element();
    }
  }

  private void element() throws DraftException {
    switch (xml.word()) {
      case "r" -> run();
      case "ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdt", "sdtContent" ->
          elements();
      case "hyperlink" -> {
        int start = paragraph.text.length();
        String address = linkAddress();
        elements();
        paragraph.link(start, address);
      }
      case "fldSimple" -> {
        int start = paragraph.text.length();
        String address = DocxFields.address(xml.attribute("instr"));
        elements();
        paragraph.link(start, address);
      }
      case "commentRangeStart" -> paragraph.mark(xml.attribute("id"), Mark.Kind.START);
      case "commentRangeEnd" -> paragraph.mark(xml.attribute("id"), Mark.Kind.END);
      case "subDoc" -> context.unread.add(DocxUnread.otherFile());
      default -> {
        if (xml.isAlternate("AlternateContent")) {
          story.alternate(this::elements);
        } else if (xml.isMath()) {
          formula();
        }
      }
    }
  }

  private String linkAddress() {
    DocxParts.Relation relation = relations.get(xml.attribute("id"));
    if (relation == null || !relation.external()) {
      return "";
    }
    String anchor = xml.attribute("anchor");
    return anchor.isEmpty() ? relation.target() : relation.target() + "#" + anchor;
  }

  /** A formula is read as one: its signs, without their arrangement. */
  private void formula() throws DraftException {
    DocxRun run = new DocxRun(part.name(), xml.start(), "", "");
    DocxChild child = holder.isPresent() ? holder.get() : new DocxChild(run, xml.start());
    run.child(xml.start());
    int depth = xml.depth();
    StringBuilder signs = new StringBuilder();
    while (xml.toDescendant(depth)) {
      boolean text = xml.local().equals("t") && (xml.isMath() || xml.isWord());
      if (text) {
        signs.append(xml.characters());
      } else if (xml.word().equals("del") || xml.word().equals("moveFrom")) {
        xml.toEnd();
      }
    }
    if (holder.isEmpty()) {
      child.end(xml.end());
      run.end(xml.end());
    }
    if (fields.isShown()) {
      paragraph.appendWhole(signs.toString(), child, true);
    }
  }

  private void run() throws DraftException {
    int start = xml.start();
    String prefix = xml.prefix();
    DocxRun run =
        new DocxRun(
            part.name(),
            start,
            part.text().substring(start, xml.end()),
            prefix.isEmpty() ? "r" : prefix + ":r");
    boolean hidden = styleHides;
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      if (xml.word().equals("rPr")) {
        int from = xml.start();
        hidden = isHidden();
        run.properties(part.text().substring(from, xml.end()));
      } else {
        child(run, hidden);
      }
    }
    run.end(xml.end());
  }

  /** Reads the properties of a run; returns whether its words are not shown. */
  private boolean isHidden() throws DraftException {
    boolean hidden = styleHides;
    boolean stated = false;
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      if (xml.word().equals("vanish")) {
        hidden = xml.isOn();
        stated = true;
      } else if (xml.word().equals("rStyle") && !stated) {
        hidden |= context.styles.isHidden(xml.attribute("val"));
      }
    }
    return hidden;
  }

  private void child(DocxRun run, boolean hidden) throws DraftException {
    int depth = xml.depth();
    int start = xml.start();
    boolean own = holder.isEmpty();
    DocxChild child = own ? new DocxChild(run, start) : holder.get();
    run.child(start);
    read(child, hidden);
    xml.finish(depth);
    if (own) {
      child.end(xml.end());
    }
  }

  private void read(DocxChild child, boolean hidden) throws DraftException {
    boolean shown = !hidden && fields.isShown();
    switch (xml.word()) {
      case "t" -> text(child, shown);
      case "tab", "ptab" -> whole("\t", child, shown);
      case "br", "cr" -> whole("\n", child, shown);
      case "noBreakHyphen" -> whole("\u2011", child, shown);
      case "softHyphen" -> whole("\u00ad", child, shown);
      case "sym" ->
          whole(DocxSymbols.read(xml.attribute("font"), xml.attribute("char")), child, shown);
      case "instrText" -> fields.instruction(xml.characters());
      case "fldChar" -> fieldCharacter();
      case "commentReference" -> paragraph.mark(xml.attribute("id"), Mark.Kind.REFERENCE);
      case "footnoteReference", "endnoteReference" -> {
        if (shown) {
          boolean end = xml.local().equals("endnoteReference");
          noteReferences.add(new DocxNoteReference(end, xml.attribute("id"), child));
        }
      }
      case "ruby" -> {
        if (shown) {
          within(child, this::ruby);
        }
      }
      case "drawing", "pict", "object" -> {
        if (shown) {
          within(child, this::drawing);
        }
      }
      default -> {
        if (xml.isAlternate("AlternateContent")) {
          within(child, () -> story.alternate(() -> alternative(child, hidden)));
        }
      }
    }
  }

  /** Reads what comments can only stand beside. */
  private void within(DocxChild child, DocxStory.Content content) throws DraftException {
    Optional<DocxChild> outer = holder;
    holder = Optional.of(child);
    content.read();
    holder = outer;
  }

  private void alternative(DocxChild child, boolean hidden) throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      int inner = xml.depth();
      read(child, hidden);
      xml.finish(inner);
    }
  }

  private void whole(String characters, DocxChild child, boolean shown) {
    if (shown) {
      paragraph.appendWhole(characters, child, isEnclosed());
    }
  }

  private void text(DocxChild child, boolean shown) throws DraftException {
    boolean preserved = xml.isSpacePreserved();
    int from = xml.end();
    String characters = xml.characters();
    if (!shown) {
      return;
    }
    String visible = (preserved ? characters : DocxText.trimmed(characters)).replace('\n', ' ');
    visible = visible.replace('\t', ' ').replace('\r', ' ');
    boolean whole = isEnclosed();
    paragraph.append(visible, child, whole ? -1 : from, xml.start(), preserved, whole);
  }

  private void fieldCharacter() {
    switch (xml.attribute("fldCharType")) {
      case "begin" -> fields.begin();
      case "separate" -> fields.separate(paragraph);
      case "end" -> fields.end(paragraph);
      default -> {}
    }
  }

  /** Signs above words and the words below them, in the order of the file. */
  private void ruby() throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      if (xml.word().equals("rt") || xml.word().equals("rubyBase")) {
        int before = paragraph.text.length();
        elements();
        if (xml.word().equals("rt") && paragraph.text.length() > before) {
          paragraph.appendWhole(" ", holder.orElseThrow(), true);
        }
      }
    }
  }

  private void drawing() throws DraftException {
    Drawing drawing = new Drawing();
    drawingContent(drawing);
    if (drawing.picture || !drawing.description.isBlank() || !drawing.title.isBlank()) {
      var where = story.picturePlace();
      DocxChild child = holder.orElseThrow();
      if (!drawing.description.isBlank()) {
        after.add(DocxParagraph.attribute("alt", drawing.description, where, child));
      }
      if (!drawing.title.isBlank() && !drawing.title.equals(drawing.description)) {
        after.add(DocxParagraph.attribute("title", drawing.title, where, child));
      }
    }
  }

  /** What is found in a drawing. */
  private static final class Drawing {
    private boolean picture;
    private String description = "";
    private String title = "";
  }

  private void drawingContent(Drawing drawing) throws DraftException {
    int depth = xml.depth();
    while (xml.toDescendant(depth)) {
      switch (xml.local()) {
        case "docPr" -> {
          drawing.description = xml.attribute("descr");
          drawing.title = xml.attribute("title");
        }
        case "shape", "rect", "roundrect", "oval" -> {
          if (drawing.description.isEmpty()) {
            drawing.description = xml.attribute("alt");
          }
        }
        case "imagedata", "blip" -> drawing.picture = true;
        case "textpath" -> boxOf(xml.attribute("string"));
        case "OLEObject" -> context.unread.add(DocxUnread.object(xml.attribute("ProgID")));
        case "relIds" -> diagram(xml.attribute("dm"));
        case "chart" -> diagram(xml.attribute("id"));
        case "AlternateContent" -> story.alternate(() -> drawingContent(drawing));
        case "txbxContent" -> textBox();
        case "p" -> {
          if (xml.isDrawing()) {
            boxOf(DocxDiagram.paragraph(xml));
          }
        }
        default -> {}
      }
    }
  }

  private void textBox() throws DraftException {
    List<DocxParagraph> box = new ArrayList<>();
    DocxFields outer = fields;
    fields = new DocxFields();
    List<DocxParagraph> outerAfter = after;
    story.textBox(box);
    after = outerAfter;
    fields = outer;
    after.addAll(box);
  }

  /** Takes words that a drawing shows as a text box. */
  private void boxOf(String words) {
    if (!words.isBlank()) {
      DocxParagraph box = new DocxParagraph(Optional.of(story.textBoxPlace()));
      box.appendWhole(words, holder.orElseThrow(), true);
      if (story.forced().isPresent()) {
        box.shape(new DocxStyles.Shape(story.forced().get(), 0));
      }
      after.add(box);
    }
  }

  /** Reads the words of a diagram or chart, which stand in a part of their own. */
  private void diagram(String id) throws DraftException {
    DocxParts.Relation relation = relations.get(id);
    if (relation == null || relation.external() || !context.parts.has(relation.target())) {
      return;
    }
    List<String> lines = DocxDiagram.lines(context.parts.part(relation.target()));
    if (lines.isEmpty()) {
      return;
    }
    var where = story.textBoxPlace();
    for (String line : lines) {
      DocxParagraph box = new DocxParagraph(Optional.of(where));
      box.appendWhole(line, holder.orElseThrow(), true);
      BlockKind kind = story.forced().orElse(BlockKind.PARAGRAPH);
      box.shape(new DocxStyles.Shape(kind, 0));
      after.add(box);
    }
  }
}
