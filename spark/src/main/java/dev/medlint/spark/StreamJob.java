package dev.medlint.spark;

import dev.medlint.Pack;
import dev.medlint.records.TextRecord;
import dev.medlint.run.BatchRecord;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Checks a stream, batch by batch, each into a folder of its own that holds what {@link BatchJob}
 * writes. The checkpoint tells which records belong to which batch, and a batch that did not end is
 * checked anew into the same folder: every record is in the result exactly once.
 */
final class StreamJob {

  private final SparkSession spark;
  private final Pack pack;
  private final Settings settings;
  private final ColumnNames columns;
  private final String output;
  private final String checkpoint;
  private final int partitions;
  private final PrintStream out;
  private final AtomicInteger worst = new AtomicInteger(Main.CLEAN);

  StreamJob(
      SparkSession spark,
      Pack pack,
      Settings settings,
      ColumnNames columns,
      String output,
      String checkpoint,
      int partitions,
      PrintStream out) {
    this.spark = spark;
    this.pack = pack;
    this.settings = settings;
    this.columns = columns;
    this.output = output;
    this.checkpoint = checkpoint;
    this.partitions = partitions;
    this.out = out;
  }

  /** Returns when to look for new records. */
  static Trigger trigger(String every, boolean availableNow) throws JobException {
    if (availableNow) {
      return Trigger.AvailableNow();
    }
    try {
      return Trigger.ProcessingTime(every);
    } catch (IllegalArgumentException e) {
      throw new JobException(
          "--every: «" + every + "» не время; например: 10 seconds, 5 minutes",
          "--every: “" + every + "” is no time; such as: 10 seconds, 5 minutes");
    }
  }

  /** Returns the lines of new files in a folder: {@code place}, {@code value}. */
  Dataset<Row> folder(String folder) throws IOException, JobException {
    Path path = new Path(folder);
    if (!path.getFileSystem(hadoop()).exists(path)) {
      throw new JobException("нет такой папки: " + folder, "no such folder: " + folder);
    }
    return spark
        .readStream()
        .format("text")
        .option("recursiveFileLookup", "true")
        .load(folder)
        .select(
            functions.col("_metadata.file_path").as("place"),
            functions.col("value").cast("binary").as("value"));
  }

  /** Returns the messages of a topic: {@code place}, {@code value}. */
  Dataset<Row> kafka(String servers, String topic, Map<String, String> options) {
    return spark
        .readStream()
        .format("kafka")
        .option("kafka.bootstrap.servers", servers)
        .option("subscribe", topic)
        .option("startingOffsets", "earliest")
        .options(options)
        .load()
        .select(
            functions
                .concat_ws(
                    "",
                    functions.col("topic"),
                    functions.lit("/"),
                    functions.col("partition"),
                    functions.lit("@"),
                    functions.col("offset"))
                .as("place"),
            functions.col("value"));
  }

  /**
   * Checks the stream until it ends or the process is stopped.
   *
   * @return the exit code
   */
  int run(Dataset<Row> stream, Trigger trigger)
      throws IOException, TimeoutException, StreamingQueryException {
    VoidFunction2<Dataset<Row>, Long> check = this::check;
    stream
        .writeStream()
        .foreachBatch(check)
        .option("checkpointLocation", checkpoint)
        .trigger(trigger)
        .start()
        .awaitTermination();
    return worst.get();
  }

  private void check(Dataset<Row> batch, long number) {
    try {
      Path folder = new Path(output, String.format(Locale.ROOT, "batch-%08d", number));
      FileSystem files = folder.getFileSystem(hadoop());
      files.delete(folder, true);
      // A stream goes on for days: each batch is judged by the law of its own day.
      Settings today = new Settings(settings.values(), LocalDate.now(Clock.systemDefaultZone()));
      BatchJob job = new BatchJob(spark, pack, today, Version.ofProgram());
      Summary summary =
          job.check(records(batch, columns, today), Optional.empty(), folder, partitions);
      worst.accumulateAndGet(Main.code(summary.outcome()), StreamJob::worse);
      out.print(new SummaryText(today.language()).of(summary, 0, folder.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Findings outweigh unread records, as in one run. */
  private static int worse(int one, int other) {
    return one == Main.FINDINGS || other == Main.FINDINGS ? Main.FINDINGS : Math.max(one, other);
  }

  private static Dataset<Row> records(Dataset<Row> batch, ColumnNames columns, Settings settings) {
    MapFunction<Row, Row> read =
        row -> record(row.getString(0), row.getAs(1), columns, settings).row(settings);
    return batch.map(read, Encoders.row(ReadRecord.SCHEMA));
  }

  private static ReadRecord record(
      String source, byte[] value, ColumnNames columns, Settings settings) {
    // Lines of one file share its address; equal ones are told apart by nothing.
    String place = source;
    if (value == null) {
      return unreadable(place, new LocalizedText("сообщение пустое", "the message is empty"));
    }
    place =
        source.contains("@") ? source : source + "@" + Integer.toHexString(Arrays.hashCode(value));
    if (value.length > settings.maxBytes()) {
      int most = settings.maxBytes();
      return unreadable(
          place,
          new LocalizedText(
              "запись больше " + most + " байт; увеличьте --max-record-size",
              "the record is larger than " + most + " bytes; raise --max-record-size"));
    }
    byte[] line = value;
    try {
      line = columns.names().isEmpty() ? value : columns.renamed(value);
    } catch (IOException e) {
      // It is no JSON: the parser below tells where.
    }
    BatchRecord record = BatchRecord.parse(line);
    return new ReadRecord(place, record.record(place), record.site());
  }

  private static ReadRecord unreadable(String place, LocalizedText reason) {
    return new ReadRecord(place, new TextRecord.Unreadable(place, reason), Optional.empty());
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }
}
