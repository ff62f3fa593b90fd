package dev.medlint.rule;

import java.util.Objects;

/**
 * A part that many breaches are made of, such as who, what helps and which disease: found among the
 * words of a match and shown to people, never asked by a rule.
 *
 * @param name as people see it, such as «болезнь»
 * @param pattern its words
 */
public record Element(String name, Pattern pattern) {
  public Element {
    Objects.requireNonNull(name);
    Objects.requireNonNull(pattern);
  }
}
