package dev.medlint.annotate;

/** Tells whether some dictionary has a word form; asked before doubtful pieces are joined. */
@FunctionalInterface
interface KnownWords {

  /** Returns whether the form, in lower case and without invisible characters, is known. */
  boolean isKnown(String word);
}
