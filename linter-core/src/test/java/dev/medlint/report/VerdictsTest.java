package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Facts;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final Unread UNREAD =
      new Unread("a.bin", Reports.text("это не текст", "this is no text"));

  @Test
  void aTextWithoutFindingsPasses() {
    assertEquals(Verdict.PASS, verdict());
  }

  @Test
  void remarksAlonePass() {
    assertEquals(Verdict.PASS, verdict(found("38-fz:24:7", Severity.INFO)));
  }

  @Test
  void warningsAloneAreForReview() {
    assertEquals(Verdict.REVIEW, verdict(found("eeat:sources", Severity.WARNING)));
  }

  @Test
  void oneErrorFails() {
    assertEquals(
        Verdict.FAIL,
        verdict(found("38-fz:24:7", Severity.ERROR), found("38-fz:24:7", Severity.WARNING)));
  }

  @Test
  void aSuppressedErrorPasses() {
    assertEquals(Verdict.PASS, verdict(suppressed(Severity.ERROR)));
  }

  @Test
  void theGravestVerdictIsThatOfTheWhole() {
    FileReport failing = file(found("38-fz:24:7", Severity.ERROR));
    FileReport doubtful = file(found("38-fz:24:7", Severity.WARNING));

    assertEquals(Verdict.FAIL, report(List.of(doubtful, failing), List.of(UNREAD)).verdict());
    assertEquals(Verdict.INCOMPLETE, report(List.of(doubtful), List.of(UNREAD)).verdict());
    assertEquals(Verdict.REVIEW, report(List.of(file(), doubtful), List.of()).verdict());
    assertEquals(Verdict.PASS, report(List.of(), List.of()).verdict());
  }

  @Test
  void findingsOutweighWhatWasNotRead() {
    FileReport failing = file(found("38-fz:24:7", Severity.ERROR));

    assertEquals(Outcome.FINDINGS, report(List.of(failing), List.of(UNREAD)).outcome());
    assertEquals(Outcome.INCOMPLETE, report(List.of(file()), List.of(UNREAD)).outcome());
    assertEquals(Outcome.CLEAN, report(List.of(file()), List.of()).outcome());
  }

  @Test
  void theFailLevelTakesAllThatIsGraver() {
    for (Severity severity : Severity.values()) {
      ReportedFinding finding = found("38-fz:24:7", severity);
      boolean error = severity == Severity.ERROR;
      assertEquals(error, thresholds(FailLevel.ERROR, FailLevel.NONE).fails(finding));
      assertEquals(
          error || severity == Severity.WARNING,
          thresholds(FailLevel.WARNING, FailLevel.NONE).fails(finding));
      assertTrue(thresholds(FailLevel.INFO, FailLevel.NONE).fails(finding));
      assertFalse(thresholds(FailLevel.NONE, FailLevel.NONE).fails(finding));
    }
  }

  @Test
  void whatIsNotLawFailsOnlyWhenAskedFor() {
    for (String provision : List.of("eeat:sources", "site:licence", "medlint:suppression")) {
      ReportedFinding finding = found(provision, Severity.ERROR);

      assertFalse(thresholds(FailLevel.INFO, FailLevel.NONE).fails(finding));
      assertTrue(thresholds(FailLevel.NONE, FailLevel.ERROR).fails(finding));
    }
  }

  @Test
  void asManyFindingsAsAreToleratedDoNotFail() {
    FileReport two = file(found("38-fz:24:7", Severity.ERROR), found("38-fz:24:8", Severity.ERROR));

    assertEquals(Outcome.CLEAN, tolerating(2, two));
    assertEquals(Outcome.FINDINGS, tolerating(1, two));
    assertThrows(IllegalArgumentException.class, () -> tolerating(-1, two));
  }

  @Test
  void countsTellWhatIsOpenHiddenAndSuppressed() {
    FileReport file =
        file(
            found("38-fz:24:7", Severity.ERROR),
            found("38-fz:24:7", Severity.WARNING, Confidence.LOW),
            found("38-fz:24:7", Severity.WARNING, Confidence.MEDIUM),
            found("38-fz:24:7", Severity.INFO),
            suppressed(Severity.ERROR));

    assertEquals(
        new Summary(2, 1, 2, 1, 2, 1, 0, 0, 1, 1, Optional.empty(), Outcome.FINDINGS),
        report(List.of(file, file()), List.of(UNREAD)).summary());
  }

  @Test
  void whatFailsIsShownWhateverTheThresholds() {
    Thresholds strict =
        new Thresholds(
            Optional.of(Severity.ERROR),
            Optional.of(Confidence.HIGH),
            FailLevel.ERROR,
            FailLevel.NONE,
            0);
    ReportedFinding doubtful = found("38-fz:24:7", Severity.ERROR, Confidence.LOW);

    assertTrue(strict.showsToPeople(doubtful));
    assertTrue(strict.showsToPrograms(doubtful));
    assertFalse(strict.showsToPeople(found("eeat:dates", Severity.ERROR, Confidence.LOW)));
  }

  @Test
  void programsSeeEverythingUnlessToldOtherwise() {
    ReportedFinding faint = found("38-fz:24:7", Severity.INFO, Confidence.LOW);

    assertTrue(Thresholds.DEFAULT.showsToPrograms(faint));
    assertTrue(Thresholds.DEFAULT.showsToPrograms(suppressed(Severity.INFO)));
    assertFalse(Thresholds.DEFAULT.showsToPeople(faint));
    assertFalse(Thresholds.DEFAULT.showsToPeople(suppressed(Severity.ERROR)));
    Thresholds warnings =
        new Thresholds(
            Optional.of(Severity.WARNING), Optional.empty(), FailLevel.ERROR, FailLevel.NONE, 0);
    assertFalse(warnings.showsToPrograms(faint));
  }

  private static Outcome tolerating(int most, FileReport file) {
    Thresholds thresholds =
        new Thresholds(Optional.empty(), Optional.empty(), FailLevel.ERROR, FailLevel.NONE, most);
    return new Report(Reports.TOOL, Reports.AS_OF, List.of(file), List.of(), thresholds).outcome();
  }

  private static Thresholds thresholds(FailLevel law, FailLevel eeat) {
    return new Thresholds(Optional.empty(), Optional.empty(), law, eeat, 0);
  }

  private static Verdict verdict(ReportedFinding... findings) {
    FileReport file = file(findings);
    return Reports.of(file).verdict(file);
  }

  private static Report report(List<FileReport> files, List<Unread> unread) {
    return new Report(Reports.TOOL, Reports.AS_OF, files, unread, Thresholds.DEFAULT);
  }

  private static FileReport file(ReportedFinding... findings) {
    SourceText source = new SourceText("a.txt", "", Format.TEXT, "UTF-8");
    return new FileReport(source, Facts.unknown(), PageFacts.NONE, List.of(findings));
  }

  private static ReportedFinding found(String provision, Severity severity) {
    return found(provision, severity, Confidence.HIGH);
  }

  private static ReportedFinding found(String provision, Severity severity, Confidence confidence) {
    return Reports.open(finding(provision, severity, confidence));
  }

  private static ReportedFinding suppressed(Severity severity) {
    return new ReportedFinding(
        finding("38-fz:24:7", severity, Confidence.HIGH),
        new Disposition.Suppressed("так надо", "", ""));
  }

  private static Finding finding(String provision, Severity severity, Confidence confidence) {
    return Reports.finding("rule", provision, BreachClass.BANNED, severity)
        .confidence(confidence)
        .build();
  }
}
