package dev.medlint.lsp;

import com.google.gson.JsonObject;
import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.ReviewVerdict;
import dev.medlint.facts.Named;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.DecisionStore;
import dev.medlint.run.FindingLine;
import dev.medlint.run.Input;
import dev.medlint.run.ReviewFiles;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes what a person decided about a finding, from an editor. Thread-safe. */
final class Decisions {

  private final EditorChecks checks;

  Decisions(EditorChecks checks) {
    this.checks = Objects.requireNonNull(checks);
  }

  /**
   * What a person decided.
   *
   * @param basis why; may be empty if the verdict frees nothing
   * @param by who; may be empty only in a draft
   */
  record Said(ReviewVerdict verdict, String basis, String by, Optional<LocalDate> until) {
    Said {
      Objects.requireNonNull(verdict);
      Objects.requireNonNull(basis);
      Objects.requireNonNull(by);
      Objects.requireNonNull(until);
    }
  }

  /**
   * Reads what an editor sends.
   *
   * @param reviewer who decides if the editor names nobody
   * @throws RefusedException if something is missing or cannot be understood
   */
  Said read(JsonObject sent, String reviewer) throws RefusedException {
    ReviewVerdict verdict =
        Named.find(ReviewVerdict.class, Arguments.text(sent, "verdict"))
            .orElseThrow(
                () ->
                    new RefusedException(
                        "не сказано, какое решение: verdict", "the verdict is missing: verdict"));
    String basis = Arguments.text(sent, "basis").strip();
    if (verdict.frees() && basis.isEmpty()) {
      throw new RefusedException(
          "нет основания: напишите, почему «" + verdict.label().ru() + "»",
          "the basis is missing: write why it is “" + verdict.label().en() + "”");
    }
    String by = Arguments.text(sent, "by").strip();
    by = by.isEmpty() ? reviewer : by;
    if (by.isEmpty()) {
      throw new RefusedException("не сказано, кто решил", "it is not said who decided");
    }
    return new Said(verdict, basis, by, until(Arguments.text(sent, "until").strip()));
  }

  private Optional<LocalDate> until(String written) throws RefusedException {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate until = LocalDate.parse(written);
      if (until.isBefore(checks.today())) {
        throw new RefusedException(written + " уже прошло", written + " has passed");
      }
      return Optional.of(until);
    } catch (DateTimeException e) {
      throw new RefusedException(
          "«" + written + "» не дата; здесь нужно ГГГГ-ММ-ДД",
          "“" + written + "” is not a date; YYYY-MM-DD is needed");
    }
  }

  /**
   * Writes a decision about a finding.
   *
   * @return the decision that was written
   * @throws RefusedException if it cannot be written, and why
   */
  synchronized Decision record(CheckedDocument checked, ReportedFinding finding, Said said)
      throws RefusedException {
    Decision decision = decision(checked, finding, said);
    try {
      DecisionStore.of(checked.decisions()).add(decision);
      return decision;
    } catch (ConfigurationException e) {
      ConfigurationException.Problem first = e.problems().get(0);
      throw new RefusedException(
          first.place() + ": " + first.message().ru(), first.place() + ": " + first.message().en());
    } catch (IOException e) {
      throw new RefusedException(
          "решение не записано в " + checked.decisions() + ": " + e.getMessage(),
          "the decision could not be written into " + checked.decisions() + ": " + e.getMessage());
    }
  }

  /**
   * Returns the line of a decision that a person is to complete: its reason, and its name if nobody
   * is known, stand empty, so that it holds of nothing yet.
   */
  String draft(CheckedDocument checked, ReportedFinding finding, Said said)
      throws RefusedException {
    try {
      return DecisionLines.line(decision(checked, finding, said));
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot be written", e);
    }
  }

  private Decision decision(CheckedDocument checked, ReportedFinding finding, Said said)
      throws RefusedException {
    OpenDocument document = checked.document();
    if (document.path().isEmpty()) {
      throw new RefusedException(
          "сначала сохраните текст: решение называет его по имени файла",
          "save the text first: a decision names it by its file");
    }
    FileReport report = checked.report().orElseThrow();
    Input input = new Input(document.text().name(), document.path(), checked.configuration());
    String scope = ReviewFiles.pathFrom(checked.decisions(), input);
    FindingLine line = FindingLine.of(scope, report, finding, Language.RU);
    return new Decision(
        line.rule(),
        line.provision(),
        line.edition(),
        line.sentence(),
        line.quote(),
        scope,
        said.verdict(),
        said.basis(),
        "",
        said.by(),
        checks.today(),
        said.until(),
        "",
        Optional.empty(),
        Map.of());
  }

  /** What an editor asked for cannot be done, and why. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    RefusedException(String ru, String en) {
      super(en);
      this.reason = new LocalizedText(ru, en);
    }

    /** Returns why, for people. */
    LocalizedText reason() {
      return reason;
    }
  }
}
