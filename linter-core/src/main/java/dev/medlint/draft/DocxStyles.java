package dev.medlint.draft;

import dev.medlint.source.BlockKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the styles of a Word file say of paragraphs and words. Not thread-safe. */
final class DocxStyles {

  static final DocxStyles NONE = new DocxStyles();

  /** No style is based on so many others; a circle is. */
  private static final int LONGEST_LINE = 30;

  private static final int BODY_TEXT = 9;

  private final Map<String, Style> styles = new HashMap<>();
  private String standard = "";

  private DocxStyles() {}

  /** What a paragraph is by its style; level as in {@code Layout.Part}. */
  record Shape(BlockKind kind, int level) {
    static final Shape PARAGRAPH = new Shape(BlockKind.PARAGRAPH, 0);

    static Shape heading(int level) {
      return new Shape(BlockKind.HEADING, Math.max(1, Math.min(6, level)));
    }
  }

  private static final class Style {
    private String name = "";
    private String basedOn = "";
    private int outline = -1;
    private Optional<Boolean> listed = Optional.empty();
    private Optional<Boolean> hidden = Optional.empty();
  }

  static DocxStyles read(DocxPart part) throws DraftException {
    DocxStyles styles = new DocxStyles();
    DocxXml xml = DocxXml.open(part);
    while (xml.toChild(1)) {
      if (xml.word().equals("style")) {
        styles.style(xml);
      }
    }
    return styles;
  }

  private void style(DocxXml xml) throws DraftException {
    Style style = new Style();
    String id = xml.attribute("styleId");
    boolean paragraph = xml.attribute("type").equals("paragraph");
    if (paragraph && xml.has("default") && !xml.attribute("default").equals("0")) {
      standard = id;
    }
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      switch (xml.word()) {
        case "name" -> style.name = xml.attribute("val").strip().toLowerCase(Locale.ROOT);
        case "basedOn" -> style.basedOn = xml.attribute("val");
        case "pPr" -> paragraphProperties(xml, style);
        case "rPr" -> runProperties(xml, style);
        default -> {}
      }
    }
    styles.put(id, style);
  }

  private static void paragraphProperties(DocxXml xml, Style style) throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      switch (xml.word()) {
        case "outlineLvl" -> style.outline = xml.number("val", BODY_TEXT);
        case "numPr" -> style.listed = Optional.of(isListed(xml));
        default -> {}
      }
    }
  }

  /** Reads {@code numPr}; the number 0 takes a paragraph out of lists. */
  static boolean isListed(DocxXml xml) throws DraftException {
    int depth = xml.depth();
    boolean listed = true;
    while (xml.toChild(depth)) {
      if (xml.word().equals("numId")) {
        listed = xml.number("val", 0) != 0;
      }
    }
    return listed;
  }

  private static void runProperties(DocxXml xml, Style style) throws DraftException {
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      if (xml.word().equals("vanish")) {
        style.hidden = Optional.of(xml.isOn());
      }
    }
  }

  /** Returns whether words of a style are not shown. */
  boolean isHidden(String id) {
    Style style = styles.get(id);
    for (int i = 0; style != null && i < LONGEST_LINE; i++) {
      if (style.hidden.isPresent()) {
        return style.hidden.get();
      }
      style = styles.get(style.basedOn);
    }
    return false;
  }

  /**
   * Returns what a paragraph is.
   *
   * @param id of its style; empty: the usual one
   * @param outline outline level that it states itself, from 0; below 0: none
   * @param listed whether it says itself to be in a list or in none
   */
  Shape shape(String id, int outline, Optional<Boolean> listed) {
    if (outline >= 0 && outline < BODY_TEXT) {
      return Shape.heading(outline + 1);
    }
    boolean leveled = outline >= 0;
    Optional<Boolean> inList = listed;
    Style style = styles.get(id.isEmpty() ? standard : id);
    if (style == null) {
      // Programs that write no styles part use Word's names all the same.
      Optional<Shape> named = named(id.toLowerCase(Locale.ROOT), leveled);
      return named.isPresent() ? named.get() : plain(listed);
    }
    for (int i = 0; style != null && i < LONGEST_LINE; i++) {
      Optional<Shape> named = named(style.name, leveled);
      if (named.isPresent()) {
        return named.get();
      }
      if (!leveled && style.outline >= 0) {
        if (style.outline < BODY_TEXT) {
          return Shape.heading(style.outline + 1);
        }
        leveled = true;
      }
      if (inList.isEmpty()) {
        inList = style.listed.isPresent() ? style.listed : listByName(style.name);
      }
      style = styles.get(style.basedOn);
    }
    return plain(inList);
  }

  private static Shape plain(Optional<Boolean> listed) {
    return listed.isPresent() && listed.get() ? new Shape(BlockKind.LIST_ITEM, 0) : Shape.PARAGRAPH;
  }

  private static Optional<Boolean> listByName(String name) {
    boolean list =
        name.startsWith("list bullet")
            || name.startsWith("list number")
            || name.startsWith("маркированный список")
            || name.startsWith("нумерованный список");
    return list ? Optional.of(true) : Optional.empty();
  }

  private static Optional<Shape> named(String name, boolean leveled) {
    if (isCounted(name, "toc") || isCounted(name, "оглавление") || isCounted(name, "contents")) {
      return Optional.of(new Shape(BlockKind.NAVIGATION, 0));
    }
    if (!leveled) {
      int level = Math.max(counted(name, "heading"), counted(name, "заголовок"));
      if (level > 0) {
        return Optional.of(Shape.heading(level));
      }
      switch (name) {
        case "title", "heading", "название", "заголовок" -> {
          return Optional.of(Shape.heading(1));
        }
        case "subtitle", "подзаголовок" -> {
          return Optional.of(Shape.heading(2));
        }
        default -> {}
      }
    }
    return switch (name) {
      case "caption", "название объекта", "подпись к рисунку" ->
          Optional.of(new Shape(BlockKind.CAPTION, 0));
      case "quote", "intense quote", "quotations", "block text", "block quotation" ->
          Optional.of(new Shape(BlockKind.QUOTATION, 0));
      case "цитата", "выделенная цитата", "intensequote", "blockquote" ->
          Optional.of(new Shape(BlockKind.QUOTATION, 0));
      default -> Optional.empty();
    };
  }

  private static boolean isCounted(String name, String word) {
    return counted(name, word) > 0;
  }

  /** Returns the number after a word: 2 of {@code heading 2}, else 0. */
  private static int counted(String name, String word) {
    if (!name.startsWith(word)) {
      return 0;
    }
    String rest = name.substring(word.length()).strip();
    return rest.length() == 1 && rest.charAt(0) >= '1' && rest.charAt(0) <= '9'
        ? rest.charAt(0) - '0'
        : 0;
  }
}
