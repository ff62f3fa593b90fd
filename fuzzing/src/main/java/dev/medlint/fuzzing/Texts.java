package dev.medlint.fuzzing;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Dictionaries;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceText;
import java.util.Optional;

/** Reads texts and holds what was read against its promises. */
final class Texts {

  static final Dictionaries DICTIONARIES = new Dictionaries();
  private static final RussianAnnotator ANNOTATOR =
      new RussianAnnotator(FormClassifier.NONE, DICTIONARIES);

  private Texts() {}

  /** Returns what was loaded; empty: it was refused, with a reason. */
  static Optional<SourceText> loaded(LoadResult result) {
    if (result instanceof LoadResult.Refused refused) {
      Promises.check(
          !refused.reason().ru().isBlank() && !refused.reason().en().isBlank(), "a reason");
      return Optional.empty();
    }
    return Optional.of(((LoadResult.Loaded) result).text());
  }

  /** Reads a text twice. */
  static AnnotatedText read(SourceText text) {
    Document document = new Extractors().extract(text);
    AnnotatedText annotated = ANNOTATOR.annotate(document);
    Promises.hold(annotated);
    Document again = new Extractors().extract(text);
    Promises.check(
        document.text().equals(again.text())
            && document.blocks().equals(again.blocks())
            && document.comments().equals(again.comments())
            && document.declaredFacts().equals(again.declaredFacts())
            && document.page().notes().equals(again.page().notes()),
        "reading twice gives the same");
    return annotated;
  }
}
