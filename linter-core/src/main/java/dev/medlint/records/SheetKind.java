package dev.medlint.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Whose table it is, by its headings, and what that says of its texts. */
enum SheetKind {
  /** Nobody's that is known. */
  OTHER,
  /** Ads as Yandex Direct exports and takes them. */
  YANDEX_DIRECT("kind", "ad", "medium", "web"),
  /** Ads as Google Ads and its editor take them. */
  SEARCH_ADS("kind", "ad", "medium", "web"),
  /**
   * Cards of goods. Whether a card advertises or informs (art. 2 part 2 of 38-FZ) is not for its
   * sheet to say, and a shop's page shows more than the sheet holds.
   */
  WILDBERRIES("medium", "web", "platform", "wildberries", "complete", "false"),
  OZON("medium", "web", "platform", "ozon", "complete", "false"),
  YANDEX_MARKET("medium", "web", "platform", "yandex-market", "complete", "false"),
  /** Elements of a site as Bitrix exports them. */
  BITRIX("medium", "web");

  private final Map<String, String> facts;

  /** Creates a kind with its facts: name, value, name, value… in the order of reports. */
  SheetKind(String... namesAndValues) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      all.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    this.facts = Collections.unmodifiableMap(all);
  }

  /** Returns what is known of every text of the table. */
  Map<String, String> facts() {
    return facts;
  }

  /**
   * Returns whose table it is.
   *
   * @param headings in their {@link Headings#normal} form
   */
  static SheetKind of(Set<String> headings) {
    if (headings.contains("ie name")) {
      return BITRIX;
    }
    if (isDirect(headings)) {
      return YANDEX_DIRECT;
    }
    boolean headline = headings.contains("headline 1") || headings.contains("заголовок 1");
    if (headline && (headings.contains("final url") || headings.contains("конечный url"))) {
      return SEARCH_ADS;
    }
    if (headings.contains("артикул продавца") && headings.contains("наименование")) {
      return WILDBERRIES;
    }
    boolean ozon =
        headings.contains("аннотация")
            && (headings.contains("название товара") || headings.contains("артикул"));
    if (ozon || headings.contains("rich контент json")) {
      return OZON;
    }
    return headings.contains("ваш sku") ? YANDEX_MARKET : OTHER;
  }

  private static final Set<String> OF_DIRECT =
      Set.of(
          "номер объявления",
          "id объявления",
          "id группы",
          "номер группы",
          "название группы",
          "доп объявление группы",
          "id фразы",
          "быстрые ссылки",
          "заголовки быстрых ссылок",
          "описания быстрых ссылок",
          "адреса быстрых ссылок",
          "отображаемая ссылка",
          "уточнения",
          "ставка на поиске",
          "минус фразы на группу",
          "фраза");

  private static boolean isDirect(Set<String> headings) {
    boolean ad =
        headings.contains("текст")
            && (headings.contains("заголовок 1") || headings.contains("заголовок"));
    if (!ad) {
      return false;
    }
    int signs = headings.contains("заголовок 1") ? 1 : 0;
    for (String heading : headings) {
      signs += OF_DIRECT.contains(heading) ? 1 : 0;
    }
    return signs >= 2;
  }
}
