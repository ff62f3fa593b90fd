package dev.medlint.cli;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place in a file, written {@code FILE:LINE} or {@code FILE:LINE:COLUMN}.
 *
 * @param file as written
 * @param line from 1
 * @param column from 1; empty: the whole line
 */
record FilePlace(String file, int line, OptionalInt column) {

  /** Understands an operand; empty: it does not end with a line. */
  static Optional<FilePlace> of(String operand) {
    int last = operand.lastIndexOf(':');
    int second = number(operand, last + 1, operand.length());
    if (last <= 0 || second < 1) {
      return Optional.empty();
    }
    int before = operand.lastIndexOf(':', last - 1);
    int first = before <= 0 ? 0 : number(operand, before + 1, last);
    return Optional.of(
        first < 1
            ? new FilePlace(operand.substring(0, last), second, OptionalInt.empty())
            : new FilePlace(operand.substring(0, before), first, OptionalInt.of(second)));
  }

  private static int number(String text, int from, int to) {
    if (to - from < 1 || to - from > 9) {
      return 0;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }
}
