package dev.medlint.run;

import dev.medlint.source.SpareThreads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs tasks on a fixed number of threads and hands over their results in the order of the tasks.
 * Only a bounded number of tasks, and a bounded weight, is under way at any time, so that an
 * endless stream takes constant memory.
 *
 * <p>A task that fails, or takes longer than the limit, gives the result that it names for that
 * case; the others go on. A task over the limit is interrupted, which every stage of the line
 * heeds; until it has ended, another thread takes its place. Not thread-safe.
 *
 * @param <R> type of the results
 */
final class OrderedPool<R> implements AutoCloseable {

  private static final int TASKS_FOR_EACH_THREAD = 4;
  private static final long HEAVIEST_QUEUE = 64L << 20;

  private final ThreadPoolExecutor threads;
  private final SpareThreads spare;
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
    this.spare = new SpareThreads(jobs);
    this.threads =
        new ThreadPoolExecutor(
            jobs, jobs, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new Threads(spare));
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

  /**
   * Runs tasks that come one by one, from somebody who may wait for a result before the next task:
   * each result is handed over as soon as it is its turn, also while no task comes.
   *
   * @param tasks asked for one by one, on a thread of their own, which ends with them
   * @param sink takes the results, on the thread of the caller
   * @throws X if the sink throws it; the tasks under way are given up
   * @throws InterruptedException if the caller is interrupted
   */
  <X extends Exception> void runAsTheyCome(Iterator<? extends Task<R>> tasks, ResultSink<R, X> sink)
      throws X, InterruptedException {
    Feed feed = new Feed(tasks);
    Thread reader = new Thread(feed, "medlint-read");
    reader.setDaemon(true);
    reader.start();
    try {
      Optional<Running<R>> next = feed.take();
      while (next.isPresent()) {
        sink.take(result(next.get()));
        next = feed.take();
      }
    } finally {
      reader.interrupt();
    }
  }

  private void start(Task<R> task) {
    Running<R> running = started(task);
    queue.addLast(running);
    weight += task.weight();
  }

  private Running<R> started(Task<R> task) {
    Running<R> running = new Running<>(this, task);
    threads.execute(running.future);
    return running;
  }

  private R first() throws InterruptedException {
    Running<R> running = queue.removeFirst();
    weight -= running.task.weight();
    return result(running);
  }

  private R result(Running<R> running) throws InterruptedException {
    try {
      running.started.await();
      long left = running.startedAt + limit.toNanos() - System.nanoTime();
      return running.future.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      running.future.cancel(true);
      if (running.state.compareAndSet(State.RUNNING, State.REPLACED)) {
        changeThreads(1);
      }
      return running.task.givenUp(TooLong.text(limit));
    } catch (ExecutionException e) {
      return running.task.givenUp(Failure.describe(e.getCause()));
    }
  }

  /**
   * Adds a thread while one that was interrupted goes on, and takes it away once that has ended.
   *
   * @param more 1 or -1
   */
  private synchronized void changeThreads(int more) {
    int count = threads.getCorePoolSize() + more;
    if (more > 0) {
      threads.setMaximumPoolSize(count);
      threads.setCorePoolSize(count);
    } else {
      threads.setCorePoolSize(count);
      threads.setMaximumPoolSize(count);
    }
  }

  /** Starts tasks as they come, as long as not too many are under way. */
  private final class Feed implements Runnable {

    private final Iterator<? extends Task<R>> tasks;
    private final Deque<Running<R>> underWay = new ArrayDeque<>();
    private long weightUnderWay;
    private boolean ended;
    private Optional<Throwable> failure = Optional.empty();

    private Feed(Iterator<? extends Task<R>> tasks) {
      this.tasks = tasks;
    }

    @Override
    public void run() {
      try {
        while (tasks.hasNext()) {
          add(tasks.next());
        }
        end(Optional.empty());
      } catch (InterruptedException e) {
        // Nobody takes the results any more.
        end(Optional.empty());
      } catch (RuntimeException | Error e) {
        end(Optional.of(e));
      }
    }

    private synchronized void add(Task<R> task) throws InterruptedException {
      while (underWay.size() >= mostTasks || weightUnderWay >= HEAVIEST_QUEUE) {
        wait();
      }
      underWay.addLast(started(task));
      weightUnderWay += task.weight();
      notifyAll();
    }

    private synchronized void end(Optional<Throwable> cause) {
      ended = true;
      failure = cause;
      notifyAll();
    }

    /** Returns the next task; empty: there are no more. */
    private synchronized Optional<Running<R>> take() throws InterruptedException {
      while (underWay.isEmpty() && !ended) {
        wait();
      }
      if (underWay.isEmpty()) {
        if (failure.isPresent()) {
          throw new IllegalStateException(failure.get());
        }
        return Optional.empty();
      }
      Running<R> running = underWay.removeFirst();
      weightUnderWay -= running.task.weight();
      notifyAll();
      return Optional.of(running);
    }
  }

  /** A class with a name and no lambda, which would slow a cold start. */
  private record Threads(SpareThreads spare) implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      return spare.newThread(work, "medlint-check");
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

  private enum State {
    RUNNING,
    ENDED,
    /** Given up, and another thread does the work of the one that still runs. */
    REPLACED
  }

  private static final class Running<R> implements Callable<R> {

    private final OrderedPool<R> pool;
    private final Task<R> task;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final FutureTask<R> future;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile long startedAt;

    private Running(OrderedPool<R> pool, Task<R> task) {
      this.pool = pool;
      this.task = task;
      this.future = new FutureTask<>(this);
    }

    @Override
    public R call() throws InterruptedException {
      startedAt = System.nanoTime();
      started.countDown();
      pool.spare.begin();
      try {
        return task.run();
      } finally {
        pool.spare.end();
        if (!state.compareAndSet(State.RUNNING, State.ENDED)) {
          pool.changeThreads(-1);
        }
      }
    }
  }
}
