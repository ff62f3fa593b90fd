package dev.medlint.extract;

import java.util.Optional;

/**
 * A fact of the page that a rule may ask for by {@code $name}. The first five are also asked for by
 * {@code нет: документ}.
 */
public enum PageFactName {
  SOURCES("список-источников", "sources"),
  AUTHOR("автор", "author"),
  REVIEWER("медицинский-рецензент", "medical-reviewer"),
  DATE_PUBLISHED("дата-публикации", "date-published", Type.DAY),
  DATE_UPDATED("дата-обновления", "date-updated", Type.DAY),
  AUTHOR_CREDENTIALS("квалификация-автора", "author-credentials"),
  ANY_REVIEWER("рецензент", "reviewer"),
  REVIEWER_IS_AUTHOR("рецензент-он-же-автор", "reviewer-is-author"),
  DATE_REVIEWED("дата-проверки", "date-reviewed", Type.DAY),
  LAST_DATE("последняя-дата", "last-date", Type.DAY),
  VISIBLE_PUBLISHED("видимая-дата-публикации", "visible-date-published", Type.DAY),
  MARKED_PUBLISHED("дата-публикации-в-разметке", "marked-date-published", Type.DAY),
  VISIBLE_MODIFIED("видимая-дата-обновления", "visible-date-modified", Type.DAY),
  MARKED_MODIFIED("дата-обновления-в-разметке", "marked-date-modified", Type.DAY),
  IMPOSSIBLE_DATE("невозможная-дата", "impossible-date"),
  RELATIVE_DATE("дата-без-числа", "relative-date"),
  SOURCE("источник", "source"),
  SOURCE_YEAR("год-источника", "source-year", Type.DAY),
  BARE_FIGURE("цифра-без-ссылки", "figure-without-reference"),
  SENTENCE_LENGTH("слов-в-предложении", "words-in-sentence", Type.NUMBER),
  READABILITY("удобочитаемость", "readability", Type.NUMBER),
  LICENCE("лицензия", "licence"),
  WRONG_LICENCE("неверный-номер-лицензии", "wrong-licence-number"),
  OGRN("огрн", "ogrn"),
  WRONG_OGRN("неверный-огрн", "wrong-ogrn"),
  INN("инн", "inn"),
  WRONG_INN("неверный-инн", "wrong-inn"),
  PRICES("цены", "prices"),
  DOCTOR("врач", "doctor"),
  DOCTOR_WITHOUT_EDUCATION("врач-без-образования", "doctor-without-education"),
  WARNING("предупреждение", "warning"),
  /** By the times of subtitles or of a script; whole seconds. */
  WARNING_SECONDS("секунд-предупреждения", "warning-seconds", Type.NUMBER),
  /** As its words take when they are read aloud; whole seconds. */
  WARNING_READING_SECONDS("секунд-чтения-предупреждения", "warning-reading-seconds", Type.NUMBER),
  /** Syllables a second that the times of a script ask for. */
  WARNING_SPEED("слогов-в-секунду", "syllables-a-second", Type.NUMBER),
  CONTACTS("контакты", "contacts"),
  SUPERVISOR("орган-надзора", "supervisor"),
  TITLE("главный-заголовок", "main-heading"),
  SITE("сайт", "site", Type.TEXT, true),
  SITE_PAGE("страница-сайта", "site-page", Type.TEXT, true),
  REVIEWER_WITHOUT_PAGE("рецензент-без-страницы", "reviewer-without-page", Type.TEXT, true),
  DEAD_LINK("ссылка-в-никуда", "dead-link", Type.TEXT, true),
  MENU_LINK("ссылка-меню", "menu-link", Type.TEXT, true),
  DEAD_MENU_LINK("ссылка-меню-в-никуда", "dead-menu-link", Type.TEXT, true),
  WEB_PAGE("веб-страница", "web-page", Type.TEXT, true),
  MARKUP_TYPE("тип-разметки", "markup-type", Type.TEXT, true),
  BROKEN_MARKUP("ошибка-разметки", "broken-markup", Type.TEXT, true),
  MISPLACED_MARKUP("свойство-не-на-месте", "misplaced-property", Type.TEXT, true),
  POLICY_LINK("ссылка-на-политику", "policy-link", Type.TEXT, true),
  CONSENT_LINK("ссылка-на-согласие", "consent-link", Type.TEXT, true),
  EDITORIAL_POLICY("редакционная-политика", "editorial-policy", Type.TEXT, true),
  FEEDBACK("сообщить-об-ошибке", "feedback", Type.TEXT, true),
  LOW_VISION("версия-для-слабовидящих", "low-vision-version", Type.TEXT, true),
  FORM("форма", "form", Type.TEXT, true),
  FORM_WITHOUT_CONSENT("форма-без-согласия", "form-without-consent", Type.TEXT, true),
  FORM_WITHOUT_POLICY("форма-без-политики", "form-without-policy", Type.TEXT, true),
  TICKED_BOX("отмеченная-галочка", "ticked-box", Type.TEXT, true),
  JOINT_CONSENT("согласие-вместе-с-договором", "joint-consent", Type.TEXT, true),
  HEALTH_FIELD("поле-о-здоровье", "health-field", Type.TEXT, true),
  FORM_ADDRESS("адрес-формы", "form-address", Type.ADDRESS, true),
  LOADED_ADDRESS("адрес-загрузки", "loaded-address", Type.ADDRESS, true),
  LINK_ADDRESS("адрес-ссылки", "link-address", Type.ADDRESS, true);

  /** What the values of a fact are. */
  public enum Type {
    TEXT,
    /** ISO days. */
    DAY,
    /** Whole numbers; {@code больше} and {@code меньше} compare them. */
    NUMBER,
    /** Hosts with paths, in lower case, without scheme. */
    ADDRESS
  }

  private final String russian;
  private final String english;
  private final Type type;
  private final boolean ofMarkup;

  PageFactName(String russian, String english) {
    this(russian, english, Type.TEXT);
  }

  PageFactName(String russian, String english, Type type) {
    this(russian, english, type, false);
  }

  PageFactName(String russian, String english, Type type, boolean ofMarkup) {
    this.russian = russian;
    this.english = english;
    this.type = type;
    this.ofMarkup = ofMarkup;
  }

  /** Returns the name used in rules written in Russian. */
  public String russian() {
    return russian;
  }

  /** Returns the name used in rules written in English. */
  public String english() {
    return english;
  }

  public Type type() {
    return type;
  }

  /** Returns whether the fact is read from markup and not from words that a visitor sees. */
  boolean isOfMarkup() {
    return ofMarkup;
  }

  /** Returns the fact of a Russian or English name, if there is one. */
  public static Optional<PageFactName> find(String name) {
    for (PageFactName fact : values()) {
      if (fact.russian.equals(name) || fact.english.equals(name)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }
}
