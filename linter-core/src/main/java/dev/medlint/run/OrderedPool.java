package dev.medlint.run;

import dev.medlint.source.LocalizedText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs tasks on a fixed number of threads and hands over their results in the order of the tasks.
 * Only a bounded number of tasks, and a bounded weight, is under way at any time, so that an
 * endless stream takes constant memory.
 *
 * <p>A task that fails, or takes longer than the limit, gives the result that it names for that
 * case; the others go on. A task over the limit is interrupted; should it not listen, another
 * thread takes its place, and it ends with the process at the latest. Not thread-safe.
 *
 * @param <R> type of the results
 */
final class OrderedPool<R> implements AutoCloseable {

  private static final int TASKS_FOR_EACH_THREAD = 4;
  private static final long HEAVIEST_QUEUE = 64L << 20;

  private final ThreadPoolExecutor threads;
  private final int mostTasks;
  private final Duration limit;
  private final Deque<Running<R>> queue = new ArrayDeque<>();
  private long weight;

  /**
   * Creates a pool.
   *
   * @param jobs number of threads, at least 1
   * @param limit of one task, counted from its start
   */
  OrderedPool(int jobs, Duration limit) {
    this.threads =
        new ThreadPoolExecutor(
            jobs, jobs, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new Threads());
    this.mostTasks = jobs * TASKS_FOR_EACH_THREAD;
    this.limit = limit;
  }

  /**
   * Runs all tasks.
   *
   * @param tasks asked for one by one, on the thread of the caller
   * @param sink takes the results, on the thread of the caller
   * @throws X if the sink throws it; the tasks under way are given up
   * @throws InterruptedException if the caller is interrupted
   */
  <X extends Exception> void run(Iterator<? extends Task<R>> tasks, ResultSink<R, X> sink)
      throws X, InterruptedException {
    while (tasks.hasNext()) {
      start(tasks.next());
      while (queue.size() >= mostTasks || weight >= HEAVIEST_QUEUE) {
        sink.take(first());
      }
    }
    while (!queue.isEmpty()) {
      sink.take(first());
    }
  }

  private void start(Task<R> task) {
    Running<R> running = new Running<>(task);
    queue.addLast(running);
    weight += task.weight();
    threads.execute(running.future);
  }

  private R first() throws InterruptedException {
    Running<R> running = queue.removeFirst();
    weight -= running.task.weight();
    try {
      running.started.await();
      long left = running.startedAt + limit.toNanos() - System.nanoTime();
      return running.future.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      running.future.cancel(true);
      replaceThread();
      return running.task.givenUp(tooLong());
    } catch (ExecutionException e) {
      return running.task.givenUp(failed(e.getCause()));
    }
  }

  /** Adds a thread, since the one that was interrupted may be busy for long. */
  private void replaceThread() {
    threads.setMaximumPoolSize(threads.getMaximumPoolSize() + 1);
    threads.setCorePoolSize(threads.getCorePoolSize() + 1);
  }

  private LocalizedText tooLong() {
    String seconds = Durations.seconds(limit);
    return new LocalizedText(
        "проверка дольше " + seconds + " с и прервана; увеличьте --timeout-per-file",
        "the check took longer than " + seconds + " s and was stopped; raise --timeout-per-file");
  }

  private static LocalizedText failed(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return new LocalizedText(
          "не хватило памяти; дайте больше (java -Xmx) или разделите текст",
          "not enough memory; give more (java -Xmx) or divide the text");
    }
    String detail = detail(cause);
    return new LocalizedText(
        "внутренняя ошибка medlint: " + detail + "; сообщите о ней разработчикам",
        "an internal error of medlint: " + detail + "; please report it");
  }

  private static String detail(Throwable cause) {
    StringBuilder detail = new StringBuilder(cause.toString());
    StackTraceElement[] trace = cause.getStackTrace();
    if (trace.length > 0) {
      detail.append(" (").append(trace[0]).append(')');
    }
    return detail.toString();
  }

  private static final class Threads implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "medlint-check");
      thread.setDaemon(true);
      return thread;
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Takes results in order. */
  @FunctionalInterface
  interface ResultSink<R, X extends Exception> {
    void take(R result) throws X, InterruptedException;
  }

  private static final class Running<R> implements Callable<R> {

    private final Task<R> task;
    private final FutureTask<R> future;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile long startedAt;

    private Running(Task<R> task) {
      this.task = task;
      this.future = new FutureTask<>(this);
    }

    @Override
    public R call() throws InterruptedException {
      startedAt = System.nanoTime();
      started.countDown();
      return task.run();
    }
  }
}
