package dev.medlint.rule;

import dev.medlint.binary.BinaryTable;
import dev.medlint.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the parts of the queries of rules and signs cannot do without: enough to tell, after one
 * pass over a text, which of them need to be looked at, without a look at the others. Rules and,
 * after them, signs are numbered through, and so are queries (the finds of a rule, then its
 * absences) and parts; here a sign is a rule like others.
 *
 * <p>Each match of a part fulfils one of its <em>clauses</em>, see {@link NeedIndex}. Parts with
 * the same clauses are one <em>group</em>, found once. Immutable and thread-safe.
 */
public final class QueryIndex {

  /** In place of a group: a pattern without needs, which may match anywhere. */
  static final int ANYWHERE = -1;

  private final Queries queries;

  /**
   * For each part the clauses of its alternatives, ascending, each followed by the number of the
   * alternative; empty for a part that is not a choice.
   */
  private final NumberLists partAlternatives;

  /** The rules of each group, ascending. */
  private final NumberLists groupRules;

  /** The groups of each clause. */
  private final NumberLists clauseGroups;

  private final ClauseWalk walk;

  /** The groups whose sentences one pass over a text lists. */
  private final long[] listed;

  /** The clauses of each group. */
  private final NumberLists groupClauses;

  /** For each group the queries whose search starts from it. */
  private final NumberLists groupQueries;

  private final NeedIndex needs;

  /** The rules that tell what must not be missing. */
  private final BitSet absences;

  private QueryIndex(
      Queries queries,
      NumberLists partAlternatives,
      NumberLists groupRules,
      NumberLists clauseGroups,
      ClauseWalk walk,
      long[] listed,
      NumberLists groupClauses,
      NumberLists groupQueries,
      NeedIndex needs) {
    this.queries = queries;
    this.partAlternatives = partAlternatives;
    this.groupRules = groupRules;
    this.clauseGroups = clauseGroups;
    this.walk = walk;
    this.listed = listed;
    this.groupClauses = groupClauses;
    this.groupQueries = groupQueries;
    this.needs = needs;
    this.absences = new BitSet();
    for (int rule = 0; rule < queries.absences.length; rule++) {
      if (queries.absences[rule] > 0) {
        absences.set(rule);
      }
    }
  }

  /**
   * Returns an index.
   *
   * @param partAlternatives for each part, and then for each pattern that keeps matches from
   *     counting, the clauses of its alternatives, ascending, each followed by the number of the
   *     alternative
   * @param groupRules the rules of each group, ascending
   * @param clauseGroups the groups of each clause
   */
  static QueryIndex of(
      Queries queries,
      NumberLists partAlternatives,
      NumberLists groupRules,
      NumberLists clauseGroups,
      NeedIndex needs) {
    BitSet triggers = new BitSet();
    BitSet listed = new BitSet();
    List<List<Integer>> groupQueries = NumberLists.empty(groupRules.size());
    int firstPart = 0;
    for (int query = 0; query < queries.partEnds.length; query++) {
      int trigger = queries.groups[firstPart + queries.triggers[query]];
      triggers.set(trigger);
      groupQueries.get(trigger).add(query);
      for (int part = firstPart; part < queries.partEnds[query]; part++) {
        listed.set(queries.groups[part]);
      }
      firstPart = queries.partEnds[query];
    }
    for (int group : queries.far) {
      listed.set(group);
    }
    List<List<Integer>> clauseTriggers = new ArrayList<>();
    List<List<Integer>> clauseListed = new ArrayList<>();
    List<List<Integer>> groupClauses = NumberLists.empty(groupRules.size());
    for (int clause = 0; clause < clauseGroups.size(); clause++) {
      List<Integer> groups = clauseGroups.get(clause);
      for (int group : groups) {
        groupClauses.get(group).add(clause);
      }
      clauseTriggers.add(groups.stream().filter(triggers::get).toList());
      clauseListed.add(groups.stream().filter(g -> listed.get(g) && !triggers.get(g)).toList());
    }
    return new QueryIndex(
        queries,
        partAlternatives,
        groupRules,
        clauseGroups,
        ClauseWalk.of(needs, NumberLists.of(clauseTriggers), NumberLists.of(clauseListed)),
        listed.toLongArray(),
        NumberLists.of(groupClauses),
        NumberLists.of(groupQueries),
        needs);
  }

  /**
   * Which queries belong to which rule, which parts to which query, and so on; by number.
   *
   * @param far the groups of what keeps matches from counting wherever it stands in their block or
   *     text: not only the sentences of matches are asked for it
   */
  record Queries(
      int[] queryEnds,
      int[] absences,
      int[] partEnds,
      int[] triggers,
      int[] groups,
      int[] exclusionEnds,
      int[] far) {

    void write(BinaryWriter out) {
      out.writeInts(queryEnds);
      out.writeInts(absences);
      out.writeInts(partEnds);
      out.writeInts(triggers);
      out.writeInts(groups);
      out.writeInts(exclusionEnds);
      out.writeInts(far);
    }

    static Queries read(BinaryTable.Cursor in) {
      return new Queries(
          in.readInts(),
          in.readInts(),
          in.readInts(),
          in.readInts(),
          in.readInts(),
          in.readInts(),
          in.readInts());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Queries that
          && Arrays.equals(queryEnds, that.queryEnds)
          && Arrays.equals(absences, that.absences)
          && Arrays.equals(partEnds, that.partEnds)
          && Arrays.equals(triggers, that.triggers)
          && Arrays.equals(groups, that.groups)
          && Arrays.equals(exclusionEnds, that.exclusionEnds)
          && Arrays.equals(far, that.far);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(groups);
    }
  }

  /**
   * Returns the index of some of the rules, which are numbered anew; groups keep their numbers.
   *
   * @param rules their numbers here, ascending
   */
  QueryIndex only(List<Integer> rules) {
    List<Integer> keptQueries = new ArrayList<>();
    List<Integer> keptAbsences = new ArrayList<>();
    List<Integer> keptParts = new ArrayList<>();
    List<Integer> keptTriggers = new ArrayList<>();
    List<Integer> keptGroups = new ArrayList<>();
    List<Integer> keptExclusions = new ArrayList<>();
    List<Integer> exclusionParts = new ArrayList<>();
    List<List<Integer>> keptAlternatives = new ArrayList<>();
    List<List<Integer>> rulesOfGroups = NumberLists.empty(groupCount());
    for (int number = 0; number < rules.size(); number++) {
      int rule = rules.get(number);
      for (int query = firstQuery(rule); query < endQuery(rule); query++) {
        for (int part = firstPart(query); part < endPart(query); part++) {
          int group = groupOf(part);
          keptGroups.add(group);
          keptAlternatives.add(partAlternatives.get(part));
          List<Integer> some = rulesOfGroups.get(group);
          if (some.isEmpty() || some.get(some.size() - 1) != number) {
            some.add(number);
          }
        }
        keptParts.add(keptGroups.size());
        keptTriggers.add(trigger(query));
      }
      keptQueries.add(keptParts.size());
      keptAbsences.add(absences(rule));
      for (int part = firstExclusion(rule); part < endExclusion(rule); part++) {
        exclusionParts.add(part);
      }
      keptExclusions.add(exclusionParts.size());
    }
    Set<Integer> exclusionGroups = new HashSet<>();
    for (int part : exclusionParts) {
      keptGroups.add(groupOf(part));
      keptAlternatives.add(partAlternatives.get(part));
      exclusionGroups.add(groupOf(part));
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int clause = 0; clause < clauseGroups.size(); clause++) {
      List<Integer> some = new ArrayList<>(clauseGroups.get(clause));
      some.removeIf(
          group -> rulesOfGroups.get(group).isEmpty() && !exclusionGroups.contains(group));
      groups.add(some);
    }
    return of(
        new Queries(
            ints(keptQueries),
            ints(keptAbsences),
            ints(keptParts),
            ints(keptTriggers),
            ints(keptGroups),
            ints(keptExclusions),
            queries.far),
        NumberLists.of(keptAlternatives),
        NumberLists.of(rulesOfGroups),
        NumberLists.of(groups),
        needs);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns what clauses need. */
  public NeedIndex needs() {
    return needs;
  }

  /** Returns how many rules and signs there are. */
  public int ruleCount() {
    return queries.queryEnds.length;
  }

  /** Returns the number of a rule's first query. */
  public int firstQuery(int rule) {
    return rule == 0 ? 0 : queries.queryEnds[rule - 1];
  }

  /** Returns one past the number of a rule's last query. */
  public int endQuery(int rule) {
    return queries.queryEnds[rule];
  }

  /** Returns how many of a rule's queries tell what must not be missing. */
  public int absences(int rule) {
    return queries.absences[rule];
  }

  /**
   * Returns the first rule from a number on that tells what must not be missing; -1: there is none.
   */
  public int nextAbsence(int number) {
    return absences.nextSetBit(number);
  }

  /** Returns the number of a query's first part. */
  public int firstPart(int query) {
    return query == 0 ? 0 : queries.partEnds[query - 1];
  }

  /** Returns one past the number of a query's last part. */
  public int endPart(int query) {
    return queries.partEnds[query];
  }

  /** Returns which part of a query, from 0, the search for the others starts from. */
  public int trigger(int query) {
    return queries.triggers[query];
  }

  /** Returns how many groups of parts there are. */
  public int groupCount() {
    return groupRules.size();
  }

  /**
   * Returns the number of a part's group: the parts of a group have the same clauses. Negative for
   * a pattern that may match anywhere.
   */
  public int groupOf(int part) {
    return queries.groups[part];
  }

  /**
   * Returns the number of the first of the patterns that keep matches of a rule from counting; they
   * are numbered as parts are, after these.
   */
  public int firstExclusion(int rule) {
    return partCount() + (rule == 0 ? 0 : queries.exclusionEnds[rule - 1]);
  }

  /** Returns one past the number of the last of these patterns. */
  public int endExclusion(int rule) {
    return partCount() + queries.exclusionEnds[rule];
  }

  /** Returns whether a part is such a pattern. */
  public boolean isExclusion(int part) {
    return part >= partCount();
  }

  /** Returns how many such patterns there are. */
  public int exclusionCount() {
    return queries.exclusionEnds.length == 0
        ? 0
        : queries.exclusionEnds[queries.exclusionEnds.length - 1];
  }

  /** Returns the number, from 0, of such a pattern among them. */
  public int exclusionNumber(int part) {
    return part - partCount();
  }

  private int partCount() {
    return queries.partEnds.length == 0 ? 0 : queries.partEnds[queries.partEnds.length - 1];
  }

  /** Returns whether clauses of a part tell of which of its alternatives they are. */
  public boolean hasAlternatives(int part) {
    return partAlternatives.start(part) < partAlternatives.end(part);
  }

  /** Returns how many pairs of a clause and an alternative that meets it a part has. */
  public int alternativeCount(int part) {
    return (partAlternatives.end(part) - partAlternatives.start(part)) / 2;
  }

  /**
   * Returns the index of the first alternative of a part that meets a clause; the following ones
   * are at the next indices as long as {@link #isOf} holds.
   */
  public int alternatives(int part, int clause) {
    int low = partAlternatives.start(part) / 2;
    int high = partAlternatives.end(part) / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (partAlternatives.number(2 * middle) < clause) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns whether there is an alternative of a part at an index that meets a clause. */
  public boolean isOf(int part, int clause, int i) {
    return 2 * i < partAlternatives.end(part) && partAlternatives.number(2 * i) == clause;
  }

  /** Returns the number of the alternative at an index. */
  public int alternative(int i) {
    return partAlternatives.number(2 * i + 1);
  }

  /** Returns how many clauses there are. */
  public int clauseCount() {
    return clauseGroups.size();
  }

  /** Returns the clauses that one pass over a text asks for. */
  public ClauseWalk walk() {
    return walk;
  }

  /** Returns whether that pass lists the sentences of a group. */
  public boolean isListed(int group) {
    int word = group >> 6;
    return word < listed.length && (listed[word] & 1L << group) != 0;
  }

  /** Returns how many groups there are whose sentences are asked for far from those of a match. */
  public int farCount() {
    return queries.far.length;
  }

  /** Returns the {@code i}-th of them. */
  public int far(int i) {
    return queries.far[i];
  }

  /** Returns the first index for {@link #query} of a group from which a search starts. */
  public int queriesStart(int group) {
    return groupQueries.start(group);
  }

  /** Returns one past the last index for {@link #query} of such a group. */
  public int queriesEnd(int group) {
    return groupQueries.end(group);
  }

  /** Returns the number of a query whose search starts from such a group. */
  public int query(int i) {
    return groupQueries.number(i);
  }

  /** Returns the first index for {@link #clause} of a group. */
  public int clausesStart(int group) {
    return groupClauses.start(group);
  }

  /** Returns one past the last index for {@link #clause} of a group. */
  public int clausesEnd(int group) {
    return groupClauses.end(group);
  }

  /** Returns the number of a clause of a group. */
  public int clause(int i) {
    return groupClauses.number(i);
  }

  /** Returns the first index for {@link #rule} of a group. */
  public int rulesStart(int group) {
    return groupRules.start(group);
  }

  /** Returns one past the last index for {@link #rule} of a group. */
  public int rulesEnd(int group) {
    return groupRules.end(group);
  }

  /** Returns the number of a rule of a group. */
  public int rule(int i) {
    return groupRules.number(i);
  }

  void write(BinaryWriter out) {
    queries.write(out);
    partAlternatives.write(out);
    groupRules.write(out);
    clauseGroups.write(out);
    walk.write(out);
    out.writeLongs(listed);
    groupClauses.write(out);
    groupQueries.write(out);
    needs.write(out);
  }

  static QueryIndex read(BinaryTable.Cursor in) {
    return new QueryIndex(
        Queries.read(in),
        NumberLists.read(in),
        NumberLists.read(in),
        NumberLists.read(in),
        ClauseWalk.read(in),
        in.readLongs(),
        NumberLists.read(in),
        NumberLists.read(in),
        NeedIndex.read(in));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QueryIndex that
        && queries.equals(that.queries)
        && partAlternatives.equals(that.partAlternatives)
        && groupRules.equals(that.groupRules)
        && clauseGroups.equals(that.clauseGroups)
        && needs.equals(that.needs);
  }

  @Override
  public int hashCode() {
    return Objects.hash(queries, needs);
  }
}
