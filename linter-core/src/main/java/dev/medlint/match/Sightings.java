package dev.medlint.match;

import java.util.Arrays;

/**
 * In which sentences groups are met: noted one after the other as a text is passed over, and then
 * put side by side for each group, so that neither has to look far for memory. Not thread-safe.
 */
final class Sightings {

  private final boolean linking;

  /** For each group how many there are. */
  private final int[] counts;

  /** For each group one past its last one, once all are put in order. */
  private final int[] ends;

  /** For each group from where the last question was answered. */
  private final int[] cursors;

  /** The groups that are met, in the order of their first sightings. */
  private int[] met = new int[32];

  private int metCount;
  private int[] groups;
  private int[] sentences;

  /** The clauses that are met, if these are noted. */
  private int[] clauses = {};

  /** From which places a match of the clause may begin. */
  private long[] places = {};

  private int size;

  /**
   * Creates an empty note.
   *
   * @param groupCount how many groups there are
   * @param expected how many sightings there may be; more are taken too
   * @param linking whether clauses and places are noted too
   */
  Sightings(int groupCount, int expected, boolean linking) {
    this.groups = new int[expected];
    this.sentences = new int[expected];
    this.linking = linking;
    this.counts = new int[groupCount];
    this.ends = new int[groupCount];
    this.cursors = new int[groupCount];
    if (linking) {
      clauses = new int[sentences.length];
      places = new long[sentences.length];
    }
  }

  /** Shares all but the cursors, which tell where one thread asked last. */
  private Sightings(Sightings other) {
    this.linking = other.linking;
    this.counts = other.counts;
    this.ends = other.ends;
    this.cursors = other.cursors.clone();
    this.groups = other.groups;
    this.sentences = other.sentences;
    this.clauses = other.clauses;
    this.places = other.places;
    this.size = other.size;
  }

  /**
   * Notes that a sentence meets a group. Sentences come in the order of the text.
   *
   * @return whether it is the first one that does
   */
  boolean add(int group, int sentence) {
    if (size == groups.length) {
      groups = Arrays.copyOf(groups, size * 2);
      sentences = Arrays.copyOf(sentences, size * 2);
      if (linking) {
        clauses = Arrays.copyOf(clauses, size * 2);
        places = Arrays.copyOf(places, size * 2);
      }
    }
    groups[size] = group;
    sentences[size++] = sentence;
    if (counts[group]++ > 0) {
      return false;
    }
    if (metCount == met.length) {
      met = Arrays.copyOf(met, metCount * 2);
    }
    met[metCount++] = group;
    return true;
  }

  /** Does the same, and notes the clause of the group and from which places it is met. */
  boolean add(int group, int sentence, int clause, long from) {
    boolean first = add(group, sentence);
    clauses[size - 1] = clause;
    places[size - 1] = from;
    return first;
  }

  /** Notes what another note of the same groups has, all of it of later sentences. */
  void append(Sightings later) {
    int room = size + later.size;
    groups = joined(groups, later.groups, later.size, room);
    sentences = joined(sentences, later.sentences, later.size, room);
    if (linking) {
      clauses = joined(clauses, later.clauses, later.size, room);
      places = Arrays.copyOf(places, room);
      System.arraycopy(later.places, 0, places, size, later.size);
    }
    size = room;
    met = Arrays.copyOf(met, metCount + later.metCount);
    for (int i = 0; i < later.metCount; i++) {
      int group = later.met[i];
      if (counts[group] == 0) {
        met[metCount++] = group;
      }
      counts[group] += later.counts[group];
    }
  }

  private int[] joined(int[] own, int[] later, int count, int room) {
    int[] all = Arrays.copyOf(own, room);
    System.arraycopy(later, 0, all, size, count);
    return all;
  }

  /** Returns the same sightings, put in order by now, for another thread to ask for. */
  Sightings forOtherThread() {
    return new Sightings(this);
  }

  /** Puts all that was noted in the order of groups, and those of a group in that of the text. */
  void sort() {
    int end = 0;
    for (int i = 0; i < metCount; i++) {
      ends[met[i]] = end;
      cursors[met[i]] = end;
      end += counts[met[i]];
    }
    int[] sortedSentences = new int[size];
    int[] sortedClauses = new int[linking ? size : 0];
    long[] sortedPlaces = new long[linking ? size : 0];
    for (int i = 0; i < size; i++) {
      int to = ends[groups[i]]++;
      sortedSentences[to] = sentences[i];
      if (linking) {
        sortedClauses[to] = clauses[i];
        sortedPlaces[to] = places[i];
      }
    }
    sentences = sortedSentences;
    clauses = sortedClauses;
    places = sortedPlaces;
    groups = new int[0];
  }

  boolean isEmpty(int group) {
    return counts[group] == 0;
  }

  /** Returns how many there are of a group. */
  int count(int group) {
    return counts[group];
  }

  /** Returns the index of the first sighting of a group. */
  int start(int group) {
    return ends[group] - counts[group];
  }

  /** Returns one past the index of its last one. */
  int end(int group) {
    return ends[group];
  }

  /** Returns the sentence of the sighting at an index. */
  int sentence(int i) {
    return sentences[i];
  }

  /** Returns its clause. */
  int clause(int i) {
    return clauses[i];
  }

  /** Returns from which places of the sentence its clause may begin a match. */
  long places(int i) {
    return places[i];
  }

  /** Returns whether some of the sentences {@code [first, last]} meets a group. */
  boolean isBetween(int group, int first, int last) {
    return next(group, first) <= last;
  }

  /** Returns the first sentence from a number on that meets a group; a very large number: none. */
  int next(int group, int first) {
    int at = nextSighting(group, first);
    return at == ends[group] ? Integer.MAX_VALUE : sentences[at];
  }

  /**
   * Returns the index of the first sighting of a group in a sentence from a number on; one past the
   * last one of the group: there is none.
   */
  int nextSighting(int group, int first) {
    int end = ends[group];
    int start = end - counts[group];
    if (start == end || sentences[end - 1] < first) {
      return end;
    }
    // Questions about a group come in the order of the text: the answer is near the last one.
    int at = Math.min(cursors[group], end - 1);
    if (sentences[at] >= first) {
      at = at > start && sentences[at - 1] >= first ? from(start, at, first) : at;
    } else {
      at = sentences[at + 1] >= first ? at + 1 : from(at + 1, end, first);
    }
    cursors[group] = at;
    return at;
  }

  /** Returns the index of a sighting in the first sentence from a number on; there is one. */
  private int from(int low, int high, int first) {
    int found = Arrays.binarySearch(sentences, low, high, first);
    if (found < 0) {
      return -found - 1;
    }
    while (found > low && sentences[found - 1] == first) {
      found--; // of several in one sentence any may be found
    }
    return found;
  }
}
