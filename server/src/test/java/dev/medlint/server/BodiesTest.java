package dev.medlint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.junit.jupiter.api.Test;

class BodiesTest {

  private static HeldBody body(int bytes, AtomicLong held) {
    return new HeldBody(Content.Source.from(ByteBuffer.allocate(bytes)), 100, held, 150);
  }

  private static String outcome(HeldBody body) {
    Content.Chunk chunk = body.read();
    if (!Content.Chunk.isFailure(chunk)) {
      return "read " + chunk.remaining();
    }
    return chunk.getFailure() instanceof HeldBody.TooMuchException tooMuch
        ? "too much" + (tooMuch.isTogether() ? " together" : "")
        : chunk.getFailure().toString();
  }

  @Test
  void allBodiesThatAreKeptAtATimeAreLimitedTogether() {
    AtomicLong held = new AtomicLong();
    HeldBody first = body(100, held);
    assertEquals("read 100", outcome(first));
    HeldBody second = body(51, held);
    assertEquals("too much together", outcome(second));
    second.release();
    HeldBody third = body(50, held);
    assertEquals("read 50", outcome(third));
    first.release();
    third.release();
    third.release();
    assertEquals(0, held.get(), "what was answered is not kept");
    assertEquals("read 51", outcome(body(51, held)));
  }

  @Test
  void oneBodyIsLimitedAlone() {
    AtomicLong held = new AtomicLong();
    assertEquals("too much", outcome(body(101, held)));
  }

  @Test
  void requestsThatWereAnsweredKeepNothing() throws Exception {
    try (Running running = Running.usual()) {
      String text = "Приём ведёт невролог. ".repeat(5_000);
      assertEquals(200, running.check("{\"text\":\"" + text + "\"}").statusCode());
      assertEquals(200, running.files("", new Form().file("a.txt", text)).statusCode());
      assertEquals(400, running.check("{\"text\":\"" + text).statusCode());
      // An answer has been read before the server notes that it was.
      long end = System.nanoTime() + 10_000_000_000L;
      while (!running.get("/metrics").body().contains("\nmedlint_bodies_held_bytes 0.0\n")) {
        assertTrue(System.nanoTime() < end, () -> "kept");
        Thread.sleep(10);
      }
    }
  }
}
