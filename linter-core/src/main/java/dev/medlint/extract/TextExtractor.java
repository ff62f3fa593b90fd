package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads plain text: the prose is the source itself, cut into blocks by blank lines and by lines.
 *
 * <p>Advertising texts put one statement a line, so a line is a block of its own unless it goes on
 * in the next one, as in a paragraph that was wrapped by hand. Stateless and thread-safe.
 */
public final class TextExtractor implements Extractor {

  private static final int WRAPPED_LINE = 60;
  private static final int LONGEST_HEADING = 80;
  private static final int LONGEST_ARTICLE = 1 << 20;

  @Override
  public Document extract(SourceText source) {
    String text = TemplateMask.apply(source.text(), false);
    List<Block> blocks = Footnotes.noted(text, cut(text, new TextSpan(0, text.length())));
    OffsetMap offsets = OffsetMap.identity(text.length());
    return new Document(
        source, text, offsets, blocks, Map.of(), page(source, text, offsets, blocks), List.of());
  }

  /** Returns the blocks of a stretch of a text, by its lines. */
  static List<Block> cut(String text, TextSpan span) {
    return new Cutter(text, span).cut();
  }

  /** An advertisement is not searched for what only articles have: that would load much code. */
  static PageFacts page(SourceText source, String text, OffsetMap offsets, List<Block> blocks) {
    if (text.length() > LONGEST_ARTICLE) {
      return PageFacts.NONE;
    }
    if (PageCues.anyIn(text, blocks)) {
      return PageFacts.of(new BlockPage(source, text, offsets, blocks, Map.of()));
    }
    return WarningTimes.mayBeIn(text)
        ? PageFacts.of(new WarningPage(source, text, offsets, blocks))
        : PageFacts.NONE;
  }

  /** One pass over the lines of a stretch of one text. */
  private static final class Cutter {

    private final String text;
    private final TextSpan span;
    private final List<Block> blocks = new ArrayList<>();

    /** Trimmed lines of the group that is being read: starts at even places, ends at odd ones. */
    private int[] group = new int[32];

    private int size;

    /** A one-line group that becomes a heading if a longer text follows, else -1. */
    private int waitingStart = -1;

    private int waitingEnd;

    Cutter(String text, TextSpan span) {
      this.text = text;
      this.span = span;
    }

    List<Block> cut() {
      int start = span.start();
      while (start < span.end()) {
        GivenUpException.check();
        int end = start;
        while (end < span.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        line(start, end);
        start = end + 1;
        if (end < span.end()
            && text.charAt(end) == '\r'
            && start < span.end()
            && text.charAt(start) == '\n') {
          start++;
        }
      }
      endGroup();
      flushWaiting(BlockKind.PARAGRAPH);
      return blocks;
    }

    private void line(int lineStart, int lineEnd) {
      int start = lineStart;
      int end = lineEnd;
      while (start < end && isBlank(text.charAt(start))) {
        start++;
      }
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
      if (start == end) {
        endGroup();
        return;
      }
      if (size == group.length) {
        group = Arrays.copyOf(group, size * 2);
      }
      group[size++] = start;
      group[size++] = end;
    }

    private void endGroup() {
      if (size == 0) {
        return;
      }
      int first = 0;
      if (mayHead(group[0], group[1])) {
        flushWaiting(headOrParagraph(group[0], group[1]));
        waitingStart = group[0];
        waitingEnd = group[1];
        first = 2;
        if (size > 2) {
          flushWaiting(headOrParagraph(group[2], group[3]));
        }
      } else {
        flushWaiting(headOrParagraph(group[0], group[1]));
      }
      if (first < size) {
        addLines(first);
      }
      size = 0;
    }

    /** What the waiting line is, given the line that follows it. */
    private BlockKind headOrParagraph(int nextStart, int nextEnd) {
      boolean headed =
          nextEnd - nextStart > waitingEnd - waitingStart
              || endsSentence(nextStart, nextEnd)
              || contentStart(nextStart, nextEnd) > nextStart;
      return headed ? BlockKind.HEADING : BlockKind.PARAGRAPH;
    }

    private void flushWaiting(BlockKind kind) {
      if (waitingStart >= 0) {
        add(kind, waitingStart, waitingEnd);
        waitingStart = -1;
      }
    }

    private boolean mayHead(int start, int end) {
      char last = text.charAt(end - 1);
      boolean open = last == ',' || last == ';' || last == ':' || last == '-' || last == '—';
      boolean goesOn =
          size > 2 && isLowerCase(group[2]) && contentStart(group[2], group[3]) == group[2];
      return end - start <= LONGEST_HEADING
          && !open
          && !goesOn
          && !endsSentence(start, end)
          && !isLowerCase(start)
          && contentStart(start, end) == start;
    }

    private void addLines(int first) {
      boolean wrapped = isWrapped(first);
      int start = -1;
      int end = -1;
      BlockKind kind = BlockKind.PARAGRAPH;
      for (int i = first; i < size; i += 2) {
        int content = contentStart(group[i], group[i + 1]);
        boolean item = content > group[i];
        boolean joins = start >= 0 && !item && (wrapped || goesOn(i));
        if (!joins) {
          if (start >= 0) {
            add(kind, start, end);
          }
          start = content;
          kind = item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
        }
        end = group[i + 1];
      }
      add(kind, start, end);
    }

    /** Whether every line but the last is long and some line breaks in the middle of a sentence. */
    private boolean isWrapped(int first) {
      boolean breaksSentence = false;
      for (int i = first; i + 2 < size; i += 2) {
        if (group[i + 1] - group[i] < WRAPPED_LINE
            || contentStart(group[i], group[i + 1]) > group[i]) {
          return false;
        }
        breaksSentence |= goesOn(i + 2);
      }
      return breaksSentence;
    }

    /** Whether the line at {@code i} goes on with the sentence of the line before it. */
    private boolean goesOn(int i) {
      int start = group[i - 2];
      int end = group[i - 1];
      char last = text.charAt(end - 1);
      boolean open = last == ',' || last == '—' || last == '–' || last == '(' || last == '-';
      return isLowerCase(group[i])
          && !endsSentence(start, end)
          && (open || end - start >= WRAPPED_LINE);
    }

    private boolean isLowerCase(int at) {
      return Character.isLowerCase(text.charAt(at));
    }

    private boolean endsSentence(int start, int end) {
      int at = end - 1;
      while (at > start && "»\")”’".indexOf(text.charAt(at)) >= 0) {
        at--;
      }
      return ".!?…".indexOf(text.charAt(at)) >= 0;
    }

    private void add(BlockKind kind, int start, int end) {
      if (start < end) {
        int level = kind == BlockKind.HEADING ? 1 : 0;
        blocks.add(new Block(kind, new TextSpan(start, end), level, ""));
      }
    }

    /** Returns where the text of a list item begins, or {@code start} when the line is none. */
    private int contentStart(int start, int end) {
      char c = text.charAt(start);
      int markerEnd = start;
      if ("•●▪■◦‣✓✔✅☑➤►▶".indexOf(c) >= 0) {
        markerEnd = start + 1;
      } else if ("—–-*·".indexOf(c) >= 0) {
        markerEnd = start + 1 < end && isBlank(text.charAt(start + 1)) ? start + 1 : start;
      } else {
        markerEnd = numberEnd(start, end);
      }
      int content = markerEnd;
      while (content > start && content < end && isBlank(text.charAt(content))) {
        content++;
      }
      return content < end ? content : start;
    }

    /** Returns the end of {@code 12.}, {@code 3)} or {@code а)} before a space, else start. */
    private int numberEnd(int start, int end) {
      int at = start;
      while (at < end && at < start + 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      boolean letter = at == start && isLowerCase(start);
      if (letter) {
        at++;
      }
      if (at == start || at + 1 >= end || !isBlank(text.charAt(at + 1))) {
        return start;
      }
      char mark = text.charAt(at);
      return mark == ')' || (mark == '.' && !letter) ? at + 1 : start;
    }

    private static boolean isBlank(char c) {
      return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }
  }
}
