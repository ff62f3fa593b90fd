/**
 * medlint: a linter for Russian medical advertising and health articles.
 *
 * <p>A straight line of stages, one package each, every package using only those before it: {@code
 * source} (load), {@code extract}, {@code facts}, {@code annotate}, {@code rule}, {@code match},
 * {@code law} (decide), {@code filter}, {@code report}. {@link dev.medlint.Linter} runs the line
 * for one text; {@code run} finds the inputs, reads the configuration and runs it for many.
 */
package dev.medlint;
