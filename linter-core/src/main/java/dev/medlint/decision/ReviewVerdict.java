package dev.medlint.decision;

import dev.medlint.facts.Named;
import dev.medlint.source.LocalizedText;
import java.util.Objects;

/** What a reviewer said of a finding, in the order in which forms offer it. */
public enum ReviewVerdict implements Named {
  /** The finding is right: the text has to change. */
  CONFIRMED("confirmed", "подтверждено", "confirmed", false),
  /** The words breach nothing. */
  NOT_A_VIOLATION("not-a-violation", "не нарушение", "not a violation", true),
  /** What is claimed has been proven, for a period. */
  PROVEN("proven", "доказано", "proven", true),
  /** It may be a breach, and the organisation accepts that. */
  ACCEPTABLE_RISK("acceptable-risk", "допустимый риск", "acceptable risk", true),
  /** The text goes back to its author. */
  REWORK("rework", "на доработку", "to be reworked", false),
  /** Somebody else has to be asked. */
  EXPERT("expert", "нужен эксперт", "needs an expert", false);

  private final String id;
  private final LocalizedText label;
  private final boolean frees;

  ReviewVerdict(String id, String ru, String en, boolean frees) {
    this.id = Objects.requireNonNull(id);
    this.label = new LocalizedText(ru, en);
    this.frees = frees;
  }

  /** Returns the value of the key {@code verdict}. */
  @Override
  public String id() {
    return id;
  }

  /** Returns how people call it. */
  public LocalizedText label() {
    return label;
  }

  /** Returns whether a finding with this verdict no longer stands. */
  public boolean frees() {
    return frees;
  }

  /** Returns the key by which forms choose it, from 1. */
  public int key() {
    return ordinal() + 1;
  }
}
