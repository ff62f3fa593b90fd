package dev.medlint.report;

import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What outputs say of one edition of a provision.
 *
 * @param id such as {@code 38-fz:24:1:2}
 * @param edition first day in force; {@link LocalDate#MIN} of what is no law and has no date
 * @param until last day in force; empty: still in force
 * @param citation how people cite it
 * @param title what it is about
 * @param verbatim whether the wording may stand between quotation marks
 * @param wording in Russian; may be empty
 * @param check how well the wording is known
 * @param source where it was read; may be empty
 * @param fine what a breach may cost
 * @param practice cases, the latest first
 * @param moreCases how many more are known
 */
public record ProvisionText(
    String id,
    LocalDate edition,
    Optional<LocalDate> until,
    LocalizedText citation,
    LocalizedText title,
    boolean verbatim,
    String wording,
    LocalizedText check,
    String source,
    Optional<LocalizedText> fine,
    List<Case> practice,
    int moreCases) {

  public ProvisionText {
    Objects.requireNonNull(id);
    Objects.requireNonNull(edition);
    Objects.requireNonNull(until);
    Objects.requireNonNull(citation);
    Objects.requireNonNull(title);
    Objects.requireNonNull(wording);
    Objects.requireNonNull(check);
    Objects.requireNonNull(source);
    Objects.requireNonNull(fine);
    practice = List.copyOf(practice);
  }

  /**
   * A case of practice, told in our own words.
   *
   * @param outcome how it was seen
   * @param date as exactly as it is known; may be empty
   * @param authority who decided or explained
   * @param summary one or two sentences
   * @param seen what was read of it
   * @param sources web addresses
   */
  public record Case(
      LocalizedText outcome,
      String date,
      LocalizedText authority,
      LocalizedText summary,
      LocalizedText seen,
      List<String> sources) {
    public Case {
      Objects.requireNonNull(outcome);
      Objects.requireNonNull(date);
      Objects.requireNonNull(authority);
      Objects.requireNonNull(summary);
      Objects.requireNonNull(seen);
      sources = List.copyOf(sources);
    }
  }
}
