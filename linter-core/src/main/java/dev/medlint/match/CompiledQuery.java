package dev.medlint.match;

import dev.medlint.extract.PageFactName;
import dev.medlint.rule.Pattern;
import dev.medlint.rule.Query;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A query with its patterns made ready to run. Thread-safe. */
final class CompiledQuery {

  private final Query query;
  private final boolean absence;
  private final int firstPart;
  private final int trigger;
  private final ListNodes lists;

  /** Made when a text first needs them; two threads may do it twice, which does no harm. */
  private final AtomicReferenceArray<Program> programs;

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
    this.lists = lists;
    this.programs = new AtomicReferenceArray<>(query.parts().size());
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
    Program program = programs.get(part);
    if (program == null) {
      program = new Program(query.parts().get(part).pattern(), lists);
      programs.set(part, program);
    }
    return program;
  }

  Optional<PageFactName> pageFact() {
    return pageFact;
  }
}
