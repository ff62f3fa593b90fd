package dev.medlint.report;

import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Draws what stands as a code quality report of GitLab. A fingerprint does not depend on the line,
 * so that what only moved is not called new, and no two entries have the same. Immutable and
 * thread-safe.
 */
public final class GitlabReporter implements Reporter {

  private final Language language;
  private final ShownFrom from;

  /**
   * Creates a reporter.
   *
   * @param language of messages
   * @param from names files from the top of the repository, as GitLab does
   */
  public GitlabReporter(Language language, ShownFrom from) {
    this.language = Objects.requireNonNull(language);
    this.from = Objects.requireNonNull(from);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    JsonOutput json = JsonOutput.pretty(out).array();
    Map<String, Integer> seen = new HashMap<>();
    for (CheckedFile file : CheckedFile.all(report, language)) {
      String path = from.name(file.name());
      for (Problem problem : file.problems()) {
        String what =
            String.join("\n", path, problem.rule(), problem.provision(), problem.fingerprint());
        int times = seen.merge(what, 1, Integer::sum);
        entry(problem, path, TextDigest.of(what + '\n' + times), json);
      }
    }
    json.endArray().endLine();
  }

  private static void entry(Problem problem, String path, String fingerprint, JsonOutput json)
      throws IOException {
    // GitLab needs no type and no category, other readers of the format do.
    json.object().field("type", "issue");
    json.array("categories").item("Bug Risk").endArray();
    json.field("description", problem.sentence()).field("check_name", problem.rule());
    json.field("fingerprint", fingerprint).field("severity", severity(problem));
    json.object("location").field("path", path).object("lines");
    json.field("begin", problem.line()).field("end", problem.endLine());
    json.endObject().endObject().endObject();
  }

  private static String severity(Problem problem) {
    if (problem.isUnread()) {
      return "major";
    }
    if (problem.severity() == Severity.ERROR) {
      return "critical";
    }
    return problem.severity() == Severity.WARNING ? "minor" : "info";
  }
}
