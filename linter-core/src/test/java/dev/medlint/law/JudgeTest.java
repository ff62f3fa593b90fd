package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.extract.Block;
import dev.medlint.extract.Document;
import dev.medlint.extract.PageFacts;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.match.Match;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.FactCondition;
import dev.medlint.rule.Pattern;
import dev.medlint.rule.Query;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Scope;
import dev.medlint.rule.Search;
import dev.medlint.rule.Severity;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String TEXT = "Наше   средство\u00a0помогло соседке за неделю.";
  private static final LocalizedText NOTHING = new LocalizedText("", "");

  private static Rule rule(List<List<String>> provisions, FactCondition... conditions) {
    return new Rule(
        "story",
        provisions,
        Severity.ERROR,
        Confidence.HIGH,
        List.of(
            new LocalizedText("История", "Story"),
            new LocalizedText("История о «{who}»: «{all}»", "A story of “{who}”: “{all}”"),
            new LocalizedText("Уберите", "Drop it"),
            NOTHING),
        List.of(),
        List.of(conditions),
        List.of(),
        List.of(),
        new Search(
            List.of(
                new Query(
                    Scope.SENTENCE,
                    0,
                    List.of(new Query.Part(Query.Joint.FIRST, new Pattern.Word(0))))),
            List.of(),
            List.of()));
  }

  private static Document document(String text) {
    return new Document(
        new SourceText("a.txt", text, Format.TEXT, "UTF-8"),
        text,
        OffsetMap.identity(text.length()),
        List.of(new Block(BlockKind.PARAGRAPH, new TextSpan(0, text.length()), 0, "")),
        Map.of(),
        PageFacts.NONE,
        List.of());
  }

  private static Match match(Rule rule, String words) {
    int start = TEXT.indexOf(words);
    int who = TEXT.indexOf("соседке");
    return new Match(
        rule,
        new TextSpan(start, start + words.length()),
        List.of(new Match.Capture("who", new TextSpan(who, who + 7))),
        List.of("средство", "помочь"),
        List.of(),
        0);
  }

  private static Match absence(Rule rule) {
    return new Match(rule, new TextSpan(0, 0), List.of(), List.of(), List.of(), -1);
  }

  private static Facts facts(String... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    FactsResolver.Resolved resolved =
        FactsResolver.resolve(List.of(new Statements(Origin.COMMAND_LINE, "", values)));
    assertEquals(List.of(), resolved.problems());
    return resolved.facts();
  }

  private static List<Finding> decide(Facts facts, Match... matches) {
    return new Judge().decide(document(TEXT), List.of(matches), facts, TODAY, SmallLaw.pack());
  }

  /** Provision, severity, kind of answer and Russian notes of each finding, a line each. */
  private static String brief(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                f.provision()
                    + " "
                    + f.severity().id()
                    + " "
                    + answer(f.applicability())
                    + f.notes().stream().map(n -> " | " + n.ru()).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static String answer(Applicability applicability) {
    return applicability instanceof Applicability.Unknown unknown
        ? "unknown:" + unknown.missingFact()
        : "applies";
  }

  private static String judged(List<List<String>> provisions, Facts facts) {
    return brief(decide(facts, match(rule(provisions), "средство\u00a0помогло")));
  }

  private static final List<List<String>> ONE = List.of(List.of("act:1"));
  private static final List<List<String>> CHOICE = List.of(List.of("act:1", "act:2", "act:3"));

  @Test
  void anAdOfABoundObjectIsAnErrorThatSaysWhy() {
    Finding finding =
        decide(facts("kind", "ad", "object", "service"), match(rule(ONE), "средство\u00a0помогло"))
            .get(0);
    assertEquals(
        new Finding(
            "story",
            "act:1",
            new LocalizedText("ст. 1 Закона для проверки", "art. 1, Test Act"),
            BreachClass.BANNED,
            Severity.ERROR,
            Confidence.HIGH,
            new TextSpan(7, 23),
            "средство помогло",
            new LocalizedText(
                "История о «соседке»: «средство помогло»",
                "A story of “соседке”: “средство помогло”"),
            new LocalizedText("Уберите", "Drop it"),
            List.of(new Finding.Evidence("who", new TextSpan(24, 31), "соседке")),
            new Applicability.Applies(
                new LocalizedText(
                    "связывает рекламу медицинской услуги (service, параметр --object), ст. 4",
                    "binds advertising of a medical service (service, option --object), art. 4")),
            List.of(),
            Fingerprint.of("story", List.of("средство", "помочь"), "средство\u00a0помогло"),
            Optional.empty(),
            List.of(),
            new Finding.Bond("2010-01-01", "средство\u00a0помогло")),
        finding);
  }

  @Test
  void anObjectOutsideTheNormIsNoFinding() {
    assertEquals("", judged(ONE, facts("kind", "ad", "object", "cosmetic")));
    assertEquals("", judged(ONE, facts("kind", "ad", "object", "preventive-drug")));
    assertEquals(
        "", judged(ONE, facts("kind", "ad", "object", "drug", "audience", "professionals")));
  }

  @Test
  void aRuleRestsForAProvisionThatIsNotInForce() {
    assertEquals(
        "", judged(List.of(List.of("act:2")), facts("kind", "ad", "object", "supplement")));
  }

  @Test
  void anUnknownObjectIsAWarningThatListsTheAlternatives() {
    assertEquals(
        "act:1 warning unknown:object | для медицинского изделия, метода лечения, метода народной"
            + " медицины, БАД, пищевого продукта, косметики, аптеки, медицинской организации,"
            + " другого товара или услуги: ст. 3",
        judged(List.of(List.of("act:1", "act:3")), facts("kind", "ad")));
  }

  @Test
  void aProvisionThatBindsAnyObjectNeedsNoObject() {
    assertEquals("act:3 error applies", judged(List.of(List.of("act:3")), facts("kind", "ad")));
  }

  @Test
  void eachObjectIsJudgedByTheFirstProvisionThatBindsIt() {
    assertEquals(
        "act:1 error applies\nact:3 error applies",
        judged(CHOICE, facts("kind", "ad", "object", "service, cosmetic")));
    assertEquals(
        "act:1 error applies", judged(CHOICE, facts("kind", "ad", "object", "service, drug")));
  }

  @Test
  void everyGroupIsJudgedByItself() {
    assertEquals(
        "act:1 error applies\nact:3 error applies",
        judged(List.of(List.of("act:1"), List.of("act:3")), facts("kind", "ad", "object", "drug")));
  }

  @Test
  void aTextThatMayNotBeAdvertisingIsAWarning() {
    String expected = "act:1 warning unknown:kind | если это реклама";
    assertEquals(expected, judged(ONE, facts("kind", "article", "object", "drug")));
    assertEquals(expected, judged(ONE, facts("kind", "page", "object", "drug")));
    assertEquals(expected, judged(ONE, facts("object", "drug")));
    assertEquals(
        "act:1 warning unknown:object | если это реклама", judged(ONE, facts("kind", "page")));
  }

  @Test
  void anArticleThatPromotesNothingIsNotAdvertising() {
    assertEquals("", judged(List.of(List.of("act:1"), List.of("act:3")), facts("kind", "article")));
  }

  @Test
  void signsOfTrustBindArticlesAndPagesOnlyAndAreNoLaw() {
    List<List<String>> sources = List.of(List.of("eeat:sources"));
    assertEquals("", judged(sources, facts("kind", "ad", "object", "drug")));
    assertEquals("", judged(sources, facts()));
    assertEquals("eeat:sources warning applies", judged(sources, facts("kind", "article")));
    assertEquals(
        "eeat:sources warning applies",
        brief(decide(facts("kind", "page", "complete", "false"), absence(rule(sources)))),
        "what a page shows of itself does not wait for completeness");
  }

  @Test
  void guidanceIsNeverAnError() {
    assertEquals(
        "act:4 warning applies",
        judged(List.of(List.of("act:4")), facts("kind", "ad", "object", "supplement")));
  }

  @Test
  void aGeneralObjectLeavesANormForASpecialOneOpen() {
    assertEquals(
        "act:4 warning unknown:object",
        judged(List.of(List.of("act:4")), facts("kind", "ad", "object", "drug")));
  }

  @Test
  void aPreventiveMedicineMayBeAPrescriptionOne() {
    List<List<String>> rx = List.of(List.of("act:4"));
    assertEquals(
        "act:4 warning unknown:object",
        judged(rx, facts("kind", "ad", "object", "preventive-drug")));
    assertEquals(
        "act:4 warning applies",
        judged(rx, facts("kind", "ad", "object", "preventive-drug, rx-drug")));
    Rule onlyRx =
        rule(List.of(List.of("act:3")), new FactCondition("object", Set.of("rx-drug"), false));
    assertEquals(
        "act:3 warning unknown:object" + " | не уточнён факт object: верно, если object = rx-drug",
        brief(decide(facts("kind", "ad", "object", "preventive-drug"), match(onlyRx, "средство"))));
  }

  @Test
  void anOrganisationWithoutServicesIsInformationOnly() {
    assertEquals(
        "act:1 info applies | рекламируется организация без названных услуг: практика расходится",
        judged(ONE, facts("kind", "ad", "object", "organization")));
    assertEquals(
        "act:1 error applies", judged(ONE, facts("kind", "ad", "object", "organization, service")));
  }

  @Test
  void whatIsAbsentIsMissingOnlyFromAWholeText() {
    Match absence = absence(rule(ONE));
    assertEquals(
        "act:1 error applies",
        brief(decide(facts("kind", "ad", "object", "drug", "complete", "true"), absence)));
    assertEquals(
        "act:1 warning applies | если это весь текст",
        brief(decide(facts("kind", "ad", "object", "drug"), absence)));
    assertEquals(
        "", brief(decide(facts("kind", "ad", "object", "drug", "complete", "no"), absence)));
    Finding finding = decide(facts("kind", "ad", "object", "drug"), absence).get(0);
    assertEquals(new TextSpan(0, 0), finding.span());
    assertEquals("", finding.quote());
    assertEquals(Fingerprint.of("story", List.of(), ""), finding.fingerprint());
  }

  @Test
  void anAbsenceFromATextOfAnUnknownObjectIsOnlyAGuess() {
    Match absence = absence(rule(ONE));
    assertEquals(Confidence.LOW, decide(facts(), absence).get(0).confidence());
    assertEquals(Confidence.LOW, decide(facts("kind", "ad"), absence).get(0).confidence());
    assertEquals(Confidence.HIGH, decide(facts("object", "drug"), absence).get(0).confidence());
  }

  @Test
  void conditionsOfARuleAreComparedWithTheFacts() {
    Rule onWeb = rule(ONE, new FactCondition("medium", Set.of("web", "social"), false));
    Match match = match(onWeb, "средство");
    Facts web = facts("kind", "ad", "object", "drug", "medium", "web");
    Facts radio = facts("kind", "ad", "object", "drug", "medium", "radio");
    assertEquals("act:1 error applies", brief(decide(web, match)));
    assertEquals("", brief(decide(radio, match)));
    assertEquals(
        "act:1 warning unknown:medium"
            + " | не уточнён факт medium: верно, если medium = social, web",
        brief(decide(facts("kind", "ad", "object", "drug"), match)));
    Rule onlyRx = rule(ONE, new FactCondition("object", Set.of("rx-drug"), false));
    assertEquals(
        "act:1 warning unknown:object" + " | не уточнён факт object: верно, если object = rx-drug",
        brief(decide(web, match(onlyRx, "средство"))),
        "a medicine may be a prescription one");
    Rule notRx = rule(ONE, new FactCondition("object", Set.of("rx-drug"), true));
    Facts rx = facts("kind", "ad", "object", "rx-drug");
    assertEquals("", brief(decide(rx, match(notRx, "средство"))));
    assertEquals("act:1 error applies", brief(decide(web, match(notRx, "средство"))));
  }

  @Test
  void aConditionThatHasToHoldForCertainIsNotMetByAPossibility() {
    Rule surelyRx = rule(ONE, new FactCondition("object", Set.of("rx-drug"), false, true));
    Match match = match(surelyRx, "средство");
    assertEquals(
        "act:1 error applies", brief(decide(facts("kind", "ad", "object", "rx-drug"), match)));
    assertEquals("", brief(decide(facts("kind", "ad", "object", "drug"), match)));
    assertEquals("", brief(decide(facts("kind", "ad"), match)), "the object is not known");
  }

  @Test
  void aNormOfOneMediumDependsOnTheMedium() {
    List<List<String>> label = List.of(List.of("places:1"));
    assertEquals(
        "places:1 error applies",
        judged(label, facts("kind", "ad", "medium", "web", "stage", "published")));
    assertEquals("", judged(label, facts("kind", "ad", "medium", "tv", "stage", "published")));
    assertEquals("", judged(label, facts("kind", "ad", "medium", "web")), "a draft needs none");
    assertEquals(
        "places:1 warning unknown:medium",
        judged(label, facts("kind", "ad", "stage", "published")));
    assertEquals(
        "не указан носитель: верно, если medium = web, social, messenger; связывает рекламу любого"
            + " объекта, ст. 1",
        decide(
                facts("kind", "ad", "stage", "published"),
                match(rule(label), "средство\u00a0помогло"))
            .get(0)
            .applicability()
            .reason()
            .ru());
  }

  @Test
  void aNormOfSomePlatformsDependsOnThePlatform() {
    List<List<String>> only = List.of(List.of("places:2"));
    List<List<String>> except = List.of(List.of("places:3"));
    Facts chat = facts("kind", "ad", "object", "drug", "platform", "chat.Example");
    Facts direct = facts("kind", "ad", "object", "drug", "platform", "Yandex-Direct");
    assertEquals("places:2 error applies", judged(only, chat));
    assertEquals("", judged(only, direct));
    assertEquals("places:3 error applies", judged(except, chat));
    assertEquals("", judged(except, direct));
    Facts unknown = facts("kind", "ad", "object", "drug");
    assertEquals("places:2 warning unknown:platform", judged(only, unknown));
    assertEquals("places:3 error applies", judged(except, unknown), "nobody named the exception");
  }

  @Test
  void anExceptionForAPlatformThatIsDetectedWithDoubtMayApply() {
    List<List<String>> except = List.of(List.of("places:3"));
    Facts direct = seemsOn("yandex-direct");
    assertEquals("places:3 warning unknown:platform", judged(except, direct));
    assertEquals(
        "площадка определена не наверняка: верно, если platform ≠ yandex-direct; связывает рекламу"
            + " лекарства (drug, параметр --object), ст. 3",
        decide(direct, match(rule(except), "средство\u00a0помогло"))
            .get(0)
            .applicability()
            .reason()
            .ru());
    assertEquals("places:3 error applies", judged(except, seemsOn("chat.example")));
  }

  private static Facts seemsOn(String platform) {
    Facts ad = facts("kind", "ad", "object", "drug");
    return new Facts(
        ad.kind(),
        ad.objects(),
        ad.audience(),
        ad.medium(),
        new Fact<>(Optional.of(platform), Origin.DETECTED, "", false),
        ad.stage(),
        ad.complete());
  }

  private static String alternatives(Rule rule, Facts facts) {
    return new Judge()
        .alternatives(rule, facts, TODAY, SmallLaw.pack()).stream()
            .map(r -> r.text().ru())
            .collect(Collectors.joining("\n"));
  }

  @Test
  void alternativesSayWhatWouldBeBreachedWereTheObjectAnother() {
    assertEquals(
        """
        для лекарства: ст. 1
        для профилактического лекарства, медицинского изделия, метода лечения, метода народной\
         медицины, БАД, пищевого продукта, косметики, аптеки, медицинской организации, другого\
         товара или услуги: ст. 3""",
        alternatives(rule(CHOICE), facts("kind", "ad", "object", "service")));
    assertEquals(
        "для медицинской услуги: ст. 1",
        alternatives(rule(ONE), facts("kind", "ad", "object", "drug")),
        "of special objects only those that are judged otherwise");
    assertEquals(
        "для рецептурного лекарства, БАД: ст. 4",
        alternatives(rule(List.of(List.of("act:4"))), facts("kind", "ad", "object", "cosmetic")));
  }

  @Test
  void alternativesKeepToTheConditionsOfTheRule() {
    Rule notForDrugs = rule(CHOICE, new FactCondition("object", Set.of("drug"), true));
    assertEquals(
        "для медицинской услуги: ст. 1",
        alternatives(notForDrugs, facts("kind", "ad", "object", "cosmetic"))
            .lines()
            .findFirst()
            .get());
  }

  @Test
  void answersSayOfEveryProvisionWhetherItBindsAndWhy() {
    Facts facts = facts("kind", "ad", "object", "cosmetic");
    assertEquals(
        """
        act:1: не связывает рекламу косметики (cosmetic, параметр --object), ст. 1
        act:3: связывает рекламу любого объекта, ст. 3""",
        new Judge()
            .answers(rule(CHOICE), facts, TODAY, SmallLaw.pack()).stream()
                .map(a -> a.provision().id() + ": " + a.applicability().reason().ru())
                .collect(Collectors.joining("\n")),
        "act:2 is not in force");
  }

  @Test
  void aSurelyDetectedObjectIsAsGoodAsAGivenOne() {
    Finding byObject =
        decide(detected("object", "drug", true), match(rule(ONE), "средство")).get(0);
    assertEquals(Severity.ERROR, byObject.severity());
    assertEquals(Confidence.HIGH, byObject.confidence());
    assertEquals(
        "связывает рекламу лекарства (drug, определено по тексту: «таблетки»), ст. 1",
        byObject.applicability().reason().ru());
  }

  @Test
  void aDoubtfulObjectMakesAWarningThatSaysSo() {
    Facts doubtful = detected("object", "drug", false);
    Finding byObject = decide(doubtful, match(rule(ONE), "средство")).get(0);
    assertEquals(Severity.WARNING, byObject.severity());
    assertEquals(Confidence.MEDIUM, byObject.confidence());
    assertEquals(
        "связывает рекламу лекарства (drug, вероятно, по тексту: «таблетки»), ст. 1",
        byObject.applicability().reason().ru());
    assertEquals(
        "объект рекламы определён не наверняка: укажите его, если он другой",
        byObject.notes().get(0).ru());
    Finding anyObject = decide(doubtful, match(rule(List.of(List.of("act:3"))), "средство")).get(0);
    assertEquals(Severity.ERROR, anyObject.severity());
    assertEquals(Confidence.HIGH, anyObject.confidence());
  }

  @Test
  void aDoubtfulAudienceDoesNotFreeATextFromANorm() {
    Facts doubtful = detected("audience", "professionals", false);
    Finding finding = decide(doubtful, match(rule(List.of(List.of("act:3"))), "средство")).get(0);
    assertEquals(
        "",
        brief(decide(detected("audience", "professionals", true), match(rule(ONE), "средство"))));
    assertEquals(Severity.WARNING, finding.severity());
  }

  @Test
  void anArticleThatMayAdvertiseNothingMakesFindingsOfLessConfidence() {
    Match words = match(rule(ONE), "средство");
    Facts guessed = detectedIn("article", "object", "drug", false);
    assertEquals(Confidence.MEDIUM, decide(guessed, words).get(0).confidence());
    assertEquals(Confidence.LOW, decide(guessed, absence(rule(ONE))).get(0).confidence());
    Facts sure = detectedIn("article", "object", "drug", true);
    assertEquals(Confidence.HIGH, decide(sure, words).get(0).confidence());
    assertEquals(Confidence.HIGH, decide(sure, absence(rule(ONE))).get(0).confidence());
  }

  private static Facts detected(String fact, String value, boolean sure) {
    return detectedIn("ad", fact, value, sure);
  }

  private static Facts detectedIn(String kind, String fact, String value, boolean sure) {
    return FactsResolver.resolve(
            List.of(
                new Statements(Origin.COMMAND_LINE, "", Map.of("kind", kind)),
                new Statements(Origin.DETECTED, "«таблетки»", Map.of(fact, value), sure)))
        .facts();
  }

  @Test
  void ofOverlappingFindingsTheLongestIsKept() {
    Rule rule = rule(ONE);
    List<Finding> findings =
        decide(
            facts("kind", "ad", "object", "drug"),
            match(rule, "неделю"),
            match(rule, "помогло"),
            match(rule, "средство\u00a0помогло"),
            match(rule, "помогло"));
    assertEquals(
        List.of("средство помогло", "неделю"), findings.stream().map(Finding::quote).toList());
  }

  @Test
  void longQuotesAreShortenedInMessagesOnly() {
    String text = "слово ".repeat(60).strip();
    Rule rule = rule(List.of(List.of("act:3")));
    Match match =
        new Match(rule, new TextSpan(0, text.length()), List.of(), List.of("слово"), List.of(), 0);
    Finding finding =
        new Judge()
            .decide(document(text), List.of(match), facts("kind", "ad"), TODAY, SmallLaw.pack())
            .get(0);
    assertEquals(text, finding.quote());
    String shortened = "слово ".repeat(19) + "слово…";
    assertEquals("История о «" + shortened + "»: «" + shortened + "»", finding.message().ru());
  }

  @Test
  void theReasonSaysThatTheKindWasDetected() {
    Facts detected =
        FactsResolver.resolve(
                List.of(
                    new Statements(Origin.COMMAND_LINE, "", Map.of("object", "drug")),
                    new Statements(Origin.DETECTED, "«звоните»", Map.of("kind", "ad"))))
            .facts();
    Finding finding = decide(detected, match(rule(ONE), "средство")).get(0);
    assertTrue(
        finding
            .applicability()
            .reason()
            .ru()
            .endsWith("; вид ad (определено по тексту: «звоните»)"));
    assertEquals(Severity.ERROR, finding.severity());
  }
}
