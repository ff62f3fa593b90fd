package dev.medlint.detect;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Statements;
import dev.medlint.match.MatchRun;
import dev.medlint.match.SignMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds out from the words of a text what nobody stated of it. Immutable and thread-safe. */
public final class Detector {

  private final DrugNames names;

  /**
   * Creates a detector.
   *
   * @param names a user's prescription medicines, each as good a sign as those of the pack
   */
  public Detector(DrugNames names) {
    this.names = Objects.requireNonNull(names);
  }

  /**
   * Returns what the words of a text tell.
   *
   * @param text the text
   * @param run the search through it: only the signs of facts that are open are matched
   * @param stated the facts as far as they are stated
   */
  public List<Statements> detect(AnnotatedText text, MatchRun run, Facts stated) {
    List<SignMatch> matches = run.signs(stated::isOpen);
    List<Statements> detected = new ArrayList<>();
    if (stated.isOpen("kind")) {
      Optional<Statements> kind = KindDetector.detect(text.document());
      if (kind.isPresent()) {
        detected.add(kind.get());
      }
    }
    if (stated.isOpen("object")) {
      matches.addAll(names.find(text));
      Tally tally = Tally.of(text.document(), "object", matches);
      Optional<Statements> object = new ObjectDetector(tally, wordCount(text)).detect();
      if (object.isPresent()) {
        detected.add(object.get());
      }
    }
    return detected;
  }

  private static int wordCount(AnnotatedText text) {
    int words = 0;
    for (int t = 0; t < text.tokenCount(); t++) {
      words += text.form(t).isCounted() ? 1 : 0;
    }
    return words;
  }
}
