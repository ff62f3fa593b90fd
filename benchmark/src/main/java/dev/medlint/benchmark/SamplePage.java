package dev.medlint.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Articles of a clinic's site as a content management system writes them, the same for the same
 * number: most of their bytes are markup (nested wrappers, classes, styles, scripts, data for
 * machines, icons), a quarter is Russian text.
 */
public final class SamplePage {

  private static final int SENTENCES = 8;
  private static final int MENU = 60;
  private static final int CARDS = 12;

  private final int number;
  private final String words;
  private final StringBuilder page = new StringBuilder(60_000);

  private SamplePage(int number, int text) {
    this.number = number;
    this.words = new SampleText(number).text(text);
  }

  /**
   * Returns an article as HTML.
   *
   * @param number which one: another number gives other words and addresses
   * @param bytes how long it is in UTF-8, more or less: style sheets make it up
   * @param text how many of the bytes are the sentences of the article, more or less
   */
  public static String html(int number, int bytes, int text) {
    SamplePage sample = new SamplePage(number, text);
    sample.head();
    sample.menu();
    sample.article();
    sample.cards();
    sample.footer();
    int left = bytes - sample.page.toString().getBytes(StandardCharsets.UTF_8).length;
    return sample.page.toString().replace("@rest@", style(left));
  }

  private static String style(int bytes) {
    StringBuilder style = new StringBuilder();
    for (int i = 0; style.length() < bytes; i++) {
      style.append(
          String.format(
              Locale.ROOT, ".wp-block-%d>div{margin:%dpx auto;color:#%06x}%n", i, i % 40, i * 997));
    }
    return style.toString();
  }

  private void head() {
    page.append("<!DOCTYPE html>\n<html lang=\"ru\"><head><meta charset=\"utf-8\">\n")
        .append("<title>Статья ")
        .append(number)
        .append(" — клиника «Верба»</title>\n")
        .append("<meta name=\"description\" content=\"О здоровье спины и о приёме врача\">\n")
        .append(
            "<meta property=\"article:published_time\" content=\"2026-02-03T09:00:00+03:00\">\n");
    for (int i = 0; i < 14; i++) {
      page.append("<link rel=\"stylesheet\" id=\"plugin-")
          .append(i)
          .append("-css\" href=\"/wp-content/plugins/plugin-")
          .append(i)
          .append("/assets/css/frontend.min.css?ver=6.")
          .append(i)
          .append("\" media=\"all\">\n");
      page.append("<script defer src=\"/wp-content/plugins/plugin-")
          .append(i)
          .append("/assets/js/frontend.min.js?ver=6.")
          .append(i)
          .append("\"></script>\n");
    }
    page.append("<style>@rest@</style>\n<script type=\"application/ld+json\">{\"@context\":")
        .append("\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"Статья\",")
        .append("\"lastReviewed\":\"2026-05-06\"},{\"@type\":\"Article\",\"headline\":\"Статья\",")
        .append("\"datePublished\":\"2026-02-03\",\"dateModified\":\"2026-05-06\",\"author\":")
        .append("{\"@type\":\"Person\",\"name\":\"Ольга Ветрова\"}}]}</script>\n</head>\n<body>\n");
  }

  private void menu() {
    page.append(
        "<header class=\"site-header\"><nav class=\"main-navigation\"><ul class=\"menu\">\n");
    for (int i = 0; i < MENU; i++) {
      page.append("<li id=\"menu-item-")
          .append(i)
          .append("\" class=\"menu-item menu-item-type-post_type menu-item-object-page\">")
          .append("<a href=\"/uslugi/usluga-")
          .append(i)
          .append("/\" class=\"menu-link\"><span class=\"menu-text\">Приём врача ")
          .append(i)
          .append("</span></a></li>\n");
    }
    page.append("</ul></nav></header>\n");
  }

  private void article() {
    page.append("<main id=\"main\"><article class=\"post type-post status-publish entry\">\n")
        .append("<h1 class=\"entry-title\">Как беречь спину ")
        .append(number)
        .append("</h1>\n")
        .append("<div class=\"entry-meta\"><span class=\"byline\">Автор: <a href=\"/team/1\">")
        .append("Ольга Ветрова</a>, врач-невролог</span><span class=\"posted-on\">Опубликовано: ")
        .append("<time datetime=\"2026-02-03\">3 февраля 2026 г.</time></span> ")
        .append("<span class=\"updated-on\">Обновлено: 6 мая 2026 г.</span></div>\n")
        .append("<div class=\"reviewer-card\"><p>Статью проверил врач-терапевт, к. м. н. ")
        .append("Игорь Лугин</p></div>\n");
    String[] sentences = words.strip().split("(?<=[.!?])\\s+");
    for (int i = 0; i < sentences.length; i += SENTENCES) {
      part(i, List.of(sentences).subList(i, Math.min(i + SENTENCES, sentences.length)));
    }
    page.append("<h2>Источники</h2><ol class=\"references\"><li>Клинические рекомендации «Боль в ")
        .append("спине», 2024.</li><li>Petrov A. Back pain. 2023. doi:10.1000/182.</li></ol>\n")
        .append("</article></main>\n");
  }

  private void part(int at, List<String> sentences) {
    page.append("<div class=\"wp-block-group is-layout-flow\"><div class=\"inner\">\n<h2 class=\"")
        .append("wp-block-heading\" id=\"h-")
        .append(at)
        .append("\">Часть ")
        .append(at)
        .append("</h2>\n");
    for (int i = 0; i < sentences.size(); i++) {
      page.append(i % 3 == 0 ? "<p class=\"wp-block-paragraph has-text-color\">\n" : "")
          .append("<span style=\"font-weight: 400;\">")
          .append(sentences.get(i))
          .append("</span>\n")
          .append(i % 3 == 2 ? "</p>\n" : "");
    }
    page.append("<figure class=\"wp-block-image size-large\"><img loading=\"lazy\" width=\"1024\" ")
        .append("height=\"683\" src=\"/wp-content/uploads/photo-")
        .append(at)
        .append(".jpg\" srcset=\"/wp-content/uploads/photo-")
        .append(at)
        .append("-300x200.jpg 300w, /wp-content/uploads/photo-")
        .append(at)
        .append("-768x512.jpg 768w\" sizes=\"(max-width: 1024px) 100vw\" alt=\"Врач\"></figure>\n")
        .append("</div></div>\n");
  }

  private void cards() {
    page.append("<aside class=\"related\"><h3>Читайте также</h3>\n");
    for (int i = 0; i < CARDS; i++) {
      page.append("<div class=\"card\"><a href=\"/blog/")
          .append(i)
          .append(
              "\"><svg class=\"icon\" viewBox=\"0 0 24 24\"><path d=\"M12 2C6.48 2 2 6.48 2 12s4.48 ")
          .append(
              "10 10 10 10-4.48 10-10S17.52 2 12 2zm0 18c-4.41 0-8-3.59-8-8\"/></svg><span>Сон и ")
          .append("отдых ")
          .append(i)
          .append("</span></a><time>0")
          .append(1 + i % 9)
          .append(".04.2026</time></div>\n");
    }
    page.append("</aside>\n");
  }

  private void footer() {
    page.append(
            "<form action=\"/send\" class=\"wpcf7-form\"><label>Имя <input name=\"name\"></label>")
        .append("<label>Телефон <input type=\"tel\" name=\"phone\"></label><label><input type=")
        .append("\"checkbox\" name=\"ok\"> Даю согласие на обработку персональных данных</label>")
        .append("<a href=\"/privacy\">Политика конфиденциальности</a><button>Отправить</button>")
        .append("</form>\n<footer class=\"site-footer\"><p>Лицензия № Л041-01137-77/00345678. ООО ")
        .append("«Верба», ИНН 7707083893. © 2015–2026. Имеются противопоказания, необходима ")
        .append("консультация специалиста.</p><p>Телефон: +7 (000) 123-45-67</p></footer>\n")
        .append("<script>window.dataLayer=window.dataLayer||[];function t(){dataLayer.push(1)}")
        .append("</script>\n</body></html>\n");
  }
}
