package dev.medlint.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Layout;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RtfReaderTest {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private static byte[] rtf(String body) {
    return ("{\\rtf1\\ansi\\ansicpg1251" + escaped(body, CYRILLIC) + "}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes what is outside ASCII as hexadecimal bytes. */
  private static String escaped(String text, Charset charset) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(charset)) {
      escaped.append(b >= 0 ? String.valueOf((char) b) : "\\'" + Integer.toHexString(b & 0xFF));
    }
    return escaped.toString();
  }

  private static List<String> parts(String body) {
    return Shown.parts(Shown.read(rtf(body), DraftFormat.RTF));
  }

  @Test
  void paragraphsHeadingsAndListsAreReadInOrder() {
    assertEquals(
        List.of(
            "HEADING 2 | paragraph 1 | Лечение",
            "PARAGRAPH | paragraph 2 | Без боли\nи страха\t{всё}",
            "LIST_ITEM | paragraph 3 | осмотр",
            "HEADING 3 | paragraph 4 | Цены",
            "LIST_ITEM | paragraph 5 | снимок"),
        parts(
            "{\\stylesheet{\\s0 Normal;}{\\s2\\b heading 2;}{\\*\\cs3 Знаки;}}"
                + "\\pard\\s2 Лечение\\par\\pard Без боли\\line и страха\\tab\\{всё\\}\\par\\par"
                + "{\\listtext\\'b7\\tab}\\ls1 осмотр\\par\\pard\\outlinelevel2 Цены\\par"
                + "\\pard{\\*\\pn\\pnlvlblt}{\\pntext 1.\\tab}снимок"));
  }

  @Test
  void cellsOfTablesAndOfTablesInThemKeepTheirPlace() {
    assertEquals(
        List.of(
            "TABLE_CELL | table 1, row 1, cell 1 | Услуга",
            "TABLE_CELL | table 1, row 1, cell 1 | и осмотр",
            "TABLE_CELL | table 1, row 1, cell 3 | Цена",
            "TABLE_CELL | table 2, row 1, cell 1 | внутри",
            "TABLE_CELL | table 1, row 2, cell 1 | Снимок",
            "PARAGRAPH | paragraph 1 | После"),
        parts(
            "\\trowd\\pard\\intbl Услуга\\par и осмотр\\cell\\cell Цена\\par"
                + "\\itap2 внутри\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}"
                + "{\\nonesttables\\par}\\pard\\intbl\\itap1\\cell\\row"
                + "\\pard\\intbl Снимок\\cell\\row\\pard После\\par"));
  }

  @Test
  void notesBoxesAndEdgesOfPagesHaveTheirPlaces() {
    assertEquals(
        List.of(
            "PARAGRAPH | paragraph 1 | Скидка на приём",
            "PARAGRAPH | text box 1 | Акция",
            "FOOTNOTE | footnote 1 |  До мая.",
            "FOOTNOTE | footnote 1 | Не оферта.",
            "FOOTNOTE | endnote 1 | Лицензия.",
            "PARAGRAPH | header 1 | Клиника"),
        parts(
            "{\\header\\pard Клиника\\par}Скидка{\\super\\chftn{\\footnote\\pard{\\chftn} До"
                + " мая.\\par Не оферта.}}{\\footnote\\ftnalt Лицензия.} на"
                + " приём{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt\\pard Акция\\par}}"
                + "{\\shprslt нет}}\\par"));
  }

  @Test
  void boxesOfOldWordsAreRead() {
    assertEquals(
        List.of("PARAGRAPH | paragraph 1 | Текст", "PARAGRAPH | text box 1 | Акция"),
        parts("Текст{\\*\\do\\dobxcolumn\\dptxbx{\\dptxbxtext\\pard Акция\\par}}\\par"));
  }

  @Test
  void whatIsNotShownIsNotRead() {
    assertEquals(
        List.of("PARAGRAPH | paragraph 1 | Видно это"),
        parts(
            "{\\info{\\author Анна}{\\title нет}}{\\*\\generator нет;}{\\colortbl;\\red0;}"
                + "{\\fonttbl{\\f0 Arial;}}Видно{\\v  скрыто}{\\deleted  вычеркнуто} это"
                + "{\\*\\unknown нет}{\\pict\\wmetafile8 0102}{\\*\\bkmkstart нет}"
                + "{\\*\\atnid А}{\\*\\atnauthor Анна}{\\*\\annotation заметка}\\par"));
  }

  @Test
  void fieldsShowTheirResultAndLinksTheirAddress() {
    SourceText text =
        Shown.read(
            rtf(
                "Смотрите {\\field{\\*\\fldinst{HYPERLINK \"https://example.org\"}}"
                    + "{\\fldrslt{здесь}}}, {\\field{\\*\\fldinst DATE}{\\fldrslt 1 мая}}"
                    + "{\\*\\annotation medlint-disable 38-fz-24 -- сверено}"),
            DraftFormat.RTF);
    assertEquals("Смотрите здесь, 1 мая", text.text());
    Layout layout = text.layout().orElseThrow();
    assertEquals(
        List.of(new Layout.Link(new TextSpan(9, 14), "https://example.org")), layout.links());
    assertEquals(
        List.of(new Layout.Remark(new TextSpan(21, 21), "medlint-disable 38-fz-24 -- сверено")),
        layout.remarks());
  }

  @Test
  void charactersComeInEveryEncodingThatRtfHas() {
    assertEquals(
        List.of("PARAGRAPH | paragraph 1 | Ёж — «ёж»\u00a0и\u2011э\u00adто “да” Ж😀1€ Ый"),
        Shown.parts(
            Shown.read(
                ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fcharset204 Arial;}{\\f1\\fcharset0 Arial;}"
                        + "{\\f2\\fcharset89 M;}}"
                        + escaped("Ёж ", CYRILLIC)
                        + "\\uc1 \\emdash  \\'ab\\u1105?\\u1078\\'e6\\'bb\\~"
                        + escaped("и", CYRILLIC)
                        + "\\_"
                        + escaped("э", CYRILLIC)
                        + "\\-"
                        + escaped("то", CYRILLIC)
                        + " \\ldblquote "
                        + escaped("да", CYRILLIC)
                        + "\\rdblquote  {\\upr{?}{\\*\\ud{\\u1046?}}}\\u-10179?\\u-8704?"
                        + "{\\uc2\\u49 ??}{\\f1\\'80} {\\f2\\'9b\\'e9}}")
                    .getBytes(StandardCharsets.US_ASCII),
                DraftFormat.RTF)));
  }

  @Test
  void aBackslashBeforeALineEndIsAParagraphsEnd() {
    assertEquals(
        List.of("PARAGRAPH | paragraph 1 | one", "PARAGRAPH | paragraph 2 | two\\"),
        parts("one\\\ntwo\\\\\r\n"));
  }

  @Test
  void harmfulAndBrokenFilesAreRefusedWithAReason() {
    assertRefused("cut short", "{\\rtf1 text");
    assertRefused("cut short", "{\\rtf1 a{\\*\\bin2000000000 }");
    assertRefused("does not begin", "");
    assertRefused("does not begin", "Просто текст");
    assertRefused("nested deeper", "{\\rtf1 " + "{".repeat(100_000) + "}".repeat(100_001));
    assertRefused("only pictures", "{\\rtf1{\\pict 00}}");
    assertRefused("damaged", "{\\rtf1 \\" + "x".repeat(1000) + "}");
  }

  @Test
  void wordsBehindBinaryDataAreRead() {
    assertEquals(List.of("PARAGRAPH | paragraph 1 | text"), parts("{\\pict\\bin4 }{\\\n}text"));
  }

  private static void assertRefused(String words, String file) {
    String refusal = Shown.refusal(file.getBytes(StandardCharsets.UTF_8), DraftFormat.RTF);
    assertTrue(refusal.contains(words), refusal);
  }

  @Property(tries = 300, seed = "20261123")
  void everyCharacterThatIsShownIsReadInItsPlace(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1251\\uc1\n");
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      StringBuilder words = new StringBuilder("п");
      rtf.append("\\pard ").append(escaped("п", CYRILLIC));
      pieces(random, rtf, words, 0);
      rtf.append("\\par\r\n");
      paragraphs.add(words.toString());
    }
    SourceText text =
        Shown.read(rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII), DraftFormat.RTF);
    assertEquals(String.join("\n", paragraphs), text.text());
    for (int i = 0; i < paragraphs.size(); i++) {
      Layout.Part part = text.layout().orElseThrow().parts().get(i);
      assertEquals("paragraph " + (i + 1), part.place().en());
      assertEquals(paragraphs.get(i), text.slice(part.span()));
    }
  }

  private static void pieces(Random random, StringBuilder rtf, StringBuilder words, int depth) {
    int pieces = random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(depth > 3 ? 6 : 8)) {
        case 0 -> piece(rtf, words, escaped("врач ", CYRILLIC), "врач ");
        case 1 -> piece(rtf, words, "\\u1103?", "я");
        case 2 -> piece(rtf, words, "\\u1103\\'ff", "я");
        case 3 -> piece(rtf, words, "{\\uc0\\u1103}", "я");
        case 4 -> piece(rtf, words, "\\tab ", "\t");
        case 5 -> piece(rtf, words, "{\\v secret{\\b more}}{\\*\\nobody knows}\r\n", "");
        default -> {
          rtf.append("{\\b ");
          pieces(random, rtf, words, depth + 1);
          rtf.append('}');
        }
      }
    }
  }

  private static void piece(StringBuilder rtf, StringBuilder words, String code, String shown) {
    rtf.append(code);
    words.append(shown);
  }
}
