package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.draft.SafeXml;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Walks through the XML of an export, element by element. Document types are refused, whole
 * elements are passed over without being kept. Not thread-safe.
 */
final class ExportXml implements Closeable {

  private final InputStream bytes;
  private final XMLStreamReader2 xml;
  private final long longest;

  private ExportXml(InputStream bytes, XMLStreamReader2 xml, long longest) {
    this.bytes = bytes;
    this.xml = xml;
    this.longest = longest;
  }

  /**
   * Opens a file.
   *
   * @throws DraftException if it is no XML
   * @throws IOException if the disk fails
   */
  static ExportXml open(RecordInput input, RecordOptions options)
      throws DraftException, IOException {
    InputStream bytes = new WithoutControls(input.open());
    try {
      Optional<Charset> encoding = options.encoding();
      XMLStreamReader2 xml =
          encoding.isPresent()
              ? SafeXml.open(new InputStreamReader(bytes, encoding.get()))
              : SafeXml.open(bytes);
      return new ExportXml(bytes, xml, options.maxBytes());
    } catch (XMLStreamException e) {
      bytes.close();
      throw new DraftException(
          "Это не XML, или он в неизвестной кодировке. Проверьте файл и выгрузите его заново.",
          "This is no XML, or in an unknown encoding. Check the file and export it anew.");
    } catch (RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Goes to the next start or end of an element.
   *
   * @return whether there is one; false at the end of the file
   * @throws DraftException if the rest cannot be read
   */
  boolean next() throws DraftException, IOException {
    while (true) {
      switch (event()) {
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {
          // Characters between elements say nothing.
        }
      }
    }
  }

  /** Returns whether {@link #next} stands at a start. */
  boolean isStart() {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  /** Returns the name of the element without its prefix. */
  String name() {
    return xml.getLocalName();
  }

  /** Returns the name space of the element; empty: none. */
  String space() {
    String space = xml.getNamespaceURI();
    return space == null ? "" : space;
  }

  /** Returns an attribute of the element; empty: it has none of that name. */
  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Goes to the end of the element at whose start the reader stands. */
  void skip() throws DraftException, IOException {
    int depth = 1;
    while (depth > 0) {
      int event = event();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /**
   * Reads the characters of an element with those of the elements in it and goes to its end.
   *
   * @return at most a little more than the longest record; the rest of a longer one is passed over
   */
  String text() throws DraftException, IOException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (event()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            // Nobody declares it; the words are HTML mostly, where it may have a meaning.
            text.append('&').append(xml.getLocalName()).append(';');
        default -> {
          // Comments and instructions are no words.
        }
      }
    }
    return text.toString();
  }

  /** Returns whether a text is so long that {@link #text} may have left something out. */
  boolean isTooLong(String text) {
    return text.length() > longest;
  }

  private void append(StringBuilder text) {
    if (text.length() <= longest) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  private int event() throws DraftException, IOException {
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new DraftException(
            "В файле есть описание типа документа (DOCTYPE), через которое подключают чужие файлы"
                + " и раздувают текст; такой файл не читается. Уберите эту строку или выгрузите"
                + " файл заново.",
            "The file has a document type (DOCTYPE), by which other files are drawn in and texts are"
                + " blown up; such a file is not read. Remove that line or export the file anew.");
      }
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        // Characters are parsed when they are asked for, and then faults have no checked form.
        xml.getTextLength();
      }
      return event;
    } catch (XMLStreamException e) {
      throw damaged(e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof XMLStreamException cause) {
        throw damaged(cause);
      }
      throw e;
    }
  }

  private DraftException damaged(XMLStreamException e) throws IOException {
    Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
    boolean coding =
        cause instanceof CharacterCodingException
            || cause instanceof java.io.CharConversionException;
    if (cause instanceof IOException disk && !coding) {
      throw disk;
    }
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    return coding
        ? new DraftException(
            "В строке "
                + line
                + " или рядом стоят знаки не той кодировки, что названа в начале"
                + " файла; дальше не прочитано, всё до этого места проверено. Назовите кодировку:"
                + " --encoding.",
            "At line "
                + line
                + " or nearby there are characters of another encoding than the file"
                + " names; the rest was not read, all before it was checked. Name the encoding:"
                + " --encoding.")
        : new DraftException(
            "Файл XML оборван или повреждён в строке "
                + line
                + ": дальше не прочитано, записи до"
                + " этого места проверены. Выгрузите файл заново.",
            "The XML is cut short or damaged at line "
                + line
                + ": the rest was not read, the"
                + " records before it were checked. Export the file anew.");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
