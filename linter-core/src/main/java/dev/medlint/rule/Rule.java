package dev.medlint.rule;

import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One compiled rule: what to look for and what to say. It cites provisions; the law decides whom
 * they bind.
 *
 * @param id Latin kebab-case noun phrase for the breach
 * @param provisions what the match breaches: every group is judged by itself; in a group the first
 *     provision that binds the advertised object is taken («24:1:8 | 25:1:1 | 5:3:6»)
 * @param severity of a breach that certainly binds
 * @param confidence that the words mean what the rule takes them to mean
 * @param texts what people read: {@link #title}, {@link #message}, {@link #advice}, {@link #why}; a
 *     check without findings never decodes them
 * @param formerly earlier ids that suppressions may still use
 * @param conditions all must hold
 * @param overrides ids of the rules that give way to this one where both see a breach, those that
 *     they override included; in the order of the ids
 * @param rewrites what could stand in place of the words found; the first that fits is taken
 * @param search what to look for
 */
public record Rule(
    String id,
    List<List<String>> provisions,
    Severity severity,
    Confidence confidence,
    List<LocalizedText> texts,
    List<String> formerly,
    List<FactCondition> conditions,
    List<String> overrides,
    List<Rewrite> rewrites,
    Search search) {

  private static final int TEXTS = 4;

  public Rule {
    Objects.requireNonNull(id);
    provisions = copy(provisions);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(confidence);
    texts = LazyList.keep(texts);
    if (texts.size() != TEXTS) {
      throw new IllegalArgumentException("a rule has a title, a message, advice and a reason");
    }
    formerly = List.copyOf(formerly);
    conditions = List.copyOf(conditions);
    overrides = List.copyOf(overrides);
    rewrites = List.copyOf(rewrites);
    Objects.requireNonNull(search);
  }

  private static List<List<String>> copy(List<List<String>> groups) {
    List<List<String>> copies = new ArrayList<>(groups.size());
    for (List<String> group : groups) {
      copies.add(List.copyOf(group));
    }
    return List.copyOf(copies);
  }

  /** Returns the same rule with another search. */
  Rule with(Search other) {
    return with(overrides, other);
  }

  /** Returns the same rule, overriding others. */
  Rule overriding(List<String> others) {
    return with(others, search);
  }

  private Rule with(List<String> overridden, Search searched) {
    return new Rule(
        id,
        provisions,
        severity,
        confidence,
        texts,
        formerly,
        conditions,
        overridden,
        rewrites,
        searched);
  }

  /** Returns the name for people. */
  public LocalizedText title() {
    return texts.get(0);
  }

  /** Returns what is wrong; {@code {name}} stands for the words of a capture. */
  public LocalizedText message() {
    return texts.get(1);
  }

  /** Returns what to write instead. */
  public LocalizedText advice() {
    return texts.get(2);
  }

  /** Returns the reason behind the rule; may be empty. */
  public LocalizedText why() {
    return texts.get(3);
  }

  /** Returns whether the rule looks for something that is absent from the document. */
  public boolean isAbsence() {
    return !search.absences().isEmpty();
  }
}
