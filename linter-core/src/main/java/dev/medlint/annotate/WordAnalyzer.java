package dev.medlint.annotate;

import java.util.ArrayList;
import java.util.List;

/** Finds the normal form and all readings of a written token. Thread-safe. */
final class WordAnalyzer implements KnownWords {

  /** No sign that is drawn as a picture stands before the arrows. */
  private static final char FIRST_PICTURE = '\u2190';

  private static final int MIN_TAIL = 4;
  private static final int MAX_YO_TRIES = 6;
  private static final int LONGEST_SHORTENED = 5;

  /** First parts that make new words freely; what they are put before keeps its grammar. */
  private static final String[] PREFIXES = {
    "анти",
    "супер",
    "нано",
    "само",
    "пре",
    "псевдо",
    "кардио",
    "нейро",
    "нефро",
    "гастро",
    "гипер",
    "мега",
    "мульти",
    "микро",
    "макро",
    "мини",
    "био",
    "фито",
    "гидро",
    "крио",
    "термо",
    "электро",
    "магнито",
    "радио",
    "лазеро",
    "фото",
    "свето",
    "вибро",
    "аэро",
    "баро",
    "озоно",
    "ультра",
    "экстра",
    "квази",
    "контр",
    "меж",
    "много",
    "мало",
    "моно",
    "поли",
    "противо",
    "сверх",
    "суб",
    "теле",
    "видео",
    "аудио",
    "онлайн",
    "интернет",
    "пост",
    "не",
    "гепато",
    "дермо",
    "дермато",
    "космето",
    "остео",
    "хондро",
    "артро",
    "вертебро",
    "психо",
    "стомато",
    "онко",
    "гемо",
    "гемато",
    "иммуно",
    "уро",
    "гинеко",
    "андро",
    "эндо",
    "экзо",
    "пара",
    "пери",
    "орто",
    "рино",
    "ото",
    "офтальмо",
    "пульмо",
    "бронхо",
    "энтеро",
    "колоно",
    "прокто",
    "флебо",
    "ангио",
    "лимфо",
    "липо",
    "мио",
    "нутри",
    "кино",
    "кинезио",
    "рефлексо",
    "апи",
    "гирудо",
    "талассо",
    "бальнео",
    "пелоидо",
    "евро",
    "авто",
    "вело",
    "эко",
    "обще",
    "высоко",
    "низко",
    "средне",
    "быстро",
    "долго",
    "ново",
    "полу",
    "вне",
    "внутри",
    "транс",
    "интра",
    "экс",
    "спец",
    "мед",
    "проф",
    "гос"
  };

  private final Lexicon lexicon;
  private final FieldWords fieldWords;

  WordAnalyzer(Lexicon lexicon, FieldWords fieldWords) {
    this.lexicon = lexicon;
    this.fieldWords = fieldWords;
  }

  /**
   * What was found for a word.
   *
   * @param hidden what it may stand for others by; null: by nothing
   */
  record Analysis(String normal, List<Reading> readings, HiddenWord hidden) {
    Analysis(String normal, List<Reading> readings) {
      this(normal, readings, null);
    }
  }

  /** Returns what finds the words that others may stand for, of those that tests name. */
  WordGuesses guesses(FormClassifier classifier) {
    return new WordGuesses(lexicon, fieldWords, classifier);
  }

  /** Returns whether letters may stand under a mask that make a word. */
  boolean mayStandFor(HiddenWord masked) {
    AnyOfField found = new AnyOfField(masked);
    fieldWords.beginning(masked.head(), found);
    return found.any
        || lexicon.mayHave(masked.head(), masked.tail(), masked.least(), masked.most());
  }

  private static final class AnyOfField implements WordAutomaton.Found {

    private final HiddenWord masked;
    private boolean any;

    AnyOfField(HiddenWord masked) {
      this.masked = masked;
    }

    @Override
    public void add(String word) {
      any |= masked.fits(word);
    }
  }

  @Override
  public boolean isKnown(String word) {
    return lexicon.has(word) || !fieldWords.readings(Normalizer.foldYo(word)).isEmpty();
  }

  /** Analyses a token as written. */
  Analysis analyze(String surface, FormKind kind) {
    return switch (kind) {
      case WORD -> word(surface);
      case NUMBER -> sign(surface, numberFeatures(surface));
      case PUNCTUATION -> sign(surface, Feature.PUNCT.bit());
      case SYMBOL -> sign(surface, Feature.SYM.bit());
      default -> sign(surface, Feature.X.bit());
    };
  }

  private static Analysis sign(String surface, long features) {
    String normal = Normalizer.cleanSign(surface);
    return new Analysis(normal, List.of(new Reading(normal, features)));
  }

  /** A number with letters, such as {@code 1-го}, is an ordinal. */
  private static long numberFeatures(String surface) {
    boolean letters = CharClass.isLetter(surface.charAt(surface.length() - 1));
    return letters ? Feature.set(Feature.NUM, Feature.ADJ) : Feature.NUM.bit();
  }

  private Analysis word(String surface) {
    HiddenWord masked = hasSign(surface) ? HiddenWord.masked(EmojiScanner.starred(surface)) : null;
    if (masked != null && isHole(surface)) {
      String normal = Normalizer.foldYo(Normalizer.cleanSign(surface));
      return new Analysis(normal, unknown(normal), masked);
    }
    String clean = isCut(surface) ? joined(surface) : Normalizer.cleanWord(surface);
    Analysis found = clean.isEmpty() ? null : find(clean);
    if (found == null) {
      String cyrillic = Normalizer.inCyrillic(surface);
      found = cyrillic.equals(clean) ? null : find(cyrillic);
    }
    if (found == null) {
      String normal = clean.isEmpty() ? surface : Normalizer.foldYo(clean);
      HiddenWord hidden = masked == null ? misspelt(surface, normal) : masked;
      return new Analysis(normal, unknown(normal), hidden);
    }
    List<Reading> readings =
        hasCapital(surface) ? found.readings() : withoutNames(found.readings());
    return new Analysis(Normalizer.foldYo(found.normal()), readings, hidden(masked, clean));
  }

  /** Returns by what an unknown word without a mask may stand for another; null: by nothing. */
  private static HiddenWord misspelt(String surface, String normal) {
    if (normal.indexOf('-') > 0) {
      return HiddenWord.hyphenated(normal);
    }
    return isShortened(surface) ? null : HiddenWord.misspelt(normal);
  }

  /**
   * Returns by what a known word may stand for another: «о*правит» is a word without its star, and
   * may be another with a letter in its place; «плат-но» is two words, and may be one.
   */
  private HiddenWord hidden(HiddenWord masked, String clean) {
    if (masked != null) {
      return masked;
    }
    return clean.indexOf('-') > 0 && !isKnown(clean)
        ? HiddenWord.hyphenated(Normalizer.foldYo(clean))
        : null;
  }

  /** Returns whether a few capitals are short for something: «ВМП». */
  private static boolean isShortened(String surface) {
    if (surface.length() > LONGEST_SHORTENED) {
      return false;
    }
    for (int i = 1; i < surface.length(); i++) {
      if (Character.isLowerCase(surface.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Reading> unknown(String normal) {
    return List.of(new Reading(normal, Feature.X.bit()));
  }

  /** Returns whether a word has a sign other than letters, digits, blanks and single hyphens. */
  private static boolean hasSign(String surface) {
    for (int i = 1; i < surface.length(); i++) {
      char c = surface.charAt(i);
      boolean sign = HiddenWord.isMask(c) || HiddenWord.isInnerMask(c);
      if (c == '-' ? surface.charAt(i - 1) == '-' : sign || c >= FIRST_PICTURE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether letters must be missing where a masked word has signs: these are no mere
   * decoration, which the tokenizer takes into a word, or stand at its end.
   */
  private static boolean isHole(String surface) {
    int last = surface.length() - 1;
    if (HiddenWord.isMask(surface.charAt(last))) {
      return true;
    }
    for (int i = 1; i < last; i++) {
      if (HiddenWord.isPoint(surface.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns a word without what cuts it in pieces: blanks, line breaks, points, hyphens. */
  static String joined(String surface) {
    char[] letters = new char[surface.length()];
    int count = 0;
    for (int i = 0; i < letters.length; i++) {
      char c = surface.charAt(i);
      if (c >= 'а' && c <= 'я') {
        letters[count++] = c;
      } else if (c != ' ' && c != '-') {
        return Normalizer.cleanWord(surface).replace("-", "");
      }
    }
    return new String(letters, 0, count);
  }

  private static boolean isCut(String surface) {
    for (int i = 0; i < surface.length(); i++) {
      byte cls = CharClass.of(surface.charAt(i));
      if (cls == CharClass.SPACE || cls == CharClass.NEWLINE) {
        return true;
      }
    }
    return false;
  }

  /** Tries the word as it stands, then what may have been meant by it; null if nothing fits. */
  private Analysis find(String word) {
    Analysis found = direct(word);
    if (found != null || !hasCyrillic(word)) {
      return found;
    }
    found = withoutDigits(word);
    found = found != null ? found : withYo(word);
    found = found != null ? found : withoutRuns(word);
    if (found == null && word.indexOf('\'') > 0) {
      found = direct(word.replace("'", ""));
    }
    if (found == null && word.indexOf('-') > 0) {
      found = hyphenated(word);
    }
    return found != null ? found : prefixed(word);
  }

  /** «Вылеч1т», «гар4нтия»: the first known word that one with digits may stand for. */
  private Analysis withoutDigits(String word) {
    for (String letters : DigitLetters.replaced(word)) {
      Analysis found = direct(letters);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Analysis direct(String word) {
    List<Reading> general = lexicon.readings(word);
    String folded = Normalizer.foldYo(word);
    List<Reading> special = fieldWords.readings(folded);
    if (general.isEmpty() && special.isEmpty()) {
      return folded.equals(word) ? null : direct(folded);
    }
    if (general.isEmpty() || special.isEmpty()) {
      return new Analysis(word, general.isEmpty() ? special : general);
    }
    List<Reading> all = new ArrayList<>(special);
    for (Reading r : general) {
      if (!hasSame(all, r)) {
        all.add(r);
      }
    }
    return new Analysis(word, all);
  }

  private static boolean hasSame(List<Reading> readings, Reading reading) {
    for (Reading r : readings) {
      if (r.features() == reading.features() && r.lemma().equals(reading.lemma())) {
        return true;
      }
    }
    return false;
  }

  private Analysis withYo(String word) {
    int tries = 0;
    for (int i = word.indexOf('е'); i >= 0 && tries < MAX_YO_TRIES; i = word.indexOf('е', i + 1)) {
      List<Reading> found = lexicon.readings(word.substring(0, i) + 'ё' + word.substring(i + 1));
      if (!found.isEmpty()) {
        return new Analysis(word, found);
      }
      tries++;
    }
    return null;
  }

  /** «Леееечит», «гаранннтия»: a drawn-out letter stands for two or for one. */
  private Analysis withoutRuns(String word) {
    String twice = collapsed(word, 2);
    if (twice.length() == word.length()) {
      return null; // nothing was drawn out, and the word itself is not known
    }
    Analysis found = direct(twice);
    return found != null ? found : direct(collapsed(word, 1));
  }

  /** Returns the word with each run of three or more same letters cut to {@code length}. */
  private static String collapsed(String word, int length) {
    StringBuilder out = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      int end = i + 1;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      out.append(word, i, end - i > 2 ? i + length : end);
      i = end;
    }
    return out.toString();
  }

  private Analysis hyphenated(String word) {
    int hyphen = word.lastIndexOf('-');
    String head = word.substring(0, hyphen);
    String tail = word.substring(hyphen + 1);
    Analysis last = tail.isEmpty() ? null : direct(tail);
    if (isParticle(tail)) {
      Analysis first = direct(head);
      return first == null ? null : new Analysis(word, first.readings());
    }
    Analysis joined = hyphenInside(word, last);
    if (joined != null || last == null) {
      return joined;
    }
    return new Analysis(word, compound(head, last.readings(), direct(word.replace("-", ""))));
  }

  /** A hyphen put between the letters of one word, as {@code г-а-р-а-н-т-и-я}. */
  private Analysis hyphenInside(String word, Analysis last) {
    String head = word.substring(0, word.lastIndexOf('-'));
    boolean pieces = isAllLetters(word);
    if (!pieces && last != null && (isKnown(head) || head.length() > 4)) {
      return null;
    }
    return direct(word.replace("-", ""));
  }

  private static boolean isAllLetters(String word) {
    for (int i = 1; i < word.length(); i += 2) {
      if (word.charAt(i) != '-') {
        return false;
      }
    }
    return word.length() > 6;
  }

  private static boolean isParticle(String tail) {
    return switch (tail) {
      case "то", "либо", "нибудь", "ка", "таки", "де", "с" -> true;
      default -> false;
    };
  }

  /**
   * The readings of {@code врача-терапевта}: the whole, the last part, the first part; of {@code
   * вы-лечит} and {@code ге-мор-рой} also the word without hyphens.
   */
  private List<Reading> compound(String head, List<Reading> last, Analysis without) {
    Analysis first = direct(head);
    List<Reading> all = new ArrayList<>();
    for (Reading r : last) {
      if (!r.has(Feature.PERSON_NAME)) {
        all.add(new Reading(headLemma(first, head, r).concat("-").concat(r.lemma()), r.features()));
      }
    }
    all.addAll(last);
    if (first != null) {
      for (Reading r : first.readings()) {
        if (r.has(Feature.NOUN) && agreesWithSome(r, last)) {
          all.add(r);
        }
      }
    }
    if (without != null) {
      all.addAll(without.readings());
    }
    return all;
  }

  private static String headLemma(Analysis first, String head, Reading tail) {
    if (first != null) {
      for (Reading r : first.readings()) {
        if (r.has(Feature.NOUN) && agree(r, tail)) {
          return r.lemma();
        }
      }
    }
    return Normalizer.foldYo(head);
  }

  private static boolean agreesWithSome(Reading reading, List<Reading> others) {
    for (Reading r : others) {
      if (agree(reading, r)) {
        return true;
      }
    }
    return false;
  }

  private static boolean agree(Reading a, Reading b) {
    long both = a.features() & b.features();
    return (both & Feature.NOUN.bit()) != 0
        && (both & Feature.set(Feature.SING, Feature.PLUR)) != 0
        && (both
                & Feature.set(
                    Feature.NOM, Feature.GEN, Feature.DAT, Feature.ACC, Feature.INS, Feature.LOC))
            != 0;
  }

  private Analysis prefixed(String word) {
    for (String prefix : PREFIXES) {
      if (word.length() >= prefix.length() + MIN_TAIL && word.startsWith(prefix)) {
        Analysis found = prefixed(word, prefix);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Analysis prefixed(String word, String prefix) {
    String tail = word.substring(prefix.length());
    Analysis known = direct(tail.startsWith("-") ? tail.substring(1) : tail);
    if (known == null) {
      return null;
    }
    List<Reading> all = new ArrayList<>();
    long open = Feature.set(Feature.NOUN, Feature.ADJ, Feature.VERB, Feature.ADV);
    for (Reading r : known.readings()) {
      if ((r.features() & open) != 0) {
        all.add(new Reading(prefix.concat(r.lemma()), r.features()));
      }
    }
    return all.isEmpty() ? null : new Analysis(word, all);
  }

  private static List<Reading> withoutNames(List<Reading> readings) {
    List<Reading> kept = new ArrayList<>(readings.size());
    for (Reading r : readings) {
      if (!r.has(Feature.PERSON_NAME)) {
        kept.add(r);
      }
    }
    return kept.isEmpty() ? readings : kept;
  }

  private static boolean hasCapital(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCyrillic(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (CharClass.of(word.charAt(i)) == CharClass.CYRILLIC) {
        return true;
      }
    }
    return false;
  }
}
