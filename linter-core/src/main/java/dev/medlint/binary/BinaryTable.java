package dev.medlint.binary;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads what {@link BinaryWriter} wrote. Strings are decoded when they are first asked for.
 * Thread-safe; each {@link Cursor} serves one thread.
 */
public final class BinaryTable {

  private static final int HEAD = 12;

  /** So many numbers are read one by one sooner than through a buffer. */
  private static final int SHORT = 8;

  private final ByteBuffer bytes;
  private final int textStart;
  private final int bodyStart;

  /** Decoded strings; two threads may decode one twice, which does no harm. */
  private final String[] strings;

  /**
   * Opens a table.
   *
   * @param content taken over, not copied
   * @param magic what it must be
   * @throws IOException if it is something else, another version or cut short
   */
  public BinaryTable(byte[] content, int magic) throws IOException {
    this.bytes = ByteBuffer.wrap(Objects.requireNonNull(content));
    if (content.length < HEAD || bytes.getInt(0) != magic) {
      throw new IOException("not compiled by this version");
    }
    if (bytes.getInt(4) != content.length) {
      throw new IOException("damaged: " + content.length + " bytes of " + bytes.getInt(4));
    }
    int count = bytes.getInt(8);
    if (count < 0 || count > (content.length - HEAD) / 4) {
      throw new IOException("damaged: " + count + " strings");
    }
    this.strings = new String[count];
    this.textStart = HEAD + 4 * count;
    this.bodyStart = textStart + (count == 0 ? 0 : bytes.getInt(HEAD + 4 * (count - 1)));
    if (bodyStart < textStart || bodyStart > content.length) {
      throw new IOException("damaged: strings end at " + bodyStart);
    }
  }

  /** Returns the string of a number. */
  public String string(int number) {
    String known = strings[number];
    if (known == null) {
      int from = number == 0 ? 0 : bytes.getInt(HEAD + 4 * (number - 1));
      int to = bytes.getInt(HEAD + 4 * number);
      known = new String(bytes.array(), textStart + from, to - from, StandardCharsets.UTF_8);
      strings[number] = known;
    }
    return known;
  }

  /** Returns the number of bytes in the body. */
  public int bodyLength() {
    return bytes.capacity() - bodyStart;
  }

  /** Returns a cursor at a position of the body. */
  public Cursor at(int position) {
    return new Cursor(bodyStart + position);
  }

  /**
   * Reads values one after the other.
   *
   * <p>Its methods throw {@link IndexOutOfBoundsException} or {@link BufferUnderflowException} if
   * the table is damaged.
   */
  public final class Cursor {

    // A buffer would do the same in many more calls, which a cold process has to interpret.
    private final byte[] in = bytes.array();
    private int at;

    private Cursor(int at) {
      this.at = at;
    }

    /** Returns the next byte, 0 to 255. */
    public int readByte() {
      return in[at++] & 0xff;
    }

    /** Returns the next number. */
    public int readInt() {
      int i = at;
      at = i + Integer.BYTES;
      return (in[i] << 24)
          | ((in[i + 1] & 0xff) << 16)
          | ((in[i + 2] & 0xff) << 8)
          | (in[i + 3] & 0xff);
    }

    /** Returns the next number. */
    public long readLong() {
      return ((long) readInt() << 32) | (readInt() & 0xffffffffL);
    }

    /** Returns the next numbers. */
    public int[] readInts() {
      int[] values = new int[readInt()];
      if (values.length > SHORT) {
        bytes.duplicate().position(at).asIntBuffer().get(values);
        at += Integer.BYTES * values.length;
        return values;
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = readInt();
      }
      return values;
    }

    /** Returns the next numbers. */
    public long[] readLongs() {
      long[] values = new long[readInt()];
      bytes.duplicate().position(at).asLongBuffer().get(values);
      at += Long.BYTES * values.length;
      return values;
    }

    /** Returns the next strings. */
    public List<String> readStrings() {
      int size = readInt();
      List<String> values = new ArrayList<>(Math.min(size, 64));
      for (int i = 0; i < size; i++) {
        values.add(readString());
      }
      return values;
    }

    /** Returns the next string. */
    public String readString() {
      return string(readInt());
    }

    /** Passes over values that can be read later. */
    public void skip() {
      at = bodyStart + readInt();
    }

    /** Returns the table that is read. */
    public BinaryTable table() {
      return BinaryTable.this;
    }

    /** Returns the constant whose ordinal is the next byte. */
    public <E> E readConstant(E[] constants) {
      return constants[readByte()];
    }

    /** Returns the next values. */
    public <T> List<T> readList(Supplier<T> read) {
      int size = readInt();
      List<T> values = new ArrayList<>(Math.min(size, 64));
      for (int i = 0; i < size; i++) {
        values.add(read.get());
      }
      return values;
    }
  }
}
