package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.DifferentForms;
import dev.medlint.rule.ClauseWalk;
import dev.medlint.rule.NeedIndex;
import dev.medlint.rule.QueryIndex;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What of the clauses of a pack can be met in a text at all, and which of them a sentence meets.
 *
 * <p>Words come again and again, so that a look at each different one tells which needs are met
 * somewhere in the text. A clause one of whose needs is met nowhere is left out, and so are queries
 * one of whose parts has no clause left, the groups that only they ask for, and the needs that no
 * clause asks for any more. What is left is numbered anew: what is asked of each sentence is little
 * and lies together, however large the pack is. Not thread-safe.
 */
final class TextClauses extends Clauses {

  /** Instead of a number: met or asked for, and not numbered. */
  private static final int UNNUMBERED = -1;

  /** Instead of a number: met and asked for, and to be numbered. */
  private static final int KEPT = -2;

  /** For so many words of bits each form has a place of its own; of others, it has few. */
  private static final int FRONT = 4;

  private static final int[] NONE = {};

  private final AnnotatedText text;
  private final QueryIndex index;
  private final ClauseWalk walk;
  private final NeedIndex all;

  private final DifferentForms forms;

  /** For each token the number of its form. */
  private final int[] formOf;

  /** For each need of the pack 0 if it is not met, else its number here, from 1, or unnumbered. */
  private final int[] needNumbers;

  /** For each need of the pack how many tokens of the text meet it. */
  private final int[] tokens;

  /** The needs of the pack that are met. */
  private int[] met = new int[256];

  private int metCount;

  /** The indices in the walk of the clauses that may be met. */
  private int[] live = new int[256];

  private int liveCount;

  /** The needs of the pack that are asked for. */
  private int[] kept = new int[256];

  /** For each live clause the need of the pack that it stands at; -1: none. */
  private int[] standsAt = {};

  /** For each group 0 if none of its clauses is live, else as for needs. */
  private final int[] groupNumbers;

  /** The groups that have a number here. */
  private int[] groups = new int[64];

  private int groupCount;

  /** Those of them, by their number here, from which a search starts. */
  private final BitSet triggers = new BitSet();

  /** Of the listed groups those that stand in most sentences, by their number here. */
  private final BitSet everywhere = new BitSet();

  /** The groups that needs list by themselves, each followed by the need of the pack. */
  private int[] listed = new int[64];

  private int listedSize;

  /** How many needs have a number here: those that most tokens meet have the first ones. */
  private int needCount;

  /** The clauses that stand at each need, as {@link ClauseWalk} has them. */
  private int[] starts;

  private int[] ends;

  private int[] clauses = new int[512];
  private int clausesSize;

  /** For each form its needs at which clauses stand. */
  private int[] needs = new int[1024];

  private int needsSize;

  /** For each form where its needs begin. */
  private final int[] needStarts;

  /** For each form which of the first needs it meets, a bit for each. */
  private final long[] front;

  /** For each form the other words of bits that are not 0. */
  private long[] moreBits = new long[256];

  /** Their numbers. */
  private int[] moreWords = new int[256];

  private int moreSize;

  /** For each form where they begin. */
  private final int[] moreStarts;

  /** For each form the groups that it lists by itself. */
  private int[] direct = new int[64];

  private int directSize;

  /** For each form where these begin. */
  private final int[] directStarts;

  /** Whether each form is a word or a number. */
  private final boolean[] counted;

  /** For each group of the pack its clauses that may be met, once it was asked for. */
  private final int[][] asked;

  /** Which needs the sentence that was looked at last meets, a bit for each. */
  private final long[] present;

  /**
   * The places at which it meets each need; of a need at which no clause stands 0 until it is asked
   * for.
   */
  private final long[] places;

  /** The needs whose places are known: those at which clauses stand, then those asked for. */
  private final int[] known;

  private int standingCount;
  private int knownCount;
  private int sentence = -1;

  TextClauses(AnnotatedText text, DifferentForms forms, QueryIndex index) {
    this.text = text;
    this.index = index;
    this.walk = index.walk();
    this.all = index.needs();
    this.needNumbers = new int[index.needs().needCount()];
    this.tokens = new int[needNumbers.length];
    this.groupNumbers = new int[index.groupCount()];
    this.forms = forms;
    this.formOf = forms.numbers();
    int formCount = forms.count();
    for (int f = 0; f < formCount; f++) {
      meet(forms.get(f).needs(), forms.tokens(f));
    }
    findLive();
    keepQueries();
    findEverywhere();
    standAtRarest();
    keepExclusions();
    numberNeeds();
    this.starts = new int[needCount];
    this.ends = new int[needCount];
    keepClauses();
    int words = Math.max(FRONT, needCount + Long.SIZE - 1 >> 6);
    this.needStarts = new int[formCount + 1];
    this.front = new long[FRONT * formCount];
    this.moreStarts = new int[formCount + 1];
    this.directStarts = new int[formCount + 1];
    this.counted = new boolean[formCount];
    this.present = new long[words];
    keepForms();
    this.asked = new int[groupNumbers.length][];
    this.places = new long[needCount];
    this.known = new int[needCount + 1];
  }

  private void meet(int[] some, int times) {
    if (metCount + some.length > met.length) {
      met = Arrays.copyOf(met, Math.max(met.length * 2, metCount + some.length));
    }
    int count = metCount;
    for (int need : some) {
      if (needNumbers[need] == 0) {
        needNumbers[need] = UNNUMBERED;
        met[count++] = need;
      }
      tokens[need] += times;
    }
    metCount = count;
  }

  /** Finds the clauses all of whose needs are met in the text, need by need. */
  private void findLive() {
    int standingNeeds = walk.needCount();
    for (int m = 0; m < metCount; m++) {
      int need = met[m];
      if (need < standingNeeds) {
        int last = walk.end(need);
        for (int at = walk.start(need); at < last; at += walk.number(at) + 1) {
          if (areMet(at + 4, at + 3 + walk.number(at + 2))) {
            addLive(at);
          }
        }
      }
    }
  }

  private boolean areMet(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (needNumbers[NeedIndex.number(walk.number(i))] == 0) {
        return false;
      }
    }
    return true;
  }

  private void addLive(int at) {
    if (liveCount == live.length) {
      live = Arrays.copyOf(live, liveCount * 2);
    }
    live[liveCount++] = at;
    int next = at + 1 + walk.number(at);
    for (int i = at + 5 + walk.number(at + 2); i < next; i++) {
      groupNumbers[walk.number(i)] = UNNUMBERED;
    }
  }

  /** Numbers the groups of queries all of whose parts may be met. */
  private void keepQueries() {
    BitSet seen = new BitSet();
    for (int l = 0; l < liveCount; l++) {
      int count = live[l] + 4 + walk.number(live[l] + 2);
      int last = count + walk.number(count);
      for (int i = count + 1; i <= last; i++) {
        int group = walk.number(i);
        if (!seen.get(group)) {
          seen.set(group);
          for (int q = index.queriesStart(group); q < index.queriesEnd(group); q++) {
            keepQuery(index.query(q));
          }
        }
      }
    }
    for (int i = 0; i < index.farCount(); i++) {
      if (groupNumbers[index.far(i)] != 0) {
        keepGroup(index.far(i));
      }
    }
  }

  private void keepQuery(int query) {
    int first = index.firstPart(query);
    int end = index.endPart(query);
    for (int part = first; part < end; part++) {
      if (groupNumbers[index.groupOf(part)] == 0) {
        return;
      }
    }
    for (int part = first; part < end; part++) {
      keepGroup(index.groupOf(part));
    }
    triggers.set(groupNumbers[index.groupOf(first + index.trigger(query))] - 1);
  }

  private void keepGroup(int group) {
    if (groupNumbers[group] == UNNUMBERED) {
      if (groupCount == groups.length) {
        groups = Arrays.copyOf(groups, groupCount * 2);
      }
      groups[groupCount++] = group;
      groupNumbers[group] = groupCount;
    }
  }

  /**
   * Finds the listed groups that stand in most sentences: to say that they may match in any keeps
   * nearly as many searches from beginning as a list would, and costs nothing.
   */
  private void findEverywhere() {
    int[] words = new int[groupCount];
    for (int l = 0; l < liveCount; l++) {
      int at = live[l];
      if (walk.number(at + 2) == 0) {
        int next = at + 1 + walk.number(at);
        for (int i = at + 5 + walk.number(at + 4); i < next; i++) {
          int group = groupNumbers[walk.number(i)] - 1;
          if (group >= 0) {
            words[group] += tokens[NeedIndex.number(walk.number(at + 3))];
          }
        }
      }
    }
    for (int group = 0; group < groupCount; group++) {
      if (words[group] * 4L > text.sentenceCount() * 5L && !triggers.get(group)) {
        everywhere.set(group);
      }
    }
  }

  /**
   * Tells where each clause stands for which some group that is kept asks: at that of its needs
   * that the fewest tokens of this very text meet, since at each of them the others are asked for.
   */
  private void standAtRarest() {
    standsAt = new int[liveCount];
    for (int l = 0; l < liveCount; l++) {
      int at = live[l];
      int lastNeed = at + 3 + walk.number(at + 2);
      int next = at + 1 + walk.number(at);
      int rarest = NeedIndex.number(walk.number(at + 3));
      for (int i = at + 4; i <= lastNeed; i++) {
        int need = NeedIndex.number(walk.number(i));
        rarest = tokens[need] < tokens[rarest] ? need : rarest;
      }
      boolean wanted = false;
      boolean stands = false;
      for (int i = lastNeed + 2; i < next; i++) {
        int group = groupNumbers[walk.number(i)] - 1;
        wanted |= group >= 0;
        if (group >= 0 && !everywhere.get(group)) {
          if (lastNeed == at + 3 && !triggers.get(group)) {
            list(group, rarest);
          } else {
            stands = true;
          }
        }
      }
      standsAt[l] = stands ? rarest : -1;
      // Where a part may match in a sentence is asked of all its clauses, wherever they stand.
      for (int i = at + 3; wanted && i <= lastNeed; i++) {
        keep(NeedIndex.number(walk.number(i)));
      }
    }
  }

  /** Notes that a word that meets a need lists a group, whatever stands beside it. */
  private void list(int group, int need) {
    if (listedSize == listed.length) {
      listed = Arrays.copyOf(listed, listedSize * 2);
    }
    listed[listedSize++] = group;
    listed[listedSize++] = need;
  }

  /** Notes that a need is asked for. */
  private void keep(int need) {
    if (needNumbers[need] == UNNUMBERED) {
      if (needCount == kept.length) {
        kept = Arrays.copyOf(kept, needCount * 2);
      }
      kept[needCount++] = need;
      needNumbers[need] = KEPT;
    }
  }

  /** Numbers the needs that are asked for by how many tokens meet them. */
  private void numberNeeds() {
    long[] order = new long[needCount];
    for (int i = 0; i < needCount; i++) {
      order[i] = (long) -tokens[kept[i]] << Integer.SIZE | kept[i];
    }
    Arrays.sort(order);
    for (int i = 0; i < needCount; i++) {
      needNumbers[(int) order[i]] = i + 1;
    }
  }

  /** Keeps the clauses that stand at each need side by side. */
  private void keepClauses() {
    int[] lastAt = new int[needCount];
    int[] before = new int[liveCount];
    for (int l = 0; l < liveCount; l++) {
      if (standsAt[l] >= 0) {
        int number = needNumbers[standsAt[l]] - 1;
        before[l] = lastAt[number];
        lastAt[number] = l + 1;
      }
    }
    for (int need = 0; need < needCount; need++) {
      starts[need] = clausesSize;
      for (int l = lastAt[need]; l > 0; l = before[l - 1]) {
        keepClause(live[l - 1], need);
      }
      ends[need] = clausesSize;
    }
  }

  private void keepClause(int at, int standing) {
    int next = at + 1 + walk.number(at);
    int firstNeed = at + 3;
    int lastNeed = firstNeed + walk.number(at + 2);
    if (clausesSize + next - at > clauses.length) {
      clauses = Arrays.copyOf(clauses, Math.max(clauses.length * 2, clausesSize + next - at));
    }
    int size = clausesSize + lastNeed - at + 2;
    int first = size;
    for (int i = lastNeed + 2; i < next; i++) {
      int group = groupNumbers[walk.number(i)] - 1;
      if (group >= 0 && triggers.get(group)) {
        clauses[size++] = group;
      }
    }
    int triggerCount = size - first;
    for (int i = lastNeed + 2; i < next && lastNeed > firstNeed; i++) {
      int group = groupNumbers[walk.number(i)] - 1;
      if (group >= 0 && !triggers.get(group) && !everywhere.get(group)) {
        clauses[size++] = group;
      }
    }
    clauses[clausesSize] = size - clausesSize - 1;
    clauses[clausesSize + 1] = walk.number(at + 1);
    clauses[clausesSize + 2] = lastNeed - firstNeed;
    int front = clausesSize + 3;
    for (int i = firstNeed; i <= lastNeed; i++) {
      int placed = walk.number(i);
      int number = needNumbers[NeedIndex.number(placed)] - 1;
      int here = clausesSize + i - at;
      clauses[here] = NeedIndex.renumbered(placed, number);
      if (number == standing) {
        int other = clauses[front];
        clauses[front] = clauses[here];
        clauses[here] = other;
      }
    }
    clauses[first - 1] = triggerCount;
    clausesSize = size;
  }

  /** Keeps the needs of what keeps matches of the rules that are left from counting. */
  private void keepExclusions() {
    BitSet rules = new BitSet();
    for (int g = triggers.nextSetBit(0); g >= 0; g = triggers.nextSetBit(g + 1)) {
      for (int i = index.rulesStart(groups[g]); i < index.rulesEnd(groups[g]); i++) {
        rules.set(index.rule(i));
      }
    }
    for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
      for (int part = index.firstExclusion(rule); part < index.endExclusion(rule); part++) {
        int group = index.groupOf(part);
        if (group >= 0) {
          for (int i = index.clausesStart(group); i < index.clausesEnd(group); i++) {
            keepNeedsOf(index.clause(i));
          }
        }
      }
    }
  }

  private void keepNeedsOf(int clause) {
    int first = all.needsStart(clause);
    int end = all.needsEnd(clause);
    for (int i = first; i < end; i++) {
      if (needNumbers[NeedIndex.number(all.need(i))] == 0) {
        return;
      }
    }
    for (int i = first; i < end; i++) {
      keep(NeedIndex.number(all.need(i)));
    }
  }

  /** Keeps of each form what it is asked for in each sentence. */
  private void keepForms() {
    int[] lastListed = new int[needCount];
    int[] listedBefore = new int[listedSize];
    for (int i = 0; i < listedSize; i += 2) {
      int number = needNumbers[listed[i + 1]] - 1;
      listedBefore[i] = lastListed[number];
      lastListed[number] = i + 1;
    }
    int[] lists = new int[groupCount];
    for (int form = 0; form < counted.length; form++) {
      counted[form] = forms.get(form).isCounted();
      for (int need : forms.get(form).needs()) {
        int number = needNumbers[need] - 1;
        if (number >= 0) {
          present[number >> 6] |= 1L << number;
          keepStanding(number);
          for (int i = lastListed[number]; i > 0; i = listedBefore[i - 1]) {
            if (lists[listed[i - 1]] != form + 1) {
              lists[listed[i - 1]] = form + 1;
              keepDirect(listed[i - 1]);
            }
          }
        }
      }
      keepBits(form);
      needStarts[form + 1] = needsSize;
      moreStarts[form + 1] = moreSize;
      directStarts[form + 1] = directSize;
    }
  }

  private void keepStanding(int need) {
    if (starts[need] < ends[need]) {
      if (needsSize == needs.length) {
        needs = Arrays.copyOf(needs, needsSize * 2);
      }
      needs[needsSize++] = need;
    }
  }

  private void keepDirect(int group) {
    if (directSize == direct.length) {
      direct = Arrays.copyOf(direct, directSize * 2);
    }
    direct[directSize++] = group;
  }

  /** Takes the needs that were noted as present over to a form. */
  private void keepBits(int form) {
    System.arraycopy(present, 0, front, FRONT * form, FRONT);
    for (int word = FRONT; word < present.length; word++) {
      if (present[word] != 0) {
        if (moreSize == moreBits.length) {
          moreBits = Arrays.copyOf(moreBits, moreSize * 2);
          moreWords = Arrays.copyOf(moreWords, moreSize * 2);
        }
        moreBits[moreSize] = present[word];
        moreWords[moreSize++] = word;
      }
    }
    Arrays.fill(present, 0);
  }

  @Override
  int groupCount() {
    return groupCount;
  }

  @Override
  int group(int group) {
    int number = groupNumbers[group];
    return number > 0 ? number - 1 : -1;
  }

  @Override
  boolean isLive(int group) {
    return groupNumbers[group] != 0;
  }

  @Override
  int groupAt(int number) {
    return groups[number];
  }

  @Override
  boolean isEverywhere(int number) {
    return everywhere.get(number);
  }

  @Override
  void look(int number) {
    if (number == sentence) {
      return;
    }
    long[] where = places;
    int[] found = known;
    for (int i = 0; i < knownCount; i++) {
      where[found[i]] = 0;
    }
    Arrays.fill(present, 0);
    sentence = number;
    int words = 0;
    int count = 0;
    long bits0 = 0;
    long bits1 = 0;
    long bits2 = 0;
    long bits3 = 0;
    int last = text.sentenceEnd(number);
    for (int t = text.sentenceStart(number); t < last; t++) {
      int form = formOf[t];
      if (counted[form]) {
        words++;
      }
      bits0 |= front[FRONT * form];
      bits1 |= front[FRONT * form + 1];
      bits2 |= front[FRONT * form + 2];
      bits3 |= front[FRONT * form + 3];
      int lastMore = moreStarts[form + 1];
      for (int i = moreStarts[form]; i < lastMore; i++) {
        present[moreWords[i]] |= moreBits[i];
      }
      long place = 1L << words;
      int after = needStarts[form + 1];
      for (int i = needStarts[form]; i < after; i++) {
        int need = needs[i];
        long before = where[need];
        found[count] = need;
        // One more if nothing was known; a branch would be guessed wrongly half of the time.
        count += 1 - (int) ((before | -before) >>> 63);
        where[need] = before | place;
      }
    }
    present[0] = bits0;
    present[1] = bits1;
    present[2] = bits2;
    present[3] = bits3;
    standingCount = count;
    knownCount = count;
  }

  private boolean isPresent(int need) {
    return (present[need >> 6] & 1L << need) != 0;
  }

  /** Returns the places at which the sentence meets a need that it meets. */
  private long placesOf(int need) {
    long where = places[need];
    if (where != 0) {
      return where;
    }
    int words = 0;
    int last = text.sentenceEnd(sentence);
    for (int t = text.sentenceStart(sentence); t < last; t++) {
      int form = formOf[t];
      if (counted[form]) {
        words++;
      }
      if (meets(form, need)) {
        where |= 1L << words;
      }
    }
    places[need] = where;
    known[knownCount++] = need;
    return where;
  }

  private boolean meets(int form, int need) {
    int word = need >> 6;
    if (word < FRONT) {
      return (front[FRONT * form + word] & 1L << need) != 0;
    }
    int last = moreStarts[form + 1];
    for (int i = moreStarts[form]; i < last; i++) {
      if (moreWords[i] == word) {
        return (moreBits[i] & 1L << need) != 0;
      }
    }
    return false;
  }

  @Override
  void tell(SeenSentence.Groups groups) {
    int last = text.sentenceEnd(sentence);
    for (int t = text.sentenceStart(sentence); t < last; t++) {
      int after = directStarts[formOf[t] + 1];
      for (int i = directStarts[formOf[t]]; i < after; i++) {
        groups.list(direct[i]);
      }
    }
    int[] numbers = clauses;
    for (int n = 0; n < standingCount; n++) {
      int need = known[n];
      int end = ends[need];
      int next;
      for (int at = starts[need]; at < end; at = next) {
        next = at + 1 + numbers[at];
        int lastNeed = at + 3 + numbers[at + 2];
        long from = starts(numbers, at + 3, lastNeed);
        if (from != 0) {
          int firstListed = lastNeed + 2 + numbers[lastNeed + 1];
          for (int i = lastNeed + 2; i < firstListed; i++) {
            groups.link(numbers[i], numbers[at + 1], from);
          }
          for (int i = firstListed; i < next; i++) {
            groups.list(numbers[i]);
          }
        }
      }
    }
  }

  /** Returns from which places of the sentence a match may begin that meets some needs; 0: none. */
  private long starts(int[] numbers, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!isPresent(NeedIndex.number(numbers[i]))) {
        return 0; // most of them end here
      }
    }
    long from = -1;
    for (int i = first; from != 0 && i <= last; i++) {
      int placed = numbers[i];
      from &= NeedIndex.starts(placed, placesOf(NeedIndex.number(placed)));
    }
    return from;
  }

  @Override
  void meet(int group, Met met) {
    int[] numbers = asked[group];
    if (numbers == null) {
      numbers = liveClauses(group);
      asked[group] = numbers;
    }
    int next;
    for (int at = 0; at < numbers.length; at = next) {
      next = at + 2 + numbers[at + 1];
      long from = starts(numbers, at + 2, next - 1);
      if (from != 0) {
        met.clause(numbers[at], from);
      }
    }
  }

  /**
   * Returns the clauses of a group all of whose needs are met somewhere in the text: the clause,
   * how many needs it has, these with their distances.
   */
  private int[] liveClauses(int group) {
    int[] some = NONE;
    int size = 0;
    for (int i = index.clausesStart(group); i < index.clausesEnd(group); i++) {
      int clause = index.clause(i);
      int first = all.needsStart(clause);
      int end = all.needsEnd(clause);
      if (size + 2 + end - first > some.length) {
        some = Arrays.copyOf(some, 2 * (size + 2 + end - first));
      }
      int to = size + 2;
      for (int need = first; need < end; need++) {
        int placed = all.need(need);
        int number = needNumbers[NeedIndex.number(placed)] - 1;
        if (number < 0) {
          // It, or some other need of the clause, is met nowhere in the text.
          break;
        }
        some[to++] = NeedIndex.renumbered(placed, number);
      }
      if (to == size + 2 + end - first) {
        some[size] = clause;
        some[size + 1] = end - first;
        size = to;
      }
    }
    return Arrays.copyOf(some, size);
  }
}
