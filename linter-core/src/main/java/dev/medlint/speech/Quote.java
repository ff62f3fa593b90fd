package dev.medlint.speech;

/**
 * Words in quotation marks.
 *
 * @param open the opening mark
 * @param close the closing mark, or one past the last token of the block if there is none
 */
record Quote(int open, int close) {}
