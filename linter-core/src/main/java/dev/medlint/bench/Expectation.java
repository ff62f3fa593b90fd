package dev.medlint.bench;

/** What the labels of a text allow to be judged. */
public enum Expectation {
  /** The labelled breaches must be found. */
  BREACH,
  /** Nothing may be reported as error: nothing at all of the labelled points, if any are named. */
  LAWFUL,
  /** Running text, in which only the labelled passages may be reported. */
  RUNNING,
  /** Nobody has decided; the text is not counted. */
  OPEN
}
