package dev.medlint.lsp;

import dev.medlint.Linter;
import dev.medlint.detect.DrugList;
import dev.medlint.extract.DocumentDate;
import dev.medlint.facts.Statements;
import dev.medlint.match.SentenceMemory;
import dev.medlint.report.FileReport;
import dev.medlint.run.Linters;
import dev.medlint.run.TextLinter;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Linters that remember the sentences of the texts they check, so that the next version of a text
 * is searched only where it changed. Thread-safe.
 */
final class RememberingLinters implements Linters {

  /** Nobody writes more texts at a time. */
  private static final int MOST = 16;

  private final Linter linter;
  private final Map<String, SentenceMemory> memories = new LinkedHashMap<>();

  /** Creates linters that share all but the day and the user's names with one of them. */
  RememberingLinters(Linter linter) {
    this.linter = Objects.requireNonNull(linter);
  }

  @Override
  public TextLinter at(LocalDate day, DrugList drugs) {
    return new OfDay(linter.with(drugs).at(day));
  }

  /** A memory serves one check at a time, so that another one of the same text begins afresh. */
  private synchronized SentenceMemory take(String name) {
    SentenceMemory memory = memories.remove(name);
    return memory == null ? new SentenceMemory() : memory;
  }

  private synchronized void giveBack(String name, SentenceMemory memory) {
    memories.put(name, memory);
    if (memories.size() > MOST) {
      memories.remove(memories.keySet().iterator().next());
    }
  }

  /** Forgets a text that nobody writes any more. */
  synchronized void forget(String name) {
    memories.remove(name);
  }

  private final class OfDay implements TextLinter {

    private final Linter ofDay;

    private OfDay(Linter ofDay) {
      this.ofDay = ofDay;
    }

    @Override
    public FileReport lint(SourceText text, List<Statements> given) {
      SentenceMemory memory = take(text.name());
      try {
        return ofDay.lint(text, given, memory);
      } finally {
        // A check that was given up leaves what it knew before: the next one needs it the more.
        giveBack(text.name(), memory);
      }
    }

    @Override
    public Optional<DocumentDate> date(SourceText text) {
      return ofDay.date(text);
    }
  }
}
