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
import java.util.stream.Stream;

/** Makes the {@link QueryIndex} of a pack that is being compiled. Used once; not thread-safe. */
final class QueryIndexMaker {

  /** In 100,000 words: to ask for words so common takes longer than it saves. */
  private static final long COMMON = 5_000;

  private final Anchors anchors;
  private final Ways told;
  private final int[] wordCounts;
  private final long[] commonness;

  private final List<Integer> queryEnds = new ArrayList<>();
  private final List<Integer> absences = new ArrayList<>();
  private final List<Integer> partEnds = new ArrayList<>();
  private final List<Integer> triggers = new ArrayList<>();
  private final List<Integer> partGroups = new ArrayList<>();
  private final List<List<Alternative>> partAlternatives = new ArrayList<>();
  private final List<Integer> exclusionEnds = new ArrayList<>();
  private final List<Exclusion.Found> exclusions = new ArrayList<>();

  /** The groups of exclusions that are looked for beyond the sentences of a match. */
  private final TreeSet<Integer> far = new TreeSet<>();

  /** The clauses of each group, to its number. */
  private final Map<Set<Integer>, Integer> groups = new LinkedHashMap<>();

  private final Map<Integer, TreeSet<Integer>> groupRules = new HashMap<>();

  /** The needs of each clause, to its number. */
  private final Map<Set<Need>, Integer> clauses = new LinkedHashMap<>();

  /** The numbers of needs. */
  private final Map<TestNumbers, Integer> needs = new LinkedHashMap<>();

  /** The clauses of patterns: many parts ask for the same word list. */
  private final Map<Pattern, Known> waysOf = new HashMap<>();

  /**
   * The clauses of a pattern.
   *
   * @param alternatives empty if the pattern has no alternatives
   */
  private record Known(Set<Integer> clauses, List<Alternative> alternatives) {}

  /** A clause and the number of an alternative of a pattern that meets it. */
  private record Alternative(int clause, int number) {}

  /**
   * Creates a maker.
   *
   * @param told by the same words and lists
   * @param wordCounts number of words that each token test names, by its number
   * @param commonness how often some word passes each token test
   */
  QueryIndexMaker(Anchors anchors, Ways told, int[] wordCounts, long[] commonness) {
    this.anchors = anchors;
    this.told = told;
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
      for (Exclusion exclusion : search.exclusions()) {
        if (exclusion instanceof Exclusion.Found found) {
          exclusions.add(found);
        }
      }
      exclusionEnds.add(exclusions.size());
    }
    for (Exclusion.Found exclusion : exclusions) {
      Known some = ways(exclusion.pattern());
      int group = some.clauses.isEmpty() ? QueryIndex.ANYWHERE : group(some.clauses);
      partGroups.add(group);
      partAlternatives.add(some.alternatives);
      if (group >= 0 && isFar(exclusion.where())) {
        far.add(group);
      }
    }
    return finish();
  }

  private static boolean isFar(Exclusion.Where where) {
    return where == Exclusion.Where.BLOCK || where == Exclusion.Where.DOCUMENT;
  }

  private void add(int rule, Query query) {
    List<List<TestNumbers>> anchorsOfParts = new ArrayList<>();
    for (Query.Part part : query.parts()) {
      anchorsOfParts.add(anchors.of(part.pattern()));
      Known some = ways(part.pattern());
      int group = group(some.clauses);
      partAlternatives.add(some.alternatives);
      partGroups.add(group);
      groupRules.computeIfAbsent(group, g -> new TreeSet<>()).add(rule);
    }
    partEnds.add(partGroups.size());
    triggers.add(rarestPart(anchorsOfParts));
  }

  private int group(Set<Integer> some) {
    Integer known = groups.putIfAbsent(some, groups.size());
    return known == null ? groups.size() - 1 : known;
  }

  private Known ways(Pattern pattern) {
    Known known = waysOf.get(pattern);
    if (known == null) {
      List<Alternative> alternatives = new ArrayList<>();
      Set<Integer> some = new LinkedHashSet<>();
      for (Ways.Clause clause : told.clauses(pattern)) {
        Integer number = clauses.putIfAbsent(clause.needs(), clauses.size());
        int one = number == null ? clauses.size() - 1 : number;
        some.add(one);
        alternatives.add(new Alternative(one, clause.alternative()));
      }
      known = new Known(some, told.hasAlternatives(pattern) ? alternatives : List.of());
      waysOf.put(pattern, known);
    }
    return known;
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
    List<List<Need>> sorted = new ArrayList<>();
    Comparator<Need> rarestFirst =
        Comparator.<Need>comparingLong(need -> commonness(need.tests()))
            .thenComparing(need -> need.tests().toArray(), Arrays::compare)
            .thenComparingInt(Need::from)
            .thenComparingInt(Need::to);
    for (Set<Need> clause : clauses.keySet()) {
      List<Need> all = clause.stream().sorted(rarestFirst).toList();
      int kept = 1;
      while (kept < all.size() && commonness(all.get(kept).tests()) <= COMMON) {
        kept++;
      }
      sorted.add(all.subList(0, kept));
    }
    // The needs that a text is walked for have the first numbers, and among them those that most
    // words meet: what is used often then lies together in memory.
    number(sorted.stream().map(clause -> clause.get(0).tests()).distinct());
    number(sorted.stream().flatMap(List::stream).map(Need::tests).distinct());
    List<Integer> order = new ArrayList<>();
    for (int clause = 0; clause < sorted.size(); clause++) {
      order.add(clause);
    }
    order.sort(Comparator.comparingInt(clause -> needs.get(sorted.get(clause).get(0).tests())));
    int[] numbers = new int[order.size()];
    List<List<Integer>> clauseNeeds = new ArrayList<>();
    for (int clause : order) {
      List<Need> some = sorted.get(clause);
      numbers[clause] = clauseNeeds.size();
      clauseNeeds.add(
          some.stream()
              .map(n -> NeedIndex.placed(needs.get(n.tests()), n.from(), n.to()))
              .toList());
    }
    List<List<Integer>> clauseGroups = NumberLists.empty(clauseNeeds.size());
    groups.forEach(
        (some, group) -> some.forEach(clause -> clauseGroups.get(numbers[clause]).add(group)));
    List<List<Integer>> rules = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      rules.add(List.copyOf(groupRules.getOrDefault(group, new TreeSet<>())));
    }
    return QueryIndex.of(
        new QueryIndex.Queries(
            ints(queryEnds),
            ints(absences),
            ints(partEnds),
            ints(triggers),
            ints(partGroups),
            ints(exclusionEnds),
            ints(List.copyOf(far))),
        NumberLists.of(partAlternatives.stream().map(some -> pairs(some, numbers)).toList()),
        NumberLists.of(rules),
        NumberLists.of(clauseGroups),
        new NeedIndex(needs.size(), NumberLists.of(clauseNeeds)));
  }

  /** Numbers needs that have no number yet, those first that most words meet. */
  private void number(Stream<TestNumbers> more) {
    more.filter(need -> !needs.containsKey(need))
        .sorted(Comparator.comparingLong(this::commonness).reversed())
        .forEachOrdered(need -> needs.put(need, needs.size()));
  }

  /** Returns clauses by their numbers, ascending, each followed by its alternative. */
  private static List<Integer> pairs(List<Alternative> alternatives, int[] numbers) {
    List<Integer> pairs = new ArrayList<>();
    alternatives.stream()
        .sorted(
            Comparator.<Alternative>comparingInt(one -> numbers[one.clause])
                .thenComparingInt(Alternative::number))
        .forEachOrdered(
            one -> {
              pairs.add(numbers[one.clause]);
              pairs.add(one.number);
            });
    return pairs;
  }

  /** Returns the needs that each test meets; call it after {@link #make}. */
  NumberLists testNeeds() {
    List<List<Integer>> byTest = NumberLists.empty(wordCounts.length);
    needs.forEach(
        (need, number) -> {
          for (int i = 0; i < need.size(); i++) {
            byTest.get(need.get(i)).add(number);
          }
        });
    return NumberLists.of(byTest);
  }

  private long commonness(TestNumbers need) {
    long sum = 0;
    for (int i = 0; i < need.size(); i++) {
      sum += commonness[need.get(i)];
    }
    return sum;
  }

  private static int[] ints(List<Integer> list) {
    int[] ints = new int[list.size()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = list.get(i);
    }
    return ints;
  }
}
