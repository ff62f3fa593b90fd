package dev.medlint.cli;

import dev.medlint.annotate.Dictionaries;
import dev.medlint.extract.Extractors;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;

/**
 * What a second core can do while the first one reads arguments and rules: it reads the
 * dictionaries, then reads a small text, so that the classes for Markdown are at hand.
 */
final class Preparation implements Runnable {

  private static final String SAMPLE = "# Приём\n\nВрач осмотрит вас.\n\n- утром;\n- вечером.\n";

  private final Dictionaries dictionaries;

  Preparation(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  @Override
  public void run() {
    dictionaries.read();
    new Extractors().extract(new SourceText("sample.md", SAMPLE, Format.MARKDOWN, "UTF-8"));
  }
}
