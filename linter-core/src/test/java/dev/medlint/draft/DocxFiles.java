package dev.medlint.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds Word files for tests, part by part. */
public final class DocxFiles {

  public static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String NAMESPACES =
      " xmlns:w=\""
          + WORD
          + "\" xmlns:r=\""
          + OFFICE
          + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private int relation;

  private DocxFiles() {}

  /** Begins a file whose body is the markup. */
  public static DocxFiles body(String markup) {
    DocxFiles file = new DocxFiles();
    return file.part("word/document.xml", document(markup))
        .type("/word/document.xml", "document.main");
  }

  /** Returns the main part for a body. */
  public static String document(String markup) {
    return HEAD + "<w:document" + NAMESPACES + "><w:body>" + markup + "</w:body></w:document>";
  }

  /** Returns a paragraph of one run. */
  public static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  /** Returns a paragraph of a style. */
  public static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
  }

  /** Returns a run. */
  public static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** Puts a part in as it is. */
  public DocxFiles part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  private DocxFiles type(String name, String type) {
    types.append("<Override PartName=\"").append(name);
    types.append(
        "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.");
    types.append(type).append("+xml\"/>");
    return this;
  }

  /** Adds a part that the document leads to; the ids are rId1, rId2… in order. */
  public DocxFiles with(String type, String markup) {
    String root =
        switch (type) {
          case "header" -> "hdr";
          case "footer" -> "ftr";
          default -> type;
        };
    relation++;
    boolean many = type.equals("header") || type.equals("footer");
    String name = type + (many ? Integer.toString(relation) : "") + ".xml";
    parts.put(
        "word/" + name, HEAD + "<w:" + root + NAMESPACES + ">" + markup + "</w:" + root + ">");
    type("/word/" + name, type);
    relation("rId" + relation, type, name, "");
    return this;
  }

  /** Adds an address that the document leads to. */
  public DocxFiles link(String address) {
    relation++;
    relation("rId" + relation, "hyperlink", address, " TargetMode=\"External\"");
    return this;
  }

  private void relation(String id, String type, String target, String more) {
    relations.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(OFFICE);
    relations.append('/').append(type).append("\" Target=\"").append(target).append('"');
    relations.append(more).append("/>");
  }

  /** Returns the parts by name, with those that tell how they hang together. */
  public Map<String, String> parts() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + types
            + "</Types>");
    all.put(
        "_rels/.rels",
        relationships(
            "<Relationship Id=\"rId1\" Type=\""
                + OFFICE
                + "/officeDocument\" Target=\"word/document.xml\"/>"));
    if (relation > 0) {
      all.put("word/_rels/document.xml.rels", relationships(relations.toString()));
    }
    all.putAll(parts);
    return all;
  }

  private static String relationships(String all) {
    return HEAD
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  /** Returns the file. */
  public byte[] bytes() {
    return zip(parts());
  }

  /** Returns an archive of parts, the same for the same parts on any day. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(2020, 2, 2, 2, 2));
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
