package dev.medlint.facts;

import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class NearestName {

  private NearestName() {}

  /**
   * Returns the candidate with the fewest changed letters, if there is one that is not too far.
   *
   * @param written as written
   * @param candidates names that would have been right; among equals the first one is taken
   */
  public static Optional<String> of(String written, Iterable<String> candidates) {
    int limit = Math.max(1, written.length() / 3) + 1;
    String best = "";
    for (String candidate : candidates) {
      int distance = distance(written, candidate);
      if (distance < limit) {
        limit = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Returns the number of letters to insert, drop or replace (Levenshtein). */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
