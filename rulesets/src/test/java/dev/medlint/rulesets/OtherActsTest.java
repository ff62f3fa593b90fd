package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.explain.Detail;
import dev.medlint.explain.Explainer;
import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.law.Applicability;
import dev.medlint.law.ApplicabilityJudge;
import dev.medlint.law.Fine;
import dev.medlint.law.LawPack;
import dev.medlint.law.Provision;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the acts beside 38-FZ to a list written by hand. */
class OtherActsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Pack PACK = Pack.bundledWithExamples();
  private static final LawPack LAW = PACK.law();

  @Test
  void everyPointOfTheOtherActsIsThere() {
    assertEquals(
        """
        114-fz:meta-logo law ban ad+article+page 2022-03-21.. koap:20.3
        114-fz:meta-note site requirement ad+article+page 2022-03-21..
        152-fz:18.1:2 law requirement ad+article+page 2011-07-27.. koap:13.11
        152-fz:18:5 law ban ad+article+page 2025-07-01.. koap:13.11:8
        152-fz:9:1 law requirement ad+article+page 2025-09-01.. koap:13.11
        168-fz:ru law requirement ad+page 2026-03-01..
        323-fz:13 law ban ad+article+page 2012-01-01..
        61-fz:67 law ban ad+article+page 2010-09-01..
        eeat:ad-split eeat requirement article always..
        eeat:ai eeat guidance article always..
        eeat:author eeat requirement article always..
        eeat:author-cred eeat requirement article always..
        eeat:contacts eeat guidance article always..
        eeat:date-created eeat requirement article always..
        eeat:date-updated eeat requirement article always..
        eeat:dates-sane eeat requirement article always..
        eeat:editorial-policy eeat guidance article always..
        eeat:feedback eeat guidance article always..
        eeat:funding eeat guidance article always..
        eeat:inline-ref eeat requirement article always..
        eeat:jsonld-type eeat requirement article always..
        eeat:not-a-doctor eeat requirement article always..
        eeat:plain eeat guidance article always..
        eeat:reviewer eeat requirement article always..
        eeat:reviewer-not-author eeat guidance article always..
        eeat:sources eeat requirement article always..
        eeat:sources-dated eeat guidance article always..
        eeat:sources-quality eeat requirement article always..
        eeat:stale eeat requirement article always..
        fas-10.7-2026 law guidance ad 2026-03-06..
        fas-1079-23 law guidance ad 2023-12-28..
        fas-353-23:1 law guidance ad 2023-06-05..
        fas-353-23:2 law guidance ad 2023-06-05..
        fas-ad-51199-13 law guidance ad 2013-12-17..
        fas-ak-21227-06 law guidance ad 2006-12-14..
        fas-ak-43550-18 law guidance ad 2018-06-14..
        fas-ak-65861-17 law guidance ad 2017-09-25..
        fas-df-52241-20 law guidance ad 2020-06-22..
        fas-recs-otc-2018:adv law guidance ad 2018-11-01..
        fas-recs-otc-2018:doctor law guidance ad 2018-11-01..
        fas-recs-otc-2018:perf law guidance ad 2018-11-01..
        fas-site-not-ad law guidance page always..
        koap:13.11 law fine - 2025-09-01..
        koap:13.11:8 law fine - 2025-07-01..
        koap:13.15:2 law fine - 2022-03-21..
        koap:14.3:1 law fine - 2022-08-09..2023-08-31
        koap:14.3:1 law fine - 2023-09-01..
        koap:14.3:15 law fine - 2023-09-01..
        koap:14.3:16 law fine - 2023-09-01..
        koap:14.3:18 law fine - 2025-09-01..
        koap:14.3:4.1 law fine - 2024-04-17..
        koap:14.3:5 law fine - 2013-10-22..
        koap:14.3:6 law fine - 2022-08-09..
        koap:14.8 law fine - 2022-08-09..
        koap:20.3 law fine - 2022-03-21..
        site:118n site requirement page 2025-09-01..
        site:659 site requirement page 2026-09-01..
        site:736 site requirement page 2023-09-01..2026-08-31
        site:956n site requirement page 2015-03-09..2025-08-31
        site:age site guidance page always..
        site:contacts site guidance page always..
        site:contraind site guidance page always..
        site:doctors site guidance page always..
        site:heading site guidance page always..
        site:licence site requirement page 2015-03-09..
        site:links site guidance page always..
        site:low-vision site guidance page 2025-09-01..
        site:prices site guidance page always..
        site:requisites site guidance page 2023-09-01..
        site:stale-act site requirement page 2025-09-01..
        site:stale-act#736 site requirement page 2026-09-01..
        site:supervisors site guidance page always..
        vas-58 law guidance ad 2012-10-08..
        """,
        others().stream()
            .flatMap(id -> LAW.editions(id).stream())
            .map(OtherActsTest::line)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static List<String> others() {
    return new TreeSet<>(LAW.ids()).stream().filter(id -> !id.startsWith("38-fz:")).toList();
  }

  private static String line(Provision provision) {
    String kinds =
        provision.addressees().kinds().stream().map(Kind::id).collect(Collectors.joining("+"));
    LocalDate first = provision.period().from();
    String line =
        String.join(
            " ",
            provision.id(),
            provision.family().id(),
            provision.kind().id(),
            kinds.isEmpty() ? "-" : kinds,
            (first.equals(LocalDate.MIN) ? "always" : first.toString())
                + ".."
                + provision.period().lastDay().map(LocalDate::toString).orElse(""));
    return provision.fine().isEmpty() ? line : line + " " + provision.fine();
  }

  @Test
  void finesAreRangesAndUnseenSumsStayUnknown() {
    assertEquals(
        """
        koap:13.11 ?
        koap:13.11:8 ?
        koap:13.15:2 ?
        koap:14.3:1 граждане 2 000–2 500 ₽, должностные лица 4 000–20 000 ₽,\
         предприниматели 4 000–20 000 ₽, организации 100 000–500 000 ₽
        koap:14.3:15 граждане 10 000–30 000 ₽, должностные лица 30 000–100 000 ₽,\
         предприниматели 30 000–100 000 ₽, организации 200 000–500 000 ₽
        koap:14.3:16 граждане 30 000–100 000 ₽, должностные лица 100 000–200 000 ₽,\
         предприниматели 100 000–200 000 ₽, организации 200 000–500 000 ₽
        koap:14.3:18 граждане 50 000–80 000 ₽, должностные лица 80 000–150 000 ₽,\
         предприниматели 80 000–150 000 ₽, организации 200 000–500 000 ₽
        koap:14.3:4.1 граждане 10 000–20 000 ₽, должностные лица 20 000–100 000 ₽,\
         предприниматели 20 000–100 000 ₽, организации 300 000–1 000 000 ₽
        koap:14.3:5 граждане 2 000–2 500 ₽, должностные лица 10 000–20 000 ₽,\
         предприниматели 10 000–20 000 ₽, организации 200 000–500 000 ₽
        koap:14.3:6 должностные лица 20 000–50 000 ₽, предприниматели 20 000–50 000 ₽,\
         организации 300 000–800 000 ₽
        koap:14.8 ?
        koap:20.3 граждане 1 000–2 000 ₽
        """,
        others().stream()
            .filter(id -> id.startsWith("koap:"))
            .map(id -> id + " " + sums(LAW.at(id, TODAY).orElseThrow()))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static String sums(Provision fine) {
    return fine.penalty()
        .map(Fine::ranges)
        .map(LocalizedText::ru)
        .orElse("?")
        .replace('\u00a0', ' ');
  }

  @Test
  void onlyTheReadWordingOfOneFineIsQuoted() {
    assertEquals(
        List.of("koap:14.3:1"),
        others().stream()
            .filter(id -> LAW.editions(id).stream().anyMatch(p -> p.quote().verbatim()))
            .toList());
  }

  @Test
  void everyFineThatAProvisionNamesIsThere() {
    List<String> missing =
        LAW.ids().stream()
            .flatMap(id -> LAW.editions(id).stream())
            .filter(p -> !p.fine().isEmpty() && LAW.editions(p.fine()).isEmpty())
            .map(p -> p.id() + " " + p.fine())
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void normsThatBindMoreThanAdsAreExplainedWithoutAdvertising() {
    assertEquals(
        """
        152-fz:9:1 kind=ad medium=web: + связывает при любом объекте, ст. 9 ч. 1
        152-fz:9:1 kind=page medium=web: + связывает при любом объекте, ст. 9 ч. 1
        152-fz:9:1 medium=web: + связывает при любом объекте, ст. 9 ч. 1
        152-fz:9:1 kind=page medium=print: - не связывает: носитель print (параметр --medium),\
         ст. 9 ч. 1
        323-fz:13 object=service: + связывает при любом объекте, ст. 13
        61-fz:67 kind=article object=rx-drug: + касается рецептурного лекарства (rx-drug, параметр\
         --object), ст. 67
        61-fz:67 kind=article object=service: - не касается медицинской услуги (service, параметр\
         --object), ст. 67
        61-fz:67 kind=article object=rx-drug audience=professionals: - не связывает: аудитория\
         professionals (параметр --audience), ст. 67
        site:118n kind=page object=service: + касается медицинской услуги (service, параметр\
         --object), приказ Минздрава от 13.03.2025 № 118н
        site:118n kind=page object=cosmetic: - не касается косметики (cosmetic, параметр --object),\
         приказ Минздрава от 13.03.2025 № 118н
        site:118n kind=ad object=service: - не относится к тексту вида ad (параметр --kind)
        114-fz:meta-note kind=article: + совет при любом объекте: сноска о запрете Meta (для СМИ\
         обязанность, для остальных совет)
        fas-recs-otc-2018:perf kind=ad object=rx-drug: - не связывает рекламу рецептурного лекарства\
         (rx-drug, параметр --object), рекомендации ФАС о безрецептурных лекарствах, ноябрь 2018,\
         разд. 2
        """,
        Stream.of(
                "152-fz:9:1 kind=ad medium=web",
                "152-fz:9:1 kind=page medium=web",
                "152-fz:9:1 medium=web",
                "152-fz:9:1 kind=page medium=print",
                "323-fz:13 object=service",
                "61-fz:67 kind=article object=rx-drug",
                "61-fz:67 kind=article object=service",
                "61-fz:67 kind=article object=rx-drug audience=professionals",
                "site:118n kind=page object=service",
                "site:118n kind=page object=cosmetic",
                "site:118n kind=ad object=service",
                "114-fz:meta-note kind=article",
                "fas-recs-otc-2018:perf kind=ad object=rx-drug")
            .map(OtherActsTest::judged)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void everyPointIsExplainedInBothLanguages() {
    Linter linter = Linter.of(PACK, TODAY);
    List<String> silent = new ArrayList<>();
    for (Language language : Language.values()) {
      Explainer explainer = new Explainer(linter, language);
      for (String id : others()) {
        if (explainer.explain(id, Detail.SHORT).isEmpty()) {
          silent.add(id);
        }
      }
    }
    assertEquals(List.of(), silent);
  }

  private static String judged(String question) {
    String[] words = question.split(" ", -1);
    Map<String, String> stated = new LinkedHashMap<>();
    for (String word : List.of(words).subList(1, words.length)) {
      int equals = word.indexOf('=');
      stated.put(word.substring(0, equals), word.substring(equals + 1));
    }
    Facts facts =
        FactsResolver.resolve(List.of(new Statements(Origin.COMMAND_LINE, "", stated))).facts();
    Provision provision = LAW.at(words[0], TODAY).orElseThrow();
    Applicability answer = new ApplicabilityJudge().judge(provision, facts, TODAY);
    char sign = answer instanceof Applicability.Applies ? '+' : '-';
    Optional<Applicability.Unknown> unknown =
        answer instanceof Applicability.Unknown u ? Optional.of(u) : Optional.empty();
    return question + ": " + (unknown.isPresent() ? '?' : sign) + " " + answer.reason().ru();
  }
}
