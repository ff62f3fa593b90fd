package dev.medlint.draft;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Walks over a part of a Word file. Elements that nobody asks for are passed over with all that is
 * in them. Not thread-safe.
 */
final class DocxXml {

  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private final DocxPart part;
  private final XMLStreamReader2 xml;

  private DocxXml(DocxPart part, XMLStreamReader2 xml) {
    this.part = part;
    this.xml = xml;
  }

  /**
   * Opens a part at its root element.
   *
   * @throws DraftException if it is no XML, or has a document type
   */
  static DocxXml open(DocxPart part) throws DraftException {
    try {
      DocxXml opened = new DocxXml(part, SafeXml.open(new StringReader(part.text())));
      while (opened.next() != XMLStreamConstants.START_ELEMENT) {
        // Comments and instructions before the root say nothing.
      }
      return opened;
    } catch (XMLStreamException e) {
      throw broken(part.name());
    }
  }

  static DraftException broken(String part) {
    return new DraftException(
        "Часть документа «"
            + part
            + "» повреждена: это не правильный XML. Откройте документ и сохраните его заново.",
        "The part “"
            + part
            + "” of the document is damaged: it is no well-formed XML. Open the document and save"
            + " it anew.");
  }

  /** Goes to the next event and returns it. */
  int next() throws DraftException {
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new DraftException(
            "В части документа «"
                + part.name()
                + "» объявлены сущности XML, как в файлах, сделанных для взлома; документ не"
                + " прочитан. Если он ваш, откройте его и сохраните заново.",
            "The part “"
                + part.name()
                + "” of the document declares XML entities, as files made for attacks do; it was"
                + " not read. If the document is yours, open it and save it anew.");
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(part.name());
    }
  }

  /** Returns how deep the current element lies, the root at 1. */
  int depth() {
    return xml.getDepth();
  }

  /**
   * Goes to the next child of an element, passing over what is left of the one before.
   *
   * @param depth of the element
   * @return false at the end of the element
   */
  boolean toChild(int depth) throws DraftException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth) {
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getDepth() == depth + 1) {
        return true;
      }
    }
  }

  /**
   * Goes to the next element that begins anywhere in an element.
   *
   * @param depth of the element
   * @return false at the end of the element
   */
  boolean toDescendant(int depth) throws DraftException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth) {
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
  }

  /** Goes to the end of the element at a depth that was begun, unless it is there already. */
  void finish(int depth) throws DraftException {
    while (xml.getEventType() != XMLStreamConstants.END_ELEMENT || xml.getDepth() != depth) {
      next();
    }
  }

  /** Returns whether blanks at the ends of the current element count. */
  boolean isSpacePreserved() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("space")) {
        return xml.getAttributeValue(i).equals("preserve");
      }
    }
    return false;
  }

  /** Goes to the end of the current element. */
  void toEnd() throws DraftException {
    int depth = depth();
    while (toChild(depth)) {
      // Passed over.
    }
  }

  /** Reads the characters of the current element and goes to its end. */
  String characters() throws DraftException {
    int depth = depth();
    StringBuilder text = new StringBuilder();
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth) {
        return text.toString();
      }
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        try {
          text.append(xml.getText());
        } catch (RuntimeException e) {
          // The parser reads text late and then has no other way to tell what is wrong with it.
          throw broken(part.name());
        }
      }
    }
  }

  /** Returns where the current tag begins, as UTF-16 offset in the part. */
  int start() {
    return (int) xml.getLocationInfo().getStartingCharOffset();
  }

  /** Returns where the current tag ends, as UTF-16 offset in the part. */
  int end() throws DraftException {
    try {
      return (int) xml.getLocationInfo().getEndingCharOffset();
    } catch (XMLStreamException e) {
      throw broken(part.name());
    }
  }

  /** Returns the name of the current element without its prefix. */
  String local() {
    return xml.getLocalName();
  }

  /** Returns the prefix of the current element; empty: it has none. */
  String prefix() {
    return xml.getPrefix() == null ? "" : xml.getPrefix();
  }

  String namespace() {
    return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
  }

  /** Returns whether the current element is one of Word's own. */
  boolean isWord() {
    return isWord(namespace());
  }

  /** Returns the name of an element of Word; empty: it is none. */
  String word() {
    return isWord() ? xml.getLocalName() : "";
  }

  private static boolean isWord(String name) {
    return name.equals(TRANSITIONAL) || name.equals(STRICT);
  }

  /** Returns whether the current element is of the markup for alternatives, and of a name. */
  boolean isAlternate(String name) {
    return xml.getLocalName().equals(name)
        && namespace().startsWith("http://schemas.openxmlformats.org/markup-compatibility/");
  }

  boolean isMath() {
    String name = namespace();
    return name.equals("http://schemas.openxmlformats.org/officeDocument/2006/math")
        || name.equals("http://purl.oclc.org/ooxml/officeDocument/math");
  }

  /** Returns whether the current element is of DrawingML, which has texts of its own. */
  boolean isDrawing() {
    String name = namespace();
    return name.equals("http://schemas.openxmlformats.org/drawingml/2006/main")
        || name.equals("http://purl.oclc.org/ooxml/drawingml/main");
  }

  /** Returns an attribute by its name without prefix; empty: there is none. */
  String attribute(String local) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(local)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns whether the current element has an attribute. */
  boolean has(String local) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(local)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the current element switches something on. */
  boolean isOn() {
    String value = attribute("val");
    return !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /** Returns a whole number in an attribute. */
  int number(String local, int otherwise) {
    try {
      return Integer.parseInt(attribute(local).strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Returns the prefix that Word's namespace has at the current element, if it is not empty. */
  Optional<String> wordPrefix() {
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String declared = xml.getNamespacePrefix(i);
      if (declared != null && !declared.isEmpty() && isWord(xml.getNamespaceURI(i))) {
        return Optional.of(declared);
      }
    }
    return Optional.empty();
  }
}
