package dev.medlint.annotate;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into tokens. Thread-safe.
 *
 * <p>Without a {@link Document} in the annotation the whole text is one block.
 */
final class RussianTokenizer implements Annotator {

  /** Key under which the facade hands over the document whose blocks are to be kept apart. */
  static final class DocumentKey implements CoreAnnotation<Document> {
    @Override
    public Class<Document> getType() {
      return Document.class;
    }
  }

  private final KnownWords words;

  /**
   * Creates a tokenizer.
   *
   * @param words asked before doubtful pieces are joined
   */
  RussianTokenizer(KnownWords words) {
    this.words = words;
  }

  @Override
  public void annotate(Annotation annotation) {
    String text = annotation.get(CoreAnnotations.TextAnnotation.class);
    Document document = annotation.get(DocumentKey.class);
    TokenTable table = new TokenTable(text);
    TokenScanner scanner = new TokenScanner(table, words);
    if (document == null) {
      table.beginBlock();
      scanner.scan(0, text.length());
    } else {
      List<Block> blocks = document.blocks();
      for (int b = 0; b < blocks.size(); b++) {
        table.beginBlock();
        scanner.scan(blocks.get(b).span().start(), blocks.get(b).span().end());
      }
    }
    annotation.set(TokenTable.Key.class, table);
    annotation.set(CoreAnnotations.TokensAnnotation.class, new LazyTokens(table));
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface is written so
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of();
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface is written so
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of(
        TokenTable.Key.class,
        CoreAnnotations.TokensAnnotation.class,
        CoreAnnotations.TextAnnotation.class,
        CoreAnnotations.OriginalTextAnnotation.class,
        CoreAnnotations.CharacterOffsetBeginAnnotation.class,
        CoreAnnotations.CharacterOffsetEndAnnotation.class,
        CoreAnnotations.IndexAnnotation.class);
  }
}
