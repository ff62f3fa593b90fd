package dev.medlint.decision;

import dev.medlint.binary.Sha256;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A reviewer's recorded verdict on a finding: a line of {@code medlint-decisions.jsonl}.
 *
 * @param rule id of the rule, by present or former name
 * @param provision id of the provision
 * @param edition first day of the edition of the provision, ISO; empty: it has none
 * @param sentence hash of the sentence, see {@link SentenceHash}; empty: the finding stands in none
 * @param quote the words found; empty: all that the rule finds in the sentence
 * @param scope a path, a path pattern, or {@code **} for everything; paths count from the folder of
 *     the file of decisions
 * @param verdict what was decided
 * @param basis why
 * @param link to the proof; may be empty
 * @param by who decided
 * @param on when
 * @param until last day, inclusive; of a proof the period that it covers
 * @param approvedBy a second person who agreed; may be empty
 * @param approvedOn when that person agreed
 * @param others keys that this version does not know, with their values as JSON, in order
 */
public record Decision(
    String rule,
    String provision,
    String edition,
    String sentence,
    String quote,
    String scope,
    ReviewVerdict verdict,
    String basis,
    String link,
    String by,
    LocalDate on,
    Optional<LocalDate> until,
    String approvedBy,
    Optional<LocalDate> approvedOn,
    Map<String, String> others) {

  /** The value of the key {@code schema}. */
  public static final String SCHEMA = "medlint-decision/1";

  /** The name of the file that is written and looked for. */
  public static final String FILE_NAME = "medlint-decisions.jsonl";

  /** The scope of everything. */
  public static final String EVERYWHERE = "**";

  private static final int ID_DIGITS = 12;

  public Decision {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(provision);
    Objects.requireNonNull(edition);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(quote);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(link);
    Objects.requireNonNull(by);
    Objects.requireNonNull(on);
    Objects.requireNonNull(until);
    Objects.requireNonNull(approvedBy);
    Objects.requireNonNull(approvedOn);
    others = others.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /**
   * Returns 12 hexadecimal digits made of what was decided, on what, by whom and when. They stay
   * the same when the basis, the end or the approval of the decision is edited.
   */
  public String id() {
    String bound =
        String.join(
            "\n",
            rule,
            provision,
            edition,
            sentence,
            quote,
            scope,
            verdict.id(),
            by,
            on.toString());
    return Sha256.hex(bound, ID_DIGITS);
  }

  /**
   * Returns whether another decision is the same person's on the same day of the same words: who
   * decides twice in a day has changed their mind.
   */
  public boolean isAnotherWordOn(Decision other) {
    return !verdict.equals(other.verdict)
        && rule.equals(other.rule)
        && provision.equals(other.provision)
        && edition.equals(other.edition)
        && sentence.equals(other.sentence)
        && quote.equals(other.quote)
        && scope.equals(other.scope)
        && by.equals(other.by)
        && on.equals(other.on);
  }

  /** Returns whether the decision has run out on a day. */
  public boolean isExpired(LocalDate today) {
    return until.isPresent() && today.isAfter(until.get());
  }

  /** Returns whether a second person agreed. */
  public boolean isApproved() {
    return !approvedBy.isBlank() && !approvedBy.strip().equalsIgnoreCase(by.strip());
  }

  /** Returns whether two lines say the same of the same. */
  public boolean bindsAs(Decision other) {
    return rule.equals(other.rule)
        && provision.equals(other.provision)
        && edition.equals(other.edition)
        && sentence.equals(other.sentence)
        && quote.equals(other.quote)
        && scope.equals(other.scope);
  }

  /** Returns the decision with the agreement of a second person. */
  public Decision approved(String name, LocalDate day) {
    return new Decision(
        rule,
        provision,
        edition,
        sentence,
        quote,
        scope,
        verdict,
        basis,
        link,
        by,
        on,
        until,
        name,
        Optional.of(day),
        others);
  }

  /** Returns the keys and values of the line in their order, without those that are unknown. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("schema", SCHEMA);
    values.put("id", id());
    values.put("rule", rule);
    values.put("provision", provision);
    values.put("edition", edition);
    values.put("sentence", sentence);
    values.put("quote", quote);
    values.put("scope", scope);
    values.put("verdict", verdict.id());
    values.put("basis", basis);
    if (!link.isEmpty()) {
      values.put("link", link);
    }
    values.put("by", by);
    values.put("on", on.toString());
    if (until.isPresent()) {
      values.put("until", until.get().toString());
    }
    if (!approvedBy.isEmpty()) {
      values.put("approvedBy", approvedBy);
    }
    if (approvedOn.isPresent()) {
      values.put("approvedOn", approvedOn.get().toString());
    }
    return values;
  }
}
