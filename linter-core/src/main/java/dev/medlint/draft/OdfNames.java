package dev.medlint.draft;

import javax.xml.stream.XMLStreamReader;

/** Namespaces of the OpenDocument format (ISO/IEC 26300, OASIS OpenDocument 1.2 and later). */
final class OdfNames {

  private static final String ROOT = "urn:oasis:names:tc:opendocument:xmlns:";

  static final String OFFICE = ROOT + "office:1.0";
  static final String TEXT = ROOT + "text:1.0";
  static final String TABLE = ROOT + "table:1.0";
  static final String DRAW = ROOT + "drawing:1.0";
  static final String STYLE = ROOT + "style:1.0";
  static final String SVG = ROOT + "svg-compatible:1.0";
  static final String MANIFEST = ROOT + "manifest:1.0";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String DC = "http://purl.org/dc/elements/1.1/";

  private OdfNames() {}

  /** Returns the value of an attribute, empty if there is none. */
  static String attribute(XMLStreamReader in, String namespace, String name) {
    String value = in.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }

  /** Returns a count that an attribute gives, from 1 to a bound; 1 if it gives none. */
  static int count(XMLStreamReader in, String namespace, String name, int most) {
    String value = attribute(in, namespace, name);
    int count = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return 1;
      }
      count = Math.min(most, count * 10 + (c - '0'));
    }
    return Math.max(1, count);
  }
}
