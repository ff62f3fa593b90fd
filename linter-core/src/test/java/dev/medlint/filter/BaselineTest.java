package dev.medlint.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final LocalizedText NOTHING = new LocalizedText("", "");

  private static ReportedFinding finding(String fingerprint, Severity severity) {
    return finding(fingerprint, "act:1", severity);
  }

  private static ReportedFinding finding(String fingerprint, String provision, Severity severity) {
    return new ReportedFinding(
        new Finding(
            "story",
            provision,
            NOTHING,
            BreachClass.BANNED,
            severity,
            Confidence.HIGH,
            new TextSpan(0, 3),
            "",
            NOTHING,
            NOTHING,
            List.of(),
            new Applicability.Applies(NOTHING),
            List.of(),
            fingerprint),
        new Disposition.Open());
  }

  private static String applied(List<ReportedFinding> then, List<ReportedFinding> now) {
    return Baseline.apply(now, Baseline.entries("a.html", then)).stream()
        .map(r -> r.disposition().id())
        .collect(Collectors.joining(" "));
  }

  private static String written(Baseline baseline) throws IOException {
    StringWriter out = new StringWriter();
    BaselineFile.write(baseline, out);
    return out.toString();
  }

  private static BaselineFile.Content read(String text) {
    return BaselineFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ofEqualFindingsAsManyAreKnownAsThereWere() {
    ReportedFinding one = finding("1", Severity.ERROR);
    assertEquals("baseline baseline open", applied(List.of(one, one), List.of(one, one, one)));
    assertEquals("baseline", applied(List.of(one, one), List.of(one)));
  }

  @Test
  void otherWordsAndOtherProvisionsAreNew() {
    List<ReportedFinding> then = List.of(finding("1", Severity.ERROR));
    assertEquals("open", applied(then, List.of(finding("2", Severity.ERROR))));
    assertEquals("open", applied(then, List.of(finding("1", "act:2", Severity.ERROR))));
  }

  @Test
  void whatBecameGraverIsNewAndWhatBecameLighterIsNot() {
    List<ReportedFinding> warning = List.of(finding("1", Severity.WARNING));
    List<ReportedFinding> error = List.of(finding("1", Severity.ERROR));
    assertEquals("open", applied(warning, error));
    assertEquals("baseline", applied(error, warning));
  }

  @Test
  void whatIsSaidOfCommentsIsNeverTakenIn() {
    ReportedFinding complaint = finding("1", "medlint:suppression", Severity.WARNING);
    assertEquals(List.of(), Baseline.entries("a.html", List.of(complaint)));
  }

  @Test
  void suppressedAndDecidedFindingsAreNotTakenInAndKnownOnesAre() {
    ReportedFinding open = finding("1", Severity.ERROR);
    assertEquals(
        List.of(),
        Baseline.entries("a.html", List.of(open.with(new Disposition.Suppressed("так", "", "")))));
    assertEquals(1, Baseline.entries("a.html", List.of(open.with(new Disposition.Known()))).size());
  }

  @Test
  void theFileIsSortedOneEntryALineAndReadsBackAsItWas() throws IOException {
    List<Baseline.Entry> entries = new ArrayList<>();
    entries.addAll(Baseline.entries("b.html", List.of(finding("2", Severity.ERROR))));
    entries.addAll(
        Baseline.entries(
            "a.html",
            List.of(
                finding("3", Severity.WARNING),
                finding("1", Severity.ERROR),
                finding("3", Severity.WARNING))));
    Baseline baseline = new Baseline(entries);
    String text =
        """
        {"schema":"medlint-baseline/1",
        "entries":[
        {"file":"a.html","fingerprint":"1","rule":"story","provision":"act:1","severity":"error"},
        {"file":"a.html","fingerprint":"3","rule":"story","provision":"act:1","severity":"warning",\
        "count":2},
        {"file":"b.html","fingerprint":"2","rule":"story","provision":"act:1","severity":"error"}
        ]}
        """;
    assertEquals(text, written(baseline));
    assertEquals(baseline, read(text).baseline());
    assertEquals(4, baseline.size());
    assertEquals(Baseline.EMPTY, read(written(Baseline.EMPTY)).baseline());
  }

  @Test
  void whatFollowsTheListIsNotPassedOver() throws IOException {
    String text = written(new Baseline(List.of()));
    assertTrue(read(text).problem().isEmpty());
    assertTrue(read(text + text).problem().isPresent());
  }

  @Test
  void whatIsNoBaselineIsToldWithItsLine() {
    assertEquals(
        "2: это не JSON; если здесь метки несведённых изменений git, сведите ветки",
        problem("{\"schema\":\"medlint-baseline/1\",\n<<<<<<< HEAD\n"));
    assertEquals(
        "1: это не базовый список этой версии; нужен \"schema\": \"medlint-baseline/1\"",
        problem("{\"schema\":\"medlint/1\"}"));
    assertTrue(
        problem("{\"schema\":\"medlint-baseline/1\",\"entries\":[\n{\"file\":\"a\"}]}")
            .startsWith("2: запись не читается"));
    assertTrue(problem("[]").startsWith("1: это не базовый список"));
  }

  private static String problem(String text) {
    BaselineFile.Content content = read(text);
    return content.line() + ": " + content.problem().orElseThrow().ru();
  }
}
