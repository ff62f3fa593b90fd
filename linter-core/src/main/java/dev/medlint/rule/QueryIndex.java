package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which parts of which rules' queries may match where a token passes a test: enough to tell, after
 * one pass over a text, which rules need to be looked at. Rules, queries (a rule's finds, then its
 * absences) and parts are numbered through. Immutable and thread-safe.
 */
public final class QueryIndex {

  private final int[] queryEnds;
  private final int[] absences;
  private final int[] partEnds;
  private final int[] triggers;
  private final int[] testEnds;
  private final int[] testParts;

  private QueryIndex(
      int[] queryEnds,
      int[] absences,
      int[] partEnds,
      int[] triggers,
      int[] testEnds,
      int[] testParts) {
    this.queryEnds = queryEnds;
    this.absences = absences;
    this.partEnds = partEnds;
    this.triggers = triggers;
    this.testEnds = testEnds;
    this.testParts = testParts;
  }

  /**
   * Returns the index of rules.
   *
   * @param rules in the order of their numbers
   * @param wordCounts number of words that each token test names, by its number
   */
  static QueryIndex of(List<Rule> rules, int[] wordCounts) {
    List<Integer> queryEnds = new ArrayList<>();
    List<Integer> absences = new ArrayList<>();
    List<Integer> partEnds = new ArrayList<>();
    List<Integer> triggers = new ArrayList<>();
    List<List<Integer>> partsByTest = new ArrayList<>();
    for (int i = 0; i < wordCounts.length; i++) {
      partsByTest.add(new ArrayList<>(1));
    }
    int parts = 0;
    for (Rule rule : rules) {
      List<Query> queries = new ArrayList<>(rule.search().finds());
      queries.addAll(rule.search().absences());
      for (Query query : queries) {
        for (Query.Part part : query.parts()) {
          for (int i = 0; i < part.anchors().size(); i++) {
            partsByTest.get(part.anchors().get(i)).add(parts);
          }
          parts++;
        }
        partEnds.add(parts);
        triggers.add(rarestPart(query, wordCounts));
      }
      queryEnds.add(partEnds.size());
      absences.add(rule.search().absences().size());
    }
    List<Integer> testEnds = new ArrayList<>();
    List<Integer> testParts = new ArrayList<>();
    for (List<Integer> some : partsByTest) {
      testParts.addAll(some);
      testEnds.add(testParts.size());
    }
    return new QueryIndex(
        ints(queryEnds),
        ints(absences),
        ints(partEnds),
        ints(triggers),
        ints(testEnds),
        ints(testParts));
  }

  /** The part with the fewest anchor words: the search for the others starts from its matches. */
  private static int rarestPart(Query query, int[] wordCounts) {
    int best = 0;
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < query.parts().size(); i++) {
      long words = 0;
      TestNumbers anchors = query.parts().get(i).anchors();
      for (int a = 0; a < anchors.size(); a++) {
        words += wordCounts[anchors.get(a)];
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

  /** Returns how many rules there are. */
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

  /** Returns the first index for {@link #part} of a test. */
  public int start(int test) {
    return test == 0 ? 0 : testEnds[test - 1];
  }

  /** Returns one past the last index for {@link #part} of a test. */
  public int end(int test) {
    return testEnds[test];
  }

  /** Returns the number of a part that may match where a test passes. */
  public int part(int i) {
    return testParts[i];
  }

  void write(BinaryWriter out) {
    out.writeInts(queryEnds);
    out.writeInts(absences);
    out.writeInts(partEnds);
    out.writeInts(triggers);
    out.writeInts(testEnds);
    out.writeInts(testParts);
  }

  static QueryIndex read(BinaryTable.Cursor in) {
    return new QueryIndex(
        in.readInts(), in.readInts(), in.readInts(), in.readInts(), in.readInts(), in.readInts());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QueryIndex that
        && Arrays.equals(queryEnds, that.queryEnds)
        && Arrays.equals(absences, that.absences)
        && Arrays.equals(partEnds, that.partEnds)
        && Arrays.equals(triggers, that.triggers)
        && Arrays.equals(testEnds, that.testEnds)
        && Arrays.equals(testParts, that.testParts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(testParts);
  }
}
