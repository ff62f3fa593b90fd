package dev.medlint.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medlint.decision.Decision;
import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.DecisionReader;
import dev.medlint.facts.AdObject;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Exemption;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one saved finding and what is said of it. */
final class SavedFinding {

  private SavedFinding() {}

  static ReportedFinding reported(JsonNode saved) {
    List<String> alsoOn = SavedValues.strings(saved, "alsoOn");
    return new ReportedFinding(finding(saved), disposition(saved), alsoOn, remark(saved));
  }

  private static Optional<DecisionRemark> remark(JsonNode saved) {
    boolean decided = SavedValues.text(saved, "disposition").equals("decided");
    if (saved.has("reopened")) {
      JsonNode reopened = saved.path("reopened");
      String reason = SavedValues.text(reopened, "reason");
      for (DecisionRemark.Standing standing : DecisionRemark.Standing.values()) {
        if (standing.id().equals(reason)) {
          return Optional.of(new DecisionRemark(decision(reopened), standing));
        }
      }
      throw new IllegalArgumentException("reopened: " + reason);
    }
    return saved.has("decision") && !decided
        ? Optional.of(new DecisionRemark(decision(saved), DecisionRemark.Standing.HOLDS))
        : Optional.empty();
  }

  private static Decision decision(JsonNode in) {
    byte[] line = in.path("decision").toString().getBytes(StandardCharsets.UTF_8);
    List<DecisionLines.Line> lines = DecisionReader.read(line, "").lines();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("«decision»");
    }
    return lines.get(0).decision();
  }

  private static Finding finding(JsonNode saved) {
    List<Finding.Evidence> evidence = new ArrayList<>();
    for (JsonNode part : saved.path("evidence")) {
      evidence.add(
          new Finding.Evidence(
              SavedValues.text(part, "name"),
              SavedValues.span(part),
              SavedValues.text(part, "quote")));
    }
    return new Finding(
        SavedValues.text(saved, "rule"),
        SavedValues.text(saved, "provision"),
        SavedValues.localized(saved, "citation"),
        SavedValues.named(saved, "class", BreachClass.class),
        SavedValues.named(saved, "severity", Severity.class),
        SavedValues.named(saved, "confidence", Confidence.class),
        SavedValues.span(saved),
        SavedValues.text(saved, "quote"),
        SavedValues.localized(saved, "messages"),
        SavedValues.localized(saved, "advice"),
        evidence,
        applicability(saved.path("applicability")),
        SavedValues.localizedList(saved, "notes"),
        SavedValues.text(saved, "fingerprint"),
        SavedValues.optionalText(saved, "rewrites"),
        List.of(),
        new Finding.Bond(
            SavedValues.text(saved, "edition"), SavedValues.text(saved, "sentenceText")));
  }

  private static Applicability applicability(JsonNode saved) {
    LocalizedText reason = SavedValues.localized(saved, "reason");
    return switch (SavedValues.text(saved, "answer")) {
      case "applies" -> new Applicability.Applies(reason);
      case "unknown" -> new Applicability.Unknown(SavedValues.text(saved, "missingFact"), reason);
      case "does-not-apply" -> new Applicability.DoesNotApply(reason);
      default -> throw new IllegalArgumentException("answer: " + saved.path("answer"));
    };
  }

  private static Disposition disposition(JsonNode saved) {
    String id = SavedValues.text(saved, "disposition");
    return switch (id) {
      case "open" -> new Disposition.Open();
      case "suppressed" -> {
        JsonNode said = saved.path("suppression");
        yield new Disposition.Suppressed(
            SavedValues.text(said, "reason"),
            SavedValues.text(said, "by"),
            SavedValues.text(said, "until"));
      }
      case "decided" -> new Disposition.Decided(decision(saved));
      case "baseline" -> new Disposition.Known();
      default -> throw new IllegalArgumentException("disposition: " + id);
    };
  }

  static FindingDetails details(JsonNode saved) {
    List<FindingDetails.Alternative> alternatives = new ArrayList<>();
    for (JsonNode other : saved.path("alternatives")) {
      List<AdObject> objects = new ArrayList<>();
      for (JsonNode object : other.path("object")) {
        objects.add(SavedValues.named(object.asText(), AdObject.class));
      }
      alternatives.add(
          new FindingDetails.Alternative(
              objects, SavedValues.text(other, "provision"), SavedValues.localized(other, "text")));
    }
    List<Exemption> exceptions = new ArrayList<>();
    for (JsonNode exception : saved.path("exceptions")) {
      exceptions.add(
          new Exemption(
              SavedValues.localized(exception, "what"), SavedValues.localized(exception, "why")));
    }
    return new FindingDetails(alternatives, exceptions, fix(saved.path("fix")));
  }

  private static Optional<PageFix> fix(JsonNode saved) {
    return saved.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new PageFix(SavedValues.text(saved, "html"), SavedValues.text(saved, "jsonLd")));
  }
}
