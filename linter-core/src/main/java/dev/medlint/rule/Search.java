package dev.medlint.rule;

import java.util.List;

/**
 * What a rule looks for.
 *
 * <p>Without absences, each match of a find is a match of the rule. With absences, the rule matches
 * a document once, when every find is somewhere in it (if there are any) and none of the absences
 * is.
 *
 * @param finds alternatives, or conditions where there are absences
 * @param absences each of them would satisfy the requirement
 * @param exclusions reasons why a match of a find does not count
 * @param page what must hold of the page; all of it. Where nothing else is looked for, what the
 *     first of them finds is the match
 */
public record Search(
    List<Query> finds, List<Query> absences, List<Exclusion> exclusions, List<PageTest> page) {

  public Search {
    finds = LazyList.keep(finds);
    absences = LazyList.keep(absences);
    exclusions = LazyList.keep(exclusions);
    page = LazyList.keep(page);
    if (finds.isEmpty() && absences.isEmpty() && page.isEmpty()) {
      throw new IllegalArgumentException("a search must look for something");
    }
  }

  /** Creates a search that asks nothing of the page. */
  public Search(List<Query> finds, List<Query> absences, List<Exclusion> exclusions) {
    this(finds, absences, exclusions, List.of());
  }

  /** Returns whether facts of the page are all that is looked for. */
  public boolean isOfPageOnly() {
    return finds.isEmpty() && absences.isEmpty();
  }
}
