package dev.medlint.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the records of a file come from.
 *
 * @param name the file as reports show it
 * @param path the file; empty: {@code stream} is standard input
 * @param stream read if there is no path; stays open
 */
public record RecordInput(String name, Optional<Path> path, InputStream stream) {

  public RecordInput {
    Objects.requireNonNull(name);
    Objects.requireNonNull(path);
    Objects.requireNonNull(stream);
  }

  /** Opens the bytes; to be closed by the caller, which leaves standard input open. */
  public InputStream open() throws IOException {
    return path.isPresent() ? Files.newInputStream(path.get()) : new Unclosed(stream);
  }

  private static final class Unclosed extends FilterInputStream {

    private Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // It belongs to whoever handed it over.
    }
  }
}
