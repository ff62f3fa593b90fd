package dev.medlint.records;

import java.util.Locale;
import java.util.Optional;

/** What the cells of a column are to the text of their row. */
enum ColumnRole {
  HEADLINE,
  TEXT,
  /** Short texts side by side, such as sitelinks; separated by {@code ||} or line ends. */
  LIST,
  /** The rich content of a shop: JSON in which the texts lie packed. */
  RICH,
  /** Where the ad leads to. */
  LINK,
  ID,
  DATE,
  /** What Yandex Direct calls the type of an ad. */
  AD_TYPE,
  KIND,
  OBJECT,
  AUDIENCE,
  MEDIUM,
  PLATFORM;

  /** Returns whether the cells are words that readers see. */
  boolean isText() {
    return this == HEADLINE || this == TEXT || this == LIST || this == RICH;
  }

  /** Returns whether the cells state a fact. */
  boolean isFact() {
    return switch (this) {
      case KIND, OBJECT, AUDIENCE, MEDIUM, PLATFORM -> true;
      default -> false;
    };
  }

  /** Returns the name of the fact. */
  String fact() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role that a user names before the sign of equality; empty: there is none such. */
  static Optional<ColumnRole> named(String name) {
    return switch (Headings.normal(name)) {
      case "заголовок", "headline", "heading", "title" -> Optional.of(HEADLINE);
      case "текст", "text", "body" -> Optional.of(TEXT);
      case "список", "list", "ссылки", "links" -> Optional.of(LIST);
      case "rich" -> Optional.of(RICH);
      case "адрес", "url", "link" -> Optional.of(LINK);
      case "ид", "id", "номер" -> Optional.of(ID);
      case "дата", "date" -> Optional.of(DATE);
      case "вид", "kind" -> Optional.of(KIND);
      case "объект", "object" -> Optional.of(OBJECT);
      case "аудитория", "audience" -> Optional.of(AUDIENCE);
      case "носитель", "medium" -> Optional.of(MEDIUM);
      case "площадка", "platform" -> Optional.of(PLATFORM);
      default -> Optional.empty();
    };
  }

  /** The names of roles that users may write, as messages list them. */
  static final String NAMES_RU =
      "заголовок, текст, список, адрес, ид, дата, вид, объект, аудитория, носитель, площадка";

  static final String NAMES_EN =
      "headline, text, list, url, id, date, kind, object, audience, medium, platform";
}
