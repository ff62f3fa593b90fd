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
      case "реклама" -> "ad";
      case "статья" -> "article";
      case "страница" -> "page";
      default -> value;
    };
  }

  private static String object(String value) {
    return switch (value) {
      case "лекарство", "препарат" -> "drug";
      case "изделие", "медизделие" -> "device";
      case "услуга", "медуслуга" -> "service";
      case "метод" -> "method";
      case "рецептурное", "рецептурный препарат" -> "rx-drug";
      case "народный метод", "народный-метод" -> "folk-method";
      case "бад" -> "supplement";
      case "питание", "еда" -> "food";
      case "детское питание", "детское-питание" -> "baby-food";
      case "косметика" -> "cosmetic";
      case "аптека" -> "pharmacy";
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
      case "печать" -> "print";
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
