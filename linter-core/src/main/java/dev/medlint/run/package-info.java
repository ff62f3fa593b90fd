/**
 * Run: paths, options and {@code medlint.yaml} → the reports of all inputs, and how the run ended.
 *
 * <p>What the command line and the Maven plugin share lives here: finding the inputs, reading the
 * configuration, checking many files at once, and the rules for what fails a run. The clock, the
 * streams and the number of threads are arguments.
 */
package dev.medlint.run;
