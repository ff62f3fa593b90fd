/**
 * Measures how well breaches are found in texts that bear labels.
 *
 * <p>The rules of counting are those of docs/benchmark.md. Nothing here looks at words: a text is
 * checked by the same run as in {@code medlint check}, and only what was found is compared with
 * what the labels say.
 */
package dev.medlint.bench;
