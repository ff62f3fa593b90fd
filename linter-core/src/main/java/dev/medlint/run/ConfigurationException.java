package dev.medlint.run;

import dev.medlint.source.LocalizedText;
import java.util.List;
import java.util.Objects;

/** A configuration that cannot be used, with everything that is wrong with it. */
public final class ConfigurationException extends Exception {

  private final transient List<Problem> problems;

  ConfigurationException(List<Problem> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns what is wrong, in file order; at least one problem. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      text.append(text.isEmpty() ? "" : "\n").append(problem.place()).append(": ");
      text.append(problem.message().en());
    }
    return text.toString();
  }

  /**
   * One mistake.
   *
   * @param place {@code file:line}, or the file or option alone
   * @param message what is wrong and what may stand there
   */
  public record Problem(String place, LocalizedText message) {
    public Problem {
      Objects.requireNonNull(place);
      Objects.requireNonNull(message);
    }
  }
}
