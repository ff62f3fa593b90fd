package dev.medlint.draft;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Encodings by the numbers that RTF gives them. */
final class RtfCharsets {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private RtfCharsets() {}

  /** Returns the encoding of documents that name none. */
  static Charset western() {
    return WESTERN;
  }

  /** Returns the encoding of a code page of Windows; empty: unknown. */
  static Optional<Charset> ofPage(int page) {
    return switch (page) {
      case 437 -> named("IBM437");
      case 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866, 869 -> named("IBM" + page);
      case 708 -> named("ISO-8859-6");
      case 874 -> named("x-windows-874");
      case 932 -> named("windows-31j");
      case 936 -> named("GBK");
      case 949 -> named("x-windows-949");
      case 950 -> named("Big5");
      case 1361 -> named("x-Johab");
      case 10000 -> named("x-MacRoman");
      case 10007 -> named("x-MacCyrillic");
      case 20866 -> named("KOI8-R");
      case 21866 -> named("KOI8-U");
      case 28595 -> named("ISO-8859-5");
      case 65001 -> Optional.of(StandardCharsets.UTF_8);
      default -> page >= 1250 && page <= 1258 ? named("windows-" + page) : Optional.empty();
    };
  }

  /** Returns the encoding of a font's character set; empty: that of the document. */
  static Optional<Charset> ofFont(int set) {
    return switch (set) {
      case 77 -> ofPage(10000);
      case 89 -> ofPage(10007);
      case 128 -> ofPage(932);
      case 129 -> ofPage(949);
      case 130 -> ofPage(1361);
      case 134 -> ofPage(936);
      case 136 -> ofPage(950);
      case 161 -> ofPage(1253);
      case 162 -> ofPage(1254);
      case 163 -> ofPage(1258);
      case 177 -> ofPage(1255);
      case 178 -> ofPage(1256);
      case 186 -> ofPage(1257);
      case 204 -> ofPage(1251);
      case 222 -> ofPage(874);
      case 238 -> ofPage(1250);
      case 255 -> ofPage(437);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> named(String name) {
    return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
  }
}
