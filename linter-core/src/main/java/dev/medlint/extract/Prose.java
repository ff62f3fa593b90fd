package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the prose of a document block by block, together with the way back to the source. Not
 * thread-safe.
 *
 * <p>White space is collapsed unless a piece is added as it stands: a run of it becomes one space
 * (or the line feed that was asked for) that maps to the whole run; at the borders of a block it is
 * left out.
 */
final class Prose {

  private static final int NONE = -1;

  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder offsets = new OffsetMap.Builder();
  private final List<Block> blocks = new ArrayList<>();

  private BlockKind kind = BlockKind.PARAGRAPH;
  private int level;
  private String name = "";
  private int blockStart = NONE;
  private int spaceStart = NONE;
  private int spaceEnd = NONE;
  private char space = ' ';
  private int shift;

  /** Sets what is added to every source offset given from now on: where a part begins. */
  void shift(int offset) {
    shift = offset;
  }

  /** Ends the current block, if it has any text, and sets what the next one is. */
  void next(BlockKind nextKind, int nextLevel, String nextName) {
    end();
    kind = nextKind;
    level = nextLevel;
    name = nextName;
  }

  /** Ends the current block; text that follows starts another of the same kind. */
  void end() {
    if (blockStart != NONE) {
      blocks.add(new Block(kind, new TextSpan(blockStart, text.length()), level, name));
      blockStart = NONE;
    }
    spaceStart = NONE;
    space = ' ';
  }

  /** Adds source characters one to one, collapsing white space. */
  void copy(String source, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      if (c <= ' ' && isSpace(c) && (i == from || !isGap(source, i, end))) {
        put(source, from, i);
        white(i, i + 1);
        from = i + 1;
      }
    }
    put(source, from, end);
  }

  /** Adds source characters one to one, white space and all. */
  void verbatim(String source, int start, int end) {
    put(source, start, end);
  }

  /** Whether one space stands between two words: it is text like them, as it stands. */
  private static boolean isGap(String source, int at, int end) {
    return source.charAt(at) == ' ' && at + 1 < end && !isSpace(source.charAt(at + 1));
  }

  /** Adds characters that were decoded from a source range as a whole. */
  void decoded(String piece, int start, int end) {
    if (piece.isEmpty()) {
      return;
    }
    boolean blank = true;
    for (int i = 0; i < piece.length() && blank; i++) {
      blank = isSpace(piece.charAt(i));
    }
    if (blank) {
      white(start, end);
      return;
    }
    open();
    offsets.add(
        new TextSpan(text.length(), text.length() + piece.length()),
        new TextSpan(start + shift, end + shift));
    text.append(piece);
  }

  /** Adds a line feed that stands for a source range such as {@code <br>}. */
  void lineBreak(int start, int end) {
    white(start, end);
    space = '\n';
  }

  /** Notes that white space stands here in the source. */
  void white(int start, int end) {
    if (spaceStart == NONE) {
      spaceStart = start + shift;
    }
    spaceEnd = Math.max(end + shift, spaceStart);
  }

  List<Block> blocks() {
    end();
    return blocks;
  }

  String text() {
    return text.toString();
  }

  OffsetMap offsets() {
    return offsets.build();
  }

  private void put(String source, int start, int end) {
    if (start >= end) {
      return;
    }
    open();
    offsets.add(
        new TextSpan(text.length(), text.length() + end - start),
        new TextSpan(start + shift, end + shift));
    // A cold process copies a string in one go, but a part of one character by character.
    text.append(source.substring(start, end));
  }

  /** Starts a block if none is open, else writes the white space that was kept back. */
  private void open() {
    if (blockStart == NONE) {
      if (text.length() > 0) {
        text.append('\n');
      }
      blockStart = text.length();
    } else if (spaceStart != NONE) {
      offsets.add(
          new TextSpan(text.length(), text.length() + 1), new TextSpan(spaceStart, spaceEnd));
      text.append(space);
    }
    spaceStart = NONE;
    space = ' ';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
