package dev.medlint.run;

import dev.medlint.filter.Baseline;
import dev.medlint.filter.ReportedFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes a new baseline of an old one and of what is there now. Texts that were not looked at keep
 * their entries as long as they exist. Not thread-safe.
 */
public final class BaselineRenewal {

  private final Path file;
  private final Map<String, List<Baseline.Entry>> now = new HashMap<>();

  /**
   * Creates a renewal that has seen nothing.
   *
   * @param file of the baseline, absolute; it need not exist
   */
  public BaselineRenewal(Path file) {
    this.file = Objects.requireNonNull(file);
  }

  /**
   * Notes what is there in a text.
   *
   * @param path of the text, as {@link ReviewFiles#pathFrom} names it
   */
  public void add(String path, List<ReportedFinding> findings) {
    now.put(path, Baseline.entries(path, findings));
  }

  /** Returns what is there now, whatever there was before. */
  public Baseline renewed(Baseline old) {
    List<Baseline.Entry> entries = new ArrayList<>();
    for (List<Baseline.Entry> some : now.values()) {
      entries.addAll(some);
    }
    for (Baseline.Entry entry : old.entries()) {
      if (!now.containsKey(entry.file()) && exists(entry.file())) {
        entries.add(entry);
      }
    }
    return new Baseline(entries);
  }

  /** Returns those of the old entries that still stand for something, and never more. */
  public Baseline pruned(Baseline old) {
    List<Baseline.Entry> kept = new ArrayList<>();
    for (Map.Entry<String, List<Baseline.Entry>> entries : old.byFile().entrySet()) {
      List<Baseline.Entry> there = now.get(entries.getKey());
      if (there != null) {
        kept.addAll(Baseline.common(entries.getValue(), there));
      } else if (exists(entries.getKey())) {
        kept.addAll(entries.getValue());
      }
    }
    return new Baseline(kept);
  }

  private boolean exists(String path) {
    return Files.exists(file.resolveSibling(path));
  }
}
