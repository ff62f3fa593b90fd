package dev.medlint.bench;

/**
 * Where a figure would lie, 95 times of 100, had other texts of the same kind been labelled.
 *
 * @param low lower bound
 * @param high upper bound
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(low + " > " + high);
    }
  }
}
