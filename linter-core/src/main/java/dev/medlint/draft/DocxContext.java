package dev.medlint.draft;

import dev.medlint.source.LocalizedText;
import java.util.LinkedHashSet;
import java.util.Set;

/** What all parts of one Word file have in common while they are read. Not thread-safe. */
final class DocxContext {

  final DocxParts parts;
  final DocxStyles styles;

  /** What is in the file and cannot be read, in words, each once. */
  final Set<LocalizedText> unread = new LinkedHashSet<>();

  private int tables;
  private int textBoxes;
  private int pictures;

  DocxContext(DocxParts parts, DocxStyles styles) {
    this.parts = parts;
    this.styles = styles;
  }

  int nextTable() {
    return ++tables;
  }

  int nextTextBox() {
    return ++textBoxes;
  }

  int nextPicture() {
    return ++pictures;
  }

  boolean hasPictures() {
    return pictures > 0;
  }
}
