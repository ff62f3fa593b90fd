package dev.medlint.server;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;

/**
 * The body of a request that is kept in memory until it is answered: it ends with a failure when it
 * grows too large, or when all that are kept at a time do. Used by one thread at a time.
 */
final class HeldBody implements Content.Source {

  private final Content.Source body;
  private final long most;
  private final AtomicLong heldByAll;
  private final long mostOfAll;
  private long held;

  /**
   * Creates a body of which nothing was read yet.
   *
   * @param most bytes of this body
   * @param heldByAll bytes of all bodies that are kept just now
   * @param mostOfAll how many that may become
   */
  HeldBody(Content.Source body, long most, AtomicLong heldByAll, long mostOfAll) {
    this.body = body;
    this.most = most;
    this.heldByAll = heldByAll;
    this.mostOfAll = mostOfAll;
  }

  /** A body is over a limit. */
  static final class TooMuchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean together;

    private TooMuchException(boolean together) {
      this.together = together;
    }

    /** Returns whether the bodies of all requests are too much, and not this one alone. */
    boolean isTogether() {
      return together;
    }
  }

  @Override
  public Content.Chunk read() {
    Content.Chunk chunk = body.read();
    if (chunk == null || Content.Chunk.isFailure(chunk)) {
      return chunk;
    }
    int more = chunk.remaining();
    held += more;
    boolean together = heldByAll.addAndGet(more) > mostOfAll;
    if (held > most || together) {
      chunk.release();
      return Content.Chunk.from(new TooMuchException(held <= most));
    }
    return chunk;
  }

  @Override
  public void demand(Runnable callback) {
    body.demand(callback);
  }

  @Override
  public void fail(Throwable failure) {
    body.fail(failure);
  }

  /** Lets go of what was kept. */
  void release() {
    heldByAll.addAndGet(-held);
    held = 0;
  }
}
