package dev.medlint.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.medlint.report.JsonlWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;

/**
 * Writes everything that comes of a task in one go, each kind into a folder of its own, with names
 * that depend on the number of the partition alone. Hadoop's committer moves the files of one
 * attempt of a task into place when it has ended well, and drops those of all others: however often
 * a task is tried, its results are there once.
 */
public final class ResultFormat extends FileOutputFormat<NullWritable, CheckedRecord> {

  /** One line a record, as {@code medlint check --format jsonl} writes it. */
  static final String RECORDS = "records";

  /** One row a finding. */
  static final String FINDINGS = "findings";

  /** One line a record that could not be checked. */
  static final String UNREAD = "unread";

  /** What each text came to, for the next run. */
  static final String ANSWERS = "answers";

  /** Read by the driver once all tasks have ended, and then deleted. */
  static final String COUNTS = "counts";

  /** Enough for good compression, and small beside the memory of an executor. */
  private static final long ROW_GROUP = 8L << 20;

  private static final MessageType ANSWER =
      Types.buildMessage()
          .required(PrimitiveType.PrimitiveTypeName.BINARY)
          .named("key")
          .required(PrimitiveType.PrimitiveTypeName.INT32)
          .named("failing")
          .required(PrimitiveType.PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named("answer")
          .named("answers");

  private static final MessageType FINDING = findingType();

  private static MessageType findingType() {
    Types.MessageTypeBuilder type = Types.buildMessage();
    for (String name : new String[] {"id", "place"}) {
      type.required(PrimitiveType.PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }
    type.optional(PrimitiveType.PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named("host");
    for (FoundInLine.Column column : FoundInLine.Column.values()) {
      if (column.isNumber()) {
        type.required(PrimitiveType.PrimitiveTypeName.INT32).named(column.field());
      } else {
        type.optional(PrimitiveType.PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named(column.field());
      }
    }
    return type.named("findings");
  }

  @Override
  public RecordWriter<NullWritable, CheckedRecord> getRecordWriter(TaskAttemptContext task)
      throws IOException {
    Path folder = ((FileOutputCommitter) getOutputCommitter(task)).getWorkPath();
    int number = task.getTaskAttemptID().getTaskID().getId();
    return new Files(folder, String.format(Locale.ROOT, "part-%05d", number), task);
  }

  /** The files of one task. */
  private static final class Files extends RecordWriter<NullWritable, CheckedRecord> {

    private final Path folder;
    private final String name;
    private final Configuration configuration;
    private final Writer records;
    private final JsonGenerator unread;
    private final ParquetWriter<Group> findings;
    private final ParquetWriter<Group> answers;
    private final Counts counts = new Counts();

    private Files(Path folder, String name, TaskAttemptContext task) throws IOException {
      this.folder = folder;
      this.name = name;
      this.configuration = task.getConfiguration();
      this.records = text(RECORDS);
      this.unread = new JsonFactory().createGenerator(text(UNREAD));
      unread.setPrettyPrinter(new MinimalPrettyPrinter(""));
      this.findings = parquet(FINDINGS, FINDING);
      this.answers = parquet(ANSWERS, ANSWER);
    }

    private Writer text(String kind) throws IOException {
      Path path = new Path(new Path(folder, kind), name + ".jsonl");
      FileSystem files = path.getFileSystem(configuration);
      return new OutputStreamWriter(files.create(path, true), StandardCharsets.UTF_8);
    }

    private ParquetWriter<Group> parquet(String kind, MessageType type) throws IOException {
      Path path = new Path(new Path(folder, kind), name + ".zstd.parquet");
      return ExampleParquetWriter.builder(path)
          .withConf(configuration)
          .withType(type)
          .withCompressionCodec(CompressionCodecName.ZSTD)
          .withRowGroupSize(ROW_GROUP)
          // Hardly two are the same, so that a dictionary of them would only take time.
          .withDictionaryEncoding("answer", false)
          .withDictionaryEncoding("key", false)
          .withDictionaryEncoding("id", false)
          .withDictionaryEncoding("place", false)
          .build();
    }

    @Override
    public void write(NullWritable nothing, CheckedRecord record) throws IOException {
      Answer answer = record.answer();
      if (answer.isUnread()) {
        writeUnread(record);
        counts.add(record, new FoundInLine("incomplete", List.of()));
        return;
      }
      FoundInLine found = FoundInLine.of(answer.line());
      records.write(JsonlWriter.withId(record.id(), answer.line()));
      records.write('\n');
      for (Object[] finding : found.findings()) {
        findings.write(row(record, finding));
      }
      if (record.origin() != CheckedRecord.Origin.DUPLICATE) {
        answers.write(row(record.key(), answer));
      }
      counts.add(record, found);
    }

    private void writeUnread(CheckedRecord record) throws IOException {
      unread.writeStartObject();
      unread.writeStringField("id", record.id());
      unread.writeStringField("place", record.place());
      if (record.host().isPresent()) {
        unread.writeStringField("host", record.host().get());
      }
      unread.writeStringField("verdict", "incomplete");
      unread.writeStringField("error", record.answer().line());
      unread.writeEndObject();
      unread.writeRaw('\n');
    }

    private static Group row(byte[] key, Answer answer) {
      Group row = new SimpleGroup(ANSWER);
      row.append("key", Binary.fromConstantByteArray(key));
      row.append("failing", answer.failing());
      row.append("answer", answer.line());
      return row;
    }

    private static Group row(CheckedRecord record, Object[] finding) {
      Group row = new SimpleGroup(FINDING);
      row.append("id", record.id());
      row.append("place", record.place());
      record.host().ifPresent(host -> row.append("host", host));
      for (FoundInLine.Column column : FoundInLine.Column.values()) {
        Object value = FoundInLine.value(finding, column);
        if (value instanceof Integer number) {
          row.append(column.field(), number);
        } else if (value != null) {
          row.append(column.field(), (String) value);
        }
      }
      return row;
    }

    @Override
    public void close(TaskAttemptContext task) throws IOException {
      records.close();
      unread.close();
      findings.close();
      answers.close();
      Path path = new Path(new Path(folder, COUNTS), name + ".jsonl");
      try (var out = path.getFileSystem(configuration).create(path, true)) {
        counts.write(out);
      }
    }
  }
}
