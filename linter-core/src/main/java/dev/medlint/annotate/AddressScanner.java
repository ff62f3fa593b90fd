package dev.medlint.annotate;

import java.util.Locale;
import java.util.Set;

/** Finds web addresses, mail addresses, account names and phone numbers in running text. */
final class AddressScanner {

  private static final int NONE = -1;
  private static final int PHONE_DIGITS = 11;
  private static final int FOREIGN_PHONE_DIGITS = 15;

  /** Longest name looked at, so that a long run of letters and points costs no more than once. */
  private static final int MAX_NAME = 255;

  /** Endings of domain names seen in the field; other addresses need {@code http} or www. */
  private static final Set<String> TOP_DOMAINS =
      Set.of(
          "ru", "su", "рф", "рус", "дети", "онлайн", "сайт", "москва", "com", "org", "net", "info",
          "biz", "pro", "me", "io", "ai", "app", "dev", "online", "site", "shop", "store", "clinic",
          "health", "dental", "doctor", "care", "moscow", "tatar", "by", "kz", "ua", "uz", "am",
          "az", "ge", "kg", "md", "tj", "de", "eu", "uk", "us", "fr", "it", "es", "pl", "ch", "cn",
          "jp", "kr", "il", "tr", "gov", "edu", "int", "tv", "cc", "link", "blog", "club", "center",
          "company", "group", "world", "life", "live", "news", "media", "help", "expert", "guru");

  private AddressScanner() {}

  /** Returns the end of a web or mail address that begins at {@code i}, or -1. */
  static int webEnd(char[] chars, int i, int to) {
    int p = i;
    int limit = Math.min(to, i + MAX_NAME);
    while (p < limit && isHostChar(chars[p])) {
      p++;
    }
    if (p == limit) {
      return p == to && isDomain(chars, i, p) ? trim(chars, i, p) : NONE;
    }
    if (p + 2 < to && chars[p] == ':' && chars[p + 1] == '/' && chars[p + 2] == '/') {
      int end = trim(chars, i, tail(chars, p + 3, to));
      return end > p + 3 ? end : NONE;
    }
    if (chars[p] == '@' || chars[p] == '_' || chars[p] == '+') {
      int mail = mailEnd(chars, i, to);
      if (mail != NONE) {
        return mail;
      }
    }
    int end = trim(chars, i, p);
    if (!isDomain(chars, i, end)) {
      return NONE;
    }
    boolean path = end < to && (chars[end] == '/' || chars[end] == '?' || chars[end] == ':');
    return path && end + 1 < to && !CharClass.isBlank(chars[end + 1])
        ? trim(chars, i, tail(chars, end, to))
        : end;
  }

  /** Returns the end of a domain such as {@code клиника.рф} whose dot is at {@code dot}, or -1. */
  static int cyrillicDomainEnd(char[] chars, int start, int dot, int to) {
    int p = dot + 1;
    int limit = Math.min(to, dot + MAX_NAME);
    while (p < limit && (isHostChar(chars[p]) || CharClass.of(chars[p]) == CharClass.CYRILLIC)) {
      p++;
    }
    int end = trim(chars, start, p);
    if (!isDomain(chars, start, end)) {
      return NONE;
    }
    return end < to && chars[end] == '/' ? trim(chars, start, tail(chars, end, to)) : end;
  }

  /** Returns the end of the letters, digits, points and hyphens from {@code i} on. */
  static int runEnd(char[] chars, int i, int to) {
    int p = i;
    int limit = Math.min(to, i + MAX_NAME);
    while (p < limit && (isHostChar(chars[p]) || CharClass.of(chars[p]) == CharClass.CYRILLIC)) {
      p++;
    }
    return p;
  }

  /** Returns the end of an account name such as {@code @name} that begins at {@code i}, or -1. */
  static int accountEnd(char[] chars, int i, int to) {
    int p = i + 1;
    while (p < to && ((isHostChar(chars[p]) && chars[p] != '-') || chars[p] == '_')) {
      p++;
    }
    int end = trim(chars, i, p);
    return end > i + 2 && CharClass.of(chars[i + 1]) == CharClass.LATIN ? end : NONE;
  }

  /** Returns the end of a phone number that begins at {@code i}, or -1. */
  static int phoneEnd(char[] chars, int i, int to) {
    char first = chars[i];
    if (first == '(') {
      return phone(chars, i, to, 10, 10);
    }
    if (first == '+') {
      int max = i + 1 < to && chars[i + 1] == '7' ? PHONE_DIGITS : FOREIGN_PHONE_DIGITS;
      return phone(chars, i, to, Math.min(PHONE_DIGITS, max), max);
    }
    if (first == '8' || first == '7') {
      int end = phone(chars, i, to, PHONE_DIGITS, PHONE_DIGITS);
      if (end != NONE && hasTrunkGroups(chars, i, end)) {
        return end;
      }
    }
    return localEnd(chars, i, to);
  }

  private static int phone(char[] chars, int i, int to, int min, int max) {
    int digits = 0;
    int separators = 0;
    int end = NONE;
    for (int p = i; p < to && digits <= max; p++) {
      char c = chars[p];
      if (c >= '0' && c <= '9') {
        digits++;
        separators = 0;
        end = p + 1;
        if (digits == max) {
          break;
        }
      } else if ((p > i && !isPhoneSeparator(c)) || ++separators > 3) {
        break;
      }
    }
    boolean whole = digits >= min && (end == to || !CharClass.isDigit(chars[end]));
    return whole ? end : NONE;
  }

  /** Returns whether after 8 or 7 comes a city code, or no separator at all is used. */
  private static boolean hasTrunkGroups(char[] chars, int i, int end) {
    if (end - i == PHONE_DIGITS) {
      return true;
    }
    int p = i + 1;
    while (!CharClass.isDigit(chars[p])) {
      p++;
    }
    int code = p;
    while (CharClass.isDigit(chars[p])) {
      p++;
    }
    return code > i + 1 && p - code >= 3;
  }

  /** Seven digits written as 555-35-35. */
  private static int localEnd(char[] chars, int i, int to) {
    int end = i + 9;
    if (end > to || (end < to && CharClass.isDigit(chars[end]))) {
      return NONE;
    }
    for (int k = 0; k < 9; k++) {
      boolean hyphen = k == 3 || k == 6;
      char c = chars[i + k];
      if (hyphen ? c != '-' && c != '–' : !CharClass.isDigit(c)) {
        return NONE;
      }
    }
    boolean goesOn = end + 1 < to && chars[end] == '-' && CharClass.isDigit(chars[end + 1]);
    return goesOn ? NONE : end;
  }

  private static boolean isPhoneSeparator(char c) {
    byte cls = CharClass.of(c);
    return cls == CharClass.SPACE
        || cls == CharClass.HYPHEN
        || c == '('
        || c == ')'
        || c == '–'
        || c == '.';
  }

  private static int mailEnd(char[] chars, int i, int to) {
    int at = i;
    int limit = Math.min(to, i + MAX_NAME);
    while (at < limit && (isHostChar(chars[at]) || chars[at] == '_' || chars[at] == '+')) {
      at++;
    }
    if (at == i || at + 1 >= limit || chars[at] != '@') {
      return NONE;
    }
    int p = at + 1;
    while (p < limit && (isHostChar(chars[p]) || CharClass.of(chars[p]) == CharClass.CYRILLIC)) {
      p++;
    }
    int end = trim(chars, at, p);
    int dot = at;
    for (int k = at; k < end; k++) {
      dot = chars[k] == '.' ? k : dot;
    }
    return dot > at + 1 && dot + 1 < end ? end : NONE;
  }

  private static boolean isDomain(char[] chars, int from, int to) {
    int end = trim(chars, from, to);
    int dot = end - 1;
    while (dot > from && chars[dot] != '.') {
      dot--;
    }
    if (dot <= from || chars[dot - 1] == '.' || (end < to && CharClass.isLetter(chars[end]))) {
      return false;
    }
    boolean www = end - from > 6 && new String(chars, from, 4).equalsIgnoreCase("www.");
    String top = new String(chars, dot + 1, end - dot - 1).toLowerCase(Locale.ROOT);
    return www || TOP_DOMAINS.contains(top);
  }

  private static int tail(char[] chars, int from, int to) {
    int p = from;
    while (p < to && isUrlChar(chars[p])) {
      p++;
    }
    return p;
  }

  private static boolean isUrlChar(char c) {
    byte cls = CharClass.of(c);
    if (cls == CharClass.SPACE || cls == CharClass.NEWLINE || cls == CharClass.SURROGATE) {
      return false;
    }
    return c != '<' && c != '>' && c != '"' && c != '«' && c != '»' && c != '`' && c != '|';
  }

  /** Steps back over punctuation that belongs to the sentence, not to the address. */
  private static int trim(char[] chars, int from, int to) {
    int end = to;
    while (end > from && ".,;:!?…)]}'’*-".indexOf(chars[end - 1]) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isHostChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }
}
