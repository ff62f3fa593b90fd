package dev.medlint.server;

import dev.medlint.source.LocalizedText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads what requests bring, into memory and nowhere else, within limits of size and time. No
 * thread waits for a slow client, but for that of a stream. Thread-safe.
 */
final class Bodies {

  /** How many times the limit is read and dropped, so that the client gets to read its answer. */
  private static final int PASSED_OVER = 8;

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

  private final long maxBytes;
  private final long maxHeld;
  private final Duration time;
  private final AtomicLong held = new AtomicLong();

  /**
   * Creates a reader.
   *
   * @param maxBytes most bytes of one body
   * @param maxHeld most bytes of all bodies that are kept at a time
   * @param time how long a body may take to come
   */
  Bodies(long maxBytes, long maxHeld, Duration time) {
    this.maxBytes = maxBytes;
    this.maxHeld = Math.max(maxBytes, maxHeld);
    this.time = time;
  }

  /** Returns how many bytes are kept just now. */
  long held() {
    return held.get();
  }

  /** Reads a body as a whole. */
  CompletableFuture<byte[]> bytes(Request request) throws ProblemException {
    checkLength(request);
    return inTime(request, Content.Source.asByteArrayAsync(kept(request), LARGEST_ARRAY));
  }

  /** Reads the parts of a form. */
  CompletableFuture<MultiPartFormData.Parts> parts(Request request, int most)
      throws ProblemException {
    checkLength(request);
    MultiPartConfig config =
        new MultiPartConfig.Builder()
            .maxParts(most)
            .maxSize(-1)
            .maxPartSize(-1)
            .maxMemoryPartSize(-1)
            .useFilesForPartsWithoutFileName(false)
            .build();
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    // Not among the request's own attributes: after the answer the server would ask a form that was
    // turned away there for its parts again, and close the connection under the next request.
    Attributes own = new Attributes.Mapped();
    return inTime(request, MultiPartFormData.from(kept(request), own, type, config));
  }

  private HeldBody kept(Request request) {
    HeldBody body = new HeldBody(request, maxBytes, held, maxHeld);
    Request.addCompletionListener(request, failure -> body.release());
    return body;
  }

  /** Returns a body as a stream that ends with an error beyond the limit. */
  InputStream stream(Request request) {
    return new Limited(Content.Source.asInputStream(request));
  }

  /** Turns away a body that announces itself as too large. */
  void checkLength(Request request) throws ProblemException {
    if (request.getLength() > maxBytes) {
      throw new ProblemException(Problem.tooLarge(maxBytes));
    }
  }

  private <T> CompletableFuture<T> inTime(Request request, CompletableFuture<T> body) {
    Scheduler.Task late =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () -> body.completeExceptionally(new TimeoutException()),
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    return body.whenComplete((result, failure) -> late.cancel());
  }

  /** Returns what a failure of reading means. */
  Problem problem(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    if (cause instanceof TimeoutException) {
      return Problem.tooSlow(time.toSeconds());
    }
    if (cause instanceof HeldBody.TooMuchException tooMuch) {
      return tooMuch.isTogether() ? Problem.busy() : Problem.tooLarge(maxBytes);
    }
    String words = String.valueOf(cause.getMessage());
    return Problem.wrongForm(
        new LocalizedText(
            "Содержимое не читается: " + words, "The content cannot be read: " + words));
  }

  /**
   * Reads the rest of a body and drops it, then answers: a client that is still sending would not
   * read the answer, and lose it when the connection is closed.
   *
   * @param slow whether the client took too long already
   */
  void passOver(Request request, boolean slow, Runnable answer) {
    // A client that asked first whether it may send has not begun.
    boolean asked = request.getHeaders().contains(HttpHeader.EXPECT);
    if (slow || asked || request.getLength() == 0) {
      answer.run();
    } else {
      new Rest(request, answer, PASSED_OVER * maxBytes).run();
    }
  }

  /** The rest of a body, which is read as it comes. */
  private static final class Rest implements Runnable {

    private final Request request;
    private final Runnable answer;
    private long most;

    private Rest(Request request, Runnable answer, long most) {
      this.request = request;
      this.answer = answer;
      this.most = most;
    }

    @Override
    public void run() {
      while (most > 0) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        most -= chunk.remaining();
        boolean end = chunk.isLast() || Content.Chunk.isFailure(chunk);
        chunk.release();
        if (end) {
          break;
        }
      }
      answer.run();
    }
  }

  private final class Limited extends FilterInputStream {

    private long left = maxBytes;

    private Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      // What is within the limit is handed on, whatever follows.
      int read = super.read(bytes, from, (int) Math.min(length, Math.max(1, left)));
      if (read > 0 && left == 0) {
        throw new IOException("more than " + maxBytes + " bytes");
      }
      left -= Math.max(0, read);
      return read;
    }
  }
}
