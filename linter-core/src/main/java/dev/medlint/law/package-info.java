/**
 * Decide: {@link dev.medlint.match.Match}es, {@link dev.medlint.facts.Facts} and the law of one day
 * → {@link dev.medlint.law.Finding}s, breaches.
 *
 * <p>Every provision is kept in all its editions, word for word, with those whom it binds. The
 * judge asks whether a provision in force on that day binds this text, and a finding carries the
 * answer with its reason: it binds, or it depends on a fact that nobody stated.
 */
package dev.medlint.law;
