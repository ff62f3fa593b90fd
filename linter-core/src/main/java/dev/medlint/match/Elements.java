package dev.medlint.match;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.rule.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Names the elements of a breach among the words of its match. Thread-safe. */
final class Elements {

  private final List<Element> elements;
  private final ListNodes lists;

  /** Made when a match first needs them; two threads may make one twice, which does no harm. */
  private final AtomicReferenceArray<Program> programs;

  Elements(List<Element> elements, ListNodes lists) {
    this.elements = elements;
    this.lists = lists;
    this.programs = new AtomicReferenceArray<>(elements.size());
  }

  /**
   * Returns the elements in text order, without overlaps: of two that share a word the longer one,
   * of equal ones the first of the pack. Elements outside the words that a pattern asked for, such
   * as those in a gap between sentences, are no part of the breach.
   */
  List<Match.Capture> in(Found found, AnnotatedText text, Attempt attempt) {
    if (elements.isEmpty()) {
      return List.of();
    }
    List<Match.Capture> named = new ArrayList<>(4);
    for (Hit hit : found.marked()) {
      List<Named> all = all(hit, attempt);
      int at = hit.first();
      while (at <= hit.last()) {
        Named best = longestAt(all, at);
        if (best == null) {
          at++;
        } else {
          named.add(new Match.Capture(best.name, text.span(at, best.last)));
          at = best.last + 1;
        }
      }
    }
    return named;
  }

  private record Named(String name, int first, int last) {}

  private List<Named> all(Hit hit, Attempt attempt) {
    List<Named> all = new ArrayList<>();
    for (int e = 0; e < elements.size(); e++) {
      for (Hit word :
          program(e).find(attempt, hit.sentence(), hit.first(), hit.last() + 1, Starts.ANYWHERE)) {
        all.add(new Named(elements.get(e).name(), word.first(), word.last()));
      }
    }
    return all;
  }

  private static Named longestAt(List<Named> all, int at) {
    Named best = null;
    for (Named named : all) {
      if (named.first == at && (best == null || named.last > best.last)) {
        best = named;
      }
    }
    return best;
  }

  private Program program(int e) {
    Program program = programs.get(e);
    if (program == null) {
      program = new Program(elements.get(e).pattern(), lists);
      programs.set(e, program);
    }
    return program;
  }
}
