/**
 * Extract: {@link dev.medlint.source.SourceText} → {@link dev.medlint.extract.Document}, its prose.
 *
 * <p>One extractor a format decides which characters are prose, cuts them into blocks, decodes what
 * markup encodes, and notes for every run of prose where in the source it came from. Beside the
 * prose it collects what the document says of itself: facts in its front matter, authors, dates and
 * sources, and comments addressed to medlint.
 */
package dev.medlint.extract;
