package dev.medlint.spark;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * Checks the rows of a partition in which equal texts follow each other. Each text is checked once,
 * or not at all if an answer of an earlier run stands before it. Holds one row at a time.
 */
final class CheckPartition implements FlatMapFunction<Iterator<Row>, CheckedRecord> {

  private static final long serialVersionUID = 1L;

  private final Engine engine;

  CheckPartition(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Iterator<CheckedRecord> call(Iterator<Row> rows) {
    return new Checking(engine.checker(), engine.settings(), rows);
  }

  private static final class Checking implements Iterator<CheckedRecord> {

    private final Checker checker;
    private final Settings settings;
    private final Iterator<Row> rows;
    private byte[] key = new byte[0];
    private Optional<Answer> answer = Optional.empty();
    private CheckedRecord.Origin origin = CheckedRecord.Origin.CHECKED;
    private Optional<Row> next = Optional.empty();

    private Checking(Checker checker, Settings settings, Iterator<Row> rows) {
      this.checker = checker;
      this.settings = settings;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && rows.hasNext()) {
        Row row = rows.next();
        byte[] of = row.getAs(0);
        if (!Arrays.equals(key, of)) {
          key = of;
          answer = Optional.empty();
        }
        if (row.isNullAt(11)) {
          next = Optional.of(row);
        } else {
          answer = Optional.of(new Answer(row.getString(11), row.getInt(12)));
          origin = CheckedRecord.Origin.KNOWN;
        }
      }
      return next.isPresent();
    }

    @Override
    public CheckedRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next.get();
      next = Optional.empty();
      CheckedRecord.Origin by = origin;
      if (answer.isEmpty()) {
        answer = Optional.of(checker.check(ReadRecord.record(row, settings.language())));
        by = CheckedRecord.Origin.CHECKED;
        origin = CheckedRecord.Origin.DUPLICATE;
      }
      return new CheckedRecord(
          key,
          row.getString(1),
          row.getString(2),
          Optional.ofNullable(row.getString(3)),
          answer.get(),
          by);
    }
  }
}
