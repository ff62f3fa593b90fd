package dev.medlint.annotate;

import java.util.Locale;
import java.util.Objects;

/**
 * Rewrites a written word to the form that dictionaries and rules use. Spelling tricks that a
 * reader does not notice (soft hyphens, zero-width characters, Latin letters that look Cyrillic,
 * stars inside a word) must not hide a word from the rules. Text and offsets stay untouched.
 */
public final class Normalizer {

  /** Letters that look like, or are put for, the Cyrillic letters below them. */
  private static final String LATIN_LOOKS = "aeopcyxkmthbnurABEKMHOPCTXY";

  private static final String CYRILLIC_LOOKS = "аеорсухкмтньпигАВЕКМНОРСТХУ";

  /** Letters that sound like those below them, for words that looks alone do not explain. */
  private static final String LATIN_SOUNDS = "ilsdgvzfwrn";

  private static final String CYRILLIC_SOUNDS = "илсдгвзфшрн";

  /** Letters of any further script that look like the Cyrillic letters below them. */
  private static final String OTHER_LOOKS = "αεκοπρτυχΑΒΕΗΚΜΟΠΡΤΧΥᴀᴇᴋᴍʜᴏᴄᴛե";

  private static final String OTHER_LOOKS_CYRILLIC = "аекопртухАВЕНКМОПРТХУаекмносте";

  /** Letters of other times, neighbours and the Greeks that are read as those below them. */
  private static final String OTHER_LETTERS = "іїѣєґѳѵλμφγδι";

  private static final String AS_RUSSIAN = "ииеегфилмфгди";

  private Normalizer() {}

  /**
   * Returns the normal form of a word: lower case, ё as е, without stress marks, soft hyphens and
   * zero-width characters, look-alike letters of another script replaced.
   *
   * @param word a single token as written
   */
  public static String normal(String word) {
    return foldYo(cleanWord(Objects.requireNonNull(word)));
  }

  /** Returns the word with ё written as е. */
  static String foldYo(String word) {
    return word.replace('ё', 'е');
  }

  /** Returns the word in lower case, without what a reader does not see; ё is kept. */
  static String cleanWord(String word) {
    if (isClean(word)) {
      return word;
    }
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      appendLetter(out, word.charAt(i));
    }
    fixScripts(out);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
    }
    return out.toString();
  }

  /** Returns a sign, number or address in lower case and with plain spaces and hyphens. */
  static String cleanSign(String sign) {
    StringBuilder out = new StringBuilder(sign.length());
    for (int i = 0; i < sign.length(); i++) {
      char c = sign.charAt(i);
      byte cls = CharClass.of(c);
      if (cls == CharClass.SPACE) {
        out.append(' ');
      } else if (cls == CharClass.HYPHEN || (c == '–' && sign.length() > 1)) {
        out.append('-');
      } else if (cls != CharClass.INVISIBLE) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.length() == 0 ? sign : out.toString();
  }

  /**
   * Returns a word in lower case with all letters that look or sound alike in Cyrillic, if it has a
   * Cyrillic letter: for a word that is unknown in the script that most of its letters are of.
   * Letters that Russian has no more, or never had, count as foreign.
   */
  static String inCyrillic(String word) {
    boolean mixed = false;
    boolean cyrillic = false;
    for (int i = 0; i < word.length(); i++) {
      byte cls = CharClass.of(word.charAt(i));
      boolean other = OTHER_LETTERS.indexOf(Character.toLowerCase(word.charAt(i))) >= 0;
      cyrillic |= cls == CharClass.CYRILLIC && !other;
      mixed |= cls == CharClass.LATIN || cls == CharClass.LETTER || other;
    }
    if (!mixed || !cyrillic) {
      return cleanWord(word);
    }
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      appendLetter(out, word.charAt(i));
    }
    replace(out, 0, out.length(), LATIN_LOOKS, CYRILLIC_LOOKS);
    replace(out, 0, out.length(), OTHER_LOOKS, OTHER_LOOKS_CYRILLIC);
    String drawn = out.toString().toLowerCase(Locale.ROOT);
    StringBuilder lower = new StringBuilder(drawn.replace("ьі", "ы").replace("ьi", "ы"));
    replace(lower, 0, lower.length(), LATIN_SOUNDS, CYRILLIC_SOUNDS);
    replace(lower, 0, lower.length(), OTHER_LETTERS, AS_RUSSIAN);
    return lower.toString();
  }

  /** Returns whether a word is its normal form but for case, ё and what people hardly see. */
  static boolean isWrittenSo(String surface, String normal) {
    if (surface.equals(normal)) {
      return true; // so are most words
    }
    int n = 0;
    for (int i = 0; i < surface.length(); i++) {
      char c = Character.toLowerCase(surface.charAt(i));
      byte cls = CharClass.of(c);
      if (cls == CharClass.INVISIBLE || cls == CharClass.MARK) {
        continue;
      }
      char folded = c == 'ё' ? 'е' : cls == CharClass.HYPHEN ? '-' : c;
      folded = cls == CharClass.APOSTROPHE ? '\'' : folded;
      boolean same = n < normal.length() && (normal.charAt(n) == folded || isBreved(normal, n, c));
      if (!same) {
        return false;
      }
      n++;
    }
    return n == normal.length();
  }

  /** «й» may be written as «и» and a mark. */
  private static boolean isBreved(String normal, int n, char written) {
    return normal.charAt(n) == 'й' && written == 'и';
  }

  private static boolean isClean(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'а' || c > 'ё' || c == 'ѐ') && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static void appendLetter(StringBuilder out, char c) {
    switch (CharClass.of(c)) {
      case CharClass.CYRILLIC, CharClass.LATIN, CharClass.LETTER, CharClass.DIGIT -> out.append(c);
      case CharClass.HYPHEN -> out.append('-');
      case CharClass.APOSTROPHE -> out.append('\'');
      case CharClass.MARK -> compose(out, c);
      default -> {}
    }
  }

  /** Joins the breve of й and the dots of ё with their letter; drops stress and other marks. */
  private static void compose(StringBuilder out, char mark) {
    int last = out.length() - 1;
    if (last < 0) {
      return;
    }
    char c = out.charAt(last);
    if (mark == 0x0306 && (c == 'и' || c == 'И')) {
      out.setCharAt(last, c == 'и' ? 'й' : 'Й');
    } else if (mark == 0x0308 && (c == 'е' || c == 'Е')) {
      out.setCharAt(last, c == 'е' ? 'ё' : 'Ё');
    }
  }

  private static void fixScripts(StringBuilder word) {
    int from = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || word.charAt(i) == '-') {
        fixPart(word, from, i);
        from = i + 1;
      }
    }
  }

  /** Writes a part that mixes scripts in the one of them that can look like the whole part. */
  private static void fixPart(StringBuilder word, int from, int to) {
    int cyrillic = 0;
    int foreign = 0;
    boolean foreignLooksCyrillic = true;
    boolean cyrillicLooksLatin = true;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      byte cls = CharClass.of(c);
      if (cls == CharClass.CYRILLIC) {
        cyrillic++;
        cyrillicLooksLatin &= CYRILLIC_LOOKS.indexOf(c) >= 0;
      } else if (cls == CharClass.LATIN || cls == CharClass.LETTER) {
        foreign++;
        foreignLooksCyrillic &= LATIN_LOOKS.indexOf(c) >= 0 || OTHER_LOOKS.indexOf(c) >= 0;
      }
    }
    if (cyrillic == 0 || foreign == 0) {
      return;
    }
    if (foreignLooksCyrillic && !(cyrillicLooksLatin && foreign > cyrillic)) {
      replace(word, from, to, LATIN_LOOKS, CYRILLIC_LOOKS);
      replace(word, from, to, OTHER_LOOKS, OTHER_LOOKS_CYRILLIC);
    } else if (cyrillicLooksLatin) {
      replace(word, from, to, CYRILLIC_LOOKS, LATIN_LOOKS);
    }
  }

  private static void replace(StringBuilder word, int from, int to, String what, String by) {
    for (int i = from; i < to; i++) {
      int found = what.indexOf(word.charAt(i));
      if (found >= 0) {
        word.setCharAt(i, by.charAt(found));
      }
    }
  }
}
