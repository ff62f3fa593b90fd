package dev.medlint.extract;

import java.util.List;

/** Tells whether a plain text may be an article with a card or a list of sources at all. */
final class PageCues {

  private static final int LONGEST_LINE = 200;

  private static final String[] CUES = {
    "втор",
    "сточник",
    "итератур",
    "публик",
    "бновл",
    "роверен",
    "роверил",
    "ецензент",
    "едактор",
    "ата ",
    "Эксперт",
    "иблиограф"
  };

  private PageCues() {}

  /** Returns whether a short block holds one of the words that such parts begin with. */
  static boolean anyIn(String text, List<Block> blocks) {
    for (Block block : blocks) {
      int start = block.span().start();
      int end = block.span().end();
      if (end - start <= LONGEST_LINE && hasCue(text, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCue(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      for (String cue : CUES) {
        if (text.charAt(i) == cue.charAt(0) && text.startsWith(cue, i)) {
          return true;
        }
      }
    }
    return false;
  }
}
