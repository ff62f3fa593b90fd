package dev.medlint.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A generator of XML, an element a line, that writes only characters which XML can hold. Not
 * thread-safe.
 */
final class XmlOutput {

  private final XMLStreamWriter xml;
  private int depth;

  private XmlOutput(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What a document holds. */
  @FunctionalInterface
  interface Content {
    void writeTo(XmlOutput xml) throws XMLStreamException;
  }

  /**
   * Writes a document and flushes; the writer stays open.
   *
   * @throws IOException if the writer throws it
   */
  static void write(Writer out, Content content) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    try {
      // That of the JDK, whatever lies on the class path of a build: the bytes must be the same.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      content.writeTo(new XmlOutput(xml));
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
    out.write('\n');
    out.flush();
  }

  /** Begins an element; {@link #end} belongs to it. */
  XmlOutput begin(String name) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    depth++;
    return this;
  }

  /** Begins an element that holds nothing but attributes; it needs no end. */
  XmlOutput empty(String name) throws XMLStreamException {
    line();
    xml.writeEmptyElement(name);
    return this;
  }

  /** Writes an attribute of the element begun last, as one line. */
  XmlOutput attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, WellFormed.line(WellFormed.xml(value)));
    return this;
  }

  XmlOutput attribute(String name, int value) throws XMLStreamException {
    return attribute(name, Integer.toString(value));
  }

  /** Ends an element that holds others. */
  void end() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  /** Ends an element with the text that it holds. */
  void end(String text) throws XMLStreamException {
    depth--;
    xml.writeCharacters(WellFormed.xml(text));
    xml.writeEndElement();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
