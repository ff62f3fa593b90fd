package dev.medlint.fuzzing;

import dev.medlint.Linter;
import dev.medlint.NotCheckedException;
import dev.medlint.Pack;
import dev.medlint.draft.DraftException;
import dev.medlint.draft.DraftFormat;
import dev.medlint.draft.DraftLoader;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.records.RecordFormat;
import dev.medlint.records.RecordInput;
import dev.medlint.records.RecordOptions;
import dev.medlint.records.TextRecord;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures how the time of reading and checking grows with the size of inputs that are made to be
 * hard: at n, 2n, 4n and 8n, in time of the processor, the least of three runs. What grows by more
 * than 2.6 a step is marked.
 */
public final class Growth {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final int RUNS = 3;
  private static final double STEEP = 2.6;

  private final Linter linter = Linter.of(Pack.bundled(), DAY);
  private final SourceLoader loader = SourceLoader.standard();
  private final Path folder = Scratch.folder();
  private final List<Statements> given =
      List.of(new Statements(Origin.COMMAND_LINE, "test", Map.of("kind", "ad", "object", "drug")));

  private Growth() {}

  /** Prints the table, or those of its rows whose names begin with the argument. */
  public static void main(String[] arguments) throws Exception {
    String wanted = arguments.length > 0 ? arguments[0] : "";
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Growth growth = new Growth();
    growth.time(
        "warm.txt",
        ("Мы вылечим артрит за неделю. ".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    out.println("| input | n, KB | n, ms | 2n | 4n | 8n | last step | |");
    out.println("|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, Case> one : cases().entrySet()) {
      if (one.getKey().startsWith(wanted)) {
        out.println(growth.row(one.getKey(), one.getValue()));
      }
    }
  }

  private String row(String name, Case one) throws Exception {
    StringBuilder row = new StringBuilder("| ").append(name);
    long before = 0;
    double step = 0;
    for (int times = 1; times <= 8; times *= 2) {
      byte[] bytes = one.make().of(one.n() * times);
      long least = Long.MAX_VALUE;
      for (int run = 0; run < RUNS; run++) {
        least = Math.min(least, time(one.file(), bytes));
      }
      if (times == 1) {
        row.append(" | ").append(bytes.length / 1024);
      }
      row.append(" | ").append(least / 1_000_000);
      step = before == 0 ? 0 : (double) least / before;
      before = least;
    }
    row.append(String.format(Locale.ROOT, " | %.1f | %s |", step, step > STEEP ? "**steep**" : ""));
    return row.toString();
  }

  private long time(String file, byte[] bytes) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    read(file, bytes);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private void read(String file, byte[] bytes) throws Exception {
    Optional<DraftFormat> draft = DraftFormat.byName(file);
    Optional<RecordFormat> records = records(file);
    if (records.isPresent()) {
      readRecords(records.get(), file, bytes);
    } else {
      LoadResult loaded =
          draft.isPresent()
              ? new DraftLoader(loader).load(bytes, file, draft.get())
              : loader.load(bytes, file);
      if (loaded instanceof LoadResult.Loaded text) {
        lint(text.text());
      }
    }
  }

  private static Optional<RecordFormat> records(String file) {
    return switch (file) {
      case "chat.txt" -> Optional.of(RecordFormat.CHAT);
      case "result.json" -> Optional.of(RecordFormat.TELEGRAM);
      case "wxr.xml" -> Optional.of(RecordFormat.WXR);
      case "import.xml" -> Optional.of(RecordFormat.COMMERCEML);
      default -> RecordFormat.byName(file);
    };
  }

  private void lint(SourceText text) {
    try {
      linter.lint(text, given);
    } catch (NotCheckedException e) {
      // Read to the end, which is what is measured.
    }
  }

  private void readRecords(RecordFormat format, String name, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    RecordOptions options =
        new RecordOptions(List.of(), Optional.empty(), Optional.empty(), 64 << 20);
    try (var reader =
        format.open(
            new RecordInput(name, Optional.of(file), InputStream.nullInputStream()), options)) {
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        if (record.get() instanceof TextRecord.Readable text) {
          lint(text.text());
        }
      }
    } catch (DraftException e) {
      // Refused: measured up to there.
    }
  }

  private static Map<String, Case> cases() {
    Map<String, Case> cases = new LinkedHashMap<>();
    for (Map.Entry<String, String> text : pieces().entrySet()) {
      String[] key = text.getKey().split(":", 2);
      String piece = text.getValue();
      int n = 200_000 / piece.length();
      cases.put(
          text.getKey(), new Case(key[1].split(" ")[0], n, times -> bytes(piece.repeat(times))));
    }
    cases.put(
        "drafts: paragraphs of DOCX",
        docx("<w:p><w:r><w:t>Мы лечим артрит.</w:t></w:r></w:p>", ""));
    cases.put("drafts: runs in one paragraph of DOCX", docx("<w:r><w:t>а б </w:t></w:r>", "w:p"));
    cases.put(
        "drafts: tables in DOCX",
        docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>а</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", ""));
    cases.put(
        "drafts: fields opened in DOCX",
        docx("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "w:p"));
    cases.put("drafts: insertions in DOCX", docx("<w:ins><w:r><w:t>а </w:t></w:r></w:ins>", "w:p"));
    cases.put(
        "drafts: comments in DOCX",
        docx("<w:commentRangeStart w:id=\"1\"/><w:r><w:t>а </w:t></w:r>", "w:p"));
    cases.put("drafts: paragraphs of ODT", flat("<text:p>Мы лечим артрит.</text:p>"));
    cases.put("drafts: spans in one paragraph of ODT", flat2("<text:span>а </text:span>"));
    cases.put(
        "drafts: changes in ODT",
        flat("<text:change-start text:change-id=\"c\"/><text:p>а</text:p>"));
    cases.put("drafts: blanks of ODT", flat2("<text:s text:c=\"9\"/>"));
    cases.put(
        "drafts: frames in ODT",
        flat(
            "<text:p><draw:frame><draw:text-box><text:p>а</text:p></draw:text-box></draw:frame></text:p>"));
    cases.put(
        "drafts: groups of RTF",
        around("a.rtf", "{\\rtf1\\ansi\\ansicpg1251 ", "{\\b \\'e0\\'e1 }", "}"));
    cases.put(
        "drafts: nested groups of RTF",
        around("a.rtf", "{\\rtf1\\ansi\\ansicpg1251 ", "{\\b \\'e0", "}"));
    cases.put(
        "drafts: fields of RTF",
        around("a.rtf", "{\\rtf1 ", "{\\field{\\*\\fldinst X}{\\fldrslt \\u1072?}}", "}"));
    cases.put("drafts: binary of RTF", around("a.rtf", "{\\rtf1 ", "\\bin1 x\\u1072?", "}"));
    cases.put(
        "drafts: parts of a mail",
        around(
            "a.eml",
            "Content-Type: multipart/mixed; boundary=a\r\n\r\n",
            "--a\r\nContent-Type: text/plain\r\n\r\nslovo\r\n",
            "--a--\r\n"));
    cases.put(
        "drafts: nested mails", around("a.eml", "", "Content-Type: message/rfc822\r\n\r\n", "x"));
    cases.put(
        "drafts: lines of a mail",
        around("a.eml", "Content-Type: text/plain; charset=utf-8\r\n\r\n", "> слово \r\n", "x"));
    cases.put(
        "drafts: headers of a mail",
        around("a.eml", "", "Subject: =?utf-8?B?0KHQvtC9?=\r\n", "\r\nx"));
    cases.put(
        "drafts: one long header",
        around("a.eml", "Subject: ", "=?utf-8?B?0KHQvtC9?= ", "\r\n\r\nx"));
    cases.put(
        "drafts: cues of SRT",
        around("a.srt", "", "1\n00:00:01,000 --> 00:00:02,000\nМы лечим\n\n", ""));
    cases.put(
        "drafts: tags of VTT",
        around("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<c.x>а ", "\n"));
    cases.put(
        "records: rows of CSV",
        around("a.csv", "id;Заголовок;Текст\n", "1;Сон;Мы лечим артрит\n", ""));
    cases.put(
        "records: columns of CSV", around("a.csv", "id;Текст;", "а;", "\n1;Мы лечим артрит\n"));
    cases.put(
        "records: one quoted cell of CSV",
        around("a.csv", "id;Текст\n1;\"", "\"\"слово\n", "\"\n"));
    cases.put("records: an open quote in CSV", around("a.csv", "id;Текст\n1;\"", "слово\n1;", ""));
    cases.put("records: same ids in CSV", around("a.csv", "id;Текст\n", "x;слово\n", ""));
    cases.put(
        "records: rows of XLSX",
        xlsx("<row><c t=\"inlineStr\"><is><t>Мы лечим</t></is></c></row>"));
    cases.put(
        "records: merged cells of XLSX", xlsxTail("<mergeCell ref=\"A3:B4\"/>", "mergeCells"));
    cases.put(
        "records: links of XLSX", xlsxTail("<hyperlink ref=\"A2\" r:id=\"r\"/>", "hyperlinks"));
    cases.put(
        "records: columns told of XLSX",
        xlsxTail("<col min=\"1\" max=\"16384\" hidden=\"1\"/>", "cols"));
    cases.put("records: shared strings of XLSX", shared("<si><r><t>а</t></r><r><t>б</t></r></si>"));
    cases.put(
        "records: messages of Telegram",
        around(
            "result.json",
            "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":5,\"messages\":[",
            "{\"id\":1,\"type\":\"message\",\"date\":\"2026-11-22T10:15:00\",\"text\":\"Сон\"},",
            "{}]}"));
    cases.put(
        "records: pieces of one message",
        around(
            "result.json",
            "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":5,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2026-11-22T10:15:00\",\"text\":[",
            "{\"type\":\"bold\",\"text\":\"а \"},",
            "\"\"]}]}"));
    cases.put(
        "records: messages of a chat",
        around("chat.txt", "", "22.11.2026, 10:15 - Анна: Сон\n", ""));
    cases.put(
        "records: lines of one message",
        around("chat.txt", "22.11.2026, 10:15 - Анна: Сон\n", "слово\n", ""));
    cases.put(
        "records: items of WXR",
        around(
            "wxr.xml",
            "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>",
            "<item><content:encoded>Сон</content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>",
            "</channel></rss>"));
    cases.put(
        "records: shortcodes of one post",
        around(
            "wxr.xml",
            "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><content:encoded>",
            "[a] слово ",
            "</content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>"));
    cases.put(
        "records: goods of CommerceML",
        around(
            "import.xml",
            "<КоммерческаяИнформация><Каталог><Товары>",
            "<Товар><Ид>1</Ид><Наименование>Сон</Наименование></Товар>",
            "</Товары></Каталог></КоммерческаяИнформация>"));
    cases.put(
        "records: properties of one good",
        around(
            "import.xml",
            "<КоммерческаяИнформация><Каталог><Товары><Товар><Ид>1</Ид><ЗначенияСвойств>",
            "<ЗначенияСвойства><Ид>p</Ид><Значение>пить перед сном</Значение></ЗначенияСвойства>",
            "</ЗначенияСвойств></Товар></Товары></Каталог></КоммерческаяИнформация>"));
    return cases;
  }

  /** Returns pieces that are repeated to make a text, by the kind of input and its file. */
  private static Map<String, String> pieces() {
    Map<String, String> all = new LinkedHashMap<>();
    String[] texts = {
      "Мы вылечим артрит за неделю. ",
      "Мы лечим артрит и ",
      "вылечим ",
      "слово ",
      "а",
      "а-",
      "а.",
      "а…",
      "«",
      "\"",
      "(",
      "1",
      "1 ",
      "1.",
      "№",
      "ё\u0301",
      "\u00ad",
      "\u200b",
      "а \n",
      "\n",
      " ",
      "\t",
      "😀",
      "гар*нтия ",
      "г а р а н т и я ",
      "вы.ле.чит ",
      "Гаратия ",
      "http://a.example/",
      "a@b.example ",
      "т.е. ",
      "«Спасибо, — пишет Анна. — ",
      "Источники:\n1. ВОЗ\n",
      "- а\n",
      "Автор: Ольга Ветрова\n",
      "12.05.2026 ",
      "не ",
      "!",
      "?!",
      "\u0301",
      "\u202e",
      "Ж\n\n",
      "20 % 30 % ",
      "АБВГД ",
      "до ",
      "{{",
      "{{ а }} ",
      "и врач, и ",
      "Минздрав рекомендует ",
      "лучший врач "
    };
    for (String piece : texts) {
      all.put("text:a.txt " + shown(piece), piece);
    }
    String[] pages = {
      "<div>",
      "<p>Мы лечим артрит.",
      "<b>",
      "<p><b>",
      "<table><tr><td>а",
      "<ul><li>а",
      "<!--",
      "<a title='x'>а",
      "<a href='x'>а</a> ",
      "&",
      "&amp;",
      "&nbsp",
      "<",
      "</",
      "</p>",
      "{{",
      "{% ",
      "<?php ",
      "[a ",
      "[a=",
      "[/a",
      "<blockquote>",
      "<select><option>",
      "<![CDATA[",
      "<svg>",
      "<template>",
      "<style>a{}</style>",
      "<script>var a;</script>",
      "<script type='application/ld+json'>{\"@type\":\"Article\"}</script>",
      "<meta name=description content='слово'>",
      "<form><input type=tel>",
      "<label for=a>а</label><input id=a>",
      "<h2>а</h2>",
      "<img alt='а'>",
      "<span style='display:none'>а</span>",
      "<p hidden>а</p>",
      "<article itemscope itemtype='https://schema.org/Article'>",
      "<time datetime='2026-10-01'>1 октября</time>",
      "<!-- medlint-disable x: y -->",
      "<a id=a></a><a href='#a'>1</a>",
      "<iframe>",
      "<noscript>",
      "<textarea>",
      "<plaintext>",
      "<frameset>",
      "<body class=a>",
      "<p>Автор: Ольга Ветрова</p>",
      "<sup>1</sup>",
      "а<br>",
      "<details><summary>а</summary>",
      "<font>",
      "<nobr><a>"
    };
    for (String piece : pages) {
      all.put("html:a.html " + shown(piece), piece);
    }
    String[] marks = {
      "> ",
      "- ",
      "*",
      "**а",
      "*а_ ",
      "![",
      "[](",
      "[a](b) ",
      "`",
      "``` \n",
      "\\",
      "| а ",
      "| а |\n|--|\n",
      "1. ",
      "# ",
      "# а\n",
      "_а_ ",
      "---\n",
      "[a]: b\n",
      "[^a] ",
      "[^a]: б\n\n",
      "<b>",
      "<!-- a -->\n",
      "<!--",
      "    а\n",
      "\t",
      "&amp;",
      "<http://a.example> ",
      "[a][",
      "]",
      "[",
      "(",
      "~~а",
      "{{< a >}}",
      "- а\n  ",
      "> а\n\n",
      "> - а\n",
      "a\n===\n",
      "Мы лечим *артрит*. \n\n",
      "![a](b.png)\n",
      "<div>\n",
      "$$",
      ":::\n",
      "a: b\n"
    };
    for (String piece : marks) {
      all.put("markdown:a.md " + shown(piece), piece);
    }
    return all;
  }

  private static String shown(String piece) {
    StringBuilder shown = new StringBuilder("`");
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == '\n') {
        shown.append("\\n");
      } else if (c == '`' || c == '|') {
        shown.append(c == '`' ? '´' : '¦');
      } else if (c < ' '
          || c > 0x2000 && c < 0x2030 && c != '—' && c != '…'
          || c == 0xad
          || c == 0x301) {
        shown.append(String.format(Locale.ROOT, "U+%04X", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.append('`').toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Case around(String file, String before, String piece, String after) {
    int n = Math.max(1, 100_000 / piece.length());
    return new Case(file, n, times -> bytes(before + piece.repeat(times) + after));
  }

  private static Case docx(String piece, String in) {
    String open = in.isEmpty() ? "" : "<" + in + ">";
    String close = in.isEmpty() ? "" : "</" + in + ">";
    return new Case(
        "a.docx",
        100_000 / piece.length(),
        times ->
            OfficeFiles.docx()
                .with(
                    0,
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + open
                        + piece.repeat(times)
                        + close
                        + "</w:body></w:document>"));
  }

  private static Case flat(String piece) {
    String all = OfficeFiles.flat();
    int at = all.indexOf("<office:text>") + "<office:text>".length();
    return around("a.fodt", all.substring(0, at), piece, all.substring(at));
  }

  private static Case flat2(String piece) {
    String all = OfficeFiles.flat();
    int at = all.indexOf("<office:text>") + "<office:text>".length();
    return around(
        "a.fodt", all.substring(0, at) + "<text:p>", piece, "</text:p>" + all.substring(at));
  }

  private static final String SHEET =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
  private static final String HEADING = "<row><c t=\"inlineStr\"><is><t>Текст</t></is></c></row>";

  private static Case xlsx(String piece) {
    return new Case(
        "a.xlsx",
        100_000 / piece.length(),
        times ->
            OfficeFiles.xlsx()
                .with(
                    0,
                    SHEET
                        + "<sheetData>"
                        + HEADING
                        + piece.repeat(times)
                        + "</sheetData></worksheet>"));
  }

  private static Case xlsxTail(String piece, String in) {
    return new Case(
        "a.xlsx",
        100_000 / piece.length(),
        times ->
            OfficeFiles.xlsx()
                .with(
                    0,
                    SHEET
                        + "<sheetData>"
                        + HEADING
                        + "<row><c t=\"inlineStr\"><is><t>Сон</t></is></c></row>".repeat(100)
                        + "</sheetData><"
                        + in
                        + ">"
                        + piece.repeat(times)
                        + "</"
                        + in
                        + "></worksheet>"));
  }

  private static Case shared(String piece) {
    return new Case(
        "a.xlsx",
        100_000 / piece.length(),
        times ->
            OfficeFiles.xlsx()
                .with(
                    1,
                    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>Текст</t></si>"
                        + piece.repeat(times)
                        + "</sst>"));
  }

  /** Makes an input of a size. */
  @FunctionalInterface
  private interface Make {
    byte[] of(int times) throws IOException;
  }

  private record Case(String file, int n, Make make) {}
}
