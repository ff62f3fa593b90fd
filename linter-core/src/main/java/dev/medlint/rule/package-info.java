/**
 * The rule language: rule files and word lists → {@link dev.medlint.rule.RulePack}, compiled rules.
 *
 * <p>A rule says which words are a sign of which breach. It names provisions of the law but knows
 * nothing of drugs, audiences or dates; the law does. Rules are parsed and checked when the pack is
 * built; a run reads the compiled pack.
 */
package dev.medlint.rule;
