/**
 * Filter: {@link dev.medlint.law.Finding}s and comments in the text → {@link
 * dev.medlint.filter.ReportedFinding}s, findings with what was decided about them.
 *
 * <p>A suppression needs a reason and removes nothing from the report: a finding that somebody took
 * upon himself is shown as such. A suppression that is unknown, unused or expired is a finding
 * itself.
 */
package dev.medlint.filter;
