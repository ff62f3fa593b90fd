package dev.medlint.law;

import dev.medlint.source.LocalizedText;
import java.util.Objects;
import java.util.Optional;

/**
 * One edition of one checkable point of a norm.
 *
 * @param id such as {@code 38-fz:24:1:2}
 * @param title what it is about, in a few words
 * @param place short citation inside the act («ст. 24 ч. 1 п. 2»)
 * @param act the act as it stands after a place («Закона о рекламе»); empty texts when there is
 *     none
 * @param family where the requirement comes from
 * @param kind what sort of norm it is
 * @param breachClass what can be done about a breach
 * @param period days on which this edition is in force
 * @param wording in Russian; may only be shown through {@link #quote()}
 * @param attestation how well the wording is known
 * @param addressees whom the edition binds
 * @param fine id of the provision that sets the fine, such as {@code koap:14.3:5}; may be empty
 * @param source where the wording was read; may be empty
 * @param penalty the fine that this provision sets; empty for all other norms
 */
public record Provision(
    String id,
    LocalizedText title,
    LocalizedText place,
    LocalizedText act,
    Family family,
    NormKind kind,
    BreachClass breachClass,
    Period period,
    String wording,
    Attestation attestation,
    Addressees addressees,
    String fine,
    String source,
    Optional<Fine> penalty) {

  public Provision {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(place);
    Objects.requireNonNull(act);
    Objects.requireNonNull(family);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(breachClass);
    Objects.requireNonNull(period);
    Objects.requireNonNull(wording);
    Objects.requireNonNull(attestation);
    Objects.requireNonNull(addressees);
    Objects.requireNonNull(fine);
    Objects.requireNonNull(source);
    Objects.requireNonNull(penalty);
  }

  /** Returns the full citation, such as «ст. 24 ч. 1 п. 2 Закона о рекламе». */
  public LocalizedText citation() {
    if (act.ru().isEmpty()) {
      return place;
    }
    return new LocalizedText(place.ru() + " " + act.ru(), place.en() + ", " + act.en());
  }

  /** Returns a hash of the wording, by which an attestation knows what was compared. */
  public String wordingHash() {
    return TextHash.of(wording);
  }

  Provision withAttestation(Attestation other) {
    return new Provision(
        id,
        title,
        place,
        act,
        family,
        kind,
        breachClass,
        period,
        wording,
        other,
        addressees,
        fine,
        source,
        penalty);
  }

  /**
   * Returns what may be shown of the text: a quotation only when a person compared the wording with
   * the official text or two independent copies agree on it, else a paraphrase. The semicolon that
   * only joins the points of a list is left out.
   */
  public Quote quote() {
    boolean verbatim = !attestation.checked().isEmpty() || attestation.copies() >= 2;
    String text = wording.endsWith(";") ? wording.substring(0, wording.length() - 1) : wording;
    return new Quote(verbatim, text);
  }
}
