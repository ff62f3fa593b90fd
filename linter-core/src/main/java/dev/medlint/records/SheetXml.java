package dev.medlint.records;

import com.ctc.wstx.exc.WstxLazyException;
import dev.medlint.draft.DraftException;
import dev.medlint.draft.SafeXml;
import dev.medlint.draft.UnpackedTooFarException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Walks the XML of one part of a workbook. Names are compared without name space, since there are
 * two of them for the same. Not thread-safe.
 */
final class SheetXml implements AutoCloseable {

  /** Spreadsheets hold 32,767 characters in a cell; other programs write somewhat longer ones. */
  static final int LONGEST_CELL = 1 << 20;

  private final InputStream in;
  private final String part;
  private final XMLStreamReader2 xml;
  private int event;

  /**
   * The words of a cell.
   *
   * @param text up to the limit
   * @param whole whether that is all
   */
  record Words(String text, boolean whole) {}

  /**
   * Opens a part.
   *
   * @param in closed by {@link #close}
   * @param part its name, for people
   */
  SheetXml(InputStream in, String part) throws DraftException, IOException {
    this.in = in;
    this.part = part;
    try {
      this.xml = SafeXml.open(in);
    } catch (XMLStreamException e) {
      in.close();
      throw failure(e);
    }
  }

  /** Goes on; false at the end. */
  boolean next() throws DraftException, IOException {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      event = xml.next();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new DraftException(
          "В части «"
              + part
              + "» объявлены свои сущности (DOCTYPE). В книгах Excel их не бывает, а вредить они"
              + " могут, поэтому файл не прочитан. Если он ваш, откройте его и сохраните заново.",
          "The part “"
              + part
              + "” declares entities of its own (DOCTYPE). Workbooks have none, and they can do"
              + " harm, so the file was not read. If it is yours, open it and save it anew.");
    }
    return true;
  }

  boolean isStart(String name) {
    return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
  }

  boolean isStart() {
    return event == XMLStreamConstants.START_ELEMENT;
  }

  boolean isEnd(String name) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  String name() {
    return xml.getLocalName();
  }

  /** Returns an attribute of the element; empty if it has none of the name. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** Returns an attribute that is a number from 0; negative if it is none. */
  int number(String name) {
    Optional<String> value = attribute(name);
    return value.isEmpty() ? -1 : SheetPlace.number(value.get(), 0);
  }

  /** Reads the words of a string, which may be cut into runs, up to the end of its element. */
  Words string(String element) throws DraftException, IOException {
    StringBuilder text = new StringBuilder();
    boolean whole = true;
    boolean words = false;
    boolean spoken = false; // how the words are read aloud, beside Japanese ones
    while (next() && !isEnd(element)) {
      if (isStart("rPh")) {
        spoken = true;
      } else if (isEnd("rPh")) {
        spoken = false;
      } else if (isStart("t")) {
        words = !spoken;
      } else if (isEnd("t")) {
        words = false;
      } else if (words && isText()) {
        whole &= append(text);
      }
    }
    return new Words(unescaped(text.toString()), whole);
  }

  /** Reads the characters up to the end of an element. */
  Words value(String element) throws DraftException, IOException {
    StringBuilder text = new StringBuilder();
    boolean whole = true;
    while (next() && !isEnd(element)) {
      if (isText()) {
        whole &= append(text);
      }
    }
    return new Words(text.toString(), whole);
  }

  private boolean isText() {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private boolean append(StringBuilder text) throws DraftException, IOException {
    try {
      int length = xml.getTextLength();
      if (text.length() + length > LONGEST_CELL) {
        return false;
      }
      text.append(xml.getTextCharacters(), xml.getTextStart(), length);
      return true;
    } catch (WstxLazyException e) { // characters are read only when they are asked for
      throw failure(e);
    }
  }

  /** Characters that XML cannot hold stand as {@code _x000D_}. */
  static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int code = code(text, at);
      if (code >= 0) {
        plain.append(text, from, at).append((char) code);
        from = at + 7;
        at = text.indexOf("_x", from);
      } else {
        at = text.indexOf("_x", at + 1);
      }
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static int code(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  /** Returns what is said of a part that is no well-formed XML. */
  private DraftException broken() {
    return new DraftException(
        "Часть «" + part + "» повреждена или оборвана. Откройте книгу и сохраните её заново.",
        "The part “" + part + "” is damaged or cut short. Open the workbook and save it anew.");
  }

  private DraftException failure(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnpackedTooFarException far) {
        return far.refusal();
      }
    }
    return broken();
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      // Nothing more is read from it.
    }
    in.close();
  }
}
