package dev.medlint.records;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The values by which a column with the heading of a fact proves to be one: «Тип» and «Объект» head
 * columns of quite other things too.
 */
final class FactValues {

  private static final List<String> PLATFORMS =
      List.of("яндекс директ", "яндексдирект", "директ", "yandex direct", "yandexdirect");

  private static final Set<String> KINDS =
      Set.of("ad", "article", "page", "реклама", "объявление", "статья", "страница");

  private static final Set<String> OBJECTS =
      Set.of(
          "drug",
          "rx-drug",
          "device",
          "service",
          "method",
          "folk-method",
          "supplement",
          "food",
          "baby-food",
          "cosmetic",
          "pharmacy",
          "organization",
          "organisation",
          "other",
          "лекарство",
          "препарат",
          "изделие",
          "медизделие",
          "услуга",
          "услуги",
          "медуслуга",
          "метод",
          "рецептурный препарат",
          "народный метод",
          "бад",
          "питание",
          "детское питание",
          "косметика",
          "аптека",
          "организация",
          "клиника",
          "другое");

  private static final Set<String> AUDIENCES =
      Set.of("public", "professionals", "все", "врачи", "специалисты");

  private static final Set<String> MEDIA =
      Set.of(
          "web",
          "print",
          "outdoor",
          "tv",
          "radio",
          "social",
          "messenger",
          "sms",
          "leaflet",
          "сайт",
          "интернет",
          "соцсеть",
          "соцсети",
          "мессенджер",
          "смс",
          "наружная",
          "вывеска",
          "щит",
          "печать",
          "газета",
          "журнал",
          "тв",
          "радио",
          "листовка");

  private FactValues() {}

  /** Returns whether a value, written in a column with the heading of a fact, states it. */
  static boolean isKnown(String fact, String value) {
    String normal = normal(value);
    return switch (fact) {
      case "object" -> areObjects(normal);
      case "platform" -> true;
      default -> known(fact).contains(normal);
    };
  }

  /** Returns the values of a fact that are looked for. */
  static Set<String> known(String fact) {
    return switch (fact) {
      case "kind" -> KINDS;
      case "object" -> OBJECTS;
      case "audience" -> AUDIENCES;
      case "medium" -> MEDIA;
      default -> Set.of();
    };
  }

  private static boolean areObjects(String normal) {
    for (String one : normal.split(",", -1)) {
      if (!OBJECTS.contains(one.strip())) {
        return false;
      }
    }
    return true;
  }

  /** Returns a value as the facts know it. */
  static String of(String fact, String value) {
    String normal = normal(value).replaceAll("[\\s._-]+", " ");
    boolean direct = fact.equals("platform") && PLATFORMS.contains(normal);
    return direct ? "yandex-direct" : value;
  }

  private static String normal(String value) {
    return value.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
