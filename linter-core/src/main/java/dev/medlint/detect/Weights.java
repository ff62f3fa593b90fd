package dev.medlint.detect;

import dev.medlint.extract.Block;
import dev.medlint.rule.Strength;

/** What signs are worth, by their strength and their place; all numbers of detection are here. */
final class Weights {

  /** From so much on a value is taken to be true. */
  static final double ACCEPTED = 2.5;

  /**
   * The same in a text of which illness or doctors show that it is medical: one weak sign at its
   * head.
   */
  static final double ACCEPTED_OF_MEDICAL = 1.5;

  /** So much is needed in a long article that promotes nothing; there no object is ever sure. */
  static final double ACCEPTED_UNPROMOTED = 10.5;

  /** From so much on it is taken to be surely true, if little speaks against it. */
  static final double SURE = 5;

  /** From so much on an object is named, by signs that leave nothing open. */
  static final double NAMED = 4.5;

  /** A second object stands beside the best one from this part of its worth on. */
  static final double BESIDE_THE_BEST = 0.5;

  /** The same in a few words, where each sign may be the only one of what is advertised. */
  static final double BESIDE_THE_BEST_OF_FEW = 0.3;

  /** More objects than these are named only where all are sure or as likely as each other. */
  static final int OBJECTS_IN_DOUBT = 3;

  /** The same in a few words. */
  static final int OBJECTS_OF_FEW = 2;

  /** Signs are looked for in so many words at the beginning: whatever follows says the same. */
  static final int WORDS_READ = 5000;

  /** How many matches of one sign count, each half as much as the better one before it. */
  static final int REPEATS = 3;

  /** From so many words on, a text without a medical word is taken not to be medical. */
  static final int WORDS_OF_A_TEXT = 40;

  /** The kind of a text is sure from so much on, if it is {@link #CLEAR_KIND} times all others. */
  static final double SURE_KIND = 3;

  static final double CLEAR_KIND = 1.5;

  /** An ad that quotes a study or two is no article yet. */
  static final double SURE_ARTICLE = 5;

  /** What the build of an article is worth: a heading, paragraphs and length. */
  static final double STRUCTURE = 4;

  static final int ARTICLE_PARAGRAPHS = 3;

  /** In UTF-16 units of prose. */
  static final int ARTICLE_LENGTH = 1200;

  /** A text of so many words without any promotion is probably an article. */
  static final int WORDS_OF_AN_ARTICLE = 50;

  /** Promotion that is worth less than this is none. */
  static final double NEUTRAL = 1;

  static final double TITLE = 1.5;
  private static final double PROSE = 1;
  private static final double BESIDE_PROSE = 0.5;

  private Weights() {}

  static double of(Strength strength) {
    return switch (strength) {
      case DECISIVE -> 6;
      case STRONG -> 3;
      case WEAK -> 1;
    };
  }

  /**
   * Returns what the place of a match adds or takes.
   *
   * @param first whether the block is the first of the prose
   */
  static double of(Block block, boolean first) {
    return switch (block.kind()) {
      case HEADING -> TITLE;
      case PARAGRAPH, LIST_ITEM, TABLE_CELL, CAPTION, FOOTNOTE -> first ? TITLE : PROSE;
      case QUOTATION, REVIEW, FOOTER, NAVIGATION -> BESIDE_PROSE;
      case ATTRIBUTE -> block.name().contains("title") ? TITLE : BESIDE_PROSE;
    };
  }
}
