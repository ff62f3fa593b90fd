package dev.medlint.bench;

import java.util.List;
import java.util.Objects;

/**
 * One breach as the labels of a text tell it.
 *
 * @param provision the point that is breached; a part stands for all its points
 * @param alternatives points that may be named instead
 * @param span the words; empty: a breach by absence
 * @param doubt whether it is arguable: neither asked for nor counted as false
 */
public record Label(String provision, List<String> alternatives, String span, boolean doubt) {

  public Label {
    Objects.requireNonNull(provision);
    alternatives = List.copyOf(alternatives);
    Objects.requireNonNull(span);
  }

  boolean isAbsence() {
    return span.isEmpty();
  }

  /** Returns whether a finding of the given provision names the point of this label. */
  boolean accepts(String found) {
    if (Points.same(provision, found)) {
      return true;
    }
    for (String alternative : alternatives) {
      if (Points.same(alternative, found)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether this label and a provision speak of the same point, whichever is wider. */
  boolean concerns(String other) {
    return accepts(other) || Points.same(other, provision);
  }
}
