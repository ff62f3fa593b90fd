package dev.medlint.speech;

import dev.medlint.annotate.AnnotatedText;
import java.util.ArrayList;
import java.util.List;

/** Finds the quotations of a block that hold somebody's speech and not a name. */
final class Quotes {

  /** A shorter quotation is a title or a word used with a smile. */
  private static final int SHORTEST_SPEECH = 3;

  private final AnnotatedText text;
  private final Cues cues;

  Quotes(AnnotatedText text, Cues cues) {
    this.text = text;
    this.cues = cues;
  }

  /** Returns the outermost quotations of a range, in order. */
  List<Quote> in(int from, int to) {
    List<Quote> quotes = new ArrayList<>(2);
    int depth = 0;
    int open = -1;
    for (int t = from; t < to; t++) {
      int step = cues.has(t, Cue.MARK) ? step(t, depth) : 0;
      if (step > 0 && depth++ == 0) {
        open = t;
      } else if (step < 0 && depth > 0 && --depth == 0) {
        add(quotes, open, t);
      }
    }
    if (depth > 0 && open == from) {
      add(quotes, open, to); // a quotation that runs over several paragraphs
    }
    return quotes;
  }

  private void add(List<Quote> quotes, int open, int close) {
    int words = 0;
    for (int t = open + 1; t < close; t++) {
      words += cues.has(t, Cue.WORD) ? 1 : 0;
    }
    boolean says = (cues.in(open + 1, close) & (Cue.FINITE | Cue.FIRST_SINGULAR)) != 0;
    boolean led = open > 0 && cues.has(open - 1, Cue.COLON);
    if (words >= SHORTEST_SPEECH && (says || led)) {
      quotes.add(new Quote(open, close));
    }
  }

  private int step(int t, int depth) {
    return switch (text.form(t).normal()) {
      case "«", "„" -> 1;
      case "»", "”" -> -1;
      case "“" -> depth > 0 ? -1 : 1;
      case "\"" -> opens(t) ? 1 : -1;
      default -> 0;
    };
  }

  /** Whether a straight mark is glued to the word after it and not to the one before. */
  private boolean opens(int t) {
    boolean gluedAfter = t + 1 < text.tokenCount() && text.start(t + 1) == text.end(t);
    boolean gluedBefore = t > 0 && text.end(t - 1) == text.start(t);
    return gluedAfter && !gluedBefore;
  }
}
