package dev.medlint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Details as they were saved. */
final class SavedDetails implements Details {

  private final List<RuleText> rules;
  private final List<ProvisionText> provisions;
  private final List<LocalizedText> notChecked;
  private final Map<Finding, FindingDetails> findings;

  private SavedDetails(
      List<RuleText> rules,
      List<ProvisionText> provisions,
      List<LocalizedText> notChecked,
      Map<Finding, FindingDetails> findings) {
    this.rules = List.copyOf(rules);
    this.provisions = List.copyOf(provisions);
    this.notChecked = List.copyOf(notChecked);
    this.findings = findings;
  }

  /**
   * Reads the details of a saved report.
   *
   * @param findings what was saved of each finding, by identity; taken over
   */
  static SavedDetails of(JsonNode root, Map<Finding, FindingDetails> findings) {
    List<RuleText> rules = new ArrayList<>();
    for (JsonNode rule : root.path("rules")) {
      rules.add(rule(rule));
    }
    List<ProvisionText> provisions = new ArrayList<>();
    for (JsonNode provision : root.path("provisions")) {
      provisions.add(provision(provision));
    }
    return new SavedDetails(
        rules, provisions, SavedValues.localizedList(root, "notChecked"), findings);
  }

  private static RuleText rule(JsonNode saved) {
    return new RuleText(
        SavedValues.text(saved, "id"),
        SavedValues.named(saved, "severity", Severity.class),
        SavedValues.named(saved, "confidence", Confidence.class),
        SavedValues.localized(saved, "title"),
        SavedValues.localized(saved, "why"),
        SavedValues.localized(saved, "advice"),
        SavedValues.strings(saved, "provisions"),
        SavedValues.strings(saved, "formerly"),
        SavedValues.localizedList(saved, "limits"),
        SavedValues.localizedList(saved, "rewrites"),
        SavedValues.strings(saved, "lawful"));
  }

  private static ProvisionText provision(JsonNode saved) {
    List<ProvisionText.Case> practice = new ArrayList<>();
    for (JsonNode one : saved.path("practice")) {
      practice.add(
          new ProvisionText.Case(
              SavedValues.localized(one, "outcome"),
              SavedValues.text(one, "date"),
              SavedValues.localized(one, "authority"),
              SavedValues.localized(one, "summary"),
              SavedValues.localized(one, "seen"),
              SavedValues.strings(one, "sources")));
    }
    return new ProvisionText(
        SavedValues.text(saved, "id"),
        SavedValues.edition(saved, "edition"),
        SavedValues.day(saved, "until"),
        SavedValues.localized(saved, "citation"),
        SavedValues.localized(saved, "title"),
        saved.path("verbatim").asBoolean(),
        SavedValues.text(saved, "wording"),
        SavedValues.localized(saved, "check"),
        SavedValues.text(saved, "source"),
        SavedValues.optionalText(saved, "fine"),
        practice,
        saved.path("moreCases").asInt());
  }

  @Override
  public List<RuleText> rules() {
    return rules;
  }

  @Override
  public List<ProvisionText> provisions(Report report) {
    return provisions;
  }

  @Override
  public List<LocalizedText> notChecked() {
    return notChecked;
  }

  @Override
  public FindingDetails of(FileReport file, Finding finding) {
    return findings.getOrDefault(finding, FindingDetails.NONE);
  }
}
