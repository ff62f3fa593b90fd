package dev.medlint.practice;

import dev.medlint.source.LocalizedText;
import java.util.Optional;

/** How an authority or a court saw a case. */
public enum CaseOutcome {
  BREACH("нарушение", "breach"),
  NO_BREACH("не нарушение", "no breach"),
  /** Authorities or instances disagree, or the question was left open. */
  DISPUTED("спорно", "disputed"),
  /** No case: an authority explained how it understands the norm. */
  EXPLANATION("разъяснение", "explanation");

  private final String ru;
  private final String en;

  CaseOutcome(String ru, String en) {
    this.ru = ru;
    this.en = en;
  }

  /** Returns the words shown to people; the Russian ones are also those of practice files. */
  public LocalizedText label() {
    return new LocalizedText(ru, en);
  }

  static Optional<CaseOutcome> of(String written) {
    for (CaseOutcome outcome : values()) {
      if (outcome.ru.equals(written)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
