package dev.medlint.fuzzing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.draft.DraftFormat;
import dev.medlint.draft.DraftLoader;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.run.CheckRun;
import dev.medlint.run.Configuration;
import dev.medlint.run.Input;
import dev.medlint.run.InputFormat;
import dev.medlint.run.LawDays;
import dev.medlint.run.LintersByDay;
import dev.medlint.run.Result;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.source.Format;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever no longer waits for a text gets the thread back soon, whatever stage is at work. */
@Timeout(300)
class InterruptTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Linter LINTER = Linter.of(Pack.bundled(), DAY);
  private static final List<Statements> AD =
      List.of(new Statements(Origin.COMMAND_LINE, "test", Map.of("kind", "ad", "object", "drug")));

  /** Generous, since the machine may be busy; all of these inputs take longer when they may. */
  private static final long SOON = TimeUnit.SECONDS.toNanos(15);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "TEXT, 'Мы вылечим артрит за неделю. ', 20",
    "TEXT, 'Мы вылечим артрит за неделю. ', 700",
    "TEXT, 'Мы вылечим артрит за неделю. ', 3000",
    "HTML, '<p>Мы вылечим <b>артрит</b> за неделю.', 50",
    "HTML, '<div><b><i>', 50",
    "MARKDOWN, 'Мы вылечим *артрит* за неделю. ', 1500",
    "MARKDOWN, '> - чай\n', 700",
    "TEXT, 'и врач, и ', 700"
  })
  void aTextOfSixteenMegabytesIsGivenUpInAnyStage(Format format, String piece, int afterMillis)
      throws Exception {
    String text = piece.replace("\\n", "\n").repeat(16_000_000 / piece.length());
    SourceText source = new SourceText("a", text, format, "UTF-8");
    assertGivenUp(() -> LINTER.lint(source, AD), afterMillis);
  }

  @Test
  void aDraftIsGivenUpWhileItIsRead() throws Exception {
    String piece = "<w:p><w:r><w:t>Мы лечим артрит.</w:t></w:r></w:p>";
    byte[] file =
        OfficeFiles.docx()
            .with(
                0,
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body>"
                    + piece.repeat(500_000)
                    + "</w:body></w:document>");
    DraftLoader loader = new DraftLoader(SourceLoader.standard());
    assertGivenUp(() -> loader.load(file, "a.docx", DraftFormat.DOCX), 100);
  }

  /** Interrupts work after some time and holds that it ends soon. */
  private static void assertGivenUp(Runnable work, int afterMillis) throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              began.countDown();
              try {
                work.run();
              } catch (GivenUpException e) {
                // As it is to end.
              }
            });
    thread.setDaemon(true);
    thread.start();
    began.await();
    thread.join(afterMillis);
    assumeTrue(thread.isAlive(), "this machine is too quick");
    long start = System.nanoTime();
    thread.interrupt();
    thread.join(TimeUnit.NANOSECONDS.toMillis(SOON));
    assertFalse(thread.isAlive(), "ended after " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  @Test
  void afterTheTimeLimitNoThreadGoesOnAndOtherFilesAreChecked() throws Exception {
    Path slow =
        Files.writeString(
            folder.resolve("slow.txt"), "Мы вылечим артрит за неделю. ".repeat(2_000_000));
    Path sound = Files.writeString(folder.resolve("sound.txt"), "Мы вылечим артрит за неделю.");
    Pack pack = LINTER.pack();
    RunOptions options =
        new RunOptions(
            AD,
            DrugList.NONE,
            InputFormat.AUTO,
            Optional.empty(),
            1,
            Duration.ofSeconds(3),
            256 << 20);
    CheckRun run =
        new CheckRun(
            new LintersByDay(LINTER),
            new LawDays(DAY, Optional.empty(), pack.law().dates()),
            RuleSelection.of(pack.rules(), List.of(), List.of()),
            options,
            InputStream.nullInputStream());
    List<Result> results = new ArrayList<>();
    run.run(
        List.of(
            new Input("slow.txt", Optional.of(slow), Configuration.NONE),
            new Input("sound.txt", Optional.of(sound), Configuration.NONE)),
        results::add);
    assertTrue(results.get(0) instanceof Result.NotChecked, results.get(0).toString());
    assertTrue(results.get(1) instanceof Result.Checked, results.get(1).toString());
    long start = System.nanoTime();
    while (isChecking() && System.nanoTime() - start < SOON) {
      Thread.sleep(50);
    }
    assertFalse(isChecking(), "no thread checks any more");
  }

  private static boolean isChecking() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("medlint-check"));
  }
}
