package dev.medlint.draft;

import java.util.Objects;

/**
 * A place that refers to a note.
 *
 * @param end whether it is an endnote
 * @param id of the note in its part
 * @param child the element that refers to it
 */
record DocxNoteReference(boolean end, String id, DocxChild child) {

  DocxNoteReference {
    Objects.requireNonNull(id);
    Objects.requireNonNull(child);
  }
}
