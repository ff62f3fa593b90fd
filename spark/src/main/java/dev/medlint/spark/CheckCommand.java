package dev.medlint.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: reads files, checks their records, writes the result into a folder. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "проверить файлы и папки / check files and folders")
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "ПУТЬ",
      description = "файлы, папки, шаблоны; пути Hadoop годятся / files, folders, globs")
  private List<String> inputs = List.of();

  @Mixin private CommonOptions common;

  @Option(
      names = "--input-format",
      paramLabel = "ФОРМАТ",
      description = "jsonl, csv, parquet, html, warc; иначе по имени файла / else by its name")
  private String format;

  @Option(
      names = "--encoding",
      paramLabel = "КОДИРОВКА",
      defaultValue = "UTF-8",
      description = "кодировка CSV, UTF-8 / encoding of CSV")
  private String encoding;

  @Option(
      names = "--previous",
      paramLabel = "ПАПКА",
      description =
          "результат прошлого запуска: те же тексты не проверяются снова"
              + " / the result of an earlier run, whose texts are not checked again")
  private String previous;

  @Option(
      names = "--overwrite",
      description = "заменить прежний результат / replace an earlier result")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException, JobException {
    Settings settings = common.settings(LocalDate.now(Clock.systemDefaultZone()));
    ColumnNames columns = common.columnNames();
    String charset = CommonOptions.encoding(encoding);
    Optional<InputKind> kind = kind();
    SparkSession spark = Session.open();
    try {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      InputPlan plan = InputPlan.of(inputs, kind, hadoop);
      Path output = new Path(common.output);
      BatchJob job = new BatchJob(spark, common.pack(), settings, Version.ofProgram());
      SummaryText text = new SummaryText(settings.language());
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      Optional<Path> known = known(job, settings, text, out, hadoop);
      makeRoom(output, known, hadoop);
      int partitions =
          common.partitions == null ? BatchJob.partitions(plan.bytes()) : common.partitions;
      Summary summary = job.check(job.read(plan, columns, charset), known, output, partitions);
      out.print(text.of(summary, plan.passedOver(), common.output));
      return Main.code(summary.outcome());
    } finally {
      spark.stop();
    }
  }

  private Optional<InputKind> kind() throws JobException {
    if (format == null) {
      return Optional.empty();
    }
    for (InputKind known : InputKind.values()) {
      if (known.id().equals(format)) {
        return Optional.of(known);
      }
    }
    throw new JobException(
        "--input-format: «" + format + "» нет; есть: " + InputKind.ids(),
        "--input-format: there is no “" + format + "”; there are: " + InputKind.ids());
  }

  private Optional<Path> known(
      BatchJob job, Settings settings, SummaryText text, PrintStream out, Configuration hadoop)
      throws IOException, JobException {
    if (previous == null) {
      return Optional.empty();
    }
    Path folder = new Path(previous);
    Optional<EarlierRun> earlier = EarlierRun.read(folder, hadoop);
    if (earlier.isEmpty()) {
      throw new JobException(
          "--previous: в папке " + previous + " нет законченного результата (summary.json)",
          "--previous: the folder " + previous + " holds no finished result (summary.json)");
    }
    Optional<EarlierRun.Objection> objection = job.objection(earlier.get());
    if (objection.isPresent()) {
      out.println(text.allAgain(objection.get()));
      return Optional.empty();
    }
    return Optional.of(folder);
  }

  private void makeRoom(Path output, Optional<Path> known, Configuration hadoop)
      throws IOException, JobException {
    FileSystem files = output.getFileSystem(hadoop);
    if (!files.exists(output)) {
      return;
    }
    if (!overwrite) {
      throw new JobException(
          "папка " + common.output + " уже есть; назовите новую или добавьте --overwrite",
          "the folder " + common.output + " is there already; name a new one or add --overwrite");
    }
    if (known.isPresent() && files.makeQualified(known.get()).equals(files.makeQualified(output))) {
      throw new JobException(
          "--previous и --output — одна папка; прошлый результат нужен до конца запуска,"
              + " назовите другую",
          "--previous and --output are one folder; the earlier result is needed until the end,"
              + " name another");
    }
    boolean ours =
        files.exists(new Path(output, BatchJob.SUMMARY))
            || files.exists(new Path(output, "_temporary"))
            || files.exists(new Path(output, ResultFormat.RECORDS))
            || files.listStatus(output).length == 0;
    if (!ours) {
      throw new JobException(
          "в папке " + common.output + " не результат medlint; она не тронута, назовите другую",
          "the folder "
              + common.output
              + " holds no result of medlint; it was left as it is,"
              + " name another");
    }
    files.delete(output, true);
  }
}
