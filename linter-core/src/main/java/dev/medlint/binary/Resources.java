package dev.medlint.binary;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads files that were compiled with the program. Thread-safe. */
public final class Resources {

  /**
   * Names the archive with what every check reads. A class loader that is asked for a file goes
   * through the modules of Java and opens each archive on its way, which takes a cold process
   * longer than reading the file. Without this property files are looked for on the class path.
   */
  private static final String ARCHIVE = "medlint.data";

  /**
   * Bytes that are asked for at once. Java reads a file by way of memory of its own, as much as is
   * asked for: memory that is new each time takes twice as long as the file.
   */
  private static final int CHUNK = 1 << 16;

  /** Open as long as the program runs; null: there is none, or it cannot be read. */
  private static final ZipFile FILES = archive(System.getProperty(ARCHIVE));

  private Resources() {}

  private static ZipFile archive(String path) {
    if (path == null) {
      return null;
    }
    try {
      return new ZipFile(path);
    } catch (IOException e) {
      return null; // the class path has the same
    }
  }

  /**
   * Opens a file of the program.
   *
   * @param owner a class beside which it lies
   * @param name relative to the class, or absolute from its first slash
   * @return null if there is no such file
   */
  public static InputStream open(Class<?> owner, String name) throws IOException {
    if (FILES != null) {
      ZipEntry entry = FILES.getEntry(path(owner, name));
      if (entry != null) {
        return FILES.getInputStream(entry);
      }
    }
    return owner.getResourceAsStream(name);
  }

  private static String path(Class<?> owner, String name) {
    return name.startsWith("/")
        ? name.substring(1)
        : owner.getPackageName().replace('.', '/') + '/' + name;
  }

  /**
   * Fills an array.
   *
   * @return how many bytes there were, at most its length
   */
  public static int fill(InputStream in, byte[] into) throws IOException {
    int length = 0;
    while (length < into.length) {
      int read = in.read(into, length, Math.min(CHUNK, into.length - length));
      if (read < 0) {
        break;
      }
      length += read;
    }
    return length;
  }
}
