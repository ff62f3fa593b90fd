package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever writes to an editor never waits for it. */
@Timeout(60)
class QueuedOutputTest {

  @Test
  void whatIsWrittenArrivesInItsOrder() throws Exception {
    ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    StringBuilder expected = new StringBuilder();
    try (QueuedOutput out = new QueuedOutput(arrived, 1 << 20)) {
      for (int i = 0; i < 1_000; i++) {
        String words = i + "; ";
        expected.append(words);
        out.write(words.getBytes(StandardCharsets.UTF_8));
      }
      out.write('.');
      out.finish(60_000);
      assertFalse(out.broken().isDone());
    }
    assertEquals(expected + ".", arrived.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWrittenIsCopied() throws Exception {
    ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    NeverReads gate = new NeverReads();
    OutputStream behind =
        new OutputStream() {
          @Override
          public void write(int b) {
            arrived.write(b);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            gate.write(bytes, from, length);
            arrived.write(bytes, from, length);
          }
        };
    try (QueuedOutput out = new QueuedOutput(behind, 1 << 20)) {
      byte[] bytes = "xабвx".getBytes(StandardCharsets.UTF_8);
      out.write(bytes, 1, 6);
      java.util.Arrays.fill(bytes, (byte) '?');
      gate.open();
      out.finish(60_000);
    }
    assertEquals("абв", arrived.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anEditorThatNeverReadsBlocksNobodyAndCountsAsGoneAfterAWhile() throws Exception {
    NeverReads gate = new NeverReads();
    try (QueuedOutput out = new QueuedOutput(gate, 1_000)) {
      for (int i = 0; i < 10; i++) {
        out.write(new byte[100]);
      }
      assertFalse(out.broken().isDone());
      assertThrows(IOException.class, () -> out.write(new byte[100]));
      assertTrue(out.broken().isDone());
      assertThrows(IOException.class, () -> out.write(1));
      out.finish(60_000);
    }
    gate.open();
  }

  @Test
  void nobodyWaitsLongForTheLastWords() throws Exception {
    NeverReads gate = new NeverReads();
    try (QueuedOutput out = new QueuedOutput(gate, 1_000)) {
      out.write(1);
      out.finish(20);
      assertFalse(out.broken().isDone());
    }
    gate.open();
  }

  @Test
  void aPipeThatBreaksIsNoticed() throws Exception {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    try (QueuedOutput out = new QueuedOutput(broken, 1_000)) {
      out.write(1);
      out.broken().get(60, TimeUnit.SECONDS);
      assertThrows(IOException.class, () -> out.write(1));
      out.finish(60_000);
    }
  }

  @Test
  void theWriterEndsWithItsOutput() throws Exception {
    QueuedOutput out = new QueuedOutput(new ByteArrayOutputStream(), 1_000);
    out.close();
    out.broken().get(60, TimeUnit.SECONDS);
    assertThrows(IOException.class, () -> out.write(1));
  }
}
