package dev.medlint.annotate;

import dev.medlint.extract.Document;
import edu.stanford.nlp.ling.CoreAnnotation;
import java.util.Arrays;

/**
 * The tokens and sentences of one document in columns; what the annotators of this package hand to
 * each other inside a CoreNLP annotation. Belongs to one thread.
 */
final class TokenTable {

  /** Key of the table in a CoreNLP annotation. */
  static final class Key implements CoreAnnotation<TokenTable> {
    @Override
    public Class<TokenTable> getType() {
      return TokenTable.class;
    }
  }

  private static final FormKind[] KINDS = FormKind.values();
  private static final byte WORD = (byte) Arrays.asList(KINDS).indexOf(FormKind.WORD);

  private final char[] chars;
  private int count;
  private int[] starts;
  private int[] ends;
  private byte[] kinds;
  private Form[] forms = new Form[0];
  private int sentenceCount;
  private int[] sentenceStarts = new int[16];
  private int[] sentenceBlocks = new int[16];
  private int blockCount;
  private int[] blockStarts = new int[8];

  TokenTable(String text) {
    chars = text.toCharArray();
    int guess = chars.length / 5 + 16;
    starts = new int[guess];
    ends = new int[guess];
    kinds = new byte[guess];
  }

  char[] chars() {
    return chars;
  }

  @SuppressWarnings("EnumOrdinal") // a byte for each token; read back by the same enum
  void add(int start, int end, FormKind kind) {
    if (count == starts.length) {
      int size = count * 2;
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      kinds = Arrays.copyOf(kinds, size);
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count++] = (byte) kind.ordinal();
  }

  /**
   * Makes one word of each of several ranges of tokens, none of which crosses the border of a
   * block. There must be no sentences yet.
   *
   * @param firsts first tokens, ascending
   * @param lasts last tokens, inclusive
   */
  void join(int[] firsts, int[] lasts, int ranges) {
    int next = 0;
    int range = 0;
    int block = 0;
    for (int t = 0; t < count; t++) {
      while (block < blockCount && blockStarts[block] == t) {
        blockStarts[block++] = next;
      }
      boolean begins = range < ranges && t == firsts[range];
      int last = begins ? lasts[range++] : t;
      starts[next] = starts[t];
      ends[next] = ends[last];
      kinds[next++] = begins ? WORD : kinds[t];
      t = last;
    }
    while (block < blockCount) {
      blockStarts[block++] = next;
    }
    count = next;
  }

  /** Notes that the tokens added from now on stand in the next block. */
  void beginBlock() {
    if (blockCount == blockStarts.length) {
      blockStarts = Arrays.copyOf(blockStarts, blockCount * 2);
    }
    blockStarts[blockCount++] = count;
  }

  int blockCount() {
    return blockCount;
  }

  int blockStart(int block) {
    return blockStarts[block];
  }

  /** Returns one past the last token of a block. */
  int blockEnd(int block) {
    return block + 1 < blockCount ? blockStarts[block + 1] : count;
  }

  /** Notes that a sentence begins at a token; it lasts to the next one or to the end. */
  void beginSentence(int token, int block) {
    if (sentenceCount + 1 == sentenceStarts.length) {
      sentenceStarts = Arrays.copyOf(sentenceStarts, sentenceCount * 2 + 2);
      sentenceBlocks = Arrays.copyOf(sentenceBlocks, sentenceCount * 2 + 2);
    }
    sentenceStarts[sentenceCount] = token;
    sentenceBlocks[sentenceCount++] = block;
    sentenceStarts[sentenceCount] = count;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  FormKind kind(int token) {
    return KINDS[kinds[token]];
  }

  char firstChar(int token) {
    return chars[starts[token]];
  }

  String surface(int token) {
    return new String(chars, starts[token], ends[token] - starts[token]);
  }

  /** Returns whether the token is written as just this character. */
  boolean is(int token, char c) {
    return ends[token] - starts[token] == 1 && chars[starts[token]] == c;
  }

  void setForms(Form[] forms) {
    this.forms = forms;
  }

  Form form(int token) {
    return forms[token];
  }

  /** Returns whether the morphology has run. */
  boolean hasForms() {
    return forms.length > 0 || count == 0;
  }

  int sentenceCount() {
    return sentenceCount;
  }

  int sentenceStart(int sentence) {
    return sentenceStarts[sentence];
  }

  int sentenceEnd(int sentence) {
    return sentenceStarts[sentence + 1];
  }

  /** Returns the sentence that a token stands in. */
  int sentenceOf(int token) {
    int found = Arrays.binarySearch(sentenceStarts, 0, sentenceCount, token);
    return found >= 0 ? found : -found - 2;
  }

  AnnotatedText toText(Document document) {
    return new AnnotatedText(
        document,
        count,
        starts,
        ends,
        forms,
        Arrays.copyOf(sentenceStarts, sentenceCount + 1),
        Arrays.copyOf(sentenceBlocks, sentenceCount));
  }
}
