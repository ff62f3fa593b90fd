package dev.medlint.fuzzing;

import java.util.List;

/**
 * What Jazzer calls; the system property {@code medlint.target} names the target, or several joined
 * by {@code +}.
 */
public final class Fuzz {

  private static final List<Door> DOORS =
      Target.doors(System.getProperty("medlint.target", "text"));

  private Fuzz() {}

  /** Reads one input; whatever comes out is a finding. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Target.read(DOORS, input);
  }
}
