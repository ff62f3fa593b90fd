package dev.medlint.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.report.JsonlWriter;
import dev.medlint.report.Outcome;
import dev.medlint.report.Thresholds;
import dev.medlint.run.CheckRun;
import dev.medlint.run.Configuration;
import dev.medlint.run.Input;
import dev.medlint.run.InputFormat;
import dev.medlint.run.LawDays;
import dev.medlint.run.LintersByDay;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Settings USUAL = new Settings(Map.of(), TODAY);

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    spark = TestSession.open("local[2]");
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void theLinesAreThoseOfTheCommandWhateverTheCut() throws Exception {
    Path ads = TestAds.write(folder.resolve("ads.jsonl"), 300);
    List<String> expected = linesOfTheCommand(ads);

    Summary summary = check(USUAL, 3, "out", ads);

    assertEquals(expected, sorted(folder.resolve("out/records")));
    assertEquals(300, summary.all().records());
    assertEquals(0, summary.all().unread());
    assertEquals(
        300,
        summary.records(CheckedRecord.Origin.CHECKED)
            + summary.records(CheckedRecord.Origin.DUPLICATE));
    assertEquals(Outcome.FINDINGS, summary.outcome());
  }

  @Test
  void filesOfTheResultDoNotDependOnHowTheInputIsCut() throws Exception {
    Path whole = TestAds.write(folder.resolve("whole.jsonl"), 120);
    List<String> lines = Files.readAllLines(whole);
    Path parts = Files.createDirectories(folder.resolve("parts"));
    for (int i = 0; i < lines.size(); i += 17) {
      Files.write(
          parts.resolve("p" + (99 - i / 17) + ".jsonl"),
          lines.subList(i, Math.min(i + 17, lines.size())));
    }

    check(USUAL, 5, "one", whole);
    check(USUAL, 5, "many", parts);

    for (String kind : List.of("records", "answers", "unread")) {
      List<Path> one = files(folder.resolve("one").resolve(kind));
      List<Path> many = files(folder.resolve("many").resolve(kind));
      assertEquals(
          one.stream().map(Path::getFileName).toList(),
          many.stream().map(Path::getFileName).toList());
      assertEquals(5, one.size());
      for (int i = 0; i < one.size(); i++) {
        assertEquals(-1, Files.mismatch(one.get(i), many.get(i)), one.get(i).toString());
      }
    }
    assertEquals(
        Files.readString(folder.resolve("one/summary.json")),
        Files.readString(folder.resolve("many/summary.json")));
    assertEquals(
        Files.readString(folder.resolve("one/hosts.jsonl")),
        Files.readString(folder.resolve("many/hosts.jsonl")));
  }

  @Test
  void equalTextsAreCheckedOnceAndEachHasItsLine() throws Exception {
    String ad = "\"kind\":\"ad\",\"object\":\"drug\",\"text\":\"Капли вылечат гайморит за день.\"}";
    Path ads = folder.resolve("ads.jsonl");
    Files.writeString(
        ads,
        "{\"id\":\"а\","
            + ad
            + "\n{\"id\":\"б\\\"\","
            + ad
            + "\n{\"id\":\"в\",\"kind\":\"ad\","
            + "\"object\":\"service\",\"text\":\"Капли вылечат гайморит за день.\"}\n");

    Summary summary = check(USUAL, 2, "out", ads);

    assertEquals(2, summary.records(CheckedRecord.Origin.CHECKED));
    assertEquals(1, summary.records(CheckedRecord.Origin.DUPLICATE));
    assertEquals(linesOfTheCommand(ads), sorted(folder.resolve("out/records")));
    assertEquals(
        List.of("а", "б\"", "в"),
        spark
            .read()
            .parquet(folder.resolve("out/findings").toString())
            .select("id")
            .distinct()
            .orderBy("id")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList());
  }

  @Test
  void whatCannotBeReadStandsApartWithItsReason() throws Exception {
    Path ads = folder.resolve("ads.jsonl");
    Files.write(
        ads,
        List.of(
            "{\"id\":\"1\",\"kind\":\"ad\",\"text\":\"Приём ведёт врач.\"}",
            "{\"id\":\"2\",\"kind\":\"ad\",\"text\":null}",
            "{\"id\":\"3\",\"kind\":\"афиша\",\"text\":\"Приём ведёт врач.\"}",
            "не JSON",
            "{\"id\":\"5\",\"text\":\"" + "Очень длинный текст. ".repeat(200) + "\"}",
            "{\"id\":\"6\",\"text\":\"This text is in English, and nobody should call it clean. It was written by people who know no other language, and it is long enough to tell.\"}"));

    Summary summary = check(USUAL.with(Settings.MAX_SIZE, "2000"), 2, "out", ads);

    List<String> unread = sorted(folder.resolve("out/unread"));
    assertEquals(5, unread.size(), unread.toString());
    assertEquals(5, summary.all().unread());
    assertEquals(6, summary.all().records());
    assertEquals(Outcome.INCOMPLETE, summary.outcome());
    String all = String.join("\n", unread);
    assertTrue(all.contains("ни text, ни html"), all);
    assertTrue(all.contains("афиша"), all);
    assertTrue(all.contains("не читается как JSON"), all);
    assertTrue(all.contains("строка больше 2000 байт"), all);
    assertTrue(all.contains("не на русском"), all);
    assertTrue(all.contains("ads.jsonl@"), all);
    assertEquals(1, sorted(folder.resolve("out/records")).size());
  }

  @Test
  void aDamagedFileIsAnEntryBesideWhatOtherFilesHold() throws Exception {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        input.resolve("a.jsonl"),
        "{\"id\":\"1\",\"kind\":\"ad\",\"text\":\"Приём ведёт врач.\"}\n");
    Files.writeString(input.resolve("b.parquet"), "PAR1 и ничего больше");
    Files.writeString(input.resolve("c.csv"), "номер,описание\n1,Приём ведёт врач.\n");
    Files.writeString(
        input.resolve("d.warc"),
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000\r\n\r\nHTTP/1.1 200 OK\r\n");
    Files.write(input.resolve("e.jsonl.gz"), new byte[] {31, (byte) 139, 8, 0, 1, 2, 3});

    Summary summary = check(USUAL, 2, "out", input);

    String unread = String.join("\n", sorted(folder.resolve("out/unread")));
    for (String file : List.of("b.parquet", "c.csv", "d.warc", "e.jsonl.gz")) {
      assertTrue(unread.contains("/" + file), file + " in " + unread);
    }
    assertEquals(4, summary.all().unread(), unread);
    assertEquals(5, summary.all().records());
    assertEquals(1, sorted(folder.resolve("out/records")).size());
    assertTrue(unread.contains("--column text="), unread);
  }

  @Test
  void textsOfAnEarlierRunAreNotCheckedAgain() throws Exception {
    Path ads = TestAds.write(folder.resolve("ads.jsonl"), 60);
    Summary first = check(USUAL, 4, "first", ads);
    List<String> more = new ArrayList<>(Files.readAllLines(ads));
    more.add("{\"id\":\"new\",\"kind\":\"ad\",\"text\":\"Новый кабинет открыт в марте.\"}");
    Files.write(ads, more);

    Summary second = check(USUAL, Optional.of("first"), 4, "second", ads);

    assertEquals(first.all().records(), second.records(CheckedRecord.Origin.KNOWN));
    assertEquals(1, second.records(CheckedRecord.Origin.CHECKED));
    assertEquals(linesOfTheCommand(ads), sorted(folder.resolve("second/records")));
    Summary third = check(USUAL, Optional.of("second"), 4, "third", ads);
    assertEquals(0, third.records(CheckedRecord.Origin.CHECKED));
    assertEquals(first.all().failing(), third.all().failing());
  }

  @Test
  void anEarlierRunCountsOnlyWhileRulesAndLawAreTheSame() throws Exception {
    BatchJob job = new BatchJob(spark, Pack.bundled(), USUAL, "1");
    String mark = job.run().mark();

    assertEquals(Optional.empty(), job.objection(new EarlierRun(mark, TODAY.minusDays(3))));
    assertEquals(
        Optional.of(EarlierRun.Objection.OTHER_RULES), job.objection(new EarlierRun("0", TODAY)));
    assertEquals(
        Optional.of(EarlierRun.Objection.OTHER_LAW),
        job.objection(new EarlierRun(mark, LocalDate.of(2012, 1, 1))));
    assertEquals(
        Optional.of(EarlierRun.Objection.TOO_OLD),
        job.objection(new EarlierRun(mark, TODAY.minusDays(31))));
    assertFalse(
        mark.equals(
            new BatchJob(spark, Pack.bundled(), USUAL.with("kind", "ad"), "1").run().mark()));
  }

  @Test
  void columnsMayHaveOtherNames() throws Exception {
    Path cards = folder.resolve("cards.jsonl");
    Files.writeString(
        cards,
        "{\"sku\":7,\"body\":\"Чай вылечит диабет за месяц.\",\"text\":\"не то\",\"site\":\"a.example\"}\n");
    ColumnNames names = new ColumnNames(Map.of("id", "sku", "text", "body", "host", "site"));
    BatchJob job =
        new BatchJob(
            spark, Pack.bundled(), USUAL.with("kind", "ad").with("object", "supplement"), "1");

    Summary summary =
        job.check(
            job.read(plan(cards), names, "UTF-8"),
            Optional.empty(),
            new org.apache.hadoop.fs.Path(folder.resolve("out").toString()),
            1);

    assertEquals(1, summary.hostCount());
    String line = sorted(folder.resolve("out/records")).get(0);
    assertTrue(line.startsWith("{\"id\":\"7\",\"verdict\":\"fail\""), line);
    assertTrue(line.contains("38-fz:25:1:1"), line);
  }

  @Test
  void settingsAreCheckedBeforeAnyTask() {
    assertThrows(IllegalArgumentException.class, () -> USUAL.with("kind", "афиша"));
    assertThrows(IllegalArgumentException.class, () -> USUAL.with("knid", "ad"));
    Settings wrongRule = USUAL.with(Settings.RULE, "no-such-rule");
    Settings tooEarly = USUAL.with(Settings.AS_OF, "1990-01-01");
    assertThrows(
        IllegalArgumentException.class, () -> new BatchJob(spark, Pack.bundled(), wrongRule, "1"));
    assertThrows(
        IllegalArgumentException.class, () -> new BatchJob(spark, Pack.bundled(), tooEarly, "1"));
  }

  private Summary check(Settings settings, int partitions, String output, Path input)
      throws Exception {
    return check(settings, Optional.empty(), partitions, output, input);
  }

  private Summary check(
      Settings settings, Optional<String> previous, int partitions, String output, Path input)
      throws Exception {
    BatchJob job = new BatchJob(spark, Pack.bundled(), settings, "1");
    return job.check(
        job.read(plan(input), ColumnNames.USUAL, "UTF-8"),
        previous.map(name -> new org.apache.hadoop.fs.Path(folder.resolve(name).toString())),
        new org.apache.hadoop.fs.Path(folder.resolve(output).toString()),
        partitions);
  }

  private static InputPlan plan(Path input) throws Exception {
    return InputPlan.of(
        List.of(input.toString()), Optional.empty(), spark.sparkContext().hadoopConfiguration());
  }

  /** Returns what {@code medlint check --format jsonl} writes, sorted. */
  private static List<String> linesOfTheCommand(Path ads) throws Exception {
    Pack pack = Pack.bundled();
    Configuration none = Configuration.NONE;
    RunOptions options =
        new RunOptions(
            List.of(),
            DrugList.NONE,
            InputFormat.JSONL,
            Optional.empty(),
            1,
            RunOptions.DEFAULT_TIMEOUT,
            1 << 26);
    CheckRun run =
        new CheckRun(
            new LintersByDay(Linter.of(pack, TODAY)),
            new LawDays(TODAY, Optional.empty(), pack.law().dates()),
            RuleSelection.of(pack.rules(), List.of(), List.of()),
            options,
            InputStream.nullInputStream());
    StringWriter out = new StringWriter();
    JsonlWriter lines = new JsonlWriter(out, Language.RU, Thresholds.DEFAULT);
    run.run(
        List.of(Input.of("ads.jsonl", Files.readAllBytes(ads), none)),
        result -> {
          try {
            result.write(lines);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    return out.toString().lines().sorted().toList();
  }

  private static List<String> sorted(Path parts) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path part : files(parts)) {
      lines.addAll(Files.readAllLines(part, StandardCharsets.UTF_8));
    }
    return lines.stream().sorted().toList();
  }

  private static List<Path> files(Path parts) throws IOException {
    try (Stream<Path> files = Files.list(parts)) {
      return files.filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }
}
