package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.run.TextLinter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Where rules come from and what checks texts by them; tests put another one in its place. */
interface Engine {

  /**
   * Returns a pack.
   *
   * @param folder a pack's sources; empty: the pack that the program brings along
   * @throws UsageException if it cannot be used
   */
  Pack pack(Optional<Path> folder) throws UsageException;

  /** Returns what checks texts by a pack and the law of a day. */
  default TextLinter linter(Pack pack, LocalDate day) {
    return Linter.of(pack, day)::lint;
  }
}
