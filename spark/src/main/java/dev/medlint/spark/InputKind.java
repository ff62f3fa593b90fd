package dev.medlint.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** The kinds of files that the job reads. */
enum InputKind {
  /** One JSON object a line, the records of {@code medlint check --input-format jsonl}. */
  JSONL("jsonl", true) {
    @Override
    PieceReader open(Piece piece, ReadOptions options, Configuration hadoop) throws IOException {
      return JsonLinesReader.open(piece, options, hadoop);
    }
  };

  private final String id;
  private final boolean divisible;

  InputKind(String id, boolean divisible) {
    this.id = id;
    this.divisible = divisible;
  }

  /** Returns its name as an option takes it. */
  String id() {
    return id;
  }

  /** Returns the names of all kinds, for messages. */
  static String ids() {
    return Stream.of(values()).map(InputKind::id).collect(Collectors.joining(", "));
  }

  /** Returns whether several tasks can read one file, each its part. */
  boolean isDivisible() {
    return divisible;
  }

  /**
   * Opens a piece.
   *
   * @throws IOException if it cannot be read at all
   */
  abstract PieceReader open(Piece piece, ReadOptions options, Configuration hadoop)
      throws IOException;

  /** Returns the kind of a file by its name; empty: it is none of them. */
  static Optional<InputKind> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst|lz4|snappy)$", "");
    for (InputKind kind : values()) {
      if (kind.owns(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether files of such a name are of this kind.
   *
   * @param name in small letters, without the ending of a compression
   */
  boolean owns(String name) {
    return name.endsWith("." + id) || (this == JSONL && name.endsWith(".ndjson"));
  }
}
