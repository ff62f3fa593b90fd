package dev.medlint.spark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A run that has ended.
 *
 * @param code exit code
 * @param said what stood on both streams of output
 */
record Ran(int code, String said) {

  /** Runs the program in this process; its session, if it comes to one, is closed afterwards. */
  static Ran of(String... arguments) {
    StreamSession.settle();
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int code = Main.run(arguments);
      return new Ran(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
