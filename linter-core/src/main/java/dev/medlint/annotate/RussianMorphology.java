package dev.medlint.annotate;

import dev.medlint.source.GivenUpException;
import dev.medlint.source.SpareThreads;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.Arrays;
import java.util.Set;

/**
 * Gives each token its form: the normal form with all readings and token tests; words that were cut
 * in pieces become one token. Thread-safe.
 */
final class RussianMorphology implements Annotator {

  private static final int CACHED_FORMS = 200_000;
  private static final int LONGEST_CACHED = 48;

  private final WordAnalyzer analyzer;
  private final FormClassifier classifier;
  private final FormCache cache = new FormCache(CACHED_FORMS);

  /** Null until a word may stand for others. */
  private volatile WordGuesses guesses;

  RussianMorphology(WordAnalyzer analyzer, FormClassifier classifier) {
    this.analyzer = analyzer;
    this.classifier = classifier;
  }

  @Override
  public void annotate(Annotation annotation) {
    TokenTable table = annotation.get(TokenTable.Key.class);
    Form[] forms = new Form[table.count()];
    if (forms.length < SpareThreads.LONG_TEXT) {
      find(table, forms, 0, forms.length);
    } else {
      int half = forms.length / 2;
      SpareThreads.both(
          () -> find(table, forms, 0, half), () -> find(table, forms, half, forms.length));
    }
    new CutWords(table, forms, this, analyzer).join();
  }

  private void find(TokenTable table, Form[] forms, int from, int to) {
    char[] chars = table.chars();
    for (int t = from; t < to; t++) {
      GivenUpException.check();
      forms[t] = form(chars, table.start(t), table.end(t), table.kind(t));
    }
  }

  /**
   * Returns the form of a range of characters, from the cache if it is there. What long masks hide
   * is too much to be kept for texts to come.
   */
  Form form(char[] chars, int start, int end, FormKind kind) {
    int hash = FormCache.hash(chars, start, end, kind);
    Form known = cache.get(chars, start, end, kind, hash);
    if (known != null) {
      return known;
    }
    Form form = analyze(new String(chars, start, end - start), kind);
    boolean large = form.hidden() != null && form.hidden().isLong();
    if (end - start <= LONGEST_CACHED && !large) {
      cache.put(Arrays.copyOfRange(chars, start, end), hash, form);
    }
    return form;
  }

  private Form analyze(String surface, FormKind kind) {
    WordAnalyzer.Analysis found = analyzer.analyze(surface, kind);
    if (found.hidden() == null) {
      return new Form(found.normal(), kind, found.readings(), classifier);
    }
    return new Form(found.normal(), kind, found.readings(), found.hidden(), guesses(), classifier);
  }

  /** Returns the form of a word that may have one letter more. */
  Form withLetterMore(Form form) {
    return new Form(
        form.normal(),
        form.kind(),
        form.readings(),
        HiddenWord.withoutLast(form.normal()),
        guesses(),
        classifier);
  }

  private WordGuesses guesses() {
    WordGuesses known = guesses;
    if (known == null) {
      known = analyzer.guesses(classifier);
      guesses = known;
    }
    return known;
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface is written so
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(TokenTable.Key.class);
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface is written so
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(
        CoreAnnotations.LemmaAnnotation.class, CoreAnnotations.PartOfSpeechAnnotation.class);
  }
}
