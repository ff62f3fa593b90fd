package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two workers with an executor each, one of which dies in the middle of a job. */
class KilledExecutorTest {

  private static final int RECORDS = 2000;
  private static final int PARTITIONS = 30;

  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNothingIsThereTwice() throws Exception {
    Path ads = TestAds.write(folder.resolve("ads.jsonl"), RECORDS);
    // Workers insist on a folder of libraries; the classes come from this process.
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    SparkSession spark =
        SparkSession.builder()
            .master("local-cluster[2,1,1024]")
            .appName("medlint-test")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.executor.memory", "1g")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config(
                "spark.executor.extraJavaOptions",
                "-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"))
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            // Whoever asks the dead one for its part of the shuffle need not ask long.
            .config("spark.shuffle.io.maxRetries", "1")
            .config("spark.shuffle.io.retryWait", "200ms")
            .getOrCreate();
    try {
      check(spark, ads, "calm");
      CompletableFuture<Boolean> killer =
          CompletableFuture.supplyAsync(() -> killOneExecutor(folder.resolve("killed")));
      Summary killed = check(spark, ads, "killed");

      assertTrue(killer.get(), "an executor was killed while the job ran");
      assertEquals(RECORDS, killed.all().records());
      for (String kind : List.of("records", "unread")) {
        List<Path> calm = files(folder.resolve("calm").resolve(kind));
        List<Path> after = files(folder.resolve("killed").resolve(kind));
        assertEquals(PARTITIONS, after.size());
        for (int i = 0; i < calm.size(); i++) {
          assertEquals(-1, Files.mismatch(calm.get(i), after.get(i)), calm.get(i).toString());
        }
      }
      // The rows are compared: on what stands at the end of such a file, two processes may
      // disagree.
      for (String kind : List.of("findings", "answers")) {
        assertEquals(rows(spark, "calm", kind), rows(spark, "killed", kind), kind);
      }
      assertEquals(
          Files.readString(folder.resolve("calm/summary.json")),
          Files.readString(folder.resolve("killed/summary.json")));
    } finally {
      spark.stop();
    }
  }

  private String rows(SparkSession spark, String output, String kind) {
    List<String> rows =
        spark
            .read()
            .parquet(folder.resolve(output).resolve(kind).toString())
            .toJSON()
            .collectAsList();
    return rows.stream().sorted().collect(Collectors.joining("\n"));
  }

  private Summary check(SparkSession spark, Path ads, String output) throws Exception {
    Settings settings = new Settings(Map.of(), LocalDate.of(2026, 11, 23));
    BatchJob job = new BatchJob(spark, Pack.bundled(), settings, "1");
    InputPlan plan =
        InputPlan.of(
            List.of(ads.toString()), Optional.empty(), spark.sparkContext().hadoopConfiguration());
    return job.check(
        job.read(plan, ColumnNames.USUAL, "UTF-8"),
        Optional.empty(),
        new org.apache.hadoop.fs.Path(folder.resolve(output).toString()),
        PARTITIONS);
  }

  /**
   * Waits until some tasks have ended, and kills an executor: this process has no other children.
   */
  private static boolean killOneExecutor(Path output) {
    Path tasks = output.resolve("_temporary/0");
    long end = System.nanoTime() + 120_000_000_000L;
    while (System.nanoTime() < end) {
      if (committed(tasks) >= 3) {
        return ProcessHandle.current()
            .descendants()
            .filter(p -> p.info().command().orElse("").endsWith("java"))
            .findFirst()
            .map(ProcessHandle::destroyForcibly)
            .orElse(false);
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        return false;
      }
    }
    return false;
  }

  private static long committed(Path tasks) {
    try (Stream<Path> files = Files.list(tasks)) {
      return files.filter(f -> f.getFileName().toString().startsWith("task_")).count();
    } catch (IOException e) {
      return 0; // It is not there yet.
    }
  }

  private static List<Path> files(Path parts) throws IOException {
    try (Stream<Path> files = Files.list(parts)) {
      return files.filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }
}
