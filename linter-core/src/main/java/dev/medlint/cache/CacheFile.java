package dev.medlint.cache;

import dev.medlint.source.NewFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The one file of a cache: a head, words that results share, an index by key, and the results. It
 * is never changed, only replaced by another one, so that whoever reads it sees one state. All
 * parts carry checksums. Only the results that are asked for are read. Thread-safe.
 */
final class CacheFile implements AutoCloseable {

  private static final long MAGIC = 0x6d65646c696e7443L; // "medlintC"
  private static final int FORMAT = 1;
  private static final int HEAD = 40;

  /** Ends the name of a file that is being written. */
  static final String TEMPORARY = ".tmp";

  private static final int INDEXED = CacheKey.BYTES + Long.BYTES + 3 * Integer.BYTES;

  private final Map<CacheKey, Place> index;
  private final Map<Long, String> words;
  private final int runs;
  private final Optional<RandomAccessFile> results;

  private CacheFile(
      Map<CacheKey, Place> index,
      Map<Long, String> words,
      int runs,
      Optional<RandomAccessFile> results) {
    this.index = index;
    this.words = words;
    this.runs = runs;
    this.results = results;
  }

  /** Returns a file that holds nothing. */
  static CacheFile empty() {
    return new CacheFile(new HashMap<>(), Map.of(), 0, Optional.empty());
  }

  /** What is in the way of a file that is there. */
  enum Obstacle {
    OTHER_PROGRAM,
    BROKEN
  }

  /** A file that cannot be used. */
  static final class UnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;

    private UnusableException(Obstacle obstacle) {
      super(obstacle.name());
      this.obstacle = obstacle;
    }

    Obstacle obstacle() {
      return obstacle;
    }
  }

  /**
   * Where a result stands.
   *
   * @param lastRun number of the last run that asked for it and wrote the file
   */
  private record Place(long offset, int length, int check, int lastRun) {}

  /**
   * A result to be written.
   *
   * @param bytes the result
   * @param lastRun as in the index
   */
  private record Kept(CacheKey key, byte[] bytes, int lastRun) {}

  /**
   * Opens a file; an empty one if there is none.
   *
   * @param program which must have written it
   */
  static CacheFile open(Path path, long program) throws IOException, UnusableException {
    if (!Files.isRegularFile(path)) {
      return empty();
    }
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    boolean opened = false;
    try {
      CacheFile read = read(file, program);
      opened = true;
      return read;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  private static CacheFile read(RandomAccessFile file, long program)
      throws IOException, UnusableException {
    long size = file.length();
    if (size < HEAD) {
      throw new UnusableException(Obstacle.BROKEN);
    }
    ByteBuffer head = read(file, 0, HEAD);
    if (head.getLong() != MAGIC) {
      throw new UnusableException(Obstacle.BROKEN);
    }
    if (head.getInt() != FORMAT || head.getLong() != program) {
      throw new UnusableException(Obstacle.OTHER_PROGRAM);
    }
    int runs = head.getInt();
    int wordCount = head.getInt();
    int wordBytes = head.getInt();
    int results = head.getInt();
    int check = head.getInt();
    long tables = (long) wordBytes + (long) results * INDEXED;
    boolean possible = wordBytes >= 0 && results >= 0 && wordCount >= 0;
    if (!possible || HEAD + tables > Math.min(size, Integer.MAX_VALUE)) {
      throw new UnusableException(Obstacle.BROKEN);
    }
    ByteBuffer table = read(file, HEAD, (int) tables);
    if (check(head.array(), table.array()) != check) {
      throw new UnusableException(Obstacle.BROKEN);
    }
    Map<Long, String> words = words(table, wordCount);
    long start = HEAD + tables;
    Map<CacheKey, Place> index = new HashMap<>(2 * results);
    for (int i = 0; i < results; i++) {
      CacheKey key =
          new CacheKey(table.getLong(), table.getLong(), table.getLong(), table.getLong());
      long offset = start + table.getLong();
      Place place = new Place(offset, table.getInt(), table.getInt(), table.getInt());
      if (offset + place.length() > size) {
        throw new UnusableException(Obstacle.BROKEN); // cut short
      }
      index.put(key, place);
    }
    return new CacheFile(index, words, runs, Optional.of(file));
  }

  private static Map<Long, String> words(ByteBuffer table, int count) {
    Map<Long, String> words = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      long number = table.getLong();
      byte[] bytes = new byte[table.getInt()];
      table.get(bytes);
      words.put(number, new String(bytes, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static ByteBuffer read(RandomAccessFile file, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static int check(byte[] head, byte[] tables) {
    CRC32 check = new CRC32();
    check.update(head, 0, HEAD - Integer.BYTES);
    check.update(tables);
    return (int) check.getValue();
  }

  private static int check(byte[] result) {
    CRC32 check = new CRC32();
    check.update(result);
    return (int) check.getValue();
  }

  Map<Long, String> words() {
    return words;
  }

  int size() {
    return index.size();
  }

  /** Returns the result of a key; empty: there is none, or it was damaged. */
  Optional<byte[]> find(CacheKey key) throws IOException {
    Place place = index.get(key);
    return place == null ? Optional.empty() : read(place);
  }

  /** Not by a channel, which closes for all when a thread that reads is interrupted. */
  private synchronized Optional<byte[]> read(Place place) throws IOException {
    byte[] bytes = read(results.orElseThrow(), place.offset(), place.length()).array();
    return check(bytes) == place.check() ? Optional.of(bytes) : Optional.empty();
  }

  /**
   * Writes a file with the results of this one and others, into the same folder first, and puts it
   * into its place in one step.
   *
   * @param program which writes it
   * @param added new results
   * @param asked keys of this file's results that were asked for
   * @param ours words that the new results need
   * @param limit how many bytes of results to keep; those that were not asked for longest are
   *     dropped
   */
  void write(
      Path path,
      long program,
      Map<CacheKey, byte[]> added,
      Set<CacheKey> asked,
      Map<Long, String> ours,
      long limit)
      throws IOException {
    int run = runs + 1;
    List<Kept> kept = new ArrayList<>();
    long bytes = 0;
    for (Map.Entry<CacheKey, byte[]> result : added.entrySet()) {
      if (bytes + result.getValue().length <= limit) {
        kept.add(new Kept(result.getKey(), result.getValue(), run));
        bytes += result.getValue().length;
      }
    }
    for (Map.Entry<CacheKey, Place> known : byLastRun(asked)) {
      Place place = known.getValue();
      if (bytes + place.length() > limit) {
        break;
      }
      Optional<byte[]> result = added.containsKey(known.getKey()) ? Optional.empty() : read(place);
      if (result.isPresent()) {
        int lastRun = asked.contains(known.getKey()) ? run : place.lastRun();
        kept.add(new Kept(known.getKey(), result.get(), lastRun));
        bytes += place.length();
      }
    }
    Map<Long, String> all = new LinkedHashMap<>(words);
    all.putAll(ours);
    replace(path, program, run, all, kept);
  }

  /** Returns the results, those first that were asked for last. */
  private List<Map.Entry<CacheKey, Place>> byLastRun(Set<CacheKey> asked) {
    List<Map.Entry<CacheKey, Place>> known = new ArrayList<>(index.entrySet());
    known.sort(
        (x, y) -> {
          int byAsked = Boolean.compare(asked.contains(y.getKey()), asked.contains(x.getKey()));
          return byAsked != 0
              ? byAsked
              : Integer.compare(y.getValue().lastRun(), x.getValue().lastRun());
        });
    return known;
  }

  private void replace(
      Path path, long program, int run, Map<Long, String> allWords, List<Kept> kept)
      throws IOException {
    // The name is told from those of other processes and threads at the same time.
    Path beside =
        path.resolveSibling(
            path.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "-"
                + Long.toHexString(System.nanoTime())
                + TEMPORARY);
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
        write(out, program, run, allWords, kept);
      }
      close(); // some systems replace no file that is open
      NewFile.put(beside, path);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void write(
      DataOutputStream out, long program, int run, Map<Long, String> allWords, List<Kept> kept)
      throws IOException {
    ByteArrayOutputStream tables = new ByteArrayOutputStream();
    DataOutputStream table = new DataOutputStream(tables);
    for (Map.Entry<Long, String> one : allWords.entrySet()) {
      byte[] bytes = one.getValue().getBytes(StandardCharsets.UTF_8);
      table.writeLong(one.getKey());
      table.writeInt(bytes.length);
      table.write(bytes);
    }
    int wordBytes = tables.size();
    long offset = 0;
    for (Kept result : kept) {
      table.writeLong(result.key().a());
      table.writeLong(result.key().b());
      table.writeLong(result.key().c());
      table.writeLong(result.key().d());
      table.writeLong(offset);
      table.writeInt(result.bytes().length);
      table.writeInt(check(result.bytes()));
      table.writeInt(result.lastRun());
      offset += result.bytes().length;
    }
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    head.putLong(MAGIC).putInt(FORMAT).putLong(program).putInt(run);
    head.putInt(allWords.size()).putInt(wordBytes).putInt(kept.size());
    head.putInt(check(head.array(), tables.toByteArray()));
    out.write(head.array());
    tables.writeTo(out);
    for (Kept result : kept) {
      out.write(result.bytes());
    }
  }

  @Override
  public void close() throws IOException {
    if (results.isPresent()) {
      results.get().close();
    }
  }
}
