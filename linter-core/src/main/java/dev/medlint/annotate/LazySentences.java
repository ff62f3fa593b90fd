package dev.medlint.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The sentences of a table as CoreNLP maps, each made when it is first asked for. */
final class LazySentences extends AbstractList<CoreMap> implements RandomAccess {

  private final TokenTable table;
  private final List<CoreLabel> tokens;
  private CoreMap[] sentences = new CoreMap[0];

  LazySentences(TokenTable table, List<CoreLabel> tokens) {
    this.table = table;
    this.tokens = tokens;
  }

  @Override
  public CoreMap get(int sentence) {
    if (sentences.length == 0) {
      sentences = new CoreMap[table.sentenceCount()];
    }
    if (sentences[sentence] == null) {
      sentences[sentence] = map(sentence);
    }
    return sentences[sentence];
  }

  @Override
  public int size() {
    return table.sentenceCount();
  }

  private CoreMap map(int sentence) {
    int first = table.sentenceStart(sentence);
    int end = table.sentenceEnd(sentence);
    int start = table.start(first);
    int stop = table.end(end - 1);
    Annotation map = new Annotation(new String(table.chars(), start, stop - start));
    map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, start);
    map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, stop);
    map.set(CoreAnnotations.TokenBeginAnnotation.class, first);
    map.set(CoreAnnotations.TokenEndAnnotation.class, end);
    map.set(CoreAnnotations.SentenceIndexAnnotation.class, sentence);
    map.set(CoreAnnotations.TokensAnnotation.class, tokens.subList(first, end));
    return map;
  }
}
