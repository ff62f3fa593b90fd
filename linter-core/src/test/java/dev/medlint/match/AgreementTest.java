package dev.medlint.match;

import static dev.medlint.match.MatcherTest.found;
import static dev.medlint.match.MatcherTest.pack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.rule.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private static final RulePack ADJECTIVE = pack("искать: предложение согласовано(лучший <сущ>)");
  private static final RulePack SUBJECT =
      pack("искать: предложение согласовано(вылечиться <сущ> | вылечиться <имя>)");

  @Test
  void anAdjectiveAgreesWithItsNounInCaseNumberAndGender() {
    assertEquals(
        List.of("лучшая клиника", "лучшего врача", "лучшие врачи", "лучших клиниках"),
        found(
            ADJECTIVE,
            "Это лучшая клиника. Ищу лучшего врача. Здесь лучшие врачи. О лучших клиниках."));
    assertEquals(
        List.of(),
        found(ADJECTIVE, "Лучшая врача мнение. Лучшим клиника видит. Кто лучший, клиник много."));
  }

  @Test
  void threeWordsAgreeOnlyTogether() {
    RulePack pack = pack("искать: предложение согласовано(самый лучший <сущ>)");
    assertEquals(List.of("самого лучшего врача"), found(pack, "Нашёл самого лучшего врача."));
    assertEquals(List.of(), found(pack, "Самого лучшая клиника. Самых лучшего врача."));
  }

  @Test
  void aFiniteVerbAgreesWithItsSubject() {
    assertEquals(
        List.of("вылечилась Анна", "Вылечились пациенты", "вылечится врач"),
        found(SUBJECT, "Так вылечилась Анна. Вылечились пациенты. Скоро вылечится врач."));
    assertEquals(
        List.of(), found(SUBJECT, "Вылечилась врачами. Вылечились клинике. Вылечилась пациент."));
  }

  @Test
  void aNounIsOfTheThirdPerson() {
    RulePack pack = pack("искать: предложение согласовано(<сущ> лечить<наст>)");
    assertEquals(List.of("врач лечит"), found(pack, "Сам врач лечит. Я, врач, лечу."));
  }

  @Test
  void aPronounAgreesInPersonAndBearsNoGenderIfItHasNone() {
    RulePack pack = pack("искать: предложение согласовано(я лечить | я вылечиться)");
    assertEquals(
        List.of("я лечу", "я вылечилась", "я вылечился"),
        found(pack, "Вот я лечу. Вот я вылечилась. Вот я вылечился. Вот я лечат. Меня лечу."));
  }

  @Test
  void aShortFormAgreesLikeAVerb() {
    RulePack pack = pack("искать: предложение согласовано(<сущ> вылечить<прич кратк>)");
    assertEquals(List.of("боль вылечена"), found(pack, "И боль вылечена. И болью вылечена."));
  }

  @Test
  void aReadingThatTheTestForbidsDoesNotHelp() {
    // As a noun «стали» is of the third person; only the verb goes with «мы».
    RulePack any = pack("искать: предложение согласовано(мы \"стали\")");
    RulePack noun = pack("искать: предложение согласовано(мы \"стали\"<сущ>)");
    assertEquals(List.of("мы стали"), found(any, "Вот мы стали ближе."));
    assertEquals(List.of(), found(noun, "Вот мы стали ближе."));
  }

  @Test
  void wordsOfAGapAndWordsWithoutSuchFeaturesDoNotMatter() {
    RulePack gap = pack("искать: предложение согласовано(лучший ..2 клиника)");
    assertEquals(List.of("лучшая в городе клиника"), found(gap, "Наша — лучшая в городе клиника."));
    assertEquals(List.of(), found(gap, "Лучшие из всех клиника."));
    RulePack adverb = pack("искать: предложение согласовано(\"очень\" хороший врач)");
    assertEquals(List.of("очень хороший врач"), found(adverb, "Он очень хороший врач."));
  }

  @Test
  void whatDoesNotAgreeIsTriedFurther() {
    RulePack pack = pack("искать: предложение согласовано(лучший ..4 (врач | клиника)) город");
    assertEquals(
        List.of("лучшая по мнению врача клиника города"),
        found(pack, "Вот лучшая по мнению врача клиника города."));
  }

  @Test
  void agreementHoldsInsideListsAndAroundThem() {
    String list = "список: похвала\nсогласовано(лучший врач)\nпервый клиника\n";
    RulePack inside = pack("искать: предложение @похвала город", "l", list);
    assertEquals(
        List.of("Лучший врач города"), found(inside, "Лучший врач города. Лучшая врач города."));
    RulePack around = pack("искать: предложение согласовано(наш @похвала)", "l", list);
    assertEquals(
        List.of("Наша первая клиника"),
        found(around, "Наша первая клиника. Наши первая клиника. Наш первая клиника."));
  }

  @Test
  void anUnchangingNounAgreesWithAnyCaseAndNumber() {
    RulePack pack = pack("искать: предложение согласовано(новый пальто)");
    assertEquals(
        List.of("новое пальто", "новых пальто"),
        found(pack, "Вот новое пальто. Нет новых пальто."));
    assertEquals(List.of(), found(pack, "Вот новая пальто."));
  }

  @Test
  void theEnglishWordSaysTheSame() {
    RulePack pack = pack("искать: предложение agree (лучший <сущ>)");
    assertEquals(List.of("лучшая клиника"), found(pack, "Лучшая врачу. Вот лучшая клиника."));
  }
}
