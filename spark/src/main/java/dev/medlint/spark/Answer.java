package dev.medlint.spark;

/**
 * What checking a text came to, whatever id it has.
 *
 * @param line the record as {@code medlint check --format jsonl} writes it for the empty id;
 *     without a line end
 * @param failing how many findings reach the fail level; negative: the text could not be checked,
 *     and the line is the reason instead
 */
record Answer(String line, int failing) {

  static final int UNREAD = -1;

  /** Returns the answer for a text that could not be checked. */
  static Answer unread(String reason) {
    return new Answer(reason, UNREAD);
  }

  boolean isUnread() {
    return failing < 0;
  }
}
