package dev.medlint.annotate;

/** Words written short with a point. */
final class Abbreviations {

  /** What a point after a word may mean. */
  enum Kind {
    /** A full word. */
    NONE,
    /** A short word that always has something after it: «ул. Ленина». */
    NEVER_LAST,
    /** A short word that may also be the last one: «и др.». */
    MAYBE_LAST
  }

  private static final int LONGEST = 6;

  private Abbreviations() {}

  /** Returns the kind of the word in a range of characters, two letters long or longer. */
  static Kind kindOf(char[] chars, int from, int to) {
    if (to - from > LONGEST) {
      return Kind.NONE;
    }
    return kindOf(Normalizer.normal(new String(chars, from, to - from)));
  }

  private static Kind kindOf(String word) {
    return switch (word) {
      case "ул",
          "им",
          "пр-т",
          "просп",
          "пер",
          "наб",
          "бул",
          "пл",
          "корп",
          "стр",
          "оф",
          "кв",
          "эт",
          "пос",
          "дер",
          "обл",
          "респ",
          "ст",
          "проф",
          "акад",
          "доц",
          "асс",
          "засл",
          "гл",
          "зав",
          "зам",
          "врио",
          "мед",
          "тел",
          "моб",
          "факс",
          "см",
          "напр",
          "ср",
          "рис",
          "табл",
          "илл",
          "гр",
          "св",
          "др-р",
          "лиц",
          "рег",
          "ред",
          "изд",
          "сост",
          "пер-к",
          "англ",
          "лат",
          "греч",
          "нем",
          "фр",
          "рус",
          "букв",
          "жен",
          "муж",
          "абс",
          "отн",
          "макс",
          "мин-во",
          "ок",
          "прим",
          "разд",
          "вып",
          "прил",
          "тж",
          "тов",
          "гос",
          "ген",
          "м-р",
          "г-н",
          "г-жа",
          "уд",
          "соотв",
          "след",
          "уч",
          "шт-кв",
          "науч",
          "рук",
          "асп",
          "инд",
          "ин-т",
          "ун-т",
          "о-в" ->
          Kind.NEVER_LAST;
      case "др",
          "пр",
          "руб",
          "коп",
          "тыс",
          "млн",
          "млрд",
          "трлн",
          "долл",
          "евр",
          "мин",
          "сек",
          "час",
          "шт",
          "уп",
          "упак",
          "таб",
          "таблет",
          "капс",
          "амп",
          "фл",
          "гг",
          "вв",
          "мес",
          "нед",
          "сут",
          "дн",
          "мг",
          "мл",
          "мкг",
          "кг",
          "мм",
          "кап",
          "ед",
          "ме",
          "жит",
          "чел",
          "экз",
          "проц",
          "стак",
          "рр",
          "доп",
          "обр",
          "орг",
          "каб",
          "т-ва",
          "р-н",
          "д-р",
          "род",
          "проч",
          "э" ->
          Kind.MAYBE_LAST;
      default -> Kind.NONE;
    };
  }

  /** Returns whether a word is one after which a lone capital is a name: «витамин», «группа». */
  static boolean namesLetter(char[] chars, TokenTable table, int token) {
    if (table.kind(token) != FormKind.WORD) {
      return false;
    }
    String word = new String(chars, table.start(token), table.end(token) - table.start(token));
    return word.startsWith("витамин")
        || word.startsWith("групп")
        || word.startsWith("гепатит")
        || word.startsWith("класс")
        || word.startsWith("тип")
        || word.startsWith("категори")
        || word.startsWith("корпус")
        || word.startsWith("литер")
        || word.startsWith("план");
  }
}
