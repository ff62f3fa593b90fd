package dev.medlint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactsResolverTest {

  private static FactsResolver.Resolved resolve(Statements... statements) {
    return FactsResolver.resolve(List.of(statements));
  }

  private static Statements line(Map<String, String> values) {
    return new Statements(Origin.COMMAND_LINE, "", values);
  }

  @Test
  void nothingStatedIsNothingKnown() {
    assertEquals(new FactsResolver.Resolved(Facts.unknown(), List.of()), resolve());
  }

  @Test
  void theStrongestSourceWinsForEachFact() {
    Statements detected = new Statements(Origin.DETECTED, "«звоните»", Map.of("kind", "ad"));
    Statements config =
        new Statements(
            Origin.CONFIGURATION, "medlint.yaml", Map.of("kind", "page", "object", "service"));
    Statements document = new Statements(Origin.DOCUMENT, "", Map.of("object", "drug,device"));
    Facts facts = resolve(detected, config, document).facts();
    assertEquals(
        new Fact<>(Optional.of(Kind.PAGE), Origin.CONFIGURATION, "medlint.yaml"), facts.kind());
    assertEquals(
        new Fact<>(Set.of(AdObject.DRUG, AdObject.DEVICE), Origin.DOCUMENT, ""), facts.objects());
    assertEquals(Fact.byDefault(Audience.PUBLIC), facts.audience());
  }

  @Test
  void everyFactIsRead() {
    Facts facts =
        resolve(
                line(
                    Map.of(
                        "kind", "ad",
                        "object", "rx-drug",
                        "audience", "pro-print",
                        "medium", "sms",
                        "platform", "Yandex-Direct",
                        "stage", "published",
                        "complete", "false",
                        "date", "2026-11-22")))
            .facts();
    assertEquals(Optional.of(Kind.AD), facts.kind().value());
    assertEquals(Set.of(AdObject.RX_DRUG), facts.objects().value());
    assertEquals(Audience.PRO_PRINT, facts.audience().value());
    assertEquals(Optional.of(Medium.SMS), facts.medium().value());
    assertEquals(Optional.of("yandex-direct"), facts.platform().value());
    assertEquals(Stage.PUBLISHED, facts.stage().value());
    assertEquals(Completeness.FRAGMENT, facts.complete().value());
  }

  @Test
  void autoLeavesTheFactToWeakerSources() {
    Facts facts =
        resolve(
                line(Map.of("kind", "auto", "object", "auto")),
                new Statements(Origin.DETECTED, "", Map.of("kind", "article")))
            .facts();
    assertEquals(Optional.of(Kind.ARTICLE), facts.kind().value());
    assertEquals(Fact.byDefault(Set.of()), facts.objects());
  }

  @Test
  void valuesMayBeWrittenInRussian() {
    Facts facts =
        resolve(line(Map.of("kind", "Реклама", "object", "услуга, БАД", "complete", "да"))).facts();
    assertEquals(Optional.of(Kind.AD), facts.kind().value());
    assertEquals(Set.of(AdObject.SERVICE, AdObject.SUPPLEMENT), facts.objects().value());
    assertEquals(Completeness.COMPLETE, facts.complete().value());
  }

  @Test
  void whatIsNotUnderstoodIsReportedAndLeftToTheNextSource() {
    FactsResolver.Resolved resolved =
        resolve(
            line(Map.of("object", "servise, drug")),
            new Statements(Origin.DOCUMENT, "front matter", Map.of("kind", "post", "objekt", "x")),
            new Statements(Origin.CONFIGURATION, "medlint.yaml", Map.of("kind", "ad")));
    assertEquals(Set.of(AdObject.DRUG), resolved.facts().objects().value());
    assertEquals(Optional.of(Kind.AD), resolved.facts().kind().value());
    assertEquals(
        """
        document front matter objekt=x: неизвестный факт «objekt»; похоже на «object»; можно:\
         kind, object, audience, medium, platform, stage, complete
        document front matter kind=post: факт kind: неизвестное значение «post»; можно: ad,\
         article, page
        command-line  object=servise: факт object: неизвестное значение «servise»; похоже на\
         «service»; можно: drug, rx-drug, preventive-drug, device, pro-device, service, method,\
         folk-method, supplement, food, baby-food, cosmetic, pharmacy, organization, other
        """
            .strip(),
        resolved.problems().stream()
            .map(
                p ->
                    String.join(" ", p.origin().id(), p.source(), p.name() + "=" + p.value())
                        + ": "
                        + p.message().ru())
            .collect(Collectors.joining("\n")));
  }
}
