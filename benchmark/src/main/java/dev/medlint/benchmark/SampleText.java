package dev.medlint.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Russian text of any length, the same for the same seed, made from sentence templates and
 * inflected word lists.
 *
 * <p>One noun or adjective of ten is a compound (префикс + основа) from a field of some millions of
 * forms, so that the number of distinct forms goes on growing with the text as it does in real
 * ones, and caches of forms are tried. Not thread-safe.
 */
public final class SampleText {

  /** Templates; see {@link #fill}. Capital letters of cases: И Р Д В Т П. */
  private static final String[] NEUTRAL = {
    "Врач назначает {пс:В} после {пс:Р} и оценивает {пс:В} через {ч} дней.",
    "При {пс:П} важно следить за {пс:Т}: она меняется медленно.",
    "{С:И} зависит от {пс:Р}, возраста и того, как давно появились {псм:И}.",
    "По словам доктора {ф:Р}, {пс:И} встречается чаще, чем {с:И}.",
    "Если {псм:И} держатся дольше {ч} недель, обратитесь к терапевту.",
    "Перед {с:Т} нельзя есть {ч} часов, воду пить можно.",
    "В справочнике сказано, что {пс:И} {г} {пс:В}, а {с:И} {г} {пс:В}.",
    "Пациенты с {псм:Т} {гм} {пс:В} и раз в {ч} месяцев сдают анализ крови.",
    "Существуют {ч} способа провести {пс:В}; выбор делают после {с:Р}.",
    "{С:И} не заменяет {пс:В}, но иногда {г} {пс:В}.",
    "О {псм:П} и {псм:П} мы рассказывали в статье от {ч} марта.",
    "Что делать, когда {пс:И} мешает {инф} и {инф}?",
    "Температура выше 38,5 °C, озноб и {пс:И} — повод вызвать врача.",
    "Дозу от {ч} до {ч} мг подбирают по весу, см. инструкцию, раздел {ч}.{ч}.",
  };

  private static final String[] ADVERTISING = {
    "Запишитесь на {пс:В} по телефону 8 (000) {ч}-{ч}-{ч} или на сайте clinic{ч}.example!",
    "{Пс:И} от {ч} 900 ₽, консультация врача {ф:Р} — бесплатно до {ч} декабря.",
    "Только в нашем центре {пс:И} и {пс:И} за один визит.",
    "Скидка {ч}% на {пс:В} для тех, кто пришёл с {пс:Т}.",
    "Наша клиника «{С:И} плюс» {г} {пс:В} с 19{ч} года.",
    "Приходите: {псм:И} ждать не станут, а {пс:И} займёт {ч} минут.",
    "Доктор {ф:И} лично {г} {пс:В} и {г} {пс:В}.",
    "Имеются противопоказания, необходима консультация специалиста.",
  };

  /** Wordings that rules look for; one sentence of forty. */
  private static final String[] BREACHING = {
    "После {пс:Р} я вылечилась от гастрита за {ч} дней.",
    "Гарантируем полное выздоровление после {пс:Р}.",
    "Самый лучший способ начать {пс:В}.",
    "Наш {С:И} одобрен по итогам обязательных исследований.",
    "У вас болит спина? Значит, у вас {пс:И}!",
    "Спасибо доктору {ф:Д}: болезнь отступила навсегда.",
  };

  private static final String[] MASCULINE =
      words(
          "курс метод осмотр анализ приём массаж рецепт диагноз симптом прогноз приступ отёк"
              + " препарат раствор крем гель сироп порошок бинт пластырь тест прибор аппарат"
              + " сустав позвонок желудок мозг нерв сосуд орган иммунитет гормон витамин белок"
              + " кабинет стационар центр процент период возраст вопрос ответ режим рацион завтрак"
              + " климат воздух спорт бассейн отдых маршрут график талон полис договор архив");

  private static final String[] FEMININE =
      words(
          "терап хирург кардиолог невролог педиатр анатом физиолог патолог аллерг инфекц операц"
              + " консультац вакцинац реабилитац пневмон анем аритм гипертон мигрен дистроф"
              + " биопс эндоскоп томограф рентгенограф функц реакц инструкц рекомендац комисс"
              + " лаборатор категор организац лиценз претенз гарант адаптац станц");

  private static final String[] NEUTER =
      words(
          "лече обследова наблюде восстановле улучше заболева пита дыха давле сниже повыше"
              + " назначе примене введе удале измере исследова состоя ощуще движе напряже"
              + " воспале кровотече головокруже сердцебие наруше осложне значе объясне реше"
              + " сочета упражне освеще убежде отделе собра зна рассея");

  private static final String[] ADJECTIVES =
      words(
          "новы полны точны важны сильны слабы быстры домашни утренни ранни поздни редки лёгки"
              + " медицински клинически хронически аллергически детски женски мужски городски"
              + " зубны глазны кожны сердечны сосудисты желудочны печёночны почечны нервны мышечны"
              + " костны суставны вирусны бактериальны гормональны витаминны белковы водны солевы"
              + " лазерны лучевы магнитны тепловы холодны плановы повторны первичны вторичны"
              + " современны бережны ежедневны дополнительны обязательны регулярны спокойны"
              + " привычны заметны возрастны сезонны весенни осенни");

  private static final String[] VERBS =
      words(
          "помог назнач оценив наблюд улучш сним поддержив восстанавлив уменьш увелич исключ"
              + " подтвержд обеспечив облегч предупрежд заверш начин собир повыш пониж сокращ"
              + " возвращ защищ очищ изуч обсужд показыв скрыв вызыв удержив");

  private static final String[] SURNAMES =
      words(
          "Верховцев Лугин Осоков Бережков Талицын Ручьёв Полянов Шведов Кремнёв Ястребов Сорокин"
              + " Травин Зимин Рябинин Озеров Дымов Листов Каменев Мостов Снегирёв Ольхин Тополев");

  private static final String[] PREFIXES =
      words(
          "микро макро нейро кардио гастро дермо термо гидро фито био электро фото радио психо"
              + " эндо экзо анти контр супер мульти поли моно авто аэро гемо гепато нефро остео"
              + " артро мио лимфо иммуно цито гисто пост пред меж внутри около сверх квази псевдо"
              + " мега мини ультра инфра транс интер суб пара мета гипер гипо изо нео орто прото");

  private static final String CASES = "ИРДВТП";

  private static final String[][] MASCULINE_ENDINGS = {
    {"", "а", "у", "", "ом", "е"}, {"ы", "ов", "ам", "ы", "ами", "ах"}
  };
  private static final String[][] FEMININE_ENDINGS = {
    {"ия", "ии", "ии", "ию", "ией", "ии"}, {"ии", "ий", "иям", "ии", "иями", "иях"}
  };
  private static final String[][] NEUTER_ENDINGS = {
    {"ние", "ния", "нию", "ние", "нием", "нии"}, {"ния", "ний", "ниям", "ния", "ниями", "ниях"}
  };

  /** By gender (masculine, feminine, neuter, plural) and case, for a stem that ends in ы or и. */
  private static final String[][] HARD_ADJECTIVE_ENDINGS = {
    {"ый", "ого", "ому", "ый", "ым", "ом"},
    {"ая", "ой", "ой", "ую", "ой", "ой"},
    {"ое", "ого", "ому", "ое", "ым", "ом"},
    {"ые", "ых", "ым", "ые", "ыми", "ых"}
  };

  private static final String[][] SOFT_ADJECTIVE_ENDINGS = {
    {"ий", "его", "ему", "ий", "им", "ем"},
    {"яя", "ей", "ей", "юю", "ей", "ей"},
    {"ее", "его", "ему", "ее", "им", "ем"},
    {"ие", "их", "им", "ие", "ими", "их"}
  };

  private static final String[][] VELAR_ADJECTIVE_ENDINGS = {
    {"ий", "ого", "ому", "ий", "им", "ом"},
    {"ая", "ой", "ой", "ую", "ой", "ой"},
    {"ое", "ого", "ому", "ое", "им", "ом"},
    {"ие", "их", "им", "ие", "ими", "их"}
  };

  private static final String[] SURNAME_ENDINGS = {"", "а", "у", "а", "ым", "е"};

  private static final int PLURAL = 3;

  private final Random random;

  /** Creates a source of text that gives the same for the same seed on every machine. */
  public SampleText(long seed) {
    random = new Random(seed);
  }

  /**
   * Writes a text to standard output.
   *
   * @param args {@code text BYTES} for plain text of that UTF-8 length; {@code jsonl RECORDS} for a
   *     batch with records of some two kilobytes; {@code ads RECORDS EVERY} for a batch of short
   *     ads from some thousands of sites, of which each EVERYth has the words of an earlier one (0:
   *     none has)
   */
  public static void main(String[] args) throws IOException {
    int size = Integer.parseInt(args[1]);
    SampleText sample = new SampleText(1);
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
      if (args[0].equals("text")) {
        out.write(sample.text(size));
        return;
      }
      if (args[0].equals("ads")) {
        sample.ads(size, Integer.parseInt(args[2]), Integer.parseInt(args[3]), out);
        return;
      }
      for (int i = 0; i < size; i++) {
        String text = sample.text(2000).replace("\n", "\\n").replace("\"", "\\\"");
        out.write("{\"id\":\"r" + i + "\",\"kind\":\"ad\",\"object\":\"service\",\"text\":\"");
        out.write(text);
        out.write("\"}\n");
      }
    }
  }

  private void ads(int records, int every, int sentences, Writer out) throws IOException {
    String[] objects = {"service", "supplement", "drug", "device", "cosmetic"};
    String[] earlier = new String[1000];
    for (int i = 0; i < records; i++) {
      boolean again = every > 0 && i % every == every - 1 && i >= earlier.length;
      String ad = again ? earlier[random.nextInt(earlier.length)] : ad(objects, sentences);
      earlier[i % earlier.length] = ad;
      out.write(
          "{\"id\":\"a" + i + "\",\"host\":\"clinic" + random.nextInt(5000) + ".example\"," + ad);
      out.write('\n');
    }
  }

  private String ad(String[] objects, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = sentences + random.nextInt(2); i > 0; i--) {
      text.append(sentence()).append(i > 1 ? " " : "");
    }
    return "\"kind\":\"ad\",\"object\":\""
        + pick(objects)
        + "\",\"complete\":true,\"text\":\""
        + text.toString().replace("\"", "\\\"")
        + "\"}";
  }

  /**
   * Returns paragraphs of four to eight sentences.
   *
   * @param bytes length in UTF-8; what no sentence fits into is filled with line feeds
   */
  public String text(int bytes) {
    StringBuilder text = new StringBuilder(bytes * 5 / 9);
    int left = bytes;
    while (true) {
      StringBuilder paragraph = new StringBuilder();
      for (int i = 4 + random.nextInt(5); i > 0; i--) {
        paragraph.append(sentence()).append(i > 1 ? ' ' : '\n');
      }
      paragraph.append('\n');
      left -= paragraph.toString().getBytes(StandardCharsets.UTF_8).length;
      if (left < 0) {
        left += paragraph.toString().getBytes(StandardCharsets.UTF_8).length;
        break;
      }
      text.append(paragraph);
    }
    return text.append("\n".repeat(left)).toString();
  }

  private String sentence() {
    int roll = random.nextInt(40);
    String[] templates = roll == 0 ? BREACHING : roll < 14 ? ADVERTISING : NEUTRAL;
    return fill(templates[random.nextInt(templates.length)]);
  }

  /**
   * Replaces the slots of a template: {@code с} a noun, {@code пс} an adjective and a noun, {@code
   * псм} the same in the plural, {@code ф} a surname, each with the letter of its case; {@code г} a
   * verb of the third person, {@code гм} its plural, {@code инф} an infinitive, {@code ч} a number.
   */
  private String fill(String template) {
    StringBuilder out = new StringBuilder(template.length() * 2);
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      out.append(template, from, open).append(slot(template.substring(open + 1, close)));
      from = close + 1;
    }
    return out.append(template, from, template.length()).toString();
  }

  private String slot(String slot) {
    int colon = slot.indexOf(':');
    String name = colon < 0 ? slot : slot.substring(0, colon);
    int grammaticalCase = colon < 0 ? 0 : CASES.indexOf(slot.charAt(colon + 1));
    return switch (name) {
      case "с" -> phrase(false, false, grammaticalCase);
      case "С" -> capitalised(phrase(false, false, grammaticalCase));
      case "пс" -> phrase(true, false, grammaticalCase);
      case "Пс" -> capitalised(phrase(true, false, grammaticalCase));
      case "псм" -> phrase(true, true, grammaticalCase);
      case "ф" -> pick(SURNAMES) + SURNAME_ENDINGS[grammaticalCase];
      case "г" -> pick(VERBS) + "ает";
      case "гм" -> pick(VERBS) + "ают";
      case "инф" -> pick(VERBS) + "ать";
      case "ч" -> Integer.toString(2 + random.nextInt(97));
      default -> throw new IllegalArgumentException("no such slot: " + slot);
    };
  }

  private String phrase(boolean withAdjective, boolean plural, int grammaticalCase) {
    int gender = random.nextInt(3);
    int number = plural ? 1 : 0;
    String noun =
        compound()
            + switch (gender) {
              case 0 -> pick(MASCULINE) + MASCULINE_ENDINGS[number][grammaticalCase];
              case 1 -> pick(FEMININE) + FEMININE_ENDINGS[number][grammaticalCase];
              default -> pick(NEUTER) + NEUTER_ENDINGS[number][grammaticalCase];
            };
    if (!withAdjective) {
      return noun;
    }
    return compound() + adjective(plural ? PLURAL : gender, grammaticalCase) + ' ' + noun;
  }

  private String adjective(int gender, int grammaticalCase) {
    String word = pick(ADJECTIVES);
    String stem = word.substring(0, word.length() - 1);
    boolean velar = "гкх".indexOf(stem.charAt(stem.length() - 1)) >= 0;
    String[][] endings =
        word.endsWith("ы")
            ? HARD_ADJECTIVE_ENDINGS
            : velar ? VELAR_ADJECTIVE_ENDINGS : SOFT_ADJECTIVE_ENDINGS;
    return stem + endings[gender][grammaticalCase];
  }

  private String compound() {
    int roll = random.nextInt(40);
    return roll > 3 ? "" : roll < 2 ? pick(PREFIXES) + pick(PREFIXES) : pick(PREFIXES);
  }

  private String pick(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String[] words(String list) {
    return list.split(" ");
  }
}
