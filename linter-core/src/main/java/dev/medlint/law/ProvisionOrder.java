package dev.medlint.law;

import java.util.Comparator;

/**
 * The order in which a lawyer counts: article 5 before article 24, item 2 before item 10, the items
 * of part 1 before part 1.1. Stateless and thread-safe.
 */
public final class ProvisionOrder implements Comparator<String> {

  /** What may follow a number, in the order in which it comes; the end of an id comes first. */
  private static final String SEPARATORS = ":#.-";

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int order;
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endOfA = endOfNumber(a, i);
        int endOfB = endOfNumber(b, j);
        order = compareNumbers(a.substring(i, endOfA), b.substring(j, endOfB));
        i = endOfA;
        j = endOfB;
      } else {
        order = Integer.compare(rank(a.charAt(i++)), rank(b.charAt(j++)));
      }
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static int compareNumbers(String a, String b) {
    return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
  }

  private static int endOfNumber(String id, int from) {
    int end = from;
    while (end < id.length() && isDigit(id.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int rank(char c) {
    int separator = SEPARATORS.indexOf(c);
    return separator < 0 ? SEPARATORS.length() + c : separator;
  }
}
