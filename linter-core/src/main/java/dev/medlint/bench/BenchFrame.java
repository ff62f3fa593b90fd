package dev.medlint.bench;

import dev.medlint.report.Tool;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Under which conditions something was measured.
 *
 * @param tool program and rules
 * @param asOf the day whose law was applied
 * @param files names of the batches
 * @param withoutFacts facts of the records that were passed over
 * @param strict whether only texts decided by somebody with authority were counted
 */
public record BenchFrame(
    Tool tool, LocalDate asOf, List<String> files, List<String> withoutFacts, boolean strict) {

  public BenchFrame {
    Objects.requireNonNull(tool);
    Objects.requireNonNull(asOf);
    files = List.copyOf(files);
    withoutFacts = List.copyOf(withoutFacts);
  }
}
