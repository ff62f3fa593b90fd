package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.cache.ResultCache;
import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.DecisionReader;
import dev.medlint.filter.BaselineFile;
import dev.medlint.run.AttestationFile;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ends processes at random moments while they write (as {@code kill -9} does): afterwards the file
 * is whole, and holds at least what its writer had said was done. {@code -Dmedlint.kills=400} ends
 * that many of each kind instead of a few.
 */
@Timeout(3600)
class KillTest {

  private static final int KILLS = Integer.getInteger("medlint.kills", 5);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"decisions", "baseline", "attestations", "report", "cache"})
  void aFileIsWholeAndNothingIsLostWheneverItsWriterIsKilled(String kind) throws Exception {
    Random random = new Random(17);
    for (int kill = 0; kill < KILLS; kill++) {
      Path place = Files.createDirectory(folder.resolve(kind + kill));
      Path file = place.resolve(name(kind));
      int told = killed(kind, file, random.nextInt(60_000));
      int held = held(kind, file, told);
      assertTrue(held >= told && held <= told + 1, kind + ": told " + told + ", held " + held);
    }
  }

  private static String name(String kind) {
    return switch (kind) {
      case "attestations" -> AttestationFile.NAME;
      case "cache" -> "results.bin";
      default -> kind + ".txt";
    };
  }

  /** Returns how often the file had been written by the word of the process that is ended. */
  private static int killed(String kind, Path file, int afterMicros) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(KilledWriter.class.getName(), kind, file.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
      String last = words.readLine();
      assertTrue(last != null, kind + " was written once");
      TimeUnit.MICROSECONDS.sleep(afterMicros);
      // Not the process itself, which would close what it wrote.
      process.toHandle().destroyForcibly();
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        last = line;
      }
      process.waitFor();
      return Integer.parseInt(last);
    }
  }

  /** Returns how often the file has been written by what it holds; fails if it is not whole. */
  private static int held(String kind, Path file, int told) throws Exception {
    return switch (kind) {
      case "decisions" -> {
        DecisionLines lines = DecisionReader.read(Files.readAllBytes(file), "d");
        assertEquals(List.of(), lines.problems());
        yield lines.lines().size();
      }
      case "baseline" -> {
        BaselineFile.Content content = BaselineFile.read(Files.readAllBytes(file));
        assertTrue(content.problem().isEmpty(), content.toString());
        assertEquals(0, content.baseline().size() % 100);
        yield content.baseline().size() / 100;
      }
      case "attestations" -> {
        AttestationFile.Content content =
            AttestationFile.beside(file.resolveSibling("medlint.yaml")).read();
        assertEquals(List.of(), content.problems());
        yield content.attestations().size();
      }
      case "report" -> {
        String text = Files.readString(file);
        int count = Integer.parseInt(text.substring(0, text.indexOf(' ')));
        assertEquals(KilledWriter.report(count).repeat(20), text);
        yield count;
      }
      default -> cached(file, told);
    };
  }

  private static int cached(Path file, int told) throws Exception {
    ResultCache cache = ResultCache.in(file.getParent(), KilledWriter.NO_RULES);
    int count = 0;
    while (count <= told
        && cache
            .find(KilledWriter.key(cache, count + 1), KilledWriter.text(count + 1))
            .isPresent()) {
      count++;
    }
    assertEquals(List.of(), cache.notes());
    assertTrue(Files.readString(file.resolveSibling(".gitignore")).endsWith("*\n"));
    cache.save();
    return count;
  }
}
