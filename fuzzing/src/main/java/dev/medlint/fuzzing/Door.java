package dev.medlint.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One way by which foreign bytes enter the program.
 *
 * @param name of the door, unique in its target
 * @param reader reads bytes and fails if a promise is broken
 * @param seeds sound inputs, from which a fuzzer sets out
 */
record Door(String name, Reader reader, List<byte[]> seeds) {

  Door {
    Objects.requireNonNull(name);
    Objects.requireNonNull(reader);
    seeds = List.copyOf(seeds);
  }

  static Door of(String name, Reader reader, String... seeds) {
    return new Door(
        name,
        reader,
        List.of(seeds).stream().map(seed -> seed.getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** Reads foreign bytes. */
  @FunctionalInterface
  interface Reader {

    /**
     * Reads bytes.
     *
     * @throws Exception any: what a door documents is caught by its reader
     */
    void read(byte[] bytes) throws Exception;
  }
}
