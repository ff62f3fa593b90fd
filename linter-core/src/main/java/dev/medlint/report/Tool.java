package dev.medlint.report;

import java.util.Objects;

/**
 * What made a report.
 *
 * @param version of the program, such as {@code 0.1.0}
 * @param packName such as {@code ru-medical}
 * @param packVersion such as {@code 2026.11.0}
 */
public record Tool(String version, String packName, String packVersion) {

  public Tool {
    Objects.requireNonNull(version);
    Objects.requireNonNull(packName);
    Objects.requireNonNull(packVersion);
  }

  /** Returns the pack with its version, such as {@code ru-medical@2026.11.0}. */
  public String pack() {
    return packName + '@' + packVersion;
  }
}
