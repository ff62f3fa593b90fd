package dev.medlint.match;

import dev.medlint.extract.PageNote;
import dev.medlint.rule.Rule;
import dev.medlint.source.TextSpan;
import java.util.List;
import java.util.Objects;

/**
 * These words were seen: a rule matched, and nothing is said yet of law.
 *
 * @param rule the rule
 * @param span UTF-16 range in the document's prose ({@code Document.text()}); {@code [0, 0)} for an
 *     absence
 * @param captures named parts, in text order
 * @param elements what the words of the match name, such as who and which disease, in text order
 *     without overlaps; not asked by the rule
 * @param normalWords normal forms of the matched words, for fingerprints; empty for an absence
 * @param readAs matched words that are not written as they are read, in text order
 * @param block index of the block in which the match begins; -1 where no words were looked for
 * @param page what the page shows and the rule asked for, the value found first
 * @param sentences UTF-16 range in the document's prose of the sentences that the match stands in;
 *     {@code [0, 0)} where no words were looked for
 */
public record Match(
    Rule rule,
    TextSpan span,
    List<Capture> captures,
    List<Capture> elements,
    List<String> normalWords,
    List<ReadAs> readAs,
    int block,
    List<PageNote> page,
    TextSpan sentences) {

  public Match {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(span);
    captures = List.copyOf(captures);
    elements = List.copyOf(elements);
    normalWords = List.copyOf(normalWords);
    readAs = List.copyOf(readAs);
    page = List.copyOf(page);
    Objects.requireNonNull(sentences);
  }

  /** Creates a match that asked nothing of the page, with no sentence around its words. */
  public Match(
      Rule rule,
      TextSpan span,
      List<Capture> captures,
      List<String> normalWords,
      List<ReadAs> readAs,
      int block) {
    this(rule, span, captures, List.of(), normalWords, readAs, block, List.of(), span);
  }

  /** Returns whether the match says that something is missing. */
  public boolean isAbsence() {
    return block < 0 && place().isEmpty();
  }

  /** Returns whether words of the text were seen. */
  public boolean isOfWords() {
    return block >= 0;
  }

  /** Returns where the page shows what was found, UTF-16 range in the source; empty: nowhere. */
  public TextSpan place() {
    return block >= 0 || page.isEmpty() ? PageNote.NOWHERE : page.get(0).span();
  }

  /**
   * A named part of a match.
   *
   * @param name as the rule calls it
   * @param span UTF-16 range in the document's prose
   */
  public record Capture(String name, TextSpan span) {
    public Capture {
      Objects.requireNonNull(name);
      Objects.requireNonNull(span);
    }
  }

  /**
   * A word that is not written as it is read.
   *
   * @param span UTF-16 range in the document's prose
   * @param words what it is read as; several if it may be any of them
   */
  public record ReadAs(TextSpan span, List<String> words) {
    public ReadAs {
      Objects.requireNonNull(span);
      words = List.copyOf(words);
    }
  }
}
