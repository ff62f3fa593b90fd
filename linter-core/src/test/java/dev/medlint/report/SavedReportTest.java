package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.decision.Decision;
import dev.medlint.decision.ReviewVerdict;
import dev.medlint.explain.ReportDetails;
import dev.medlint.explain.SmallPack;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavedReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void whatWasSavedIsWrittenAgainByteByByte() throws Exception {
    String saved = json(Reports.full(), Reports.details());

    SavedReport read = read(saved);

    assertEquals(saved, json(read.report(), read.details()));
  }

  @Test
  void everyFormatIsTheSameFromASavedReport() throws Exception {
    Report report = everything();
    Details details = new ReportDetails(SmallPack.compile(), DAY);

    SavedReport read = read(json(report, details));

    for (Language language : Language.values()) {
      List<String> direct = drawings(report, details, language);
      List<String> again = drawings(read.report(), read.details(), language);
      for (int i = 0; i < direct.size(); i++) {
        assertEquals(direct.get(i), again.get(i), language + " " + i);
      }
      assertArrayEquals(sheet(report, language), sheet(read.report(), language));
    }
  }

  @Test
  void findingsBelowTheThresholdsStillCount() throws Exception {
    Report report = Reports.full();
    Thresholds strict =
        new Thresholds(
            Optional.of(Severity.ERROR),
            Optional.of(Confidence.HIGH),
            FailLevel.ERROR,
            FailLevel.NONE,
            0);
    Report few = new Report(report.tool(), DAY, report.files(), report.unread(), strict);

    SavedReport read = read(json(few, Reports.details()));

    assertEquals(few.summary(), read.report().summary());
    assertEquals(few.verdict(), read.report().verdict());
  }

  @Test
  void aReportWithoutTextSaysWhatToRun() throws Exception {
    StringWriter out = new StringWriter();
    new JsonReporter(Language.RU).write(Reports.full(), out);

    SavedReport.UnusableException e =
        assertThrows(SavedReport.UnusableException.class, () -> read(out.toString()));

    assertTrue(e.text().ru().contains("medlint check --with-text --output json="), e.text().ru());
    assertTrue(e.text().en().contains("holds neither text nor reasons"), e.text().en());
  }

  @Test
  void whatIsNoReportIsRefused() {
    assertThrows(SavedReport.UnusableException.class, () -> read("{\"schema\":\"x\"}"));
    assertThrows(SavedReport.UnusableException.class, () -> read("[1,2"));
    assertThrows(SavedReport.UnusableException.class, () -> read(""));
  }

  @Test
  void aDamagedReportIsRefusedWithTheDamage() throws Exception {
    String saved = json(Reports.full(), Reports.details());

    SavedReport.UnusableException e =
        assertThrows(
            SavedReport.UnusableException.class,
            () -> read(saved.replace("\"disposition\": \"open\"", "\"disposition\": \"lost\"")));

    assertTrue(e.text().ru().contains("lost"), e.text().ru());
  }

  private static Report everything() throws IOException {
    Pack pack = SmallPack.compile();
    SourceText text = new SourceText("a.txt", "Я вылечилась. Ещё раз.", Format.TEXT, "UTF-8");
    Map<String, String> facts = Map.of("kind", "ad", "object", "service", "complete", "false");
    FileReport file =
        Linter.of(pack, DAY)
            .lint(text, List.of(new Statements(Origin.COMMAND_LINE, "", facts)))
            .withLawDay(new LawDay(DAY, LawDay.Basis.DOCUMENT, "2026-11-22"));
    List<FileReport> files = new ArrayList<>(Reports.full().files());
    files.add(decided(file));
    files.add(Reports.draft());
    List<Unread> unread = new ArrayList<>();
    for (Unread one : Reports.full().unread()) {
      unread.add(one.at(new Unread.Place(1, 0, false)));
    }
    unread.add(
        new Unread("batch.jsonl:7", new LocalizedText("обрыв", "breaks off"))
            .at(new Unread.Place(2, 7, true)));
    return new Report(
        Reports.TOOL,
        DAY,
        files,
        unread,
        Thresholds.DEFAULT,
        List.of(new LocalizedText("закон стар", "the law is old")),
        Optional.of(new BaselineChange(3, true)));
  }

  /** Puts every sort of disposition upon the findings of a text. */
  private static FileReport decided(FileReport file) {
    ReportedFinding one = file.findings().get(0);
    return file.withFindings(
        List.of(
            one,
            one.with(new Disposition.Known()),
            one.with(new Disposition.Decided(decision(ReviewVerdict.PROVEN))),
            one.with(
                new DecisionRemark(decision(ReviewVerdict.REWORK), DecisionRemark.Standing.HOLDS)),
            one.with(
                new DecisionRemark(
                    decision(ReviewVerdict.ACCEPTABLE_RISK), DecisionRemark.Standing.EXPIRED))));
  }

  private static Decision decision(ReviewVerdict verdict) {
    return new Decision(
        "cure-story",
        "38-fz:24:1:2",
        "2014-01-01",
        "ab12",
        "вылечилась",
        "**",
        verdict,
        "есть исследование",
        "https://example.org/1",
        "Иванова А. П.",
        DAY,
        Optional.of(DAY.plusYears(1)),
        "Петров",
        Optional.of(DAY),
        Map.of("ticket", "\"L-7\""));
  }

  private static List<String> drawings(Report report, Details details, Language language)
      throws IOException {
    List<String> drawings = new ArrayList<>();
    List<Reporter> reporters =
        List.of(
            new TextReporter(language, true),
            new JsonReporter(language),
            new JsonReporter(language, details),
            new SarifReporter(language, details.rules()),
            new CsvReporter(language),
            new HtmlReporter(language, details));
    for (Reporter reporter : reporters) {
      drawings.add(Golden.draw(reporter, report));
    }
    StringWriter lines = new StringWriter();
    new JsonlWriter(lines, language, report.thresholds()).write(report);
    new JsonlWriter(lines, language, report.thresholds(), details).write(report);
    drawings.add(lines.toString());
    return drawings;
  }

  private static byte[] sheet(Report report, Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxReporter(language).write(report, out);
    return out.toByteArray();
  }

  private static String json(Report report, Details details) throws IOException {
    return Golden.draw(new JsonReporter(Language.RU, details), report);
  }

  private static SavedReport read(String json) throws IOException, SavedReport.UnusableException {
    return SavedReport.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
