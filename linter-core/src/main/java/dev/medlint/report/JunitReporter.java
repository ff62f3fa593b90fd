package dev.medlint.report;

import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * Draws what stands as the XML of JUnit: a text is a suite, a finding is a case of it. A case fails
 * if and only if its finding makes the run fail, so that red tests and the exit code agree; other
 * findings are told in the output of cases that pass. A text without findings has one case that
 * passes, one that could not be read has one with an error. Nothing tells the time: the same report
 * gives the same bytes. Immutable and thread-safe.
 */
public final class JunitReporter implements Reporter {

  private final Language language;
  private final FrameWords words;

  /** Creates a reporter; messages are in {@code language}. */
  public JunitReporter(Language language) {
    this.language = Objects.requireNonNull(language);
    this.words = FrameWords.in(language);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<CheckedFile> files = CheckedFile.all(report, language);
    Counts all = new Counts();
    for (CheckedFile file : files) {
      all.add(file);
    }
    boolean stale = report.baseline().isPresent() && report.baseline().get().fails();
    if (stale) {
      all.tests++;
      all.failures++;
    }
    XmlOutput.write(
        out,
        xml -> {
          all.writeTo(xml.begin("testsuites").attribute("name", "medlint"));
          for (CheckedFile file : files) {
            suite(file, xml);
          }
          if (stale) {
            baseline(report, xml);
          }
          xml.end();
        });
  }

  private void suite(CheckedFile file, XmlOutput xml) throws XMLStreamException {
    Counts counts = new Counts();
    counts.add(file);
    counts.writeTo(xml.begin("testsuite").attribute("name", file.name()));
    if (file.problems().isEmpty()) {
      caseOf("medlint", file.name(), xml.empty("testcase"));
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Problem problem : file.problems()) {
      // Services know a case by its name: it has no line, and no two have the same.
      String name = problem.rule();
      name = problem.provision().isEmpty() ? name : name + " (" + problem.provision() + ')';
      int times = seen.merge(name, 1, Integer::sum);
      problem(problem, times == 1 ? name : name + " #" + times, file.name(), xml);
    }
    xml.end();
  }

  private void problem(Problem problem, String name, String file, XmlOutput xml)
      throws XMLStreamException {
    caseOf(name, file, xml.begin("testcase"))
        .attribute("file", file)
        .attribute("line", problem.line());
    String place =
        file + ':' + problem.line() + (problem.column() > 0 ? ":" + problem.column() : "");
    String text = place + ": " + severity(problem) + ": " + problem.headline() + '\n';
    text = problem.advice().isEmpty() ? text : text + problem.advice() + '\n';
    if (problem.failing()) {
      xml.begin(problem.isUnread() ? "error" : "failure")
          .attribute("message", problem.headline())
          .attribute("type", problem.isUnread() ? problem.rule() : problem.severity().id())
          .end(text);
    } else {
      xml.begin("system-out").end(text);
    }
    xml.end();
  }

  private void baseline(Report report, XmlOutput xml) throws XMLStreamException {
    Counts one = new Counts();
    one.tests = 1;
    one.failures = 1;
    String text = report.baseline().orElseThrow().text(report.summary().known(), words);
    one.writeTo(xml.begin("testsuite").attribute("name", "medlint baseline"));
    caseOf("baseline", "medlint", xml.begin("testcase"));
    xml.begin("failure").attribute("message", text).attribute("type", "baseline").end(text + '\n');
    xml.end();
    xml.end();
  }

  private String severity(Problem problem) {
    return words.get("severity." + problem.severity().id());
  }

  private static XmlOutput caseOf(String name, String file, XmlOutput xml)
      throws XMLStreamException {
    return xml.attribute("name", name).attribute("classname", file).attribute("time", 0);
  }

  /** How many cases of each kind a suite has. */
  private static final class Counts {

    private int tests;
    private int failures;
    private int errors;

    private void add(CheckedFile file) {
      tests += Math.max(1, file.problems().size());
      for (Problem problem : file.problems()) {
        if (problem.isUnread()) {
          errors++;
        } else if (problem.failing()) {
          failures++;
        }
      }
    }

    private void writeTo(XmlOutput xml) throws XMLStreamException {
      xml.attribute("tests", tests).attribute("failures", failures).attribute("errors", errors);
      xml.attribute("skipped", 0).attribute("time", 0);
    }
  }
}
