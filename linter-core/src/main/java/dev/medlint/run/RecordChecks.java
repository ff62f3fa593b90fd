package dev.medlint.run;

import dev.medlint.records.TextRecord;
import dev.medlint.report.Unread;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.LocalizedText;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks single records on the threads of its callers, as a {@link CheckRun} would: for programs
 * that bring threads of their own, such as the tasks of a cluster. Nothing is thrown for what a
 * record holds: one that cannot be checked, or takes longer than the limit, is a result with a
 * reason. Thread-safe.
 */
public final class RecordChecks {

  private final CheckRun run;
  private final Input batch;
  private final Duration limit;
  private final Watch watch = new Watch();

  /**
   * Creates checks.
   *
   * @param run how records are checked
   * @param batch whose configuration holds for all records
   * @param limit of one record
   */
  public RecordChecks(CheckRun run, Input batch, Duration limit) {
    this.run = Objects.requireNonNull(run);
    this.batch = Objects.requireNonNull(batch);
    this.limit = Objects.requireNonNull(limit);
    Thread thread = new Thread(watch, "medlint-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Checks a record.
   *
   * @throws GivenUpException if somebody else than the limit interrupted the calling thread
   */
  public Result check(TextRecord record) {
    if (record instanceof TextRecord.Unreadable unreadable) {
      return notChecked(record, unreadable.reason());
    }
    Watched watched = watch.begin(System.nanoTime() + limit.toNanos());
    try {
      Result result = run.checkRecord((TextRecord.Readable) record, batch);
      return watch.end(watched) ? notChecked(record, TooLong.text(limit)) : result;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      if (watch.end(watched)) {
        return notChecked(record, TooLong.text(limit));
      }
      if (e instanceof GivenUpException givenUp) {
        throw givenUp;
      }
      return notChecked(record, Failure.describe(e));
    }
  }

  private static Result notChecked(TextRecord record, LocalizedText reason) {
    return new Result.NotChecked(new Unread(record.name(), reason), 0);
  }

  /** A thread that checks a text. */
  private static final class Watched {

    private final Thread thread = Thread.currentThread();
    private final long end;
    private boolean ended;
    private boolean over;

    private Watched(long end) {
      this.end = end;
    }

    private synchronized void look(long now) {
      if (!ended && !over && now - end > 0) {
        over = true;
        thread.interrupt();
      }
    }

    /** Returns whether the limit interrupted the thread; the mark of that is taken away. */
    private synchronized boolean end() {
      if (!ended && over) {
        Thread.interrupted();
      }
      ended = true;
      return over;
    }
  }

  /** Interrupts threads whose text takes too long; every stage of the line heeds that. */
  private static final class Watch implements Runnable {

    private static final long EVERY_MILLIS = 50;

    private final Set<Watched> underWay = ConcurrentHashMap.newKeySet();

    private Watched begin(long end) {
      Watched watched = new Watched(end);
      underWay.add(watched);
      return watched;
    }

    private boolean end(Watched watched) {
      underWay.remove(watched);
      return watched.end();
    }

    @Override
    public void run() {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          Thread.sleep(EVERY_MILLIS);
          long now = System.nanoTime();
          for (Watched watched : underWay) {
            watched.look(now);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
