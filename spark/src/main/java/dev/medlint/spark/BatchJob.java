package dev.medlint.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.medlint.Pack;
import dev.medlint.binary.Sha256;
import dev.medlint.cache.ProgramMark;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Checks records and writes what they come to: one shuffle brings equal texts together, in an order
 * that follows from the texts alone, so that each is checked once and the files of the result do
 * not depend on how the input was cut, how many executors there are, or which of them failed.
 *
 * <p>The folder of the result holds {@link ResultFormat#RECORDS}, {@link ResultFormat#FINDINGS},
 * {@link ResultFormat#UNREAD}, {@link ResultFormat#ANSWERS}, {@code hosts.jsonl} and, written last,
 * {@code summary.json}: without it the run did not end.
 */
final class BatchJob {

  static final String SUMMARY = "summary.json";
  static final String HOSTS = "hosts.jsonl";

  private static final int MARK_DIGITS = 32;
  private static final long PARTITION = 16L << 20;
  private static final int FEWEST_PARTITIONS = 8;

  private final SparkSession spark;
  private final Pack pack;
  private final Settings settings;
  private final Engine engine;
  private final String version;

  /**
   * Creates a job.
   *
   * @param pack rules and law
   * @param settings how texts are checked
   * @param version of the program
   * @throws IllegalArgumentException if the settings do not go with the pack
   */
  BatchJob(SparkSession spark, Pack pack, Settings settings, String version) {
    this.spark = Objects.requireNonNull(spark);
    this.pack = Objects.requireNonNull(pack);
    this.settings = Objects.requireNonNull(settings);
    this.version = Objects.requireNonNull(version);
    this.engine = Engine.of(spark, pack, settings);
  }

  /** Returns which run this is. */
  Summary.Run run() {
    Sha256 hash = new Sha256();
    hash.addText(pack.hash());
    hash.addText(version);
    hash.addNumber(ProgramMark.ofProgram().orElse(0));
    hash.addText(settings.mark());
    return new Summary.Run(
        version,
        pack.name() + " " + pack.version(),
        Checker.day(pack, settings).toString(),
        hash.hex(MARK_DIGITS));
  }

  /** Returns why answers of an earlier run do not hold for this one; empty: they do. */
  Optional<EarlierRun.Objection> objection(EarlierRun earlier) {
    LocalDate day = Checker.day(pack, settings);
    if (!earlier.mark().equals(run().mark())) {
      return Optional.of(EarlierRun.Objection.OTHER_RULES);
    }
    if (!pack.law().isSame(earlier.asOf(), day)) {
      return Optional.of(EarlierRun.Objection.OTHER_LAW);
    }
    return Math.abs(ChronoUnit.DAYS.between(earlier.asOf(), day)) > EarlierRun.OLDEST_DAYS
        ? Optional.of(EarlierRun.Objection.TOO_OLD)
        : Optional.empty();
  }

  /** Returns how many partitions suit an input, however large the cluster is. */
  static int partitions(long bytes) {
    return (int) Math.min(100_000, Math.max(FEWEST_PARTITIONS, bytes / PARTITION));
  }

  /** Returns the rows of files, as {@link ReadRecord} makes them. */
  Dataset<Row> read(InputPlan plan, ColumnNames columns, String encoding) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(hadoop()));
    PieceRows rows = new PieceRows(new ReadOptions(columns, settings, encoding), hadoop);
    List<ArrayList<Piece>> groups = new ArrayList<>();
    for (List<Piece> group : plan.groups()) {
      groups.add(new ArrayList<>(group));
    }
    JavaRDD<Row> read =
        context
            .parallelize(groups, groups.size())
            .mapPartitions(
                lists -> {
                  List<Piece> pieces = new ArrayList<>();
                  lists.forEachRemaining(pieces::addAll);
                  return rows.call(pieces.iterator());
                });
    return spark.createDataFrame(read, ReadRecord.SCHEMA);
  }

  private Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  /**
   * Checks records.
   *
   * @param records as {@link ReadRecord} makes them
   * @param known answers of an earlier run, if they hold for this one
   * @param output folder of the result, which must not exist
   * @param partitions of the result; the files of the result depend on it
   */
  Summary check(Dataset<Row> records, Optional<Path> known, Path output, int partitions)
      throws IOException {
    Dataset<Row> all = known.isPresent() ? records.unionByName(answers(known.get())) : records;
    JavaRDD<Row> sorted =
        all.repartition(partitions, functions.col("key"))
            .sortWithinPartitions("key", "id", "place")
            .javaRDD();
    Configuration configuration = new Configuration(hadoop());
    LocalFiles.use(configuration);
    Job job = Job.getInstance(configuration);
    job.setOutputFormatClass(ResultFormat.class);
    job.setOutputKeyClass(NullWritable.class);
    job.setOutputValueClass(CheckedRecord.class);
    FileOutputFormat.setOutputPath(job, output);
    sorted
        .mapPartitions(new CheckPartition(engine))
        .mapToPair(record -> new Tuple2<>(NullWritable.get(), record))
        .saveAsNewAPIHadoopDataset(job.getConfiguration());
    return summarize(output);
  }

  /** Answers come before the records whose texts they are of: their id and place are empty. */
  private Dataset<Row> answers(Path known) {
    List<Column> columns = new ArrayList<>();
    for (var field : ReadRecord.SCHEMA.fields()) {
      columns.add(
          switch (field.name()) {
            case "key", "answer", "failing" -> functions.col(field.name());
            case "place", "id" -> functions.lit("").as(field.name());
            default -> functions.lit(null).cast(field.dataType()).as(field.name());
          });
    }
    return spark
        .read()
        .parquet(new Path(known, ResultFormat.ANSWERS).toString())
        .select(columns.toArray(new Column[0]));
  }

  private Summary summarize(Path output) throws IOException {
    Path folder = new Path(output, ResultFormat.COUNTS);
    // Read twice rather than kept: an executor of Spark 4.2.0 may fail to report while it is sent
    // what
    // counts a kept table, and never reports again.
    Dataset<Row> counts =
        spark
            .read()
            .schema(Counts.SCHEMA)
            .json(folder.toString())
            .groupBy("what", "name")
            .agg(
                functions.sum("records").as("records"),
                functions.sum("findings").as("findings"),
                functions.sum("failing").as("failing"),
                functions.sum("unread").as("unread"));
    Column isHost = functions.col("what").equalTo(Counts.HOST);
    Map<String, List<Summary.Count>> counters = new HashMap<>();
    for (Row row : counts.where(functions.not(isHost)).collectAsList()) {
      counters.computeIfAbsent(row.getString(0), w -> new ArrayList<>()).add(count(row));
    }
    FileSystem files = output.getFileSystem(hadoop());
    List<Summary.Count> top = new ArrayList<>();
    long hostCount = 0;
    Dataset<Row> hosts =
        counts
            .where(isHost)
            .orderBy(
                functions.col("failing").desc(),
                functions.col("findings").desc(),
                functions.col("name"));
    try (OutputStream out = files.create(new Path(output, HOSTS), true);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      Iterator<Row> rows = hosts.toLocalIterator();
      while (rows.hasNext()) {
        Summary.Count host = count(rows.next());
        hostCount++;
        if (top.size() < Summary.MOST_HOSTS) {
          top.add(host);
        }
        Summary.write(host, json);
        json.writeRaw('\n');
      }
    }
    files.delete(folder, true);
    Summary summary = Summary.of(run(), counters, top, hostCount, Checker.thresholds(settings));
    try (OutputStream out = files.create(new Path(output, SUMMARY), true)) {
      summary.write(out);
    }
    return summary;
  }

  private static Summary.Count count(Row row) {
    return new Summary.Count(
        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
  }
}
