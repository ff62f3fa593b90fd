package dev.medlint.cli;

import dev.medlint.Pack;
import java.nio.file.Path;
import java.util.Optional;

/** Takes rules from the pack that the program brings along, or from a folder. */
final class PackEngine implements Engine {

  @Override
  public Pack pack(Optional<Path> folder) throws UsageException {
    throw new UsageException("набор правил ещё не собран", "the rules are not built yet");
  }
}
