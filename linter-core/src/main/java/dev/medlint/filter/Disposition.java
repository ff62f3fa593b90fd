package dev.medlint.filter;

import java.util.Objects;

/** What was decided about a finding: whether it stands, and if not, by whose word. */
public sealed interface Disposition {

  /** Returns the name used in JSON: {@code open}, {@code suppressed}. */
  String id();

  /** Nobody has said anything about the finding: it stands. */
  record Open() implements Disposition {
    @Override
    public String id() {
      return "open";
    }
  }

  /**
   * The author of the text suppressed it in the text, with a reason.
   *
   * @param reason as written
   * @param by name, or the empty string
   * @param until ISO date, or the empty string
   */
  record Suppressed(String reason, String by, String until) implements Disposition {
    public Suppressed {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(by);
      Objects.requireNonNull(until);
    }

    @Override
    public String id() {
      return "suppressed";
    }
  }
}
