/**
 * Report: {@link dev.medlint.report.FileReport}s of a run → text for people, JSON, JSON Lines,
 * SARIF.
 *
 * <p>Order, verdict and counts are settled once, before any format is drawn; a format only draws.
 * The same findings give the same bytes.
 */
package dev.medlint.report;
