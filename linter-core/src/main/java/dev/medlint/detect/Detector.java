package dev.medlint.detect;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.extract.Document;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Statements;
import dev.medlint.match.MatchRun;
import dev.medlint.match.SignMatch;
import dev.medlint.rule.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out from the words of a text what nobody stated of it. Immutable and thread-safe. */
public final class Detector {

  /** Facts that have one value and about which the build of a text says nothing. */
  private static final List<String> PLAIN_FACTS =
      List.of("audience", "medium", "platform", "stage", "complete");

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
    boolean objectOpen = stated.isOpen("object");
    List<SignMatch> matches = new ArrayList<>(run.signs(new Asked(stated), Weights.WORDS_READ));
    Document document = text.document();
    int words = wordCount(text);
    List<Statements> detected = new ArrayList<>();
    Tally kinds = Tally.of(document, "kind", matches);
    Optional<Kind> kind = stated.kind().value();
    boolean sureKind = true;
    if (stated.isOpen("kind")) {
      KindDetector detector = new KindDetector(kinds, document, words);
      Optional<Statements> told = detector.detect();
      kind = detector.kind();
      sureKind = told.isPresent() && told.get().sure();
      add(told, detected);
    }
    if (objectOpen) {
      matches.addAll(names.find(text));
      boolean promotes =
          kind.isEmpty()
              || kind.get() != Kind.ARTICLE
              || words < Weights.WORDS_OF_AN_ARTICLE
              || kinds.worth(Kind.AD.id()) >= Weights.ACCEPTED;
      Tally objects = Tally.of(document, "object", matches);
      Optional<Statements> told = new ObjectDetector(objects, words, promotes).detect();
      boolean ad = sureKind && kind.isPresent() && kind.get() == Kind.AD;
      add(
          told.isEmpty() && ad && objects.isSilent() ? NamelessAd.object(text, run) : told,
          detected);
    }
    for (String fact : PLAIN_FACTS) {
      if (stated.isOpen(fact)) {
        add(new ValueDetector(fact, Tally.of(document, fact, matches)).detect(), detected);
      }
    }
    return detected;
  }

  /**
   * Tells of which facts signs are matched: of those that are open, and of the kind to know whether
   * a text promotes the object that is looked for. A class with a name and no lambda, which would
   * slow a cold start.
   */
  private record Asked(Facts stated) implements Predicate<String> {
    @Override
    public boolean test(String fact) {
      return !fact.equals(Sign.NAMED)
          && (stated.isOpen(fact) || (fact.equals("kind") && stated.isOpen("object")));
    }
  }

  private static void add(Optional<Statements> some, List<Statements> detected) {
    if (some.isPresent()) {
      detected.add(some.get());
    }
  }

  private static int wordCount(AnnotatedText text) {
    int words = 0;
    for (int t = 0; t < text.tokenCount(); t++) {
      words += text.form(t).isCounted() ? 1 : 0;
    }
    return words;
  }
}
