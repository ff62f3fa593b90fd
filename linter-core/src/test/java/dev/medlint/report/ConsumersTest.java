package dev.medlint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.IssueParser;
import edu.hm.hafner.analysis.parser.CheckStyleParser;
import edu.hm.hafner.analysis.parser.violations.CodeClimateAdapter;
import edu.hm.hafner.analysis.parser.violations.JUnitAdapter;
import edu.hm.hafner.analysis.parser.violations.SarifAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that people look at reports with make of ours. */
class ConsumersTest {

  @TempDir Path folder;

  @Test
  void jenkinsReadsCheckstyle() throws IOException {
    assertEquals(
        List.of(
            "сайт/лендинг 1.html:1:0 NORMAL missing-contraindication-warning нужно добавить: Нет"
                + " предупреждения о противопоказаниях (пункт 38-fz:24:7; если это весь текст"
                + " рекламы). Добавьте предупреждение",
            "сайт/лендинг 1.html:2:16 ERROR cure-story нельзя: Рассказ о случае излечения (пункт"
                + " 38-fz:24:1:2). Уберите рассказ, назовите показания",
            "блог/статья.md:1:0 NORMAL missing-sources совет: Нет списка источников (пункт"
                + " eeat:sources). Добавьте список источников",
            "блог/статья.md:1:7 LOW vague-claim совет: Расплывчатое обещание (пункт eeat:claims)."
                + " Скажите точнее",
            "блог/статья.md:3:13 NORMAL safety-guarantee нельзя: Обещание безопасности (пункт"
                + " 38-fz:24:1:8; если это реклама). Опишите состав и способ заваривания",
            "снимки/скан 7.bin:1:0 ERROR unread не прочитано: это не текст: сохраните страницу как"
                + " HTML или TXT"),
        read(new CheckStyleParser(), new CheckstyleReporter(Language.RU), Reports.full()));
  }

  @Test
  void jenkinsReadsSarif() throws IOException {
    assertEquals(
        List.of(
            "блог/статья.md:3:0 NORMAL safety-guarantee Обещание безопасности (пункт 38-fz:24:1:8)",
            "блог/статья.md:1:0 LOW vague-claim Расплывчатое обещание (пункт eeat:claims)",
            "блог/статья.md:0:0 NORMAL missing-sources Нет списка источников (пункт eeat:sources)",
            "сайт/лендинг 1.html:2:0 HIGH cure-story Рассказ о случае излечения (пункт"
                + " 38-fz:24:1:2)",
            "сайт/лендинг 1.html:0:0 NORMAL missing-contraindication-warning Нет предупреждения о"
                + " противопоказаниях (пункт 38-fz:24:7)"),
        read(new SarifAdapter(), new SarifReporter(Language.RU, Reports.rules()), Reports.full()));
  }

  @Test
  void jenkinsReadsWhatGitlabReads() throws IOException {
    assertEquals(
        List.of(
            "блог/статья.md:3:0 NORMAL safety-guarantee нельзя: Обещание безопасности (пункт"
                + " 38-fz:24:1:8; если это реклама). Опишите состав и способ заваривания",
            "блог/статья.md:1:0 NORMAL missing-sources совет: Нет списка источников (пункт"
                + " eeat:sources). Добавьте список источников",
            "блог/статья.md:1:0 LOW vague-claim совет: Расплывчатое обещание (пункт eeat:claims)."
                + " Скажите точнее",
            "сайт/лендинг 1.html:2:0 HIGH cure-story нельзя: Рассказ о случае излечения (пункт"
                + " 38-fz:24:1:2). Уберите рассказ, назовите показания",
            "сайт/лендинг 1.html:1:0 NORMAL missing-contraindication-warning нужно добавить: Нет"
                + " предупреждения о противопоказаниях (пункт 38-fz:24:7; если это весь текст"
                + " рекламы). Добавьте предупреждение",
            "снимки/скан 7.bin:1:0 HIGH unread не прочитано: это не текст: сохраните страницу как"
                + " HTML или TXT"),
        read(
            new CodeClimateAdapter(),
            new GitlabReporter(Language.RU, ShownFrom.REPORT),
            Reports.full()));
  }

  /** Its reader finds the place in the words of a failure, and knows Latin folders only. */
  @Test
  void jenkinsReadsJunit() throws IOException {
    SourceText text = new SourceText("blog/page 1.txt", "Раз.\nДва.", Format.TEXT, "UTF-8");
    Finding finding =
        Reports.finding("cure-story", "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
            .at(text, "Два", "Два")
            .says("Рассказ", "A story")
            .advises("Уберите рассказ", "Drop the story")
            .build();

    assertEquals(
        List.of("blog/page 1.txt:2:0 HIGH - Уберите рассказ"),
        read(
            new JUnitAdapter(),
            new JunitReporter(Language.RU),
            Reports.of(Reports.given(text, finding))));
  }

  @Test
  void mavenReadsJunitAsReportsOfTests() throws Exception {
    Path file = folder.resolve(OutputFormat.JUNIT.fileName());
    Files.writeString(file, Golden.draw(new JunitReporter(Language.RU), Reports.full()));
    List<String> read = new ArrayList<>();

    List<ReportTestSuite> suites =
        new SurefireReportParser(List.of(folder.toFile()), new NullConsoleLogger())
            .parseXMLReportFiles();
    for (ReportTestSuite suite : suites) {
      read.add(
          suite.getFullClassName()
              + ": "
              + suite.getNumberOfTests()
              + " tests, "
              + suite.getNumberOfFailures()
              + " failures, "
              + suite.getNumberOfErrors()
              + " errors");
      for (ReportTestCase testCase : suite.getTestCases()) {
        read.add("  " + testCase.getName() + ": " + testCase.getFailureMessage());
      }
    }

    assertEquals(
        List.of(
            "сайт/лендинг 1.html: 2 tests, 1 failures, 0 errors",
            "  missing-contraindication-warning (38-fz:24:7): null",
            "  cure-story (38-fz:24:1:2): нельзя: Рассказ о случае излечения (пункт 38-fz:24:1:2)",
            "блог/статья.md: 3 tests, 0 failures, 0 errors",
            "  missing-sources (eeat:sources): null",
            "  vague-claim (eeat:claims): null",
            "  safety-guarantee (38-fz:24:1:8): null",
            "цены.txt: 1 tests, 0 failures, 0 errors",
            "  medlint: null",
            "снимки/скан 7.bin: 1 tests, 0 failures, 1 errors",
            "  unread: не прочитано: это не текст: сохраните страницу как HTML или TXT"),
        read);
  }

  private List<String> read(IssueParser parser, Reporter reporter, Report report)
      throws IOException {
    Path file = Files.writeString(folder.resolve("report"), Golden.draw(reporter, report));
    List<String> read = new ArrayList<>();
    for (Issue issue : parser.parse(new FileReaderFactory(file, StandardCharsets.UTF_8))) {
      read.add(
          issue.getFileName()
              + ":"
              + issue.getLineStart()
              + ":"
              + issue.getColumnStart()
              + " "
              + issue.getSeverity()
              + " "
              + issue.getType()
              + " "
              + issue.getMessage().lines().reduce("", (first, last) -> last));
    }
    return read;
  }
}
