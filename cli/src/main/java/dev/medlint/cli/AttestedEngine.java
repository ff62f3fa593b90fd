package dev.medlint.cli;

import dev.medlint.Pack;
import java.nio.file.Path;
import java.util.Optional;

/** Gives packs in whose law the word of persons counts: for commands that show wordings. */
final class AttestedEngine implements Engine {

  private final Engine engine;
  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Console console;

  AttestedEngine(Engine engine, Arguments arguments, Surroundings surroundings, Console console) {
    this.engine = engine;
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.console = console;
  }

  @Override
  public Pack pack(Optional<Path> folder) throws UsageException {
    return attested(engine.pack(folder));
  }

  @Override
  public Pack packWithExamples(Optional<Path> folder) throws UsageException {
    return attested(engine.packWithExamples(folder));
  }

  private Pack attested(Pack pack) throws UsageException {
    return pack.with(AttestedLaw.of(pack.law(), arguments, surroundings, console));
  }
}
