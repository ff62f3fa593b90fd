package dev.medlint.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one sentence meets and matches, wherever in a text it stands: all of it follows from the
 * forms of its words alone. Not thread-safe.
 */
final class SeenSentence {

  /** Instead of a clause: the group is listed, and no search starts from it. */
  private static final int LISTED = -1;

  private static final Hit NOTHING = new Hit(0, new int[] {0}, List.of());

  private boolean read;
  private int[] groups = {};
  private int[] clauses = {};
  private long[] places = {};
  private int size;

  /** By the number of a part or exclusion, with tokens counted from the start of the sentence. */
  private final Map<Integer, List<Hit>> found = new HashMap<>();

  /** By that number and the token from which the search went on. */
  private final Map<Long, Hit> next = new HashMap<>();

  /** Takes what a pass over a text does with the groups that a sentence meets. */
  interface Groups {

    /** Links a group to the clause that it meets, and the places from which it does. */
    void link(int group, int clause, long starts);

    /** Notes that a group is met. */
    void list(int group);
  }

  /** Returns whether the groups that it meets are known. */
  boolean isRead() {
    return read;
  }

  /** Forgets what a reading that was given up left. */
  void beginReading() {
    size = 0;
  }

  void endReading() {
    read = true;
    groups = Arrays.copyOf(groups, size);
    clauses = Arrays.copyOf(clauses, size);
    places = Arrays.copyOf(places, size);
  }

  void link(int group, int clause, long starts) {
    if (size == groups.length) {
      int more = Math.max(16, size * 2);
      groups = Arrays.copyOf(groups, more);
      clauses = Arrays.copyOf(clauses, more);
      places = Arrays.copyOf(places, more);
    }
    groups[size] = group;
    clauses[size] = clause;
    places[size++] = starts;
  }

  void list(int group) {
    link(group, LISTED, 0);
  }

  /** Does again what was done when it was read. */
  void repeat(Groups with) {
    for (int i = 0; i < size; i++) {
      if (clauses[i] == LISTED) {
        with.list(groups[i]);
      } else {
        with.link(groups[i], clauses[i], places[i]);
      }
    }
  }

  /**
   * Returns the hits of a part or exclusion; null: nobody has looked for them.
   *
   * @param sentence number of the sentence in the text
   * @param start its first token
   */
  List<Hit> found(int number, int sentence, int start) {
    List<Hit> known = found.get(number);
    return known == null || known.isEmpty() ? known : moved(known, sentence, start);
  }

  /** Keeps the hits of a part or exclusion. */
  void keepFound(int number, List<Hit> hits, int start) {
    found.put(number, hits.isEmpty() ? List.of() : moved(hits, 0, -start));
  }

  private static List<Hit> moved(List<Hit> hits, int sentence, int tokens) {
    Hit[] moved = new Hit[hits.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = hits.get(i).moved(sentence, tokens);
    }
    return List.of(moved);
  }

  /** Returns whether the first hit from a token on is known, also that there is none. */
  boolean knowsNext(int number, int from) {
    return next.containsKey(key(number, from));
  }

  /**
   * Returns the first hit of a part from a token on; null: there is none.
   *
   * @param from token, counted from the start of the sentence
   * @param sentence number of the sentence in the text
   * @param start its first token
   */
  Hit next(int number, int from, int sentence, int start) {
    Hit hit = next.get(key(number, from));
    return hit == NOTHING ? null : hit.moved(sentence, start);
  }

  /**
   * Keeps the first hit from a token on.
   *
   * @param hit null: there is none
   */
  void keepNext(int number, int from, Hit hit, int start) {
    next.put(key(number, from), hit == null ? NOTHING : hit.moved(0, -start));
  }

  private static Long key(int number, int from) {
    return ((long) number << 32) | from;
  }
}
