package dev.medlint.fuzzing;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.cache.CacheDoor;
import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.DecisionReader;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.BaselineFile;
import dev.medlint.filter.DecisionBook;
import dev.medlint.measured.MeasuredRules;
import dev.medlint.report.FileReport;
import dev.medlint.report.SavedReport;
import dev.medlint.run.AttestationFile;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.DrugListReader;
import dev.medlint.run.ReviewFiles;
import dev.medlint.run.SavedFindings;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program's own files, which people edit, merge and damage. */
final class SettingsDoors {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final Path folder;
  private final Pack pack = Pack.bundled();
  private final CacheDoor cache = new CacheDoor();
  private final SourceText ad =
      new SourceText("a.txt", "Мне помогли эти таблетки, артрит прошёл!", Format.TEXT, "UTF-8");
  private final byte[] cached;

  private SettingsDoors(Path folder) {
    this.folder = folder;
    FileReport report =
        Linter.of(pack, DAY)
            .lint(
                ad,
                List.of(
                    new Statements(
                        Origin.COMMAND_LINE, "test", Map.of("kind", "ad", "object", "drug"))));
    this.cached = cache.written(report).orElseThrow();
  }

  static List<Door> all() {
    SettingsDoors doors = new SettingsDoors(Scratch.folder());
    return List.of(
        Door.of(
            "configuration",
            doors::configuration,
            "version: 1\nlang: ru\nfacts:\n  kind: реклама\n  object: [услуга, бад]\n  complete: да\n"
                + "overrides:\n  - files: [\"blog/**\"]\n    facts: { kind: статья }\nasOf: 2026-11-22\n"
                + "rules:\n  clinic-thanks: \"off\"\nfail: {level: error, maxFindings: 0}\n"
                + "decisions: { file: d.jsonl, fourEyes: error }\nbaseline: b.json\ninclude:"
                + " [\"**/*.md\"]\nexclude: [\"drafts/**\", \"[a-z]?.txt\"]\n",
            "a: &a [*a, *a]\n<<: {version: 1}\n? [x]\n: !!binary aGk=\n--- !x\n%YAML 1.2\n"),
        Door.of(
            "decisions",
            doors::decisions,
            "{\"schema\":\"medlint-decision/1\",\"id\":\"7ad82d65be9d\",\"rule\":\"cure-story\","
                + "\"provision\":\"38-fz:24:1:2\",\"edition\":\"2014-01-01\",\"sentence\":"
                + "\"44ae21b34b363e3e20265b92286d56d0\",\"quote\":\"…\",\"scope\":\"blog/**\",\"verdict\":"
                + "\"not-a-violation\",\"basis\":\"так\",\"by\":\"А\",\"on\":\"2026-11-22\",\"until\":"
                + "\"2027-11-22\"}\n"),
        Door.of(
            "baseline",
            SettingsDoors::baseline,
            "{\"schema\":\"medlint-baseline/1\",\"entries\":[\n{\"file\":\"a.txt\",\"fingerprint\":\"ff\","
                + "\"rule\":\"x\",\"provision\":\"38-fz:24:1:2\",\"severity\":\"error\",\"count\":2}]}\n"),
        new Door("cached", doors::cached, List.of(doors.cached)),
        Door.of("cache", doors::cacheFile, "MEDLINT"),
        Door.of(
            "attestations",
            doors::attestations,
            "{\"id\":\"38-fz:24:1:2\",\"edition\":\"всегда\",\"hash\":\"ab\",\"by\":\"А\",\"on\":"
                + "\"2026-11-22\"}\n"),
        Door.of(
            "report",
            doors::report,
            "{\"schema\":\"medlint/1\",\"thresholds\":{},\"provisions\":{},\"pack\":{},\"files\":[{\"path\":"
                + "\"a\",\"findings\":[{\"rule\":\"x\",\"span\":{\"start\":0,\"end\":1}}]}],\"asOf\":"
                + "\"2026-11-22\"}"),
        Door.of("drugs", doors::drugs, "Название;МНН\nИбупрофен;x\n# так\n\"Парацетамол, таб.\"\n"),
        Door.of(
            "measured",
            SettingsDoors::measured,
            "# x\nformat,1\npack,p\nasOf,2026-11-22\ntexts,1\nwords,2\n"),
        Door.of("patterns", SettingsDoors::patterns, "blog/**/[a-c]*.{md,html}", "**/**/**/**/*x"));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private void configuration(byte[] bytes) throws IOException {
    Path file = file("medlint.yaml", bytes);
    file("d.jsonl", new byte[0]);
    try {
      Configuration read = ConfigurationFinder.of(file).find(folder.resolve("blog/a.md"));
      read.statements(Optional.of(folder.resolve("blog/a.md")));
      read.statements(Optional.empty());
    } catch (ConfigurationException e) {
      problems(e);
    }
  }

  private static void problems(ConfigurationException e) {
    Promises.check(!e.problems().isEmpty(), "a problem");
    for (ConfigurationException.Problem problem : e.problems()) {
      Promises.check(!problem.message().ru().isBlank(), "words of a problem");
    }
  }

  private void decisions(byte[] bytes) {
    DecisionLines lines = DecisionReader.read(bytes, "d.jsonl");
    DecisionLines again = DecisionReader.read(bytes, "d.jsonl");
    Promises.check(lines.toString().equals(again.toString()), "the same twice");
    DecisionBook book = ReviewFiles.book(lines, pack.rules().names(), Configuration.NONE, DAY);
    book.apply(List.of(), "blog/a.md");
    book.notes();
  }

  private static void baseline(byte[] bytes) throws IOException {
    BaselineFile.Content content = BaselineFile.read(bytes);
    StringWriter out = new StringWriter();
    BaselineFile.write(content.baseline(), out);
    BaselineFile.Content again = BaselineFile.read(out.toString().getBytes(StandardCharsets.UTF_8));
    Promises.check(again.problem().isEmpty(), "what was written can be read");
    Promises.check(again.baseline().size() == content.baseline().size(), "nothing is lost");
  }

  private void cached(byte[] bytes) {
    Optional<FileReport> report = cache.read(bytes, ad);
    if (report.isPresent() && Arrays.equals(bytes, cached)) {
      Promises.hold(report.get());
    }
  }

  private void cacheFile(byte[] bytes) throws IOException {
    CacheDoor.open(file("results.bin", bytes));
  }

  private void attestations(byte[] bytes) {
    Path file = folder.resolve(AttestationFile.NAME);
    try {
      Files.write(file, bytes);
      AttestationFile.Content content = AttestationFile.beside(folder.resolve("x.yaml")).read();
      pack.law().attested(content.attestations());
    } catch (IOException e) {
      Promises.check(String.valueOf(e.getMessage()).contains("not UTF-8"), "readable: " + e);
    }
  }

  private void report(byte[] bytes) throws IOException {
    try {
      SavedReport.read(new ByteArrayInputStream(bytes));
    } catch (SavedReport.UnusableException e) {
      Promises.check(!e.text().ru().isBlank(), "a reason");
    }
    try {
      SavedFindings.read(file("result.json", bytes));
    } catch (ConfigurationException e) {
      problems(e);
    }
  }

  private void drugs(byte[] bytes) throws IOException {
    try {
      DrugListReader.read(file("drugs.txt", bytes), "drugList");
    } catch (ConfigurationException e) {
      problems(e);
    }
  }

  private static void measured(byte[] bytes) {
    try {
      MeasuredRules.read(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      Promises.check(e.getMessage() != null, "a reason");
    }
  }

  private static void patterns(byte[] bytes) {
    String pattern = new String(bytes, StandardCharsets.UTF_8);
    ReviewFiles.isPattern(pattern);
    ReviewFiles.covers(pattern, "blog/a/b/c/d/e/f/g/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab.html");
  }
}
