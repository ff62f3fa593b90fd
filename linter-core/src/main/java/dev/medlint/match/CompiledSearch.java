package dev.medlint.match;

import dev.medlint.rule.Query;
import dev.medlint.rule.QueryIndex;
import dev.medlint.rule.Search;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a rule or sign looks for; its queries are made ready one by one, when a text first needs
 * them. Thread-safe.
 */
final class CompiledSearch {

  private final Search search;
  private final int firstQuery;
  private final int finds;
  private final QueryIndex index;
  private final ListNodes lists;
  private final Exclusions exclusions;

  /** Finds, then absences; two threads may make one twice, which does no harm. */
  private final AtomicReferenceArray<CompiledQuery> queries;

  /**
   * Creates a compiled search.
   *
   * @param firstQuery number of its first query in the index
   * @param firstExclusion number of the first pattern in the index that keeps matches from counting
   * @param lists the word lists that its patterns may refer to
   */
  CompiledSearch(
      Search search, int firstQuery, int firstExclusion, QueryIndex index, ListNodes lists) {
    this.search = search;
    this.firstQuery = firstQuery;
    this.finds = search.finds().size();
    this.index = index;
    this.lists = lists;
    this.exclusions = new Exclusions(search.exclusions(), firstExclusion, lists);
    this.queries = new AtomicReferenceArray<>(finds + search.absences().size());
  }

  Exclusions exclusions() {
    return exclusions;
  }

  /** Returns how many finds there are; absences follow them. */
  int finds() {
    return finds;
  }

  /** Returns how many queries there are: finds, then absences. */
  int size() {
    return queries.length();
  }

  CompiledQuery query(int i) {
    CompiledQuery known = queries.get(i);
    if (known == null) {
      known = compile(i);
      queries.set(i, known);
    }
    return known;
  }

  private CompiledQuery compile(int i) {
    boolean absence = i >= finds;
    Query query = absence ? search.absences().get(i - finds) : search.finds().get(i);
    int number = firstQuery + i;
    return new CompiledQuery(query, absence, index.firstPart(number), index.trigger(number), lists);
  }
}
