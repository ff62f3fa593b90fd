package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.rule.ClauseWalk;
import dev.medlint.rule.NeedIndex;
import dev.medlint.rule.QueryIndex;

/** All clauses of a pack, with their own numbers; for texts of few words. Not thread-safe. */
final class AllClauses extends Clauses {

  private final AnnotatedText text;
  private final QueryIndex index;
  private final ClauseWalk walk;
  private final NeedIndex needs;
  private final int groups;

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

  AllClauses(AnnotatedText text, QueryIndex index) {
    this.text = text;
    this.index = index;
    this.walk = index.walk();
    this.needs = index.needs();
    this.groups = index.groupCount();
    this.places = new long[needs.needCount()];
    this.met = new int[places.length];
    this.others = met.length;
  }

  @Override
  int groupCount() {
    return groups;
  }

  @Override
  int group(int group) {
    return group;
  }

  @Override
  boolean isLive(int group) {
    return true;
  }

  @Override
  int groupAt(int number) {
    return number;
  }

  @Override
  Clauses forOtherThread() {
    return new AllClauses(text, index);
  }

  @Override
  boolean isNew(int number) {
    return number != sentence;
  }

  @Override
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

  @Override
  void tell(SeenSentence.Groups groups) {
    for (int m = 0; m < standing; m++) {
      int end = walk.end(met[m]);
      int next;
      for (int at = walk.start(met[m]); at < end; at = next) {
        next = at + 1 + walk.number(at);
        int firstNeed = at + 3;
        int lastNeed = firstNeed + walk.number(at + 2);
        long starts = starts(firstNeed, lastNeed);
        if (starts != 0) {
          int firstListed = lastNeed + 2 + walk.number(lastNeed + 1);
          for (int i = lastNeed + 2; i < firstListed; i++) {
            groups.link(walk.number(i), walk.number(at + 1), starts);
          }
          for (int i = firstListed; i < next; i++) {
            groups.list(walk.number(i));
          }
        }
      }
    }
  }

  /** Returns from which places of the sentence a match may begin that meets some needs; 0: none. */
  private long starts(int first, int last) {
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

  @Override
  void meet(int group, Met met) {
    for (int i = index.clausesStart(group); i < index.clausesEnd(group); i++) {
      long starts = starts(index.clause(i));
      if (starts != 0) {
        met.clause(index.clause(i), starts);
      }
    }
  }

  private long starts(int clause) {
    long starts = -1;
    for (int i = needs.needsStart(clause); i < needs.needsEnd(clause); i++) {
      int placed = needs.need(i);
      long known = places[NeedIndex.number(placed)];
      if (known == 0) {
        return 0;
      }
      starts &= NeedIndex.starts(placed, known);
    }
    return starts;
  }
}
