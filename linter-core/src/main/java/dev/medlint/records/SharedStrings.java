package dev.medlint.records;

import dev.medlint.draft.DraftException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The table of strings that the cells of a workbook refer to by number. It is read no further than
 * a cell asks, and kept packed in blocks, so that the table of a large sheet fits where its plain
 * words would not. Not thread-safe.
 */
final class SharedStrings implements AutoCloseable {

  private static final int BLOCK = 32 << 10;
  private static final int OPEN_BLOCKS = 64;
  private static final int MOST_STRINGS = 8_000_000;
  private static final long MOST_PACKED = 256L << 20;

  private final SheetXml xml;
  private final List<Packed> blocks = new ArrayList<>();
  private final Map<Integer, byte[]> unpacked = new LinkedHashMap<>(16, 0.75f, true);
  private byte[] open = new byte[BLOCK * 2];
  private int openSize;
  private int[] starts = new int[1024];
  private int count;
  private int openFirst;
  private long packedBytes;
  private boolean ended;

  /**
   * A block.
   *
   * @param first number of its first string
   * @param bytes the strings in UTF-8, deflated
   * @param length in bytes, when inflated
   */
  private record Packed(int first, byte[] bytes, int length) {}

  /**
   * Creates a table.
   *
   * @param in the part of the workbook; closed by {@link #close}
   */
  SharedStrings(InputStream in) throws DraftException, IOException {
    this.xml = new SheetXml(in, "sharedStrings");
  }

  /**
   * Returns a string.
   *
   * @param number from 0
   * @throws DraftException if there is none, or the table is broken or too large
   */
  String get(int number) throws DraftException, IOException {
    while (number >= count && !ended) {
      readNext();
    }
    if (number < 0 || number >= count) {
      throw new DraftException(
          "Ячейка ссылается на строку " + number + ", которой в книге нет. Пересохраните её.",
          "A cell refers to string "
              + number
              + ", which the workbook does not have. Save it anew.");
    }
    if (number >= openFirst) {
      return string(open, openSize, number, count);
    }
    int block = blockOf(number);
    Packed packed = blocks.get(block);
    int next = block + 1 < blocks.size() ? blocks.get(block + 1).first() : openFirst;
    return string(unpack(block), packed.length(), number, next);
  }

  private String string(byte[] block, int length, int number, int nextBlock) {
    int end = number + 1 < nextBlock ? starts[number + 1] : length;
    return new String(block, starts[number], end - starts[number], StandardCharsets.UTF_8);
  }

  private int blockOf(int number) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).first() <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void readNext() throws DraftException, IOException {
    while (xml.next()) {
      if (xml.isStart("si")) {
        add(xml.string("si").text());
        return;
      }
    }
    ended = true;
  }

  private void add(String text) throws DraftException {
    if (count == MOST_STRINGS || packedBytes > MOST_PACKED) {
      throw new DraftException(
          "В таблице строк книги больше " + count + " записей, она не прочитана. Разделите книгу.",
          "The table of strings of the workbook has more than "
              + count
              + " entries and was not read. Split the workbook.");
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = openSize;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (openSize + bytes.length > open.length) {
      open = Arrays.copyOf(open, Math.max(open.length * 2, openSize + bytes.length));
    }
    System.arraycopy(bytes, 0, open, openSize, bytes.length);
    openSize += bytes.length;
    if (openSize >= BLOCK) {
      pack();
    }
  }

  private void pack() {
    byte[] bytes = Arrays.copyOf(open, openSize);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
    byte[] piece = new byte[8192];
    while (!deflater.finished()) {
      packed.write(piece, 0, deflater.deflate(piece));
    }
    deflater.end();
    blocks.add(new Packed(openFirst, packed.toByteArray(), bytes.length));
    unpacked.put(blocks.size() - 1, bytes);
    forgetOldest();
    packedBytes += packed.size();
    openFirst = count;
    open = new byte[BLOCK * 2];
    openSize = 0;
  }

  private byte[] unpack(int block) throws DraftException {
    byte[] known = unpacked.get(block);
    if (known != null) {
      return known;
    }
    Packed packed = blocks.get(block);
    byte[] bytes = new byte[packed.length()];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed.bytes());
      int read = 0;
      while (read < bytes.length) {
        read += inflater.inflate(bytes, read, bytes.length - read);
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException(e); // it was packed here
    } finally {
      inflater.end();
    }
    unpacked.put(block, bytes);
    forgetOldest();
    return bytes;
  }

  private void forgetOldest() {
    if (unpacked.size() > OPEN_BLOCKS) {
      unpacked.remove(unpacked.keySet().iterator().next());
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
