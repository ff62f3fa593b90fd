package dev.medlint.cache;

import dev.medlint.Linter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells one build of the program from another, whatever version they bear: a result that other code
 * or another dictionary made must not be taken for one of this program.
 *
 * <p>Of an archive its table of contents is read, which holds a checksum of each class and
 * resource.
 */
public final class ProgramMark {

  /** One of each archive whose code or data findings depend on. */
  private static final List<String> RESOURCES =
      List.of(
          "/dev/medlint/Linter.class",
          "/dev/medlint/pack/pack.bin",
          "/dev/medlint/annotate/field-words.bin",
          "/org/languagetool/resource/ru/russian.dict",
          "/org/jsoup/Jsoup.class",
          "/edu/stanford/nlp/pipeline/Annotation.class");

  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int END_MARK = 0x06054b50;

  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();

  private ProgramMark() {}

  /** Returns the mark of the program that runs; empty: it cannot be told. */
  public static OptionalLong ofProgram() {
    ProgramMark mark = new ProgramMark();
    try {
      Set<Path> places = new LinkedHashSet<>();
      for (String resource : RESOURCES) {
        URL url = Linter.class.getResource(resource);
        if (url != null) {
          places.add(place(url, resource));
        }
      }
      if (places.isEmpty()) {
        return OptionalLong.empty();
      }
      for (Path place : places) {
        mark.addPlace(place);
      }
    } catch (IOException
        | URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(mark.value());
  }

  private long value() {
    return one.getValue() << Integer.SIZE | other.getValue();
  }

  /** Returns the archive or folder that a resource comes from. */
  private static Path place(URL url, String resource) throws URISyntaxException, IOException {
    String text = url.toString();
    if (text.startsWith("jar:file:")) {
      return Path.of(new URI(text.substring("jar:".length(), text.indexOf("!/"))));
    }
    if (text.startsWith("file:") && text.endsWith(resource)) {
      return Path.of(new URI(text.substring(0, text.length() - resource.length() + 1)));
    }
    throw new IOException("neither an archive nor a folder: " + text);
  }

  private void addPlace(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      Files.walkFileTree(place, new FolderReader(place));
    } else {
      addArchive(place);
    }
  }

  private void addArchive(Path place) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "r")) {
      long size = file.length();
      byte[] tail = new byte[(int) Math.min(size, END_LENGTH + LONGEST_COMMENT)];
      file.seek(size - tail.length);
      file.readFully(tail);
      int end = tail.length - END_LENGTH;
      while (end >= 0 && number(tail, end) != END_MARK) {
        end--;
      }
      long length = end < 0 ? -1 : number(tail, end + 12) & 0xffffffffL;
      long start = end < 0 ? -1 : number(tail, end + 16) & 0xffffffffL;
      if (length <= 0 || start + length > size) {
        throw new IOException("no table of contents: " + place);
      }
      byte[] contents = new byte[(int) length];
      file.seek(start);
      file.readFully(contents);
      add(contents);
    }
  }

  private static int number(byte[] bytes, int at) {
    return bytes[at] & 0xff
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }

  private void add(byte[] bytes) {
    one.update(bytes);
    other.update(bytes);
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Classes in a folder are those of a developer; size and time tell whether they are others. */
  private final class FolderReader extends SimpleFileVisitor<Path> {

    private final Path folder;

    private FolderReader(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      add(folder.relativize(file) + " " + attributes.size());
      add(" " + attributes.lastModifiedTime().toMillis());
      return FileVisitResult.CONTINUE;
    }
  }
}
