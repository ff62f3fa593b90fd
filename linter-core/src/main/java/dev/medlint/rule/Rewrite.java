package dev.medlint.rule;

import dev.medlint.source.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * What could stand in place of the words that a rule finds; of an absence, what could be added to
 * the text. A suggestion: nothing puts it into a text by itself.
 *
 * @param conditions all must hold for sure: what is lawful of a medicine is a breach of a food
 * @param text the Russian words, and what they say in English; {@code {name}} stands for the words
 *     of a capture
 */
public record Rewrite(List<FactCondition> conditions, LocalizedText text) {

  public Rewrite {
    conditions = List.copyOf(conditions);
    Objects.requireNonNull(text);
  }
}
