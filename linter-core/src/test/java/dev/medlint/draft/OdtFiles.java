package dev.medlint.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds texts of LibreOffice Writer. */
public final class OdtFiles {

  private static final String NAMESPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

  private static final LocalDateTime SAVED = LocalDateTime.of(2020, 1, 1, 12, 0);

  private OdtFiles() {}

  /** Returns the XML of a text with automatic styles and a body. */
  public static String content(String styles, String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content"
        + NAMESPACES
        + "><office:automatic-styles>"
        + styles
        + "</office:automatic-styles><office:body><office:text>"
        + body
        + "</office:text></office:body></office:document-content>";
  }

  /** Returns the XML of named styles and pages. */
  public static String styles(String styles, String pages) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles"
        + NAMESPACES
        + "><office:styles>"
        + styles
        + "</office:styles><office:master-styles>"
        + pages
        + "</office:master-styles></office:document-styles>";
  }

  /** Returns a text in one XML file. */
  public static byte[] flat(String styles, String pages, String body) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document"
            + NAMESPACES
            + "><office:automatic-styles>"
            + styles
            + "</office:automatic-styles><office:master-styles>"
            + pages
            + "</office:master-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a packed text with a body and nothing else of note. */
  public static byte[] odt(String body) {
    return odt(content("", body), styles("", ""));
  }

  /** Returns a packed text. */
  public static byte[] odt(String content, String styles) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("content.xml", content);
    parts.put("styles.xml", styles);
    parts.put(
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
    return zip(parts);
  }

  /** Packs parts behind the uncompressed type of a text. */
  public static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
      CRC32 sum = new CRC32();
      sum.update(type);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      first.setCrc(sum.getValue());
      first.setTimeLocal(SAVED);
      zip.putNextEntry(first);
      zip.write(type);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(SAVED);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
