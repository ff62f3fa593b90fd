package dev.medlint.rule;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of a pack, compiled. Immutable and thread-safe. */
public final class RulePack {

  private final List<Rule> rules;
  private final TokenTests tests;
  private final Map<String, List<Example>> examples;

  /**
   * Creates a pack of rules.
   *
   * @param rules in the order of their ids
   * @param tests the token tests that the rules' patterns refer to by number
   * @param examples examples by rule id; may be empty where a program does not need them
   */
  public RulePack(List<Rule> rules, TokenTests tests, Map<String, List<Example>> examples) {
    this.rules = List.copyOf(rules);
    this.tests = tests;
    this.examples = Map.copyOf(examples);
  }

  /** Returns the rules in the order of their ids. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the rule of an id or of a former id, if there is one. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id) || r.formerly().contains(id)).findFirst();
  }

  /** Returns the token tests that the patterns refer to. */
  public TokenTests tests() {
    return tests;
  }

  /** Returns the examples of a rule, in file order. */
  public List<Example> examples(String ruleId) {
    return examples.getOrDefault(ruleId, List.of());
  }

  /** Returns this pack with examples. */
  public RulePack withExamples(Map<String, List<Example>> more) {
    return new RulePack(rules, tests, more);
  }

  /** Writes the rules in the compact form that {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    RuleCodec.writeRules(this, out);
  }

  /** Writes the examples in the compact form that {@link #readExamples} reads. */
  public void writeExamples(DataOutput out) throws IOException {
    RuleCodec.writeExamples(this, out);
  }

  /**
   * Reads rules written by {@link #write}; they come without examples.
   *
   * @throws IOException if the input ends too early or was written by another version
   */
  public static RulePack read(DataInput in) throws IOException {
    return RuleCodec.readRules(in);
  }

  /**
   * Reads examples written by {@link #writeExamples}, by rule id.
   *
   * @throws IOException if the input ends too early or was written by another version
   */
  public static Map<String, List<Example>> readExamples(DataInput in) throws IOException {
    return RuleCodec.readExamples(in);
  }
}
