/**
 * Facts: what the command line, the document, the configuration and the text's own words say of a
 * text → {@link dev.medlint.facts.Facts}, what is taken to be true of it.
 *
 * <p>The strongest source wins, and each fact keeps the source that it was taken from, so that a
 * report can say on what a finding rests. What the text's words say is found out in {@code detect}.
 */
package dev.medlint.facts;
