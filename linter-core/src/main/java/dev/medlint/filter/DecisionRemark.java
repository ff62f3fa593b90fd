package dev.medlint.filter;

import dev.medlint.decision.Decision;
import dev.medlint.facts.Named;
import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * A decision that left a finding open: because it asks for a change of the text, or because it does
 * not hold any more.
 *
 * @param decision the line
 * @param standing whether it holds, and if not, why
 */
public record DecisionRemark(Decision decision, Standing standing) {

  public DecisionRemark {
    Objects.requireNonNull(decision);
    Objects.requireNonNull(standing);
  }

  /** Whether a decision holds. */
  public enum Standing implements Named {
    /** It holds: the text has to change, or somebody has to be asked. */
    HOLDS("holds", "действует", "holds"),
    /** Its last day has passed. */
    EXPIRED("expired", "срок решения вышел", "the decision has run out"),
    /** The provision has another edition now. */
    OTHER_EDITION("edition", "норма изменилась", "the provision has changed"),
    /** The words around those found are others now. */
    OTHER_SENTENCE("sentence", "предложение изменилось", "the sentence has changed"),
    /** A second person has to agree, and nobody has. */
    UNAPPROVED("unapproved", "нет согласия второго лица", "no second person has agreed"),
    /** Another decision of the same day says something else. */
    CONTRADICTED(
        "contradicted", "есть противоположное решение того же дня", "contradicted on the same day");

    private final String id;
    private final LocalizedText label;

    Standing(String id, String ru, String en) {
      this.id = id;
      this.label = new LocalizedText(ru, en);
    }

    /** Returns the name used in JSON. */
    @Override
    public String id() {
      return id;
    }

    /** Returns how people are told. */
    public LocalizedText label() {
      return label;
    }
  }
}
