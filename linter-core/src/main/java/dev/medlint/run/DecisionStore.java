package dev.medlint.run;

import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionLines;
import dev.medlint.source.NewFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The file of decisions that a command reads and writes anew. Not thread-safe. */
public final class DecisionStore {

  private final Path path;
  private DecisionLines lines;

  private DecisionStore(Path path, DecisionLines lines) {
    this.path = path;
    this.lines = lines;
  }

  /**
   * Reads a file; it need not exist.
   *
   * @throws ConfigurationException if it cannot be read at all
   */
  public static DecisionStore of(Path path) throws ConfigurationException {
    return new DecisionStore(path, ReviewFiles.readDecisions(path));
  }

  /** Returns where the file is. */
  public Path path() {
    return path;
  }

  /** Returns what stands in the file, also lines that cannot be understood: they stay there. */
  public DecisionLines lines() {
    return lines;
  }

  /** Writes other decisions in place of those that were there, all or nothing. */
  public void write(List<Decision> decisions) throws IOException {
    lines = lines.with(decisions);
    StringWriter text = new StringWriter();
    lines.write(text);
    Files.createDirectories(path.toAbsolutePath().normalize().getParent());
    NewFile.keep(path, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds a decision. What the same person decided on the same day of the same words goes: whoever
   * decides twice in a day has changed their mind.
   */
  public Recorded add(Decision decision) throws IOException {
    List<Decision> kept = new ArrayList<>();
    boolean replaced = false;
    Optional<Decision> other = Optional.empty();
    for (Decision old : lines.decisions()) {
      boolean same = old.bindsAs(decision) && old.on().equals(decision.on());
      if (same && old.by().equals(decision.by())) {
        replaced = true;
        continue;
      }
      if (same && old.verdict() != decision.verdict()) {
        other = Optional.of(old);
      }
      kept.add(old);
    }
    kept.add(decision);
    write(kept);
    return new Recorded(replaced, other);
  }

  /**
   * What adding a decision came to.
   *
   * @param replaced whether it took the place of an earlier one
   * @param contradicts what somebody else decided on the same day: as long as both stand, neither
   *     holds
   */
  public record Recorded(boolean replaced, Optional<Decision> contradicts) {
    public Recorded {
      Objects.requireNonNull(contradicts);
    }
  }
}
