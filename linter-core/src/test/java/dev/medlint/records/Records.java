package dev.medlint.records;

import dev.medlint.draft.DraftException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads records in tests and lists what came out: names, days, texts, reasons, the end. */
final class Records {

  private Records() {}

  static List<String> of(RecordFormat format, String file) {
    return of(format, file.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> of(RecordFormat format, byte[] file) {
    return of(format, file, 1 << 20, Optional.empty());
  }

  static List<String> of(
      RecordFormat format, byte[] file, long maxBytes, Optional<Charset> encoding) {
    List<String> listed = new ArrayList<>();
    RecordInput input = new RecordInput("f", Optional.empty(), new ByteArrayInputStream(file));
    RecordOptions options = new RecordOptions(List.of(), Optional.empty(), encoding, maxBytes);
    try (RecordReader reader = format.open(input, options)) {
      Optional<TextRecord> record = reader.next();
      while (record.isPresent()) {
        listed.add(listed(record.get()));
        record = reader.next();
      }
    } catch (DraftException e) {
      listed.add("! " + e.reason().ru());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return listed;
  }

  static List<TextRecord.Readable> readable(RecordFormat format, String file) {
    List<TextRecord.Readable> read = new ArrayList<>();
    RecordInput input =
        new RecordInput(
            "f", Optional.empty(), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    RecordOptions options =
        new RecordOptions(List.of(), Optional.empty(), Optional.empty(), 1 << 20);
    try (RecordReader reader = format.open(input, options)) {
      Optional<TextRecord> record = reader.next();
      while (record.isPresent()) {
        if (record.get() instanceof TextRecord.Readable readable) {
          read.add(readable);
        }
        record = reader.next();
      }
    } catch (DraftException | IOException e) {
      throw new AssertionError(e);
    }
    return read;
  }

  private static String listed(TextRecord record) {
    if (record instanceof TextRecord.Readable readable) {
      String day = readable.date().map(date -> " " + date.day()).orElse("");
      String facts = readable.facts().isEmpty() ? "" : " " + readable.facts();
      return readable.name() + day + facts + ": " + readable.text().text();
    }
    return record.name() + " ? " + ((TextRecord.Unreadable) record).reason().ru();
  }
}
