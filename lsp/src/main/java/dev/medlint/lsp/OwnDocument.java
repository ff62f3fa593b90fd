package dev.medlint.lsp;

import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionReader;
import dev.medlint.decision.Problem;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.source.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file of the program's own that is open in an editor, and what is wrong with it: a configuration
 * or decisions. Immutable and thread-safe.
 */
record OwnDocument(OpenDocument document, List<ConfigurationException.Problem> problems) {

  OwnDocument {
    Objects.requireNonNull(document);
    problems = List.copyOf(problems);
  }

  /** Returns whether a file is one of the program's own. */
  static boolean isOne(OpenDocument document) {
    return ConfigurationFinder.isConfiguration(document.fileName())
        || document.fileName().equals(Decision.FILE_NAME);
  }

  /** Returns a file with what is wrong with it. */
  static OwnDocument of(OpenDocument document, EditorChecks checks) {
    try {
      return read(document, checks);
    } catch (RuntimeException | StackOverflowError e) {
      // Such as brackets within brackets without end; it must not look as if nothing were wrong.
      LocalizedText reason =
          new LocalizedText("файл нельзя прочесть: " + e, "the file cannot be read: " + e);
      return new OwnDocument(
          document, List.of(new ConfigurationException.Problem(document.fileName(), reason)));
    }
  }

  private static OwnDocument read(OpenDocument document, EditorChecks checks) {
    if (document.fileName().equals(Decision.FILE_NAME)) {
      return new OwnDocument(document, ofDecisions(document));
    }
    return document.path().isPresent()
        ? new OwnDocument(document, checks.problems(document.path().get(), document.content()))
        : new OwnDocument(document, List.of());
  }

  private static List<ConfigurationException.Problem> ofDecisions(OpenDocument document) {
    List<ConfigurationException.Problem> problems = new ArrayList<>();
    byte[] bytes = document.content().getBytes(StandardCharsets.UTF_8);
    for (Problem problem : DecisionReader.read(bytes, document.fileName()).problems()) {
      String place = document.fileName() + ":" + problem.line();
      problems.add(new ConfigurationException.Problem(place, problem.reason()));
    }
    return problems;
  }
}
