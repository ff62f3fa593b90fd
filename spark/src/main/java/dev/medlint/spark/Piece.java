package dev.medlint.spark;

import java.io.Serializable;
import java.util.Objects;

/**
 * A part of the input that one task reads on its own.
 *
 * @param file its address as Hadoop knows it
 * @param name the file as reports show it: its path from the folder that was named
 * @param kind how it is read
 * @param start first byte; records belong to the piece in which they begin
 * @param end the byte after the last one; that of the file for kinds that cannot be cut
 */
record Piece(String file, String name, InputKind kind, long start, long end)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  Piece {
    Objects.requireNonNull(file);
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
  }
}
