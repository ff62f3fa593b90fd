package dev.medlint.cache;

import dev.medlint.Pack;
import dev.medlint.binary.Sha256;
import dev.medlint.detect.DrugList;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.NewFile;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What was found in texts before, kept in a folder. A text is known by all that its findings depend
 * on: its characters, format and encoding, the facts that are given, the day of the law, the user's
 * medicines, the pack and the build of the program. What is said about findings afterwards
 * (configured levels, decisions, a baseline, what is shown) is no part of it.
 *
 * <p>A cache is never in the way: without a folder that can be written, with a broken file or one
 * of another program the texts are checked as if there were none, and {@link #notes} says so.
 * Several processes may use one folder at a time; the last one wins, and what others found is found
 * again. Thread-safe.
 */
public final class ResultCache {

  /** Name of the folder, beside the configuration. */
  public static final String FOLDER = ".medlint-cache";

  private static final String FILE = "results.bin";
  private static final String IGNORE = ".gitignore";
  private static final String IGNORED = "# Made by medlint; may be deleted at any time.\n*\n";

  /** Bytes of results that are kept; those of a usual page are one or two thousand. */
  private static final long LIMIT = 128L << 20;

  private static final long OLD_MILLIS = 3_600_000;

  private final Path folder;
  private final Pack pack;
  private final long limit;
  private final Words words = new Words();
  private final Map<CacheKey, byte[]> added = new HashMap<>();
  private final Set<CacheKey> asked = new HashSet<>();
  private final Set<LocalizedText> notes = new LinkedHashSet<>();
  private Optional<CacheFile> file = Optional.empty();
  private OptionalLong program = OptionalLong.empty();
  private String packHash = "";
  private long addedBytes;
  private int found;
  private int missed;

  private ResultCache(Path folder, Pack pack, long limit) {
    this.folder = Objects.requireNonNull(folder);
    this.pack = Objects.requireNonNull(pack);
    this.limit = limit;
  }

  /**
   * Returns the cache of a folder. Nothing is read or made before the first text.
   *
   * @param folder need not exist
   * @param pack rules and law by which texts are checked
   */
  public static ResultCache in(Path folder, Pack pack) {
    return new ResultCache(folder, pack, LIMIT);
  }

  /** Returns a cache that keeps fewer bytes. */
  static ResultCache in(Path folder, Pack pack, long limit) {
    return new ResultCache(folder, pack, limit);
  }

  /**
   * Returns the key of a text.
   *
   * @param given what is known of it beside what it says itself
   * @param day whose law is applied
   * @param drugs prescription names that the user added
   * @param linter what else makes a linter find something else, such as that it names elements
   */
  public CacheKey key(
      SourceText text, List<Statements> given, LocalDate day, DrugList drugs, String linter) {
    open();
    Sha256 hash = new Sha256();
    hash.addText(packHash);
    hash.addText(linter);
    hash.addNumber(day.toEpochDay());
    hash.addText(drugs.source());
    hash.addNumber(drugs.names().size());
    for (String name : drugs.names()) {
      hash.addText(name);
    }
    hash.addNumber(given.size());
    for (Statements some : given) {
      hash.addText(some.origin().id());
      hash.addText(some.source());
      hash.addNumber(some.sure() ? 1 : 0);
      hash.addNumber(some.values().size());
      for (Map.Entry<String, String> value : some.values().entrySet()) {
        hash.addText(value.getKey());
        hash.addText(value.getValue());
      }
    }
    hash.addText(text.format().name());
    hash.addText(text.encoding());
    hash.add(text.text().getBytes(StandardCharsets.UTF_8));
    if (text.layout().isPresent()) {
      LayoutHash.add(text.layout().get(), hash);
    }
    return new CacheKey(hash.part(0), hash.part(1), hash.part(2), hash.part(3));
  }

  /** Returns what was found in a text; empty: it was not kept, and the text has to be checked. */
  public Optional<FileReport> find(CacheKey key, SourceText text) {
    try {
      Optional<byte[]> bytes = open().find(key);
      if (bytes.isPresent()) {
        FileReport report = ReportReader.read(bytes.get(), text, words);
        count(key, true);
        return Optional.of(report);
      }
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with the file, the text itself is there.
      note(
          "часть кэша испорчена и не учтена: " + folder,
          "a part of the cache is damaged and was passed over: " + folder);
    }
    count(key, false);
    return Optional.empty();
  }

  private synchronized void count(CacheKey key, boolean known) {
    if (known) {
      found++;
      asked.add(key);
    } else {
      missed++;
    }
  }

  /**
   * Keeps what was found in a text, unless that would need words of the text.
   *
   * @param report with nothing but what the text itself says: no decisions, no baseline
   */
  public void keep(CacheKey key, FileReport report) {
    open();
    if (program.isEmpty()) {
      return;
    }
    Optional<byte[]> bytes = ReportWriter.write(report, words);
    if (bytes.isPresent()) {
      keep(key, bytes.get());
    }
  }

  private synchronized void keep(CacheKey key, byte[] bytes) {
    if (addedBytes + bytes.length <= limit && added.put(key, bytes) == null) {
      addedBytes += bytes.length;
    }
  }

  /** Returns how many texts were not checked again. */
  public synchronized int found() {
    return found;
  }

  /** Returns how many texts had to be checked. */
  public synchronized int missed() {
    return missed;
  }

  /** Returns what was in the way of the cache. */
  public synchronized List<LocalizedText> notes() {
    return List.copyOf(notes);
  }

  private synchronized void note(String ru, String en) {
    notes.add(new LocalizedText(ru, en));
  }

  private synchronized CacheFile open() {
    if (file.isEmpty()) {
      program = ProgramMark.ofProgram();
      packHash = packHash.isEmpty() ? pack.hash() : packHash;
      file = Optional.of(program.isPresent() ? opened() : CacheFile.empty());
      if (program.isEmpty()) {
        note(
            "кэш не ведётся: не узнать, какая это сборка программы",
            "no cache is kept: which build of the program runs cannot be told");
      }
      for (Map.Entry<Long, String> one : file.get().words().entrySet()) {
        words.add(one.getKey(), one.getValue());
      }
    }
    return file.get();
  }

  private CacheFile opened() {
    try {
      return CacheFile.open(folder.resolve(FILE), program.getAsLong());
    } catch (CacheFile.UnusableException e) {
      switch (e.obstacle()) {
        case OTHER_PROGRAM ->
            note(
                "кэш записан другой сборкой medlint и начат заново: " + folder,
                "the cache was written by another build of medlint and is begun anew: " + folder);
        case BROKEN ->
            note(
                "кэш испорчен и начат заново: " + folder,
                "the cache is damaged and is begun anew: " + folder);
      }
    } catch (IOException | RuntimeException e) {
      note("кэш не читается: " + folder, "the cache cannot be read: " + folder);
    }
    return CacheFile.empty();
  }

  /** Writes what is new. A failure is a note and nothing else. */
  public synchronized void save() {
    if (added.isEmpty()) {
      closeFile();
      return;
    }
    try {
      Files.createDirectories(folder);
      writeIgnoreFile();
      Path path = folder.resolve(FILE);
      closeFile();
      // Read again: another process may have written what it found meanwhile.
      CacheFile present = opened();
      present.write(path, program.getAsLong(), added, asked, words.all(), limit);
      added.clear();
      addedBytes = 0;
      deleteLeftOver(path);
    } catch (IOException | RuntimeException e) {
      note(
          "кэш не записан (" + folder + "): " + e.getMessage(),
          "the cache was not written (" + folder + "): " + e.getMessage());
    }
  }

  private void closeFile() {
    if (file.isPresent()) {
      try {
        file.get().close();
      } catch (IOException e) {
        // It was only read.
      }
      file = Optional.empty();
    }
  }

  private void writeIgnoreFile() throws IOException {
    Path ignore = folder.resolve(IGNORE);
    if (!Files.exists(ignore)) {
      NewFile.keep(ignore, IGNORED.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Deletes what processes that were ended left behind, once none can be writing it any more. */
  private void deleteLeftOver(Path path) throws IOException {
    long now = Files.getLastModifiedTime(path).toMillis();
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, FILE + "*" + CacheFile.TEMPORARY)) {
      for (Path one : left) {
        if (Files.getLastModifiedTime(one).toMillis() < now - OLD_MILLIS) {
          Files.deleteIfExists(one);
        }
      }
    }
  }
}
