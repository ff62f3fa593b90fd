package dev.medlint.source;

/** How the characters of a file are to be read: which of them are prose and which are markup. */
public enum Format {
  TEXT,
  MARKDOWN,
  HTML
}
