package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.extract.BlockKind;
import dev.medlint.extract.PageFacts;
import dev.medlint.rule.QueryIndex;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * Runs the rules of a pack over annotated texts; knows no law.
 *
 * <p>Rules are indexed by the words that they cannot do without: a pattern is tried only in
 * sentences that hold them, so that cost hardly grows with the number of rules. Immutable and
 * thread-safe.
 */
public final class Matcher {

  private final RulePack pack;
  private final QueryIndex index;
  private final ListNodes lists;

  /** Compiled when a text first needs them; two threads may do it twice, which does no harm. */
  private final AtomicReferenceArray<CompiledRule> compiled;

  /** Creates the matcher of a pack. */
  public Matcher(RulePack pack) {
    this.pack = pack;
    this.index = pack.index();
    this.lists = new ListNodes(pack.lists());
    this.compiled = new AtomicReferenceArray<>(index.ruleCount());
  }

  private CompiledRule compiled(int number) {
    CompiledRule known = compiled.get(number);
    if (known == null) {
      known = new CompiledRule(pack.rules().get(number), index.firstQuery(number), index, lists);
      compiled.set(number, known);
    }
    return known;
  }

  /** Returns the matches of all rules, by start, end and rule id. */
  public List<Match> match(AnnotatedText text) {
    return match(text, rule -> true);
  }

  /**
   * Returns the matches, by start, end and rule id.
   *
   * @param asked tells of a rule for something that is missing whether this text need have it at
   *     all; what a page says of itself is not even read where nobody asks
   */
  public List<Match> match(AnnotatedText text, Predicate<Rule> asked) {
    if (text.tokenCount() == 0) {
      return List.of(); // an empty text lacks everything, which tells nobody anything
    }
    Candidates candidates = candidates(text);
    Windows windows = new Windows(text, candidates);
    List<Match> matches = new ArrayList<>();
    for (int r = 0; r < index.ruleCount(); r++) {
      if (index.absences(r) > 0) {
        if (!asked.test(pack.rules().get(r))) {
          continue;
        }
        CompiledRule rule = compiled(r);
        if (isMissing(rule, windows, text.document().page())) {
          matches.add(new Match(rule.rule(), new TextSpan(0, 0), List.of(), List.of(), -1));
        }
      } else {
        int first = index.firstQuery(r);
        for (int q = first; q < index.endQuery(r); q++) {
          if (candidates.mayMatch(index.firstPart(q), index.endPart(q))) {
            CompiledRule rule = compiled(r);
            for (Found found : windows.find(rule.query(q - first), rule.exclusions(), false)) {
              matches.add(toMatch(rule.rule(), found, text));
            }
          }
        }
      }
    }
    matches.sort(new ByPlace());
    return matches;
  }

  private static boolean isMissing(CompiledRule rule, Windows windows, PageFacts page) {
    for (int q = 0; q < rule.finds(); q++) {
      if (windows.find(rule.query(q), rule.exclusions(), true).isEmpty()) {
        return false;
      }
    }
    for (int q = rule.finds(); q < rule.size(); q++) {
      CompiledQuery query = rule.query(q);
      if (query.pageFact().isPresent()
          ? query.pageFact().get().holds(page)
          : !windows.find(query, Exclusions.NONE, true).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** One pass over the tokens: which query parts may match in which sentence. */
  private Candidates candidates(AnnotatedText text) {
    Candidates found = new Candidates(index.partCount());
    Needs needs = new Needs(index);
    for (int s = 0; s < text.sentenceCount(); s++) {
      BlockKind kind = text.blocks().get(text.blockOf(s)).kind();
      if (kind == BlockKind.NAVIGATION) {
        continue;
      }
      for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
        Form form = text.form(t);
        for (int i = 0; i < form.testCount(); i++) {
          needs.meet(form.test(i), t);
        }
      }
      needs.endSentence(s, found);
    }
    return found;
  }

  private static Match toMatch(Rule rule, Found found, AnnotatedText text) {
    List<Match.Capture> captures = new ArrayList<>(found.parts().size());
    for (Hit.Part part : found.parts()) {
      captures.add(new Match.Capture(part.name(), text.span(part.first(), part.last())));
    }
    captures.sort(new CapturesByPlace());
    List<String> words = new ArrayList<>();
    for (int t = found.first(); t <= found.last(); t++) {
      if (text.form(t).isCounted()) {
        words.add(text.form(t).normal());
      }
    }
    return new Match(
        rule,
        text.span(found.first(), found.last()),
        captures,
        words,
        text.blockOf(found.firstSentence()));
  }

  // Classes and not lambdas put together, which would slow a cold start.
  private static final class ByPlace implements Comparator<Match> {
    @Override
    public int compare(Match a, Match b) {
      int bySpan = a.span().compareTo(b.span());
      return bySpan != 0 ? bySpan : a.rule().id().compareTo(b.rule().id());
    }
  }

  private static final class CapturesByPlace implements Comparator<Match.Capture> {
    @Override
    public int compare(Match.Capture a, Match.Capture b) {
      return a.span().compareTo(b.span());
    }
  }
}
