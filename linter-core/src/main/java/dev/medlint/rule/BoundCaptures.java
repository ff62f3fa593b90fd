package dev.medlint.rule;

import dev.medlint.extract.PageFactName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which captures every match of a search binds: only those can be shown in a message, since
 * another would be empty in some findings.
 */
final class BoundCaptures {

  private BoundCaptures() {}

  /**
   * Returns the names, in order; none for an absence, which has no words. Facts of the page that
   * must be there are captured by their names.
   */
  static Set<String> of(Search search) {
    Set<String> all = ofPage(search.page());
    if (search.absences().isEmpty()) {
      all.addAll(ofWords(search));
    }
    return all;
  }

  private static Set<String> ofPage(List<PageTest> tests) {
    Set<String> names = new TreeSet<>();
    for (PageTest test : tests) {
      // Too few values are none to show; a number that is too small is shown.
      boolean counted =
          test.relation() == PageTest.Relation.FEWER
              && test.fact().type() != PageFactName.Type.NUMBER;
      if (!test.negated() && !counted) {
        names.add(test.fact().russian());
        test.other().ifPresent(other -> names.add(other.russian()));
      }
    }
    return names;
  }

  private static Set<String> ofWords(Search search) {
    List<Set<String>> queries = new ArrayList<>();
    for (Query query : search.finds()) {
      Set<String> bound = new TreeSet<>();
      query.parts().forEach(part -> bound.addAll(of(part.pattern())));
      queries.add(bound);
    }
    return inAll(queries);
  }

  private static Set<String> of(Pattern pattern) {
    if (pattern instanceof Pattern.Capture capture) {
      Set<String> bound = new TreeSet<>(of(capture.part()));
      bound.add(capture.name());
      return bound;
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      Set<String> bound = new TreeSet<>();
      sequence.parts().forEach(part -> bound.addAll(of(part)));
      return bound;
    }
    if (pattern instanceof Pattern.Choice choice) {
      return inAll(choice.alternatives().stream().map(BoundCaptures::of).toList());
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return of(repeat.part());
    }
    if (pattern instanceof Pattern.Agree agree) {
      return of(agree.part());
    }
    return pattern instanceof Pattern.Begins begins ? of(begins.part()) : Set.of();
  }

  private static Set<String> inAll(List<Set<String>> sets) {
    if (sets.isEmpty()) {
      return Set.of();
    }
    Set<String> all = new TreeSet<>(sets.get(0));
    sets.forEach(all::retainAll);
    return all;
  }
}
