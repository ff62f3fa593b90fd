package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

  /** The needs of each part, its rarest first. */
  private final Lists partNeeds;

  /** The needs that each test meets. */
  private final Lists testNeeds;

  /** The parts that are looked at when each need is met: each part stands at one of its needs. */
  private final Lists needParts;

  private QueryIndex(
      int[] queryEnds,
      int[] absences,
      int[] partEnds,
      int[] triggers,
      Lists partNeeds,
      Lists testNeeds,
      Lists needParts) {
    this.queryEnds = queryEnds;
    this.absences = absences;
    this.partEnds = partEnds;
    this.triggers = triggers;
    this.partNeeds = partNeeds;
    this.testNeeds = testNeeds;
    this.needParts = needParts;
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
    return new QueryIndex(
        ints(queryEnds),
        ints(absences),
        ints(partEnds),
        ints(triggers),
        Lists.of(partNeeds),
        testNeeds(numbers.keySet(), wordCounts.length),
        needParts(partNeeds, words(numbers.keySet(), wordCounts)));
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
   * Puts each part at that of its needs which is met most seldom. Nobody knows how often words are
   * used; but what many parts need are the words of the field, which stand in most of its texts. So
   * a need counts as its number of words times the number of parts that have it.
   */
  private static Lists needParts(List<List<Integer>> partNeeds, long[] words) {
    int[] uses = new int[words.length];
    for (List<Integer> needs : partNeeds) {
      needs.forEach(need -> uses[need]++);
    }
    List<List<Integer>> byNeed = emptyLists(words.length);
    for (int part = 0; part < partNeeds.size(); part++) {
      int seldom = -1;
      for (int need : partNeeds.get(part)) {
        if (seldom < 0 || words[need] * uses[need] < words[seldom] * uses[seldom]) {
          seldom = need;
        }
      }
      if (seldom >= 0) {
        byNeed.get(seldom).add(part);
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
    List<List<Integer>> needs = new ArrayList<>();
    int[] places = places();
    List<List<Integer>> parts = emptyLists(needCount());
    for (int rule : rules) {
      for (int query = firstQuery(rule); query < endQuery(rule); query++) {
        for (int part = firstPart(query); part < endPart(query); part++) {
          if (places[part] >= 0) {
            parts.get(places[part]).add(needs.size());
          }
          needs.add(partNeeds.get(part));
        }
        keptParts.add(needs.size());
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
        Lists.of(needs),
        testNeeds,
        Lists.of(parts));
  }

  /** The need at which each part stands; -1 for one without needs. */
  private int[] places() {
    int[] places = new int[partCount()];
    Arrays.fill(places, -1);
    for (int need = 0; need < needCount(); need++) {
      for (int i = needParts.start(need); i < needParts.ends[need]; i++) {
        places[needParts.numbers[i]] = need;
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
    return needParts.ends.length;
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

  /** Returns the first index for {@link #part} of a need. */
  public int partsStart(int need) {
    return needParts.start(need);
  }

  /** Returns one past the last index for {@link #part} of a need. */
  public int partsEnd(int need) {
    return needParts.ends[need];
  }

  /** Returns the number of a part that stands at the need. */
  public int part(int i) {
    return needParts.numbers[i];
  }

  /**
   * Returns the last token at which a part may begin, since all that it needs must follow; -1 if
   * something is not there.
   *
   * @param lastTokens for each need the last token that meets it, or -1
   */
  public int lastStart(int part, int[] lastTokens) {
    int last = Integer.MAX_VALUE;
    int end = partNeeds.ends[part];
    for (int i = partNeeds.start(part); i < end; i++) {
      last = Math.min(last, lastTokens[partNeeds.numbers[i]]);
    }
    return last;
  }

  void write(BinaryWriter out) {
    out.writeInts(queryEnds);
    out.writeInts(absences);
    out.writeInts(partEnds);
    out.writeInts(triggers);
    partNeeds.write(out);
    testNeeds.write(out);
    needParts.write(out);
  }

  static QueryIndex read(BinaryTable.Cursor in) {
    return new QueryIndex(
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
        && partNeeds.equals(that.partNeeds)
        && testNeeds.equals(that.testNeeds)
        && needParts.equals(that.needParts);
  }

  @Override
  public int hashCode() {
    return partNeeds.hashCode();
  }
}
