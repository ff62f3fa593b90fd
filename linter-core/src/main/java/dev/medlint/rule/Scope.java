package dev.medlint.rule;

/** The piece of text in which all parts of a search must be found. */
public enum Scope {
  SENTENCE,
  /** Some neighbouring sentences of one block or of blocks that follow each other. */
  NEIGHBOURS,
  HEADING,
  /** A heading and the blocks below it. */
  SECTION,
  BLOCK,
  DOCUMENT
}
