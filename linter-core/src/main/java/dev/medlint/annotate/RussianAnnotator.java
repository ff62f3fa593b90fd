package dev.medlint.annotate;

import dev.medlint.extract.Document;
import edu.stanford.nlp.pipeline.Annotation;
import java.util.List;
import java.util.Objects;

/**
 * Finds the tokens, sentences and word readings of Russian documents. Thread-safe; made once and
 * shared, since it reads the dictionaries and remembers the forms it has seen.
 *
 * <p>Inside are CoreNLP annotators working on one CoreNLP annotation for each document. They are
 * called one by one, because CoreNLP's own pipeline class costs start-up time and adds nothing.
 */
public final class RussianAnnotator {

  private final WordAnalyzer analyzer;
  private final RussianTokenizer tokenizer;
  private final RussianSentenceSplitter splitter = new RussianSentenceSplitter();
  private final RussianMorphology morphology;

  /**
   * Creates an annotator and reads the dictionaries.
   *
   * @param classifier as {@link #RussianAnnotator(FormClassifier, Dictionaries)} takes it
   * @throws java.io.UncheckedIOException if a dictionary is missing or broken
   */
  public RussianAnnotator(FormClassifier classifier) {
    this(classifier, new Dictionaries());
  }

  /**
   * Creates an annotator; waits until the dictionaries have been read.
   *
   * @param classifier gives each form the token tests it passes; called when a form is first asked
   *     for them, so that texts can be annotated before the rules are read
   * @param dictionaries may be shared by several annotators
   * @throws java.io.UncheckedIOException if a dictionary is missing or broken
   */
  public RussianAnnotator(FormClassifier classifier, Dictionaries dictionaries) {
    analyzer = dictionaries.analyzer();
    tokenizer = new RussianTokenizer(analyzer);
    morphology = new RussianMorphology(analyzer, Objects.requireNonNull(classifier));
  }

  /** Annotates a document. Equal documents give equal results, whatever was read before. */
  public AnnotatedText annotate(Document document) {
    return coreAnnotation(document).get(TokenTable.Key.class).toText(document);
  }

  /** Returns the CoreNLP annotation of a document, on which other CoreNLP annotators can run. */
  Annotation coreAnnotation(Document document) {
    Annotation annotation = new Annotation(document.text());
    annotation.set(RussianTokenizer.DocumentKey.class, document);
    tokenizer.annotate(annotation);
    morphology.annotate(annotation);
    splitter.annotate(annotation); // after that: words cut in pieces are one token by now
    return annotation;
  }

  /**
   * Returns all readings of a single word, best known first; never empty: an unknown word reads as
   * itself with {@link Feature#X}.
   *
   * @param word as written, without blanks; a name is read as one only with a capital
   */
  public List<Reading> readings(String word) {
    return analyzer.analyze(Objects.requireNonNull(word), FormKind.WORD).readings();
  }

  /**
   * Returns whether a word is a dictionary form: rules that ask for a lemma which is none can never
   * match.
   *
   * @param lemma in any case, with or without ё
   */
  public boolean knowsLemma(String lemma) {
    String normal = Normalizer.normal(lemma);
    for (Reading r : readings(lemma)) {
      if (r.lemma().equals(normal) && !r.has(Feature.X)) {
        return true;
      }
    }
    return false;
  }
}
