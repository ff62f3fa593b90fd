package dev.medlint;

import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.List;

/**
 * The line from a source text to its report: extract, annotate, match, decide, filter.
 *
 * <p>A linter is built once from a pack and used for any number of texts. Immutable and
 * thread-safe.
 */
public final class Linter {

  private final Pack pack;
  private final LocalDate asOf;

  private Linter(Pack pack, LocalDate asOf) {
    this.pack = pack;
    this.asOf = asOf;
  }

  /**
   * Returns a linter.
   *
   * @param pack rules and law
   * @param asOf the day whose law is applied
   */
  public static Linter of(Pack pack, LocalDate asOf) {
    return new Linter(pack, asOf);
  }

  /** Returns the pack that this linter applies. */
  public Pack pack() {
    return pack;
  }

  /** Returns the day whose law is applied. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Checks one text.
   *
   * @param text the text
   * @param given what is known of it beside what it says itself (command line, configuration), in
   *     any order
   */
  public FileReport lint(SourceText text, List<Statements> given) {
    throw new UnsupportedOperationException("not joined yet: " + text + given);
  }
}
