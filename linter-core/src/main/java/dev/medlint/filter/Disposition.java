package dev.medlint.filter;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import dev.medlint.decision.Decision;
import java.util.Objects;

/** What was decided about a finding: whether it stands, and if not, by whose word. */
@Api
public sealed interface Disposition {

  /**
   * Returns the name used in JSON: {@code open}, {@code suppressed}, {@code decided}, {@code
   * baseline}.
   */
  String id();

  /** Nobody has said anything about the finding: it stands. */
  @Api
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
  @Api
  record Suppressed(String reason, String by, String until) implements Disposition {
    @Internal
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

  /** A reviewer decided that it need not be changed, and said why. */
  @Api
  record Decided(@Internal Decision decision) implements Disposition {
    @Internal
    public Decided {
      Objects.requireNonNull(decision);
    }

    @Override
    public String id() {
      return "decided";
    }
  }

  /** It was there when the baseline was made. */
  @Api
  record Known() implements Disposition {
    @Override
    public String id() {
      return "baseline";
    }
  }
}
