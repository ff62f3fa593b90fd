package dev.medlint.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * What there is to read, cut into pieces of about the same size. The same files give the same plan,
 * in whatever order a file system lists them.
 *
 * @param groups pieces that one task reads, one after another
 * @param bytes of all files together, as they are when unpacked (estimated where they are packed)
 * @param passedOver files of folders whose names are of no kind that the job reads
 */
record InputPlan(List<List<Piece>> groups, long bytes, int passedOver) {

  private static final long PIECE = 32L << 20;

  /** What opening a file costs, in bytes that could be read in that time. */
  private static final long OPENING = 64L << 10;

  /** Texts are packed about so many times smaller. */
  private static final int PACKED = 5;

  InputPlan {
    groups = List.copyOf(groups);
  }

  /**
   * Makes a plan.
   *
   * @param inputs files, folders and globs, as Hadoop takes them
   * @param kind of all files; empty: told by their names
   * @throws JobException if there is nothing to read, or a file named by hand is of no known kind
   */
  static InputPlan of(List<String> inputs, Optional<InputKind> kind, Configuration hadoop)
      throws IOException, JobException {
    Planning planning = new Planning(kind, hadoop);
    for (String input : inputs) {
      planning.add(input);
    }
    if (planning.pieces.isEmpty()) {
      throw new JobException(
          "не нашлось ни одного файла для проверки в: " + String.join(", ", inputs),
          "no file to check was found in: " + String.join(", ", inputs));
    }
    return new InputPlan(grouped(planning.pieces), planning.bytes, planning.passedOver);
  }

  private static List<List<Piece>> grouped(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparing(Piece::file).thenComparing(Piece::start));
    List<List<Piece>> groups = new ArrayList<>();
    List<Piece> group = new ArrayList<>();
    long size = 0;
    for (Piece piece : sorted) {
      long cost = piece.end() - piece.start() + OPENING;
      if (!group.isEmpty() && size + cost > PIECE + OPENING) {
        groups.add(group);
        group = new ArrayList<>();
        size = 0;
      }
      group.add(piece);
      size += cost;
    }
    groups.add(group);
    return groups;
  }

  /** Collects the pieces of what was named. */
  private static final class Planning {

    private final Optional<InputKind> kind;
    private final Configuration hadoop;
    private final CompressionCodecFactory codecs;
    private final List<Piece> pieces = new ArrayList<>();
    private long bytes;
    private int passedOver;

    private Planning(Optional<InputKind> kind, Configuration hadoop) {
      this.kind = kind;
      this.hadoop = hadoop;
      this.codecs = new CompressionCodecFactory(hadoop);
    }

    private void add(String input) throws IOException, JobException {
      Path path = path(input);
      FileSystem files = path.getFileSystem(hadoop);
      FileStatus[] found = files.globStatus(path);
      if (found == null || found.length == 0) {
        throw new JobException(
            "нет такого файла или папки: " + input, "no such file or folder: " + input);
      }
      Arrays.sort(found);
      boolean one = found.length == 1 && !isGlob(input);
      for (FileStatus status : found) {
        String name = one ? withoutSlash(input) : nameOf(status.getPath());
        if (status.isDirectory()) {
          walk(files, status.getPath(), name);
        } else {
          Optional<InputKind> of = kind.or(() -> InputKind.of(status.getPath().getName()));
          if (of.isEmpty()) {
            throw new JobException(
                "по имени файла не видно, что в нём: " + name + "; укажите --input-format",
                "its name does not tell what is in the file: " + name + "; give --input-format");
          }
          add(status, name, of.get());
        }
      }
    }

    private static Path path(String input) throws JobException {
      try {
        return new Path(input);
      } catch (IllegalArgumentException e) {
        throw new JobException(
            "«" + input + "» не путь: " + e.getMessage(),
            "“" + input + "” is no path: " + e.getMessage());
      }
    }

    private static boolean isGlob(String input) {
      return input.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static String withoutSlash(String input) {
      return input.length() > 1 && input.endsWith("/")
          ? input.substring(0, input.length() - 1)
          : input;
    }

    private static String nameOf(Path path) {
      return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
    }

    private void walk(FileSystem files, Path folder, String name) throws IOException {
      FileStatus[] children = files.listStatus(folder);
      Arrays.sort(children);
      for (FileStatus child : children) {
        String own = child.getPath().getName();
        String childName = name + "/" + own;
        if (own.startsWith(".") || own.startsWith("_")) {
          continue;
        }
        if (child.isDirectory()) {
          walk(files, child.getPath(), childName);
          continue;
        }
        Optional<InputKind> of = kind.or(() -> InputKind.of(own));
        if (of.isPresent()) {
          add(child, childName, of.get());
        } else {
          passedOver++;
        }
      }
    }

    private void add(FileStatus file, String name, InputKind of) {
      long length = file.getLen();
      boolean packed = codecs.getCodec(file.getPath()) != null;
      String address = file.getPath().toString();
      bytes += packed ? length * PACKED : length;
      if (packed || !of.isDivisible()) {
        pieces.add(new Piece(address, name, of, 0, length));
        return;
      }
      for (long start = 0; start == 0 || start < length; start += PIECE) {
        pieces.add(new Piece(address, name, of, start, Math.min(start + PIECE, length)));
      }
    }
  }
}
