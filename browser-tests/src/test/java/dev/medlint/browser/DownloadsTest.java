package dev.medlint.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

  /** Once a test read the empty file that only kept the name. */
  @Test
  void theEmptyFileThatKeepsTheNameIsNotTheDownload(@TempDir Path folder) throws Exception {
    Path kept = Files.createFile(folder.resolve("decisions.jsonl"));
    Path part = Files.writeString(folder.resolve("decisions.jsonl.crdownload"), "решение");
    CompletableFuture<Void> browser =
        CompletableFuture.runAsync(
            () -> {
              try {
                Thread.sleep(300);
                Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });

    assertEquals("решение", Files.readString(new Downloads(folder).await("decisions.jsonl")));
    browser.join();
  }
}
