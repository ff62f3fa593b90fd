package dev.medlint.law;

import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A breach: these words, by this rule, against this provision, for these reasons.
 *
 * @param rule id of the rule
 * @param provision id of the provision, such as {@code 38-fz:24:1:2}
 * @param citation how people cite the provision, such as «ст. 24 ч. 1 п. 2 Закона о рекламе»
 * @param breachClass what can be done about it
 * @param severity by contract.md
 * @param confidence by contract.md
 * @param span UTF-16 range in the source text; {@code [0, 0)} for an absence
 * @param quote the words found, as prose without markup; empty for an absence
 * @param message what is wrong, complete in itself
 * @param advice what to write instead
 * @param evidence the parts of the match that the rule names (who, claim, disease), in text order;
 *     then, if the linter names elements, those, in text order too
 * @param applicability why the provision binds the text, or what must be known to tell
 * @param notes further reasons for the severity («если это реклама»), in order, then as what words
 *     are read that are not written so; may be empty
 * @param fingerprint the same for the same words under the same rule wherever they move in a file
 * @param rewrite Russian words that could stand in place of the span, and what they say in English;
 *     of an absence, words that could be added. A suggestion, checked on the rule's examples only
 * @param overrides ids of the rules whose findings of the same words this one replaces
 * @param bond what a decision about the finding is bound to beside the rule and the provision
 */
@Api
public record Finding(
    String rule,
    String provision,
    LocalizedText citation,
    BreachClass breachClass,
    Severity severity,
    Confidence confidence,
    TextSpan span,
    String quote,
    LocalizedText message,
    LocalizedText advice,
    List<Evidence> evidence,
    Applicability applicability,
    List<LocalizedText> notes,
    String fingerprint,
    Optional<LocalizedText> rewrite,
    List<String> overrides,
    @Internal Bond bond) {

  @Internal
  public Finding {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(provision);
    Objects.requireNonNull(citation);
    Objects.requireNonNull(breachClass);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(confidence);
    Objects.requireNonNull(span);
    Objects.requireNonNull(quote);
    Objects.requireNonNull(message);
    Objects.requireNonNull(advice);
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(applicability);
    notes = List.copyOf(notes);
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(rewrite);
    overrides = List.copyOf(overrides);
    Objects.requireNonNull(bond);
  }

  /** Creates a finding that suggests no words and replaces no other. */
  @Internal
  public Finding(
      String rule,
      String provision,
      LocalizedText citation,
      BreachClass breachClass,
      Severity severity,
      Confidence confidence,
      TextSpan span,
      String quote,
      LocalizedText message,
      LocalizedText advice,
      List<Evidence> evidence,
      Applicability applicability,
      List<LocalizedText> notes,
      String fingerprint) {
    this(
        rule,
        provision,
        citation,
        breachClass,
        severity,
        confidence,
        span,
        quote,
        message,
        advice,
        evidence,
        applicability,
        notes,
        fingerprint,
        Optional.empty(),
        List.of(),
        Bond.NONE);
  }

  /** Returns the same finding with another message. */
  @Internal
  public Finding with(LocalizedText other) {
    return new Finding(
        rule,
        provision,
        citation,
        breachClass,
        severity,
        confidence,
        span,
        quote,
        other,
        advice,
        evidence,
        applicability,
        notes,
        fingerprint,
        rewrite,
        overrides,
        bond);
  }

  /** Returns the same finding with another severity. */
  @Internal
  public Finding with(Severity other) {
    return new Finding(
        rule,
        provision,
        citation,
        breachClass,
        other,
        confidence,
        span,
        quote,
        message,
        advice,
        evidence,
        applicability,
        notes,
        fingerprint,
        rewrite,
        overrides,
        bond);
  }

  /**
   * What a decision about a finding is bound to, so that it comes back when one of them changes.
   *
   * @param edition first day of the edition of the provision, ISO; empty: it has none
   * @param sentence prose of the sentences that the finding stands in; empty: it stands in none
   */
  public record Bond(String edition, String sentence) {

    /** Binds to nothing. */
    public static final Bond NONE = new Bond("", "");

    public Bond {
      Objects.requireNonNull(edition);
      Objects.requireNonNull(sentence);
    }
  }

  /**
   * A named part of a match.
   *
   * @param name as the rule calls it
   * @param span UTF-16 range in the source text
   * @param quote the words, as prose
   */
  @Api
  public record Evidence(String name, TextSpan span, String quote) {
    @Internal
    public Evidence {
      Objects.requireNonNull(name);
      Objects.requireNonNull(span);
      Objects.requireNonNull(quote);
    }
  }
}
