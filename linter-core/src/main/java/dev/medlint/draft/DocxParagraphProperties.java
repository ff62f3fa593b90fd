package dev.medlint.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a paragraph says of itself.
 *
 * @param style id of its style; empty: the usual one
 * @param outline level in the outline, from 0; below 0: none stated
 * @param listed whether it says to be in a list or in none
 * @param markIsGone whether its end is deleted or hidden, so that the next paragraph goes on with
 *     it
 * @param sections the section that ends with it, if any
 * @param end where these properties end, as UTF-16 offset in the part; below 0: there are none
 */
record DocxParagraphProperties(
    String style,
    int outline,
    Optional<Boolean> listed,
    boolean markIsGone,
    List<DocxSection> sections,
    int end) {

  static final DocxParagraphProperties NONE =
      new DocxParagraphProperties("", -1, Optional.empty(), false, List.of(), -1);

  static DocxParagraphProperties read(DocxXml xml) throws DraftException {
    String style = "";
    int outline = -1;
    Optional<Boolean> listed = Optional.empty();
    boolean gone = false;
    List<DocxSection> sections = new ArrayList<>();
    int depth = xml.depth();
    while (xml.toChild(depth)) {
      switch (xml.word()) {
        case "pStyle" -> style = xml.attribute("val");
        case "outlineLvl" -> outline = xml.number("val", -1);
        case "numPr" -> listed = Optional.of(DocxStyles.isListed(xml));
        case "rPr" -> gone = isGone(xml);
        case "sectPr" -> sections.add(DocxSection.read(xml));
        default -> {}
      }
    }
    // The end of a section is no mere end of a paragraph.
    boolean joins = gone && sections.isEmpty();
    return new DocxParagraphProperties(
        style, outline, listed, joins, List.copyOf(sections), xml.end());
  }

  private static boolean isGone(DocxXml xml) throws DraftException {
    int depth = xml.depth();
    boolean gone = false;
    while (xml.toChild(depth)) {
      switch (xml.word()) {
        case "del", "moveFrom" -> gone = true;
        case "vanish" -> gone |= xml.isOn();
        default -> {}
      }
    }
    return gone;
  }
}
