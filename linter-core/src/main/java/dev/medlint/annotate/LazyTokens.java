package dev.medlint.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The tokens of a table as CoreNLP labels, each made when it is first asked for. The normal path
 * asks for none. Belongs to one thread, like the annotation it stands in.
 */
final class LazyTokens extends AbstractList<CoreLabel> implements RandomAccess {

  private final TokenTable table;
  private CoreLabel[] labels = new CoreLabel[0];

  LazyTokens(TokenTable table) {
    this.table = table;
  }

  @Override
  public CoreLabel get(int token) {
    if (labels.length == 0) {
      labels = new CoreLabel[table.count()];
    }
    if (labels[token] == null) {
      labels[token] = label(token);
    }
    return labels[token];
  }

  @Override
  public int size() {
    return table.count();
  }

  private CoreLabel label(int token) {
    CoreLabel label = new CoreLabel();
    String surface = table.surface(token);
    label.setWord(surface);
    label.setValue(surface);
    label.setOriginalText(surface);
    label.setBeginPosition(table.start(token));
    label.setEndPosition(table.end(token));
    if (table.sentenceCount() > 0) {
      int sentence = table.sentenceOf(token);
      label.setSentIndex(sentence);
      label.setIndex(token - table.sentenceStart(sentence) + 1);
    }
    if (table.hasForms()) {
      Reading reading = table.form(token).readings().get(0);
      label.setLemma(reading.lemma());
      label.setTag(partOfSpeech(reading));
    }
    return label;
  }

  private static String partOfSpeech(Reading reading) {
    List<Feature> parts = TagTable.PARTS_OF_SPEECH;
    for (int i = 0; i < parts.size(); i++) {
      if (reading.has(parts.get(i))) {
        return parts.get(i).universal();
      }
    }
    return Feature.X.universal();
  }
}
