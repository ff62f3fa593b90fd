package dev.medlint.law;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Fact;
import dev.medlint.source.LocalizedText;
import java.util.Collection;

/** How reasons and notes name facts and say where they come from. */
public final class FactWords {

  /** The source of facts that somebody stated for one check, not as an option of the program. */
  public static final String REQUEST = "request";

  private FactWords() {}

  /** Returns «параметр --object», «указано в документе» and the like. */
  public static LocalizedText origin(String name, Fact<?> fact) {
    String source = fact.source();
    return switch (fact.origin()) {
      case COMMAND_LINE -> {
        if (fact.isByCaller()) {
          yield new LocalizedText("задано программой", "given by the program");
        }
        yield source.equals(REQUEST)
            ? new LocalizedText("указано при проверке", "stated for this check")
            : new LocalizedText("параметр --" + name, "option --" + name);
      }
      case DOCUMENT ->
          new LocalizedText(
              "указано в документе" + detail(source, ": ", ""),
              "stated in the document" + detail(source, ": ", ""));
      case CONFIGURATION ->
          new LocalizedText(
              "настройка" + detail(source, " ", ""), "configuration" + detail(source, " ", ""));
      case DETECTED -> {
        if (fact.isOfNothingNamed()) {
          yield new LocalizedText(
              "предположено: в тексте ничего не названо", "assumed: the text names nothing");
        }
        yield fact.sure()
            ? new LocalizedText(
                "определено по тексту" + detail(source, ": ", ""),
                "detected from the text" + detail(source, ": ", ""))
            : new LocalizedText(
                "вероятно, по тексту" + detail(source, ": ", ""),
                "probably, from the text" + detail(source, ": ", ""));
      }
      case DEFAULT -> new LocalizedText("по умолчанию", "by default");
    };
  }

  private static String detail(String source, String before, String after) {
    return source.isEmpty() ? "" : before + source + after;
  }

  /** Returns the objects as «для лекарства, медицинской услуги» wants them. */
  public static LocalizedText list(Collection<AdObject> objects) {
    StringBuilder ru = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (AdObject object : objects) {
      LocalizedText label = genitive(object);
      if (ru.length() > 0) {
        ru.append(", ");
        en.append(", ");
      }
      ru.append(label.ru());
      en.append(label.en());
    }
    return new LocalizedText(ru.toString(), en.toString());
  }

  private static LocalizedText genitive(AdObject object) {
    return switch (object) {
      case DRUG -> new LocalizedText("лекарства", "a medicine");
      case RX_DRUG -> new LocalizedText("рецептурного лекарства", "a prescription medicine");
      case PREVENTIVE_DRUG ->
          new LocalizedText("профилактического лекарства", "a preventive medicine");
      case DEVICE -> new LocalizedText("медицинского изделия", "a medical device");
      case PRO_DEVICE ->
          new LocalizedText(
              "изделия, требующего подготовки", "a device that needs special training");
      case SERVICE -> new LocalizedText("медицинской услуги", "a medical service");
      case METHOD -> new LocalizedText("метода лечения", "a method of treatment");
      case FOLK_METHOD -> new LocalizedText("метода народной медицины", "a folk-medicine method");
      case SUPPLEMENT -> new LocalizedText("БАД", "a dietary supplement");
      case FOOD -> new LocalizedText("пищевого продукта", "food");
      case BABY_FOOD -> new LocalizedText("детского питания", "baby food");
      case COSMETIC -> new LocalizedText("косметики", "a cosmetic");
      case PHARMACY -> new LocalizedText("аптеки", "a pharmacy");
      case ORGANIZATION -> new LocalizedText("медицинской организации", "a medical organisation");
      case OTHER -> new LocalizedText("другого товара или услуги", "other goods or services");
    };
  }

  /** Returns the ids of the objects, in the order of the enum. */
  static String ids(Collection<AdObject> objects) {
    StringBuilder ids = new StringBuilder();
    for (AdObject object : objects) {
      if (ids.length() > 0) {
        ids.append(", ");
      }
      ids.append(object.id());
    }
    return ids.toString();
  }
}
