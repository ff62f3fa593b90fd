package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.rule.QueryIndex;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Sign;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.SpareThreads;
import dev.medlint.source.TextSpan;
import dev.medlint.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * The search through one text: what one pass over its words gathered, for signs and rules alike.
 * Not thread-safe.
 */
public final class MatchRun {

  private static final TextSpan NOWHERE = new TextSpan(0, 0);

  private final Matcher matcher;
  private final RulePack pack;
  private final QueryIndex index;
  private final AnnotatedText text;
  private final Candidates candidates;
  private final Windows windows;

  MatchRun(Matcher matcher, RulePack pack, AnnotatedText text, Candidates candidates) {
    this.matcher = matcher;
    this.pack = pack;
    this.index = pack.index();
    this.text = text;
    this.candidates = candidates;
    this.windows = new Windows(text, candidates, pack.tests());
  }

  /**
   * Returns who says the words to whom; the text is read for it when a rule, or somebody else,
   * first asks.
   */
  public Speech speech() {
    return windows.speech();
  }

  /**
   * Returns the matches of rules, by start, end and rule id. A text without words lacks everything,
   * which tells nobody anything; but a page of pictures and forms still shows these, and rules that
   * ask for facts of the page alone are asked of it.
   *
   * @param asked tells of a rule whether a match of it would count; others are not looked for, and
   *     what a page says of itself is not even read where nobody asks
   * @param today the day by which dates of pages are judged
   */
  public List<Match> rules(Predicate<Rule> asked, LocalDate today) {
    boolean wordless = text.tokenCount() == 0;
    List<Match> matches = new ArrayList<>();
    RuleShare shared = isShared() ? new RuleShare() : null;
    int end = pack.rules().size();
    for (int r = next(0); r < end; r = next(r + 1)) {
      GivenUpException.check();
      if (index.absences(r) > 0 || mayMatch(r)) {
        Rule rule = pack.rules().get(r);
        if ((!wordless || rule.search().isOfPageOnly()) && asked.test(rule)) {
          if (shared != null && index.absences(r) == 0 && rule.search().page().isEmpty()) {
            shared.add(r);
          } else {
            find(r, rule, today, matches);
          }
        }
      }
    }
    if (shared != null) {
      shared.find(matches);
    }
    if (wordless) {
      matches = placed(matches);
    }
    matches.sort(new ByPlace());
    return matches;
  }

  private boolean isShared() {
    return text.tokenCount() >= SpareThreads.LONG_TEXT
        && !candidates.isRemembered()
        && SpareThreads.isOneSpare();
  }

  /**
   * Rules of which only the words of the text matter: two threads look for them, each for the next
   * one that nobody has begun with.
   */
  private final class RuleShare {

    private final List<Integer> numbers = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();

    void add(int number) {
      numbers.add(number);
    }

    void find(List<Match> matches) {
      List<Match> others = new ArrayList<>();
      Windows itsWindows = windows.forOtherThread();
      SpareThreads.both(() -> find(windows, matches), () -> find(itsWindows, others));
      matches.addAll(others);
    }

    private void find(Windows ownWindows, List<Match> found) {
      for (int i = begun.getAndIncrement(); i < numbers.size(); i = begun.getAndIncrement()) {
        GivenUpException.check();
        int r = numbers.get(i);
        MatchRun.this.find(r, pack.rules().get(r), List.of(), ownWindows, found);
      }
    }
  }

  /** Returns the matches of something that the page shows, and not only of what it lacks. */
  private static List<Match> placed(List<Match> matches) {
    List<Match> placed = new ArrayList<>();
    for (Match match : matches) {
      if (!match.place().isEmpty()) {
        placed.add(match);
      }
    }
    return placed;
  }

  /** Returns the first rule or sign from a number on that the text gives a reason to look at. */
  private int next(int number) {
    int held = candidates.nextRule(number);
    int lacking = index.nextAbsence(number);
    if (held < 0 || lacking < 0) {
      int one = Math.max(held, lacking);
      return one < 0 ? index.ruleCount() : one;
    }
    return Math.min(held, lacking);
  }

  /** Returns whether a query of a rule or sign may match. */
  private boolean mayMatch(int number) {
    for (int q = index.firstQuery(number); q < index.endQuery(number); q++) {
      if (candidates.mayMatch(index.firstPart(q), index.endPart(q))) {
        return true;
      }
    }
    return false;
  }

  private void find(int r, Rule rule, LocalDate today, List<Match> matches) {
    CompiledSearch search = matcher.compiled(r);
    List<PageNote> shown = List.of();
    if (!search.page().isEmpty()) {
      PageTests tests = new PageTests(text.document().page(), today);
      PageTests.Outcome outcome = tests.ask(search.page());
      if (!outcome.holds()) {
        return;
      }
      shown = outcome.notes().get(0);
      if (search.isOfPageOnly()) {
        for (List<PageNote> notes : outcome.notes()) {
          matches.add(ofPage(rule, notes));
        }
        return;
      }
    }
    if (index.absences(r) > 0) {
      if (isMissing(search, text.document().page())) {
        matches.add(ofPage(rule, shown));
      }
      return;
    }
    find(r, rule, shown, windows, matches);
  }

  private void find(
      int r, Rule rule, List<PageNote> shown, Windows ownWindows, List<Match> matches) {
    CompiledSearch search = matcher.compiled(r);
    int first = index.firstQuery(r);
    for (int q = first; q < index.endQuery(r); q++) {
      if (candidates.mayMatch(index.firstPart(q), index.endPart(q))) {
        for (Found found : ownWindows.find(search.query(q - first), search.exclusions(), false)) {
          matches.add(toMatch(rule, found, shown, ownWindows));
        }
      }
    }
  }

  /**
   * Returns the matches of signs in the whole text, by start, end and the order of signs.
   *
   * @param asked tells by its name whether a fact is to be detected; the signs of others are not
   *     even read
   */
  public List<SignMatch> signs(Predicate<String> asked) {
    return signs(asked, Integer.MAX_VALUE);
  }

  /**
   * Returns the matches of signs at the beginning of the text, by start, end and the order of
   * signs. Whether a text lacks something is asked of the whole text even so.
   *
   * @param asked tells by its name whether a fact is to be detected; the signs of others are not
   *     even read
   * @param words how many words the beginning has; it ends with a sentence
   */
  public List<SignMatch> signs(Predicate<String> asked, int words) {
    if (text.tokenCount() == 0) {
      return List.of();
    }
    List<SignMatch> matches = new ArrayList<>();
    int end = beginning(words);
    int first = pack.rules().size();
    for (int number = next(first); number < index.ruleCount(); number = next(number + 1)) {
      GivenUpException.check();
      int s = number - first;
      if (asked.test(pack.signFacts().get(s)) && (index.absences(number) > 0 || mayMatch(number))) {
        findSign(number, pack.signs().get(s), end, matches);
      }
    }
    matches.sort(new SignsByPlace());
    return matches;
  }

  /** Returns one past the last sentence of the beginning of the text. */
  private int beginning(int words) {
    if (text.tokenCount() <= words) {
      return text.sentenceCount();
    }
    int seen = 0;
    for (int s = 0; s < text.sentenceCount(); s++) {
      for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
        seen += text.form(t).isCounted() ? 1 : 0;
      }
      if (seen >= words) {
        return s + 1;
      }
    }
    return text.sentenceCount();
  }

  private void findSign(int number, Sign sign, int end, List<SignMatch> matches) {
    CompiledSearch search = matcher.compiled(number);
    if (index.absences(number) > 0) {
      if (isMissing(search, text.document().page())) {
        matches.add(new SignMatch(sign, NOWHERE, -1));
      }
      return;
    }
    int first = index.firstQuery(number);
    for (int q = first; q < index.endQuery(number); q++) {
      if (candidates.mayMatch(index.firstPart(q), index.endPart(q))) {
        for (Found found :
            windows.findBefore(end, search.query(q - first), search.exclusions(), false)) {
          matches.add(
              new SignMatch(
                  sign,
                  text.span(found.first(), found.last()),
                  text.blockOf(found.firstSentence())));
        }
      }
    }
  }

  private boolean isMissing(CompiledSearch search, PageFacts page) {
    for (int q = 0; q < search.finds(); q++) {
      if (windows.find(search.query(q), search.exclusions(), true).isEmpty()) {
        return false;
      }
    }
    for (int q = search.finds(); q < search.size(); q++) {
      CompiledQuery query = search.query(q);
      if (query.pageFact().isPresent()
          ? page.holds(query.pageFact().get())
          : !windows.find(query, Exclusions.NONE, true).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Match ofPage(Rule rule, List<PageNote> notes) {
    List<String> words = new ArrayList<>(1);
    if (!notes.isEmpty()) {
      words.add(notes.get(0).value());
    }
    return new Match(rule, NOWHERE, List.of(), List.of(), words, List.of(), -1, notes, NOWHERE);
  }

  private Match toMatch(Rule rule, Found found, List<PageNote> shown, Windows ownWindows) {
    List<String> words = new ArrayList<>(found.last() - found.first() + 1);
    List<Match.ReadAs> readAs = List.of();
    for (int t = found.first(); t <= found.last(); t++) {
      if (text.form(t).isCounted()) {
        words.add(text.form(t).normal());
        List<String> read = text.readAs(t);
        if (!read.isEmpty()) {
          readAs = readAs.isEmpty() ? new ArrayList<>(2) : readAs;
          readAs.add(new Match.ReadAs(text.span(t, t), read));
        }
      }
    }
    return new Match(
        rule,
        text.span(found.first(), found.last()),
        captures(found),
        ownWindows.elements(matcher.elements(), found),
        words,
        readAs,
        text.blockOf(found.firstSentence()),
        shown,
        sentences(found));
  }

  private List<Match.Capture> captures(Found found) {
    List<Hit.Part> parts = found.parts();
    if (parts.size() == 1) {
      return List.of(capture(parts.get(0)));
    }
    List<Match.Capture> captures = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      captures.add(capture(parts.get(i)));
    }
    captures.sort(new CapturesByPlace());
    return captures;
  }

  private Match.Capture capture(Hit.Part part) {
    return new Match.Capture(part.name(), text.span(part.first(), part.last()));
  }

  private TextSpan sentences(Found found) {
    int first = Math.min(found.first(), text.sentenceStart(found.firstSentence()));
    int last = Math.max(found.last(), text.sentenceEnd(found.lastSentence()) - 1);
    return text.span(first, last);
  }

  // Classes and not lambdas put together, which would slow a cold start.
  private static final class ByPlace implements Comparator<Match> {
    @Override
    public int compare(Match a, Match b) {
      int bySpan = a.span().compareTo(b.span());
      return bySpan != 0 ? bySpan : a.rule().id().compareTo(b.rule().id());
    }
  }

  private static final class SignsByPlace implements Comparator<SignMatch> {
    @Override
    public int compare(SignMatch a, SignMatch b) {
      return a.span().compareTo(b.span());
    }
  }

  private static final class CapturesByPlace implements Comparator<Match.Capture> {
    @Override
    public int compare(Match.Capture a, Match.Capture b) {
      return a.span().compareTo(b.span());
    }
  }
}
