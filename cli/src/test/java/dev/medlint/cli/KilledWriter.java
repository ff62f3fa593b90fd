package dev.medlint.cli;

import dev.medlint.Pack;
import dev.medlint.cache.CacheKey;
import dev.medlint.cache.ResultCache;
import dev.medlint.decision.Decision;
import dev.medlint.decision.ReviewVerdict;
import dev.medlint.detect.DrugList;
import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Facts;
import dev.medlint.filter.Baseline;
import dev.medlint.filter.BaselineFile;
import dev.medlint.law.LawPack;
import dev.medlint.law.PersonAttestation;
import dev.medlint.report.FileReport;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Severity;
import dev.medlint.run.AttestationFile;
import dev.medlint.run.DecisionStore;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that writes a file of the program's own again and again, each time larger, and says
 * after each time how often it was done, until somebody ends it.
 */
final class KilledWriter {

  static final Pack NO_RULES = new Pack("none", "1", RulePack.empty(), LawPack.of(List.of()));
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** So large that writing takes the system several steps. */
  private static final String FILLING = "слово ".repeat(2_000);

  private KilledWriter() {}

  /** Writes: KIND FILE. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[1]);
    for (int count = 1; ; count++) {
      write(arguments[0], file, count);
      System.out.println(count);
      System.out.flush();
    }
  }

  private static void write(String kind, Path file, int count) throws Exception {
    switch (kind) {
      case "decisions" -> DecisionStore.of(file).write(decisions(count));
      case "baseline" -> ReportFiles.keep(file, out -> BaselineFile.write(baseline(count), out));
      case "attestations" ->
          AttestationFile.beside(file.resolveSibling("medlint.yaml")).add(attestation(count));
      case "report" ->
          ReportFiles.writeBytes(
              file,
              out -> {
                for (int i = 0; i < 20; i++) {
                  out.write(report(count).getBytes(StandardCharsets.UTF_8));
                }
              });
      case "cache" -> {
        ResultCache cache = ResultCache.in(file.getParent(), NO_RULES);
        FileReport report = new FileReport(text(count), Facts.unknown(), PageFacts.NONE, List.of());
        cache.keep(key(cache, count), report);
        cache.save();
      }
      default -> throw new IllegalArgumentException(kind);
    }
  }

  static SourceText text(int number) {
    return new SourceText("a.txt", "Текст " + number, Format.TEXT, "UTF-8");
  }

  static CacheKey key(ResultCache cache, int number) {
    return cache.key(text(number), List.of(), DAY, DrugList.NONE, "");
  }

  static String report(int number) {
    return number + " " + FILLING + "\n";
  }

  static List<Decision> decisions(int count) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      decisions.add(
          new Decision(
              "rule-" + i,
              "38-fz:24:1:2",
              "2014-01-01",
              "44ae21b34b363e3e20265b92286d56d0",
              FILLING.substring(0, 2_000),
              "blog/a.html",
              ReviewVerdict.values()[0],
              "так",
              "",
              "А. Орлова",
              DAY,
              Optional.empty(),
              "",
              Optional.empty(),
              Map.of()));
    }
    return decisions;
  }

  static Baseline baseline(int count) {
    List<Baseline.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count * 100; i++) {
      entries.add(
          new Baseline.Entry(
              "blog/" + i + ".html", "0123456789abcdef", "r", "38-fz:24:1:2", Severity.ERROR, 1));
    }
    return new Baseline(entries);
  }

  private static PersonAttestation attestation(int number) {
    return new PersonAttestation("38-fz:24:1:" + number, LocalDate.MIN, "ab", "А. Орлова", DAY);
  }
}
