package dev.medlint.spark;

import dev.medlint.records.TextRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;

/** Reads files as a task does. */
final class Reading {

  static final ReadOptions USUAL = options(ColumnNames.USUAL, "UTF-8", Map.of());

  private static final Configuration HADOOP = new Configuration();

  private Reading() {}

  static ReadOptions options(ColumnNames columns, String encoding, Map<String, String> settings) {
    return new ReadOptions(columns, new Settings(settings, LocalDate.of(2026, 11, 23)), encoding);
  }

  static ReadOptions limited(int bytes) {
    return options(ColumnNames.USUAL, "UTF-8", Map.of(Settings.MAX_SIZE, String.valueOf(bytes)));
  }

  static ReadOptions named(String field, String column) {
    return options(new ColumnNames(Map.of(field, column)), "UTF-8", Map.of());
  }

  static Piece whole(Path file) throws IOException {
    return piece(file, 0, Files.size(file));
  }

  static Piece piece(Path file, long start, long end) {
    String name = file.getFileName().toString();
    String address = "file://" + file.toAbsolutePath();
    InputKind kind = InputKind.of(name).orElseThrow();
    return new Piece(address, name, kind, start, end);
  }

  static List<ReadRecord> all(Path file) throws IOException {
    return all(whole(file), USUAL);
  }

  static List<ReadRecord> all(Path file, ReadOptions options) throws IOException {
    return all(whole(file), options);
  }

  static List<ReadRecord> all(Piece piece, ReadOptions options) throws IOException {
    List<ReadRecord> records = new ArrayList<>();
    try (PieceReader reader = piece.kind().open(piece, options, HADOOP)) {
      Optional<ReadRecord> record = reader.next();
      while (record.isPresent()) {
        records.add(record.get());
        record = reader.next();
      }
    }
    return records;
  }

  /** Reads until the file fails; what it failed with is the last of the words. */
  static List<String> untilFailure(Piece piece, ReadOptions options) throws IOException {
    List<String> words = new ArrayList<>();
    PieceReader reader;
    try {
      reader = piece.kind().open(piece, options, HADOOP);
    } catch (IOException e) {
      return List.of("! " + e.getMessage());
    }
    try (reader) {
      Optional<ReadRecord> record = reader.next();
      while (record.isPresent()) {
        words.add(words(record.get()));
        record = reader.next();
      }
    } catch (IOException e) {
      words.add("! " + e.getMessage());
    }
    return words;
  }

  /** Returns each record as its id, and its text or, after an exclamation mark, the reason. */
  static List<String> words(List<ReadRecord> records) {
    return records.stream().map(Reading::words).toList();
  }

  static String words(ReadRecord record) {
    if (record.record() instanceof TextRecord.Unreadable unreadable) {
      return unreadable.name() + " ! " + unreadable.reason().ru();
    }
    TextRecord.Readable readable = (TextRecord.Readable) record.record();
    return readable.name() + " = " + readable.text().text();
  }

  static TextRecord.Readable readable(ReadRecord record) {
    return (TextRecord.Readable) record.record();
  }

  static String reason(ReadRecord record) {
    return ((TextRecord.Unreadable) record.record()).reason().ru();
  }

  static List<String> places(List<ReadRecord> records) {
    return records.stream().map(ReadRecord::place).toList();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
