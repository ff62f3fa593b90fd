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
 */
public record Search(List<Query> finds, List<Query> absences, List<Exclusion> exclusions) {

  public Search {
    finds = LazyList.keep(finds);
    absences = LazyList.keep(absences);
    exclusions = LazyList.keep(exclusions);
    if (finds.isEmpty() && absences.isEmpty()) {
      throw new IllegalArgumentException("a search must look for something");
    }
  }
}
