package dev.medlint.lsp;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A process that ends when it is told to, as an editor might. */
final class WaitingProcess {

  private WaitingProcess() {}

  /** Reads its input to the end. */
  public static void main(String[] args) throws IOException {
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
  }

  static Process start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            new File(
                    WaitingProcess.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString(),
            WaitingProcess.class.getName())
        .start();
  }
}
