package dev.medlint.detect;

/**
 * Looks for signs that a text sells, in one pass and without regular expressions, since it runs
 * over every text that is checked. Not thread-safe.
 */
final class SellingSigns {

  private static final String[] CALLS_Z = {
    "запишитесь", "запишись", "записывайтесь", "записаться", "звоните", "закажите", "заказывайте"
  };
  private static final String[] CALLS_P = {"позвоните", "приходите", "приглашаем"};
  private static final String[] CALLS_ZH = {"ждем вас", "ждём вас"};
  private static final String[] OFFERS_S = {"скидка", "скидки", "скидку", "скидкой", "скидок"};
  private static final String[] OFFERS_A = {"акция", "акции", "акцию"};
  private static final String[] OFFERS_K = {"купить", "купите"};
  private static final String[] OFFERS_R = {"рассрочка", "рассрочку", "рассрочки", "рассрочке"};
  private static final String[] MONEY = {"₽", "руб", "рубль", "рубля", "рублей", "р."};

  /** The warning that the law asks of ads and of nothing else. */
  private static final String[] WARNINGS = {"имеются противопоказания"};

  /** A sum of so many digits is a fine or a budget more often than a price. */
  private static final int LARGE_SUM_DIGITS = 6;

  private static final int PHONE_DIGITS = 10;

  private final String text;
  private String price = "";
  private String phone = "";
  private String call = "";
  private String offer = "";
  private String warning = "";

  SellingSigns(String text) {
    this.text = text;
  }

  /** Looks at a range of the text, which neither begins nor ends inside a word. */
  void scan(int start, int end) {
    boolean inWord = false;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (!inWord && startsNumber(i, end)) {
        i = number(i, end);
        inWord = false;
      } else {
        boolean letter = isLetter(c);
        if (letter && !inWord) {
          word(i, end);
        }
        inWord = letter;
        i++;
      }
    }
  }

  /** Returns how many different sorts of signs were seen. */
  int count() {
    return seen(price) + seen(phone) + seen(call) + seen(offer) + seen(warning);
  }

  /** Returns the words seen first of each sort, each in quotation marks. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (String sign : new String[] {price, phone, call, offer, warning}) {
      if (!sign.isEmpty()) {
        words.append(words.length() == 0 ? "«" : ", «").append(sign).append('»');
      }
    }
    return words.toString();
  }

  private static int seen(String sign) {
    return sign.isEmpty() ? 0 : 1;
  }

  private void word(int start, int end) {
    char first = text.charAt(start);
    switch (first >= 'А' && first <= 'Я' ? (char) (first + 32) : first) {
      case 'з' -> call(CALLS_Z, start, end);
      case 'п' -> call(CALLS_P, start, end);
      case 'ж' -> call(CALLS_ZH, start, end);
      case 'с' -> offer(OFFERS_S, start, end);
      case 'а' -> offer(OFFERS_A, start, end);
      case 'к' -> offer(OFFERS_K, start, end);
      case 'р' -> offer(OFFERS_R, start, end);
      case 'и' -> warning(WARNINGS, start, end);
      default -> {}
    }
  }

  private void call(String[] words, int start, int end) {
    if (call.isEmpty()) {
      call = found(words, start, end);
    }
  }

  private void offer(String[] words, int start, int end) {
    if (offer.isEmpty()) {
      offer = found(words, start, end);
    }
  }

  private void warning(String[] words, int start, int end) {
    if (warning.isEmpty()) {
      warning = found(words, start, end);
    }
  }

  private String found(String[] words, int start, int end) {
    for (String word : words) {
      int wordEnd = start + word.length();
      if (wordEnd <= end
          && text.regionMatches(true, start, word, 0, word.length())
          && (wordEnd == end || !Character.isLetterOrDigit(text.charAt(wordEnd)))) {
        return text.substring(start, wordEnd);
      }
    }
    return "";
  }

  /** Reads a price or a telephone number and returns where to go on. */
  private int number(int start, int end) {
    int digits = 0;
    int last = start;
    int i = start;
    while (i < end && (isDigit(text.charAt(i)) || joinsDigits(text.charAt(i)))) {
      if (isDigit(text.charAt(i))) {
        digits++;
        last = i + 1;
      }
      i++;
    }
    if (phone.isEmpty() && isPhone(start, digits)) {
      phone = text.substring(start, last);
    }
    if (price.isEmpty() && digits < LARGE_SUM_DIGITS) {
      String money = found(MONEY, skipBlanks(last, end), end);
      price = money.isEmpty() ? "" : text.substring(start, last) + " " + money;
    }
    return last;
  }

  /** A telephone number as Russians write it: +7 or 8 and ten digits. */
  private boolean isPhone(int start, int digits) {
    return text.charAt(start) == '+'
        ? text.startsWith("7", start + 1) && digits == PHONE_DIGITS + 1
        : text.charAt(start) == '8' && digits == PHONE_DIGITS + 1;
  }

  private int skipBlanks(int from, int end) {
    int i = from;
    while (i < end && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Most letters here are Cyrillic, and asking the tables for each of them is slow. */
  private static boolean isLetter(char c) {
    return (c >= 'А' && c <= 'я') || Character.isLetter(c);
  }

  private boolean startsNumber(int i, int end) {
    return isDigit(text.charAt(i))
        || (text.charAt(i) == '+' && i + 1 < end && isDigit(text.charAt(i + 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean joinsDigits(char c) {
    return isBlank(c) || c == '-' || c == '–' || c == '(' || c == ')' || c == '+';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }
}
