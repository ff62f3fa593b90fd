/**
 * Match: {@link dev.medlint.annotate.AnnotatedText} and compiled rules → {@link
 * dev.medlint.match.Match}es, words that were seen.
 *
 * <p>A match says nothing of law. Its cost follows the length of the text, not the number of rules:
 * a rule is tried only where the words that it cannot do without stand.
 */
package dev.medlint.match;
