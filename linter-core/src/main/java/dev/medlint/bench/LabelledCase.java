package dev.medlint.bench;

import java.util.List;
import java.util.Objects;

/**
 * A text's labels; the text itself is not kept.
 *
 * @param line where the record stands, from 1
 * @param id of the record
 * @param expectation what may be judged by the labels
 * @param labels in the order of the record
 * @param complete whether the text is a whole ad, so that all its breaches are labelled
 * @param strict whether somebody with authority decided it, and the words are quoted directly
 * @param trap the difficulty of a pair; empty: not named
 * @param words number of words of the text
 */
public record LabelledCase(
    int line,
    String id,
    Expectation expectation,
    List<Label> labels,
    boolean complete,
    boolean strict,
    String trap,
    int words) {

  private static final String BAD = "-bad";
  private static final String GOOD = "-good";

  public LabelledCase {
    Objects.requireNonNull(id);
    Objects.requireNonNull(expectation);
    labels = List.copyOf(labels);
    Objects.requireNonNull(trap);
  }

  boolean isBad() {
    return id.endsWith(BAD);
  }

  boolean isGood() {
    return id.endsWith(GOOD);
  }

  /** Returns the name that both members of a pair share; the id, if this is no member. */
  String pairName() {
    if (isBad()) {
      return id.substring(0, id.length() - BAD.length());
    }
    return isGood() ? id.substring(0, id.length() - GOOD.length()) : id;
  }

  /** Returns whether the labels, arguable ones included, speak of a provision. */
  boolean concerns(String provision) {
    for (Label label : labels) {
      if (label.concerns(provision)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether it is known that the text does not breach a provision. */
  boolean isFreeOf(String provision) {
    return switch (expectation) {
      case LAWFUL -> labels.isEmpty() || concerns(provision);
      case RUNNING -> !concerns(provision);
      case BREACH -> complete && !concerns(provision);
      case OPEN -> false;
    };
  }

  /** Returns whether it is known that the text breaches nothing of what is judged in it. */
  boolean isFree() {
    return switch (expectation) {
      case LAWFUL -> true;
      case RUNNING -> labels.isEmpty();
      case BREACH, OPEN -> false;
    };
  }
}
