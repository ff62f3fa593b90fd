package dev.medlint.filter;

import dev.medlint.law.Finding;
import dev.medlint.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The findings that were there when somebody began: they are reported and fail nothing. An entry
 * knows no line, so text may move and be wrapped anew; a finding that became graver is new.
 * Immutable and thread-safe.
 *
 * @param entries by file, fingerprint and provision, each once
 */
public record Baseline(List<Entry> entries) {

  /** The name of the file that is written and looked for. */
  public static final String FILE_NAME = "medlint-baseline.json";

  /** Without entries. */
  public static final Baseline EMPTY = new Baseline(List.of());

  public Baseline {
    Map<String, Entry> once = new TreeMap<>();
    for (Entry entry : entries) {
      once.merge(entry.key(), entry, Entry::plus);
    }
    List<Entry> sorted = new ArrayList<>(once.values());
    sorted.sort(
        Comparator.comparing(Entry::file)
            .thenComparing(Entry::fingerprint)
            .thenComparing(Entry::provision));
    entries = Collections.unmodifiableList(sorted);
  }

  /**
   * Equal findings of one text.
   *
   * @param file as scopes name it: from the folder of the baseline, with {@code /}
   * @param fingerprint of the finding
   * @param rule its rule, for people
   * @param provision its provision
   * @param severity the gravest that it had
   * @param count how many there were, at least 1
   */
  public record Entry(
      String file,
      String fingerprint,
      String rule,
      String provision,
      Severity severity,
      int count) {

    public Entry {
      Objects.requireNonNull(file);
      Objects.requireNonNull(fingerprint);
      Objects.requireNonNull(rule);
      Objects.requireNonNull(provision);
      Objects.requireNonNull(severity);
      if (count < 1) {
        throw new IllegalArgumentException("count: " + count);
      }
    }

    String key() {
      return file + '\n' + fingerprint + '\n' + provision;
    }

    Entry withCount(int other) {
      return new Entry(file, fingerprint, rule, provision, severity, other);
    }

    private Entry plus(Entry other) {
      Severity gravest = severity.compareTo(other.severity) >= 0 ? severity : other.severity;
      return new Entry(file, fingerprint, rule, provision, gravest, count + other.count);
    }
  }

  /** Returns how many findings the entries stand for. */
  public int size() {
    int size = 0;
    for (Entry entry : entries) {
      size += entry.count();
    }
    return size;
  }

  /** Returns the entries of each file. */
  public Map<String, List<Entry>> byFile() {
    Map<String, List<Entry>> files = new HashMap<>();
    for (Entry entry : entries) {
      files.computeIfAbsent(entry.file(), f -> new ArrayList<>()).add(entry);
    }
    return files;
  }

  /** Returns the entries for the findings of one text that stand, or stood but for a baseline. */
  public static List<Entry> entries(String file, List<ReportedFinding> findings) {
    List<Entry> entries = new ArrayList<>();
    for (ReportedFinding reported : findings) {
      Finding finding = reported.finding();
      boolean stands = reported.isOpen() || reported.disposition() instanceof Disposition.Known;
      if (stands && isOfText(finding)) {
        entries.add(
            new Entry(
                file,
                finding.fingerprint(),
                finding.rule(),
                finding.provision(),
                finding.severity(),
                1));
      }
    }
    return new Baseline(entries).entries();
  }

  /**
   * Returns the part of some entries that findings which are there now stand for, as grave as the
   * entries had them.
   *
   * @param there findings that are there now, of the same file
   */
  public static List<Entry> common(List<Entry> entries, List<Entry> there) {
    Map<String, Integer> counts = new HashMap<>();
    for (Entry entry : there) {
      counts.merge(entry.key(), entry.count(), Integer::sum);
    }
    List<Entry> common = new ArrayList<>();
    for (Entry entry : entries) {
      int count = Math.min(entry.count(), counts.getOrDefault(entry.key(), 0));
      if (count > 0) {
        common.add(entry.withCount(count));
      }
    }
    return common;
  }

  /**
   * Returns what is left of some entries when those of findings that are there are taken off.
   *
   * @param there findings that are there now, of the same file
   */
  public static List<Entry> missing(List<Entry> entries, List<Entry> there) {
    Map<String, Integer> counts = new HashMap<>();
    for (Entry entry : there) {
      counts.merge(entry.key(), entry.count(), Integer::sum);
    }
    List<Entry> missing = new ArrayList<>();
    for (Entry entry : entries) {
      int left = entry.count() - counts.getOrDefault(entry.key(), 0);
      if (left > 0) {
        missing.add(entry.withCount(left));
      }
    }
    return missing;
  }

  /** What is said of comments to medlint itself has to be put right, not got used to. */
  private static boolean isOfText(Finding finding) {
    return !finding.provision().startsWith("medlint:");
  }

  /**
   * Marks the open findings of one text that a baseline knows: of equal ones as many as it has.
   *
   * @param known the entries of that text
   * @return in the same order
   */
  public static List<ReportedFinding> apply(List<ReportedFinding> findings, List<Entry> known) {
    if (known.isEmpty()) {
      return findings;
    }
    Map<String, Entry> left = new HashMap<>();
    for (Entry entry : known) {
      left.put(entry.fingerprint() + '\n' + entry.provision(), entry);
    }
    List<ReportedFinding> marked = new ArrayList<>(findings.size());
    for (ReportedFinding reported : findings) {
      Finding finding = reported.finding();
      String key = finding.fingerprint() + '\n' + finding.provision();
      Entry entry = left.get(key);
      boolean covered =
          reported.isOpen() && entry != null && finding.severity().compareTo(entry.severity()) <= 0;
      if (covered) {
        if (entry.count() > 1) {
          left.put(key, entry.withCount(entry.count() - 1));
        } else {
          left.remove(key);
        }
        marked.add(reported.with(new Disposition.Known()));
      } else {
        marked.add(reported);
      }
    }
    return marked;
  }
}
