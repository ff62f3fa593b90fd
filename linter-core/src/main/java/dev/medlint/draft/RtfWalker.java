package dev.medlint.draft;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import dev.medlint.source.BlockKind;
import dev.medlint.source.GivenUpException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the paragraphs of an RTF file from the events of the parser. Not thread-safe. */
final class RtfWalker implements IRtfListener {

  static final int DEEPEST = 2_000;
  private static final int LONGEST_INSTRUCTION = 10_000;

  private final RtfBytes source;
  private final Deque<RtfState> states = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Map<Integer, Style> styles = new HashMap<>();
  private final RtfFlow body = new RtfFlow(BlockKind.PARAGRAPH, null);
  private final List<RtfFlow> notes = new ArrayList<>();
  private final List<RtfFlow> edges = new ArrayList<>();
  private RtfState state = new RtfState();
  private Charset charset = RtfCharsets.western();
  private int standardFont = -1;
  private int skippedBytes;
  private boolean optional;
  private boolean firstCommand = true;
  private boolean isRtf;
  private boolean closed;
  private boolean tooDeep;
  private boolean pictures;
  private boolean objects;
  private int tableCount;
  private StringBuilder styleName = new StringBuilder();
  private Style defined = new Style();
  private StringBuilder comment = new StringBuilder();

  /** A paragraph style. */
  private static final class Style {
    private String name = "";
    private int outline = -1;
  }

  RtfWalker(RtfBytes source) {
    this.source = source;
    state.flow = body;
  }

  boolean isRtf() {
    return isRtf;
  }

  /** Returns whether the outermost group was closed. */
  boolean closed() {
    return closed;
  }

  boolean tooDeep() {
    return tooDeep;
  }

  /** Returns whether pictures or objects were passed over. */
  boolean pictures() {
    return pictures;
  }

  /** Returns whether objects of other programs were passed over. */
  boolean objects() {
    return objects;
  }

  RtfFlow body() {
    return body;
  }

  /** Returns footnotes and endnotes in the order of their marks. */
  List<RtfFlow> notes() {
    return notes;
  }

  /** Returns headers and footers. */
  List<RtfFlow> edges() {
    return edges;
  }

  @Override
  public void processDocumentStart() {
    // Everything is prepared.
  }

  @Override
  public void processDocumentEnd() {
    finish();
  }

  /** Ends the last paragraph. */
  void finish() {
    endParagraph();
  }

  @Override
  public void processGroupStart() {
    skippedBytes = 0;
    boolean alternative = state.alternatives;
    state.alternatives = false;
    states.push(state);
    state = state.inner();
    if (optional) {
      // A mark without a command: nobody knows what the group is for.
      state.into = RtfState.Into.NOWHERE;
      optional = false;
    }
    if (alternative) {
      state.into = RtfState.Into.NOWHERE;
    }
    if (states.size() > DEEPEST) {
      tooDeep = true;
      source.stop();
    }
  }

  @Override
  public void processGroupEnd() {
    skippedBytes = 0;
    optional = false;
    if (states.isEmpty()) {
      return;
    }
    RtfState ended = state;
    if (ended.opensResult) {
      endLink(ended);
    }
    if (ended.opensFlow) {
      endParagraph();
    }
    state = states.pop();
    if (ended.opensComment) {
      state.flow.comments.add(new RtfFlow.Said(state.flow.words.length(), comment.toString()));
    }
    if (states.isEmpty()) {
      closed = true;
      source.stop();
    }
  }

  @Override
  public void processBinaryBytes(byte[] data) {
    // Pictures.
  }

  @Override
  public void processString(String string) {
    GivenUpException.check();
    put(string);
  }

  @Override
  public void processCharacterBytes(byte[] data) {
    if (data.length == 0) {
      return;
    }
    if (optional) {
      state.into = RtfState.Into.NOWHERE;
      optional = false;
    }
    int from = Math.min(skippedBytes, data.length);
    skippedBytes = 0;
    if (from < data.length && state.into != RtfState.Into.NOWHERE) {
      put(new String(data, from, data.length - from, encoding()));
    }
  }

  private Charset encoding() {
    int font = state.font < 0 ? standardFont : state.font;
    Charset own = fonts.get(font);
    return own == null ? charset : own;
  }

  private void put(String characters) {
    switch (state.into) {
      case TEXT -> {
        if (!state.hidden && !state.deleted) {
          visible(characters);
        }
      }
      case STYLES -> styleName(characters);
      case INSTRUCTION -> {
        if (state.field != null && state.field.instruction.length() < LONGEST_INSTRUCTION) {
          state.field.instruction.append(characters);
        }
      }
      case COMMENT -> comment.append(characters);
      case FONTS, NOWHERE -> {
        // Names of fonts and what nobody sees.
      }
    }
  }

  private void visible(String characters) {
    StringBuilder words = state.flow.words;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c >= ' ' || c == '\t' || c == '\n') {
        words.append(c);
      }
    }
  }

  private void styleName(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == ';') {
        defined.name = styleName.toString().strip();
        styleName = new StringBuilder();
      } else {
        styleName.append(c);
      }
    }
  }

  @Override
  public void processCommand(Command command, int parameter, boolean hasParameter, boolean unused) {
    GivenUpException.check();
    if (firstCommand) {
      firstCommand = false;
      isRtf = command == Command.rtf;
      if (!isRtf) {
        source.stop();
        return;
      }
    }
    if (command != Command.u && command != Command.hex) {
      skippedBytes = 0;
    }
    if (command == Command.optionalcommand) {
      optional = true;
      return;
    }
    boolean mayBeUnknown = optional;
    optional = false;
    if (state.into == RtfState.Into.NOWHERE && command != Command.ud) {
      return;
    }
    if (command.getCommandType() == CommandType.Encoding) {
      encoding(command, parameter);
    } else if (command.getCommandType() == CommandType.Destination || mayBeUnknown) {
      destination(command);
    } else if (!character(command, parameter)) {
      property(command, parameter, hasParameter);
    }
  }

  private void encoding(Command command, int parameter) {
    switch (command) {
      case mac -> charset = RtfCharsets.ofPage(10000).orElse(charset);
      case pc -> charset = RtfCharsets.ofPage(437).orElse(charset);
      case pca -> charset = RtfCharsets.ofPage(850).orElse(charset);
      case ansicpg -> charset = RtfCharsets.ofPage(parameter).orElse(charset);
      default -> {
        // ansi: the page follows.
      }
    }
  }

  private void destination(Command command) {
    switch (command) {
      case rtf, field, shp, shpgrp, shpinst, docmd, result, object, nesttableprops -> {
        if (command == Command.object) {
          pictures = true;
          objects = true;
        }
        if (command == Command.field) {
          state.field = new RtfState.Field();
        }
      }
      case fldinst -> state.into = RtfState.Into.INSTRUCTION;
      case fldrslt -> {
        if (state.field != null) {
          state.opensResult = true;
          state.field.start = state.flow.words.length();
        }
      }
      case fonttbl -> state.into = RtfState.Into.FONTS;
      case stylesheet -> state.into = RtfState.Into.STYLES;
      case upr -> state.alternatives = true;
      case ud -> state.into = states.isEmpty() ? state.into : outer();
      case listtext, pntext -> {
        state.flow.listMark = true;
        state.into = RtfState.Into.NOWHERE;
      }
      case footnote -> open(BlockKind.FOOTNOTE, CountedPlace.Kind.FOOTNOTE, notes);
      case header, headerf, headerl, headerr ->
          open(BlockKind.PARAGRAPH, CountedPlace.Kind.HEADER, edges);
      case footer, footerf, footerl, footerr ->
          open(BlockKind.FOOTER, CountedPlace.Kind.FOOTER, edges);
      case shptxt, dptxbxtext ->
          open(BlockKind.PARAGRAPH, CountedPlace.Kind.TEXT_BOX, state.flow.boxes);
      case annotation -> {
        state.into = RtfState.Into.COMMENT;
        state.opensComment = true;
        comment = new StringBuilder();
      }
      case pict, shppict -> {
        pictures = true;
        state.into = RtfState.Into.NOWHERE;
      }
      default -> state.into = RtfState.Into.NOWHERE;
    }
  }

  /** What the group around an alternative without Unicode writes to. */
  private RtfState.Into outer() {
    return states.peek().into;
  }

  private void open(BlockKind kind, CountedPlace.Kind counted, List<RtfFlow> into) {
    if (state.into != RtfState.Into.TEXT) {
      state.into = RtfState.Into.NOWHERE;
      return;
    }
    RtfFlow flow = new RtfFlow(kind, CountedPlace.counted(counted));
    into.add(flow);
    state.flow = flow;
    state.opensFlow = true;
    state.inTable = false;
    state.style = -1;
    state.outline = -1;
    state.list = 0;
    state.depth = 1;
    state.hidden = false;
  }

  /** Takes a command that stands for characters; returns whether it was one. */
  private boolean character(Command command, int parameter) {
    switch (command) {
      case u -> {
        put(String.valueOf((char) parameter));
        skippedBytes = state.replaced;
      }
      case tab -> put("\t");
      case line, page, column -> put("\n");
      case emdash -> put("—");
      case endash -> put("–");
      case emspace, enspace, qmspace -> put(" ");
      case bullet -> put("•");
      case lquote -> put("‘");
      case rquote -> put("’");
      case ldblquote -> put("“");
      case rdblquote -> put("”");
      case backslash -> put("\\");
      case opencurly -> put("{");
      case closecurly -> put("}");
      case nonbreakingspace -> put("\u00a0");
      case optionalhyphen -> put("\u00ad");
      case nonbreakinghyphen -> put("\u2011");
      case zwj -> put("\u200d");
      case zwnj -> put("\u200c");
      default -> {
        return false;
      }
    }
    return true;
  }

  private void property(Command command, int parameter, boolean hasParameter) {
    boolean on = !hasParameter || parameter != 0;
    switch (command) {
      case par, sect -> {
        if (state.into == RtfState.Into.COMMENT) {
          comment.append('\n');
        } else if (state.into == RtfState.Into.TEXT) {
          paragraphMark();
        }
      }
      case cell -> endCell(1);
      case nestcell -> endCell(Math.max(2, state.depth));
      case row -> endRow(1);
      case nestrow -> endRow(Math.max(2, state.depth));
      case uc -> state.replaced = Math.max(0, Math.min(parameter, 100));
      case f -> state.font = parameter;
      case deff -> standardFont = parameter;
      case fcharset -> {
        Optional<Charset> font = RtfCharsets.ofFont(parameter);
        if (state.into == RtfState.Into.FONTS && font.isPresent()) {
          fonts.put(state.font, font.get());
        }
      }
      case cpg -> {
        Optional<Charset> font = RtfCharsets.ofPage(parameter);
        if (state.into == RtfState.Into.FONTS && font.isPresent()) {
          fonts.put(state.font, font.get());
        }
      }
      case v -> state.hidden = on;
      case deleted -> state.deleted = on;
      case plain -> {
        state.hidden = false;
        state.deleted = false;
        state.font = -1;
      }
      case pard -> {
        state.inTable = false;
        state.depth = 1;
        state.style = -1;
        state.outline = -1;
        state.list = 0;
      }
      case s -> style(parameter);
      case outlinelevelN -> {
        state.outline = parameter;
        defined.outline = state.into == RtfState.Into.STYLES ? parameter : defined.outline;
      }
      case ls -> state.list = parameter;
      case intbl -> state.inTable = on;
      case itap -> {
        state.depth = Math.max(1, Math.min(parameter, 50));
        state.inTable = parameter > 0;
      }
      case ftnalt -> {
        if (state.opensFlow) {
          state.flow.place = CountedPlace.counted(CountedPlace.Kind.ENDNOTE);
        }
      }
      default -> {
        // Looks, which change no words.
      }
    }
  }

  private void style(int number) {
    state.style = number;
    if (state.into == RtfState.Into.STYLES) {
      defined = new Style();
      styleName = new StringBuilder();
      styles.put(number, defined);
    }
  }

  /** A deleted mark joins its paragraph with the next one, in the text as accepted. */
  private void paragraphMark() {
    if (state.deleted) {
      return;
    }
    endParagraph();
  }

  private void endCell(int depth) {
    if (state.into != RtfState.Into.TEXT) {
      return;
    }
    state.inTable = true;
    state.depth = depth;
    endParagraph();
    openTables(state.flow, depth);
    RtfFlow flow = state.flow;
    if (flow.cells.get(depth - 1) == null) {
      flow.tables.get(depth - 1).cell(1);
    }
    flow.cells.set(depth - 1, null);
  }

  private void endRow(int depth) {
    if (state.into != RtfState.Into.TEXT || state.flow.tables.size() < depth) {
      return;
    }
    state.flow.tables.get(depth - 1).row(1);
    state.flow.cells.set(depth - 1, null);
  }

  private void openTables(RtfFlow flow, int depth) {
    while (flow.tables.size() > depth) {
      flow.tables.remove(flow.tables.size() - 1);
      flow.cells.remove(flow.cells.size() - 1);
    }
    while (flow.tables.size() < depth) {
      TableCells table = new TableCells(++tableCount);
      table.row(1);
      flow.tables.add(table);
      flow.cells.add(null);
    }
  }

  private void endParagraph() {
    RtfFlow flow = state.flow;
    openTables(flow, state.inTable ? state.depth : 0);
    if (!flow.words.toString().isBlank()) {
      flow.paragraphs.add(paragraph(flow));
    }
    flow.words.setLength(0);
    flow.links.clear();
    flow.comments.clear();
    flow.listMark = false;
    for (RtfFlow box : flow.boxes) {
      flow.paragraphs.addAll(box.paragraphs);
    }
    flow.boxes.clear();
  }

  private RtfFlow.Paragraph paragraph(RtfFlow flow) {
    CountedPlace place = place(flow);
    BlockKind kind = flow.kind;
    int level = 0;
    if (kind == BlockKind.PARAGRAPH) {
      kind = state.inTable ? BlockKind.TABLE_CELL : kind;
      kind = state.list > 0 || flow.listMark ? BlockKind.LIST_ITEM : kind;
      Style style = styles.get(state.style);
      String name = style == null ? "" : style.name;
      Optional<BlockKind> named = StyleNames.kind(name);
      kind = named.orElse(kind);
      level = StyleNames.headingLevel(name);
      int outline = state.outline >= 0 || style == null ? state.outline : style.outline;
      if (outline >= 0 && outline < 9) {
        kind = BlockKind.HEADING;
        level = Math.min(6, outline + 1);
      }
    }
    return new RtfFlow.Paragraph(
        kind,
        kind == BlockKind.HEADING ? level : 0,
        flow.words.toString(),
        place,
        List.copyOf(flow.links),
        List.copyOf(flow.comments));
  }

  private CountedPlace place(RtfFlow flow) {
    if (flow.place != null) {
      return flow.place;
    }
    if (!state.inTable) {
      return CountedPlace.counted(CountedPlace.Kind.PARAGRAPH);
    }
    int last = flow.cells.size() - 1;
    if (flow.cells.get(last) == null) {
      flow.cells.set(last, flow.tables.get(last).cell(1));
    }
    return flow.cells.get(last);
  }

  private void endLink(RtfState result) {
    String instruction = result.field.instruction.toString().strip();
    int end = state.flow.words.length();
    if (!instruction.startsWith("HYPERLINK") || result.field.start >= end) {
      return;
    }
    String address = instruction.substring("HYPERLINK".length()).strip();
    if (address.startsWith("\\")) {
      return; // leads within the document
    }
    int open = address.indexOf('"');
    int close = address.indexOf('"', open + 1);
    if (open >= 0 && close > open) {
      address = address.substring(open + 1, close);
    } else {
      int blank = address.indexOf(' ');
      address = blank < 0 ? address : address.substring(0, blank);
    }
    if (!address.isEmpty()) {
      state.flow.links.add(new OdfParagraph.LinkedWords(result.field.start, end, address));
    }
  }
}
