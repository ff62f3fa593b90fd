package dev.medlint.comments;

import dev.medlint.source.SourceText;
import java.util.List;
import java.util.Objects;

/**
 * A text with the notes on it.
 *
 * @param text as it was read from the file; a file of many texts gives one for each record
 * @param notes by place
 */
public record NotedText(SourceText text, List<Note> notes) {

  public NotedText {
    Objects.requireNonNull(text);
    notes = List.copyOf(notes);
  }
}
