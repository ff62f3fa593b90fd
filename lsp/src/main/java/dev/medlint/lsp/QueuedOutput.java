package dev.medlint.lsp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is written to an editor, by a thread of its own: whoever writes never waits for an editor
 * that does not read. Thread-safe.
 */
final class QueuedOutput extends OutputStream {

  /** An editor that leaves this much unread, in bytes, is not coming back. */
  static final long MOST_UNREAD = 256L << 20;

  private final OutputStream out;
  private final LinkedBlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
  private final AtomicLong unread = new AtomicLong();
  private final CompletableFuture<Void> broken = new CompletableFuture<>();
  private final long most;
  private final Thread writer;

  /**
   * Creates an output.
   *
   * @param most how many bytes may wait until the editor counts as gone
   */
  QueuedOutput(OutputStream out, long most) {
    this.out = Objects.requireNonNull(out);
    this.most = most;
    this.writer = new Thread(this::write, "medlint-write");
    writer.setDaemon(true);
    writer.start();
  }

  /** Is completed once nothing more can be written. */
  CompletableFuture<Void> broken() {
    return broken;
  }

  private void write() {
    try {
      while (true) {
        byte[] bytes = queue.take();
        out.write(bytes);
        unread.addAndGet(-bytes.length);
        if (queue.isEmpty()) {
          out.flush();
        }
      }
    } catch (IOException | InterruptedException e) {
      broken.complete(null);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (broken.isDone()) {
      throw new IOException("the editor does not read any more");
    }
    if (unread.addAndGet(length) > most) {
      broken.complete(null);
      throw new IOException("the editor left too much unread");
    }
    queue.add(Arrays.copyOfRange(bytes, from, from + length));
  }

  /** Waits until all is written, as long as an editor is likely to read at all. */
  void finish(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (unread.get() > 0 && !broken.isDone() && System.nanoTime() < end) {
      Thread.sleep(1);
    }
  }

  /** Gives up what is not written yet; the output below stays open. */
  @Override
  public void close() {
    writer.interrupt();
  }
}
