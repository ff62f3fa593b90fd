package dev.medlint.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WxrReaderTest {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss"
          + " xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\""
          + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
          + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Сайт</title>\n";
  private static final String TAIL = "</channel></rss>";

  private static String item(String id, String type, String title, String content, String more) {
    return "<item><title>"
        + title
        + "</title><content:encoded><![CDATA["
        + content
        + "]]></content:encoded><wp:post_id>"
        + id
        + "</wp:post_id><wp:post_date>2026-10-01 09:00:00</wp:post_date><wp:post_type>"
        + type
        + "</wp:post_type>"
        + more
        + "</item>\n";
  }

  private static String status(String status) {
    return "<wp:status>" + status + "</wp:status>";
  }

  @Test
  void eachPostAndPageIsARecordAndWhatVisitorsDoNotReadIsPassedOver() {
    String file =
        HEAD
            + item("7", "post", "Сон", "<p>Спите больше.</p>", status("publish"))
            + item("8", "attachment", "Снимок", "подпись", status("inherit"))
            + item("9", "nav_menu_item", "Меню", "", status("publish"))
            + item("10", "page", "О нас", "<p>Мы лечим.</p>", status("draft"))
            + item("11", "post", "Старое", "<p>Выброшено.</p>", status("trash"))
            + item("12", "service", "Массаж", "<p>Спина.</p>", status("publish"))
            + item("13", "service", "Только имя", "", status("publish"))
            + item("14", "shop_order", "Заказ", "Пётр, улица Мира", status("wc-completed"))
            + TAIL;
    assertEquals(
        List.of(
            "f#post-7 2026-10-01 {medium=web}: <h1>Сон</h1><p>\n<p>Спите больше.</p>",
            "f#post-10 2026-10-01 {medium=web}: <h1>О нас</h1><p>\n<p>Мы лечим.</p>",
            "f#post-12 2026-10-01 {medium=web}: <h1>Массаж</h1><p>\n<p>Спина.</p>"),
        Records.of(RecordFormat.WXR, file));
  }

  @Test
  void itemsWithoutIdsAreCounted() {
    String file =
        HEAD
            + item("8", "attachment", "Снимок", "", status("inherit"))
            + item("", "post", "Сон", "<p>Спите больше.</p>", status("publish"))
            + TAIL;
    assertEquals(
        List.of("f#item-2 2026-10-01 {medium=web}: <h1>Сон</h1><p>\n<p>Спите больше.</p>"),
        Records.of(RecordFormat.WXR, file));
  }

  @Test
  void blankLinesOfAClassicPostPartParagraphs() {
    String content =
        "Первый абзац\nи его строка.\n\nВторой <b>абзац</b>.\n<ul>\n<li>пункт</li>\n</ul>";
    assertEquals(
        List.of(
            "HEADING Сон",
            "PARAGRAPH Первый абзац и его строка.",
            "PARAGRAPH Второй абзац.",
            "LIST_ITEM пункт"),
        blocks(HEAD + item("7", "post", "Сон", content, "") + TAIL));
  }

  @Test
  void blockCommentsAndShortcodesAreNoWordsButWhatStandsBetweenThemIs() {
    String content =
        "<!-- wp:paragraph {\"align\":\"left\"} -->\n<p>Слова [gallery ids=\"1,2\"] и [1] дальше"
            + " [прим. ред.].</p>\n<!-- /wp:paragraph -->\n[su_note title=\"x\"]Внутри[/su_note]";
    assertEquals(
        List.of("HEADING Сон", "PARAGRAPH Слова и [1] дальше [прим. ред.].", "PARAGRAPH Внутри"),
        blocks(HEAD + item("7", "post", "Сон", content, "") + TAIL));
  }

  @Test
  void theCaptionOfAPictureIsACaption() {
    String content =
        "Текст.\n\n[caption id=\"attachment_7\" align=\"left\"]<img src=\"a.jpg\" /> Наш"
            + " врач[/caption]";
    assertEquals(
        List.of("HEADING Сон", "PARAGRAPH Текст.", "CAPTION Наш врач"),
        blocks(HEAD + item("7", "post", "Сон", content, "") + TAIL));
  }

  @Test
  void theExcerptAndTheWordsForSearchEnginesAreRead() {
    String more =
        "<excerpt:encoded><![CDATA[Коротко о сне.]]></excerpt:encoded><wp:postmeta><wp:meta_key>"
            + "_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value><![CDATA[Сон %%sep%% врач]]>"
            + "</wp:meta_value></wp:postmeta>";
    assertEquals(
        List.of(
            "ATTRIBUTE Сон врач", "HEADING Сон", "PARAGRAPH Текст.", "PARAGRAPH Коротко о сне."),
        blocks(HEAD + item("7", "post", "Сон", "Текст.", more) + TAIL));
  }

  @Test
  void commentsOfVisitorsAreLeftOut() {
    String more =
        "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[Помогло!]]>"
            + "</wp:comment_content></wp:comment>";
    assertEquals(
        List.of("HEADING Сон", "PARAGRAPH Текст."),
        blocks(HEAD + item("7", "post", "Сон", "Текст.", more) + TAIL));
  }

  @Test
  void lineAndColumnOfTheContentStayOneLineFurtherDown() {
    String content = "Первая\n\n[gallery]Вторая строка\nтретья строка";
    String text =
        Records.readable(RecordFormat.WXR, HEAD + item("7", "post", "Сон", content, "") + TAIL)
            .get(0)
            .text()
            .text();
    String[] made = text.split("\n", -1);
    String[] lines = content.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String words = lines[i].replace("[gallery]", "         ");
      assertTrue(made[i + 1].startsWith(words), made[i + 1]);
    }
  }

  @Test
  void aPageKeptByAPageBuilderIsUnread() {
    String more =
        "<wp:postmeta><wp:meta_key>_elementor_data</wp:meta_key><wp:meta_value>[]</wp:meta_value>"
            + "</wp:postmeta>";
    assertEquals(
        List.of(
            "f#post-7 ? слова этой страницы хранит конструктор страниц, в выгрузке их не прочитать;"
                + " сохраните страницу из браузера (HTML) и проверьте её"),
        Records.of(RecordFormat.WXR, HEAD + item("7", "page", "Сон", "", more) + TAIL));
  }

  @Test
  void whatStandsBeforeTheBreakOfATruncatedFileIsRead() {
    String whole = HEAD + item("7", "post", "Сон", "<p>Текст.</p>", "");
    List<String> read =
        Records.of(RecordFormat.WXR, whole + item("8", "post", "Ещё", "нет", "").substring(0, 60));
    assertEquals(
        List.of(
            "f#post-7 2026-10-01 {medium=web}: <h1>Сон</h1><p>\n<p>Текст.</p>",
            "! Файл XML оборван или повреждён в строке 4: дальше не прочитано, записи до этого"
                + " места проверены. Выгрузите файл заново."),
        read);
  }

  @Test
  void aDocumentTypeIsRefusedAndNothingIsExpanded() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ха\"><!ENTITY x SYSTEM"
            + " \"file:///etc/hostname\">]><rss><channel><item><title>&a;&x;</title></item>"
            + "</channel></rss>";
    List<String> read = Records.of(RecordFormat.WXR, bomb);
    assertEquals(1, read.size());
    assertTrue(read.get(0).startsWith("! В файле есть описание типа документа"), read.get(0));
  }

  @Test
  void aCdataThatIsSplitIsOneText() {
    String content = "<p>Пишут ]]]]><![CDATA[> и дальше.</p>";
    assertEquals(
        List.of("HEADING Сон", "PARAGRAPH Пишут ]]> и дальше."),
        blocks(HEAD + item("7", "post", "Сон", content, "") + TAIL));
  }

  @Test
  void controlCharactersThatXmlForbidsAreBlanks() {
    assertEquals(
        List.of("HEADING Сон", "PARAGRAPH Раз два."),
        blocks(HEAD + item("7", "post", "Сон", "<p>Раз\u0008два.</p>", "") + TAIL));
  }

  @Test
  void aPostBeyondTheLimitIsUnreadAndTheNextOneIsRead() {
    String file =
        HEAD
            + item("7", "post", "Сон", "слово ".repeat(500), "")
            + item("8", "post", "Ещё", "<p>Да.</p>", "")
            + TAIL;
    List<String> read =
        Records.of(RecordFormat.WXR, file.getBytes(StandardCharsets.UTF_8), 1000, Optional.empty());
    assertEquals(
        List.of(
            "f#post-7 ? запись больше предела и не прочитана; поднимите предел: --max-file-size",
            "f#post-8 2026-10-01 {medium=web}: <h1>Ещё</h1><p>\n<p>Да.</p>"),
        read);
  }

  @Test
  void anEmptyFileAndOneWithoutPostsAreRefused() {
    assertEquals(1, Records.of(RecordFormat.WXR, "").size());
    assertEquals(
        List.of(
            "! В выгрузке WordPress нет ни записей, ни страниц с текстом. Выгрузите «Всё"
                + " содержимое» (Инструменты → Экспорт)."),
        Records.of(RecordFormat.WXR, HEAD + TAIL));
  }

  @Test
  void bytesOfAnotherEncodingAreNamed() {
    byte[] narrow =
        (HEAD + item("7", "post", "Сон", "Текст", "") + TAIL)
            .getBytes(Charset.forName("windows-1251"));
    List<String> read = Records.of(RecordFormat.WXR, narrow);
    assertTrue(read.get(0).contains("--encoding"), read.get(0));
    assertEquals(
        List.of("f#post-7 2026-10-01 {medium=web}: <h1>Сон</h1><p>\nТекст"),
        Records.of(
            RecordFormat.WXR, narrow, 1 << 20, Optional.of(Charset.forName("windows-1251"))));
  }

  private static List<String> blocks(String file) {
    Document document =
        new Extractors().extract(Records.readable(RecordFormat.WXR, file).get(0).text());
    List<String> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      String words = document.text().substring(block.span().start(), block.span().end());
      blocks.add(block.kind() + " " + words.replaceAll("\\s+", " ").strip());
    }
    return blocks;
  }
}
