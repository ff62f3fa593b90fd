package dev.medlint.records;

import dev.medlint.draft.Archive;
import dev.medlint.draft.DraftException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a workbook consists of: its sheets, its strings, the formats of its numbers (ECMA-376).
 * Macros, drawings and links in it are never looked at. Immutable.
 */
public final class XlsxBook {

  private static final String MAIN_TYPE = "officeDocument";
  private static final String BINARY = "xl/workbook.bin";

  private final List<Sheet> sheets;
  private final Optional<String> strings;
  private final CellFormats formats;

  private XlsxBook(List<Sheet> sheets, Optional<String> strings, CellFormats formats) {
    this.sheets = List.copyOf(sheets);
    this.strings = strings;
    this.formats = formats;
  }

  /**
   * A sheet of cells.
   *
   * @param name as its tab shows it
   * @param part name in the archive
   * @param visible whether people see its tab
   */
  public record Sheet(String name, String part, boolean visible) {

    public Sheet {
      Objects.requireNonNull(name);
      Objects.requireNonNull(part);
    }
  }

  /** A relation of a part to another one. */
  private record Relation(String type, String target) {}

  /**
   * Reads what there is in a workbook.
   *
   * @throws DraftException if it is none, or a broken one
   * @throws IOException if the disk fails
   */
  public static XlsxBook of(Archive archive) throws DraftException, IOException {
    String main = mainPart(archive);
    Map<String, Relation> relations = relations(archive, main);
    List<Sheet> sheets = new ArrayList<>();
    boolean since1904 = false;
    try (SheetXml xml = open(archive, main)) {
      while (xml.next()) {
        if (xml.isStart("sheet")) {
          Relation relation = relations.get(xml.attribute("id").orElse(""));
          boolean cells = relation != null && relation.type().endsWith("/worksheet");
          if (cells && archive.has(relation.target())) {
            boolean visible = xml.attribute("state").orElse("visible").equals("visible");
            sheets.add(new Sheet(xml.attribute("name").orElse(""), relation.target(), visible));
          }
        } else if (xml.isStart("workbookPr")) {
          String date = xml.attribute("date1904").orElse("0");
          since1904 = date.equals("1") || date.equals("true");
        }
      }
    }
    Optional<String> strings = target(archive, relations, "/sharedStrings");
    Optional<String> styles = target(archive, relations, "/styles");
    CellFormats formats = new CellFormats(since1904);
    if (styles.isPresent()) {
      try (SheetXml xml = open(archive, styles.get())) {
        formats.read(xml);
      }
    }
    return new XlsxBook(sheets, strings, formats);
  }

  private static Optional<String> target(
      Archive archive, Map<String, Relation> relations, String type) {
    for (Relation relation : relations.values()) {
      if (relation.type().endsWith(type) && archive.has(relation.target())) {
        return Optional.of(relation.target());
      }
    }
    String usual = "xl" + type + ".xml"; // some programs name the part, but not how it belongs
    return archive.has(usual) ? Optional.of(usual) : Optional.empty();
  }

  private static String mainPart(Archive archive) throws DraftException, IOException {
    if (archive.has("_rels/.rels")) {
      for (Relation relation : relations(archive, "").values()) {
        if (relation.type().endsWith(MAIN_TYPE) && archive.has(relation.target())) {
          return spreadsheet(archive, relation.target());
        }
      }
    }
    throw notExcel();
  }

  private static String spreadsheet(Archive archive, String main) throws DraftException {
    if (main.equals(BINARY)) {
      throw new DraftException(
          "Это двоичная книга Excel (XLSB). Откройте её и сохраните как XLSX.",
          "This is a binary workbook of Excel (XLSB). Open it and save it as XLSX.");
    }
    if (!archive.has("xl/_rels/workbook.xml.rels") && main.startsWith("word/")) {
      throw notExcel();
    }
    return main;
  }

  /** Returns what is said of a file that only bears the name of a workbook. */
  static DraftException notExcel() {
    return new DraftException(
        "Это не книга Excel (XLSX), хотя названо так. Откройте файл и сохраните как XLSX или CSV;"
            + " если это таблица с разделителями, назовите его .csv.",
        "This is no workbook of Excel (XLSX), though it is called one. Open the file and save it as"
            + " XLSX or CSV; if it is a table with separators, call it .csv.");
  }

  private static Map<String, Relation> relations(Archive archive, String part)
      throws DraftException, IOException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    if (!archive.has(name)) {
      return relations;
    }
    try (SheetXml xml = open(archive, name)) {
      while (xml.next()) {
        if (xml.isStart("Relationship") && xml.attribute("TargetMode").isEmpty()) {
          String target = resolved(folder, xml.attribute("Target").orElse(""));
          Relation relation = new Relation(xml.attribute("Type").orElse(""), target);
          relations.put(xml.attribute("Id").orElse(""), relation);
        }
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        int slash = base.lastIndexOf('/', base.length() - 2);
        base = base.substring(0, slash + 1);
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return base + rest;
  }

  private static SheetXml open(Archive archive, String part) throws DraftException, IOException {
    return new SheetXml(new ByteArrayInputStream(archive.read(part)), part);
  }

  /** Returns the sheets of cells, in the order of their tabs. */
  public List<Sheet> sheets() {
    return sheets;
  }

  /** Returns the sheets that people see. */
  public List<Sheet> visibleSheets() {
    List<Sheet> visible = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (sheet.visible()) {
        visible.add(sheet);
      }
    }
    return visible;
  }

  Optional<String> strings() {
    return strings;
  }

  CellFormats formats() {
    return formats;
  }
}
