package dev.medlint.run;

import dev.medlint.cache.ResultCache;
import dev.medlint.detect.DrugList;
import dev.medlint.facts.Statements;
import dev.medlint.records.RecordOptions;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run is made.
 *
 * @param statements facts given for all texts; may be empty
 * @param drugs prescription names given for all texts, in place of those of the configuration
 * @param inputFormat how to read inputs
 * @param encoding of all files; empty: found out for each
 * @param jobs number of threads, at least 1
 * @param timeout for one text
 * @param maxBytes size limit of one file or batch record, in bytes
 * @param site whether the texts are pages of one site
 * @param cache where what is found in files is kept, so that it need not be found again; empty: all
 *     are checked
 * @param columns columns of sheets that are texts, by heading or letter; empty: those whose
 *     headings are known
 * @param sheet the sheet of a workbook to read; empty: all
 */
public record RunOptions(
    List<Statements> statements,
    DrugList drugs,
    InputFormat inputFormat,
    Optional<Charset> encoding,
    int jobs,
    Duration timeout,
    long maxBytes,
    boolean site,
    Optional<ResultCache> cache,
    List<String> columns,
    Optional<String> sheet) {

  /** The limit for one text when nobody sets another. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /** Creates options of a run that checks all its texts. */
  public RunOptions(
      List<Statements> statements,
      DrugList drugs,
      InputFormat inputFormat,
      Optional<Charset> encoding,
      int jobs,
      Duration timeout,
      long maxBytes,
      boolean site) {
    this(
        statements,
        drugs,
        inputFormat,
        encoding,
        jobs,
        timeout,
        maxBytes,
        site,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Creates options of a run whose texts do not belong together. */
  public RunOptions(
      List<Statements> statements,
      DrugList drugs,
      InputFormat inputFormat,
      Optional<Charset> encoding,
      int jobs,
      Duration timeout,
      long maxBytes) {
    this(statements, drugs, inputFormat, encoding, jobs, timeout, maxBytes, false);
  }

  public RunOptions {
    statements = List.copyOf(statements);
    Objects.requireNonNull(drugs);
    Objects.requireNonNull(inputFormat);
    Objects.requireNonNull(encoding);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs);
    }
    Objects.requireNonNull(timeout);
    Objects.requireNonNull(cache);
    columns = List.copyOf(columns);
    Objects.requireNonNull(sheet);
  }

  /**
   * Returns the same options with a cache, which the run reads and, at its end, writes: {@code
   * options.withCache(ResultCache.in(folder, pack))}. Findings are the same with and without.
   */
  public RunOptions withCache(ResultCache kept) {
    return new RunOptions(
        statements,
        drugs,
        inputFormat,
        encoding,
        jobs,
        timeout,
        maxBytes,
        site,
        Optional.of(kept),
        columns,
        sheet);
  }

  /**
   * Returns the same options for sheets.
   *
   * @param wanted the columns that are texts, by heading or letter; empty: those whose headings are
   *     known
   * @param named the sheet to read; empty: all
   */
  public RunOptions withSheet(List<String> wanted, Optional<String> named) {
    return new RunOptions(
        statements,
        drugs,
        inputFormat,
        encoding,
        jobs,
        timeout,
        maxBytes,
        site,
        cache,
        wanted,
        named);
  }

  /** Returns how files of many texts are to be read. */
  RecordOptions records() {
    return new RecordOptions(columns, sheet, encoding, maxBytes);
  }
}
