package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Named;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Stage;
import dev.medlint.law.Applicability;
import dev.medlint.law.ApplicabilityJudge;
import dev.medlint.law.LawFile;
import dev.medlint.law.LawFileParser;
import dev.medlint.law.LawPack;
import dev.medlint.law.LawProblem;
import dev.medlint.law.Provision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the Advertising Law (38-FZ) to lists written by hand: no point may get lost, and none may
 * change its sort, its fine, its days or whom it binds unnoticed.
 */
class AdvertisingLawTest {

  private static final String ACT = "38-fz:";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Set<AdObject> NO_OBJECT = EnumSet.noneOf(AdObject.class);
  private static final LawPack LAW = law();

  private static LawPack law() {
    Path folder = Path.of("src", "main", "pack", "law");
    List<LawFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        files.add(new LawFile(folder.relativize(path).toString(), Files.readString(path)));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    LawFileParser.Result result = LawFileParser.parse(files);
    assertEquals(
        "", result.problems().stream().map(LawProblem::toString).collect(Collectors.joining("\n")));
    return result.pack().orElseThrow();
  }

  /**
   * One line a point: sort, class, fine, and the first day of each edition with the number of
   * copies where the wording is quoted; a last day where the point lost its force.
   */
  @Test
  void everyPointIsThereWithItsSortItsFineAndItsEditions() {
    String expected =
        """
        38-fz:18.1:16#adv requirement needs-warning koap:14.3:1 2022-09-01/2
        38-fz:18.1:16#label requirement needs-warning koap:14.3:1 2022-09-01/2
        38-fz:18.1:17#erid requirement needs-warning koap:14.3:16 2022-09-01
        38-fz:18:1 requirement needs-proof koap:14.3:4.1 2006-07-01
        38-fz:24:10 ban advice - 2010-01-01 until 2013-12-31
        38-fz:24:11 ban advice - 2010-01-01 until 2013-12-31
        38-fz:24:1:1 ban banned koap:14.3:5 2006-07-01/5
        38-fz:24:1:10 ban banned koap:14.3:5 2006-07-01/2
        38-fz:24:1:2 ban banned koap:14.3:5 2006-07-01/6
        38-fz:24:1:3 ban banned koap:14.3:5 2006-07-01/6
        38-fz:24:1:4 ban banned koap:14.3:5 2006-07-01/6
        38-fz:24:1:5 ban banned koap:14.3:5 2006-07-01/5
        38-fz:24:1:6 ban banned koap:14.3:5 2006-07-01/4
        38-fz:24:1:7 ban banned koap:14.3:5 2006-07-01/4
        38-fz:24:1:8 ban banned koap:14.3:5 2006-07-01/2
        38-fz:24:1:9 ban banned koap:14.3:5 2006-07-01/4
        38-fz:24:2 requirement advice - 2006-07-01 2013-10-22
        38-fz:24:3 requirement advice koap:14.3:5 2006-07-01 2014-01-01
        38-fz:24:3.1 requirement advice koap:14.3:5 2014-01-01
        38-fz:24:4 requirement advice koap:14.3:5 2006-07-01 2013-10-22
        38-fz:24:5 requirement advice - 2006-07-01
        38-fz:24:6 requirement needs-proof koap:14.3:5 2006-07-01 2013-10-22/2
        38-fz:24:7 requirement needs-warning koap:14.3:5 2006-07-01 2013-10-22 2014-01-01/5
        38-fz:24:7#area requirement needs-warning koap:14.3:5 2006-07-01
        38-fz:24:7#radio requirement needs-warning koap:14.3:5 2006-07-01
        38-fz:24:7#tv requirement needs-warning koap:14.3:5 2006-07-01/2
        38-fz:24:8#device ban place koap:14.3:5 2006-07-01 2013-10-22
        38-fz:24:8#method ban place koap:14.3:5 2014-01-01
        38-fz:24:8#rx ban place koap:14.3:5 2006-07-01 2013-10-22
        38-fz:24:8#rx-service ban place koap:14.3:5 2013-10-22
        38-fz:24:8#service ban place koap:14.3:5 2014-01-01 until 2014-06-29
        38-fz:24:9 ban banned koap:14.3:5 2014-01-01
        38-fz:25:1.1 requirement needs-warning koap:14.3:5 2013-10-22/2
        38-fz:25:1.1#area requirement needs-warning koap:14.3:5 2013-10-22
        38-fz:25:1:1 ban banned koap:14.3:5 2006-07-01/5
        38-fz:25:1:2 ban banned koap:14.3:5 2006-07-01/5
        38-fz:25:1:3 ban banned koap:14.3:5 2006-07-01/5
        38-fz:25:1:4 ban banned koap:14.3:5 2006-07-01/5
        38-fz:25:1:5#reg ban banned koap:14.3:5 2006-07-01/5
        38-fz:25:1:5#res ban banned koap:14.3:5 2006-07-01/5
        38-fz:25:2#info requirement needs-warning koap:14.3:5 2006-07-01
        38-fz:25:2#subst ban banned koap:14.3:5 2006-07-01/2
        38-fz:28:1 requirement needs-warning koap:14.3:1 2006-07-01
        38-fz:28:283 requirement needs-proof - 2026-04-01
        38-fz:28:3 requirement needs-warning koap:14.3:6 2014-07-01
        38-fz:2:2 guidance advice - 2006-07-01
        38-fz:3:1 guidance advice - 2006-07-01/4
        38-fz:5:10.7 ban advice koap:14.3:1 2025-09-01
        38-fz:5:10.7#platform ban place koap:14.3:1 2025-09-01
        38-fz:5:11 requirement needs-warning koap:14.3:1 2006-07-01
        38-fz:5:2:1 ban needs-proof koap:14.3:1 2006-07-01/2
        38-fz:5:2:2 ban banned koap:14.3:1 2006-07-01/3
        38-fz:5:2:3 ban banned koap:14.3:1 2006-07-01
        38-fz:5:3:1 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:5:3:10 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:5:3:11 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:5:3:2 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:5:3:4 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:5:3:6 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:5:3:9 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:5:5:1 ban banned koap:14.3:1 2006-07-01
        38-fz:5:5:2 ban banned koap:14.3:1 2006-07-01
        38-fz:5:5:4 ban banned koap:14.3:1 2006-07-01
        38-fz:5:5:5 ban banned koap:14.3:1 2006-07-01
        38-fz:5:5:6 ban banned koap:14.3:1 2006-07-01 2013-10-22
        38-fz:5:6 ban banned koap:14.3:1 2006-07-01
        38-fz:5:7 ban needs-warning koap:14.3:1 2006-07-01
        38-fz:6 ban banned koap:14.3:1 2006-07-01
        38-fz:7:5 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:7:7 ban needs-proof koap:14.3:1 2006-07-01
        38-fz:7:9 ban banned koap:14.3:1 2014-01-01
        38-fz:9:1 requirement needs-warning koap:14.3:1 2006-07-01/2
        38-fz:9:2 requirement needs-warning koap:14.3:1 2006-07-01/2
        """;
    StringBuilder actual = new StringBuilder();
    for (String id : LAW.ids()) {
      if (id.startsWith(ACT)) {
        actual.append(line(LAW.editions(id))).append('\n');
      }
    }
    assertEquals(expected, actual.toString());
  }

  private static String line(List<Provision> editions) {
    Provision last = editions.get(editions.size() - 1);
    StringBuilder line = new StringBuilder(last.id());
    line.append(' ').append(last.kind().id()).append(' ').append(last.breachClass().id());
    line.append(' ').append(last.fine().isEmpty() ? "-" : last.fine());
    for (Provision edition : editions) {
      line.append(' ').append(edition.period().from());
      if (edition.quote().verbatim()) {
        line.append('/').append(edition.attestation().copies());
      }
    }
    last.period().lastDay().ifPresent(day -> line.append(" until ").append(day));
    return line.toString();
  }

  @Test
  void articlesForAllGoodsBindEveryObjectAndTheOthersTheirOwn() {
    String expected =
        """
        38-fz:18.1:16#adv any
        38-fz:18.1:16#label any
        38-fz:18.1:17#erid any
        38-fz:18:1 any
        38-fz:28:1 any
        38-fz:28:283 any
        38-fz:28:3 any
        38-fz:2:2 any
        38-fz:3:1 any
        38-fz:5:10.7 any
        38-fz:5:10.7#platform any
        38-fz:5:11 any
        38-fz:5:2:1 any
        38-fz:5:2:2 any
        38-fz:5:2:3 any
        38-fz:5:3:1 any
        38-fz:5:3:10 any
        38-fz:5:3:11 any
        38-fz:5:3:2 any
        38-fz:5:3:4 any
        38-fz:5:3:6 any
        38-fz:5:3:9 any
        38-fz:5:5:1 any
        38-fz:5:5:2 any
        38-fz:5:5:4 any but service
        38-fz:5:5:5 any
        38-fz:5:5:6 supplement food baby-food cosmetic other
        38-fz:5:6 any
        38-fz:5:7 any
        38-fz:6 any
        38-fz:7:5 drug rx-drug preventive-drug device pro-device supplement
        38-fz:7:7 drug rx-drug preventive-drug service method
        38-fz:7:9 service
        38-fz:9:1 any
        38-fz:9:2 any
        """;
    StringBuilder actual = new StringBuilder();
    for (String id : LAW.ids()) {
      if (id.startsWith(ACT) && !id.startsWith("38-fz:24:") && !id.startsWith("38-fz:25:")) {
        actual.append(id).append(' ').append(bound(id)).append('\n');
      }
    }
    assertEquals(expected, actual.toString());
  }

  private static String bound(String id) {
    List<String> bound = new ArrayList<>();
    List<String> free = new ArrayList<>();
    for (AdObject object : AdObject.values()) {
      Facts facts = facts(Set.of(object), "instagram", Optional.of(Medium.MESSENGER));
      (answer(id, facts).equals("+") ? bound : free).add(object.id());
    }
    if (free.isEmpty()) {
      return "any";
    }
    return free.size() < bound.size()
        ? "any but " + String.join(" ", free)
        : String.join(" ", bound);
  }

  @Test
  void whatNoTextShowsIsAskedOnlyInItsMedium() {
    String expected =
        """
                            - web print outdoor tv radio social messenger sms leaflet
        38-fz:24:7          + + + + + + + + + +
        38-fz:24:7#area     medium + + + - - + + + +
        38-fz:24:7#tv       medium - - - + - - - - -
        38-fz:24:7#radio    medium - - - - + - - - -
        38-fz:18:1          medium - - - - - - + + -
        38-fz:18.1:16#label medium + - - - - + + - -
        38-fz:18.1:16#adv   medium + - - - - + + - -
        38-fz:18.1:17#erid  medium + - - - - + + - -
        """;
    StringBuilder actual = new StringBuilder(expected.substring(0, expected.indexOf('\n') + 1));
    for (String line : expected.lines().skip(1).toList()) {
      String id = line.substring(0, line.indexOf(' '));
      actual.append(id).append(" ".repeat(19 - id.length()));
      actual.append(' ').append(answer(id, service(Optional.empty())));
      for (Medium medium : Medium.values()) {
        actual.append(' ').append(answer(id, service(Optional.of(medium))));
      }
      actual.append('\n');
    }
    assertEquals(expected, actual.toString());
  }

  @Test
  void bannedPlatformsAreAskedByName() {
    String expected =
        """
        38-fz:5:10.7 instagram +
        38-fz:5:10.7 t.me +
        38-fz:5:10.7 vk -
        38-fz:5:10.7 - platform
        38-fz:5:10.7#platform Instagram +
        38-fz:5:10.7#platform facebook.com +
        38-fz:5:10.7#platform t.me -
        38-fz:5:10.7#platform - platform
        """;
    StringBuilder actual = new StringBuilder();
    for (String line : expected.lines().toList()) {
      String[] words = line.split(" ", 3);
      String answer = answer(words[0], facts(NO_OBJECT, words[1], Optional.of(Medium.SOCIAL)));
      actual.append(words[0]).append(' ').append(words[1]).append(' ').append(answer).append('\n');
    }
    assertEquals(expected, actual.toString());
  }

  @Test
  void yandexDirectAddsTheWarningsOfTextAdsItself() {
    String expected =
        """
        38-fz:24:7 service yandex-direct -
        38-fz:24:7 service vk +
        38-fz:24:7 service - +
        38-fz:25:1.1 supplement Yandex-Direct -
        38-fz:25:1.1 supplement - +
        38-fz:25:2#info baby-food yandex-direct -
        38-fz:25:2#info baby-food - +
        38-fz:24:1:8 drug yandex-direct +
        """;
    StringBuilder actual = new StringBuilder();
    for (String line : expected.lines().toList()) {
      String[] words = line.split(" ", 4);
      Set<AdObject> object = Set.of(Named.find(AdObject.class, words[1]).orElseThrow());
      String answer = answer(words[0], facts(object, words[2], Optional.of(Medium.WEB)));
      actual.append(String.join(" ", words[0], words[1], words[2], answer)).append('\n');
    }
    assertEquals(expected, actual.toString());
  }

  @Test
  void labelsAreNotAskedOfADraft() {
    Facts draft = facts(NO_OBJECT, "-", Optional.of(Medium.WEB), Stage.DRAFT);
    assertEquals("-", answer("38-fz:18.1:16#label", draft));
    assertEquals("-", answer("38-fz:18.1:16#adv", draft));
    assertEquals("-", answer("38-fz:18.1:17#erid", draft));
  }

  @Test
  void theInstalmentsLawIsNotCitedAsAPartOfTheAdvertisingLaw() {
    Provision price = LAW.at("38-fz:28:283", TODAY).orElseThrow();
    assertEquals("Федеральный закон № 283-ФЗ (рассрочка)", price.citation().ru());
    assertEquals("Federal Law No. 283-FZ (instalments)", price.citation().en());
  }

  /** Returns + for bound, - for not bound, or the fact on which the answer depends. */
  private static String answer(String id, Facts facts) {
    Provision provision = LAW.at(id, TODAY).orElseThrow();
    Applicability answer = new ApplicabilityJudge().judge(provision, facts, TODAY);
    if (answer instanceof Applicability.Unknown unknown) {
      return unknown.missingFact();
    }
    return answer instanceof Applicability.Applies ? "+" : "-";
  }

  private static Facts service(Optional<Medium> medium) {
    return facts(Set.of(AdObject.SERVICE), "-", medium);
  }

  private static Facts facts(Set<AdObject> objects, String platform, Optional<Medium> medium) {
    return facts(objects, platform, medium, Stage.PUBLISHED);
  }

  private static Facts facts(
      Set<AdObject> objects, String platform, Optional<Medium> medium, Stage stage) {
    Optional<String> named = platform.equals("-") ? Optional.empty() : Optional.of(platform);
    return new Facts(
        new Fact<>(Optional.of(Kind.AD), Origin.COMMAND_LINE, "--kind"),
        new Fact<>(objects, Origin.COMMAND_LINE, "--object"),
        new Fact<>(Audience.PUBLIC, Origin.COMMAND_LINE, "--audience"),
        new Fact<>(medium, Origin.COMMAND_LINE, "--medium"),
        new Fact<>(named, Origin.COMMAND_LINE, "--platform"),
        new Fact<>(stage, Origin.COMMAND_LINE, "--stage"),
        Fact.byDefault(Completeness.UNKNOWN));
  }
}
