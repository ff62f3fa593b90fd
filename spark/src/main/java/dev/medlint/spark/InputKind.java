package dev.medlint.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
  },
  /** A table of separated values whose first row names the columns. */
  CSV("csv", false) {
    @Override
    PieceReader open(Piece piece, ReadOptions options, Configuration hadoop) throws IOException {
      return CsvTableReader.open(piece, options, hadoop);
    }

    @Override
    boolean owns(String name) {
      return plain(name).endsWith(".csv") || plain(name).endsWith(".tsv");
    }
  },
  /** A table by columns; a task reads whole groups of rows. */
  PARQUET("parquet", true) {
    @Override
    PieceReader open(Piece piece, ReadOptions options, Configuration hadoop) throws IOException {
      return ParquetRowsReader.open(piece, options, hadoop);
    }

    @Override
    boolean owns(String name) {
      return name.endsWith(".parquet");
    }
  },
  /** Pages as a crawler keeps them, many in one file. */
  WARC("warc", false) {
    @Override
    PieceReader open(Piece piece, ReadOptions options, Configuration hadoop) throws IOException {
      return WarcPagesReader.open(piece, options, hadoop);
    }
  },
  /** A file that is one text, as {@code medlint check} reads it in a folder. */
  PAGES("html", false) {
    @Override
    PieceReader open(Piece piece, ReadOptions options, Configuration hadoop) throws IOException {
      return PageReader.open(piece, options, hadoop);
    }

    @Override
    boolean owns(String name) {
      return PAGE.matcher(name).find();
    }
  };

  private static final Pattern PACKED = Pattern.compile("\\.(gz|bz2|zst|lz4|snappy)$");
  private static final Pattern PAGE = Pattern.compile("\\.(html|htm|xhtml|md|txt)$");

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
    String name = fileName.toLowerCase(Locale.ROOT);
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
   * @param name in small letters
   */
  boolean owns(String name) {
    return plain(name).endsWith("." + id) || (this == JSONL && plain(name).endsWith(".ndjson"));
  }

  /** Returns a name without the ending of a compression. */
  private static String plain(String name) {
    return PACKED.matcher(name).replaceFirst("");
  }
}
