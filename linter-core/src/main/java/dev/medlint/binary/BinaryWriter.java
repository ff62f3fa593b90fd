package dev.medlint.binary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes what {@link BinaryTable} reads. Not thread-safe. */
public final class BinaryWriter {

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Body body = new Body();

  /** A byte array in which a number can be set later. */
  private static final class Body extends ByteArrayOutputStream {
    void set(int position, int value) {
      ByteBuffer.wrap(buf).putInt(position, value);
    }
  }

  /** Values that a reader may pass over; see {@link #skip}. */
  public final class Skipped {
    private final int at = position();

    private Skipped() {
      writeInt(0);
    }

    /** Says that the next value is the first one after those that may be passed over. */
    public void end() {
      body.set(at, position());
    }
  }

  /**
   * Begins values that a reader passes over by {@link BinaryTable.Cursor#skip} and reads later from
   * positions noted elsewhere.
   */
  public Skipped skip() {
    return new Skipped();
  }

  /** Returns the position at which the next value will be written, from the start of the body. */
  public int position() {
    return body.size();
  }

  /** Writes the lowest eight bits of a number. */
  public void writeByte(int value) {
    body.write(value);
  }

  /** Writes a number. */
  public void writeInt(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      body.write(value >>> shift);
    }
  }

  /** Writes a number. */
  public void writeLong(long value) {
    writeInt((int) (value >>> 32));
    writeInt((int) value);
  }

  /** Writes how many numbers there are, and the numbers. */
  public void writeInts(int[] values) {
    writeInt(values.length);
    for (int value : values) {
      writeInt(value);
    }
  }

  /** Writes how many numbers there are, and the numbers. */
  public void writeLongs(long[] values) {
    writeInt(values.length);
    for (long value : values) {
      writeLong(value);
    }
  }

  /** Writes the number of a string in the table of strings. */
  public void writeString(String value) {
    writeInt(number(value));
  }

  /** Returns the number of a string in the table of strings, to which it is added if it is new. */
  public int number(String value) {
    Integer known = strings.get(value);
    if (known != null) {
      return known;
    }
    strings.put(value, strings.size());
    return strings.size() - 1;
  }

  /** Writes how many values there are, and each of them. */
  public <T> void writeList(List<T> values, Consumer<T> write) {
    writeInt(values.size());
    values.forEach(write);
  }

  /**
   * Returns everything written.
   *
   * @param magic tells what it is and in which version
   */
  public byte[] toBytes(int magic) {
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    int[] ends = new int[strings.size()];
    int n = 0;
    for (String s : strings.keySet()) {
      texts.writeBytes(s.getBytes(StandardCharsets.UTF_8));
      ends[n++] = texts.size();
    }
    int length = 12 + 4 * ends.length + texts.size() + body.size();
    ByteBuffer out = ByteBuffer.allocate(length).putInt(magic).putInt(length).putInt(ends.length);
    for (int end : ends) {
      out.putInt(end);
    }
    return out.put(texts.toByteArray()).put(body.toByteArray()).array();
  }
}
