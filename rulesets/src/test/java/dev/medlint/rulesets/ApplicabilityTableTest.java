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
import dev.medlint.law.LawDiff;
import dev.medlint.law.LawFile;
import dev.medlint.law.LawFileParser;
import dev.medlint.law.LawPack;
import dev.medlint.law.LawProblem;
import dev.medlint.law.Provision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  private static final List<AdObject> COLUMNS = List.of(AdObject.values());

  /** Parts that only say to whom other points extend; nothing is judged by them. */
  private static final Set<String> EXTENSIONS =
      Set.of("38-fz:24:2", "38-fz:24:3", "38-fz:24:3.1", "38-fz:24:4", "38-fz:24:5");

  @Test
  void everyCellOfTheTableIsAsTheArticlesSay() {
    StringBuilder actual = new StringBuilder();
    for (String line : table()) {
      String id = line.substring(0, line.indexOf(' '));
      actual.append(id);
      for (AdObject object : COLUMNS) {
        actual.append(' ');
        for (Audience audience : Audience.values()) {
          actual.append(cell(id, object, audience, TODAY));
        }
      }
      actual.append('\n');
    }
    String expected =
        table().stream()
            .map(line -> line.replaceAll(" +", " ") + "\n")
            .collect(Collectors.joining());
    assertEquals(expected, actual.toString());
  }

  @Test
  void theTableHasAColumnForEachObjectAndARowForEachPointOfItsArticles() {
    String head = lines().stream().filter(l -> l.startsWith("  ")).findFirst().orElseThrow();
    assertEquals(COLUMNS.size(), head.strip().split(" +", -1).length);
    Set<String> rows = new TreeSet<>();
    for (String line : table()) {
      String[] words = line.split(" +", -1);
      assertEquals(COLUMNS.size() + 1, words.length, line);
      rows.add(words[0]);
    }
    Set<String> points = new TreeSet<>();
    for (String id : LAW.ids()) {
      boolean ofTable = id.startsWith("38-fz:24:") || id.startsWith("38-fz:25:");
      boolean byMedium = id.endsWith("#area") || id.endsWith("#tv") || id.endsWith("#radio");
      if (ofTable && !byMedium && !EXTENSIONS.contains(id)) {
        points.add(id);
      }
    }
    points.removeAll(rows);
    assertEquals(Set.of(), points, "points without a row");
  }

  @Test
  void whatExtendsAPointIsNamedAsItsBasis() {
    assertEquals(
        """
        38-fz:24:1:2 device: ст. 24 ч. 4
        38-fz:24:1:2 service: ст. 24 ч. 3
        38-fz:24:1:2 folk-method: ст. 24 ч. 3
        38-fz:24:1:7 folk-method: ст. 24 ч. 3.1
        38-fz:24:1:7 pro-device: ст. 24 ч. 4
        38-fz:24:1:6 preventive-drug: ст. 24 ч. 2
        38-fz:24:1:8 rx-drug: ст. 24 ч. 1 п. 8
        """,
        basis("38-fz:24:1:2", AdObject.DEVICE)
            + basis("38-fz:24:1:2", AdObject.SERVICE)
            + basis("38-fz:24:1:2", AdObject.FOLK_METHOD)
            + basis("38-fz:24:1:7", AdObject.FOLK_METHOD)
            + basis("38-fz:24:1:7", AdObject.PRO_DEVICE)
            + basis("38-fz:24:1:6", AdObject.PREVENTIVE_DRUG)
            + basis("38-fz:24:1:8", AdObject.RX_DRUG));
  }

  /** The reason ends with the norm that decided. */
  private static String basis(String id, AdObject object) {
    Provision provision = LAW.at(id, TODAY).orElseThrow();
    String reason =
        new ApplicabilityJudge()
            .judge(provision, facts(object, Audience.PUBLIC), TODAY)
            .reason()
            .ru();
    return id + " " + object.id() + ":" + reason.substring(reason.lastIndexOf(',') + 1) + "\n";
  }

  @Test
  void theAudienceThatIsLetOutIsNamedWithTheExceptionThatLetsItOut() {
    Provision stories = LAW.at("38-fz:24:1:2", TODAY).orElseThrow();
    Provision warning = LAW.at("38-fz:24:7", TODAY).orElseThrow();
    Facts print = facts(AdObject.DRUG, Audience.PRO_PRINT);
    assertEquals(
        "не связывает: аудитория pro-print (параметр --audience), ст. 24 ч. 5",
        new ApplicabilityJudge().judge(stories, print, TODAY).reason().ru());
    assertEquals(
        "не связывает: аудитория pro-print (параметр --audience), ст. 24 ч. 7",
        new ApplicabilityJudge().judge(warning, print, TODAY).reason().ru());
  }

  @Test
  void editionsBindByTheirDates() {
    String expected =
        """
        38-fz:24:8#service service 2006-07-01 .
        38-fz:24:8#service service 2013-12-31 .
        38-fz:24:8#service service 2014-01-01 +
        38-fz:24:8#service service 2014-06-29 +
        38-fz:24:8#service service 2014-03-01 +
        38-fz:24:8#service service 2014-06-30 .
        38-fz:24:8#service service 2015-01-01 .
        38-fz:24:1:2 folk-method 2013-12-31 -
        38-fz:24:1:2 folk-method 2014-01-01 +
        38-fz:24:1:2 folk-method 2026-11-22 +
        38-fz:24:1:2 method 2013-12-31 -
        38-fz:24:1:2 method 2014-01-01 +
        38-fz:24:1:3 folk-method 2013-12-31 -
        38-fz:24:1:3 method 2014-01-01 +
        38-fz:24:1:4 folk-method 2013-12-31 -
        38-fz:24:1:4 method 2014-01-01 +
        38-fz:24:1:5 method 2013-12-31 -
        38-fz:24:1:5 folk-method 2014-01-01 +
        38-fz:24:1:2 method 2013-06-01 -
        38-fz:24:1:2 service 2013-06-01 +
        38-fz:24:1:2 service 2006-07-01 +
        38-fz:24:1:5 service 2006-07-01 +
        38-fz:24:1:7 folk-method 2013-12-31 -
        38-fz:24:1:7 folk-method 2014-01-01 +
        38-fz:24:7 service 2006-07-01 +
        38-fz:24:7 method 2013-12-31 -
        38-fz:24:7 method 2014-01-01 +
        38-fz:24:8#method method 2013-12-31 .
        38-fz:24:8#method method 2014-01-01 +
        38-fz:24:8#rx rx-drug 2006-07-01 +
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
            + " 38-fz:25:2#subst 38-fz:3:1 38-fz:5:2:1 38-fz:5:2:2 38-fz:9:1 38-fz:9:2"
            + " koap:14.3:1",
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

  private static List<String> lines() {
    try (InputStream in = ApplicabilityTableTest.class.getResourceAsStream("applicability.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> table() {
    return lines().stream().filter(line -> line.startsWith("38-fz:")).toList();
  }

  private static char cell(String id, AdObject object, Audience audience, LocalDate day) {
    Optional<Provision> provision = LAW.at(id, day);
    if (provision.isEmpty()) {
      return '.';
    }
    Applicability answer =
        new ApplicabilityJudge().judge(provision.get(), facts(object, audience), day);
    if (answer instanceof Applicability.Applies) {
      return isDebated(provision.get(), object) ? 'i' : '+';
    }
    return answer instanceof Applicability.Unknown ? '?' : '-';
  }

  private static boolean isDebated(Provision provision, AdObject object) {
    return LawDiff.debated(provision, TODAY).contains(object);
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
