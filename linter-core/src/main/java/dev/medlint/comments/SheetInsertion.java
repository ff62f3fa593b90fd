package dev.medlint.comments;

import com.ctc.wstx.exc.WstxLazyException;
import dev.medlint.draft.DraftException;
import dev.medlint.draft.SafeXml;
import dev.medlint.records.SheetPlace;
import dev.medlint.report.WellFormed;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Inserts the cells of a column into the XML of a sheet, as characters. Not thread-safe. */
final class SheetInsertion {

  private static final String NARROW = "<col min=\"%\" max=\"%\" width=\"80\" customWidth=\"1\"/>";

  private final String xml;
  private final Charset charset;
  private final String sheet;
  private final FindingsColumn column;
  private final ByteArrayOutputStream bytes;
  private final PrintWriter out; // straight to bytes: a large sheet is in memory often enough
  private int copied;
  private String prefix = "";

  /**
   * Creates an insertion.
   *
   * @param bytes of the part of the sheet
   * @param sheet its name, for people
   */
  SheetInsertion(byte[] bytes, String sheet, FindingsColumn column) throws DraftException {
    this.charset = charset(bytes);
    this.xml = new String(bytes, charset);
    this.sheet = sheet;
    this.column = column;
    this.bytes = new ByteArrayOutputStream(bytes.length + (1 << 16));
    this.out = new PrintWriter(new OutputStreamWriter(this.bytes, charset));
  }

  private static Charset charset(byte[] bytes) throws DraftException {
    boolean wide =
        bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xFF) >= 0xFE);
    if (wide) {
      return (bytes[0] & 0xFF) == 0xFF || bytes[1] == 0
          ? StandardCharsets.UTF_16LE
          : StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  /** Returns the XML with the cells. */
  byte[] bytes() throws DraftException {
    boolean mark = xml.startsWith("\ufeff");
    int shift = mark ? 1 : 0;
    try {
      XMLStreamReader2 reader = SafeXml.open(new StringReader(xml.substring(shift)));
      new Walk(reader, shift).run();
      reader.close();
    } catch (XMLStreamException | WstxLazyException e) {
      throw new DraftException(
          "Лист «" + sheet + "» повреждён, и вставить в него столбец нельзя. Пересохраните книгу.",
          "The sheet “"
              + sheet
              + "” is damaged: no column can be inserted. Save the workbook anew.");
    }
    copyTo(xml.length());
    out.flush();
    return bytes.toByteArray();
  }

  /** One pass over the elements of the sheet. */
  private final class Walk {

    private final XMLStreamReader2 reader;
    private final int shift;
    private int row;
    private int cell;
    private int colsEnd;
    private boolean cols;
    private String words;
    private boolean done;

    private Walk(XMLStreamReader2 reader, int shift) {
      this.reader = reader;
      this.shift = shift;
    }

    private void run() throws XMLStreamException {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(reader.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end(reader.getLocalName());
        }
      }
    }

    private int from() {
      return (int) reader.getLocationInfo().getStartingCharOffset() + shift;
    }

    private int to() throws XMLStreamException {
      return (int) reader.getLocationInfo().getEndingCharOffset() + shift;
    }

    private void start(String name) throws XMLStreamException {
      switch (name) {
        case "dimension" -> dimension();
        case "cols" -> cols = true;
        case "col" -> colsEnd = Math.max(colsEnd, number("max"));
        case "sheetData" -> {
          prefix = reader.getPrefix().isEmpty() ? "" : reader.getPrefix() + ":";
          if (!cols) {
            copyTo(from());
            out.append("<" + prefix + "cols>");
            width();
            out.append("</" + prefix + "cols>");
          }
        }
        case "row" -> row();
        case "c" -> cell();
        default -> {
          // Nothing else holds cells.
        }
      }
    }

    private void end(String name) throws XMLStreamException {
      if (name.equals("cols") && colsEnd <= column.column()) {
        prefix = reader.getPrefix().isEmpty() ? "" : reader.getPrefix() + ":";
        copyTo(from());
        width();
      } else if (name.equals("row")) {
        if (words != null && !done && !words.isEmpty()) {
          copyTo(from());
          insert();
        }
        words = null;
      } else if (name.equals("c") && words != null && cell == column.column()) {
        copied = to();
      }
    }

    private void width() {
      String number = Integer.toString(column.column() + 1);
      out.append(NARROW.replace("<", "<" + prefix).replace("%", number));
    }

    private int number(String attribute) {
      String value = reader.getAttributeValue(null, attribute);
      if (value == null) {
        return 0;
      }
      try {
        return Integer.parseInt(value.strip());
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    private void row() throws XMLStreamException {
      int stated = number("r");
      row = stated > 0 ? stated : row + 1;
      cell = -1;
      done = false;
      words = column.cells().get(row);
      String spans = reader.getAttributeValue(null, "spans");
      if (words != null && spans != null) {
        int colon = spans.indexOf(':');
        String last = spans.substring(colon + 1);
        boolean known = colon > 0 && isNumber(last);
        if (known && Integer.parseInt(last) <= column.column()) {
          replaceAttribute(spans, spans.substring(0, colon + 1) + (column.column() + 1));
        }
      }
    }

    private void dimension() throws XMLStreamException {
      String ref = reader.getAttributeValue(null, "ref");
      if (ref == null || ref.isEmpty()) {
        return;
      }
      int colon = ref.indexOf(':');
      String last = ref.substring(colon + 1);
      int digits = 0;
      while (digits < last.length() && Character.isLetter(last.charAt(digits))) {
        digits++;
      }
      int lastColumn = SheetPlace.column(last.substring(0, digits));
      if (lastColumn >= 0 && lastColumn < column.column()) {
        String first = colon < 0 ? ref : ref.substring(0, colon);
        String grown = SheetPlace.letters(column.column()) + last.substring(digits);
        replaceAttribute(ref, first + ":" + grown);
      }
    }

    /** Replaces the value of an attribute of the element at hand. */
    private void replaceAttribute(String value, String by) throws XMLStreamException {
      String tag = xml.substring(from(), to());
      int quote = tag.indexOf("\"" + value + "\"");
      int found = quote >= 0 ? quote : tag.indexOf("'" + value + "'");
      if (found >= 0) {
        copyTo(from() + found + 1);
        out.append(by);
        copied += value.length();
      }
    }

    private void cell() throws XMLStreamException {
      String address = reader.getAttributeValue(null, "r");
      int letters = 0;
      while (address != null
          && letters < address.length()
          && Character.isLetter(address.charAt(letters))) {
        letters++;
      }
      cell = address == null ? cell + 1 : SheetPlace.column(address.substring(0, letters));
      if (words == null || done || cell < column.column()) {
        return;
      }
      copyTo(from());
      if (!words.isEmpty()) {
        insert();
      }
      done = true;
    }

    /** Writes the cell with its words; what stood in it is left out by the end of the cell. */
    private void insert() {
      out.append("<" + prefix + "c r=\"" + SheetPlace.letters(column.column()) + row);
      out.append("\" t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">");
      out.append(escaped(words));
      out.append("</" + prefix + "t></" + prefix + "is></" + prefix + "c>");
      done = true;
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() < 8;
  }

  private void copyTo(int end) {
    out.write(xml, copied, end - copied);
    copied = end;
  }

  private static String escaped(String words) {
    String clean = WellFormed.xml(words);
    StringBuilder text = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '\r' -> text.append("&#13;");
        default -> text.append(c);
      }
    }
    return text.toString();
  }
}
