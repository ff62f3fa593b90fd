package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.cache.ResultCache;
import dev.medlint.detect.DrugList;
import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Statements;
import dev.medlint.law.LawDates;
import dev.medlint.law.LawPack;
import dev.medlint.report.FileReport;
import dev.medlint.rule.RulePack;
import dev.medlint.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CheckRunTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final Pack NO_RULES =
      new Pack("none", "1", RulePack.empty(), LawPack.of(List.of()));

  @TempDir Path folder;
  private Duration limit = Duration.ofSeconds(20);
  private long maxBytes = 1 << 20;
  private int jobs = 3;
  private Optional<ResultCache> cache = Optional.empty();
  private String mark = "";

  @Test
  void resultsComeInTheOrderOfTheInputsWhoeverIsReadyFirst() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"x\"}\n");
    }
    TextLinter slowAtFirst =
        (text, given) -> {
          pause(text.name().length() == 1 ? 20 : 0);
          return empty(text);
        };
    List<String> results = batch(lines.toString(), slowAtFirst);
    assertEquals(50, results.size());
    for (int i = 0; i < 50; i++) {
      assertEquals("checked " + i, results.get(i));
    }
  }

  @Test
  void failureOfOneTextIsItsResultAndTheOthersGoOn() throws Exception {
    write("a.txt", "good");
    write("b.txt", "bad");
    write("c.txt", "deep");
    write("d.txt", "good");
    TextLinter linter =
        (text, given) -> {
          if (text.text().equals("bad")) {
            throw new IllegalStateException("boom");
          }
          return text.text().equals("deep") ? recurse(text) : empty(text);
        };
    List<String> results = files(linter, "a.txt", "b.txt", "c.txt", "d.txt");
    assertEquals("checked a.txt", results.get(0));
    assertTrue(results.get(1).startsWith("unread b.txt 0 an internal error of medlint: "));
    assertTrue(results.get(1).contains("boom"), results.get(1));
    assertTrue(results.get(2).contains("nested too deep"), results.get(2));
    assertEquals("checked d.txt", results.get(3));
  }

  @Test
  void textOverTheTimeLimitIsUnreadAndTheOthersGoOnEvenIfItNeverListens() throws Exception {
    // Long enough for the other text on a machine that does much else.
    limit = Duration.ofMillis(1500);
    jobs = 1;
    write("a.txt", "stubborn");
    write("b.txt", "good");
    AtomicInteger running = new AtomicInteger(1);
    TextLinter linter =
        (text, given) -> {
          while (text.text().equals("stubborn") && running.get() > 0) {
            Thread.onSpinWait();
          }
          return empty(text);
        };
    try {
      assertEquals(
          List.of(
              "unread a.txt 0 the check took longer than 1.5 s and was stopped; raise"
                  + " --timeout-per-file",
              "checked b.txt"),
          files(linter, "a.txt", "b.txt"));
    } finally {
      running.set(0);
    }
  }

  @Test
  void recordThatFailsIsNamedByItsId() throws Exception {
    TextLinter linter =
        (text, given) -> {
          throw new IllegalStateException("boom");
        };
    String result = batch("{\"id\":\"r1\",\"text\":\"x\"}\n", linter).get(0);
    assertTrue(result.startsWith("unread r1 1 an internal error"), result);
  }

  @Test
  void everySortOfBadLineIsToldAndTheRestGoesOn() throws Exception {
    String lines =
        "\uFEFF{\"id\":\"a\",\"text\":\"x\"}\r\n"
            + "{\"id\":\"b\",\"text\":\n"
            + "[1,2]\n"
            + "{\"id\":\"c\"}\n"
            + "{\"id\":\"d\",\"text\":5}\n"
            + "{\"id\":7,\"text\":\"x\",\"extra\":{\"text\":[{}]},\"object\":null}\n"
            + "{\"id\":\"e\",\"text\":\"x\"} {}\n"
            + "{\"id\":\"f\",\"text\":\"x\",\"date\":\"soon\"}\n"
            + "{\"id\":\"g\",\"text\":\"x\",\"complete\":\"perhaps\"}\n"
            + "   \n"
            + "{\"id\":\"h\",\"text\":\"x\"}";
    List<String> results = batch(lines, CheckRunTest::answer);
    List<String> starts =
        List.of(
            "checked a",
            "malformed 2 the line is not JSON at byte ",
            "malformed 3 the line is not a JSON object; ",
            "unread c 4 the record has neither text nor html; add one of them",
            "unread d 5 text: a string is needed here",
            "checked 7",
            "malformed 7 something follows the object; ",
            "unread f 8 date: “soon” is not a date; ",
            "unread g 9 fact complete: unknown value “perhaps”",
            "checked h");
    assertEquals(starts.size(), results.size(), results.toString());
    for (int i = 0; i < starts.size(); i++) {
      assertTrue(results.get(i).startsWith(starts.get(i)), results.get(i));
    }
  }

  @Test
  void lineThatIsNotUtf8IsMalformed() throws Exception {
    byte[] line = "{\"id\":\"a\",\"text\":\"????\"}\n".getBytes(StandardCharsets.UTF_8);
    line[20] = (byte) 0xE0;
    List<String> results = run(stdin(), InputFormat.JSONL, new ByteArrayInputStream(line));
    assertTrue(results.get(0).startsWith("malformed 1 "), results.get(0));
  }

  @Test
  void lineOverTheSizeLimitIsPassedOver() throws Exception {
    maxBytes = 1000;
    String lines =
        "{\"id\":\"a\",\"text\":\"" + "x".repeat(300_000) + "\"}\n{\"id\":\"b\",\"text\":\"x\"}\n";
    assertEquals(
        List.of(
            "malformed 1 the line is larger than 1000 bytes; raise --max-file-size", "checked b"),
        batch(lines, CheckRunTest::answer));
  }

  @Test
  void endlessBatchIsReadNoFartherThanItsResultsAreTaken() throws Exception {
    AtomicInteger read = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          private int next;

          @Override
          public int read() {
            return "{\"id\":\"a\",\"text\":\"x\"}\n".charAt(next++ % 22);
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            read.addAndGet(length);
            for (int i = 0; i < length; i++) {
              buffer[from + i] = (byte) read();
            }
            return length;
          }
        };
    AtomicInteger taken = new AtomicInteger();
    CheckRun run = checkRun(CheckRunTest::answer, InputFormat.JSONL, endless);
    try {
      run.run(
          stdin(),
          result -> {
            if (taken.incrementAndGet() == 10) {
              throw new IOException("enough");
            }
          });
    } catch (IOException e) {
      assertEquals("enough", e.getMessage());
    }
    assertEquals(10, taken.get());
    assertTrue(read.get() <= 1 << 16, "read " + read.get());
  }

  @Test
  void factsOfTheRecordAreHandedOver() throws Exception {
    List<List<Statements>> seen = new ArrayList<>();
    jobs = 1;
    batch(
        "{\"id\":\"a\",\"text\":\"x\",\"kind\":\"ad\",\"object\":[\"drug\",\"device\"],"
            + "\"complete\":true,\"platform\":\"\"}\n",
        (text, given) -> {
          seen.add(given);
          return empty(text);
        });
    assertEquals(
        "{kind=ad, object=drug,device, complete=true}", seen.get(0).get(0).values().toString());
  }

  @Test
  void onlyTextsThatChangedAreCheckedAgain() throws Exception {
    write("a.txt", "one");
    write("b.txt", "two");
    write("c.txt", "three");
    List<String> checked = Collections.synchronizedList(new ArrayList<>());
    TextLinter linter =
        (text, given) -> {
          checked.add(text.text());
          return empty(text);
        };
    List<String> names = List.of("checked a.txt", "checked b.txt", "checked c.txt");
    assertEquals(names, cached(linter, "a.txt", "b.txt", "c.txt"));
    assertEquals(3, checked.size());
    assertEquals(names, cached(linter, "a.txt", "b.txt", "c.txt"));
    assertEquals(3, checked.size());
    write("b.txt", "four");
    assertEquals(names, cached(linter, "a.txt", "b.txt", "c.txt"));
    assertEquals("four", checked.get(3));
    assertEquals(4, checked.size());
    write("b.txt", "two");
    cached(linter, "a.txt", "b.txt", "c.txt");
    assertEquals(4, checked.size());
  }

  @Test
  void linterThatFindsSomethingElseIsNotAnsweredFor() throws Exception {
    write("a.txt", "one");
    AtomicInteger asked = new AtomicInteger();
    TextLinter linter =
        (text, given) -> {
          asked.incrementAndGet();
          return empty(text);
        };
    cached(linter, "a.txt");
    mark = "another";
    cached(linter, "a.txt");
    assertEquals(2, asked.get());
    cached(linter, "a.txt");
    assertEquals(2, asked.get());
    LintersByDay plain = new LintersByDay(Linter.of(NO_RULES, DAY));
    LintersByDay naming = new LintersByDay(Linter.of(NO_RULES, DAY).namingElements());
    assertNotEquals(plain.mark(), naming.mark());
  }

  @Test
  void textOverTheTimeLimitIsNotKeptAlthoughItsCheckComesToAnEnd() throws Exception {
    limit = Duration.ofMillis(200);
    write("a.txt", "slow");
    CountDownLatch done = new CountDownLatch(1);
    TextLinter slow =
        (text, given) -> {
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
          done.countDown();
          return empty(text);
        };
    assertTrue(cached(slow, "a.txt").get(0).startsWith("unread a.txt"));
    done.await();
    limit = Duration.ofSeconds(20);
    AtomicInteger asked = new AtomicInteger();
    cached(
        (text, given) -> {
          asked.incrementAndGet();
          return empty(text);
        },
        "a.txt");
    assertEquals(1, asked.get());
  }

  @Test
  void recordsOfABatchAreNotKept() throws Exception {
    cache = Optional.of(ResultCache.in(folder.resolve("kept"), NO_RULES));
    batch("{\"id\":\"a\",\"text\":\"x\"}\n", (text, given) -> empty(text));
    assertFalse(Files.exists(folder.resolve("kept")));
  }

  @Test
  void whoeverWritesLinesIntoAPipeReadsTheAnswerToOneBeforeTheNext() throws Exception {
    PipedOutputStream client = new PipedOutputStream();
    CheckRun run =
        checkRun(CheckRunTest::answer, InputFormat.JSONL, new PipedInputStream(client, 4096));
    BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    Thread checking =
        new Thread(
            () -> {
              try {
                run.run(stdin(), result -> answers.add(text(result)));
              } catch (InterruptedException e) {
                answers.add("interrupted");
              }
            });
    checking.start();
    for (String id : List.of("a", "b", "c")) {
      String line = "{\"id\":\"" + id + "\",\"text\":\"x\"}\n";
      client.write(line.getBytes(StandardCharsets.UTF_8));
      client.flush();
      assertEquals("checked " + id, answers.poll(30, TimeUnit.SECONDS));
    }
    client.close();
    checking.join(30_000);
    assertFalse(checking.isAlive());
    assertEquals(0, answers.size());
  }

  @Test
  void whoStopsTakingTheAnswersOfAStreamStopsItsReading() throws Exception {
    String line = "{\"id\":\"a\",\"text\":\"x\"}\n";
    AtomicInteger read = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            read.incrementAndGet();
            return line.charAt(at++ % line.length());
          }
        };
    CheckRun run = checkRun(CheckRunTest::answer, InputFormat.JSONL, endless);
    IOException gone =
        assertThrows(
            IOException.class,
            () ->
                run.run(
                    stdin(),
                    (CheckRun.Sink<IOException>)
                        result -> {
                          throw new IOException("nobody reads");
                        }));
    assertEquals("nobody reads", gone.getMessage());
    int before;
    int after = read.get();
    do {
      before = after;
      pause(200);
      after = read.get();
    } while (before != after);
    assertTrue(after > 0);
  }

  @Test
  void oneRecordAloneMayTakeSeveralLinesAndKnowsItsFields() throws Exception {
    assertEquals(List.of("checked a"), alone("{\"id\":\"a\",\n \"text\":\"x\"}\n"));
    assertEquals(List.of("checked text"), alone("{\"text\":\"x\"}"));
    assertEquals(
        List.of(
            "malformed 1 field: “txet” does not fit; allowed here: id, text, html, date, kind,"
                + " object, audience, medium, platform, stage, complete; did you mean: text"),
        alone("{\"txet\":\"x\"}"));
    String several = "malformed 1 one object of JSON is needed: {\"text\":…}";
    assertEquals(List.of(several), alone("{\"text\":\"x\"}\n{\"text\":\"y\"}\n"));
    assertEquals(List.of(several), alone("[1]"));
    assertTrue(alone("{\"text\":\n\"x").get(0).contains("is not JSON at line 2"));
  }

  private List<String> alone(String record) throws Exception {
    InputStream in = new ByteArrayInputStream(record.getBytes(StandardCharsets.UTF_8));
    return run(stdin(), InputFormat.JSON, in);
  }

  @Test
  void filesInMemoryAreReadAsThoseOnTheDisk() throws Exception {
    write("a.txt", "слово");
    write("b.csv", "Заголовок;Текст\nа;б\n");
    write("c.json", "{\"type\":\"personal_chat\",\"messages\":[]}");
    write("d.docx", "no archive");
    write("e.jsonl", "{\"id\":\"e\",\"text\":\"x\"}\n");
    String[] names = {"a.txt", "b.csv", "c.json", "d.docx", "e.jsonl"};
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      byte[] content = Files.readAllBytes(folder.resolve(name));
      inputs.add(Input.of(name, content, Configuration.NONE));
    }
    assertEquals(
        files(CheckRunTest::answer, names),
        run(inputs, InputFormat.AUTO, InputStream.nullInputStream()));
  }

  private List<String> cached(TextLinter linter, String... names) throws Exception {
    cache = Optional.of(ResultCache.in(folder.resolve("kept"), NO_RULES));
    return files(linter, names);
  }

  private static FileReport answer(SourceText text, List<Statements> given) {
    return empty(text);
  }

  private static FileReport empty(SourceText text) {
    return new FileReport(text, Facts.unknown(), PageFacts.NONE, List.of());
  }

  @SuppressWarnings("InfiniteRecursion")
  private static FileReport recurse(SourceText text) {
    return recurse(text);
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static List<Input> stdin() {
    return List.of(new Input(Input.STANDARD_INPUT, Optional.empty(), Configuration.NONE));
  }

  private List<String> batch(String lines, TextLinter linter) throws Exception {
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    return collect(checkRun(linter, InputFormat.JSONL, in), stdin());
  }

  private List<String> run(List<Input> inputs, InputFormat format, InputStream in)
      throws Exception {
    return collect(checkRun(CheckRunTest::answer, format, in), inputs);
  }

  private List<String> files(TextLinter linter, String... names) throws Exception {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      inputs.add(new Input(name, Optional.of(folder.resolve(name)), Configuration.NONE));
    }
    return collect(checkRun(linter, InputFormat.AUTO, InputStream.nullInputStream()), inputs);
  }

  private CheckRun checkRun(TextLinter linter, InputFormat format, InputStream in)
      throws ConfigurationException {
    RulePack none = RulePack.empty();
    RunOptions options =
        new RunOptions(List.of(), DrugList.NONE, format, Optional.empty(), jobs, limit, maxBytes);
    return new CheckRun(
        new OneLinter(linter, mark),
        new LawDays(DAY, Optional.empty(), LawDates.UNKNOWN),
        RuleSelection.of(none, List.of(), List.of()),
        cache.isPresent() ? options.withCache(cache.get()) : options,
        in);
  }

  /** The same linter on all days. */
  private record OneLinter(TextLinter linter, String mark) implements Linters {
    @Override
    public TextLinter at(LocalDate day, DrugList drugs) {
      return linter;
    }
  }

  private static List<String> collect(CheckRun run, List<Input> inputs)
      throws InterruptedException {
    List<String> results = new ArrayList<>();
    run.run(inputs, result -> results.add(text(result)));
    return results;
  }

  private static String text(Result result) {
    if (result instanceof Result.Checked checked) {
      return "checked " + checked.report().source().name();
    }
    if (result instanceof Result.NotChecked not) {
      return "unread " + not.unread().path() + " " + not.line() + " " + not.unread().reason().en();
    }
    Result.Malformed malformed = (Result.Malformed) result;
    return "malformed " + malformed.line() + " " + malformed.error().en();
  }
}
