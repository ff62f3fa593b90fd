/**
 * Who speaks to whom: {@link dev.medlint.annotate.AnnotatedText} → {@link
 * dev.medlint.speech.Speech}, a speaker and an addressee for each word.
 *
 * <p>What a text shows is read: labels of a dialogue, headings and blocks of reviews, direct speech
 * with the words that name its speaker, the persons of verbs and pronouns. Knows no rule and no
 * law; nothing is computed before a rule that matched asks.
 */
package dev.medlint.speech;
