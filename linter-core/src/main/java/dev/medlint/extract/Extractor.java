package dev.medlint.extract;

import dev.medlint.source.SourceText;

/** Turns the characters of one format into a document. Implementations are thread-safe. */
public interface Extractor {

  /** Returns the document of a source text; never throws on any input characters. */
  Document extract(SourceText source);
}
