package dev.medlint.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  private static final LocalizedText TEXT = new LocalizedText("а", "a");

  private static ReportedFinding open(
      String rule, String provision, Severity severity, int start, int end) {
    return new ReportedFinding(
        finding(rule, provision, severity, start, end), new Disposition.Open());
  }

  private static Finding finding(
      String rule, String provision, Severity severity, int start, int end) {
    return new Finding(
        rule,
        provision,
        TEXT,
        BreachClass.BANNED,
        severity,
        Confidence.MEDIUM,
        new TextSpan(start, end),
        "",
        TEXT,
        TEXT,
        List.of(),
        new Applicability.Applies(TEXT),
        List.of(),
        "0");
  }

  private static ReportedFinding overriding(
      String rule, String provision, int start, int end, String... others) {
    Finding f = finding(rule, provision, Severity.INFO, start, end);
    return new ReportedFinding(
        new Finding(
            f.rule(),
            f.provision(),
            f.citation(),
            f.breachClass(),
            f.severity(),
            f.confidence(),
            f.span(),
            f.quote(),
            f.message(),
            f.advice(),
            f.evidence(),
            f.applicability(),
            f.notes(),
            f.fingerprint(),
            Optional.empty(),
            List.of(others),
            f.bond()),
        new Disposition.Open());
  }

  private static List<String> kept(ReportedFinding... findings) {
    return Repeats.without(Arrays.asList(findings)).stream().map(f -> f.finding().rule()).toList();
  }

  @Test
  void ofOverlappingFindingsOfOneProvisionTheGravestStays() {
    assertEquals(
        List.of("error"),
        kept(
            open("warning", "24:1:2", Severity.WARNING, 0, 50),
            open("error", "24:1:2", Severity.ERROR, 10, 20)));
  }

  @Test
  void ofEquallyGraveFindingsTheLongestStays() {
    assertEquals(
        List.of("long"),
        kept(
            open("long", "24:1:2", Severity.ERROR, 0, 50),
            open("short", "24:1:2", Severity.ERROR, 5, 20),
            open("other", "24:1:2", Severity.ERROR, 30, 60)));
  }

  @Test
  void findingsOfOtherProvisionsOrPlacesAreNoRepeats() {
    assertEquals(
        List.of("a", "b", "c"),
        kept(
            open("a", "24:1:2", Severity.ERROR, 0, 10),
            open("b", "24:1:3", Severity.ERROR, 0, 10),
            open("c", "24:1:2", Severity.ERROR, 10, 20)));
  }

  @Test
  void absencesAndSuppressedFindingsStay() {
    ReportedFinding suppressed =
        new ReportedFinding(
            finding("suppressed", "24:1:2", Severity.ERROR, 0, 10),
            new Disposition.Suppressed("цитата", "", ""));
    assertEquals(
        List.of("x", "y", "suppressed", "open"),
        kept(
            open("x", "24:7", Severity.ERROR, 0, 0),
            open("y", "24:7", Severity.WARNING, 0, 0),
            suppressed,
            open("open", "24:1:2", Severity.WARNING, 2, 8)));
  }

  @Test
  void anOverriddenFindingOfTheSameWordsGoesWhateverItsProvisionAndSeverity() {
    assertEquals(
        List.of("b", "a", "b"),
        kept(
            open("b", "24:1:3", Severity.ERROR, 0, 5),
            overriding("a", "24:1:2", 5, 20, "b"),
            open("b", "24:1:3", Severity.ERROR, 10, 30),
            open("b", "24:1:3", Severity.ERROR, 30, 40)));
  }

  @Test
  void overriddenWordsAreFoundAmongWordsOfSeveralOverridingFindings() {
    assertEquals(
        List.of("a", "c", "a", "a"),
        kept(
            overriding("a", "24:1:2", 0, 100, "b"),
            overriding("c", "24:1:4", 20, 30, "b"),
            overriding("a", "24:1:5", 25, 28, "b"),
            open("b", "24:1:3", Severity.ERROR, 60, 70),
            overriding("a", "24:1:6", 99, 130, "b"),
            open("b", "24:1:3", Severity.ERROR, 120, 140)));
  }

  @Test
  void aFindingThatGaveWayMakesNoOtherGiveWay() {
    assertEquals(
        List.of("a", "c"),
        kept(
            overriding("a", "24:1:1", 0, 10, "b", "c"),
            overriding("b", "24:1:2", 5, 30, "c"),
            open("c", "24:1:3", Severity.ERROR, 20, 40)));
  }

  @Test
  void anAbsenceOverridesAbsencesAndNoWords() {
    assertEquals(
        List.of("a", "b"),
        kept(
            overriding("a", "24:7", 0, 0, "b"),
            open("b", "25:1.1", Severity.ERROR, 0, 0),
            open("b", "25:1.1", Severity.ERROR, 0, 8)));
  }

  @Test
  void aSuppressedFindingNeitherOverridesNorGivesWay() {
    Finding overriding = overriding("a", "24:1:2", 0, 10, "b").finding();
    ReportedFinding suppressed =
        new ReportedFinding(overriding, new Disposition.Suppressed("цитата", "", ""));
    ReportedFinding quoted =
        new ReportedFinding(
            finding("b", "24:1:3", Severity.ERROR, 40, 50),
            new Disposition.Suppressed("цитата", "", ""));
    assertEquals(
        List.of("a", "b", "a", "b"),
        kept(
            suppressed,
            open("b", "24:1:3", Severity.ERROR, 0, 10),
            overriding("a", "24:1:2", 40, 50, "b"),
            quoted));
  }
}
