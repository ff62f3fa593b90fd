package dev.medlint.rule;

/** Numbers as rules write them, of any length. */
final class WrittenNumber {

  /** More than any field takes, and little enough to reckon with. */
  private static final int LARGEST = 99_999_999;

  private WrittenNumber() {}

  /**
   * Returns a number; one that is larger than any that could be meant comes out as one that no
   * field takes either.
   *
   * @param digits one or more
   */
  static int of(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      number = 10 * number + digits.charAt(i) - '0';
      if (number > LARGEST) {
        return LARGEST;
      }
    }
    return number;
  }
}
