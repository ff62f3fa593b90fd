package dev.medlint.spark;

import dev.medlint.Pack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs of one stream, each with a job of its own.
 *
 * @param folder of the result ({@code result}) and the checkpoint ({@code checkpoint})
 */
record StreamRuns(SparkSession spark, Path folder) {

  /** Where a stream comes from. */
  @FunctionalInterface
  interface Source {
    Dataset<Row> of(StreamJob job) throws IOException, JobException;
  }

  /**
   * Checks what is there and ends.
   *
   * @param settings besides advertisements of a service
   */
  Ran run(Source source, Map<String, String> settings) throws Exception {
    Map<String, String> all = new TreeMap<>(Map.of("kind", "ad", "object", "service"));
    all.putAll(settings);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamJob job =
        new StreamJob(
            spark,
            Pack.bundled(),
            new Settings(all, LocalDate.EPOCH),
            ColumnNames.USUAL,
            folder.resolve("result").toString(),
            folder.resolve("checkpoint").toString(),
            2,
            new PrintStream(out, true, StandardCharsets.UTF_8));
    int code = job.run(source.of(job), StreamJob.trigger("", true));
    return new Ran(code, out.toString(StandardCharsets.UTF_8));
  }

  /** Makes the newest batch one that the run did not bring to its end. */
  void forgetNewestCommit() throws IOException {
    Path commits = folder.resolve("checkpoint").resolve("commits");
    try (Stream<Path> all = Files.list(commits)) {
      Path newest =
          all.filter(path -> path.getFileName().toString().matches("[0-9]+"))
              .max(Comparator.comparingLong(path -> Long.parseLong(path.getFileName().toString())))
              .orElseThrow();
      Files.delete(newest);
      Files.deleteIfExists(commits.resolve("." + newest.getFileName() + ".crc"));
    }
  }
}
