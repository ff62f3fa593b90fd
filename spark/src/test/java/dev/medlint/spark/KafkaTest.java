package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream from a topic of a real broker. */
class KafkaTest {

  private static final String FIRST = "batch-00000000";
  private static final String SECOND = "batch-00000001";

  @TempDir private static Path data;
  private static KafkaBroker broker;
  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    broker = KafkaBroker.start(data);
  }

  /** The command ends the session that all tests share. */
  @BeforeEach
  void open() {
    spark = StreamSession.open();
  }

  @AfterAll
  static void stop() throws Exception {
    StreamSession.close(spark);
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  void everyMessageIsCheckedOnceOrToldToBeUnread() throws Exception {
    broker.create("ads", 2);
    broker.send(
        "ads",
        0,
        ad("a", "Клиника открыта по субботам."),
        utf8("{\"id\": \"broken\", \"text\": \"Осмотр"),
        null,
        ad("b", "Гарантия результата лечения в нашей клинике!"));
    broker.send(
        "ads",
        1,
        ad("c", "Гарантия результата лечения в нашей клинике!"),
        utf8("{\"text\": \"Запись на приём по телефону.\"}"),
        new byte[0]);
    StreamResult result = new StreamResult(folder.resolve("result"));

    Ran first = run("ads", Map.of());

    assertEquals(List.of(FIRST), result.batches());
    assertEquals(List.of("a", "b", "c"), result.ids(FIRST));
    assertEquals(List.of("ads/0@1", "ads/0@2", "ads/1@1", "ads/1@2"), result.unread(FIRST));
    assertEquals(List.of("ads/0@3", "ads/1@0"), placesOfGuarantees(FIRST));
    JsonNode summary = result.summary(FIRST);
    assertEquals(7, summary.path("records").asInt());
    assertEquals(2, summary.path("checked").asInt());
    assertEquals(1, summary.path("duplicates").asInt());
    assertEquals(4, summary.path("unread").asInt());
    assertEquals(2, summary.path("verdicts").path("fail").asInt());
    assertEquals(4, summary.path("verdicts").path("incomplete").asInt());
    assertEquals(2, reason(summary, "сообщение пустое"));
    assertEquals(1, reason(summary, "в записи нет поля id; добавьте его"));
    assertEquals(Main.FINDINGS, first.code());
    assertTrue(first.said().contains(FIRST), first.said());

    Ran nothing = run("ads", Map.of());

    assertEquals(new Ran(Main.CLEAN, "Нового нет." + System.lineSeparator()), nothing);
    assertEquals(List.of(FIRST), result.batches());

    broker.send("ads", 1, ad("d", "Приём ведёт терапевт."));
    broker.send("ads", 0, utf8("[1]"));
    Ran second = run("ads", Map.of());

    assertEquals(List.of(FIRST, SECOND), result.batches());
    assertEquals(List.of("d"), result.ids(SECOND));
    assertEquals(List.of("ads/0@4"), result.unread(SECOND));
    assertEquals(2, result.summary(SECOND).path("records").asInt());
    assertEquals(Main.INCOMPLETE, second.code());
    assertEquals(List.of("a", "b", "c", "d"), result.ids());
  }

  @Test
  void aBatchThatARunLeftHalfWrittenIsReplaced() throws Exception {
    broker.create("halved", 2);
    broker.send("halved", 0, ad("a", "Приём ведёт терапевт."));
    broker.send("halved", 1, ad("b", "Гарантия результата лечения!"), null);
    StreamResult result = new StreamResult(folder.resolve("result"));
    run("halved", Map.of());
    broker.send("halved", 0, ad("c", "Гарантия результата лечения!"), ad("d", "Мы открыты."), null);
    run("halved", Map.of());
    JsonNode whole = result.summary(SECOND);

    new StreamRuns(spark, folder).forgetNewestCommit();
    Path half = folder.resolve("result").resolve(SECOND);
    Files.delete(half.resolve(BatchJob.SUMMARY));
    Path records = half.resolve(ResultFormat.RECORDS);
    Files.writeString(records.resolve("part-99999.jsonl"), "{\"id\": \"rubbish\"}\n");
    Files.writeString(records.resolve("part-00000.jsonl"), "{\"id\": \"half");
    Files.createDirectories(half.resolve("_temporary/0"));
    broker.send("halved", 1, ad("e", "Мы открыты с утра."));
    Ran again = run("halved", Map.of());

    assertEquals(List.of(FIRST, SECOND, "batch-00000002"), result.batches());
    assertEquals(List.of("c", "d"), result.ids(SECOND));
    assertEquals(List.of("halved/0@3"), result.unread(SECOND));
    assertEquals(whole, result.summary(SECOND));
    assertFalse(Files.exists(half.resolve("_temporary")));
    assertEquals(List.of("a", "b", "c", "d", "e"), result.ids());
    assertEquals(List.of("halved/1@1"), result.unread(FIRST));
    assertEquals(List.of(), result.unread("batch-00000002"));
    assertEquals(Main.FINDINGS, again.code());
  }

  @Test
  void optionsReachTheSource() throws Exception {
    broker.create("many", 1);
    broker.send("many", 0, ad("a", "Один."), ad("b", "Два."), ad("c", "Три."), ad("d", "Четыре."));
    StreamResult result = new StreamResult(folder.resolve("result"));

    Ran ran =
        run(
            "many",
            Map.of("startingOffsets", "{\"many\": {\"0\": 1}}", "maxOffsetsPerTrigger", "2"));

    assertEquals(List.of(FIRST, SECOND), result.batches());
    assertEquals(List.of("b", "c"), result.ids(FIRST));
    assertEquals(List.of("d"), result.ids(SECOND));
    assertEquals(Main.CLEAN, ran.code());
  }

  @Test
  void theCommandTakesServersTopicAndOptions() throws Exception {
    broker.create("command", 1);
    broker.send("command", 0, ad("a", "Один."), utf8("{\"id\": \"b\", \"body\": \"Два.\"}"));
    StreamResult result = new StreamResult(folder.resolve("result"));

    Ran ran =
        Ran.of(
            "watch",
            "--topic",
            "command",
            "--kafka",
            broker.servers(),
            "--kafka-option",
            "startingOffsets={\"command\": {\"0\": 1}}",
            "--column",
            "text=body",
            "--partitions",
            "2",
            "--available-now",
            "--lang",
            "en",
            "-o",
            result.folder().toString());

    assertEquals(List.of("b"), result.ids(), ran.said());
    assertEquals(Main.CLEAN, ran.code());
    assertTrue(ran.said().startsWith("Records: 1,"), ran.said());
  }

  @Test
  void aTopicThatDoesNotExistIsToldInALine() {
    Ran ran =
        Ran.of(
            "watch",
            "--topic",
            "absent",
            "--kafka",
            broker.servers(),
            "--available-now",
            "-o",
            folder.resolve("result").toString());

    assertEquals(Main.INCOMPLETE, ran.code());
    assertEquals(
        List.of(
            "medlint-spark: проверка не закончена, результат неполный: java.io.IOException:"
                + " This server does not host this topic-partition."),
        ran.said().lines().toList());
  }

  private Ran run(String topic, Map<String, String> options) throws Exception {
    return new StreamRuns(spark, folder)
        .run(job -> job.kafka(broker.servers(), topic, options), Map.of());
  }

  private List<String> placesOfGuarantees(String batch) {
    return spark
        .read()
        .parquet(folder.resolve("result").resolve(batch).resolve(ResultFormat.FINDINGS).toString())
        .where("rule = 'service-result-guarantee'")
        .select("place")
        .collectAsList()
        .stream()
        .map((Row row) -> row.getString(0))
        .sorted()
        .toList();
  }

  private static int reason(JsonNode summary, String reason) {
    for (JsonNode one : summary.path("unreadReasons")) {
      if (one.path("reason").asText().equals(reason)) {
        return one.path("records").asInt();
      }
    }
    return 0;
  }

  private static byte[] ad(String id, String text) {
    return utf8("{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
