package dev.medlint.spark;

import dev.medlint.run.Hosts;
import dev.medlint.source.LocalizedText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the pages of a WARC file: texts that a server sent with the status 200, and resources that
 * are texts. Everything else in it is passed over. A page's id is its address, its place the byte
 * of the file at which its record begins (of a packed file: its member, and {@code +} and the byte
 * in it if several records share one).
 *
 * <p>After a record that is damaged, reading goes on at the next one that can be found. A page that
 * has a member to itself is given only if the member is whole; of several records in a member, each
 * is given before the checksum after the last one is seen, and if it does not hold, that last one
 * is told to be damaged. Never holds more than one page within the limit.
 */
final class WarcPagesReader implements PieceReader {

  private static final long LARGEST_HEADER = 1 << 20;

  /** A file that is damaged in more places is no archive any more. */
  private static final int MOST_DAMAGES = 1000;

  private static final LocalizedText CUT =
      new LocalizedText(
          "файл обрывается внутри этой записи, он скопирован или записан не до конца",
          "the file ends within this record, it was not copied or written to its end");

  private static final LocalizedText LENGTH =
      new LocalizedText(
          "длина этой записи указана неверно, она длиннее того, что есть",
          "the length of this record is stated wrongly, it is more than there is");

  private static final LocalizedText SHORT_LENGTH =
      new LocalizedText(
          "длина этой записи указана неверно, за её концом не начинается следующая запись",
          "the length of this record is stated wrongly, no record begins after its end");

  private static final LocalizedText PACKED =
      new LocalizedText(
          "сжатые данные этой записи повреждены", "the compressed data of this record are damaged");

  private static final LocalizedText HEADER =
      new LocalizedText(
          "заголовок этой записи WARC повреждён", "the WARC header of this record is damaged");

  private static final LocalizedText WENT_ON =
      new LocalizedText(
          "; чтение продолжено со следующей записи; возьмите целый файл",
          "; reading went on at the next record; take a whole file");

  private static final LocalizedText ENDED =
      new LocalizedText(
          "; дальше в файле ничего не прочитано; возьмите целый файл",
          "; nothing after it in the file was read; take a whole file");

  private final Piece piece;
  private final InputStream in;
  private final Optional<WarcStarts> starts;
  private final boolean packed;
  private final WarcPage pages;
  private final ByteBuffer buffer = ByteBuffer.allocate(8192).flip();
  private WarcBytes bytes;
  private String place = "";
  private long from;
  private boolean ended;
  private int damages;

  private WarcPagesReader(
      Piece piece,
      ReadOptions options,
      InputStream in,
      Optional<WarcStarts> starts,
      boolean packed) {
    this.piece = piece;
    this.in = in;
    this.starts = starts;
    this.packed = packed;
    this.pages = new WarcPage(options.settings().maxBytes());
    this.bytes = new WarcBytes(in, 0, packed);
  }

  static WarcPagesReader open(Piece piece, ReadOptions options, Configuration hadoop)
      throws IOException {
    String name = piece.file().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".warc") && !name.endsWith(".gz")) {
      InputStream in = StoredFile.unpacked(piece, hadoop);
      return new WarcPagesReader(piece, options, in, Optional.empty(), false);
    }
    FSDataInputStream file = StoredFile.open(piece, hadoop);
    try {
      boolean packed = WarcBytes.isPacked(file.readNBytes(2));
      file.seek(0);
      WarcStarts starts = new WarcStarts(file, packed);
      return new WarcPagesReader(piece, options, file, Optional.of(starts), packed);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Optional<ReadRecord> next() throws IOException {
    Optional<ReadRecord> page = Optional.empty();
    while (page.isEmpty() && !ended) {
      page = read();
    }
    return page;
  }

  /** Reads a record; empty: it is no page, or there is none. */
  private Optional<ReadRecord> read() throws IOException {
    Optional<String> target = Optional.empty();
    try {
      if (!begin()) {
        ended = true;
        return Optional.empty();
      }
      WarcRecord record = header();
      if (record instanceof WarcTargetRecord page) {
        target = Optional.ofNullable(page.target());
      }
      Optional<WarcPage.Content> content = content(record);
      bytes.allow(Long.MAX_VALUE);
      record.body().consume();
      passEnd();
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(pages.record(place, target, content.get()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(damaged(target, e));
    }
  }

  /** Goes to the first byte of a record; false: there is none. */
  private boolean begin() throws IOException {
    bytes.allow(Long.MAX_VALUE);
    bytes.stayWithin(false);
    try {
      passLines();
      while (!buffer.hasRemaining()) {
        if (!refill()) {
          return false;
        }
        passLines();
      }
      bytes.stayWithin(true);
      return true;
    } finally {
      long within = bytes.given() - buffer.remaining();
      from = packed ? bytes.start() : bytes.start() + within;
      place = piece.name() + "@" + from + (packed && within > 0 ? "+" + within : "");
    }
  }

  private boolean refill() throws IOException {
    buffer.clear();
    try {
      return bytes.read(buffer) >= 0;
    } finally {
      buffer.flip();
    }
  }

  /**
   * Passes over what follows a record, and finds out whether its member is whole.
   *
   * @throws WrongLengthException if the record does not end where it says
   */
  private void passEnd() throws IOException {
    int lines = passLines();
    while (!buffer.hasRemaining() && refill()) {
      lines += passLines();
    }
    if (!buffer.hasRemaining()) {
      return;
    }
    boolean next = fillWord() && atWord();
    if (!next) {
      bytes.checkRest();
    }
    // After the empty line that ends a record it is the next one that is damaged.
    if (!next && lines < 2) {
      throw new WrongLengthException();
    }
  }

  /** Returns how many ends of lines it passed over. */
  private int passLines() {
    int lines = 0;
    while (buffer.hasRemaining()) {
      byte b = buffer.get(buffer.position());
      if (b != '\r' && b != '\n') {
        return lines;
      }
      lines += b == '\n' ? 1 : 0;
      buffer.get();
    }
    return lines;
  }

  /** Returns false if there is no more than a part of the word that records begin with. */
  private boolean fillWord() throws IOException {
    while (buffer.remaining() < WarcStarts.WORD.length) {
      buffer.compact();
      try {
        if (bytes.read(buffer) < 0) {
          return false;
        }
      } finally {
        buffer.flip();
      }
    }
    return true;
  }

  private boolean atWord() {
    byte[] word = WarcStarts.WORD;
    return buffer.slice().limit(word.length).equals(ByteBuffer.wrap(word));
  }

  /** Reads what stands before the content of a record. */
  private WarcRecord header() throws IOException {
    bytes.allow(LARGEST_HEADER);
    // Otherwise the library might take what it is for something else.
    if (!fillWord()) {
      throw new EOFException("the file ends within a header");
    }
    if (!atWord()) {
      throw new IOException("no record begins here");
    }
    // Of a reader for the whole file, one could not tell where it stands after a failure.
    WarcReader reader = new WarcReader(bytes, buffer);
    reader.setLenient(true);
    WarcRecord record = reader.next().orElseThrow(() -> new EOFException("no record"));
    String length =
        record.headers().sole("Content-Length").orElseThrow(() -> new IOException("no length"));
    if (Long.parseLong(length) < 0) {
      throw new IOException("a length below zero");
    }
    return record;
  }

  private Optional<WarcPage.Content> content(WarcRecord record) throws IOException {
    bytes.allow(LARGEST_HEADER);
    try {
      if (record instanceof WarcResponse response) {
        return pages.content(response, () -> bytes.allow(Long.MAX_VALUE));
      }
      bytes.allow(Long.MAX_VALUE);
      return record instanceof WarcResource resource ? pages.content(resource) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      if (bytes.hasFailed()) {
        throw e;
      }
      return Optional.of(WarcPage.Content.unread(WarcPage.NO_HTTP));
    }
  }

  /** Makes an entry for a record and goes to the next one. */
  private ReadRecord damaged(Optional<String> target, Exception cause) throws IOException {
    boolean tooShort = cause instanceof EOFException;
    boolean ofBytes = tooShort || cause instanceof ZipException;
    if (bytes.hasFailed() && !ofBytes && cause instanceof IOException ofDisk) {
      throw ofDisk;
    }
    final boolean ofMember = tooShort && bytes.hasFailed();
    Optional<Long> next = Optional.empty();
    if (starts.isPresent() && damages++ < MOST_DAMAGES) {
      next = starts.get().after(from);
    }
    bytes.close();
    if (next.isPresent()) {
      starts.get().seek(next.get());
      bytes = new WarcBytes(in, next.get(), packed);
      buffer.position(0).limit(0);
    } else {
      ended = true;
    }
    LocalizedText what = HEADER;
    if (tooShort && next.isEmpty() && (ofMember || !packed)) {
      what = CUT;
    } else if (tooShort && !ofMember) {
      what = LENGTH;
    } else if (ofBytes) {
      // With records after it no file was cut: it was damage that let a member seem endless.
      what = PACKED;
    } else if (cause instanceof WrongLengthException) {
      what = SHORT_LENGTH;
    }
    LocalizedText then = next.isPresent() ? WENT_ON : ENDED;
    return Reasons.unread(
        place,
        target,
        target.flatMap(Hosts::of),
        new LocalizedText(what.ru() + then.ru(), what.en() + then.en()));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
    in.close();
  }

  /** What follows a record is not the next one. */
  private static final class WrongLengthException extends IOException {

    private static final long serialVersionUID = 1;
  }
}
