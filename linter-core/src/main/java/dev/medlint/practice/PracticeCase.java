package dev.medlint.practice;

import dev.medlint.source.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One case, told in our own words.
 *
 * @param provisions ids of the provisions it is about, at least one
 * @param outcome how it was seen
 * @param date when it was decided, as far as known
 * @param authority who decided or explained
 * @param summary one or two sentences
 * @param sources where it was read, web addresses, at least one
 * @param seen what was read there
 */
public record PracticeCase(
    List<String> provisions,
    CaseOutcome outcome,
    Optional<CaseDate> date,
    LocalizedText authority,
    LocalizedText summary,
    List<String> sources,
    SourceSeen seen) {

  public PracticeCase {
    provisions = List.copyOf(provisions);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(date);
    Objects.requireNonNull(authority);
    Objects.requireNonNull(summary);
    sources = List.copyOf(sources);
    Objects.requireNonNull(seen);
    if (provisions.isEmpty() || sources.isEmpty()) {
      throw new IllegalArgumentException("a case needs a provision and a source: " + summary.ru());
    }
  }
}
