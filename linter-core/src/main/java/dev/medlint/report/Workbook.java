package dev.medlint.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of plain tables as XLSX (ECMA-376): inline strings and whole numbers, a bold
 * head that stays in sight and filters. Written by hand, since libraries for it put the time of
 * writing into the file. Not thread-safe.
 */
final class Workbook implements AutoCloseable {

  /** Spreadsheets refuse longer cells. */
  private static final int MOST_CHARACTERS = 32_767;

  /** Some time has to be in a zip file; this one says nothing. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  private static final String STYLES =
      XML
          + "<styleSheet xmlns=\""
          + MAIN
          + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border/></borders>"
          + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
          + "<cellXfs count=\"3\"><xf/>"
          // 1: the head; 2: words, kept as text whatever they begin with, wrapped
          + "<xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
          + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
          + "<xf numFmtId=\"49\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
          + "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>";

  private final ZipOutputStream zip;
  private final Writer out;
  private final List<String> sheets = new ArrayList<>();
  private int rows;
  private int columns;

  /** Creates a workbook; the stream stays open after {@link #close}. */
  Workbook(OutputStream stream) {
    this.zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
    this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
  }

  /**
   * Begins a sheet.
   *
   * @param name at most 31 characters, none of {@code []:*?/\}
   * @param widths of the first columns, in characters
   */
  void sheet(String name, List<Integer> widths) throws IOException {
    sheets.add(name);
    rows = 0;
    columns = 0;
    entry("xl/worksheets/sheet" + sheets.size() + ".xml");
    out.write(
        XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
    out.write("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    out.write("</sheetView></sheetViews><cols>");
    for (int i = 0; i < widths.size(); i++) {
      int number = i + 1;
      out.write("<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + widths.get(i));
      out.write("\" customWidth=\"1\"/>");
    }
    out.write("</cols><sheetData>");
  }

  /** Writes the row of headings. */
  void head(List<String> cells) throws IOException {
    out.write("<row>");
    for (String cell : cells) {
      words(cell, 1);
    }
    columns = cells.size();
    out.write("</row>");
    rows++;
  }

  /** Writes a row: what consists of a few digits only is a number, all else is text. */
  void row(List<String> cells) throws IOException {
    out.write("<row>");
    for (String cell : cells) {
      if (isNumber(cell)) {
        out.write("<c><v>" + cell + "</v></c>");
      } else {
        words(cell, 2);
      }
    }
    out.write("</row>");
    rows++;
  }

  private static boolean isNumber(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return !cell.isEmpty() && cell.length() < 10 && (cell.length() == 1 || cell.charAt(0) != '0');
  }

  private void words(String cell, int style) throws IOException {
    if (cell.isEmpty()) {
      out.write("<c/>");
      return;
    }
    out.write("<c s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    out.write(escaped(shortened(WellFormed.unicode(cell))));
    out.write("</t></is></c>");
  }

  private static String shortened(String cell) {
    if (cell.length() <= MOST_CHARACTERS) {
      return cell;
    }
    int end = MOST_CHARACTERS - 1;
    return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Escapes what XML needs and leaves out what it cannot hold. */
  private static String escaped(String words) {
    String clean = WellFormed.xml(words);
    StringBuilder text = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\r' -> text.append("&#13;");
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  /** Ends the sheet. */
  void endSheet() throws IOException {
    out.write("</sheetData>");
    if (columns > 0 && rows > 1) {
      out.write("<autoFilter ref=\"A1:" + name(columns) + rows + "\"/>");
    }
    out.write("</worksheet>");
    endEntry();
  }

  /** Returns the letters of a column, from 1. */
  static String name(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** Writes what names the sheets and ends the workbook. */
  @Override
  public void close() throws IOException {
    StringBuilder types = new StringBuilder();
    StringBuilder names = new StringBuilder();
    StringBuilder parts = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
      names.append("<sheet name=\"" + escaped(sheets.get(i - 1)) + "\" sheetId=\"" + i);
      names.append("\" r:id=\"rId" + i + "\"/>");
      parts.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    int last = sheets.size() + 1;
    part("xl/styles.xml", STYLES);
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + names
            + "</sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + PACKAGE
            + "\">"
            + parts
            + relation(last, "styles", "styles.xml")
            + "</Relationships>");
    part(
        "_rels/.rels",
        "<Relationships xmlns=\""
            + PACKAGE
            + "\">"
            + relation(1, "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + TYPES
            + "\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/xl/workbook.xml", "sheet.main")
            + type("/xl/styles.xml", "styles")
            + types
            + "</Types>");
    zip.finish();
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String relation(int id, String kind, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private void part(String path, String content) throws IOException {
    entry(path);
    out.write(content.startsWith(XML) ? content : XML + content);
    endEntry();
  }

  private void entry(String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  private void endEntry() throws IOException {
    out.flush();
    zip.closeEntry();
  }
}
