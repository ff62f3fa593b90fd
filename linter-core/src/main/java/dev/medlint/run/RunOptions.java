package dev.medlint.run;

import dev.medlint.facts.Statements;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run is made.
 *
 * @param asOf the day whose law is applied
 * @param byDocumentDate whether a text that bears a date is judged by the law of that day instead
 * @param statements facts given for all texts; may be empty
 * @param inputFormat how to read inputs
 * @param encoding of all files; empty: found out for each
 * @param jobs number of threads, at least 1
 * @param timeout for one text
 * @param maxBytes size limit of one file or batch record, in bytes
 */
public record RunOptions(
    LocalDate asOf,
    boolean byDocumentDate,
    List<Statements> statements,
    InputFormat inputFormat,
    Optional<Charset> encoding,
    int jobs,
    Duration timeout,
    long maxBytes) {

  /** The limit for one text when nobody sets another. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  public RunOptions {
    Objects.requireNonNull(asOf);
    statements = List.copyOf(statements);
    Objects.requireNonNull(inputFormat);
    Objects.requireNonNull(encoding);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs);
    }
    Objects.requireNonNull(timeout);
  }
}
