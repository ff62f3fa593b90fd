package dev.medlint.run;

import dev.medlint.draft.DraftException;
import dev.medlint.records.RecordFormat;
import dev.medlint.records.RecordInput;
import dev.medlint.records.RecordReader;
import dev.medlint.records.TextRecord;
import dev.medlint.report.Unread;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Turns inputs into tasks one by one: one for a file, one for each line of a batch. */
final class InputTasks implements Iterator<Task<Result>>, AutoCloseable {

  private final Iterator<Input> inputs;
  private final CheckRun run;
  private final RunOptions options;
  private final InputStream standardInput;
  private final Waiting waiting;
  private Optional<OpenBatch> batch = Optional.empty();
  private Optional<OpenRecords> records = Optional.empty();
  private Optional<Task<Result>> next = Optional.empty();

  InputTasks(List<Input> inputs, CheckRun run, RunOptions options, InputStream standardInput) {
    this.inputs = inputs.iterator();
    this.run = run;
    this.options = options;
    this.standardInput = standardInput;
    this.waiting = new Waiting(options.timeout());
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && (isOpen() || inputs.hasNext())) {
      if (batch.isPresent()) {
        next = nextLine(batch.get());
      } else {
        next = records.isPresent() ? nextRecord(records.get()) : begin(inputs.next());
      }
    }
    return next.isPresent();
  }

  @Override
  public Task<Result> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Task<Result> task = next.get();
    next = Optional.empty();
    return task;
  }

  private boolean isOpen() {
    return batch.isPresent() || records.isPresent();
  }

  private Optional<Task<Result>> begin(Input input) {
    try {
      if (options.inputFormat().isBatch(input.name())) {
        InputStream in = waiting.step(input.file(), () -> open(input));
        batch = Optional.of(new OpenBatch(input, in, new BatchLines(in, options.maxBytes())));
        return Optional.empty();
      }
      if (options.inputFormat() == InputFormat.JSON) {
        byte[] bytes = waiting.step(input.file(), () -> whole(input));
        return Optional.of(new LineTask(run, one(bytes), true, input, options.maxBytes()));
      }
      Optional<RecordFormat> format = options.inputFormat().records(input);
      if (format.isPresent()) {
        RecordInput from = recordInput(input);
        RecordReader reader =
            waiting.step(input.file(), () -> format.get().open(from, options.records()));
        records = Optional.of(new OpenRecords(input, reader));
        return Optional.empty();
      }
      if (input.isStandardInput()) {
        // Read here: the time that a person takes to type must not count against the limit.
        byte[] bytes = whole(input);
        return Optional.of(
            new InputTask(input, bytes.length) {
              @Override
              public Result run() {
                return run.checkBytes(bytes, input);
              }
            });
      }
      return Optional.of(
          new InputTask(input, 0) {
            @Override
            public Result run() {
              return run.checkFile(input);
            }
          });
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return Optional.of(unread(input, reason(e)));
    }
  }

  private InputStream open(Input input) throws IOException {
    return input.isStandardInput() ? standardInput : input.open();
  }

  private byte[] whole(Input input) throws IOException {
    if (input.isStandardInput()) {
      return FileBytes.upTo(standardInput, options.maxBytes());
    }
    try (InputStream in = input.open()) {
      return FileBytes.upTo(in, options.maxBytes());
    }
  }

  private BatchLines.Line one(byte[] bytes) {
    boolean tooLong = bytes.length > options.maxBytes();
    return new BatchLines.Line(1, tooLong ? new byte[0] : bytes, tooLong);
  }

  private RecordInput recordInput(Input input) throws IOException {
    InputStream stream = input.content().isPresent() ? input.open() : standardInput;
    return new RecordInput(input.name(), input.file(), stream);
  }

  /** Returns why an input cannot be read, or read on. */
  private static LocalizedText reason(Throwable cause) {
    if (cause instanceof DraftException draft) {
      return draft.reason();
    }
    return cause instanceof IOException disk ? ReadFailure.describe(disk) : Failure.describe(cause);
  }

  /** What was read before a failure counts; the failure itself stands under the file's name. */
  private Optional<Task<Result>> nextRecord(OpenRecords open) {
    try {
      Optional<TextRecord> record = waiting.step(open.input.file(), open.reader::next);
      if (record.isEmpty()) {
        close();
        return Optional.empty();
      }
      return Optional.of(new RecordTask(run, record.get(), open.input));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      close();
      return Optional.of(unread(open.input, reason(e)));
    }
  }

  private Optional<Task<Result>> nextLine(OpenBatch open) {
    try {
      Optional<BatchLines.Line> line = waiting.step(open.input.file(), open.lines::next);
      if (line.isEmpty()) {
        close();
        return Optional.empty();
      }
      return Optional.of(new LineTask(run, line.get(), false, open.input, options.maxBytes()));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      close();
      return Optional.of(unread(open.input, reason(e)));
    }
  }

  private static Task<Result> unread(Input input, LocalizedText reason) {
    return new InputTask(input, 0) {
      @Override
      public Result run() {
        return givenUp(reason);
      }
    };
  }

  @Override
  public void close() {
    if (batch.isPresent() && !batch.get().input.isStandardInput()) {
      try {
        batch.get().in.close();
      } catch (IOException e) {
        // All that could be read was read; there is nobody whom the failure would help.
      }
    }
    batch = Optional.empty();
    if (records.isPresent()) {
      try {
        records.get().reader.close();
      } catch (IOException e) {
        // As above: what could be read was read.
      }
    }
    records = Optional.empty();
  }

  private record OpenRecords(Input input, RecordReader reader) {}

  /** The task of one record of a file that holds many texts. */
  private record RecordTask(CheckRun check, TextRecord record, Input file) implements Task<Result> {

    @Override
    public Result run() {
      return record instanceof TextRecord.Readable readable
          ? check.checkRecord(readable, file)
          : givenUp(((TextRecord.Unreadable) record).reason());
    }

    @Override
    public Result givenUp(LocalizedText reason) {
      return new Result.NotChecked(new Unread(record.name(), reason), 0);
    }

    @Override
    public long weight() {
      return record instanceof TextRecord.Readable readable
          ? 2L * readable.text().text().length()
          : 0;
    }
  }

  private record OpenBatch(Input input, InputStream in, BatchLines lines) {}

  /** A task whose result, if it is given up, names its input. */
  private abstract static class InputTask implements Task<Result> {

    private final Input input;
    private final long weight;

    private InputTask(Input input, long weight) {
      this.input = input;
      this.weight = weight;
    }

    @Override
    public Result givenUp(LocalizedText reason) {
      return new Result.NotChecked(new Unread(input.name(), reason), 0);
    }

    @Override
    public long weight() {
      return weight;
    }
  }

  /** The task of one line, whose result names the record as soon as its id has been read. */
  private static final class LineTask implements Task<Result> {

    private final CheckRun run;
    private final BatchLines.Line line;
    private final boolean alone;
    private final Input batch;
    private final long maxBytes;
    private volatile Optional<String> id = Optional.empty();

    private LineTask(
        CheckRun run, BatchLines.Line line, boolean alone, Input batch, long maxBytes) {
      this.run = run;
      this.line = line;
      this.alone = alone;
      this.batch = batch;
      this.maxBytes = maxBytes;
    }

    @Override
    public Result run() {
      if (line.tooLong()) {
        return givenUp(tooLong());
      }
      BatchRecord record =
          alone ? BatchRecord.parseAlone(line.bytes()) : BatchRecord.parse(line.bytes());
      if (alone && record.problem().isPresent()) {
        return new Result.Malformed(batch.name(), line.number(), record.problem().get());
      }
      id = record.id();
      return run.checkRecord(record, line.number(), batch);
    }

    @Override
    public Result givenUp(LocalizedText reason) {
      return id.isPresent()
          ? new Result.NotChecked(new Unread(id.get(), reason), line.number())
          : new Result.Malformed(batch.name(), line.number(), reason);
    }

    @Override
    public long weight() {
      return line.bytes().length;
    }

    private LocalizedText tooLong() {
      return new LocalizedText(
          "строка больше " + maxBytes + " байт; увеличьте --max-file-size",
          "the line is larger than " + maxBytes + " bytes; raise --max-file-size");
    }
  }
}
