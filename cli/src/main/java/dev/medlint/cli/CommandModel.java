package dev.medlint.cli;

import dev.medlint.source.Language;
import picocli.CommandLine.Model.CommandSpec;

/** The commands of the program with the words of its help, for what is generated from them. */
public final class CommandModel {

  private CommandModel() {}

  /** Returns {@code medlint} with all commands below it; a new model at each call. */
  public static CommandSpec in(Language language) {
    return new PicocliReader(language).commands().getCommandSpec();
  }
}
