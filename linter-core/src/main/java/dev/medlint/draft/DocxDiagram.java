package dev.medlint.draft;

import java.util.ArrayList;
import java.util.List;

/** Reads the words of shapes, diagrams and charts. */
final class DocxDiagram {

  private DocxDiagram() {}

  /** Returns the paragraphs of a part that have visible characters, and the names in charts. */
  static List<String> lines(DocxPart part) throws DraftException {
    List<String> lines = new ArrayList<>();
    DocxXml xml = DocxXml.open(part);
    while (xml.toDescendant(1)) {
      String line = "";
      if (xml.local().equals("p") && xml.isDrawing()) {
        line = paragraph(xml);
      } else if (xml.local().equals("strCache")) {
        names(xml, lines);
      }
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static void names(DocxXml xml, List<String> lines) throws DraftException {
    int depth = xml.depth();
    while (xml.toDescendant(depth)) {
      if (xml.local().equals("v")) {
        String name = xml.characters();
        if (!name.isBlank() && !lines.contains(name)) {
          lines.add(name);
        }
      }
    }
  }

  /** Reads the current paragraph. */
  static String paragraph(DocxXml xml) throws DraftException {
    StringBuilder line = new StringBuilder();
    int depth = xml.depth();
    while (xml.toDescendant(depth)) {
      if (xml.local().equals("t") && xml.isDrawing()) {
        line.append(xml.characters());
      } else if (xml.local().equals("br") && xml.isDrawing()) {
        line.append('\n');
      }
    }
    return line.toString();
  }
}
