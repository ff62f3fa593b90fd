package dev.medlint.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.PageFacts.Author;
import dev.medlint.extract.PageFacts.Reviewer;
import dev.medlint.extract.PageFacts.Sources;
import dev.medlint.source.Format;
import java.time.LocalDate;
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
        "<p>Записала Л. Ю. Вешнякова. 3.IX.2025.</p>"
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
        "<p>Текст утвердила Вешнякова Лада, кардиолог</p>"
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
        "<p>Мы уточнили эту запись «7» апреля 2025 года, обновлено 07.04.2025</p>"
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
}
