package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Outputs for services of builds: GitHub, GitLab, Checkstyle, JUnit. */
class BuildServicesTest {

  private static final SourceText WORDS =
      new SourceText("a.txt", "слово слово\nслово\n", Format.TEXT, "UTF-8");

  /** What could end an attribute, an element, a command, or be a command of its own. */
  private static final String HOSTILE =
      "a\u0000\u001B]]>\uFFFE\uD83D\u0085\r\n::error::x\n##[add-mask]y%0A:,\"'<&\u202E";

  private static List<Reporter> reporters() {
    return List.of(
        new GithubReporter(Language.RU, ShownFrom.REPORT),
        new GitlabReporter(Language.RU, ShownFrom.REPORT),
        new CheckstyleReporter(Language.RU),
        new JunitReporter(Language.RU));
  }

  @Test
  void whatWasPermittedDecidedOrKnownIsNoProblem() throws IOException {
    for (Reporter reporter : reporters()) {
      String drawn = Golden.draw(reporter, Reports.reviewed());
      for (String gone : List.of("один", "два", "три")) {
        assertFalse(drawn.contains("«" + gone + "»"), drawn);
      }
      for (String open : List.of("четыре", "пять", "шесть")) {
        assertTrue(drawn.contains("«" + open + "»"), drawn);
      }
    }
  }

  @Test
  void aRunWithNothingToTellIsAsRecorded() throws IOException {
    Report nothing = Reports.of(Reports.prices());

    assertEquals("[]\n", draw(new GitlabReporter(Language.RU, ShownFrom.REPORT), nothing));
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="цены.txt"/>
        </checkstyle>
        """,
        draw(new CheckstyleReporter(Language.RU), nothing));
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="medlint" tests="1" failures="0" errors="0" skipped="0" time="0">
          <testsuite name="цены.txt" tests="1" failures="0" errors="0" skipped="0" time="0">
            <testcase name="medlint" classname="цены.txt" time="0"/>
          </testsuite>
        </testsuites>
        """,
        draw(new JunitReporter(Language.RU), nothing));
    assertEquals(
        """
        Checked: 1 file.
        No breach was found. This does not make the text lawful: not all norms have rules, and \
        rules do not see everything. Pictures, sound and the area of a warning are not checked.
        """,
        draw(new GithubReporter(Language.EN, ShownFrom.REPORT), nothing));
  }

  @Test
  void thresholdsOfTheRunHoldInEachOutput() throws IOException {
    Thresholds errors =
        new Thresholds(
            Optional.of(Severity.ERROR),
            Optional.of(Confidence.HIGH),
            FailLevel.ERROR,
            FailLevel.NONE,
            0);
    for (Reporter reporter : reporters()) {
      String drawn = Golden.draw(reporter, with(errors, Reports.full()));

      assertTrue(drawn.contains("cure-story"), drawn);
      assertTrue(drawn.contains("скан 7.bin"), drawn);
    }
    String checkstyle = draw(new CheckstyleReporter(Language.RU), with(errors, Reports.full()));
    assertFalse(checkstyle.contains("severity=\"warning\""), checkstyle);
  }

  @Test
  void hostileWordsBreakNoOutput() throws Exception {
    SourceText source = new SourceText("dir/" + HOSTILE, HOSTILE, Format.TEXT, "UTF-8");
    Finding finding =
        Reports.finding(HOSTILE, "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
            .at(new TextSpan(0, 3))
            .says(HOSTILE, HOSTILE)
            .advises(HOSTILE, HOSTILE)
            .note(HOSTILE, HOSTILE)
            .build();
    Report report =
        new Report(
            Reports.TOOL,
            Reports.AS_OF,
            List.of(Reports.given(source, finding)),
            List.of(new Unread(HOSTILE, new LocalizedText(HOSTILE, HOSTILE))),
            Thresholds.DEFAULT,
            List.of(new LocalizedText(HOSTILE, HOSTILE)));

    Document checkstyle = xml(draw(new CheckstyleReporter(Language.RU), report));
    Document junit = xml(draw(new JunitReporter(Language.RU), report));
    List<String> github =
        draw(new GithubReporter(Language.RU, ShownFrom.REPORT), report).lines().toList();

    assertEquals(2, checkstyle.getElementsByTagName("error").getLength());
    assertEquals(1, junit.getElementsByTagName("failure").getLength());
    assertEquals(1, junit.getElementsByTagName("error").getLength());
    new ObjectMapper().readTree(draw(new GitlabReporter(Language.RU, ShownFrom.REPORT), report));
    assertEquals(3, github.size(), github.toString());
    for (String command : github) {
      assertTrue(command.matches("::(error|notice) [^:]*title=[^:,]*::.*"), command);
    }
  }

  /** Takes a command apart as the runner of GitHub does, and puts what it holds in order. */
  @Test
  void theRunnerOfGithubReadsBackWhatWasMeant() throws IOException {
    SourceText source = new SourceText("a,b:c=d%0A.txt", "слово", Format.TEXT, "UTF-8");
    Finding finding =
        Reports.finding("superlative", "38-fz:5:3:1", BreachClass.NEEDS_PROOF, Severity.ERROR)
            .at(source, "слово", "слово")
            .says("100 %, лучше всех :: «слово»%2C", "")
            .advises("Назовите критерий: год, город", "")
            .build();

    String drawn =
        draw(
            new GithubReporter(Language.RU, ShownFrom.REPORT),
            Reports.of(Reports.given(source, finding)));

    String command = drawn.strip();
    int end = command.indexOf("::", 2);
    String head = command.substring(2, end);
    List<String> read = new ArrayList<>();
    read.add(head.substring(0, head.indexOf(' ')));
    for (String property : head.substring(head.indexOf(' ') + 1).split(",", -1)) {
      read.add(unescaped(property).replace("%3A", ":").replace("%2C", ",").replace("%25", "%"));
    }
    read.add(unescaped(command.substring(end + 2)).replace("%25", "%"));
    assertEquals(
        List.of(
            "error",
            "file=a,b:c=d%0A.txt",
            "line=1",
            "endLine=1",
            "col=1",
            "title=ошибка: superlative",
            "нужно подтверждение: 100 %, лучше всех :: «слово»%2C (пункт 38-fz:5:3:1)\n"
                + "Назовите критерий: год, город\n"
                + "medlint explain superlative"),
        read);
  }

  /** The runner replaces the percent sign last. */
  private static String unescaped(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n");
  }

  @Test
  void githubIsToldHowManyAnnotationsItDrops() throws IOException {
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      findings.add(word(Severity.ERROR, Confidence.HIGH, i));
      findings.add(word(Severity.WARNING, Confidence.HIGH, i));
      findings.add(word(Severity.INFO, Confidence.HIGH, i));
    }
    Thresholds all =
        new Thresholds(
            Optional.of(Severity.INFO), Optional.empty(), FailLevel.INFO, FailLevel.NONE, 0);
    Report report = with(all, Reports.of(Reports.given(WORDS, finding(0)).withFindings(findings)));

    List<String> lines =
        draw(new GithubReporter(Language.EN, ShownFrom.REPORT), report).lines().toList();

    List<String> levels = new ArrayList<>();
    for (String line : lines) {
      levels.add(line.substring(2, line.indexOf(' ')));
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 34; i++) {
      expected.add(i < 12 ? "error" : i < 24 ? "warning" : "notice");
    }
    assertEquals(expected, levels);
    assertEquals(
        "::notice title=medlint::Annotations show the first ten of each severity; there are more:"
            + " 2 errors, 2 warnings, 3 remarks. The format sarif shows all: medlint check"
            + " --output sarif=medlint.sarif.",
        lines.get(33));
  }

  @Test
  void tenOfEachLevelNeedNoCount() throws IOException {
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      findings.add(word(Severity.ERROR, Confidence.HIGH, i));
    }
    Report report = Reports.of(Reports.given(WORDS, finding(0)).withFindings(findings));

    String drawn = draw(new GithubReporter(Language.EN, ShownFrom.REPORT), report);

    assertEquals(10, drawn.lines().count());
    assertFalse(drawn.contains("::notice"), drawn);
  }

  @Test
  void aBaselineThatIsTooLongFailsVisibly() throws IOException {
    Report report = stale(new BaselineChange(2, true));
    String message =
        "Базовый список 0 (−2 с прошлого раза): уберите лишнее командой medlint baseline"
            + " prune.";

    String junit = draw(new JunitReporter(Language.RU), report);
    String github = draw(new GithubReporter(Language.RU, ShownFrom.REPORT), report);

    assertEquals("::error title=medlint::" + message + "\n", github);
    assertTrue(junit.contains("tests=\"2\" failures=\"1\" errors=\"0\""), junit);
    assertTrue(junit.contains("<failure message=\"" + message + "\" type=\"baseline\">"), junit);
    assertFalse(
        draw(new JunitReporter(Language.RU), stale(new BaselineChange(2, false)))
            .contains("baseline"));
  }

  @Test
  void aCaseFailsIfAndOnlyIfItsFindingMakesTheRunFail() throws Exception {
    Thresholds warnings =
        new Thresholds(Optional.empty(), Optional.empty(), FailLevel.WARNING, FailLevel.NONE, 0);

    Document usual = xml(draw(new JunitReporter(Language.RU), Reports.full()));
    Document strict = xml(draw(new JunitReporter(Language.RU), with(warnings, Reports.full())));

    assertEquals(1, usual.getElementsByTagName("failure").getLength());
    assertEquals(3, strict.getElementsByTagName("failure").getLength());
    assertEquals(
        Reports.full().summary().failing(), usual.getElementsByTagName("failure").getLength());
  }

  @Test
  void casesOfOneSuiteHaveNamesOfTheirOwn() throws Exception {
    Report report =
        Reports.of(
            Reports.given(WORDS, finding(0))
                .withFindings(List.of(open(finding(0)), open(finding(1)), open(finding(2)))));

    Document junit = xml(draw(new JunitReporter(Language.RU), report));

    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      names.add(
          junit
              .getElementsByTagName("testcase")
              .item(i)
              .getAttributes()
              .getNamedItem("name")
              .getNodeValue());
    }
    assertEquals(
        List.of(
            "superlative (38-fz:5:3:1)",
            "superlative (38-fz:5:3:1) #2",
            "superlative (38-fz:5:3:1) #3"),
        names);
  }

  @Test
  void gitlabGetsAllItAsksForAndFingerprintsThatAreUniqueAndDoNotMove() throws IOException {
    List<ReportedFinding> three = List.of(open(finding(0)), open(finding(1)), open(finding(2)));
    SourceText moved = new SourceText("a.txt", "\n\n" + WORDS.text(), Format.TEXT, "UTF-8");
    SourceText other = new SourceText("b.txt", WORDS.text(), Format.TEXT, "UTF-8");

    JsonNode before = gitlab(Reports.given(WORDS, finding(0)).withFindings(three));
    JsonNode after = gitlab(Reports.given(moved, finding(0)).withFindings(three));
    JsonNode elsewhere = gitlab(Reports.given(other, finding(0)).withFindings(three));

    Set<String> prints = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      JsonNode entry = before.get(i);
      assertTrue(entry.path("description").isTextual());
      assertTrue(entry.path("check_name").isTextual());
      assertTrue(entry.path("location").path("path").isTextual());
      assertTrue(entry.path("location").path("lines").path("begin").isInt());
      Assertions.assertTrue(
          Set.of("info", "minor", "major", "critical", "blocker")
              .contains(entry.path("severity").asText()));
      assertEquals(entry.path("fingerprint"), after.get(i).path("fingerprint"));
      prints.add(entry.path("fingerprint").asText());
      prints.add(elsewhere.get(i).path("fingerprint").asText());
    }
    assertEquals(6, prints.size());
  }

  @ParameterizedTest
  @CsvSource({
    "/repo, /repo, a/b.md, a/b.md",
    "/repo, /repo/site, a/b.md, site/a/b.md",
    "/repo, /repo, /repo/a.md, a.md",
    "/repo, /repo/site, /repo/a.md, a.md",
    "/repo, /repo, /other/a.md, /other/a.md",
    "/repo, /elsewhere, a.md, a.md",
    "/rep, /repo, a.md, a.md",
    "/, /site, a.md, site/a.md",
  })
  void filesAreNamedFromTheTop(Path top, Path directory, String reported, String named) {
    Assertions.assertEquals(named, ShownFrom.folder(top, directory).name(reported));
  }

  @Test
  void aLineThatIsNoRecordIsShownAtItsPlace() throws IOException {
    Unread line =
        new Unread("feed.jsonl:7", Reports.text("это не JSON", "this is no JSON"))
            .at(new Unread.Place(0, 7, true));
    Report report =
        new Report(Reports.TOOL, Reports.AS_OF, List.of(), List.of(line), Thresholds.DEFAULT);

    assertEquals(
        "::error file=feed.jsonl,line=7,title=не прочитано::не прочитано: это не JSON\n",
        draw(new GithubReporter(Language.RU, ShownFrom.REPORT), report));
  }

  @Test
  void aWriterThatFailsIsToldOfAsItIs() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws IOException {
            throw new IOException("no space");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    for (Reporter reporter : reporters()) {
      IOException told =
          Assertions.assertThrows(IOException.class, () -> reporter.write(Reports.full(), full));
      assertEquals("no space", told.getMessage());
    }
  }

  private static Finding finding(int nth) {
    int start = new int[] {0, 6, 12}[nth % 3];
    return Reports.finding("superlative", "38-fz:5:3:1", BreachClass.NEEDS_PROOF, Severity.ERROR)
        .at(new TextSpan(start, start + 5))
        .says("Слово", "A word")
        .build();
  }

  private static ReportedFinding open(Finding finding) {
    return new ReportedFinding(finding, new Disposition.Open());
  }

  private static ReportedFinding word(Severity severity, Confidence confidence, int nth) {
    return open(
        Reports.finding("superlative", "38-fz:5:3:1", BreachClass.NEEDS_PROOF, severity)
            .at(finding(nth).span())
            .confidence(confidence)
            .says("Слово", "A word")
            .build());
  }

  private static Report with(Thresholds thresholds, Report report) {
    return new Report(
        report.tool(), report.asOf(), report.files(), report.unread(), thresholds, report.notes());
  }

  private static Report stale(BaselineChange change) {
    return new Report(
        Reports.TOOL,
        Reports.AS_OF,
        List.of(Reports.prices()),
        List.of(),
        Thresholds.DEFAULT,
        List.of(),
        Optional.of(change));
  }

  private static JsonNode gitlab(FileReport file) throws IOException {
    return new ObjectMapper()
        .readTree(draw(new GitlabReporter(Language.RU, ShownFrom.REPORT), Reports.of(file)));
  }

  private static String draw(Reporter reporter, Report report) throws IOException {
    return Golden.draw(reporter, report);
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }
}
