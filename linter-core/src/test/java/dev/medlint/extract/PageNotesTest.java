package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.Format;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNotesTest {

  @Test
  void whatAClinicMustShowIsReadFromTheWholePage() {
    String html =
        """
        <h1>Приём</h1><p>Приём терапевта 1 500 ₽</p>
        <footer>Лицензия Л041-01137-77/00368259. ОГРН 1027700132195, ИНН 7707083890.
        Имеются противопоказания. +7 4822 00-00-00</footer>
        """;

    assertEquals(
        List.of(
            "TITLE=Приём",
            "PRICES=1 500 ₽",
            "LICENCE=Л041-01137-77/00368259",
            "OGRN=1027700132195",
            "WRONG_INN=7707083890",
            "CONTACTS=+7 4822 00-00-00",
            "WARNING=Имеются противопоказани",
            "WEB_PAGE=html"),
        notes(Format.HTML, html));
  }

  @Test
  void aFormTellsWhatItAsksAndHowItAsksForConsent() {
    String html =
        """
        <form action="https://forms.example/send"><input type="tel" placeholder="Телефон">
        <label><input type="checkbox" checked> Принимаю оферту и даю согласие на обработку
        персональных данных</label><textarea placeholder="Опишите симптомы"></textarea></form>
        """;

    assertEquals(
        List.of(
            "WEB_PAGE=html",
            "HEALTH_FIELD=Опишите симптомы",
            "FORM=Телефон",
            "FORM_ADDRESS=forms.example/send",
            "TICKED_BOX=Принимаю оферту и даю согласие на обработку персональных данных",
            "JOINT_CONSENT=Принимаю оферту и даю согласие на обработку персональных данных",
            "FORM_WITHOUT_POLICY=Телефон"),
        notes(Format.HTML, html));
  }

  @Test
  void aSearchAsksForNoPersonalData() {
    String html = "<form role='search'><input name='name' placeholder='Имя врача'></form>";

    assertEquals(List.of("WEB_PAGE=html"), notes(Format.HTML, html));
  }

  @Test
  void whatIsLoadedFromElsewhereIsRead() {
    String html =
        """
        <script src="//www.googletagmanager.com/gtag/js?id=1"></script>
        <script>var u = 'https://mc.example/tag.js'; // no address
        </script><img src="/local.png"><link rel="canonical" href="https://site.example/">
        <a href="https://vk.com/x">Мы</a>
        """;

    assertEquals(
        List.of(
            "WEB_PAGE=html",
            "LOADED_ADDRESS=www.googletagmanager.com/gtag/js?id=1",
            "LOADED_ADDRESS=mc.example/tag.js",
            "LINK_ADDRESS=vk.com/x"),
        notes(Format.HTML, html));
  }

  @Test
  void dataThatCannotBeParsedAreToldWithTheirPlace() {
    String html = "<p>Да</p>\n<script type='application/ld+json'>\n{\"a\": 1,}\n</script>";
    PageNote note = page(Format.HTML, html).notes(PageFactName.BROKEN_MARKUP).get(0);

    assertEquals("строка 3", note.value());
    assertEquals('}', html.charAt(note.span().start()));
  }

  @Test
  void propertiesOfPagesAreOutOfPlaceInArticles() {
    String html =
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"Article\","
            + " \"reviewedBy\": \"Анна\"}, {\"@type\": \"MedicalWebPage\","
            + " \"lastReviewed\": \"2026-01-01\"}]}</script>";

    assertEquals(
        List.of(
            "WEB_PAGE=html",
            "MARKUP_TYPE=Article",
            "MARKUP_TYPE=MedicalWebPage",
            "MISPLACED_MARKUP=reviewedBy у Article"),
        notes(Format.HTML, html).stream().filter(n -> !n.contains("DATE")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Обновлено вчера | вчера",
        "Опубликовано: 3 дня назад | 3 дня назад",
        "Вчера мы гуляли | ''",
        "Обновлено 12.03.2026 | ''"
      })
  void aDateWithoutANumberIsNoDate(String line, String found) {
    List<PageNote> notes =
        page(Format.MARKDOWN, "# Сон\n\n" + line + "\n").notes(PageFactName.RELATIVE_DATE);

    assertEquals(found, notes.isEmpty() ? "" : notes.get(0).value());
  }

  @Test
  void daysThatDoNotExistAreToldAndNotRead() {
    PageFacts page = page(Format.MARKDOWN, "# Сон\n\nОбновлено: 31 февраля 2026 года\n");

    assertEquals(List.of(), page.notes(PageFactName.DATE_UPDATED));
    assertEquals("31 февраля 2026", page.notes(PageFactName.IMPOSSIBLE_DATE).get(0).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Key <a href='https://site.example/2023-03-23-we-updated-our-key/'>rotated</a> on 2023-03-24",
        "Адрес: https://site.example/обновлено/2024-05-06/ от редакции"
      })
  void anAddressSaysNothingOfDays(String line) {
    PageFacts page = page(Format.HTML, "<h1>Сон</h1><p>" + line + "</p>");

    assertEquals(List.of(), page.notes(PageFactName.VISIBLE_PUBLISHED));
    assertEquals(List.of(), page.notes(PageFactName.VISIBLE_MODIFIED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Обновлено до версии 0.4.70 | ''",
        "Updated to 0.10.55 | ''",
        "Обновлено: 31.02.2025 | 31.02.2025",
        "Опубликовано 45.10.24 | 45.10.24"
      })
  void aVersionIsNoWrongDay(String line, String found) {
    List<PageNote> notes =
        page(Format.MARKDOWN, "# Сон\n\n" + line + "\n").notes(PageFactName.IMPOSSIBLE_DATE);

    assertEquals(found, notes.isEmpty() ? "" : notes.get(0).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Версия 8 (2025-06-26) вышла | ''",
        "Заказ 2018 000 11 22 33 | ''",
        "Звоните: 8 (4822) 00-00-00 | 8 (4822) 00-00-00"
      })
  void aNumberWithADayIsNoTelephone(String line, String found) {
    List<PageNote> notes =
        page(Format.MARKDOWN, "# Сон\n\n" + line + "\n").notes(PageFactName.CONTACTS);

    assertEquals(found, notes.isEmpty() ? "" : notes.get(0).value());
  }

  @Test
  void daysOfAListThatWasAnnouncedAreNotThoseOfThePage() {
    String html =
        "<h1>Сон</h1><p>Дни пишут так:</p><ul><li>2009-07-12</li><li>12.07.2009</li></ul>";

    assertEquals(List.of(), page(Format.HTML, html).notes(PageFactName.VISIBLE_PUBLISHED));
  }

  @Test
  void theDayOfApprovalIsMoreThanADayBesideTheArticle() {
    String html = "<p>10.01.2007 Новый график</p><h1>Сон</h1><p>Утверждено: 14 октября 2008 г.</p>";

    assertEquals("2008-10-14", page(Format.HTML, html).datePublished().orElseThrow().toString());
  }

  @Test
  void aDayInARowOfNotesUnderTheTitleIsThatOfThePage() {
    String html = "<h1>Сон</h1><ul><li>8 мая 2024</li><li>Сон и отдых</li><li>154</li></ul>";

    assertEquals("2024-05-08", page(Format.HTML, html).datePublished().orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Опубликовано: {{ date }}. Автор: {{ author }}</p>",
        "<template><p>Автор: Ольга Ветрова</p></template>",
        "<p hidden>Автор: Ольга Ветрова</p><!-- Автор: Ольга Ветрова -->",
        "<p>Автор: Lorem Ipsum</p><p>Рецензент: [ФИО врача]</p>",
        "<p>Автор: Фамилия Имя</p>"
      })
  void placeholdersAndHiddenWordsDoNotCount(String html) {
    assertEquals(PageFacts.NONE, page(Format.HTML, "<h1>Сон</h1>" + html + "<p>Спите.</p>"));
  }

  @Test
  void aDayOfAnotherTimeZoneIsTheSameDay() {
    String html =
        "<meta property='article:published_time' content='2026-03-11T22:30:00Z'>"
            + "<h1>Сон</h1><p>Опубликовано: 12.03.2026</p>";
    PageFacts page = page(Format.HTML, html);

    assertEquals("2026-03-12", page.notes(PageFactName.MARKED_PUBLISHED).get(0).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ольга Ветрова | Ветрова Ольга Петровна | true",
        "О. П. Ветрова | Ветрова Ольга | true",
        "Ольга Ветрова | Ольга Снегова | false",
        "О. Снегова | О. Ветрова | false"
      })
  void namesAreComparedWithTheirInitials(String a, String b, boolean same) {
    assertEquals(same, PageFacts.isSamePerson(a, b));
  }

  @Test
  void aCardWithLabelsInItsFirstRowIsRead() {
    String markdown =
        """
        # Сон

        | Автор | Рецензент | Обновлено |
        |---|---|---|
        | Зоя Климова | Рита Сомова, невролог | 03.04.2026 |
        """;
    PageFacts page = page(Format.MARKDOWN, markdown);

    assertEquals("Зоя Климова", page.notes(PageFactName.AUTHOR).get(0).value());
    assertEquals("Рита Сомова", page.notes(PageFactName.REVIEWER).get(0).value());
    assertEquals("2026-04-03", page.notes(PageFactName.LAST_DATE).get(0).value());
  }

  @Test
  void evidenceLiesWhereTheWordsStand() {
    String html = "<h1>Сон</h1><div><p>Автор: <b>Ольга Ветрова</b></p></div>";
    PageNote author = page(Format.HTML, html).notes(PageFactName.AUTHOR).get(0);

    assertEquals(
        "Автор: <b>Ольга Ветрова", html.substring(author.span().start(), author.span().end()));
  }

  private static List<String> notes(Format format, String source) {
    List<String> notes = new ArrayList<>();
    for (PageNote note : page(format, source).notes()) {
      notes.add(note.fact() + "=" + note.value());
    }
    return notes;
  }

  private static PageFacts page(Format format, String source) {
    return Listing.extract(format, source).page();
  }
}
