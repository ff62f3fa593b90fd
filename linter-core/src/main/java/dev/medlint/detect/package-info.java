/**
 * Detection: matches of signs → {@link dev.medlint.facts.Statements} of what nobody stated about a
 * text, with the words that decided and whether they leave no doubt.
 */
package dev.medlint.detect;
