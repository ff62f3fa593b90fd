package dev.medlint.bench;

import java.util.Objects;
import java.util.Optional;

/**
 * The figures of one point, one rule, one trap, or of all.
 *
 * @param name id of the point or rule, name of the trap
 * @param counts what was counted
 * @param recall interval of the recall; empty: too few texts to tell
 * @param precision interval of the precision; empty: too few texts to tell
 * @param f1 interval of F1; empty: too few texts to tell
 */
public record Row(
    String name,
    Counts counts,
    Optional<Interval> recall,
    Optional<Interval> precision,
    Optional<Interval> f1) {

  public Row {
    Objects.requireNonNull(name);
    Objects.requireNonNull(counts);
    Objects.requireNonNull(recall);
    Objects.requireNonNull(precision);
    Objects.requireNonNull(f1);
  }
}
