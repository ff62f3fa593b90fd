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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFactsReaderTest {

  @Test
  void cardOfAnHtmlArticleIsRead() {
    String html =
        """
        <html><body><nav>Обновлено: 01.01.2020</nav>
        <article><h1>Как беречь спину</h1>
        <p>Опубликовано 12 марта 2025 · Обновлено: 01.02.2026</p>
        <div>Автор: Лариса Ковалёва</div>
        <p>Статью проверила врач-невролог Зимина Ольга Игоревна, 5 июня 2026 года.</p>
        <p>Спина любит движение.</p>
        <h2>Источники</h2>
        <ol><li>Громов П. А. Спина и сидячая работа. М., 2021.</li></ol>
        </article>
        <aside><h3>Читайте также</h3><time datetime="2018-01-01">1 января 2018</time></aside>
        <footer>© 2012–2026</footer></body></html>
        """;

    assertEquals(
        new PageFacts(
            Sources.PRESENT,
            Author.PRESENT,
            Reviewer.PRESENT,
            Optional.of(LocalDate.of(2025, 3, 12)),
            Optional.of(LocalDate.of(2026, 2, 1)),
            Optional.empty()),
        page(Format.HTML, html));
  }

  @Test
  void dataForMachinesFillTheGaps() {
    String html =
        """
        <html><head><meta property="article:modified_time" content="2026-04-02T10:00:00+03:00">
        <script type="application/ld+json">{"@graph": [
          {"@type": "Person", "@id": "#a", "name": "Лариса Ковалёва"},
          {"@type": "MedicalWebPage", "datePublished": "2025-03-12", "dateModified": "2020-01-01",
           "lastReviewed": "2026-05-01", "author": {"@id": "#a"},
           "reviewedBy": [{"@type": "Person", "name": "Ольга Зимина", "jobTitle": "врач-невролог"}]}
        ]}</script></head><body><h1>Спина</h1><p>Текст</p></body></html>
        """;

    assertEquals(
        new PageFacts(
            Sources.MISSING,
            Author.PRESENT,
            Reviewer.PRESENT,
            Optional.of(LocalDate.of(2025, 3, 12)),
            Optional.of(LocalDate.of(2026, 4, 2)),
            Optional.of(LocalDate.of(2026, 5, 1))),
        page(Format.HTML, html));
  }

  @Test
  void whatVisitorsSeeWinsOverWhatMachinesAreTold() {
    String html =
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"dateModified\":\"2026-11-01\"}"
            + "</script><h1>Спина</h1><p>Обновлено: 03.04.2024</p>";

    assertEquals(Optional.of(LocalDate.of(2024, 4, 3)), page(Format.HTML, html).dateModified());
  }

  @Test
  void frontMatterOfAMarkdownArticleIsRead() {
    String markdown =
        """
        ---
        date: 2025-03-12
        last_update: {date: 2026-02-01, author: Лариса Ковалёва}
        author: {name: Лариса Ковалёва}
        reviewer: {name: Ольга Зимина, title: врач-невролог}
        ---
        # Спина

        Двигайтесь чаще[^1].

        [^1]: Громов П. А. Спина и работа // Вестник. 2021. № 4. С. 11.
        [^2]: Спина. doi:10.5555/12345
        """;

    assertEquals(
        new PageFacts(
            Sources.PRESENT,
            Author.PRESENT,
            Reviewer.PRESENT,
            Optional.of(LocalDate.of(2025, 3, 12)),
            Optional.of(LocalDate.of(2026, 2, 1)),
            Optional.empty()),
        page(Format.MARKDOWN, markdown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PRESENT | ## Литература\\n\\n1. Громов П. А. Спина. 2021.",
        "PRESENT | **Источники:**\\n\\n- https://doi.org/10.5555/12345",
        "PRESENT | Источники: приказ Минздрава № 17н; книга «Спина», 2020.",
        "WEAK | ## Использованные источники\\n\\n- ВОЗ\\n- Минздрав",
        "WEAK | Источники: материалы из сети.",
        "WEAK | Источник: https://blog.example/post",
        "MISSING | ## Источники инфекции\\n\\n- больной человек, 2020 год",
        "MISSING | ## Источники\\n\\n- творог\\n- рыба",
        "MISSING | ## Источники\\n",
        "MISSING | Спина болит у многих."
      })
  void sourcesAreJudgedByTheirEntries(Sources sources, String text) {
    assertEquals(sources, page(Format.MARKDOWN, text.replace("\\n", "\n")).sources());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PRESENT | Рецензент: Зимина О. И., к.м.н.",
        "PRESENT | Медицинский редактор — Ольга Зимина, невролог",
        "PRESENT | ### Эксперт статьи\\n\\nОльга Зимина\\n\\nВрач-невролог",
        "NOT_MEDICAL | Главный редактор: Пётр Громов, журналист",
        "MISSING | Проверено экспертом",
        "MISSING | Автор: Ольга Зимина, врач-невролог",
        "MISSING | <!-- Рецензент: Зимина О. И., врач -->"
      })
  void reviewerNeedsANameAndAMedicalPost(Reviewer reviewer, String text) {
    assertEquals(reviewer, page(Format.MARKDOWN, text.replace("\\n", "\n")).reviewer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PRESENT | Автор статьи: Лариса Ковалёва",
        "PRESENT | Подготовила материал Лариса Ковалёва",
        "PRESENT | Об авторе\\n\\nКовалёва Лариса Юрьевна",
        "MISSING | Автор метода — Уильям Джонс",
        "MISSING | Автор: admin",
        "MISSING | Автор: редакция портала"
      })
  void authorIsAPersonWithAName(Author author, String text) {
    assertEquals(author, page(Format.MARKDOWN, text.replace("\\n", "\n")).author());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Опубликовано: 12.03.2025", "Дата публикации: 12/03/25", "Размещено 2025-03-12",
        "Опубликовано 12 марта 2025 г.", "Опубликовано: Март 12, 2025", "12 марта 2025"
      })
  void dayIsReadHoweverItIsWritten(String text) {
    assertEquals(
        Optional.of(LocalDate.of(2025, 3, 12)),
        page(Format.MARKDOWN, "# Спина\n\n" + text + "\n").datePublished());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Опубликовано: 31.02.2025", "Опубликовано весной 2025 года", "© 2025",
        "Цены обновлены 12.03.2025", "Лицензия от 12.03.2025", "Акция до 12.03.2025"
      })
  void otherDaysAreNotTheDayOfThePage(String text) {
    PageFacts page = page(Format.MARKDOWN, "# Спина\n\n" + text + "\n");

    assertEquals(Optional.empty(), page.datePublished());
    assertEquals(Optional.empty(), page.dateModified());
  }

  @Test
  void brokenDataForMachinesAreNoError() {
    String html =
        "<script type='application/ld+json'>{\"@type\":\"Article\",}</script><h1>Спина</h1>";

    assertEquals(PageFacts.NONE, page(Format.HTML, html));
  }

  @Test
  void plainTextArticleIsReadToo() {
    String text = "Спина\n\nОпубликовано: 12.03.2025\n\nИсточники:\n1. Громов П. А. Спина. 2021.\n";
    PageFacts page = page(Format.TEXT, text);

    assertEquals(Sources.PRESENT, page.sources());
    assertEquals(Optional.of(LocalDate.of(2025, 3, 12)), page.datePublished());
  }

  private static PageFacts page(Format format, String source) {
    return Listing.extract(format, source).page();
  }
}
