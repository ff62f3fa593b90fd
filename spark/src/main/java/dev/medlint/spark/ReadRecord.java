package dev.medlint.spark;

import dev.medlint.extract.DocumentDate;
import dev.medlint.records.TextRecord;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A record on its way from a reader to the task that checks it.
 *
 * @param place where it was read: the file and what tells records of it apart; no two are the same
 * @param record what was read; its name is the record's id, which two may share
 * @param host where it was published; empty: not known
 */
record ReadRecord(String place, TextRecord record, Optional<String> host) {

  /** Rows of records; {@code key} is the same for texts that have the same findings. */
  static final StructType SCHEMA =
      new StructType()
          .add("key", DataTypes.BinaryType, false)
          .add("place", DataTypes.StringType, false)
          .add("id", DataTypes.StringType, false)
          .add("host", DataTypes.StringType, true)
          .add("format", DataTypes.StringType, true)
          .add("text", DataTypes.StringType, true)
          .add("facts", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType), true)
          .add("factSource", DataTypes.StringType, true)
          .add("date", DataTypes.StringType, true)
          .add("dateSource", DataTypes.StringType, true)
          .add("problem", DataTypes.StringType, true)
          .add("answer", DataTypes.StringType, true)
          .add("failing", DataTypes.IntegerType, true);

  /** An inline permission may end on any day, so that its text is another one each day. */
  private static final String PERMISSION = "medlint-";

  /** Returns the record as a row. */
  Row row(Settings settings) {
    String id = record.name();
    if (record instanceof TextRecord.Unreadable unreadable) {
      return RowFactory.create(
          digest("place", place),
          place,
          id,
          host.orElse(null),
          null,
          null,
          null,
          null,
          null,
          null,
          unreadable.reason().in(settings.language()),
          null,
          null);
    }
    TextRecord.Readable readable = (TextRecord.Readable) record;
    SourceText text = readable.text();
    Optional<DocumentDate> date = readable.date();
    return RowFactory.create(
        key(readable, settings.today()),
        place,
        id,
        host.orElse(null),
        text.format().name(),
        text.text(),
        readable.facts().isEmpty() ? null : CollectionConverters.asScala(readable.facts()),
        readable.factSource(),
        date.map(d -> d.day().toString()).orElse(null),
        date.map(DocumentDate::source).orElse(null),
        null,
        null,
        null);
  }

  /** Returns the record that a row of {@link #row} holds. */
  static TextRecord record(Row row, Language language) {
    String id = row.getString(2);
    if (!row.isNullAt(10)) {
      String problem = row.getString(10);
      return new TextRecord.Unreadable(id, new LocalizedText(problem, problem));
    }
    Map<String, String> facts =
        row.isNullAt(6) ? Map.of() : new LinkedHashMap<>(row.<String, String>getJavaMap(6));
    Optional<DocumentDate> date =
        row.isNullAt(8)
            ? Optional.empty()
            : Optional.of(new DocumentDate(LocalDate.parse(row.getString(8)), row.getString(9)));
    return new TextRecord.Readable(
        new SourceText(id, row.getString(5), Format.valueOf(row.getString(4)), "UTF-8"),
        facts,
        row.getString(7),
        date);
  }

  private static byte[] key(TextRecord.Readable record, LocalDate today) {
    MessageDigest hash = sha256();
    String text = record.text().text();
    add(hash, record.text().format().name());
    add(hash, text);
    record
        .facts()
        .forEach(
            (name, value) -> {
              add(hash, name);
              add(hash, value);
            });
    add(hash, record.factSource());
    record.date().ifPresent(date -> add(hash, date.day() + " " + date.source()));
    if (text.contains(PERMISSION)) {
      add(hash, today.toString());
    }
    return hash.digest();
  }

  private static byte[] digest(String kind, String value) {
    MessageDigest hash = sha256();
    add(hash, kind);
    add(hash, value);
    return hash.digest();
  }

  private static void add(MessageDigest hash, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    hash.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
