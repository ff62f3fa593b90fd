package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.rule.NeedIndex;

/**
 * What of the needs of a pack the sentences of one text hold, and where; tells, at the end of each,
 * which query parts may match in it and from which places. Not thread-safe.
 */
final class Needs {

  private final AnnotatedText text;
  private final NeedIndex needs;

  /** The places at which the sentence meets each need. */
  private final long[] places;

  /**
   * The needs that the sentence meets, each once: with clauses from the front, others from the end.
   */
  private final int[] met;

  private int sentence;

  Needs(AnnotatedText text, NeedIndex needs) {
    this.text = text;
    this.needs = needs;
    this.places = new long[needs.needCount()];
    this.met = new int[places.length];
  }

  /** Adds the parts that may match in a sentence; sentences ascend. */
  void read(int number, Candidates found) {
    sentence = number;
    int end = text.sentenceEnd(number);
    int withClauses = needs.placeCount();
    int words = 0;
    int count = 0;
    int others = met.length;
    for (int t = text.sentenceStart(number); t < end; t++) {
      Form form = text.form(t);
      if (form.isCounted()) {
        words++;
      }
      long place = 1L << words;
      for (int need : form.needs()) {
        long known = places[need];
        if (known == 0) {
          if (need < withClauses) {
            met[count++] = need;
          } else {
            met[--others] = need;
          }
        }
        places[need] = known | place;
      }
    }
    for (int m = 0; m < count; m++) {
      int last = needs.clausesEnd(met[m]);
      for (int i = needs.clausesStart(met[m]); i < last; i++) {
        addIfMet(needs.clause(i), places[met[m]], found);
      }
    }
    found.end(number);
    for (int m = 0; m < count; m++) {
      places[met[m]] = 0;
    }
    for (int m = others; m < met.length; m++) {
      places[met[m]] = 0;
    }
  }

  private void addIfMet(int clause, long placesOfRarest, Candidates found) {
    int first = needs.needsStart(clause);
    long starts = needs.starts(first, placesOfRarest);
    int stop = needs.needsEnd(clause);
    for (int i = first + 1; i < stop; i++) {
      long met = places[needs.need(i)];
      if (met == 0) {
        return;
      }
      starts &= needs.starts(i, met);
      if (starts == 0) {
        return;
      }
    }
    found.add(sentence, clause, starts);
  }
}
