package dev.medlint.report;

import dev.medlint.facts.AdObject;
import dev.medlint.law.Exemption;
import dev.medlint.source.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of one finding beyond the finding itself.
 *
 * @param alternatives what the words would breach if something else were advertised
 * @param exceptions exceptions that were looked at and do not help
 * @param fix a piece to insert into the page
 */
public record FindingDetails(
    List<Alternative> alternatives, List<Exemption> exceptions, Optional<PageFix> fix) {

  /** Nothing is known of the finding. */
  public static final FindingDetails NONE =
      new FindingDetails(List.of(), List.of(), Optional.empty());

  public FindingDetails {
    alternatives = List.copyOf(alternatives);
    exceptions = List.copyOf(exceptions);
    Objects.requireNonNull(fix);
  }

  /**
   * What the same words would breach.
   *
   * @param objects if these were advertised, in the order of the enum; at least one
   * @param provision id of what would be breached
   * @param text both, for people
   */
  public record Alternative(List<AdObject> objects, String provision, LocalizedText text) {
    public Alternative {
      objects = List.copyOf(objects);
      Objects.requireNonNull(provision);
      Objects.requireNonNull(text);
    }
  }
}
