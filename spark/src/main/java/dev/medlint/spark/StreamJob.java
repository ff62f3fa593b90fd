package dev.medlint.spark;

import dev.medlint.Pack;
import dev.medlint.binary.Sha256;
import dev.medlint.records.TextRecord;
import dev.medlint.run.BatchRecord;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Checks a stream, batch by batch, each into a folder of its own that holds what {@link BatchJob}
 * writes. The checkpoint tells which records belong to which batch, and a batch that did not end is
 * checked anew into the same folder: every record is in the result exactly once.
 */
final class StreamJob {

  private static final String BATCH = "batch-";

  /** What a checkpoint of Spark has from its first moment on. */
  private static final String BEGUN = "metadata";

  /**
   * By itself Spark passes over files a week older than the newest; those that are moved into a
   * folder keep their age.
   */
  private static final String ANY_AGE = "36500d";

  private static final int MARK_DIGITS = 16;

  private static final StructType RECORD =
      new StructType()
          .add("place", DataTypes.StringType, false)
          .add("value", DataTypes.BinaryType, true);

  private final SparkSession spark;
  private final Pack pack;
  private final Settings settings;
  private final ColumnNames columns;
  private final String output;
  private final String checkpoint;
  private final int partitions;
  private final PrintStream out;
  private final AtomicInteger worst = new AtomicInteger(Main.CLEAN);
  private final AtomicBoolean checked = new AtomicBoolean();

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

  /**
   * Returns when to look for new records.
   *
   * @param every a time in words, such as {@code 10 seconds}
   * @param availableNow only once, for what is there; the time then counts for nothing
   * @throws JobException if the time is none
   */
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

  /**
   * Returns the lines of new files in a folder, blank ones left out: {@code place}, {@code value}.
   *
   * @throws JobException if there is no such folder, or the result would come into it
   */
  Dataset<Row> folder(String folder) throws IOException, JobException {
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem(hadoop());
    if (!files.exists(path)) {
      throw new JobException("нет такой папки: " + folder, "no such folder: " + folder);
    }
    if (!files.getFileStatus(path).isDirectory()) {
      throw new JobException(
          "это файл, а не папка: " + folder + "; файл проверит check",
          "this is a file and no folder: " + folder + "; check is for files");
    }
    if (isWithin(path, output) || isWithin(path, checkpoint)) {
      throw new JobException(
          "результат лежал бы в проверяемой папке "
              + folder
              + " и проверялся бы сам;"
              + " назовите другую",
          "the result would lie in the folder "
              + folder
              + " and be checked itself;"
              + " name another");
    }
    FlatMapFunction<Row, Row> line =
        row -> lines(row.getString(0), row.<byte[]>getAs(1)).iterator();
    return spark
        .readStream()
        .format("text")
        .option("recursiveFileLookup", "true")
        .option("maxFileAge", ANY_AGE)
        .load(folder)
        .select(functions.col("_metadata.file_path"), functions.col("value").cast("binary"))
        .flatMap(line, Encoders.row(RECORD));
  }

  private boolean isWithin(Path folder, String other) throws IOException {
    Path inner = qualified(new Path(other));
    Path outer = qualified(folder);
    while (inner != null && !inner.equals(outer)) {
      inner = inner.getParent();
    }
    return inner != null;
  }

  private Path qualified(Path path) throws IOException {
    return path.getFileSystem(hadoop()).makeQualified(path);
  }

  private static List<Row> lines(String file, byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        Sha256 hash = new Sha256();
        hash.add(line);
        // Nothing tells at which byte a line began; equal ones of a file have one place.
        String place = name(URI.create(file)) + "@" + hash.hex(MARK_DIGITS);
        return List.of(RowFactory.create(place, line));
      }
    }
    return List.of();
  }

  /** Returns an address as a person writes it, like the readers of {@code check}. */
  private static String name(URI file) {
    return "file".equals(file.getScheme()) ? file.getPath() : new Path(file).toString();
  }

  /**
   * Returns the messages of a topic: {@code place}, {@code value}.
   *
   * @param servers addresses with ports, joined by commas
   * @param options of Spark's source, each before what is usual here
   */
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
   * @throws IllegalArgumentException if the settings do not go with the pack; the message is for
   *     people
   * @throws IOException if a batch could not be checked to its end; the next run begins with it
   * @throws JobException if the folder of the result holds batches that the checkpoint knows
   *     nothing of
   */
  int run(Dataset<Row> stream, Trigger trigger) throws IOException, JobException, TimeoutException {
    // What is wrong with the settings is told here, and not by a batch that fails.
    job(settings);
    refuseOthersBatches();
    VoidFunction2<Dataset<Row>, Long> check = this::check;
    StreamingQuery query =
        stream
            .writeStream()
            .foreachBatch(check)
            .option("checkpointLocation", checkpoint)
            .trigger(trigger)
            .start();
    try {
      query.awaitTermination();
    } catch (StreamingQueryException e) {
      // Its own message is the plan of the query, some screens long.
      throw new IOException(reason(e), e);
    }
    if (!checked.get()) {
      out.println(new LocalizedText("Нового нет.", "Nothing new.").in(settings.language()));
    }
    return worst.get();
  }

  /** Returns the first line of what began it all. */
  private static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String message = first.getMessage() == null ? "" : first.getMessage().strip();
    return message.isEmpty() ? first.toString() : message.lines().iterator().next();
  }

  /** Numbers begin anew with a checkpoint: its first batches would take the place of others. */
  private void refuseOthersBatches() throws IOException, JobException {
    Path begun = new Path(checkpoint, BEGUN);
    Path batches = new Path(output, BATCH + "*");
    if (begun.getFileSystem(hadoop()).exists(begun)) {
      return;
    }
    FileStatus[] found = batches.getFileSystem(hadoop()).globStatus(batches);
    if (found != null && found.length > 0) {
      throw new JobException(
          "в папке "
              + output
              + " результат другого потока, а --checkpoint "
              + checkpoint
              + " новый; ничего не тронуто, назовите другую папку",
          "the folder "
              + output
              + " holds the result of another stream, and --checkpoint "
              + checkpoint
              + " is new; it was left as it is, name another");
    }
  }

  private BatchJob job(Settings with) {
    return new BatchJob(spark, pack, with, Version.ofProgram());
  }

  private void check(Dataset<Row> batch, long number) {
    try {
      Path folder = new Path(output, String.format(Locale.ROOT, BATCH + "%08d", number));
      FileSystem files = folder.getFileSystem(hadoop());
      files.delete(folder, true);
      // A stream goes on for days: each batch is judged by the law of its own day.
      Settings today = new Settings(settings.values(), LocalDate.now(Clock.systemDefaultZone()));
      Summary summary =
          job(today).check(records(batch, columns, today), Optional.empty(), folder, partitions);
      checked.set(true);
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
      String place, byte[] value, ColumnNames columns, Settings settings) {
    if (value == null || value.length == 0) {
      return unreadable(place, new LocalizedText("сообщение пустое", "the message is empty"));
    }
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
