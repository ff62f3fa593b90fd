package dev.medlint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LawPackTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LawDates DATES =
      new LawDates(Optional.of(TODAY), Optional.of(LocalDate.of(2010, 1, 1)));

  @Test
  void aFineIsARangeOfTheDayWithTheMonthOfThePackAndTheRequestToCheck() {
    LawPack law = SmallLaw.pack().with(DATES);
    Provision first = law.at("act:1", TODAY).orElseThrow();
    assertEquals(
        "граждане 2 000–2 500 ₽, должностные лица 10 000–20 000 ₽, предприниматели 4 000–20 000 ₽,"
            + " организации 200 000–500 000 ₽ (ст. 9 ч. 1 Кодекса для проверки; по данным на"
            + " 2026-11, проверьте)",
        law.fineText(first, TODAY).orElseThrow().ru().replace('\u00a0', ' '));
    assertEquals(
        "companies 50 000 ₽ (art. 9 part 1, Test Code; as known in 2026-11, check it)",
        law.fineText(first, LocalDate.of(2012, 1, 1)).orElseThrow().en().replace('\u00a0', ' '));
    assertEquals(
        Optional.empty(), law.fineText(first, LocalDate.of(2009, 1, 1)), "there was no fine then");
  }

  @Test
  void adviceAndWhatIsNoLawHaveNoFine() {
    LawPack law = SmallLaw.pack();
    assertEquals(Optional.empty(), law.fine(law.at("act:4", TODAY).orElseThrow(), TODAY));
    assertEquals(Optional.empty(), law.fine(law.at("eeat:sources", TODAY).orElseThrow(), TODAY));
  }

  @Test
  void thePackKnowsItsOwnDates() throws IOException {
    LawPack law = LawPack.read(SmallLaw.pack().with(DATES).toBytes());
    assertEquals(DATES, law.dates());
    assertEquals(0, law.age(TODAY));
    assertEquals(181, law.age(TODAY.plusDays(181)));
    assertEquals(0, law.age(TODAY.minusDays(5)), "a clock that is slow");
    assertEquals(0, SmallLaw.pack().age(TODAY), "nobody said");
    assertTrue(law.dates().covers(LocalDate.of(2010, 1, 1)));
    assertFalse(law.dates().covers(LocalDate.of(2009, 12, 31)));
  }

  private static String diff(LocalDate first, LocalDate second) {
    return LawDiff.between(SmallLaw.pack(), first, second).stream()
        .map(
            c ->
                c.id()
                    + " "
                    + c.aspects()
                    + " "
                    + c.before().map(Provision::wording).orElse("—")
                    + " → "
                    + c.after().map(Provision::wording).orElse("—"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theDifferenceOfTwoDaysNamesForceWordingAddresseesAndConsequence() {
    assertEquals("", diff(TODAY, TODAY.plusDays(1)));
    assertEquals(
        """
        act:1 [ADDRESSEES] Нельзя. → Нельзя.
        act:2 [WORDING] Старый пересказ. → Новый текст в две строки;
        fine:1 [WORDING, CONSEQUENCE] Штраф поменьше. → Штраф побольше.""",
        diff(LocalDate.of(2012, 1, 1), LocalDate.of(2015, 1, 1)));
    assertEquals(
        "act:2 [FORCE] Новый текст в две строки; → —",
        diff(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 1)));
  }

  @Test
  void aWordingThatAPersonComparedIsQuoted() {
    LawPack law = SmallLaw.pack();
    LocalDate from = LocalDate.of(2010, 1, 1);
    Provision old = law.editions("act:2").get(0);
    LawPack.Attested attested =
        law.attested(
            List.of(new PersonAttestation("act:2", from, old.wordingHash(), "В. Г.", TODAY)));
    assertEquals(List.of(), attested.ignored());
    Provision now = attested.law().editions("act:2").get(0);
    assertEquals(new Quote(true, "Старый пересказ."), now.quote());
    assertEquals("В. Г., 2026-11-22", now.attestation().checked());
    assertEquals(law.editions("act:2").get(1), attested.law().editions("act:2").get(1));
    assertFalse(law.editions("act:2").get(0).quote().verbatim(), "the pack itself is as it was");
  }

  @Test
  void anAttestationOfAnotherWordingOrEditionDoesNotCountAndIsToldOf() {
    LocalDate from = LocalDate.of(2010, 1, 1);
    LawPack.Attested attested =
        SmallLaw.pack()
            .attested(
                List.of(
                    new PersonAttestation("act:2", from, "0", "В. Г.", TODAY),
                    new PersonAttestation("act:2", from.plusDays(1), "0", "В. Г.", TODAY),
                    new PersonAttestation("act:77", from, "0", "В. Г.", TODAY)));
    assertEquals(
        """
        act:2 2010-01-01: текст изменился после сверки (В. Г., 2026-11-22), сверка не учтена;\
         сверьте заново: medlint law attest
        act:2 2010-01-02: такой редакции в наборе нет, сверка не учтена
        act:77 2010-01-01: такой редакции в наборе нет, сверка не учтена""",
        attested.ignored().stream().map(t -> t.ru()).collect(Collectors.joining("\n")));
    assertFalse(attested.law().editions("act:2").get(0).quote().verbatim());
  }
}
