package dev.medlint.rule;

import dev.medlint.source.Language;

/**
 * Writes a mistake of a rule file as its author should see it: what, where, what may stand there.
 */
public final class RuleProblemText {

  private RuleProblemText() {}

  /** Returns the lines of one mistake, each ended by a line feed. */
  public static String of(RuleProblem problem, Language language) {
    boolean ru = language == Language.RU;
    StringBuilder out = new StringBuilder();
    boolean sign = problem.file().endsWith(".sign");
    out.append(ru ? "ошибка в " : "mistake in a ")
        .append(ru ? (sign ? "признаке: " : "правиле: ") : (sign ? "sign: " : "rule: "))
        .append(problem.message().in(language))
        .append('\n');
    String number = Integer.toString(problem.line());
    String margin = " ".repeat(number.length());
    out.append(margin).append(" --> ").append(problem.file());
    out.append(':').append(number).append(':').append(problem.column()).append('\n');
    out.append(margin).append("  |\n");
    out.append(number).append("  | ").append(problem.lineText().replace('\t', ' ')).append('\n');
    out.append(margin).append("  | ");
    out.append(" ".repeat(problem.column() - 1)).append("^".repeat(problem.length())).append('\n');
    if (!problem.expected().isEmpty()) {
      out.append(margin).append("  = ").append(ru ? "здесь можно: " : "may stand here: ");
      out.append(String.join(", ", problem.expected())).append('\n');
    }
    if (problem.nearest().isPresent()) {
      out.append(margin).append("  = ").append(ru ? "похоже на: " : "perhaps: ");
      out.append(problem.nearest().get()).append('\n');
    }
    return out.toString();
  }
}
