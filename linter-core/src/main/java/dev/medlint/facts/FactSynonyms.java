package dev.medlint.facts;

/** Other ways to write the values of facts, Russian ones first of all. */
public final class FactSynonyms {

  private FactSynonyms() {}

  /**
   * Returns the id that a value means.
   *
   * @param fact fact name
   * @param value in lower case
   * @return the value itself when it is no synonym
   */
  public static String id(String fact, String value) {
    return switch (fact) {
      case "kind" -> kind(value);
      case "object" -> object(value);
      case "audience" -> audience(value);
      case "medium" -> medium(value);
      case "stage" -> stage(value);
      case "complete" -> complete(value);
      default -> value;
    };
  }

  private static String kind(String value) {
    return switch (value) {
      case "реклама", "объявление", "объявления" -> "ad";
      case "статья", "статьи" -> "article";
      case "страница", "страницы" -> "page";
      default -> value;
    };
  }

  private static String object(String value) {
    return switch (value) {
      case "лекарство", "лекарства", "препарат", "препараты" -> "drug";
      case "изделие", "изделия", "медизделие", "медизделия" -> "device";
      case "услуга", "услуги", "медуслуга", "медуслуги" -> "service";
      case "метод", "методы" -> "method";
      case "рецептурное", "рецептурные", "рецептурный препарат" -> "rx-drug";
      case "народный метод", "народный-метод" -> "folk-method";
      case "бад", "бады" -> "supplement";
      case "питание", "еда", "продукты" -> "food";
      case "детское питание", "детское-питание" -> "baby-food";
      case "косметика" -> "cosmetic";
      case "аптека", "аптеки" -> "pharmacy";
      case "организация", "клиника" -> "organization";
      case "organisation" -> "organization";
      case "другое" -> "other";
      default -> value;
    };
  }

  private static String audience(String value) {
    return switch (value) {
      case "все" -> "public";
      case "врачи", "специалисты" -> "professionals";
      default -> value;
    };
  }

  private static String medium(String value) {
    return switch (value) {
      case "сайт", "интернет" -> "web";
      case "соцсеть", "соцсети" -> "social";
      case "мессенджер" -> "messenger";
      case "смс" -> "sms";
      case "наружная", "вывеска", "щит" -> "outdoor";
      case "печать", "газета", "журнал" -> "print";
      case "тв" -> "tv";
      case "радио" -> "radio";
      case "листовка" -> "leaflet";
      default -> value;
    };
  }

  private static String stage(String value) {
    return switch (value) {
      case "черновик" -> "draft";
      case "опубликовано" -> "published";
      default -> value;
    };
  }

  private static String complete(String value) {
    return switch (value) {
      case "true", "yes", "да" -> "complete";
      case "false", "no", "нет" -> "fragment";
      default -> value;
    };
  }
}
