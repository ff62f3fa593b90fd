package dev.medlint.report;

import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draws what stands as workflow commands of GitHub Actions, which become annotations of a change:
 * what people are shown, gravest first.
 *
 * <p>GitHub makes annotations of the first ten commands of each level in a step and drops the
 * others without a word, so that the last command, a notice, tells how many those are. Errors and
 * warnings beyond the ten are still in the log of the step; remarks beyond the ninth are only
 * counted, since they would leave no room for that notice. Immutable and thread-safe.
 */
public final class GithubReporter implements Reporter {

  /** What GitHub shows of each level in a step. */
  private static final int SHOWN = 10;

  private final Language language;
  private final ShownFrom from;

  /**
   * Creates a reporter.
   *
   * @param language of messages
   * @param from names files from the top of the repository, as GitHub does
   */
  public GithubReporter(Language language, ShownFrom from) {
    this.language = Objects.requireNonNull(language);
    this.from = Objects.requireNonNull(from);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    FrameWords words = FrameWords.in(language);
    List<CheckedFile> files = CheckedFile.all(report, language, report.thresholds()::showsToPeople);
    Summary summary = report.summary();
    List<String> errors = commands(Severity.ERROR, files, words);
    if (report.baseline().isPresent() && report.baseline().get().fails()) {
      String text = report.baseline().get().text(summary.known(), words);
      errors.add(command("error", "", "medlint", text));
    }
    List<String> warnings = commands(Severity.WARNING, files, words);
    List<String> notices = commands(Severity.INFO, files, words);
    for (LocalizedText note : report.notes()) {
      notices.add(command("notice", "", "medlint", WellFormed.line(note.in(language))));
    }
    boolean rest = summary.hidden() > 0 || isMore(errors) || isMore(warnings) || isMore(notices);
    int room = rest ? SHOWN - 1 : SHOWN;
    lines(errors, errors.size(), out);
    lines(warnings, warnings.size(), out);
    lines(notices, Math.min(room, notices.size()), out);
    if (rest) {
      String text =
          rest(errors.size() - SHOWN, warnings.size() - SHOWN, notices.size() - room, words);
      String hidden = summary.hidden() > 0 ? words.count("hidden", summary.hidden()) : "";
      out.write(command("notice", "", "medlint", (text + ' ' + hidden).strip()));
    } else if (errors.isEmpty() && warnings.isEmpty() && notices.isEmpty()) {
      TextReporter.drawSummary(summary, words, out);
    }
    out.flush();
  }

  private static boolean isMore(List<String> commands) {
    return commands.size() > SHOWN;
  }

  private static void lines(List<String> commands, int most, Writer out) throws IOException {
    for (int i = 0; i < most; i++) {
      out.write(commands.get(i));
    }
  }

  private String rest(int errors, int warnings, int infos, FrameWords words) {
    List<String> counts = new ArrayList<>();
    if (errors > 0) {
      counts.add(words.count("errors", errors));
    }
    if (warnings > 0) {
      counts.add(words.count("warnings", warnings));
    }
    if (infos > 0) {
      counts.add(words.count("infos", infos));
    }
    return counts.isEmpty()
        ? ""
        : FrameWords.ofTables(language).get("github.rest", "count", String.join(", ", counts));
  }

  /** Returns the commands of a level, each a line. */
  private List<String> commands(Severity severity, List<CheckedFile> files, FrameWords words) {
    List<String> commands = new ArrayList<>();
    for (CheckedFile file : files) {
      for (Problem problem : file.problems()) {
        if (problem.severity() == severity) {
          commands.add(command(problem, file.name(), words));
        }
      }
    }
    return commands;
  }

  private String command(Problem problem, String file, FrameWords words) {
    StringBuilder place = new StringBuilder("file=").append(property(from.name(file)));
    place.append(",line=").append(problem.line());
    if (problem.column() > 0) {
      place.append(",endLine=").append(problem.endLine());
      // GitHub knows columns of a single line only.
      if (problem.line() == problem.endLine()) {
        place.append(",col=").append(problem.column());
      }
    }
    String severity = words.get("severity." + problem.severity().id());
    String title = problem.isUnread() ? words.get("unread") : severity + ": " + problem.rule();
    StringBuilder message = new StringBuilder(WellFormed.line(problem.headline()));
    if (!problem.advice().isEmpty()) {
      message.append('\n').append(WellFormed.line(problem.advice()));
    }
    if (!problem.isUnread()) {
      message.append("\nmedlint explain ").append(WellFormed.line(problem.rule()));
    }
    return command(level(problem.severity()), place + ",", title, message.toString());
  }

  private static String command(String level, String place, String title, String message) {
    return "::" + level + ' ' + place + "title=" + property(title) + "::" + data(message) + '\n';
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  /** Escapes as the runner unescapes; nothing of a checked text can begin a line of its own. */
  private static String data(String text) {
    return WellFormed.unicode(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(WellFormed.line(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
