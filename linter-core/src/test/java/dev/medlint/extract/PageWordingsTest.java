package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.PageFacts.Author;
import dev.medlint.extract.PageFacts.Reviewer;
import dev.medlint.extract.PageFacts.Sources;
import dev.medlint.source.Format;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways in which pages name people, days and sources. */
class PageWordingsTest {

  private static PageFacts html(String below) {
    return Listing.extract(Format.HTML, "<h1>Как беречь спину</h1>" + below).page();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>9 мая 2026 · 4 мин · д-р Лада Вешнякова, невролог</p>",
        "<table><tr><td>Составила</td><td>врач-невролог Вешнякова Л. Ю.</td></tr></table>",
        "<p>Над материалом работала врач Лада Вешнякова</p>",
        "<p>Записала Л. Ю. Вешнякова. 3.IX.2025.</p>",
        "<p>Материал подготовлен Ладой Вешняковой, 03.09.25</p>",
        "<table><tr><td>Составители:</td><td>Вешнякова Л. Ю.; Мельников Г. П.</td></tr></table>",
        "<p>By Лада Вешнякова</p>"
      })
  void authorIsNamed(String below) {
    assertEquals(Author.PRESENT, html(below).author());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>Автор: Super User</p>", "<p>Автор: Your Name</p>"})
  void whatATemplateFillsInIsNoAuthor(String below) {
    assertEquals(Author.MISSING, html(below).author());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Статью рецензировал Гордей Мельников — хирург.</p>",
        "<p>Материал просмотрела и дополнила Л. Ю. Вешнякова, аллерголог.</p>",
        "<p>Медицинский контроль: врач Гордей Мельников</p>",
        "<p>Текст утвердила Вешнякова Лада, кардиолог</p>",
        "<p>Памятка подготовлена под редакцией хирурга Мельникова Гордея</p>",
        "<p>Fact-checked by Лада Вешнякова, MD</p>",
        "<p>Спасибо за рецензирование врачу Г. П. Мельникову.</p>",
        "<p>Мед. редактор: Лада Вешнякова, невролог</p>"
      })
  void reviewerIsNamed(String below) {
    assertEquals(Reviewer.PRESENT, html(below).reviewer());
  }

  @Test
  void editorOfASiteReviewsNoArticle() {
    assertEquals(Reviewer.MISSING, html("<p>Редактор сайта: Гордей Мельников.</p>").reviewer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Новость отредактировал: admin - 7-04-2025, 09:00</p>",
        "<p>Дата последнего медицинского пересмотра: понедельник, 7 апреля 2025 г.</p>",
        "<p>Опубликовано 03.02.2020 (ред. 07.04.2025)</p>",
        "<p>7 апреля 2025 г. — дата обновления</p>",
        "<p>Мы уточнили эту запись «7» апреля 2025 года, обновлено 07.04.2025</p>",
        "<span>03.02.2020 / 07.04.2025</span>",
        "<time class='published'>03.02.2020</time><time class='updated'>07.04.2025</time>",
        "<span title='Дата обновления'>7 апреля 2025</span>",
        "<span class='post__modified'>7-е апреля 2025</span>",
        "<p>Last revised: April 7, 2025</p>",
        "<footer><p>Эту страницу последний раз изменяли 7 апреля 2025 года.</p></footer>",
        "<p>Версия 2.1 от 07.04.2025</p>"
      })
  void dayOfChangeIsRead(String below) {
    assertEquals(Optional.of(LocalDate.of(2025, 4, 7)), html(below).dateModified());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span property='schema:datePublished' content='2025-09-03T08:00:00+03:00'></span>",
        "<p>Редакция «Ветра» · 3 сентября 2025</p>",
        "<p>Подготовлено 03.09.2025.</p>",
        "<p>Выпуск № 7 от 3 сентября 2025 г.</p>",
        "<p>Записал Г. П. Мельников. 3.IX.2025.</p>"
      })
  void dayOfPublicationIsRead(String below) {
    assertEquals(Optional.of(LocalDate.of(2025, 9, 3)), html(below).datePublished());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class='cap'>Автор фото: Лада Вешнякова, 14.05.2019</p>",
        "<table><tr><th>Впервые описан</th><td>1 ноября 1975 года, Лайм</td></tr></table>",
        "<div class='disqus'><p>Автор: Инна К. · 2 сентября 2025</p></div>"
      })
  void daysOfPicturesDiscoveriesAndCommentsAreNotOfThePage(String below) {
    assertEquals(Optional.empty(), html(below).datePublished());
  }

  @Test
  void whatIsUpdatedYesterdayDoesNotTakeTheDayBefore() {
    assertEquals(
        Optional.empty(), html("<p>Опубликовано 03.09.2025, обновлено вчера</p>").dateModified());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Откуда цифры</h2><ul><li>Громов П. Спина водителя. М., 2021.</li></ul>",
        "<h2>Цитируемые работы</h2><ol><li>Grom P. Sitting. Back 2021;4:12.</li></ol>",
        "<p>Основание: клинические рекомендации «Спина» (2024); приказ от 01.02.2020 № 11н.</p>",
        "<hr><p>1. Grom P. Sitting. Back. 2021;4:12.</p><p>2. Boldin A. Work. Back. 2019;2:3.</p>"
      })
  void sourcesAreFoundUnderAnyName(String below) {
    assertEquals(Sources.PRESENT, html(below).sources());
  }

  @Test
  void whatFollowsAListIsNoEntryOfIt() {
    String below =
        "<h2>Ссылки</h2><ul><li><a href='https://mama.example/a'>Блог мамы, журнал</a></li></ul>"
            + "<p>Последнее обновление этой страницы: 5 мая 2026 г.</p>";

    assertEquals(Sources.WEAK, html(below).sources());
  }

  @Test
  void frontMatterMayBeJson() {
    String source =
        """
        {
          "title": "Спина",
          "date": "2025-09-03",
          "author": "Лада Вешнякова, врач"
        }

        # Спина
        """;

    PageFacts page = Listing.extract(Format.MARKDOWN, source).page();

    assertEquals(
        new PageFacts(
            Sources.MISSING,
            Author.PRESENT,
            Reviewer.MISSING,
            Optional.of(LocalDate.of(2025, 9, 3)),
            Optional.empty(),
            Optional.empty()),
        page);
  }

  @Test
  void americanOrderIsReadWhereNoOtherIsPossible() {
    assertEquals(
        Optional.of(LocalDate.of(2025, 9, 15)),
        html("<p>Опубликовано: 9/15/2025</p>").datePublished());
    assertEquals(
        Optional.of(LocalDate.of(2025, 11, 9)),
        html("<p>Опубликовано: 9/11/2025</p>").datePublished());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Справочник «Спина» (редактор — Г. П. Мельников) вышел 3 сентября 2025 года.</p>"
            + "<p>Учебник вышел 3 сентября 2025 года.</p>",
        "<ol><li>Приказ Минздрава РФ от 03.09.2025 № 7н</li></ol>",
        "<pre><code>published: 2025-09-03</code></pre>",
        "<p>2025/09/03,100,200</p>"
      })
  void daysOfOtherThingsAreNotThoseOfThePage(String below) {
    assertEquals(Optional.empty(), html(below).datePublished());
  }

  @Test
  void whatWasApprovedBeforeItCameOutWasNotReviewedSince() {
    PageFacts page = html("<p>Утверждено: 3 сентября 2025 г.</p>");
    assertEquals(Optional.of(LocalDate.of(2025, 9, 3)), page.datePublished());
    assertEquals(Optional.empty(), page.dateReviewed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>1)</div><div>Ветрова А. Сон. Журнал сна. 2021;3:14.</div>"
            + "<div>2)</div><div>Котов Б. Отдых. PMID 30000001</div>",
        "<table><tr><td>1</td><td>Ветрова А. Сон // Журнал сна</td><td>2021</td></tr>"
            + "<tr><td>2</td><td>Котов Б. Отдых // Журнал сна</td><td>2022</td></tr></table>",
        "<p>Откуда мы это знаем</p><p>1. Ветрова А. Сон. 2021.<br>2. Котов Б. Отдых. 2022.</p>",
        "<p>При подготовке использованы: руководство «Сон», под ред. Ветровой, 2021.</p>",
        "<ul class='references'><li>Ветрова А. Сон для всех. Казань, 2021</li></ul>"
      })
  void listIsKnownByItsMarksItsColumnsOrItsClass(String below) {
    assertEquals(Sources.PRESENT, html(below).sources());
  }

  @Test
  void twoCapitalisedEnglishWordsAreNobody() {
    assertEquals(Author.MISSING, html("<p>Position Top</p>").author());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "updatedDate: \"Apr 7 2025\"",
        "date:\n  created: 2024-01-02\n  updated: 2025-04-07",
        "last_update:\n  date: 4/17/2025",
        "обновлено: 7 апреля 2025"
      })
  void frontMatterHasManyNamesForTheDayOfChange(String settings) {
    String page = "---\n" + settings + "\n---\n\n# Как беречь спину\n";
    int day = settings.contains("17") ? 17 : 7;
    assertEquals(
        Optional.of(LocalDate.of(2025, 4, day)),
        Listing.extract(Format.MARKDOWN, page).page().dateModified());
  }

  @Test
  void readingEaseAndTheLongestSentencesAreMeasured() {
    String sentence = "Встаньте рано, откройте окно и выпейте стакан воды. ";
    String steps = "Раз, два, три" + ", раз, два, три".repeat(6) + ".";
    PageFacts page = html("<p>" + sentence.repeat(20) + steps + "</p><ul><li>зонт</li></ul>");
    assertEquals("21", page.notes(PageFactName.SENTENCE_LENGTH).get(0).value());
    assertEquals("76", page.notes(PageFactName.READABILITY).get(0).value());
  }

  @Test
  void linksOfMenusAndFootersAreTold() {
    PageFacts page =
        html(
            "<nav><a href='ceny.html'>Цены</a><a href='#top'>Вверх</a></nav>"
                + "<p><a href='son.html'>Сон</a></p>"
                + "<div class='page-footer'><a href='/o-nas'>О нас</a>"
                + "<a href='https://other.example'>Не наше</a></div>");
    assertEquals(
        List.of("ceny.html | Цены", "/o-nas | О нас"),
        page.notes(PageFactName.MENU_LINK).stream().map(PageNote::value).toList());
  }
}
