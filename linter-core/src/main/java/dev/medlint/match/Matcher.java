package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.extract.BlockKind;
import dev.medlint.extract.PageFacts;
import dev.medlint.rule.Query;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.TokenTest;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Runs the rules of a pack over annotated texts; knows no law.
 *
 * <p>Rules are indexed by the words that they cannot do without (their anchors): a pattern is tried
 * only in sentences that hold one, so that cost hardly grows with the number of rules. Immutable
 * and thread-safe.
 */
public final class Matcher {

  private static final int[] NO_PARTS = {};

  private final List<CompiledRule> rules;
  private final List<CompiledQuery> queries = new ArrayList<>();
  private final int partCount;

  /** Numbers of the query parts that a token test may begin, by test. */
  private final int[][] partsByTest;

  /** Creates the matcher of a pack. */
  public Matcher(RulePack pack) {
    List<List<Integer>> index = new ArrayList<>();
    pack.tests().tests().forEach(t -> index.add(new ArrayList<>(1)));
    int[] parts = {0};
    this.rules =
        pack.rules().stream()
            .map(
                rule ->
                    new CompiledRule(
                        rule,
                        compile(rule.search().finds(), false, pack, index, parts),
                        compile(rule.search().absences(), true, pack, index, parts),
                        new Exclusions(rule.search().exclusions())))
            .toList();
    this.partCount = parts[0];
    this.partsByTest =
        index.stream()
            .map(
                numbers ->
                    numbers.isEmpty()
                        ? NO_PARTS
                        : numbers.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  private record CompiledRule(
      Rule rule, List<CompiledQuery> finds, List<CompiledQuery> absences, Exclusions exclusions) {}

  private List<CompiledQuery> compile(
      List<Query> all, boolean absence, RulePack pack, List<List<Integer>> index, int[] parts) {
    List<CompiledQuery> compiled = new ArrayList<>();
    for (Query query : all) {
      int firstPart = parts[0];
      for (Query.Part part : query.parts()) {
        for (int test : part.anchors()) {
          index.get(test).add(parts[0]);
        }
        parts[0]++;
      }
      CompiledQuery one =
          new CompiledQuery(
              query, absence, queries.size(), firstPart, rarestPart(query, pack.tests().tests()));
      queries.add(one);
      compiled.add(one);
    }
    return List.copyOf(compiled);
  }

  /** The part with the fewest anchor words: the search for the others starts from its matches. */
  private static int rarestPart(Query query, List<TokenTest> tests) {
    int best = 0;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < query.parts().size(); i++) {
      long words = 0;
      for (int test : query.parts().get(i).anchors()) {
        words += tests.get(test).words().size();
      }
      if (words < fewest) {
        fewest = words;
        best = i;
      }
    }
    return best;
  }

  /** Returns the matches of all rules, by start, end and rule id. */
  public List<Match> match(AnnotatedText text) {
    Candidates candidates = candidates(text);
    Windows windows = new Windows(text, candidates);
    List<Match> matches = new ArrayList<>();
    for (CompiledRule rule : rules) {
      if (rule.absences.isEmpty()) {
        for (CompiledQuery query : rule.finds) {
          for (Found found : windows.find(query, rule.exclusions, false)) {
            matches.add(toMatch(rule.rule, found, text));
          }
        }
      } else if (isMissing(rule, windows, text.document().page())) {
        matches.add(new Match(rule.rule, new TextSpan(0, 0), List.of(), List.of(), -1));
      }
    }
    matches.sort(Comparator.comparing(Match::span).thenComparing(m -> m.rule().id()));
    return matches;
  }

  private static boolean isMissing(CompiledRule rule, Windows windows, PageFacts page) {
    for (CompiledQuery query : rule.finds) {
      if (windows.find(query, rule.exclusions, true).isEmpty()) {
        return false;
      }
    }
    for (CompiledQuery query : rule.absences) {
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
    Candidates found = new Candidates(partCount);
    int[] stamps = new int[partCount];
    Arrays.fill(stamps, -1);
    for (int s = 0; s < text.sentenceCount(); s++) {
      BlockKind kind = text.blocks().get(text.blockOf(s)).kind();
      if (kind == BlockKind.NAVIGATION) {
        continue;
      }
      for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
        Form form = text.form(t);
        for (int i = 0; i < form.testCount(); i++) {
          for (int part : partsByTest[form.test(i)]) {
            if (stamps[part] != s) {
              stamps[part] = s;
              found.add(part, s);
            }
          }
        }
      }
    }
    return found;
  }

  private static Match toMatch(Rule rule, Found found, AnnotatedText text) {
    List<Match.Capture> captures =
        found.parts().stream()
            .map(p -> new Match.Capture(p.name(), text.span(p.first(), p.last())))
            .sorted(Comparator.comparing(Match.Capture::span))
            .toList();
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
}
