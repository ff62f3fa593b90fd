package dev.medlint.law;

import java.util.Objects;

/**
 * How well the wording of an edition is known.
 *
 * @param copies number of independent copies in which these very words were read; 0 when the
 *     wording is a paraphrase
 * @param checked who compared the wording with the official text, and when; empty when nobody did
 */
public record Attestation(int copies, String checked) {

  /** The wording is a paraphrase. */
  public static final Attestation PARAPHRASE = new Attestation(0, "");

  public Attestation {
    if (copies < 0) {
      throw new IllegalArgumentException("number of copies: " + copies);
    }
    Objects.requireNonNull(checked);
  }
}
