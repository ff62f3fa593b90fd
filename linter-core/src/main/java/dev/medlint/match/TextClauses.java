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

  /** So often a group is asked for before it pays to know the forms that it needs. */
  private static final int OFTEN = 8;

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

  /** For each need, by its number here, the last live clause that stands at it, from 1; 0: none. */
  private int[] lastAt = new int[64];

  /** For each live clause the one before it at the same need. */
  private int[] before;

  /** For each group 0 if none of its clauses is live, else as for needs. */
  private final int[] groupNumbers;

  /** The groups that have a number here. */
  private int[] groups = new int[64];

  private int groupCount;

  /** Those of them, by their number here, from which a search starts. */
  private final BitSet triggers = new BitSet();

  /** Of the listed groups those that stand in most sentences, by their number here. */
  private final BitSet everywhere = new BitSet();

  /** For each need, by its number here, the last group that it lists by itself, from 1. */
  private int[] lastListed = new int[64];

  /** The groups that needs list by themselves, and for each the one before it at the same need. */
  private int[] listed = new int[64];

  private int[] listedBefore = new int[64];
  private int listedCount;

  /** The clauses that may stand at each need, as {@link ClauseWalk} has them. */
  private int[] starts = new int[64];

  private int[] ends = new int[64];
  private int needCount;
  private int[] clauses = new int[512];
  private int clausesSize;

  /** For each form its needs at which clauses may stand, then its others. */
  private int[] needs;

  private int needsSize;

  /** For each form where its needs begin, and where the others among them begin. */
  private final int[] needStarts;

  /** For each form the groups that it lists by itself. */
  private int[] direct;

  private int directSize;

  /** For each form where these begin. */
  private final int[] directStarts;

  /** Whether each form is a word or a number. */
  private final boolean[] counted;

  /** The places at which the sentence that is looked at meets each need. */
  private long[] places;

  /** The needs of that sentence at which clauses may stand, each once. */
  private final int[] standing;

  private int standingCount;

  /** The sentence that is looked at. */
  private int sentence = -1;

  /** For each group of the pack its clauses that may be met, once it was asked for. */
  private final int[][] asked;

  /** For each group of the pack how often it was asked for in a sentence before it had a filter. */
  private final byte[] questions;

  /**
   * For each group of the pack that is asked for often the forms one of which stands in every
   * sentence that meets it, as bits.
   */
  private final long[][] filters;

  /** For each group of the pack that is asked for often what its clauses need. */
  private final Wanted[] wanted;

  /** The places at which a sentence that was not looked at meets the needs of one group. */
  private final long[] few;

  /**
   * For each exclusion of the pack that is the first one of its rule, and if these are asked for
   * often, for each form which exclusions of the rule it may belong to, as {@link #mayExclude}
   * tells them; empty until some are.
   */
  private byte[][] exclusionsOfForms = {};

  /** For each such exclusion how often they were asked for before. */
  private byte[] exclusionQuestions = {};

  /** The forms that meet each need; empty until a filter is made. */
  private int[] formsOfNeeds = {};

  /** For each need where they begin. */
  private int[] formStarts = {};

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
    int size = 0;
    for (int f = 0; f < formCount; f++) {
      int[] some = forms.get(f).needs();
      size += some.length;
      meet(some, forms.tokens(f));
    }
    findLive();
    keepQueries();
    findEverywhere();
    standAtRarest();
    int standingNeeds = needCount;
    for (int need = 0; need < standingNeeds; need++) {
      keep(need);
    }
    keepExclusions();
    this.needs = new int[size];
    this.needStarts = new int[2 * formCount + 1];
    this.direct = new int[64];
    this.directStarts = new int[formCount + 1];
    this.counted = new boolean[formCount];
    for (int f = 0; f < formCount; f++) {
      counted[f] = forms.get(f).isCounted();
      keepNeeds(f);
      directStarts[f + 1] = directSize;
    }
    this.places = new long[needCount];
    this.standing = new int[needCount + 1];
    this.asked = new int[groupNumbers.length][];
    this.questions = new byte[groupNumbers.length];
    this.filters = new long[groupNumbers.length][];
    this.wanted = new Wanted[groupNumbers.length];
    this.few = new long[needCount];
  }

  /** Shares what was found out of the text, and nothing that is about one sentence. */
  private TextClauses(TextClauses other) {
    this.text = other.text;
    this.index = other.index;
    this.walk = other.walk;
    this.all = other.all;
    this.forms = other.forms;
    this.formOf = other.formOf;
    this.needNumbers = other.needNumbers;
    this.tokens = other.tokens;
    this.groupNumbers = other.groupNumbers;
    this.groups = other.groups;
    this.groupCount = other.groupCount;
    this.everywhere.or(other.everywhere);
    this.triggers.or(other.triggers);
    this.starts = other.starts;
    this.ends = other.ends;
    this.needCount = other.needCount;
    this.clauses = other.clauses;
    this.needs = other.needs;
    this.needsSize = other.needsSize;
    this.needStarts = other.needStarts;
    this.direct = other.direct;
    this.directStarts = other.directStarts;
    this.counted = other.counted;
    this.places = new long[needCount];
    this.standing = new int[needCount + 1];
    this.asked = new int[groupNumbers.length][];
    this.questions = new byte[groupNumbers.length];
    this.filters = new long[groupNumbers.length][];
    this.wanted = new Wanted[groupNumbers.length];
    this.few = new long[needCount];
  }

  @Override
  Clauses forOtherThread() {
    return new TextClauses(this);
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
    before = new int[liveCount];
    for (int l = 0; l < liveCount; l++) {
      int at = live[l];
      int lastNeed = at + 3 + walk.number(at + 2);
      int next = at + 1 + walk.number(at);
      int rarest = NeedIndex.number(walk.number(at + 3));
      for (int i = at + 4; i <= lastNeed; i++) {
        int need = NeedIndex.number(walk.number(i));
        rarest = tokens[need] < tokens[rarest] ? need : rarest;
      }
      boolean kept = false;
      boolean stands = false;
      for (int i = lastNeed + 2; i < next; i++) {
        int group = groupNumbers[walk.number(i)] - 1;
        kept |= group >= 0;
        if (group >= 0 && !everywhere.get(group)) {
          if (lastNeed == at + 3 && !triggers.get(group)) {
            list(group, numberOf(rarest));
          } else {
            stands = true;
          }
        }
      }
      if (stands) {
        int number = numberOf(rarest);
        before[l] = lastAt[number];
        lastAt[number] = l + 1;
      }
      // Where a part may match in a sentence is asked of all its clauses, wherever they stand.
      for (int i = at + 3; kept && i <= lastNeed; i++) {
        numberOf(NeedIndex.number(walk.number(i)));
      }
    }
  }

  /** Notes that a word that meets a need lists a group, whatever stands beside it. */
  private void list(int group, int need) {
    if (listedCount == listed.length) {
      listed = Arrays.copyOf(listed, listedCount * 2);
      listedBefore = Arrays.copyOf(listedBefore, listedCount * 2);
    }
    listed[listedCount] = group;
    listedBefore[listedCount] = lastListed[need];
    lastListed[need] = ++listedCount;
  }

  /** Keeps the clauses that stand at a need side by side. */
  private void keep(int need) {
    starts[need] = clausesSize;
    for (int l = lastAt[need]; l > 0; l = before[l - 1]) {
      keepClause(live[l - 1], need);
    }
    ends[need] = clausesSize;
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
      int number = numberOf(NeedIndex.number(placed));
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

  /** Numbers the needs of what keeps matches of the rules that are left from counting. */
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
      numberOf(NeedIndex.number(all.need(i)));
    }
  }

  private int numberOf(int need) {
    if (needNumbers[need] == UNNUMBERED) {
      if (needCount == starts.length) {
        starts = Arrays.copyOf(starts, needCount * 2);
        ends = Arrays.copyOf(ends, needCount * 2);
        lastAt = Arrays.copyOf(lastAt, needCount * 2);
        lastListed = Arrays.copyOf(lastListed, needCount * 2);
      }
      needNumbers[need] = ++needCount;
    }
    return needNumbers[need] - 1;
  }

  /** Keeps the needs of a form that some clause still asks for. */
  private void keepNeeds(int form) {
    int[] some = forms.get(form).needs();
    int front = needsSize;
    int back = needsSize + some.length;
    for (int need : some) {
      int number = needNumbers[need] - 1;
      if (number >= 0) {
        if (starts[number] < ends[number]) {
          needs[front++] = number;
        } else {
          needs[--back] = number;
        }
        for (int i = lastListed[number]; i > 0; i = listedBefore[i - 1]) {
          if (directSize == direct.length) {
            direct = Arrays.copyOf(direct, directSize * 2);
          }
          direct[directSize++] = listed[i - 1];
        }
      }
    }
    int others = needsSize + some.length - back;
    System.arraycopy(needs, back, needs, front, others);
    needStarts[2 * form] = needsSize;
    needStarts[2 * form + 1] = front;
    needsSize = front + others;
    needStarts[2 * form + 2] = needsSize;
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
    forget();
    sentence = number;
    long[] where = places;
    int[] found = standing;
    int words = 0;
    int count = 0;
    int last = text.sentenceEnd(number);
    for (int t = text.sentenceStart(number); t < last; t++) {
      int form = formOf[t];
      if (counted[form]) {
        words++;
      }
      long place = 1L << words;
      int i = needStarts[2 * form];
      int others = needStarts[2 * form + 1];
      for (; i < others; i++) {
        int need = needs[i];
        long known = where[need];
        found[count] = need;
        // One more if nothing was known; a branch would be guessed wrongly half of the time.
        count += 1 - (int) ((known | -known) >>> 63);
        where[need] = known | place;
      }
      int after = needStarts[2 * form + 2];
      for (; i < after; i++) {
        where[needs[i]] |= place;
      }
    }
    standingCount = count;
  }

  @Override
  boolean meetAlone(int group, int number, Met met) {
    Wanted asks = wanted[group];
    if (asks == null) {
      if (questions[group] < OFTEN) {
        questions[group]++;
        return false;
      }
      asks = wantedBy(group);
      wanted[group] = asks;
    }
    long[] before = places;
    places = few;
    int last = text.sentenceEnd(number);
    int words = 0;
    boolean anyMet = false;
    for (int t = text.sentenceStart(number); t < last; t++) {
      int form = formOf[t];
      words += counted[form] ? 1 : 0;
      if (asks.isMetBy(form)) {
        anyMet = true;
        int after = needStarts[2 * form + 2];
        for (int i = needStarts[2 * form]; i < after; i++) {
          int need = needs[i];
          if (asks.holds(need)) {
            few[need] |= 1L << words;
          }
        }
      }
    }
    if (anyMet) {
      meet(group, met);
      for (int need : asks.needs) {
        few[need] = 0;
      }
    }
    places = before;
    return true;
  }

  /** What is asked of a sentence for one group. */
  private static final class Wanted {

    private final int[] needs;
    private final long[] needBits;
    private final long[] formBits;

    /**
     * Notes needs.
     *
     * @param formBits the forms that meet one of them
     */
    Wanted(int[] needs, int needCount, long[] formBits) {
      this.needs = needs;
      this.needBits = new long[(needCount >> 6) + 1];
      this.formBits = formBits;
      for (int need : needs) {
        needBits[need >> 6] |= 1L << need;
      }
    }

    boolean holds(int need) {
      return (needBits[need >> 6] & 1L << need) != 0;
    }

    boolean isMetBy(int form) {
      return (formBits[form >> 6] & 1L << form) != 0;
    }
  }

  private Wanted wantedBy(int group) {
    int[] numbers = clausesOf(group);
    BitSet some = new BitSet();
    int next;
    for (int at = 0; at < numbers.length; at = next) {
      next = at + 2 + numbers[at + 1];
      for (int n = at + 2; n < next; n++) {
        some.set(NeedIndex.number(numbers[n]));
      }
    }
    return new Wanted(some.stream().toArray(), needCount, filterOf(numbers, true));
  }

  private void forget() {
    if (sentence < 0) {
      return;
    }
    int last = text.sentenceEnd(sentence);
    for (int t = text.sentenceStart(sentence); t < last; t++) {
      int form = formOf[t];
      int after = needStarts[2 * form + 2];
      for (int i = needStarts[2 * form]; i < after; i++) {
        places[needs[i]] = 0;
      }
    }
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
      int need = standing[n];
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
    for (int i = first + 1; i <= last; i++) {
      if (places[NeedIndex.number(numbers[i])] == 0) {
        return 0; // most of them end here
      }
    }
    long from = -1;
    for (int i = first; i <= last; i++) {
      int placed = numbers[i];
      from &= NeedIndex.starts(placed, places[NeedIndex.number(placed)]);
    }
    return from;
  }

  @Override
  boolean isNew(int number) {
    return number != sentence;
  }

  @Override
  boolean mayMeet(int group, int sentence) {
    long[] filter = filters[group];
    if (filter == null) {
      int[] numbers = clausesOf(group);
      if (numbers.length == 0) {
        return false;
      }
      if (questions[group] < OFTEN) {
        questions[group]++;
        return true;
      }
      filter = filterOf(numbers, false);
      filters[group] = filter;
    }
    int last = text.sentenceEnd(sentence);
    for (int t = text.sentenceStart(sentence); t < last; t++) {
      int form = formOf[t];
      if ((filter[form >> 6] & 1L << form) != 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  int mayExclude(int first, int count, int firstSentence, int lastSentence) {
    if (exclusionsOfForms.length == 0) {
      exclusionsOfForms = new byte[index.exclusionCount()][];
      exclusionQuestions = new byte[exclusionsOfForms.length];
    }
    int number = index.exclusionNumber(first);
    byte[] ofForms = exclusionsOfForms[number];
    if (ofForms == null) {
      if (exclusionQuestions[number] < OFTEN) {
        exclusionQuestions[number]++;
        return -1;
      }
      ofForms = exclusionsOfForms(first, count);
      exclusionsOfForms[number] = ofForms;
    }
    int some = ofForms[counted.length];
    int last = text.sentenceEnd(lastSentence);
    for (int t = text.sentenceStart(firstSentence); t < last; t++) {
      some |= ofForms[formOf[t]];
    }
    return some;
  }

  /**
   * Returns for each form the exclusions of a rule of which it meets the rarest need, and after the
   * last form those that may be found whatever stands there.
   */
  private byte[] exclusionsOfForms(int first, int count) {
    byte[] ofForms = new byte[counted.length + 1];
    for (int i = 0; i < count; i++) {
      int group = index.groupOf(first + i);
      byte bit = (byte) (1 << (i & Byte.SIZE - 1));
      if (group < 0) {
        ofForms[counted.length] |= bit;
      } else {
        addForms(clausesOf(group), ofForms, bit);
      }
    }
    return ofForms;
  }

  private void addForms(int[] numbers, byte[] ofForms, byte bit) {
    if (formStarts.length == 0) {
      gatherForms();
    }
    int next;
    for (int at = 0; at < numbers.length; at = next) {
      next = at + 2 + numbers[at + 1];
      int need = NeedIndex.number(numbers[at + 2]);
      for (int i = formStarts[need]; i < formStarts[need + 1]; i++) {
        ofForms[formsOfNeeds[i]] |= bit;
      }
    }
  }

  /** Returns the forms that meet the rarest need of one of some clauses, or any of their needs. */
  private long[] filterOf(int[] numbers, boolean any) {
    if (formStarts.length == 0) {
      gatherForms();
    }
    long[] filter = new long[(counted.length >> 6) + 1];
    int next;
    for (int at = 0; at < numbers.length; at = next) {
      next = at + 2 + numbers[at + 1];
      int end = any ? next : at + 3;
      for (int n = at + 2; n < end; n++) {
        int need = NeedIndex.number(numbers[n]);
        for (int i = formStarts[need]; i < formStarts[need + 1]; i++) {
          filter[formsOfNeeds[i] >> 6] |= 1L << formsOfNeeds[i];
        }
      }
    }
    return filter;
  }

  private void gatherForms() {
    formStarts = new int[needCount + 2];
    for (int i = 0; i < needsSize; i++) {
      formStarts[needs[i] + 2]++;
    }
    for (int need = 0; need < needCount; need++) {
      formStarts[need + 2] += formStarts[need + 1];
    }
    formsOfNeeds = new int[needsSize];
    for (int form = 0; form < counted.length; form++) {
      for (int i = needStarts[2 * form]; i < needStarts[2 * form + 2]; i++) {
        formsOfNeeds[formStarts[needs[i] + 1]++] = form;
      }
    }
  }

  private int[] clausesOf(int group) {
    int[] numbers = asked[group];
    if (numbers == null) {
      numbers = liveClauses(group);
      asked[group] = numbers;
    }
    return numbers;
  }

  @Override
  void meet(int group, Met met) {
    int[] numbers = clausesOf(group);
    int next;
    for (int at = 0; at < numbers.length; at = next) {
      next = at + 2 + numbers[at + 1];
      if (places[NeedIndex.number(numbers[at + 2])] != 0) {
        long from = starts(numbers, at + 2, next - 1);
        if (from != 0) {
          met.clause(numbers[at], from);
        }
      }
    }
  }

  /**
   * Returns the clauses of a group all of whose needs are met somewhere in the text: the clause,
   * how many needs it has, these with their distances, and first the one that the fewest tokens
   * meet.
   */
  private int[] liveClauses(int group) {
    int[] some = NONE;
    int size = 0;
    for (int i = index.clausesStart(group); i < index.clausesEnd(group); i++) {
      int clause = index.clause(i);
      int first = all.needsStart(clause);
      int end = all.needsEnd(clause);
      int to = size + 2;
      int fewest = 0;
      if (to + end - first > some.length) {
        some = Arrays.copyOf(some, 2 * (to + end - first));
      }
      for (int need = first; need < end; need++) {
        int placed = all.need(need);
        int number = needNumbers[NeedIndex.number(placed)] - 1;
        if (number < 0) {
          break; // it, or some other need of the clause, is met nowhere in the text
        }
        some[to] = NeedIndex.renumbered(placed, number);
        int tokensHere = tokens[NeedIndex.number(placed)];
        if (need == first || tokensHere < fewest) {
          fewest = tokensHere;
          int other = some[size + 2];
          some[size + 2] = some[to];
          some[to] = other;
        }
        to++;
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
