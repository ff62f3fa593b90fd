package dev.medlint.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the {@link QueryIndex} of a pack that is being compiled. Used once; not thread-safe. */
final class QueryIndexMaker {

  private final Anchors anchors;
  private final int[] wordCounts;
  private final long[] commonness;

  private final List<Integer> queryEnds = new ArrayList<>();
  private final List<Integer> absences = new ArrayList<>();
  private final List<Integer> partEnds = new ArrayList<>();
  private final List<Integer> triggers = new ArrayList<>();
  private final List<Integer> partGroups = new ArrayList<>();

  /** The clauses of each group, to its number. */
  private final Map<Set<Integer>, Integer> groups = new LinkedHashMap<>();

  private final Map<Integer, TreeSet<Integer>> groupRules = new HashMap<>();

  /** The needs of each clause, to its number. */
  private final Map<Set<TestNumbers>, Integer> clauses = new LinkedHashMap<>();

  /** The clauses of patterns: many parts ask for the same word list. */
  private final Map<Pattern, Set<Integer>> clausesOf = new HashMap<>();

  /**
   * Creates a maker.
   *
   * @param wordCounts number of words that each token test names, by its number
   * @param commonness how often some word passes each token test
   */
  QueryIndexMaker(Anchors anchors, int[] wordCounts, long[] commonness) {
    this.anchors = anchors;
    this.wordCounts = wordCounts;
    this.commonness = commonness;
  }

  /**
   * Returns the index of rules and signs.
   *
   * @param searches what they look for, in the order of their numbers
   */
  QueryIndex make(List<Search> searches) {
    for (int rule = 0; rule < searches.size(); rule++) {
      Search search = searches.get(rule);
      List<Query> queries = new ArrayList<>(search.finds());
      queries.addAll(search.absences());
      for (Query query : queries) {
        add(rule, query);
      }
      queryEnds.add(partEnds.size());
      // A rule that looks at the page alone is as one that looks for an absence: always looked at.
      absences.add(search.isOfPageOnly() ? 1 : search.absences().size());
    }
    return finish();
  }

  private void add(int rule, Query query) {
    List<List<TestNumbers>> needs = new ArrayList<>();
    for (Query.Part part : query.parts()) {
      needs.add(anchors.of(part.pattern()));
      Set<Integer> some = clausesOf.get(part.pattern());
      if (some == null) {
        some = new LinkedHashSet<>();
        for (Set<TestNumbers> clause : anchors.clauses(part.pattern())) {
          Integer number = clauses.putIfAbsent(clause, clauses.size());
          some.add(number == null ? clauses.size() - 1 : number);
        }
        clausesOf.put(part.pattern(), some);
      }
      groups.putIfAbsent(some, groups.size());
      int group = groups.get(some);
      partGroups.add(group);
      groupRules.computeIfAbsent(group, g -> new TreeSet<>()).add(rule);
    }
    partEnds.add(partGroups.size());
    triggers.add(rarestPart(needs));
  }

  /** The part whose rarest need names the fewest words: the search starts from its matches. */
  private int rarestPart(List<List<TestNumbers>> needs) {
    int best = 0;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < needs.size(); i++) {
      long words = 0;
      TestNumbers rarest = needs.get(i).isEmpty() ? TestNumbers.none() : needs.get(i).get(0);
      for (int a = 0; a < rarest.size(); a++) {
        words += wordCounts[rarest.get(a)];
      }
      if (words < fewest) {
        fewest = words;
        best = i;
      }
    }
    return best;
  }

  private QueryIndex finish() {
    List<List<TestNumbers>> sorted = new ArrayList<>();
    Comparator<TestNumbers> rarestFirst =
        Comparator.<TestNumbers>comparingLong(this::commonness)
            .thenComparing(TestNumbers::toArray, Arrays::compare);
    for (Set<TestNumbers> clause : clauses.keySet()) {
      sorted.add(clause.stream().sorted(rarestFirst).toList());
    }
    // The needs that a text is walked for have the first numbers.
    Map<TestNumbers, Integer> needs = new LinkedHashMap<>();
    sorted.forEach(clause -> needs.putIfAbsent(clause.get(0), needs.size()));
    int first = needs.size();
    sorted.forEach(clause -> clause.forEach(need -> needs.putIfAbsent(need, needs.size())));
    List<List<Integer>> clauseNeeds = new ArrayList<>();
    List<List<Integer>> needClauses = NumberLists.empty(first);
    for (List<TestNumbers> clause : sorted) {
      needClauses.get(needs.get(clause.get(0))).add(clauseNeeds.size());
      clauseNeeds.add(clause.stream().map(needs::get).toList());
    }
    List<List<Integer>> clauseGroups = NumberLists.empty(clauseNeeds.size());
    groups.forEach((some, group) -> some.forEach(clause -> clauseGroups.get(clause).add(group)));
    List<List<Integer>> rules = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      rules.add(List.copyOf(groupRules.get(group)));
    }
    return new QueryIndex(
        new QueryIndex.Queries(
            ints(queryEnds), ints(absences), ints(partEnds), ints(triggers), ints(partGroups)),
        NumberLists.of(rules),
        NumberLists.of(clauseGroups),
        new NeedIndex(
            wordCounts.length,
            NumberLists.of(testNeeds(needs, first)),
            NumberLists.of(words(needs)),
            bits(needs),
            NumberLists.of(needClauses),
            NumberLists.of(clauseNeeds)));
  }

  private long commonness(TestNumbers need) {
    long sum = 0;
    for (int i = 0; i < need.size(); i++) {
      sum += commonness[need.get(i)];
    }
    return sum;
  }

  /** For each test the needs below a number that it meets. */
  private List<List<Integer>> testNeeds(Map<TestNumbers, Integer> needs, int below) {
    List<List<Integer>> byTest = NumberLists.empty(wordCounts.length);
    needs.forEach(
        (need, number) -> {
          for (int i = 0; number < below && i < need.size(); i++) {
            byTest.get(need.get(i)).add(number);
          }
        });
    return byTest;
  }

  /** The words of 64 tests that hold some test of each need. */
  private static List<List<Integer>> words(Map<TestNumbers, Integer> needs) {
    List<List<Integer>> words = new ArrayList<>();
    for (TestNumbers need : needs.keySet()) {
      List<Integer> some = new ArrayList<>();
      for (int test : need.toArray()) {
        int word = test / Long.SIZE;
        if (some.isEmpty() || some.get(some.size() - 1) != word) {
          some.add(word);
        }
      }
      words.add(some);
    }
    return words;
  }

  /** The bits of each need's tests in each of its words. */
  private static long[] bits(Map<TestNumbers, Integer> needs) {
    List<Long> bits = new ArrayList<>();
    for (TestNumbers need : needs.keySet()) {
      int word = -1;
      for (int test : need.toArray()) {
        if (test / Long.SIZE != word) {
          word = test / Long.SIZE;
          bits.add(0L);
        }
        bits.set(bits.size() - 1, bits.get(bits.size() - 1) | 1L << test);
      }
    }
    return bits.stream().mapToLong(Long::longValue).toArray();
  }

  private static int[] ints(List<Integer> list) {
    int[] ints = new int[list.size()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = list.get(i);
    }
    return ints;
  }
}
