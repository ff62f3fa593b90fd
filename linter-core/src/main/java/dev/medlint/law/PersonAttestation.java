package dev.medlint.law;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The word of a person who compared an edition with the official publication.
 *
 * @param id of the provision
 * @param edition first day of the edition; {@link LocalDate#MIN} for «всегда»
 * @param hash of the wording that was compared, see {@link Provision#wordingHash()}
 * @param by name of the person
 * @param on day of the comparison
 */
public record PersonAttestation(
    String id, LocalDate edition, String hash, String by, LocalDate on) {

  public PersonAttestation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(edition);
    Objects.requireNonNull(hash);
    Objects.requireNonNull(by);
    Objects.requireNonNull(on);
  }
}
