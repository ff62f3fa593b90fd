package dev.medlint.law;

import java.util.Locale;

/** What sort of norm a provision is. */
public enum NormKind {
  BAN,
  REQUIREMENT,
  /** Advice of an authority: never an error. */
  GUIDANCE,
  /** Sets what a breach of other provisions costs; binds no text by itself. */
  FINE;

  /** Returns the name used in law files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
