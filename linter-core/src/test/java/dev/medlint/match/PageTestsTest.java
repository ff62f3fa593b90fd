package dev.medlint.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.PageNote;
import dev.medlint.rule.PageTest;
import dev.medlint.rule.PageTest.Relation;
import dev.medlint.rule.PageTest.Unit;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules ask of the facts of one page. */
class PageTestsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static PageFacts page(Object... factsAndValues) {
    List<PageNote> notes = new ArrayList<>();
    for (int i = 0; i < factsAndValues.length; i += 2) {
      notes.add(
          new PageNote(
              (PageFactName) factsAndValues[i],
              (String) factsAndValues[i + 1],
              new TextSpan(i, i + 1)));
    }
    return PageFacts.of(notes);
  }

  private static PageTest test(PageFactName fact, Relation relation, String... values) {
    return new PageTest(fact, false, relation, List.of(values), 0, Unit.MONTHS, Optional.empty());
  }

  private static PageTest count(PageFactName fact, Relation relation, int number) {
    return new PageTest(fact, false, relation, List.of(), number, Unit.MONTHS, Optional.empty());
  }

  private static PageTest with(PageFactName fact, Relation relation, PageFactName other) {
    return new PageTest(fact, false, relation, List.of(), 0, Unit.MONTHS, Optional.of(other));
  }

  private static PageTest not(PageTest test) {
    return new PageTest(
        test.fact(),
        true,
        test.relation(),
        test.values(),
        test.number(),
        test.unit(),
        test.other());
  }

  /** The values that each match shows, matches apart by bars; "-": the tests do not hold. */
  private static String asked(PageFacts page, PageTest... tests) {
    PageTests.Outcome outcome = new PageTests(page, TODAY).ask(List.of(tests));
    assertEquals(outcome.holds(), !outcome.notes().isEmpty());
    return outcome.holds()
        ? outcome.notes().stream()
            .map(m -> m.stream().map(PageNote::value).collect(Collectors.joining(",")))
            .collect(Collectors.joining("|"))
        : "-";
  }

  @Test
  void whatThePageShowsIsAMatchForEachValue() {
    PageFacts page = page(PageFactName.SOURCE, "а", PageFactName.SOURCE, "б");
    PageTest source = test(PageFactName.SOURCE, Relation.PRESENT);
    assertEquals("а|б", asked(page, source));
    assertEquals("-", asked(page, not(source)));
    assertEquals("-", asked(page, test(PageFactName.INN, Relation.PRESENT)));
    assertEquals("", asked(page, not(test(PageFactName.INN, Relation.PRESENT))));
  }

  @Test
  void ofTheOtherTestsTheFirstValueIsShownBesideEachMatch() {
    PageFacts page =
        page(
            PageFactName.SOURCE, "а",
            PageFactName.SOURCE, "б",
            PageFactName.DOCTOR, "Лаптев",
            PageFactName.DOCTOR, "Озеров");
    PageTest source = test(PageFactName.SOURCE, Relation.PRESENT);
    PageTest doctor = test(PageFactName.DOCTOR, Relation.PRESENT);
    PageTest noInn = not(test(PageFactName.INN, Relation.PRESENT));
    assertEquals("а,Лаптев|б,Лаптев", asked(page, source, doctor));
    assertEquals("Лаптев,а|Озеров,а", asked(page, doctor, noInn, source));
    assertEquals("Лаптев", asked(page, noInn, doctor));
    assertEquals("-", asked(page, source, test(PageFactName.INN, Relation.PRESENT)));
  }

  @Test
  void valuesAreCounted() {
    PageFacts page =
        page(PageFactName.SOURCE, "а", PageFactName.SOURCE, "б", PageFactName.SOURCE, "в");
    assertEquals("в", asked(page, count(PageFactName.SOURCE, Relation.MORE, 2)));
    assertEquals("б", asked(page, count(PageFactName.SOURCE, Relation.MORE, 1)));
    assertEquals("-", asked(page, count(PageFactName.SOURCE, Relation.MORE, 3)));
    assertEquals("", asked(page, count(PageFactName.SOURCE, Relation.FEWER, 4)));
    assertEquals("-", asked(page, count(PageFactName.SOURCE, Relation.FEWER, 3)));
    assertEquals("", asked(page, not(count(PageFactName.SOURCE, Relation.FEWER, 3))));
    assertEquals("", asked(page, count(PageFactName.INN, Relation.FEWER, 1)));
  }

  @Test
  void numbersAreCompared() {
    PageFacts page = page(PageFactName.WARNING_SECONDS, "3", PageFactName.WARNING_SECONDS, "5");
    assertEquals("3", asked(page, count(PageFactName.WARNING_SECONDS, Relation.FEWER, 5)));
    assertEquals("3|5", asked(page, count(PageFactName.WARNING_SECONDS, Relation.FEWER, 6)));
    assertEquals("-", asked(page, count(PageFactName.WARNING_SECONDS, Relation.FEWER, 3)));
    assertEquals("5", asked(page, count(PageFactName.WARNING_SECONDS, Relation.MORE, 3)));
    assertEquals("-", asked(page, count(PageFactName.WARNING_SECONDS, Relation.MORE, 5)));
  }

  @Test
  void valuesAreTheSameOrDifferWhateverTheirCase() {
    PageFacts page =
        page(
            PageFactName.TITLE, "О Спине",
            PageFactName.DOCTOR, "о спине",
            PageFactName.SOURCE, "другое");
    PageFactName title = PageFactName.TITLE;
    assertEquals("О Спине", asked(page, test(title, Relation.SAME, "иное", "о спине")));
    assertEquals("-", asked(page, test(title, Relation.SAME, "иное")));
    assertEquals("О Спине", asked(page, test(title, Relation.DIFFERENT, "иное")));
    assertEquals("-", asked(page, test(title, Relation.DIFFERENT, "иное", "о спине")));
    assertEquals("О Спине,о спине", asked(page, with(title, Relation.SAME, PageFactName.DOCTOR)));
    assertEquals("-", asked(page, with(title, Relation.SAME, PageFactName.SOURCE)));
    assertEquals(
        "О Спине,другое", asked(page, with(title, Relation.DIFFERENT, PageFactName.SOURCE)));
    // With nothing to compare with nothing differs.
    assertEquals("-", asked(page, with(title, Relation.DIFFERENT, PageFactName.INN)));
  }

  @Test
  void daysAreComparedWithTodayWithADayOrWithAnotherFact() {
    PageFacts page =
        page(
            PageFactName.DATE_PUBLISHED, "2026-11-22",
            PageFactName.DATE_UPDATED, "2026-11-21",
            PageFactName.DATE_REVIEWED, "2026-11-23");
    PageFactName published = PageFactName.DATE_PUBLISHED;
    assertEquals("-", asked(page, test(published, Relation.LATER)));
    assertEquals("-", asked(page, test(published, Relation.EARLIER)));
    assertEquals("2026-11-23", asked(page, test(PageFactName.DATE_REVIEWED, Relation.LATER)));
    assertEquals("2026-11-21", asked(page, test(PageFactName.DATE_UPDATED, Relation.EARLIER)));
    assertEquals(
        "2026-11-22,2026-11-23",
        asked(page, with(published, Relation.EARLIER, PageFactName.DATE_REVIEWED)));
    assertEquals("-", asked(page, with(published, Relation.LATER, PageFactName.DATE_REVIEWED)));
    assertEquals("-", asked(page, with(published, Relation.LATER, PageFactName.LAST_DATE)));
    assertEquals("2026-11-22", asked(page, test(published, Relation.EARLIER, "2030-01-01")));
  }

  @ParameterizedTest
  @CsvSource({
    "DAYS, 30, 2026-10-23, 2026-10-22",
    "MONTHS, 1, 2026-10-22, 2026-10-21",
    "YEARS, 1, 2025-11-22, 2025-11-21"
  })
  void daysAreOldOrYoung(Unit unit, int number, String young, String old) {
    PageFacts page = page(PageFactName.DATE_PUBLISHED, young, PageFactName.DATE_PUBLISHED, old);
    PageFactName published = PageFactName.DATE_PUBLISHED;
    assertEquals(
        old,
        asked(
            page,
            new PageTest(
                published, false, Relation.OLDER, List.of(), number, unit, Optional.empty())));
    assertEquals(
        young,
        asked(
            page,
            new PageTest(
                published, false, Relation.YOUNGER, List.of(), number, unit, Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          forms.example          | forms.example     | true
          a.forms.example        | forms.example     | true
          forms.example/x        | forms.example     | true
          forms.example:81/x     | forms.example     | true
          forms.example?x        | forms.example     | true
          forms.example#x        | forms.example     | true
          badforms.example       | forms.example     | false
          forms.example.org      | forms.example     | false
          other.org/forms.example| forms.example     | false
          other.org              | forms.example     | false
          a.docs.example/forms/9 | docs.example/forms| true
          docs.example/other     | docs.example/forms| false
          forms.example          | "ms.ex"           | true
          forms.example          | "MS.EX"           | true
          forms.example          | "mz.ex"           | false
          """)
  void addressesLieOnAHostOrBelowIt(String address, String entry, boolean expected) {
    PageFacts page = page(PageFactName.FORM_ADDRESS, address);
    assertEquals(
        expected ? address : "-",
        asked(page, test(PageFactName.FORM_ADDRESS, Relation.AMONG, "none.example", entry)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Источник: cyber.example, 2024     | cyber.example | true
          cyber.example                     | cyber.example | true
          Cyber.Example.                    | cyber.example | true
          Cyber.example. Статья             | cyber.example | true
          см. www.cyber.example/a           | cyber.example | true
          см. xcyber.example                | cyber.example | false
          см. cyber-example                 | cyber.example | false
          см. a-cyber.example               | cyber.example | false
          см. cyber.example.org             | cyber.example | false
          см. xcyber.example, cyber.example | cyber.example | true
          """)
  void anAddressIsFoundAmidWords(String words, String entry, boolean expected) {
    PageFacts page = page(PageFactName.SOURCE, words);
    assertEquals(
        expected ? words : "-", asked(page, test(PageFactName.SOURCE, Relation.AMONG, entry)));
  }
}
