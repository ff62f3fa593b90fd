package dev.medlint.extract;

import java.util.regex.Pattern;

/** Tells the parts of a page that are about other pages or about the site. */
final class PageChrome {

  private static final Pattern HEADING =
      Pattern.compile(
          "\\s*(?:(?:читайте|читать|смотрите)\\s+(?:также|ещ[её])|похожие\\s+(?:статьи|материалы|записи)"
              + "|(?:другие|ещ[её]|последние|новые|популярные)\\s+(?:стать|материал|публикац|запис).*"
              + "|ещ[её]\\s+по\\s+теме|по\\s+теме|рекомендуем(?:\\s+(?:почитать|прочитать))?|популярн.{0,20}"
              + "|комментари[ий].{0,20}|отзывы.{0,40}|наши\\s+(?:специалисты|врачи|доктора)"
              + "|вам\\s+(?:может|будет).{0,30}|оставить\\s+комментарий|запис.{0,10}на\\s+при[её]м)\\s*:?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PageChrome() {}

  /** Whether a heading begins a part about other pages, visitors or the staff. */
  static boolean isHeading(String text) {
    return text.length() <= 60 && HEADING.matcher(text).matches();
  }

  /** Whether a class or id names such a part; lower case expected. */
  static boolean isName(String name) {
    int at = 0;
    while (at < name.length()) {
      int end = at;
      while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
        end++;
      }
      String word = name.substring(at, end);
      at = end + 1;
      switch (word) {
        case "related",
            "popular",
            "sidebar",
            "side",
            "widget",
            "comment",
            "comments",
            "cookie",
            "cookies",
            "banner",
            "share",
            "breadcrumb",
            "breadcrumbs",
            "bread",
            "booking",
            "callback",
            "promo",
            "menu",
            "footer",
            "subscribe",
            "copyright",
            "similar",
            "recommended",
            "rel",
            "commentlist",
            "disqus",
            "cackle",
            "hypercomments",
            "testimonials",
            "reviews" -> {
          return true;
        }
        default -> {
          // Other words do not matter.
        }
      }
    }
    return false;
  }
}
