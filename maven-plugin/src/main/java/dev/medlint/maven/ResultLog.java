package dev.medlint.maven;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
import dev.medlint.report.Unread;
import dev.medlint.rule.Severity;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes a result to the build log: first what could not be checked, then what fails the build,
 * then the rest, then the counts.
 *
 * @param findings whether findings are written
 * @param most how many findings are written at most
 */
record ResultLog(boolean findings, int most) {

  /** Writes a result. */
  void write(Report report, RunMessages lines, Log log) {
    for (Unread unread : report.unread()) {
      log.warn(lines.line(unread));
    }
    int shown = 0;
    if (findings) {
      shown = write(report, true, 0, lines, log);
      shown = write(report, false, shown, lines, log);
    }
    log.info(lines.summary(Math.max(0, shown - most)));
  }

  private int write(Report report, boolean failing, int before, RunMessages lines, Log log) {
    int shown = before;
    for (FileReport file : report.files()) {
      for (ReportedFinding finding : file.findings()) {
        if (report.thresholds().showsToPeople(finding)
            && report.thresholds().fails(finding) == failing
            && shown++ < most) {
          write(finding.finding().severity(), lines.line(file, finding), log);
        }
      }
    }
    return shown;
  }

  private static void write(Severity severity, String line, Log log) {
    switch (severity) {
      case ERROR -> log.error(line);
      case WARNING -> log.warn(line);
      case INFO -> log.info(line);
    }
  }
}
