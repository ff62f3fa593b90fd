package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the law files to the table of who is bound by what, written by hand from the articles: a
 * change of a law file shows here as a changed cell.
 */
class ApplicabilityTableTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
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

  /** + binds, - does not, ? depends on which special object it is. */
  @Test
  void objectsAreBoundAsTheArticlesSay() {
    List<AdObject> columns =
        List.of(
            AdObject.DRUG,
            AdObject.RX_DRUG,
            AdObject.PREVENTIVE_DRUG,
            AdObject.DEVICE,
            AdObject.PRO_DEVICE,
            AdObject.SERVICE,
            AdObject.METHOD,
            AdObject.FOLK_METHOD,
            AdObject.SUPPLEMENT,
            AdObject.FOOD,
            AdObject.BABY_FOOD,
            AdObject.COSMETIC,
            AdObject.PHARMACY,
            AdObject.ORGANIZATION,
            AdObject.OTHER);
    String expected =
        """
                          drug rx prev dev pro serv meth folk supp food baby cosm phar org oth
        38-fz:24:1:1      + + + + + - - - - - - - - - -
        38-fz:24:1:2      + + + + + + + + - - - - - - -
        38-fz:24:1:3      + + + + + + + + - - - - - - -
        38-fz:24:1:4      + + + + + + + + - - - - - - -
        38-fz:24:1:5      + + + + + + + + - - - - - - -
        38-fz:24:1:6      + + - + + - - - - - - - - - -
        38-fz:24:1:7      + + + + + - - + - - - - - - -
        38-fz:24:1:8      + + + + + - - - - - - - - - -
        38-fz:24:1:9      + + + - - - - - - - - - - - -
        38-fz:24:1:10     + + + - - - - - - - - - - - -
        38-fz:24:6        + + + + + - - - - - - - - - -
        38-fz:24:7        + + + + + + + - - - - - - + -
        38-fz:24:8#rx     ? + - - - - - - - - - - - - -
        38-fz:24:8#method - - - - - - + - - - - - - - -
        38-fz:24:8#device - - - ? + - - - - - - - - - -
        38-fz:24:8#service . . . . . . . . . . . . . . .
        38-fz:24:9        + + + - - - - - - - - - - - -
        38-fz:24:10       . . . . . . . . . . . . . . .
        38-fz:24:11       . . . . . . . . . . . . . . .
        38-fz:25:1:1      - - - - - - - - + - - - - - -
        38-fz:25:1:2      - - - - - - - - + - - - - - -
        38-fz:25:1:3      - - - - - - - - + - - - - - -
        38-fz:25:1:4      - - - - - - - - + - - - - - -
        38-fz:25:1:5#reg  - - - - - - - - + - - - - - -
        38-fz:25:1:5#res  - - - - - - - - + - - - - - -
        38-fz:25:1.1      - - - - - - - - + - - - - - -
        38-fz:25:2#subst  - - - - - - - - - ? + - - - -
        38-fz:25:2#info   - - - - - - - - - ? + - - - -
        38-fz:5:2:1       + + + + + + + + + + + + + + +
        38-fz:5:3:1       + + + + + + + + + + + + + + +
        38-fz:5:3:2       + + + + + + + + + + + + + + +
        38-fz:5:3:6       + + + + + + + + + + + + + + +
        38-fz:5:3:11      + + + + + + + + + + + + + + +
        38-fz:5:5:4       + + + + + - + + + + + + + + +
        38-fz:5:5:6       - - - - - - - - + + + + - - +
        38-fz:5:7         + + + + + + + + + + + + + + +
        """;
    StringBuilder actual = new StringBuilder(expected.substring(0, expected.indexOf('\n') + 1));
    for (String id : ids(expected)) {
      actual.append(padded(id, 17));
      for (AdObject object : columns) {
        actual.append(' ').append(cell(id, object, Audience.PUBLIC, TODAY));
      }
      actual.append('\n');
    }
    assertEquals(expected, actual.toString());
  }

  @Test
  void audiencesAreLetOutByThreeDifferentExceptions() {
    String expected =
        """
        id / object              public pro-event pro-print professionals
        38-fz:24:1:1 drug        + + + +
        38-fz:24:1:2 drug        + - - -
        38-fz:24:1:2 service     + - - -
        38-fz:24:1:3 device      + - - -
        38-fz:24:1:4 drug        + + + +
        38-fz:24:1:5 service     + + + +
        38-fz:24:1:6 device      + + + +
        38-fz:24:1:7 folk-method + + + +
        38-fz:24:1:8 drug        + + + +
        38-fz:24:1:9 drug        + + + +
        38-fz:24:1:10 drug       + + + +
        38-fz:24:6 drug          + + + +
        38-fz:24:7 service       + - - -
        38-fz:24:8#rx rx-drug    + - - +
        38-fz:24:8#method method + - - +
        38-fz:24:8#device pro-device + - - +
        38-fz:25:1:1 supplement  + + + +
        38-fz:25:1.1 supplement  + + + +
        38-fz:5:3:6 service      + + + +
        38-fz:5:5:4 supplement   + - - -
        38-fz:5:5:6 cosmetic     + + + +
        """;
    StringBuilder actual = new StringBuilder(expected.substring(0, expected.indexOf('\n') + 1));
    for (String line : expected.lines().skip(1).toList()) {
      String[] words = line.split(" +", 3);
      AdObject object = AdObject.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      actual.append(padded(words[0] + " " + words[1], 24));
      for (Audience audience : Audience.values()) {
        actual.append(' ').append(cell(words[0], object, audience, TODAY));
      }
      actual.append('\n');
    }
    assertEquals(expected, actual.toString());
  }

  @Test
  void editionsBindByTheirDates() {
    String expected =
        """
        38-fz:24:8#service service 2013-12-31 .
        38-fz:24:8#service service 2014-01-01 +
        38-fz:24:8#service service 2014-06-29 +
        38-fz:24:8#service service 2014-06-30 .
        38-fz:24:1:2 folk-method 2013-12-31 -
        38-fz:24:1:2 folk-method 2014-01-01 +
        38-fz:24:1:2 method 2013-06-01 -
        38-fz:24:1:2 service 2013-06-01 +
        38-fz:24:1:7 folk-method 2013-06-01 -
        38-fz:24:7 method 2013-06-01 -
        38-fz:24:8#method method 2013-06-01 .
        38-fz:24:10 service 2013-12-31 +
        38-fz:24:10 service 2014-01-01 .
        38-fz:25:1.1 supplement 2013-10-21 .
        38-fz:25:1.1 supplement 2013-10-22 +
        38-fz:24:1:1 drug 2006-06-30 .
        """;
    StringBuilder actual = new StringBuilder();
    for (String line : expected.lines().toList()) {
      String[] words = line.split(" ", 4);
      AdObject object = AdObject.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      char cell = cell(words[0], object, Audience.PUBLIC, LocalDate.parse(words[2]));
      actual.append(String.join(" ", words[0], words[1], words[2])).append(' ').append(cell);
      actual.append('\n');
    }
    assertEquals(expected, actual.toString());
  }

  @Test
  void onlyComparedWordingsAreQuoted() {
    Set<String> quoted =
        LAW.ids().stream()
            .filter(id -> LAW.editions(id).stream().anyMatch(p -> p.quote().verbatim()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        "38-fz:18.1:16#adv 38-fz:18.1:16#label 38-fz:24:1:1 38-fz:24:1:10 38-fz:24:1:2"
            + " 38-fz:24:1:3 38-fz:24:1:4 38-fz:24:1:5 38-fz:24:1:6 38-fz:24:1:7 38-fz:24:1:8"
            + " 38-fz:24:1:9 38-fz:24:6 38-fz:24:7 38-fz:24:7#tv 38-fz:25:1.1 38-fz:25:1:1"
            + " 38-fz:25:1:2 38-fz:25:1:3 38-fz:25:1:4 38-fz:25:1:5#reg 38-fz:25:1:5#res"
            + " 38-fz:25:2#subst 38-fz:3:1 38-fz:5:2:1 38-fz:5:2:2 38-fz:9:1 38-fz:9:2",
        String.join(" ", quoted));
  }

  @Test
  void articleRequirementsAreMarkedAsNotLaw() {
    Provision sources = LAW.at("eeat:sources", TODAY).orElseThrow();
    assertEquals("eeat", sources.family().id());
    assertEquals("E-E-A-T: список источников (не норма закона)", sources.citation().ru());
  }

  @Test
  void citationsNameTheLaw() {
    Provision stories = LAW.at("38-fz:24:1:2", TODAY).orElseThrow();
    assertEquals("ст. 24 ч. 1 п. 2 Закона о рекламе", stories.citation().ru());
    assertEquals("art. 24 part 1 item 2, Advertising Law", stories.citation().en());
  }

  private static List<String> ids(String table) {
    return table.lines().skip(1).map(line -> line.substring(0, line.indexOf(' '))).toList();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static char cell(String id, AdObject object, Audience audience, LocalDate day) {
    Optional<Provision> provision = LAW.at(id, day);
    if (provision.isEmpty()) {
      return '.';
    }
    Applicability answer =
        new ApplicabilityJudge().judge(provision.get(), facts(object, audience), day);
    if (answer instanceof Applicability.Applies) {
      return '+';
    }
    return answer instanceof Applicability.Unknown ? '?' : '-';
  }

  private static Facts facts(AdObject object, Audience audience) {
    return new Facts(
        new Fact<>(Optional.of(Kind.AD), Origin.COMMAND_LINE, "--kind"),
        new Fact<>(Set.of(object), Origin.COMMAND_LINE, "--object"),
        new Fact<>(audience, Origin.COMMAND_LINE, "--audience"),
        Fact.byDefault(Optional.empty()),
        Fact.byDefault(Optional.empty()),
        Fact.byDefault(Stage.DRAFT),
        Fact.byDefault(Completeness.UNKNOWN));
  }
}
