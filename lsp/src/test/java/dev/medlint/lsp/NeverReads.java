package dev.medlint.lsp;

import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** An editor that reads nothing until somebody lets it. */
final class NeverReads extends OutputStream {

  private final CountDownLatch read = new CountDownLatch(1);

  void open() {
    read.countDown();
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      read.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
