package dev.medlint.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link EntryWriter} wrote, with the help of the same source. Bytes that it did not
 * write, or of another source, give a runtime exception or nonsense. Not thread-safe.
 */
final class EntryReader {

  /** In UTF-16 units: strings are made of others, and damaged bytes could double them on and on. */
  private static final int LONGEST = 1 << 26;

  private final byte[] bytes;
  private final String source;
  private final Words ours;
  private final List<String> strings = new ArrayList<>();
  private int position;
  private int cursor;

  EntryReader(byte[] bytes, String source, Words ours) {
    this.bytes = bytes;
    this.source = source;
    this.ours = ours;
  }

  boolean isAtEnd() {
    return position == bytes.length;
  }

  boolean flag() {
    return bytes[position++] != 0;
  }

  int number() {
    int value = 0;
    int shift = 0;
    byte next = bytes[position++];
    while (next < 0) {
      value |= (next & 0x7f) << shift;
      shift += 7;
      next = bytes[position++];
    }
    return value | next << shift;
  }

  /** Returns how many things follow, each of which takes a byte at least. */
  int count() {
    int count = number();
    if (count < 0 || count > bytes.length - position) {
      throw new IllegalStateException("more is promised than follows: " + count);
    }
    return count;
  }

  long wide() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | bytes[position++] & 0xff;
    }
    return value;
  }

  String string() {
    int head = number();
    if ((head & 1) != 0) {
      return strings.get(head >>> 1);
    }
    String text = text(head >>> 1);
    strings.add(text);
    return text;
  }

  private String text(int pieces) {
    if (pieces == 1) {
      return piece();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(piece());
      if (text.length() > LONGEST) {
        throw new IllegalStateException("longer than any string of a report");
      }
    }
    return text.toString();
  }

  private String piece() {
    int head = number();
    int length = head >>> 2;
    return switch (head & 3) {
      case EntryWriter.OF_SOURCE -> range(length);
      case EntryWriter.OF_STRING -> {
        String other = strings.get(number());
        int from = number();
        yield other.substring(from, from + length);
      }
      case EntryWriter.OURS -> ours.words(wide());
      default -> {
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        yield text;
      }
    };
  }

  private String range(int length) {
    int step = number();
    int from = cursor + ((step & 1) == 0 ? step >>> 1 : -(step >>> 1) - 1);
    cursor = from + length;
    return source.substring(from, cursor);
  }
}
