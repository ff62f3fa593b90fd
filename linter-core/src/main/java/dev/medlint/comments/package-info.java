/**
 * Findings written back into the files they were found in: comments at their words in a draft, a
 * column in a sheet. Nothing else in the file changes.
 */
package dev.medlint.comments;
