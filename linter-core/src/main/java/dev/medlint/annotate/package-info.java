/**
 * Annotate: {@link dev.medlint.extract.Document} → {@link dev.medlint.annotate.AnnotatedText}, its
 * sentences and words.
 *
 * <p>Words are normalised (case, ё, stress marks, invisible and look-alike characters) and given
 * every reading that the dictionary knows; nothing is disambiguated away. Words that are written
 * alike share one {@link dev.medlint.annotate.Form}, so that dictionary and rules are asked once a
 * form, not once a word.
 */
package dev.medlint.annotate;
