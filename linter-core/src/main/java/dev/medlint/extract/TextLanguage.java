package dev.medlint.extract;

import dev.medlint.source.LocalizedText;

/**
 * The language of a text, as far as its letters show it: told by script and by letters that Russian
 * lacks, and only where there are enough of them. A text of a few words, of names and numbers, or
 * of two languages counts as Russian and is checked.
 */
public enum TextLanguage {
  RUSSIAN("русский", "Russian"),
  ENGLISH("английский", "English"),
  LATIN("язык с латинским письмом", "a language in Latin letters"),
  UKRAINIAN("украинский", "Ukrainian"),
  BELARUSIAN("белорусский", "Belarusian"),
  BULGARIAN("болгарский", "Bulgarian"),
  TURKIC("казахский, татарский или родственный", "Kazakh, Tatar or a related one"),
  OTHER("другое письмо", "another script");

  /** So many letters are looked at; more would tell the same. */
  private static final int SAMPLE = 4_000;

  /** A text of fewer letters may be names alone. */
  private static final int FEWEST = 80;

  private final LocalizedText label;

  TextLanguage(String ru, String en) {
    this.label = new LocalizedText(ru, en);
  }

  public LocalizedText label() {
    return label;
  }

  /** Returns the language of the prose of a text. */
  public static TextLanguage of(CharSequence prose) {
    Count count = new Count();
    int letters = 0;
    for (int i = 0; i < prose.length() && letters < SAMPLE; i++) {
      char c = prose.charAt(i);
      if (c >= 0x80 || (c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        letters += count.add(c) ? 1 : 0;
        if (c == 'ъ' && (i + 1 == prose.length() || !isSoftVowel(prose.charAt(i + 1)))) {
          count.hardSigns++;
        }
      }
    }
    return count.language(prose, letters);
  }

  private static boolean isSoftVowel(char c) {
    return "еёюяЕЁЮЯ".indexOf(c) >= 0;
  }

  /** How many letters of which kind there are. */
  private static final class Count {

    private int cyrillic;
    private int latin;
    private int ukrainian;
    private int belarusian;
    private int turkic;
    private int russianOnly;

    /** Those that stand where Russian has none: before other letters than е, ё, ю, я. */
    private int hardSigns;

    boolean add(char c) {
      if (c < 0x80) {
        latin++;
        return true;
      }
      if (!Character.isLetter(c)) {
        return false;
      }
      if (c >= '\u0400' && c <= '\u052f') {
        cyrillic++;
        switch (c) {
          case 'ї', 'є', 'ґ', 'Ї', 'Є', 'Ґ' -> ukrainian++;
          case 'ў', 'Ў' -> belarusian++;
          case 'ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'җ' -> turkic++;
          case 'ы', 'э', 'ё', 'Э' -> russianOnly++;
          default -> {
            // A letter of all of them.
          }
        }
      } else if (c < '\u0250') {
        latin++;
      }
      return true;
    }

    TextLanguage language(CharSequence prose, int letters) {
      if (letters < FEWEST) {
        return RUSSIAN;
      }
      if (cyrillic * 10 < letters) {
        return latin * 2 < letters ? OTHER : isEnglish(prose) ? ENGLISH : LATIN;
      }
      if (cyrillic * 2 < letters) {
        return RUSSIAN;
      }
      if (turkic * 50 > cyrillic) {
        return TURKIC;
      }
      if (belarusian * 100 > cyrillic) {
        return BELARUSIAN;
      }
      if (ukrainian * 100 > cyrillic && russianOnly * 200 < cyrillic) {
        return UKRAINIAN;
      }
      // Nearly every Bulgarian sentence has a hard sign, and none has ы or э.
      return hardSigns * 100 > cyrillic && russianOnly == 0 ? BULGARIAN : RUSSIAN;
    }

    private static boolean isEnglish(CharSequence prose) {
      String head = prose.subSequence(0, Math.min(prose.length(), SAMPLE)).toString();
      return head.contains(" the ") || head.contains(" and ") || head.contains(" of ");
    }
  }
}
