package dev.medlint.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks for tests, part by part. */
public final class XlsxFiles {

  private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private String styles = "";
  private String properties = "";

  /** Adds a sheet of words: rows from the first one, an empty cell where the string is empty. */
  public XlsxFiles sheet(String name, String[]... rows) {
    StringBuilder xml = new StringBuilder();
    for (int r = 0; r < rows.length; r++) {
      xml.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows[r].length; c++) {
        if (!rows[r][c].isEmpty()) {
          xml.append("<c r=\"").append(SheetPlace.letters(c)).append(r + 1);
          xml.append("\" t=\"s\"><v>").append(string(rows[r][c])).append("</v></c>");
        }
      }
      xml.append("</row>");
    }
    return sheetXml(name, "visible", "<sheetData>" + xml + "</sheetData>");
  }

  /** Adds a sheet by what its element holds. */
  public XlsxFiles sheetXml(String name, String state, String content) {
    return sheetPart(
        name,
        state,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\""
            + MAIN
            + "\">"
            + content
            + "</worksheet>");
  }

  /** Adds a sheet by its whole part. */
  public XlsxFiles sheetPart(String name, String state, String xml) {
    sheets.add(name);
    states.add(state);
    return part("xl/worksheets/sheet" + sheets.size() + ".xml", xml);
  }

  /** Adds a string to the table of strings; returns its number. */
  public int string(String words) {
    strings.add(words);
    return strings.size() - 1;
  }

  public XlsxFiles styles(String content) {
    styles = content;
    return this;
  }

  public XlsxFiles properties(String element) {
    properties = element;
    return this;
  }

  public XlsxFiles part(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public XlsxFiles part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Returns the bytes of the workbook. */
  public byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    StringBuilder names = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      names.append("<sheet name=\"").append(escaped(sheets.get(i - 1))).append("\" sheetId=\"");
      names.append(i).append("\" state=\"").append(states.get(i - 1));
      names.append("\" r:id=\"rId").append(i).append("\"/>");
      relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    relations.append(relation("rIdS", "sharedStrings", "sharedStrings.xml"));
    relations.append(relation("rIdT", "styles", "/xl/styles.xml"));
    put(all, "[Content_Types].xml", contentTypes());
    put(all, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    put(
        all,
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\">"
            + properties
            + "<sheets>"
            + names
            + "</sheets></workbook>");
    put(all, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
    StringBuilder table = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    for (String string : strings) {
      boolean built = string.startsWith("<r>");
      table
          .append("<si>")
          .append(built ? string : "<t xml:space=\"preserve\">" + escaped(string) + "</t>");
      table.append("</si>");
    }
    put(all, "xl/sharedStrings.xml", table + "</sst>");
    put(all, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>");
    all.putAll(parts);
    return zip(all);
  }

  private String contentTypes() {
    StringBuilder types = new StringBuilder("<Types xmlns=\"" + TYPES + "content-types\">");
    types.append(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package");
    types.append(".relationships+xml\"/>").append(type("/xl/workbook.xml", "sheet.main"));
    types.append(type("/xl/sharedStrings.xml", "sharedStrings"));
    types.append(type("/xl/styles.xml", "styles"));
    for (int i = 1; i <= sheets.size(); i++) {
      types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
    }
    return types + "</Types>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relations(String content) {
    return "<Relationships xmlns=\"" + TYPES + "relationships\">" + content + "</Relationships>";
  }

  private static void put(Map<String, byte[]> all, String name, String content) {
    all.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns an archive of parts. */
  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\r", "_x000D_");
  }
}
