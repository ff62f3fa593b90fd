package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.medlint.draft.DraftException;
import dev.medlint.records.RecordFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that may never answer: nobody waits for them longer than the limit of one input. */
@Timeout(60)
class PipesTest {

  private static final Waiting SHORT = new Waiting(Duration.ofMillis(200));

  @TempDir Path folder;

  @Test
  void aPipeThatNobodyWritesIntoIsGivenUp() throws Exception {
    Path pipe = pipe("a.jsonl");
    DraftException e =
        assertThrows(
            DraftException.class,
            () -> SHORT.step(Optional.of(pipe), () -> Files.newInputStream(pipe)));
    assertEquals(
        "the check took longer than 0.2 s and was stopped; raise --timeout-per-file",
        e.reason().en());
  }

  @Test
  void aPipeIsNotEmptiedToSeeWhatItHolds() throws Exception {
    for (String name : new String[] {"a.json", "a.xml"}) {
      assertEquals(Optional.empty(), RecordFormat.of(pipe(name), name));
    }
  }

  @Test
  void whatAPipeHoldsIsRead() throws Exception {
    Path pipe = pipe("a.txt");
    Thread writer =
        new Thread(
            () -> {
              try (OutputStream out = Files.newOutputStream(pipe)) {
                out.write("слово".getBytes(StandardCharsets.UTF_8));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    byte[] bytes =
        new Waiting(Duration.ofSeconds(30))
            .step(
                Optional.of(pipe),
                () -> {
                  assertFalse(Thread.currentThread().getName().equals("main"));
                  return Files.readAllBytes(pipe);
                });
    assertEquals("слово", new String(bytes, StandardCharsets.UTF_8));
    writer.join();
  }

  @Test
  void anOrdinaryFileIsReadAtOnceAndItsFailureIsItsOwn() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "x");
    Thread caller = Thread.currentThread();
    assertTrue(SHORT.step(Optional.of(file), () -> Thread.currentThread() == caller));
    assertTrue(SHORT.step(Optional.empty(), () -> Thread.currentThread() == caller));
    assertThrows(
        IOException.class,
        () ->
            SHORT.step(
                Optional.of(folder),
                () -> {
                  throw new IOException("disk");
                }));
  }

  private Path pipe(String name) throws Exception {
    Path pipe = folder.resolve(name);
    try {
      assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    } catch (IOException e) {
      assumeTrue(false, "this system has no named pipes");
    }
    return pipe;
  }
}
