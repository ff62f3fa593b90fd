package dev.medlint.report;

import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece that could be put into a page to meet a requirement, made from what the page says
 * already. What is not known stands in square brackets, for a person to fill in.
 *
 * @param html visible, in Russian
 * @param jsonLd data for machines; empty where there are none to add
 */
public record PageFix(String html, String jsonLd) {

  public PageFix {
    Objects.requireNonNull(html);
    Objects.requireNonNull(jsonLd);
  }

  private static final String DAY = "[ГГГГ-ММ-ДД]";

  /**
   * Returns the piece for a breached requirement, if one can be made.
   *
   * @param provision id, such as {@code eeat:reviewer}
   */
  public static Optional<PageFix> of(PageFacts page, String provision) {
    String html =
        switch (provision) {
          case "eeat:author", "eeat:author-cred" -> author(page);
          case "eeat:reviewer", "eeat:reviewer-not-author" -> reviewer(page);
          case "eeat:date-created", "eeat:date-updated", "eeat:dates-sane", "eeat:stale" ->
              dates(page);
          case "eeat:sources", "eeat:sources-quality" ->
              "<h2>Источники</h2>\n<ol>\n"
                  + "  <li>[Клинические рекомендации «…», год, cr.minzdrav.gov.ru]</li>\n"
                  + "  <li>[Автор. Название // Журнал. Год. № . С. . DOI]</li>\n</ol>";
          case "eeat:not-a-doctor" -> "<p>Статья не заменяет консультации врача.</p>";
          case "eeat:feedback" -> "<p><a href=\"[адрес]\">Сообщить об ошибке</a></p>";
          case "eeat:editorial-policy" -> "<p><a href=\"[адрес]\">Редакционная политика</a></p>";
          case "eeat:jsonld-type" -> "";
          case "152-fz:9:1" ->
              "<label><input type=\"checkbox\" name=\"consent\" required> Даю"
                  + " <a href=\"[адрес согласия]\">согласие на обработку персональных данных</a></label>";
          case "152-fz:18.1:2" ->
              "<a href=\"[адрес политики]\">Политика обработки персональных данных</a>";
          case "site:licence" ->
              "<p>Лицензия № [Л041-00000-00/00000000] от [дата], выдана [кем]</p>";
          case "site:requisites" -> "<p>[Наименование], ОГРН [13 цифр], ИНН [10 цифр]</p>";
          case "site:prices" -> "<p><a href=\"[адрес]\">Цены на услуги</a></p>";
          case "site:contacts" ->
              "<p>Телефон: <a href=\"tel:[+7…]\">[+7 …]</a>, адрес: [город, улица, дом]</p>";
          default -> null;
        };
    if (html == null) {
      return Optional.empty();
    }
    boolean data = provision.startsWith("eeat:") && isOfData(provision);
    return Optional.of(new PageFix(html, data ? jsonLd(page) : ""));
  }

  private static boolean isOfData(String provision) {
    return switch (provision) {
      case "eeat:not-a-doctor", "eeat:feedback", "eeat:editorial-policy", "eeat:sources-quality" ->
          false;
      default -> true;
    };
  }

  private static String author(PageFacts page) {
    return "<p class=\"author\">Автор: "
        + escaped(known(page, PageFactName.AUTHOR, "[имя и фамилия]"))
        + ", "
        + escaped(known(page, PageFactName.AUTHOR_CREDENTIALS, "[специальность, место работы]"))
        + "</p>";
  }

  private static String reviewer(PageFacts page) {
    return "<p class=\"reviewer\">Статью проверил(а): "
        + escaped(known(page, PageFactName.REVIEWER, "[имя, отчество и фамилия]"))
        + ", врач-[специальность], [место работы], "
        + time(page.dateReviewed())
        + "</p>";
  }

  private static String dates(PageFacts page) {
    return "<p>Опубликовано: "
        + time(page.datePublished())
        + ". Обновлено: "
        + time(page.dateModified())
        + "</p>";
  }

  private static String time(Optional<LocalDate> day) {
    String shown =
        day.map(d -> String.format(Locale.ROOT, "%td.%<tm.%<tY", d)).orElse("[ДД.ММ.ГГГГ]");
    return "<time datetime=\"" + iso(day) + "\">" + shown + "</time>";
  }

  private static String jsonLd(PageFacts page) {
    String title = known(page, PageFactName.TITLE, "[заголовок]");
    String template =
        """
        <script type="application/ld+json">
        {
          "@context": "https://schema.org",
          "@type": "MedicalWebPage",
          "name": "%s",
          "datePublished": "%s",
          "dateModified": "%s",
          "lastReviewed": "%s",
          "author": {"@type": "Person", "name": "%s", "jobTitle": "%s"},
          "reviewedBy": {"@type": "Person", "name": "%s", "jobTitle": "[врач, специальность]"},
          "citation": ["[источник]"],
          "mainEntity": {"@type": "Article", "headline": "%s"}
        }
        </script>""";
    return String.format(
        Locale.ROOT,
        template,
        quoted(title),
        iso(page.datePublished()),
        iso(page.dateModified()),
        iso(page.dateReviewed()),
        quoted(known(page, PageFactName.AUTHOR, "[имя автора]")),
        quoted(known(page, PageFactName.AUTHOR_CREDENTIALS, "[специальность автора]")),
        quoted(known(page, PageFactName.REVIEWER, "[имя врача]")),
        quoted(title));
  }

  private static String iso(Optional<LocalDate> day) {
    return day.isPresent() ? day.get().toString() : DAY;
  }

  private static String known(PageFacts page, PageFactName fact, String otherwise) {
    List<PageNote> notes = page.notes(fact);
    return notes.isEmpty() || notes.get(0).value().isBlank() ? otherwise : notes.get(0).value();
  }

  private static String quoted(String words) {
    return words
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("<", "\\u003c")
        .replaceAll("\\s+", " ");
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
