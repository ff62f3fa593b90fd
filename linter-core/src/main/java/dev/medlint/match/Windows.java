package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.rule.Query;
import dev.medlint.rule.Scope;
import dev.medlint.rule.TokenTests;
import dev.medlint.source.BlockKind;
import dev.medlint.speech.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the matches of queries in the sentences of one text, joining their parts over the window
 * that each query names. One for each text; not thread-safe.
 */
final class Windows {

  /** So often a part is asked for before it is judged whether this saves searches. */
  private static final int TRIALS = 16;

  /** Sentences to each side that count as the same block, however long it is. */
  static final int BLOCK_REACH = 50;

  private final AnnotatedText text;
  private final Candidates candidates;
  private final Attempt attempt;

  /** The kind of the block of each sentence. */
  private final BlockKind[] kinds;

  /**
   * What was found out of each sentence by {@link Other}; empty until there is a query of several
   * parts.
   */
  private int[] answers = {};

  private int questions;

  /** The sentences that {@link #lacksPart} looked at last; the last one before the first: any. */
  private int windowFirst;

  private int windowLast;

  /**
   * Place of each sentence in the flow of the prose; -1 outside it (attributes, menus, footers).
   */
  private int[] flow = {};

  /** Sentences of the flow, in order. */
  private int[] flowSentences = {};

  /**
   * Creates the search.
   *
   * @param tests the token tests of the pack
   */
  Windows(AnnotatedText text, Candidates candidates, TokenTests tests) {
    this.text = text;
    this.candidates = candidates;
    this.attempt = new Attempt(text, tests, candidates);
    this.kinds = new BlockKind[text.sentenceCount()];
    for (int s = 0; s < kinds.length; s++) {
      kinds[s] = text.blocks().get(text.blockOf(s)).kind();
    }
  }

  private Windows(Windows other) {
    this.text = other.text;
    this.candidates = other.candidates.forOtherThread();
    this.attempt = other.attempt.forOtherThread(candidates);
    this.kinds = other.kinds;
  }

  /** Returns a search through the same text for another thread. */
  Windows forOtherThread() {
    return new Windows(this);
  }

  /**
   * Returns the matches of a query that no exclusion takes away, in order and without overlaps.
   *
   * @param firstOnly stop after one
   */
  List<Found> find(CompiledQuery query, Exclusions exclusions, boolean firstOnly) {
    return findBefore(text.sentenceCount(), query, exclusions, firstOnly);
  }

  /**
   * Does the same, but looks for the rarest part of the query only before a sentence.
   *
   * @param before number of that sentence
   */
  List<Found> findBefore(
      int before, CompiledQuery query, Exclusions exclusions, boolean firstOnly) {
    int trigger = query.trigger();
    int part = query.partNumber(trigger);
    if (!candidates.mayMatch(query.partNumber(0), query.partNumber(query.size()))) {
      return List.of();
    }
    List<Found> all = new ArrayList<>();
    Other other = query.size() > 1 ? new Other(query) : null;
    int marked = -1;
    int end = candidates.endLinks(part);
    int next;
    for (int link = candidates.firstLink(part); link < end; link = next) {
      int sentence = candidates.sentence(link);
      next = link + 1;
      while (next < end && candidates.sentence(next) == sentence) {
        next++;
      }
      if (sentence >= before) {
        break;
      }
      if (!mayStandIn(query, trigger, sentence)) {
        continue;
      }
      if (other != null
          && (lacksPart(query, sentence)
              || (windowLast >= windowFirst && !other.mayMatch(windowFirst, windowLast)))) {
        continue;
      }
      int at = text.sentenceStart(sentence);
      Starts starts = candidates.startsOfTrigger(part, link, next);
      for (Hit hit = next(query, sentence, at, starts);
          hit != null;
          hit = next(query, sentence, at, starts)) {
        Found found = query.size() == 1 ? single(hit) : join(query, hit);
        if (found != null && found.first() > marked && !exclusions.exclude(found, text, attempt)) {
          all.add(found);
          marked = found.last();
          at = hit.last() + 1;
          if (firstOnly) {
            return all;
          }
        } else {
          at = hit.first() + 1; // what was excluded must not hide what begins inside it
        }
      }
    }
    return all;
  }

  /** Returns who says the words to whom. */
  Speech speech() {
    return attempt.speech();
  }

  /** Returns the elements among the words of a match, in text order. */
  List<Match.Capture> elements(Elements elements, Found found) {
    return elements.in(found, text, attempt);
  }

  /**
   * Of a query with several parts, whether another part than the one that the search starts from
   * matches anywhere near: of a part that few sentences can hold this is found sooner than all
   * matches of the other, and each sentence is asked but once.
   */
  private final class Other {

    private final CompiledQuery query;

    /** The part that the fewest sentences can hold; negative: none is worth to be asked. */
    private int part = -1;

    /** Between this number and the next one are the answers of sentences to this question. */
    private final int question;

    private int yes;
    private int asked;

    Other(CompiledQuery query) {
      this.query = query;
      if (answers.length == 0) {
        answers = new int[text.sentenceCount()];
      }
      questions += 2;
      this.question = questions;
      int fewest = candidates.sightings(query.partNumber(query.trigger()));
      for (int i = 0; i < query.size(); i++) {
        int some = candidates.sightings(query.partNumber(i));
        if (i != query.trigger() && some >= 0 && some < fewest) {
          fewest = some;
          part = i;
        }
      }
    }

    /** Returns true unless it is known that the part matches in none of some sentences. */
    boolean mayMatch(int first, int last) {
      if (part < 0) {
        return true;
      }
      boolean matches = false;
      int number = query.partNumber(part);
      for (int s = candidates.next(number, first); !matches && s <= last; ) {
        if (answers[s] < question) {
          answers[s] = question + (hits(query, part, s).isEmpty() ? 0 : 1);
        }
        matches = answers[s] > question;
        s = s == last ? last + 1 : candidates.next(number, s + 1);
      }
      yes += matches ? 1 : 0;
      if (++asked >= TRIALS && yes * 2 > asked) {
        part = -1; // it matches so often that to ask saves nothing
      }
      return matches;
    }
  }

  /**
   * Finds out which sentences may be joined with one.
   *
   * @return whether no window around it holds what every part needs
   */
  private boolean lacksPart(CompiledQuery query, int sentence) {
    int first = sentence;
    int last = sentence;
    switch (query.query().scope()) {
      case NEIGHBOURS -> {
        int at = flow(sentence);
        int reach = query.query().size() - 1;
        if (at < 0) {
          first = blockStart(sentence);
          last = blockEnd(sentence);
        } else {
          first = flowSentences[Math.max(0, at - reach)];
          last = flowSentences[Math.min(flowSentences.length - 1, at + reach)];
        }
      }
      case BLOCK -> {
        first = blockStart(sentence);
        last = blockEnd(sentence);
      }
      case SECTION, LIST, DOCUMENT -> {
        windowFirst = 0;
        windowLast = -1;
        return false; // looked for as they are joined
      }
      case SENTENCE, HEADING -> {
        // the sentence alone
      }
    }
    windowFirst = first;
    windowLast = last;
    return lacksPart(query, first, last);
  }

  private boolean lacksPart(CompiledQuery query, int first, int last) {
    for (int i = 0; i < query.size(); i++) {
      if (!candidates.isBetween(query.partNumber(i), first, last)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayStandIn(CompiledQuery query, int part, int sentence) {
    BlockKind kind = kinds[sentence];
    if (kind == BlockKind.NAVIGATION) {
      return false; // what a menu lists is said elsewhere
    }
    if (query.isAbsence() && kind == BlockKind.ATTRIBUTE) {
      return false; // a warning that only an attribute holds is seen by nobody
    }
    return switch (query.query().scope()) {
      case HEADING -> kind == BlockKind.HEADING;
      case SECTION -> (kind == BlockKind.HEADING) == (part == 0);
      case LIST -> part == 0 ? isLeadIn(sentence) : kind == BlockKind.LIST_ITEM;
      default -> true;
    };
  }

  /** Returns the first hit of the trigger part from a token on, or null. */
  private Hit next(CompiledQuery query, int sentence, int at, Starts starts) {
    int start = text.sentenceStart(sentence);
    SeenSentence seen = candidates.seen(sentence);
    if (seen == null) {
      return search(query, sentence, at, starts);
    }
    int number = query.partNumber(query.trigger());
    if (seen.knowsNext(number, at - start)) {
      return seen.next(number, at - start, sentence, start);
    }
    Hit hit = search(query, sentence, at, starts);
    seen.keepNext(number, at - start, hit, start);
    return hit;
  }

  private Hit search(CompiledQuery query, int sentence, int at, Starts starts) {
    return query
        .program(query.trigger())
        .next(
            attempt,
            sentence,
            text.sentenceStart(sentence),
            at,
            text.sentenceEnd(sentence),
            starts);
  }

  private List<Hit> hits(CompiledQuery query, int part, int sentence) {
    return attempt.hits(query.partNumber(part), query.program(part), sentence);
  }

  private static Found single(Hit hit) {
    return new Found(
        hit.first(), hit.last(), hit.sentence(), hit.sentence(), hit.parts(), List.of(hit));
  }

  /** Joins the other parts to a hit of the trigger part, in the smallest window that holds all. */
  private Found join(CompiledQuery query, Hit hit) {
    int s = hit.sentence();
    Scope scope = query.query().scope();
    return switch (scope) {
      case SENTENCE, HEADING -> joinIn(query, hit, s, s, false);
      case BLOCK -> joinIn(query, hit, blockStart(s), blockEnd(s), false);
      case DOCUMENT -> joinIn(query, hit, 0, text.sentenceCount() - 1, false);
      case NEIGHBOURS -> joinNeighbours(query, hit);
      case SECTION -> joinSection(query, hit);
      case LIST -> joinList(query, hit);
    };
  }

  private Found joinNeighbours(CompiledQuery query, Hit hit) {
    int at = flow(hit.sentence());
    if (at < 0) {
      return joinIn(query, hit, blockStart(hit.sentence()), blockEnd(hit.sentence()), false);
    }
    for (int size = 1; size <= query.query().size(); size++) {
      for (int from = Math.max(0, at - size + 1); from <= at; from++) {
        int to = from + size - 1;
        if (to < flowSentences.length
            && !lacksPart(query, flowSentences[from], flowSentences[to])
            && !crossesHeading(from, to)) {
          Found found = joinIn(query, hit, from, to, true);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  /** A window may begin with a heading, but must not run over the next one. */
  private boolean crossesHeading(int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (isHeading(i) && blockAt(i) != blockAt(i - 1)) {
        return true;
      }
    }
    return false;
  }

  private Found joinSection(CompiledQuery query, Hit hit) {
    int at = flow(hit.sentence());
    if (at < 0) {
      return null;
    }
    int heading = at;
    while (heading > 0 && !isHeading(heading)) {
      heading--;
    }
    while (heading > 0 && isHeading(heading - 1)) {
      heading--;
    }
    int to = heading;
    while (to + 1 < flowSentences.length && isHeading(to + 1)) {
      to++;
    }
    int last = to;
    while (last + 1 < flowSentences.length
        && !isHeading(last + 1)
        && last - to < query.query().size()) {
      last++;
    }
    return isHeading(heading) && at <= last ? joinIn(query, hit, heading, last, true) : null;
  }

  /** Whether a list begins right after a sentence that is no item itself. */
  private boolean isLeadIn(int sentence) {
    int at = flow(sentence);
    return at >= 0 && at + 1 < flowSentences.length && !isItem(at) && isItem(at + 1);
  }

  private Found joinList(CompiledQuery query, Hit hit) {
    int leadIn = flow(hit.sentence());
    while (leadIn > 0 && isItem(leadIn)) {
      leadIn--;
    }
    if (leadIn < 0 || isItem(leadIn)) {
      return null;
    }
    int last = leadIn;
    int items = 0;
    while (last + 1 < flowSentences.length && isItem(last + 1)) {
      items += blockAt(last + 1) == blockAt(last) ? 0 : 1;
      if (items > query.query().size()) {
        break;
      }
      last++;
    }
    return flow(hit.sentence()) <= last ? joinIn(query, hit, leadIn, last, true) : null;
  }

  private boolean isItem(int flowIndex) {
    return kinds[flowSentences[flowIndex]] == BlockKind.LIST_ITEM;
  }

  private int blockAt(int flowIndex) {
    return text.blockOf(flowSentences[flowIndex]);
  }

  private boolean isHeading(int flowIndex) {
    return kinds[flowSentences[flowIndex]] == BlockKind.HEADING;
  }

  /** Chooses hits of the other parts nearest to the trigger's hit, in the order the query asks. */
  private Found joinIn(CompiledQuery query, Hit hit, int from, int to, boolean inFlow) {
    Hit[] chosen = new Hit[query.size()];
    chosen[query.trigger()] = hit;
    boolean triggerInChain = joint(query, query.trigger()) != Query.Joint.WITH;
    int chainStart = triggerInChain ? query.trigger() : 0;
    if (!triggerInChain) {
      chosen[0] = next(query, 0, from, to, -1, hit, inFlow);
      if (chosen[0] == null) {
        return null;
      }
    }
    Hit later = chosen[chainStart];
    for (int i = chainStart - 1; i >= 0; i--) {
      if (joint(query, i) != Query.Joint.WITH) {
        later = previous(query, i, from, to, later.first(), hit, inFlow);
        if (later == null) {
          return null;
        }
        chosen[i] = later;
      }
    }
    Hit earlier = chosen[chainStart];
    for (int i = chainStart + 1; i < query.size(); i++) {
      if (joint(query, i) != Query.Joint.WITH) {
        earlier = next(query, i, from, to, earlier.last(), hit, inFlow);
        if (earlier == null) {
          return null;
        }
        chosen[i] = earlier;
      }
    }
    for (int i = 0; i < query.size(); i++) {
      if (chosen[i] == null) {
        chosen[i] = next(query, i, from, to, -1, hit, inFlow);
        if (chosen[i] == null) {
          return null;
        }
      }
    }
    return found(query, chosen);
  }

  private static Query.Joint joint(CompiledQuery query, int part) {
    return query.query().parts().get(part).joint();
  }

  private static Found found(CompiledQuery query, Hit[] chosen) {
    List<Hit.Part> parts = new ArrayList<>();
    List<Hit> marked = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      parts.addAll(chosen[i].parts());
      if (joint(query, i) != Query.Joint.WITH) {
        marked.add(chosen[i]);
      }
    }
    Hit first = marked.get(0);
    Hit last = marked.get(marked.size() - 1);
    return new Found(first.first(), last.last(), first.sentence(), last.sentence(), parts, marked);
  }

  private Hit next(
      CompiledQuery query, int part, int from, int to, int afterToken, Hit joined, boolean inFlow) {
    for (int i = from; i <= to; i++) {
      for (Hit hit : knownHits(query, part, inFlow ? flowSentences[i] : i, joined)) {
        if (hit.first() > afterToken) {
          return hit;
        }
      }
    }
    return null;
  }

  private Hit previous(
      CompiledQuery query,
      int part,
      int from,
      int to,
      int beforeToken,
      Hit joined,
      boolean inFlow) {
    Hit best = null;
    for (int i = from; i <= to; i++) {
      for (Hit hit : knownHits(query, part, inFlow ? flowSentences[i] : i, joined)) {
        if (hit.last() < beforeToken) {
          best = hit;
        }
      }
    }
    return best;
  }

  private List<Hit> knownHits(CompiledQuery query, int part, int sentence, Hit joined) {
    if (!candidates.isIn(query.partNumber(part), sentence) || !mayStandIn(query, part, sentence)) {
      return List.of();
    }
    return part == query.trigger() && sentence == joined.sentence()
        ? List.of(joined)
        : hits(query, part, sentence);
  }

  private int blockStart(int sentence) {
    int s = sentence;
    while (s > 0 && sentence - s < BLOCK_REACH && text.blockOf(s - 1) == text.blockOf(sentence)) {
      s--;
    }
    return s;
  }

  private int blockEnd(int sentence) {
    int s = sentence;
    while (s + 1 < text.sentenceCount()
        && s - sentence < BLOCK_REACH
        && text.blockOf(s + 1) == text.blockOf(sentence)) {
      s++;
    }
    return s;
  }

  private int flow(int sentence) {
    if (flow.length == 0) {
      flow = new int[text.sentenceCount()];
      flowSentences = new int[text.sentenceCount()];
      int size = 0;
      for (int s = 0; s < flow.length; s++) {
        boolean inFlow =
            switch (kinds[s]) {
              case ATTRIBUTE, NAVIGATION, FOOTER -> false;
              case HEADING,
                  PARAGRAPH,
                  LIST_ITEM,
                  TABLE_CELL,
                  QUOTATION,
                  REVIEW,
                  CAPTION,
                  FOOTNOTE ->
                  true;
            };
        flow[s] = inFlow ? size : -1;
        if (inFlow) {
          flowSentences[size++] = s;
        }
      }
      flowSentences = Arrays.copyOf(flowSentences, size);
    }
    return flow[sentence];
  }
}
