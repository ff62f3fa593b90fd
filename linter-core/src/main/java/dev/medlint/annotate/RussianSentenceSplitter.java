package dev.medlint.annotate;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.Set;

/**
 * Groups tokens into sentences; none crosses the border of a block. Thread-safe.
 *
 * <p>In advertising a line is often a sentence without an end mark, so a line break counts as an
 * end when the next line begins like a new thought.
 */
final class RussianSentenceSplitter implements Annotator {

  /**
   * A longer run of tokens without an end mark is no sentence but a list or a dump; it is cut, so
   * that what is done for each sentence stays cheap.
   */
  private static final int LONGEST_SENTENCE = 200;

  @Override
  public void annotate(Annotation annotation) {
    TokenTable table = annotation.get(TokenTable.Key.class);
    for (int b = 0; b < table.blockCount(); b++) {
      split(table, b);
    }
    annotation.set(
        CoreAnnotations.SentencesAnnotation.class,
        new LazySentences(table, annotation.get(CoreAnnotations.TokensAnnotation.class)));
  }

  private static void split(TokenTable table, int block) {
    int to = table.blockEnd(block);
    int first = table.blockStart(block);
    if (first == to) {
      return;
    }
    SentenceEnds ends = new SentenceEnds(table, to);
    table.beginSentence(first, block);
    for (int t = first; t + 1 < to; t++) {
      int next = ends.endAfter(first, t);
      if (next <= 0 && t + 1 - first >= LONGEST_SENTENCE) {
        next = t + 1;
      }
      if (next > 0 && next < to) {
        table.beginSentence(next, block);
        first = next;
        t = next - 1;
      }
    }
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
        CoreAnnotations.SentencesAnnotation.class, CoreAnnotations.SentenceIndexAnnotation.class);
  }
}
