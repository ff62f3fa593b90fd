package dev.medlint.cli;

import dev.medlint.rule.Example;
import dev.medlint.rule.FactCondition;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions that several commands ask of a pack's rules. */
final class Rules {

  private Rules() {}

  /** Returns the rule of a present or former id. */
  static Optional<Rule> find(RulePack pack, String id) {
    for (Rule rule : pack.rules()) {
      if (rule.id().equals(id) || rule.formerly().contains(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  static List<String> ids(RulePack pack) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      ids.add(rule.id());
    }
    return ids;
  }

  /** Returns an example on one line, as rule files have it: {@code [[…]]} around what is found. */
  static String marked(Example example) {
    String text = example.text();
    if (example.expected().isPresent()) {
      TextSpan span = example.expected().get();
      text =
          text.substring(0, span.start())
              + "[["
              + text.substring(span.start(), span.end())
              + "]]"
              + text.substring(span.end());
    }
    StringBuilder line = new StringBuilder(text.strip().replaceAll("\\s*\\R\\s*", " ⏎ "));
    for (FactCondition fact : example.facts()) {
      line.append("  (").append(fact.fact()).append(fact.negated() ? " ≠ " : " = ");
      line.append(String.join(", ", fact.values().stream().sorted().toList())).append(')');
    }
    if (example.day().isPresent()) {
      line.append("  (day = ").append(example.day().get()).append(')');
    }
    return line.toString();
  }
}
