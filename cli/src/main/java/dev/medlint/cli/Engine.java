package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.run.Linters;
import dev.medlint.run.LintersByDay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Where rules come from and what checks texts by them; tests put another one in its place. */
interface Engine {

  /**
   * Begins, on another thread, what a check needs whatever its options are.
   *
   * @param directory where relative paths begin
   * @param operand the first thing to check, as written
   */
  default void prepare(Path directory, String operand) {}

  /**
   * Returns a pack.
   *
   * @param folder a pack's sources; empty: the pack that the program brings along
   * @throws UsageException if it cannot be used
   */
  Pack pack(Optional<Path> folder) throws UsageException;

  /** Returns the pack that the program brings along, with the examples of its rules. */
  default Pack packWithExamples(Optional<Path> folder) throws UsageException {
    return pack(folder);
  }

  /**
   * Returns some rules and signs of a pack, with their examples: as quickly as that goes.
   *
   * @param folder a pack's sources; empty: the pack that the program brings along
   * @param names ids of rules or signs
   * @return a pack that has at least those of the names that are right
   */
  default Pack packWithExamples(Optional<Path> folder, Set<String> names) throws UsageException {
    return packWithExamples(folder);
  }

  /**
   * Returns what checks texts by a pack and the law of a given day.
   *
   * @param day the day that is asked for first
   * @param elements whether findings name their elements
   */
  default Linters linters(Pack pack, LocalDate day, boolean elements) {
    Linter linter = Linter.of(pack, day);
    return new LintersByDay(elements ? linter.namingElements() : linter);
  }

  /** Returns what checks texts and names no elements. */
  default Linters linters(Pack pack, LocalDate day) {
    return linters(pack, day, false);
  }
}
