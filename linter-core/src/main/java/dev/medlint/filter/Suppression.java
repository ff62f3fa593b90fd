package dev.medlint.filter;

import dev.medlint.law.Finding;
import dev.medlint.source.TextSpan;
import java.util.Objects;

/** A valid suppression and whether it has covered any finding yet. Not thread-safe. */
final class Suppression {

  private final Directive directive;
  private final String rule;
  private final TextSpan range;
  private boolean used;

  /**
   * Creates a suppression.
   *
   * @param rule present id of the rule
   * @param range UTF-16 range in the source in which it holds
   */
  Suppression(Directive directive, String rule, TextSpan range) {
    this.directive = Objects.requireNonNull(directive);
    this.rule = Objects.requireNonNull(rule);
    this.range = Objects.requireNonNull(range);
  }

  Directive directive() {
    return directive;
  }

  boolean covers(Finding finding) {
    boolean absence = finding.span().isEmpty();
    return finding.rule().equals(rule) && (absence || range.overlaps(finding.span()));
  }

  void use() {
    used = true;
  }

  boolean isUsed() {
    return used;
  }
}
