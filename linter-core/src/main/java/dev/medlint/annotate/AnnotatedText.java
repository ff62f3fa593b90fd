package dev.medlint.annotate;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A document with its sentences and tokens, kept in arrays: token {@code i} of the document has a
 * start, an end and a form; sentence {@code s} is a range of tokens in one block.
 *
 * <p>Immutable and thread-safe once built.
 */
public final class AnnotatedText {

  private final Document document;
  private final int tokenCount;
  private final int[] starts;
  private final int[] ends;
  private final Form[] forms;
  private final int[] sentenceStarts;
  private final int[] sentenceBlocks;

  /** Null until somebody asks; two threads may find them twice, which does no harm. */
  private volatile DifferentForms differentForms;

  /**
   * Creates an annotated text that takes over the given arrays.
   *
   * @param tokenCount number of tokens; the token arrays may be longer
   * @param starts UTF-16 start of each token in {@link Document#text()}
   * @param ends end of each token, exclusive
   * @param forms form of each token
   * @param sentenceStarts first token of each sentence, and {@code tokenCount} as the last entry
   * @param sentenceBlocks index of each sentence's block in {@link Document#blocks()}
   */
  AnnotatedText(
      Document document,
      int tokenCount,
      int[] starts,
      int[] ends,
      Form[] forms,
      int[] sentenceStarts,
      int[] sentenceBlocks) {
    this.document = document;
    this.tokenCount = tokenCount;
    this.starts = starts;
    this.ends = ends;
    this.forms = forms;
    this.sentenceStarts = sentenceStarts;
    this.sentenceBlocks = sentenceBlocks;
  }

  public Document document() {
    return document;
  }

  public int tokenCount() {
    return tokenCount;
  }

  public Form form(int token) {
    return forms[token];
  }

  /** Returns the different forms; the text is read for them when somebody first asks. */
  public DifferentForms differentForms() {
    DifferentForms known = differentForms;
    if (known == null) {
      known = new DifferentForms(this);
      differentForms = known;
    }
    return known;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /** Returns the characters of a token as they stand in the prose. */
  public String surface(int token) {
    return document.text().substring(starts[token], ends[token]);
  }

  /**
   * Returns the words that a token is read as, where letters are hidden, misspelled or put in
   * another script; empty if it is read as people see it. Stress marks, soft hyphens and ё change
   * nothing that people see.
   */
  public List<String> readAs(int token) {
    Form form = forms[token];
    if (form.kind() != FormKind.WORD) {
      return List.of();
    }
    List<Guess> guesses = form.guesses();
    if (guesses.isEmpty() && isWritten(token, form.normal())) {
      return List.of(); // so are most words
    }
    if (!guesses.isEmpty()) {
      List<String> words = new ArrayList<>(guesses.size());
      for (Guess guess : guesses) {
        words.add(guess.normal());
      }
      return words;
    }
    return Normalizer.isWrittenSo(surface(token), form.normal())
        ? List.of()
        : List.of(form.normal());
  }

  /** Returns whether a token stands in the prose in the very letters of a word. */
  private boolean isWritten(int token, String word) {
    int start = starts[token];
    return ends[token] - start == word.length() && document.text().startsWith(word, start);
  }

  /** Returns the prose range from the first token to the last one, inclusive. */
  public TextSpan span(int firstToken, int lastToken) {
    return new TextSpan(starts[firstToken], ends[lastToken]);
  }

  public int sentenceCount() {
    return sentenceStarts.length - 1;
  }

  /** Returns the first token of a sentence. */
  public int sentenceStart(int sentence) {
    return sentenceStarts[sentence];
  }

  /** Returns one past the last token of a sentence. */
  public int sentenceEnd(int sentence) {
    return sentenceStarts[sentence + 1];
  }

  /** Returns the index of the block that a sentence stands in. */
  public int blockOf(int sentence) {
    return sentenceBlocks[sentence];
  }

  public List<Block> blocks() {
    return document.blocks();
  }
}
