package dev.medlint.report;

import dev.medlint.rule.Severity;

/** Terminal colours, or none. Meaning is never carried by colour alone. */
enum Paint {
  ERROR("\u001B[1;31m"),
  WARNING("\u001B[1;33m"),
  INFO("\u001B[1;36m"),
  FRAME("\u001B[34m"),
  STRONG("\u001B[1m");

  private static final String END = "\u001B[0m";

  private final String begin;

  Paint(String begin) {
    this.begin = begin;
  }

  /** Returns the colour of a severity. */
  static Paint of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  /** Returns the text in this colour. */
  String on(String text) {
    return begin + text + END;
  }
}
