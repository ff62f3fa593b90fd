package dev.medlint.match;

import dev.medlint.rule.PageFactName;
import dev.medlint.rule.Pattern;
import dev.medlint.rule.Query;
import java.util.Optional;

/** A query with its patterns made ready to run. Immutable and thread-safe. */
final class CompiledQuery {

  private final Query query;
  private final boolean absence;
  private final int firstPart;
  private final int trigger;
  private final Program[] programs;
  private final Optional<PageFactName> pageFact;

  /**
   * Creates a compiled query.
   *
   * @param absence whether the query tells what must not be missing
   * @param firstPart number of its first part among all parts
   * @param trigger index of the part whose matches the search starts from
   * @param lists the word lists that its patterns may refer to
   */
  CompiledQuery(Query query, boolean absence, int firstPart, int trigger, ListNodes lists) {
    this.query = query;
    this.absence = absence;
    this.firstPart = firstPart;
    this.trigger = trigger;
    Pattern first = query.parts().get(0).pattern();
    this.pageFact =
        first instanceof Pattern.PageFact fact ? Optional.of(fact.name()) : Optional.empty();
    this.programs =
        pageFact.isPresent()
            ? new Program[0]
            : query.parts().stream()
                .map(p -> new Program(p.pattern(), lists))
                .toArray(Program[]::new);
  }

  Query query() {
    return query;
  }

  boolean isAbsence() {
    return absence;
  }

  int partNumber(int part) {
    return firstPart + part;
  }

  int trigger() {
    return trigger;
  }

  int size() {
    return query.parts().size();
  }

  Program program(int part) {
    return programs[part];
  }

  Optional<PageFactName> pageFact() {
    return pageFact;
  }
}
