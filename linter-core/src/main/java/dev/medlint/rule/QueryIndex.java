package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parts of the queries of rules and signs cannot do without: enough to tell, after one
 * pass over a text, which queries need to be looked at. Rules and, after them, signs are numbered
 * through, and so are queries (the finds of a rule, then its absences) and parts; here a sign is a
 * rule like others.
 *
 * <p>A <em>need</em> is a set of tests, one of which some token of each match must pass. Many parts
 * share a need, such as a word list, which is stored once. Immutable and thread-safe.
 */
public final class QueryIndex {

  private final int[] queryEnds;
  private final int[] absences;
  private final int[] partEnds;
  private final int[] triggers;

  /** The group of each part: parts of a group have the same needs, so that they are one to find. */
  private final int[] partGroups;

  /** The needs of each group, its rarest first. */
  private final Lists groupNeeds;

  /** The needs that each test meets. */
  private final Lists testNeeds;

  /** The groups that are looked at when each need is met: each group stands at one of its needs. */
  private final Lists needGroups;

  private QueryIndex(
      int[] queryEnds,
      int[] absences,
      int[] partEnds,
      int[] triggers,
      int[] partGroups,
      Lists groupNeeds,
      Lists testNeeds,
      Lists needGroups) {
    this.queryEnds = queryEnds;
    this.absences = absences;
    this.partEnds = partEnds;
    this.triggers = triggers;
    this.partGroups = partGroups;
    this.groupNeeds = groupNeeds;
    this.testNeeds = testNeeds;
    this.needGroups = needGroups;
  }

  /** Lists of numbers, one after the other. */
  private record Lists(int[] ends, int[] numbers) {
    static Lists of(List<List<Integer>> lists) {
      List<Integer> ends = new ArrayList<>();
      List<Integer> numbers = new ArrayList<>();
      for (List<Integer> list : lists) {
        numbers.addAll(list);
        ends.add(numbers.size());
      }
      return new Lists(ints(ends), ints(numbers));
    }

    int start(int list) {
      return list == 0 ? 0 : ends[list - 1];
    }

    List<Integer> get(int list) {
      return Arrays.stream(numbers, start(list), ends[list]).boxed().toList();
    }

    void write(BinaryWriter out) {
      out.writeInts(ends);
      out.writeInts(numbers);
    }

    static Lists read(BinaryTable.Cursor in) {
      return new Lists(in.readInts(), in.readInts());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Lists that
          && Arrays.equals(ends, that.ends)
          && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  /**
   * Returns the index of rules and signs.
   *
   * @param searches what they look for, in the order of their numbers
   * @param wordCounts number of words that each token test names, by its number
   */
  static QueryIndex of(List<Search> searches, Anchors anchors, int[] wordCounts) {
    List<Integer> queryEnds = new ArrayList<>();
    List<Integer> absences = new ArrayList<>();
    List<Integer> partEnds = new ArrayList<>();
    List<Integer> triggers = new ArrayList<>();
    List<List<Integer>> partNeeds = new ArrayList<>();
    Map<TestNumbers, Integer> numbers = new LinkedHashMap<>();
    for (Search search : searches) {
      List<Query> queries = new ArrayList<>(search.finds());
      queries.addAll(search.absences());
      for (Query query : queries) {
        List<List<TestNumbers>> needs = new ArrayList<>();
        for (Query.Part part : query.parts()) {
          List<TestNumbers> some = anchors.of(part.pattern());
          needs.add(some);
          some.forEach(need -> numbers.putIfAbsent(need, numbers.size()));
          partNeeds.add(some.stream().map(numbers::get).toList());
        }
        partEnds.add(partNeeds.size());
        triggers.add(rarestPart(needs, wordCounts));
      }
      queryEnds.add(partEnds.size());
      absences.add(search.absences().size());
    }
    List<List<Integer>> groupNeeds = new ArrayList<>();
    int[] groups = groups(partNeeds, groupNeeds);
    return new QueryIndex(
        ints(queryEnds),
        ints(absences),
        ints(partEnds),
        ints(triggers),
        groups,
        Lists.of(groupNeeds),
        testNeeds(numbers.keySet(), wordCounts.length),
        needGroups(partNeeds, groupNeeds, words(numbers.keySet(), wordCounts)));
  }

  /** Returns the number of each part's needs among {@code groupNeeds}, which is filled. */
  private static int[] groups(List<List<Integer>> partNeeds, List<List<Integer>> groupNeeds) {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    int[] groups = new int[partNeeds.size()];
    for (int part = 0; part < groups.length; part++) {
      List<Integer> needs = partNeeds.get(part);
      Integer known = numbers.putIfAbsent(needs, groupNeeds.size());
      groups[part] = known == null ? groupNeeds.size() : known;
      if (known == null) {
        groupNeeds.add(needs);
      }
    }
    return groups;
  }

  /** How many words meet each need. */
  private static long[] words(Collection<TestNumbers> needs, int[] wordCounts) {
    long[] words = new long[needs.size()];
    int number = 0;
    for (TestNumbers need : needs) {
      for (int i = 0; i < need.size(); i++) {
        words[number] += wordCounts[need.get(i)];
      }
      number++;
    }
    return words;
  }

  private static Lists testNeeds(Collection<TestNumbers> needs, int tests) {
    List<List<Integer>> byTest = emptyLists(tests);
    int number = 0;
    for (TestNumbers need : needs) {
      for (int i = 0; i < need.size(); i++) {
        byTest.get(need.get(i)).add(number);
      }
      number++;
    }
    return Lists.of(byTest);
  }

  /**
   * Puts each group at that of its needs which is met most seldom. Nobody knows how often words are
   * used; but what many parts need are the words of the field, which stand in most of its texts. So
   * a need counts as its number of words times the number of parts that have it.
   */
  private static Lists needGroups(
      List<List<Integer>> partNeeds, List<List<Integer>> groupNeeds, long[] words) {
    int[] uses = new int[words.length];
    for (List<Integer> needs : partNeeds) {
      needs.forEach(need -> uses[need]++);
    }
    List<List<Integer>> byNeed = emptyLists(words.length);
    for (int group = 0; group < groupNeeds.size(); group++) {
      int seldom = -1;
      for (int need : groupNeeds.get(group)) {
        if (seldom < 0 || words[need] * uses[need] < words[seldom] * uses[seldom]) {
          seldom = need;
        }
      }
      if (seldom >= 0) {
        byNeed.get(seldom).add(group);
      }
    }
    return Lists.of(byNeed);
  }

  private static List<List<Integer>> emptyLists(int count) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>(1));
    }
    return lists;
  }

  /**
   * Returns the index of some of the rules, which are numbered anew.
   *
   * @param rules their numbers here, ascending
   */
  QueryIndex only(List<Integer> rules) {
    List<Integer> keptQueries = new ArrayList<>();
    List<Integer> keptAbsences = new ArrayList<>();
    List<Integer> keptParts = new ArrayList<>();
    List<Integer> keptTriggers = new ArrayList<>();
    List<Integer> keptGroups = new ArrayList<>();
    List<List<Integer>> needs = new ArrayList<>();
    int[] places = places();
    int[] numbers = new int[places.length];
    Arrays.fill(numbers, -1);
    List<List<Integer>> groups = emptyLists(needCount());
    for (int rule : rules) {
      for (int query = firstQuery(rule); query < endQuery(rule); query++) {
        for (int part = firstPart(query); part < endPart(query); part++) {
          int group = partGroups[part];
          if (numbers[group] < 0) {
            numbers[group] = needs.size();
            needs.add(groupNeeds.get(group));
            if (places[group] >= 0) {
              groups.get(places[group]).add(numbers[group]);
            }
          }
          keptGroups.add(numbers[group]);
        }
        keptParts.add(keptGroups.size());
        keptTriggers.add(triggers[query]);
      }
      keptQueries.add(keptParts.size());
      keptAbsences.add(absences[rule]);
    }
    return new QueryIndex(
        ints(keptQueries),
        ints(keptAbsences),
        ints(keptParts),
        ints(keptTriggers),
        ints(keptGroups),
        Lists.of(needs),
        testNeeds,
        Lists.of(groups));
  }

  /** The need at which each group stands; -1 for one without needs. */
  private int[] places() {
    int[] places = new int[groupCount()];
    Arrays.fill(places, -1);
    for (int need = 0; need < needCount(); need++) {
      for (int i = needGroups.start(need); i < needGroups.ends[need]; i++) {
        places[needGroups.numbers[i]] = need;
      }
    }
    return places;
  }

  /** The part whose rarest need names the fewest words: the search starts from its matches. */
  private static int rarestPart(List<List<TestNumbers>> needs, int[] wordCounts) {
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

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns how many rules and signs there are. */
  public int ruleCount() {
    return queryEnds.length;
  }

  /** Returns how many parts all queries have together. */
  public int partCount() {
    return partEnds.length == 0 ? 0 : partEnds[partEnds.length - 1];
  }

  /** Returns the number of a rule's first query. */
  public int firstQuery(int rule) {
    return rule == 0 ? 0 : queryEnds[rule - 1];
  }

  /** Returns one past the number of a rule's last query. */
  public int endQuery(int rule) {
    return queryEnds[rule];
  }

  /** Returns how many of a rule's queries tell what must not be missing. */
  public int absences(int rule) {
    return absences[rule];
  }

  /** Returns the number of a query's first part. */
  public int firstPart(int query) {
    return query == 0 ? 0 : partEnds[query - 1];
  }

  /** Returns one past the number of a query's last part. */
  public int endPart(int query) {
    return partEnds[query];
  }

  /** Returns which part of a query, from 0, the search for the others starts from. */
  public int trigger(int query) {
    return triggers[query];
  }

  /** Returns how many needs there are. */
  public int needCount() {
    return needGroups.ends.length;
  }

  /**
   * Notes the needs that a token meets because it passes a test. The loop is here and not with its
   * caller because it is the most used of all: in a cold process each call in it counts.
   *
   * @param lastTokens for each need the last token that meets it, or -1
   * @param met the needs that are met so far, each once
   * @param metCount how many they are
   * @return how many they are now
   */
  public int meet(int test, int token, int[] lastTokens, int[] met, int metCount) {
    int count = metCount;
    int[] needs = testNeeds.numbers;
    int end = testNeeds.ends[test];
    for (int i = testNeeds.start(test); i < end; i++) {
      int need = needs[i];
      if (lastTokens[need] < 0) {
        met[count++] = need;
      }
      lastTokens[need] = token;
    }
    return count;
  }

  /** Returns how many groups of parts there are. */
  public int groupCount() {
    return groupNeeds.ends.length;
  }

  /** Returns the number of a part's group: the parts of a group have the same needs. */
  public int groupOf(int part) {
    return partGroups[part];
  }

  /** Returns the first index for {@link #group} of a need. */
  public int groupsStart(int need) {
    return needGroups.start(need);
  }

  /** Returns one past the last index for {@link #group} of a need. */
  public int groupsEnd(int need) {
    return needGroups.ends[need];
  }

  /** Returns the number of a group that is looked at when the need is met. */
  public int group(int i) {
    return needGroups.numbers[i];
  }

  /**
   * Returns the last token at which the parts of a group may begin, since all that it needs must
   * follow; -1 if something is not there.
   *
   * @param lastTokens for each need the last token that meets it, or -1
   */
  public int lastStart(int group, int[] lastTokens) {
    int last = Integer.MAX_VALUE;
    int end = groupNeeds.ends[group];
    for (int i = groupNeeds.start(group); i < end; i++) {
      last = Math.min(last, lastTokens[groupNeeds.numbers[i]]);
    }
    return last;
  }

  void write(BinaryWriter out) {
    out.writeInts(queryEnds);
    out.writeInts(absences);
    out.writeInts(partEnds);
    out.writeInts(triggers);
    out.writeInts(partGroups);
    groupNeeds.write(out);
    testNeeds.write(out);
    needGroups.write(out);
  }

  static QueryIndex read(BinaryTable.Cursor in) {
    return new QueryIndex(
        in.readInts(),
        in.readInts(),
        in.readInts(),
        in.readInts(),
        in.readInts(),
        Lists.read(in),
        Lists.read(in),
        Lists.read(in));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QueryIndex that
        && Arrays.equals(queryEnds, that.queryEnds)
        && Arrays.equals(absences, that.absences)
        && Arrays.equals(partEnds, that.partEnds)
        && Arrays.equals(triggers, that.triggers)
        && Arrays.equals(partGroups, that.partGroups)
        && groupNeeds.equals(that.groupNeeds)
        && testNeeds.equals(that.testNeeds)
        && needGroups.equals(that.needGroups);
  }

  @Override
  public int hashCode() {
    return groupNeeds.hashCode();
  }
}
