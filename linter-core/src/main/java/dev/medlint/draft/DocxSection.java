package dev.medlint.draft;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which headers and footers a section of a Word file names.
 *
 * @param headers ids of relations by {@code default}, {@code first} and {@code even}
 * @param footers likewise
 * @param ownFirst whether its first page has headers and footers of its own
 */
record DocxSection(Map<String, String> headers, Map<String, String> footers, boolean ownFirst) {

  static DocxSection read(DocxXml xml) throws DraftException {
    Map<String, String> headers = new LinkedHashMap<>();
    Map<String, String> footers = new LinkedHashMap<>();
    boolean ownFirst = false;
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      switch (xml.word()) {
        case "headerReference" -> headers.put(type(xml), xml.attribute("id"));
        case "footerReference" -> footers.put(type(xml), xml.attribute("id"));
        case "titlePg" -> ownFirst = xml.isOn();
        default -> {}
      }
    }
    return new DocxSection(headers, footers, ownFirst);
  }

  private static String type(DocxXml xml) {
    String type = xml.attribute("type");
    return type.isEmpty() ? "default" : type;
  }
}
