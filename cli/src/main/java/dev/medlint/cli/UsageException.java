package dev.medlint.cli;

import dev.medlint.source.LocalizedText;

/** The command line, the configuration or the rules are wrong: nothing was checked. */
final class UsageException extends Exception {

  private final transient LocalizedText text;

  UsageException(LocalizedText text) {
    super(text.en());
    this.text = text;
  }

  UsageException(String ru, String en) {
    this(new LocalizedText(ru, en));
  }

  /** Returns what is wrong and what to do. */
  LocalizedText text() {
    return text;
  }
}
