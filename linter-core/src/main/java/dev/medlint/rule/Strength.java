package dev.medlint.rule;

/** How much a sign says of its fact. What that is worth is decided where facts are detected. */
public enum Strength {
  /** Alone enough, such as the words of a name that nothing else bears. */
  DECISIVE,
  STRONG,
  WEAK
}
