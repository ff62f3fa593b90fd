package dev.medlint.report;

import dev.medlint.source.LocalizedText;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that could not be checked. It is reported, never passed over.
 *
 * @param path as reports show it
 * @param reason what is in the way and what to do
 * @param place where it stood among the inputs; empty: not noted
 */
public record Unread(String path, LocalizedText reason, Optional<Place> place) {

  public Unread {
    Objects.requireNonNull(path);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(place);
  }

  /** Creates an entry of which nobody noted where it stood. */
  public Unread(String path, LocalizedText reason) {
    this(path, reason, Optional.empty());
  }

  /** Returns the same entry with its place. */
  public Unread at(Place where) {
    return new Unread(path, reason, Optional.of(where));
  }

  /**
   * Where an input stood.
   *
   * @param after how many texts that were checked came before it
   * @param line of its batch, from 1; 0: not from a batch
   * @param malformed whether the line is no record at all; the path then ends with its number
   */
  public record Place(int after, int line, boolean malformed) {}
}
