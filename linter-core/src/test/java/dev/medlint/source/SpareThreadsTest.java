package dev.medlint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SpareThreadsTest {

  private final AtomicReference<String> first = new AtomicReference<>("");
  private final AtomicReference<String> second = new AtomicReference<>("");

  @Test
  void theSecondHalfIsDoneByAnotherThreadIfThereIsOne() throws InterruptedException {
    SpareThreads threads = new SpareThreads(1);
    for (int time = 0; time < 3; time++) { // it is spare again afterwards
      in(threads, this::noteBoth);
      assertEquals("check", first.get());
      assertNotEquals("check", second.get());
    }
  }

  @Test
  void withoutASpareThreadBothHalvesAreDoneByTheSameOne() throws InterruptedException {
    SpareThreads threads = new SpareThreads(1);
    threads.begin();
    in(threads, this::noteBoth);
    assertEquals("check", second.get());
    threads.end();
    in(threads, this::noteBoth);
    assertNotEquals("check", second.get());
  }

  @Test
  void aThreadKnowsWhetherOneIsSpare() throws InterruptedException {
    SpareThreads threads = new SpareThreads(1);
    in(threads, () -> first.set("" + SpareThreads.isOneSpare()));
    threads.begin();
    in(threads, () -> second.set("" + SpareThreads.isOneSpare()));
    assertEquals("true", first.get());
    assertEquals("false", second.get());
    assertFalse(SpareThreads.isOneSpare());
  }

  @Test
  void aThreadThatNoRunHasMadeSharesNothing() {
    noteBoth();
    assertEquals(Thread.currentThread().getName(), first.get());
    assertEquals(first.get(), second.get());
  }

  @Test
  void whatEitherHalfThrowsComesOut() throws InterruptedException {
    IllegalStateException failure = new IllegalStateException("a");
    OutOfMemoryError error = new OutOfMemoryError("b");
    SpareThreads threads = new SpareThreads(1);
    assertSame(failure, in(threads, () -> SpareThreads.both(() -> {}, throwing(failure))));
    assertSame(failure, in(threads, () -> SpareThreads.both(throwing(failure), () -> {})));
    assertSame(error, in(threads, () -> SpareThreads.both(() -> {}, throwingError(error))));
    in(threads, this::noteBoth);
    assertNotEquals("check", second.get());
  }

  @Test
  void whoeverIsInterruptedGivesBothHalvesUp() throws InterruptedException {
    SpareThreads threads = new SpareThreads(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch givenUp = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread check =
        threads.newThread(
            () ->
                thrown.set(
                    thrownBy(() -> SpareThreads.both(() -> {}, () -> waitForever(begun, givenUp)))),
            "check");
    check.start();
    begun.await();
    check.interrupt();
    check.join();
    assertInstanceOf(GivenUpException.class, thrown.get());
    givenUp.await();
  }

  private static void waitForever(CountDownLatch begun, CountDownLatch givenUp) {
    begun.countDown();
    try {
      while (true) {
        GivenUpException.check();
        Thread.onSpinWait();
      }
    } finally {
      givenUp.countDown();
    }
  }

  private void noteBoth() {
    SpareThreads.both(
        () -> first.set(Thread.currentThread().getName()),
        () -> second.set(Thread.currentThread().getName()));
  }

  /** Runs on a thread of a run and returns what was thrown there, or null. */
  private static Throwable in(SpareThreads threads, Runnable work) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = threads.newThread(() -> thrown.set(thrownBy(work)), "check");
    assertTrue(thread.isDaemon());
    thread.start();
    thread.join();
    return thrown.get();
  }

  private static Throwable thrownBy(Runnable work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    }
  }

  private static Runnable throwing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  private static Runnable throwingError(Error error) {
    return () -> {
      throw error;
    };
  }
}
