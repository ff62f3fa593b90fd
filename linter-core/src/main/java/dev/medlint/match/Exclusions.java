package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.rule.Context;
import dev.medlint.rule.Exclusion;
import dev.medlint.source.BlockKind;
import dev.medlint.speech.Addressee;
import dev.medlint.speech.Speaker;
import dev.medlint.speech.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** The reasons why matches of one rule do not count, made ready to run. Thread-safe. */
final class Exclusions {

  static final Exclusions NONE = new Exclusions(List.of(), 0, new ListNodes(List.of()));

  private static final Set<String> NEGATORS =
      Set.of("не", "нет", "ни", "без", "никогда", "нельзя", "невозможно", "никакой", "вряд");
  private static final Set<String> CONDITIONS = Set.of("если", "ежели", "случае", "наличии");

  /** Fewer patterns are asked for one by one. */
  private static final int FEW = 2;

  /** How many words before a match may hold its negation. */
  private static final int NEGATION_REACH = 2;

  /**
   * A pattern that keeps matches from counting.
   *
   * @param number its number in the index
   */
  private record FoundNear(Exclusion.Where where, int distance, int number, Program program)
      implements Attempt.Question {

    List<Hit> find(int sentence, Attempt attempt) {
      return attempt.hits(number, program, sentence);
    }

    /** Returns whether the pattern is found in the sentences. */
    @Override
    public boolean isTrue(AnnotatedText text, int from, int to, Attempt attempt) {
      Candidates candidates = attempt.candidates();
      for (int s = candidates.nextHolding(number, from);
          s <= to;
          s = candidates.nextHolding(number, s + 1)) {
        if (!find(s, attempt).isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Exclusion> exclusions;

  /** Null until a match first asks; two threads may sort them twice, which does no harm. */
  private volatile Kinds kinds;

  private final int first;
  private final ListNodes lists;

  /** Made ready when a match first needs them; two threads may do it twice, which does no harm. */
  private final AtomicReference<List<FoundNear>> patterns = new AtomicReference<>();

  /**
   * Creates the exclusions of a rule.
   *
   * @param first number of the first pattern among them in the index
   * @param lists the word lists that patterns may refer to
   */
  Exclusions(List<Exclusion> exclusions, int first, ListNodes lists) {
    this.exclusions = exclusions;
    this.first = first;
    this.lists = lists;
  }

  /** The reasons other than patterns, by their kind. */
  private static final class Kinds {

    private static final Exclusion[] NONE = {};

    private Exclusion[] contexts = NONE;
    private Exclusion[] speech = NONE;

    /**
     * The pattern that last kept a match from counting, and is likely to do so again. Threads may
     * overwrite each other's: it changes what is asked first, and not what is answered.
     */
    private int likely;

    Kinds(List<Exclusion> exclusions) {
      for (Exclusion exclusion : exclusions) {
        if (exclusion instanceof Exclusion.SaidBy || exclusion instanceof Exclusion.SaidTo) {
          speech = with(speech, exclusion);
        } else if (!(exclusion instanceof Exclusion.Found)) {
          contexts = with(contexts, exclusion);
        }
      }
    }

    private static Exclusion[] with(Exclusion[] some, Exclusion one) {
      Exclusion[] more = Arrays.copyOf(some, some.length + 1);
      more[some.length] = one;
      return more;
    }
  }

  private Kinds kinds() {
    Kinds known = kinds;
    if (known == null) {
      known = new Kinds(exclusions);
      kinds = known;
    }
    return known;
  }

  private List<FoundNear> patterns() {
    List<FoundNear> known = patterns.get();
    if (known == null) {
      known = new ArrayList<>();
      for (Exclusion exclusion : exclusions) {
        if (exclusion instanceof Exclusion.Found found) {
          known.add(
              new FoundNear(
                  found.where(),
                  found.distance(),
                  first + known.size(),
                  new Program(found.pattern(), lists)));
        }
      }
      patterns.set(known);
    }
    return known;
  }

  boolean exclude(Found found, AnnotatedText text, Attempt attempt) {
    Kinds known = kinds();
    for (Exclusion exclusion : known.contexts) {
      if (exclusion instanceof Exclusion.Inside inside
          && isInside(inside.context(), found, text, attempt)) {
        return true;
      }
      if (exclusion instanceof Exclusion.Outside outside
          && !isInsideAny(outside.contexts(), found, text, attempt)) {
        return true;
      }
    }
    // The whole text is read for the first answer about speech; all others are cheap.
    boolean cheap = attempt.knowsSpeech();
    return (cheap && isOfOthers(known.speech, found, attempt))
        || isNearAny(known, found, text, attempt)
        || (!cheap && isOfOthers(known.speech, found, attempt));
  }

  private boolean isNearAny(Kinds known, Found found, AnnotatedText text, Attempt attempt) {
    List<FoundNear> some = patterns();
    int count = some.size();
    // Most sentences hold no word of most patterns: one walk tells it for all of them.
    int held =
        count < FEW
            ? -1
            : attempt
                .candidates()
                .mayExclude(first, count, found.firstSentence(), found.lastSentence());
    int likely = known.likely;
    if (likely < count && isNear(some.get(likely), bit(held, likely), found, text, attempt)) {
      return true;
    }
    for (int i = 0; i < count; i++) {
      if (i != likely && isNear(some.get(i), bit(held, i), found, text, attempt)) {
        known.likely = i;
        return true;
      }
    }
    return false;
  }

  private static boolean bit(int held, int i) {
    return (held & 1 << (i & Byte.SIZE - 1)) != 0;
  }

  private static boolean isOfOthers(Exclusion[] some, Found found, Attempt attempt) {
    for (Exclusion exclusion : some) {
      if (exclusion instanceof Exclusion.SaidBy said
          && isSaidBy(said.speakers(), found, attempt.speech()) != said.counts()) {
        return true;
      }
      if (exclusion instanceof Exclusion.SaidTo said
          && isSaidTo(said.addressees(), found, attempt.speech()) != said.counts()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaidBy(Set<Speaker> speakers, Found found, Speech speech) {
    for (Hit hit : found.marked()) {
      if (speakers.contains(speech.speaker(hit.first()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaidTo(Set<Addressee> addressees, Found found, Speech speech) {
    for (Hit hit : found.marked()) {
      if (addressees.contains(speech.addressee(hit.first()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInsideAny(
      List<Context> contexts, Found found, AnnotatedText text, Attempt attempt) {
    for (Context context : contexts) {
      if (isInside(context, found, text, attempt)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(
      Context context, Found found, AnnotatedText text, Attempt attempt) {
    return switch (context) {
      case QUESTION -> asks(found.lastSentence(), text);
      case CONDITION -> hasCondition(found, text);
      case NEGATION -> isNegated(found, text);
      case QUOTATION -> isOf(BlockKind.QUOTATION, found, text) || isQuoted(found, text);
      case LAW -> attempt.speaksOfLaw(found.firstSentence(), found.lastSentence());
      case HEADING -> isOf(BlockKind.HEADING, found, text);
      case REVIEW -> isOf(BlockKind.REVIEW, found, text);
      case ATTRIBUTE -> isOf(BlockKind.ATTRIBUTE, found, text);
      case FOOTER -> isOf(BlockKind.FOOTER, found, text);
      case LIST -> isOf(BlockKind.LIST_ITEM, found, text);
      case TABLE -> isOf(BlockKind.TABLE_CELL, found, text);
      case CAPTION -> isOf(BlockKind.CAPTION, found, text);
      case FOOTNOTE -> isOf(BlockKind.FOOTNOTE, found, text);
    };
  }

  /** Returns whether a match begins in a block of a kind. */
  private static boolean isOf(BlockKind kind, Found found, AnnotatedText text) {
    return text.blocks().get(text.blockOf(found.firstSentence())).kind() == kind;
  }

  private static boolean asks(int sentence, AnnotatedText text) {
    for (int t = text.sentenceEnd(sentence) - 1; t >= text.sentenceStart(sentence); t--) {
      if (text.form(t).isCounted()) {
        return false;
      }
      if (text.form(t).normal().indexOf('?') >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCondition(Found found, AnnotatedText text) {
    for (int t = text.sentenceStart(found.firstSentence()); t <= found.last(); t++) {
      if (CONDITIONS.contains(text.form(t).normal()) && !found.took(t)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegated(Found found, AnnotatedText text) {
    int words = 0;
    int sentenceStart = text.sentenceStart(found.firstSentence());
    for (int t = found.first() - 1; t >= sentenceStart && words < NEGATION_REACH; t--) {
      Form form = text.form(t);
      if (!form.isCounted()) {
        break; // a comma or dash begins another clause
      }
      if (isNegator(t, text)) {
        return true;
      }
      words++;
    }
    for (int t = found.first(); t <= found.last(); t++) {
      if (!found.took(t) && isNegator(t, text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegator(int token, AnnotatedText text) {
    if (!NEGATORS.contains(text.form(token).normal())) {
      return false;
    }
    boolean notOnly =
        token + 1 < text.tokenCount() && text.form(token + 1).normal().equals("только");
    return !notOnly;
  }

  private static boolean isQuoted(Found found, AnnotatedText text) {
    int block = text.blockOf(found.firstSentence());
    int first = text.sentenceStart(found.firstSentence());
    int reach = Math.max(0, found.firstSentence() - Windows.BLOCK_REACH);
    for (int s = found.firstSentence(); s >= reach && text.blockOf(s) == block; s--) {
      first = text.sentenceStart(s);
    }
    int open = 0;
    for (int t = first; t < found.first(); t++) {
      String normal = text.form(t).normal();
      if (normal.equals("«") || normal.equals("„")) {
        open++;
      } else if (open > 0 && (normal.equals("»") || normal.equals("“"))) {
        open--;
      }
    }
    return open > 0;
  }

  /**
   * Returns whether a pattern keeps a match from counting.
   *
   * @param held false if it is known that the sentences of the match do not hold it
   */
  private static boolean isNear(
      FoundNear near, boolean held, Found found, AnnotatedText text, Attempt attempt) {
    boolean elsewhere =
        near.where == Exclusion.Where.BLOCK || near.where == Exclusion.Where.DOCUMENT;
    if ((!held && !elsewhere) || !attempt.candidates().isAnywhere(near.number)) {
      return false;
    }
    int from = found.firstSentence();
    int to = found.lastSentence();
    if (near.where == Exclusion.Where.DOCUMENT) {
      return attempt.once(near, 0, text.sentenceCount() - 1);
    }
    if (near.where == Exclusion.Where.SENTENCE) {
      return attempt.once(near, from, to);
    }
    if (near.where == Exclusion.Where.BLOCK) {
      while (from > 0
          && found.firstSentence() - from < Windows.BLOCK_REACH
          && text.blockOf(from - 1) == text.blockOf(found.firstSentence())) {
        from--;
      }
      while (to + 1 < text.sentenceCount()
          && to - found.lastSentence() < Windows.BLOCK_REACH
          && text.blockOf(to + 1) == text.blockOf(found.lastSentence())) {
        to++;
      }
      return attempt.once(near, from, to);
    }
    for (int s = from; s <= to; s++) {
      for (Hit hit : near.find(s, attempt)) {
        if (counts(near, hit, found, text)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean counts(FoundNear near, Hit hit, Found found, AnnotatedText text) {
    boolean over = hit.first() <= found.last() && found.first() <= hit.last();
    return switch (near.where) {
      case SENTENCE, BLOCK, DOCUMENT -> true;
      case OVER -> over;
      case NEAR ->
          over
              || (hit.first() > found.last()
                  ? words(found.last(), hit.first(), text) <= near.distance
                  : words(hit.last(), found.first(), text) <= near.distance);
      case BEFORE ->
          hit.last() < found.first() && words(hit.last(), found.first(), text) < near.distance;
      case AFTER ->
          hit.first() > found.last() && words(found.last(), hit.first(), text) < near.distance;
    };
  }

  /** Number of words between two tokens, both exclusive. */
  private static int words(int after, int before, AnnotatedText text) {
    int words = 0;
    for (int t = after + 1; t < before; t++) {
      if (text.form(t).isCounted()) {
        words++;
      }
    }
    return words;
  }
}
