package dev.medlint.extract;

/** Tells whether state registration and taxpayer numbers bear the right check digits. */
final class Requisites {

  private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

  private Requisites() {}

  /** Whether digits are an ОГРН (13) or an ОГРНИП (15). */
  static boolean isOgrn(String digits) {
    if (digits.length() != 13 && digits.length() != 15) {
      return false;
    }
    int last = digits.length() - 1;
    long number = Long.parseLong(digits.substring(0, last));
    return number % (last - 1) % 10 == digits.charAt(last) - '0';
  }

  /** Whether digits are an ИНН of an organisation (10) or a person (12). */
  static boolean isInn(String digits) {
    return switch (digits.length()) {
      case 10 -> checks(digits, INN_10);
      case 12 -> checks(digits, INN_11) && checks(digits, INN_12);
      default -> false;
    };
  }

  private static boolean checks(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return sum % 11 % 10 == digits.charAt(weights.length) - '0';
  }
}
