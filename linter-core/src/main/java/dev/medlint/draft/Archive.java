package dev.medlint.draft;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a ZIP archive, read within bounds and only in memory: a part that would unpack to
 * more than the limit is refused, so that an archive made to fill a disk does no harm. Not
 * thread-safe.
 */
public final class Archive implements Closeable {

  private static final int MOST_ENTRIES = 50_000;

  /** Says nothing. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipFile zip;
  private final long maxBytes;
  private long unpacked;

  private Archive(ZipFile zip, long maxBytes) {
    this.zip = zip;
    this.maxBytes = maxBytes;
  }

  /**
   * Opens an archive.
   *
   * @param bytes the whole archive; not changed
   * @param maxBytes what all parts that are read may unpack to together, in bytes
   * @throws DraftException if the bytes are no archive, or a broken one
   */
  public static Archive open(byte[] bytes, long maxBytes) throws DraftException {
    return open(
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)), maxBytes);
  }

  /**
   * Opens an archive that is too large for memory; only its index is read.
   *
   * @param file the archive; stays open until {@link #close}
   * @param maxBytes what all parts that are read as a whole may unpack to together, in bytes
   * @throws DraftException if the file is no archive, or a broken one
   */
  public static Archive open(Path file, long maxBytes) throws DraftException {
    return open(ZipFile.builder().setPath(file), maxBytes);
  }

  private static Archive open(ZipFile.Builder builder, long maxBytes) throws DraftException {
    try {
      ZipFile zip = builder.get();
      Archive archive = new Archive(zip, maxBytes);
      int count = 0;
      Set<String> names = new HashSet<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (++count > MOST_ENTRIES) {
          archive.close();
          throw new DraftException(
              "В архиве больше " + MOST_ENTRIES + " частей, это не документ. Проверьте файл.",
              "The archive has more than " + MOST_ENTRIES + " parts: no document. Check the file.");
        }
        if (!names.add(entry.getName())) {
          archive.close();
          throw new DraftException(
              "Часть архива «"
                  + entry.getName()
                  + "» стоит в нём дважды, и неясно, какая верна. Пересохраните документ.",
              "The part “"
                  + entry.getName()
                  + "” stands twice in the archive, and it is unclear which one counts. Save the"
                  + " document anew.");
        }
      }
      return archive;
    } catch (IOException | RuntimeException e) {
      throw broken();
    }
  }

  /** Returns whether there is a part of a name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** Returns the names of all parts, in the order of the archive. */
  public Iterable<String> names() {
    return Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
  }

  /**
   * Returns the bytes of a part.
   *
   * @throws DraftException if it is missing, encrypted, broken or too large
   */
  public byte[] read(String name) throws DraftException {
    ZipArchiveEntry entry = entry(name);
    try (InputStream in = zip.getInputStream(entry)) {
      long left = maxBytes - unpacked;
      byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 16));
      if (bytes.length > left) {
        throw new DraftException(
            "Часть «"
                + name
                + "» распаковывается больше чем в "
                + maxBytes
                + " байт и не прочитана. Разделите документ или поднимите предел:"
                + " --max-file-size.",
            "The part “"
                + name
                + "” unpacks to more than "
                + maxBytes
                + " bytes and was not read. Split the document or raise the limit:"
                + " --max-file-size.");
      }
      unpacked += bytes.length;
      return bytes;
    } catch (IOException | RuntimeException e) {
      throw broken();
    }
  }

  /**
   * Opens a part that is read piece by piece, so that it need not fit into memory.
   *
   * @return to be closed by the caller; a read fails with an {@link UnpackedTooFarException} when
   *     the part unpacks to far more than documents do
   * @throws DraftException if it is missing, encrypted or broken
   */
  public InputStream stream(String name) throws DraftException {
    ZipArchiveEntry entry = entry(name);
    try {
      return new BoundedPart(zip.getInputStream(entry), name, entry.getCompressedSize());
    } catch (IOException | RuntimeException e) {
      throw broken();
    }
  }

  private ZipArchiveEntry entry(String name) throws DraftException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new DraftException(
          "В архиве нет части «"
              + name
              + "»: файл повреждён или другого формата."
              + " Пересохраните документ.",
          "The archive has no part “"
              + name
              + "”: the file is damaged or of another format. Save"
              + " the document anew.");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new DraftException(
          "Документ закрыт паролем. Снимите пароль и пересохраните файл.",
          "The document is protected by a password. Remove it and save the file anew.");
    }
    return entry;
  }

  /**
   * Writes the archive anew: every part as it is, still packed, but for those that are replaced or
   * added.
   *
   * @param changed new bytes of parts by name, in the order in which new parts are added
   * @param out stays open
   * @throws IOException if the archive cannot be copied or written
   */
  public void copy(Map<String, byte[]> changed, OutputStream out) throws IOException {
    ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
    Set<String> left = new LinkedHashSet<>(changed.keySet());
    for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
      byte[] bytes = changed.get(entry.getName());
      if (bytes == null) {
        ZipArchiveEntry same = new ZipArchiveEntry(entry);
        same.setTime(time());
        try (InputStream raw = zip.getRawInputStream(entry)) {
          copy.addRawArchiveEntry(same, raw);
        }
      } else {
        left.remove(entry.getName());
        write(copy, entry.getName(), bytes);
      }
    }
    for (String name : left) {
      write(copy, name, changed.get(name));
    }
    copy.finish();
  }

  /**
   * Returns the time of all parts of a copy. Archives keep local time, and what a part bore would
   * be written otherwise in another time zone: the same input gives the same bytes anywhere.
   */
  private static long time() {
    ZipEntry entry = new ZipEntry("");
    entry.setTimeLocal(TIME);
    return entry.getTime();
  }

  private static void write(ZipArchiveOutputStream copy, String name, byte[] bytes)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTime(time());
    copy.putArchiveEntry(entry);
    copy.write(bytes);
    copy.closeArchiveEntry();
  }

  /** Returns what is said of an archive that cannot be read on. */
  public static DraftException broken() {
    return new DraftException(
        "Архив повреждён или оборван. Откройте документ и сохраните его заново.",
        "The archive is damaged or cut short. Open the document and save it anew.");
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // It lies in memory; nothing is left open.
    }
  }
}
