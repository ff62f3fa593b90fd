/**
 * Decisions: what a reviewer said of a finding, by whom, why, since when and until when.
 *
 * <p>A decision is a line of {@code medlint-decisions.jsonl}. It is bound to the rule, the
 * provision in one edition, the normalised sentence and a scope, and to nothing that moves: no line
 * number, no offset. This package knows the lines; what they do to a finding is decided by {@code
 * filter}.
 */
package dev.medlint.decision;
