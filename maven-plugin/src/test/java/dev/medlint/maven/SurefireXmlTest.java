package dev.medlint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.source.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

class SurefireXmlTest {

  private static final ExampleRun RUN =
      new ExampleRun(
          "our rules/1",
          List.of(
              new ExampleRun.Case(
                  "our-word",
                  "pack/our-word.rule:13",
                  "violation: Это <чай> & \"мёд\"\u0000",
                  ExampleRun.Result.RIGHT,
                  "",
                  Duration.ofMillis(1200)),
              new ExampleRun.Case(
                  "our-word",
                  "pack/our-word.rule:14",
                  "allowed: Чай.",
                  ExampleRun.Result.WRONG,
                  "found: “Чай”",
                  Duration.ofMillis(34)),
              new ExampleRun.Case(
                  "our-word",
                  "pack/our-word.rule:15",
                  "known-miss: Мёд.",
                  ExampleRun.Result.KNOWN_MISS,
                  "",
                  Duration.ZERO)),
          new Wording(Language.EN));

  @Test
  void surefiresOwnReaderReadsTheSuite() throws Exception {
    ReportTestSuite suite = read();

    assertEquals(
        List.of(3, 0, 1, 1),
        List.of(
            suite.getNumberOfTests(),
            suite.getNumberOfErrors(),
            suite.getNumberOfFailures(),
            suite.getNumberOfSkipped()));
    assertEquals("medlint.our-rules-1.our-word", suite.getFullClassName());
    assertEquals(1.234f, suite.getTimeElapsed(), 0.001f);
  }

  @Test
  void surefiresOwnReaderReadsEachExample() throws Exception {
    List<String> told = new ArrayList<>();
    for (ReportTestCase test : read().getTestCases()) {
      told.add(test.getClassName() + "|" + test.getName() + "|" + test.getFailureMessage());
    }

    assertEquals(
        List.of(
            "our-word|13 violation: Это <чай> & \"мёд\"\ufffd|null",
            "our-word|14 allowed: Чай.|found: “Чай”",
            "our-word|15 known-miss: Мёд.|a known miss"),
        told);
  }

  private static ReportTestSuite read() throws Exception {
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    new SurefireXml(xml).write(RUN);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(
            new InputStreamReader(
                new ByteArrayInputStream(xml.toByteArray()), StandardCharsets.UTF_8))
        .get(0);
  }
}
