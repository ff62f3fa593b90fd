package dev.medlint.records;

import java.util.Locale;
import java.util.Optional;

/** Knows the headings that ad sheets, shops and sites give their columns. */
final class Headings {

  private Headings() {}

  /**
   * Returns a heading in the form in which headings are compared: small letters, е for ё, blanks
   * for underscores and hyphens, without the asterisk of what must be filled in and without what
   * stands in brackets.
   */
  static String normal(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    StringBuilder normal = new StringBuilder(lower.length());
    int depth = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        add(normal, c);
      }
    }
    int end = normal.length();
    while (end > 0 && normal.charAt(end - 1) == ' ') {
      end--;
    }
    return normal.substring(0, end);
  }

  private static void add(StringBuilder normal, char c) {
    boolean blank = c == '_' || c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (blank) {
      if (normal.length() > 0 && normal.charAt(normal.length() - 1) != ' ') {
        normal.append(' ');
      }
    } else if (c == 'ё') {
      normal.append('е');
    } else if ("*:.\"«»“”'\ufeff".indexOf(c) < 0) {
      normal.append(c);
    }
  }

  /** Returns what a column of a heading is to its rows; empty: the heading says nothing. */
  static Optional<ColumnRole> role(String heading) {
    if (heading.isEmpty() || heading.length() > 80) {
      return Optional.empty();
    }
    String normal = normal(heading);
    Optional<ColumnRole> role = ofNormal(normal);
    return role.isPresent() ? role : ofNormal(withoutNumber(normal));
  }

  /** «Заголовок 2» is a headline as «Заголовок» is. */
  private static String withoutNumber(String normal) {
    int end = normal.length();
    while (end > 0 && normal.charAt(end - 1) >= '0' && normal.charAt(end - 1) <= '9') {
      end--;
    }
    if (end == normal.length() || normal.length() - end > 2) {
      return normal;
    }
    return normal.substring(0, end).strip();
  }

  private static Optional<ColumnRole> ofNormal(String normal) {
    return switch (normal) {
      case "заголовок",
          "заголовок объявления",
          "доп заголовок",
          "дополнительный заголовок",
          "основной заголовок",
          "длинный заголовок",
          "короткий заголовок",
          "подзаголовок",
          "наименование",
          "наименование товара",
          "наименование услуги",
          "название",
          "название товара",
          "название услуги",
          "ie name",
          "headline",
          "long headline",
          "short headline",
          "ad headline",
          "ad title",
          "heading",
          "title",
          "subtitle",
          "product name",
          "product title" ->
          Optional.of(ColumnRole.HEADLINE);
      case "текст",
          "текст объявления",
          "текст рекламы",
          "рекламный текст",
          "текст поста",
          "текст баннера",
          "текст смс",
          "текст письма",
          "пост",
          "объявление",
          "описание",
          "описание товара",
          "описание услуги",
          "краткое описание",
          "полное описание",
          "подробное описание",
          "детальное описание",
          "описание для анонса",
          "анонс",
          "аннотация",
          "слоган",
          "призыв",
          "призыв к действию",
          "дисклеймер",
          "предупреждение",
          "юридическая информация",
          "ie preview text",
          "ie detail text",
          "text",
          "ad text",
          "ad copy",
          "primary text",
          "body",
          "body text",
          "post",
          "post text",
          "description",
          "ad description",
          "description line",
          "short description",
          "long description",
          "full description",
          "product description",
          "annotation",
          "slogan",
          "call to action",
          "disclaimer" ->
          Optional.of(ColumnRole.TEXT);
      default -> ofOther(normal);
    };
  }

  private static Optional<ColumnRole> ofOther(String normal) {
    return switch (normal) {
      case "быстрые ссылки",
          "быстрая ссылка",
          "заголовки быстрых ссылок",
          "заголовок быстрой ссылки",
          "тексты быстрых ссылок",
          "описания быстрых ссылок",
          "описание быстрой ссылки",
          "уточнения",
          "уточнение",
          "отображаемая ссылка",
          "преимущества",
          "sitelinks",
          "sitelink",
          "sitelink text",
          "sitelink title",
          "sitelink titles",
          "sitelink description",
          "sitelink descriptions",
          "callouts",
          "callout",
          "callout text",
          "display url",
          "bullets",
          "bullet points",
          "bullet point" ->
          Optional.of(ColumnRole.LIST);
      case "rich контент", "rich контент json", "rich content", "rich content json" ->
          Optional.of(ColumnRole.RICH);
      case "ссылка",
          "ссылка на сайт",
          "ссылка на страницу",
          "посадочная страница",
          "конечный url",
          "url",
          "link",
          "final url",
          "landing page" ->
          Optional.of(ColumnRole.LINK);
      case "дата", "дата публикации", "дата размещения", "date", "publication date" ->
          Optional.of(ColumnRole.DATE);
      case "тип объявления", "ad type" -> Optional.of(ColumnRole.AD_TYPE);
      case "вид", "вид текста", "тип", "тип текста", "kind", "type" -> Optional.of(ColumnRole.KIND);
      case "объект", "объект рекламы", "object", "advertised object" ->
          Optional.of(ColumnRole.OBJECT);
      case "аудитория", "audience" -> Optional.of(ColumnRole.AUDIENCE);
      case "носитель", "medium" -> Optional.of(ColumnRole.MEDIUM);
      case "площадка", "платформа", "platform" -> Optional.of(ColumnRole.PLATFORM);
      default -> idRank(normal) > 0 ? Optional.of(ColumnRole.ID) : Optional.empty();
    };
  }

  /** Returns how well a column tells rows apart, of several such columns; 0: it is none. */
  static int idRank(String normal) {
    return switch (normal) {
      case "номер объявления", "id объявления", "ид объявления", "ad id" -> 4;
      case "артикул продавца", "ваш sku", "seller sku", "offer id", "ie xml id" -> 3;
      case "артикул", "артикул товара", "sku", "код товара", "external id", "ie id" -> 2;
      case "id", "ид", "идентификатор", "guid", "№", "номер" -> 1;
      default -> 0;
    };
  }
}
