package dev.medlint.law;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import dev.medlint.source.LocalizedText;
import java.util.Objects;

/** Whether a provision binds one text: the three answers of the judge, each with its reason. */
@Api
public sealed interface Applicability {

  /** Returns why, as a phrase for the report. */
  LocalizedText reason();

  /** The provision binds the text by facts that are known. */
  @Api
  record Applies(LocalizedText reason) implements Applicability {
    @Internal
    public Applies {
      Objects.requireNonNull(reason);
    }
  }

  /** The provision does not bind the text. */
  @Api
  record DoesNotApply(LocalizedText reason) implements Applicability {
    @Internal
    public DoesNotApply {
      Objects.requireNonNull(reason);
    }
  }

  /**
   * Whether it binds depends on a fact that is not known.
   *
   * @param missingFact name of that fact, such as {@code object}
   */
  @Api
  record Unknown(String missingFact, LocalizedText reason) implements Applicability {
    @Internal
    public Unknown {
      Objects.requireNonNull(missingFact);
      Objects.requireNonNull(reason);
    }
  }
}
