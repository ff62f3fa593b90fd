package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Layout;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long the warning of contraindications lasts, for the norms of broadcasting (38-FZ,
 * art. 24 part 7: three seconds on the radio, five on television): by the times of subtitles or of
 * a script, else by the syllables of its words.
 *
 * <p>Of several warnings the one that lasts longest counts, since one is enough. All figures are
 * rounded in favour of the text. Stateless and thread-safe.
 */
final class WarningTimes {

  /** At an ordinary pace; faster readers need less time. See docs/formats.md for its origin. */
  private static final int SYLLABLES_A_SECOND = 5;

  /** What a full stop in the warning adds, in milliseconds. */
  private static final int PAUSE = 300;

  private static final String[] HALVES = {
    "консульт", "посовет", "инструкци", "специалист", "врач", "доктор"
  };

  private static final String[] NEGATIONS = {"нет ", "без ", "отсутств", "не имее"};

  private final SourceText source;
  private final String text;
  private final OffsetMap offsets;
  private final List<Block> blocks;

  private WarningTimes(SourceText source, String text, OffsetMap offsets, List<Block> blocks) {
    this.source = source;
    this.text = text;
    this.offsets = offsets;
    this.blocks = blocks;
  }

  /** Returns whether a text may hold a warning at all. */
  static boolean mayBeIn(String text) {
    return text.contains("отивопоказ") || text.contains("ОТИВОПОКАЗ");
  }

  /** Returns what the warnings of a text take; empty: it has none. */
  static List<PageNote> read(
      SourceText source, String text, OffsetMap offsets, List<Block> blocks) {
    return mayBeIn(text) ? new WarningTimes(source, text, offsets, blocks).notes() : List.of();
  }

  private List<PageNote> notes() {
    List<Said> warnings = warnings();
    Said longest = null;
    long most = -1;
    boolean timed = false;
    for (Said warning : warnings) {
      long stated = stated(warning);
      boolean better = stated >= 0 ? !timed || stated > most : !timed && reading(warning) > most;
      if (better) {
        longest = warning;
        most = stated >= 0 ? stated : reading(warning);
        timed |= stated >= 0;
      }
    }
    List<PageNote> notes = new ArrayList<>();
    if (longest != null) {
      PageFactName fact =
          timed ? PageFactName.WARNING_SECONDS : PageFactName.WARNING_READING_SECONDS;
      notes.add(note(fact, most / 1000, longest));
      if (timed && most > 0 && times().isEmpty()) {
        long spoken = syllables(longest.block().start(), longest.block().end());
        notes.add(note(PageFactName.WARNING_SPEED, spoken * 1000 / most, longest));
      }
    }
    return notes;
  }

  private PageNote note(PageFactName fact, long value, Said warning) {
    return new PageNote(fact, Long.toString(value), offsets.toSource(warning.span()));
  }

  private List<Layout.Time> times() {
    return source.layout().isPresent() ? source.layout().get().times() : List.of();
  }

  /** Returns how long the file says that a warning lasts, in milliseconds; -1: it does not. */
  private long stated(Said warning) {
    List<Layout.Time> times = times();
    return times.isEmpty() ? scripted(warning) : shown(warning.span(), times);
  }

  /** Overlapping subtitles show their words at the same time, so no second counts twice. */
  private static long shown(TextSpan span, List<Layout.Time> times) {
    long shown = 0;
    long until = 0;
    for (Layout.Time time : times) {
      if (time.span().start() < span.end() && span.start() < time.span().end()) {
        shown += Math.max(0, time.end() - Math.max(until, time.start()));
        until = Math.max(until, time.end());
      }
    }
    return shown;
  }

  /**
   * The times of a script stand in the block of the words or in short ones right before it: when,
   * who.
   */
  private long scripted(Said warning) {
    int number = warning.number();
    long found = ScriptTimes.seconds(words(number), followingWords(number));
    for (int i = number - 1; found < 0 && i >= 0 && i >= number - 2; i--) {
      if (blocks.get(i).span().end() - blocks.get(i).span().start() > ScriptTimes.LONGEST_ALONE) {
        break;
      }
      found = ScriptTimes.alone(words(i));
    }
    return found < 0 ? -1 : found * 1000;
  }

  private String words(int block) {
    TextSpan span = blocks.get(block).span();
    return text.substring(span.start(), span.end());
  }

  private String followingWords(int block) {
    return block + 1 < blocks.size() ? words(block + 1) : "";
  }

  private long reading(Said warning) {
    TextSpan span = warning.span();
    long sentences = 1;
    for (int i = span.start(); i + 1 < span.end(); i++) {
      sentences += isEnd(i, span.end() - 1) ? 1 : 0;
    }
    return syllables(span.start(), span.end()) * 1000 / SYLLABLES_A_SECOND
        + (sentences - 1) * PAUSE;
  }

  /** Counts vowels; what stands in brackets or before a colon tells how to read and is not read. */
  private long syllables(int start, int end) {
    long syllables = 0;
    int depth = 0;
    for (int i = afterLabel(start, end); i < end; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && "аеёиоуыэюяАЕЁИОУЫЭЮЯ".indexOf(c) >= 0) {
        syllables++;
      }
    }
    return syllables;
  }

  /** «Диктор (быстро): …» */
  private int afterLabel(int start, int end) {
    int last = Math.min(end, start + 60);
    for (int i = start; i < last; i++) {
      char c = text.charAt(i);
      boolean time = i > start && i + 1 < end && Character.isDigit(text.charAt(i + 1));
      if (c == ':' && !time) {
        String label = text.substring(start, i).toLowerCase(Locale.ROOT);
        return label.contains("противопоказ") ? start : i + 1;
      }
      if (c == '!' || c == '?') {
        return start;
      }
    }
    return start;
  }

  private List<Said> warnings() {
    List<Said> sentences = sentences();
    List<Said> warnings = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Said said = sentences.get(i);
      if (isWarning(said)) {
        boolean before = i > 0 && isHalf(sentences.get(i - 1), said);
        boolean after = i + 1 < sentences.size() && isHalf(sentences.get(i + 1), said);
        int start = before && !after ? sentences.get(i - 1).span().start() : said.span().start();
        int end = after ? sentences.get(i + 1).span().end() : said.span().end();
        warnings.add(new Said(new TextSpan(start, end), said.number(), said.block()));
      }
    }
    return warnings;
  }

  private boolean isWarning(Said said) {
    String lower = lower(said);
    return lower.contains("противопоказ")
        && !PageCues.anyIn(lower, NEGATIONS)
        && !lower.endsWith("?");
  }

  /** The other half of a warning stands right beside the first, in its block or the next. */
  private boolean isHalf(Said beside, Said said) {
    return Math.abs(beside.number() - said.number()) <= 1
        && beside.span().end() - beside.span().start() <= 160
        && PageCues.anyIn(lower(beside), HALVES);
  }

  private String lower(Said said) {
    return text.substring(said.span().start(), said.span().end()).toLowerCase(Locale.ROOT);
  }

  private List<Said> sentences() {
    List<Said> sentences = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.ATTRIBUTE || block.kind() == BlockKind.NAVIGATION) {
        continue;
      }
      int start = block.span().start();
      int last = block.span().end() - 1;
      for (int at = start; at <= last; at++) {
        if (at == last || isEnd(at, last)) {
          if (at + 1 > start) {
            sentences.add(new Said(new TextSpan(start, at + 1), i, block.span()));
          }
          start = at + 1;
          while (start <= last && text.charAt(start) <= ' ') {
            start++;
          }
          at = Math.max(at, start - 1);
        }
      }
    }
    return sentences;
  }

  private boolean isEnd(int at, int last) {
    return ".!?…".indexOf(text.charAt(at)) >= 0 && at < last && text.charAt(at + 1) <= ' ';
  }

  /**
   * A stretch of the text.
   *
   * @param number of its block, from 0
   * @param block range of its block
   */
  private record Said(TextSpan span, int number, TextSpan block) {}
}
