package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.rule.ClauseWalk;
import dev.medlint.rule.NeedIndex;

/** What of the needs of a pack one sentence of a text holds, and where. Not thread-safe. */
final class Needs {

  private final AnnotatedText text;
  private final NeedIndex needs;
  private final ClauseWalk walk;

  /** The places at which the sentence meets each need. */
  private final long[] places;

  /**
   * The needs that the sentence meets, each once: those at which clauses may stand from the front,
   * others from the end.
   */
  private final int[] met;

  private int standing;
  private int others;
  private int sentence = -1;

  Needs(AnnotatedText text, NeedIndex needs, ClauseWalk walk) {
    this.text = text;
    this.needs = needs;
    this.walk = walk;
    this.places = new long[needs.needCount()];
    this.met = new int[places.length];
    this.others = met.length;
  }

  /** Looks at a sentence; all that follows is about it. */
  void look(int number) {
    if (number == sentence) {
      return;
    }
    forget();
    sentence = number;
    int walked = walk.needCount();
    int end = text.sentenceEnd(number);
    int words = 0;
    int front = 0;
    int back = met.length;
    for (int t = text.sentenceStart(number); t < end; t++) {
      Form form = text.form(t);
      if (form.isCounted()) {
        words++;
      }
      long place = 1L << words;
      for (int need : form.needs()) {
        long known = places[need];
        if (known == 0) {
          if (need < walked) {
            met[front++] = need;
          } else {
            met[--back] = need;
          }
        }
        places[need] = known | place;
      }
    }
    standing = front;
    others = back;
  }

  private void forget() {
    for (int m = 0; m < standing; m++) {
      places[met[m]] = 0;
    }
    for (int m = others; m < met.length; m++) {
      places[met[m]] = 0;
    }
  }

  /** Returns how many needs are met at which clauses may stand. */
  int count() {
    return standing;
  }

  /** Returns the number of the {@code i}-th of them. */
  int need(int i) {
    return met[i];
  }

  /** Returns from which places a match of a clause may begin; 0: from none. */
  long starts(int clause) {
    long starts = -1;
    for (int i = needs.needsStart(clause); i < needs.needsEnd(clause); i++) {
      int placed = needs.need(i);
      long met = places[NeedIndex.number(placed)];
      if (met == 0) {
        return 0;
      }
      starts &= NeedIndex.starts(placed, met);
    }
    return starts;
  }

  /**
   * Does the same for a clause of the walk.
   *
   * @param first index of its first need, which is known to be met
   * @param last index of its last one
   */
  long starts(int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (places[NeedIndex.number(walk.number(i))] == 0) {
        return 0; // half of them end here
      }
    }
    long starts = -1;
    for (int i = first; i <= last; i++) {
      int placed = walk.number(i);
      starts &= NeedIndex.starts(placed, places[NeedIndex.number(placed)]);
    }
    return starts;
  }
}
