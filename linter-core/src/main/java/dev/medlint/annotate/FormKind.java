package dev.medlint.annotate;

/** What sort of token a form is. */
public enum FormKind {
  WORD,
  /**
   * Digits, with inner points, commas and signs, and what is glued to them ({@code 3-5}, {@code
   * 98%} is two tokens).
   */
  NUMBER,
  PUNCTUATION,
  /** Emoji, currency and other signs. */
  SYMBOL,
  /** Web and mail addresses, phone numbers. */
  ADDRESS
}
