package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream of the files that come into a folder. */
class StreamTest {

  private static final String FIRST = "batch-00000000";
  private static final String SECOND = "batch-00000001";
  private static final String CLEAN = "Приём ведёт терапевт.";
  private static final String WRONG = "Гарантия результата лечения!";

  private static SparkSession spark;

  @TempDir private Path folder;
  private Path inbox;

  @BeforeEach
  void open() throws IOException {
    spark = StreamSession.open();
    inbox = Files.createDirectory(folder.resolve("вход"));
  }

  @AfterAll
  static void stop() {
    StreamSession.close(spark);
  }

  @Test
  void newFilesAreCheckedOnce() throws Exception {
    put("1.jsonl", ad("a", WRONG), ad("b", CLEAN));
    StreamResult result = result();

    Ran first = run(Map.of());

    assertEquals(List.of(FIRST), result.batches());
    assertEquals(List.of("a", "b"), result.ids(FIRST));
    assertEquals(List.of(), result.unread(FIRST));
    assertEquals(2, result.summary(FIRST).path("records").asInt());
    assertEquals("findings", result.summary(FIRST).path("outcome").asText());
    assertEquals(Main.FINDINGS, first.code());

    Path below = Files.createDirectory(inbox.resolve("ниже"));
    Files.writeString(below.resolve("2 + 2.jsonl"), ad("c", CLEAN) + "\r\n\r\n \t\nне JSON\r\n");
    Ran second = run(Map.of());

    assertEquals(List.of(FIRST, SECOND), result.batches());
    assertEquals(List.of("c"), result.ids(SECOND));
    assertEquals(2, result.summary(SECOND).path("records").asInt());
    List<String> unread = result.unread(SECOND);
    assertEquals(1, unread.size(), unread.toString());
    String file = below.resolve("2 + 2.jsonl").toString().replace('\\', '/');
    assertTrue(unread.get(0).matches("\\Q" + file + "\\E@[0-9a-f]{16}"), unread.get(0));
    assertEquals(Main.INCOMPLETE, second.code());

    Ran third = run(Map.of());

    assertEquals(new Ran(Main.CLEAN, "Нового нет." + System.lineSeparator()), third);
    assertEquals(List.of(FIRST, SECOND), result.batches());
  }

  @Test
  void aBatchThatDidNotEndIsCheckedAgain() throws Exception {
    put("1.jsonl", ad("a", WRONG), ad("b", CLEAN), "не JSON");
    StreamResult result = result();
    run(Map.of());
    List<String> unread = result.unread(FIRST);
    new StreamRuns(spark, folder).forgetNewestCommit();
    Path records = result.folder().resolve(FIRST).resolve(ResultFormat.RECORDS);
    Files.writeString(records.resolve("part-99999.jsonl"), "{\"id\": \"rubbish\"}\n");

    // What has come since belongs to the next batch.
    put("2.jsonl", ad("c", CLEAN));
    Ran again = run(Map.of());

    assertEquals(List.of("a", "b"), result.ids(FIRST));
    assertEquals(unread, result.unread(FIRST));
    assertEquals(List.of("c"), result.ids(SECOND));
    assertEquals(List.of(FIRST, SECOND), result.batches());
    assertEquals(Main.FINDINGS, again.code());
  }

  @Test
  void aFileThatKeptItsAgeIsCheckedToo() throws Exception {
    put("1.jsonl", ad("a", CLEAN));
    run(Map.of());

    put("2.jsonl", ad("b", CLEAN));
    FileTime before =
        FileTime.from(
            Files.getLastModifiedTime(inbox.resolve("1.jsonl"))
                .toInstant()
                .minus(Duration.ofDays(400)));
    Files.setLastModifiedTime(inbox.resolve("2.jsonl"), before);
    run(Map.of());

    assertEquals(List.of("a", "b"), result().ids());
  }

  @Test
  void whatCannotBeReadIsToldLineByLine() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(0xEF);
    file.write(0xBB);
    file.write(0xBF);
    file.writeBytes(utf8(ad("a", CLEAN) + "\n"));
    file.writeBytes(utf8("{\"id\": \"b\", \"text\": \""));
    file.writeBytes("Клиника".getBytes("windows-1251"));
    file.writeBytes(utf8("\"}\n"));
    file.writeBytes(utf8(ad("c", "Мы открыты. ".repeat(20)) + "\n"));
    file.writeBytes(utf8("[1, 2]\n"));
    file.writeBytes(utf8("{\"text\": \"Без имени.\"}"));
    // The name of a file may hold the very character that parts it from the line.
    Files.write(inbox.resolve("почта@дом.jsonl"), file.toByteArray());

    Ran ran = run(Map.of(Settings.MAX_SIZE, "200"));

    StreamResult result = result();
    assertEquals(List.of("a"), result.ids(FIRST));
    assertEquals(
        List.of(
            "в записи нет поля id; добавьте его",
            "запись больше 200 байт; увеличьте --max-record-size",
            "строка не объект JSON; нужен {\"id\":…,\"text\":…}",
            "строка не читается как JSON, место: 24; нужен один объект в строке"),
        result.reasons(FIRST));
    assertEquals(4, result.unread(FIRST).stream().distinct().count());
    assertEquals(4, result.summary(FIRST).path("unread").asInt());
    assertEquals(Main.INCOMPLETE, ran.code());
  }

  @Test
  void packedFilesAreRead() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(utf8(ad("a", CLEAN) + "\n"));
    }
    Files.write(inbox.resolve("1.jsonl.gz"), packed.toByteArray());

    assertEquals(Main.CLEAN, run(Map.of()).code());
    assertEquals(List.of("a"), result().ids());
  }

  @Test
  void aFolderThatIsNoneIsRefused() throws Exception {
    put("1.jsonl", ad("a", CLEAN));
    String absent = folder.resolve("нет").toString();
    String file = inbox.resolve("1.jsonl").toString();

    JobException none = assertThrows(JobException.class, () -> run(absent));
    assertEquals("no such folder: " + absent, none.text().in(Language.EN));
    JobException one = assertThrows(JobException.class, () -> run(file));
    assertEquals(
        "this is a file and no folder: " + file + "; check is for files",
        one.text().in(Language.EN));
    // The result is within this one.
    JobException own = assertThrows(JobException.class, () -> run(folder.toString()));
    assertTrue(own.text().in(Language.EN).contains("would lie in the folder"), own.getMessage());
    assertFalse(Files.exists(folder.resolve("checkpoint")));
  }

  @Test
  void theResultOfAnotherStreamIsNotOverwritten() throws Exception {
    put("1.jsonl", ad("a", CLEAN));
    run(Map.of());
    Files.move(folder.resolve("checkpoint"), folder.resolve("earlier"));
    put("2.jsonl", ad("b", CLEAN));

    JobException refused = assertThrows(JobException.class, () -> run(Map.of()));

    assertTrue(
        refused.text().in(Language.EN).contains("holds the result of another stream"),
        refused.getMessage());
    assertEquals(List.of("a"), result().ids());
    assertFalse(Files.exists(folder.resolve("checkpoint")));
  }

  @Test
  void theCommandKeepsItsCheckpointBesideTheResult() throws Exception {
    put("1.jsonl", "{\"id\": \"a\", \"body\": \"" + WRONG + "\", \"kind\": \"ad\"}");
    String[] command = {
      "watch",
      inbox.toString(),
      "--object",
      "service",
      "--column=text=body",
      "--partitions=1",
      "--available-now",
      "--lang=en",
      "-o",
      result().folder().toString()
    };

    Ran first = Ran.of(command);
    Ran second = Ran.of(command);

    assertEquals(Main.FINDINGS, first.code(), first.said());
    assertTrue(first.said().startsWith("Records: 1,"), first.said());
    assertEquals(new Ran(Main.CLEAN, "Nothing new." + System.lineSeparator()), second);
    assertTrue(Files.exists(result().folder().resolve("_checkpoint")));
    assertEquals(List.of("a"), result().ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ten", "10", "10 parsecs", "-5 seconds", "1 month"})
  void aTimeThatIsNoneIsWrongUsage(String every) {
    assertEquals(
        new Ran(
            Main.WRONG_USAGE,
            "medlint-spark: --every: «"
                + every
                + "» не время; например: 10 seconds, 5 minutes"
                + System.lineSeparator()),
        watch(inbox.toString(), "--every", every));
    assertFalse(Files.exists(result().folder()));
  }

  @Test
  void timesInWordsAreTaken() throws Exception {
    for (String every : List.of("10 seconds", "5 minutes", "1 hour 30 minutes", "0 seconds")) {
      StreamJob.trigger(every, false);
    }
  }

  @Test
  void wrongUsageIsToldBeforeAnythingIsWritten() {
    String absent = folder.resolve("нет").toString();
    wrong("нет такой папки: " + absent, absent, "--available-now");
    wrong("--topic: назовите и серверы: --kafka АДРЕС:ПОРТ", "--topic", "ads");
    wrong(
        "--kafka и --kafka-option — для темы, а не для папки; назовите --topic",
        inbox.toString(),
        "--available-now",
        "--kafka-option",
        "startingOffsets=latest");
    wrong("no-such-rule", inbox.toString(), "--available-now", "--rule", "no-such-rule");
    assertEquals(Main.WRONG_USAGE, watch().code());
    assertEquals(Main.WRONG_USAGE, watch(inbox.toString(), "--topic", "ads").code());
    assertFalse(Files.exists(result().folder()));
  }

  private void wrong(String message, String... arguments) {
    Ran ran = watch(arguments);
    assertEquals(Main.WRONG_USAGE, ran.code(), ran.said());
    assertTrue(ran.said().contains(message), ran.said());
    assertEquals(1, ran.said().lines().count(), ran.said());
  }

  private Ran watch(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "watch";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "-o";
    all[all.length - 1] = result().folder().toString();
    return Ran.of(all);
  }

  private StreamResult result() {
    return new StreamResult(folder.resolve("result"));
  }

  private Ran run(Map<String, String> settings) throws Exception {
    return new StreamRuns(spark, folder).run(job -> job.folder(inbox.toString()), settings);
  }

  private Ran run(String from) throws Exception {
    return new StreamRuns(spark, folder).run(job -> job.folder(from), Map.of());
  }

  private void put(String name, String... lines) throws IOException {
    Files.write(inbox.resolve(name), List.of(lines), StandardCharsets.UTF_8);
  }

  private static String ad(String id, String text) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
