package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.source.Layout;
import dev.medlint.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads tables for tests and shows what was read, a line each. */
public final class Tables {

  private static final long LIMIT = 1L << 26;

  private Tables() {}

  /** Returns options for columns that are named. */
  static RecordOptions columns(String... columns) {
    return new RecordOptions(List.of(columns), Optional.empty(), Optional.empty(), LIMIT);
  }

  static List<String> csv(String table, String... columns) {
    return shown(RecordFormat.CSV, table.getBytes(StandardCharsets.UTF_8), columns(columns));
  }

  static List<String> csv(byte[] table) {
    return shown(RecordFormat.CSV, table, columns());
  }

  static List<String> xlsx(byte[] book, String... columns) {
    return shown(RecordFormat.XLSX, book, columns(columns));
  }

  /** Returns the records of a file; a refusal is the last line. */
  static List<String> shown(RecordFormat format, byte[] file, RecordOptions options) {
    List<String> lines = new ArrayList<>();
    try (RecordReader reader = open(format, file, options)) {
      Optional<TextRecord> record = reader.next();
      while (record.isPresent()) {
        show(record.get(), lines);
        record = reader.next();
      }
    } catch (DraftException e) {
      lines.add("! " + e.reason().ru());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Returns the texts of a file whose rows can all be read. */
  public static List<SourceText> texts(RecordFormat format, byte[] file, String... columns) {
    List<SourceText> texts = new ArrayList<>();
    try (RecordReader reader = open(format, file, columns(columns))) {
      Optional<TextRecord> record = reader.next();
      while (record.isPresent()) {
        if (record.get() instanceof TextRecord.Readable readable) {
          texts.add(readable.text());
        }
        record = reader.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DraftException e) {
      throw new IllegalArgumentException(e);
    }
    return texts;
  }

  private static RecordReader open(RecordFormat format, byte[] file, RecordOptions options)
      throws DraftException, IOException {
    RecordInput input = new RecordInput("ads", Optional.empty(), new ByteArrayInputStream(file));
    return format.open(input, options);
  }

  private static void show(TextRecord record, List<String> lines) {
    if (record instanceof TextRecord.Unreadable unreadable) {
      lines.add(record.name() + " ? " + unreadable.reason().ru());
      return;
    }
    TextRecord.Readable readable = (TextRecord.Readable) record;
    lines.add(
        record.name()
            + (readable.facts().isEmpty() ? "" : " " + readable.facts())
            + readable.date().map(date -> " " + date.day()).orElse(""));
    SourceText text = readable.text();
    for (Layout.Part part : text.layout().orElseThrow().parts()) {
      lines.add(
          "  "
              + part.place().ru()
              + " "
              + part.kind()
              + (part.markup() ? " HTML" : "")
              + ": "
              + text.slice(part.span()).replace("\n", "\\n"));
    }
  }
}
