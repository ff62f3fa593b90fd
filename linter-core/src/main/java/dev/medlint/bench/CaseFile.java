package dev.medlint.bench;

import dev.medlint.run.BatchLines;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The labels of a batch, one entry for each record in the order of the file.
 *
 * @param name of the file, for reports
 * @param entries one for each line that is not blank
 */
public record CaseFile(String name, List<Entry> entries) {

  public CaseFile {
    Objects.requireNonNull(name);
    entries = List.copyOf(entries);
  }

  /**
   * One record.
   *
   * @param line from 1
   * @param labelled its labels; empty: it has none, or there is something wrong with them
   * @param problem what is wrong
   */
  public record Entry(int line, Optional<LabelledCase> labelled, Optional<LocalizedText> problem) {
    public Entry {
      Objects.requireNonNull(labelled);
      Objects.requireNonNull(problem);
    }
  }

  /**
   * Reads labels. Records that are wrong become entries with a problem.
   *
   * @param name of the file, for reports
   * @param in the batch, in UTF-8; stays open
   * @param maxBytes longest line
   * @param strictOnly whether to count only records that somebody with authority decided
   * @throws IOException if the stream throws it
   */
  public static CaseFile read(String name, InputStream in, long maxBytes, boolean strictOnly)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    BatchLines lines = new BatchLines(in, maxBytes);
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      entries.add(entry(next.get(), ids, strictOnly));
    }
    return new CaseFile(name, entries);
  }

  private static Entry entry(BatchLines.Line line, Set<String> ids, boolean strictOnly) {
    if (line.tooLong()) {
      return new Entry(line.number(), Optional.empty(), Optional.of(tooLong()));
    }
    CaseReader.Reading reading = CaseReader.read(line.bytes(), line.number());
    Optional<LabelledCase> labelled = reading.labelled();
    if (labelled.isPresent() && !ids.add(labelled.get().id())) {
      return new Entry(line.number(), Optional.empty(), Optional.of(repeated(labelled.get().id())));
    }
    if (strictOnly && labelled.isPresent() && !labelled.get().strict()) {
      labelled = Optional.empty();
    }
    return new Entry(line.number(), labelled, reading.problem());
  }

  private static LocalizedText tooLong() {
    return new LocalizedText(
        "строка слишком длинная; увеличьте --max-file-size",
        "the line is too long; raise --max-file-size");
  }

  private static LocalizedText repeated(String id) {
    return new LocalizedText(
        "id «" + id + "» уже был в этом файле; дайте записи другой",
        "id “" + id + "” stood in this file already; give the record another one");
  }

  /** Returns whether any record bears labels, right or wrong. */
  public boolean hasLabels() {
    for (Entry entry : entries) {
      if (entry.labelled().isPresent()) {
        return true;
      }
    }
    return false;
  }
}
