package dev.medlint.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: checks what comes into a folder or a topic of Kafka, batch by batch. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = "проверять новое по мере поступления / check what comes, as it comes")
final class WatchCommand implements Callable<Integer> {

  /** Where records come from. */
  static final class From {
    @Parameters(
        paramLabel = "ПАПКА",
        description = "новые файлы JSON Lines / new files of JSON Lines")
    private String folder;

    @Option(
        names = "--topic",
        paramLabel = "ТЕМА",
        description = "тема Kafka; значения — записи JSON / a topic of Kafka, its values records")
    private String topic;
  }

  @ArgGroup(multiplicity = "1")
  private From from;

  @Mixin private CommonOptions common;

  @Option(
      names = "--kafka",
      paramLabel = "АДРЕС",
      description = "серверы Kafka: адрес:порт, … / servers of Kafka")
  private String servers;

  @Option(
      names = "--kafka-option",
      paramLabel = "ИМЯ=ЗНАЧЕНИЕ",
      description = "настройка источника Kafka в Spark / option of Spark's source for Kafka")
  private Map<String, String> kafkaOptions = new TreeMap<>();

  @Option(
      names = "--checkpoint",
      paramLabel = "ПАПКА",
      description = "что уже проверено; иначе рядом с результатом / what was checked already")
  private String checkpoint;

  @Option(
      names = "--every",
      paramLabel = "ВРЕМЯ",
      defaultValue = "10 seconds",
      description = "как часто смотреть, 10 seconds / how often to look")
  private String every;

  @Option(
      names = "--available-now",
      description = "проверить то, что уже есть, и закончить / check what is there, and end")
  private boolean availableNow;

  @Override
  public Integer call() throws IOException, JobException, TimeoutException {
    if (from.topic != null && servers == null) {
      throw new JobException(
          "--topic: назовите и серверы: --kafka АДРЕС:ПОРТ",
          "--topic: name the servers too: --kafka HOST:PORT");
    }
    if (from.topic == null && (servers != null || !kafkaOptions.isEmpty())) {
      throw new JobException(
          "--kafka и --kafka-option — для темы, а не для папки; назовите --topic",
          "--kafka and --kafka-option are for a topic, not for a folder; name a --topic");
    }
    Trigger trigger = StreamJob.trigger(every, availableNow);
    ColumnNames columns = common.columnNames();
    Settings settings = common.settings(LocalDate.now(Clock.systemDefaultZone()));
    SparkSession spark = Session.open();
    try {
      StreamJob job =
          new StreamJob(
              spark,
              common.pack(),
              settings,
              columns,
              common.output,
              checkpoint == null ? common.output + "/_checkpoint" : checkpoint,
              common.partitions == null ? BatchJob.partitions(0) : common.partitions,
              new PrintStream(System.out, true, StandardCharsets.UTF_8));
      return job.run(
          from.topic == null
              ? job.folder(from.folder)
              : job.kafka(servers, from.topic, kafkaOptions),
          trigger);
    } finally {
      spark.stop();
    }
  }
}
