package dev.medlint.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.extract.Block;
import dev.medlint.extract.Comment;
import dev.medlint.extract.Document;
import dev.medlint.extract.PageFacts;
import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FilterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Map<String, String> RULES =
      Map.of("cure-story", "cure-story", "healed-patient", "cure-story", "thanks", "thanks");
  private static final LocalizedText NOTHING = new LocalizedText("", "");

  /** A line is a comment or a block of prose; {@code cure} and {@code thanks} are findings. */
  private static String filtered(String source) {
    StringBuilder prose = new StringBuilder();
    OffsetMap.Builder offsets = new OffsetMap.Builder();
    List<Block> blocks = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    int at = 0;
    for (String line : source.lines().toList()) {
      if (line.startsWith("set ")) {
        comments.add(new Comment(new TextSpan(at, at + line.length()), line, settings(line)));
      } else if (line.startsWith("<!--")) {
        String text = line.substring(4, line.length() - 3).strip();
        comments.add(new Comment(new TextSpan(at, at + line.length()), text));
      } else if (!line.isEmpty()) {
        TextSpan span = new TextSpan(prose.length(), prose.length() + line.length());
        offsets.add(span, new TextSpan(at, at + line.length()));
        BlockKind kind = line.startsWith("alt=") ? BlockKind.ATTRIBUTE : BlockKind.PARAGRAPH;
        blocks.add(new Block(kind, span, 0, ""));
        prose.append(line).append('\n');
        find(findings, line, at, "cure", "cure-story");
        find(findings, line, at, "thanks", "thanks");
        if (line.contains("absent")) {
          findings.add(finding("cure-story", new TextSpan(0, 0)));
        }
      }
      at += line.length() + 1;
    }
    Document document =
        new Document(
            new SourceText("a.md", source, Format.MARKDOWN, "UTF-8"),
            prose.toString(),
            offsets.build(),
            blocks,
            Map.of(),
            PageFacts.NONE,
            comments);
    return Filter.apply(document, findings, RULES, TODAY).stream()
        .map(r -> described(document.source(), r))
        .collect(Collectors.joining("\n"));
  }

  /** Reads {@code set key=value; key=value}. */
  private static Map<String, String> settings(String line) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String part : line.substring("set ".length()).split("; ")) {
      settings.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    return settings;
  }

  private static void find(List<Finding> to, String line, int at, String word, String rule) {
    int found = line.indexOf(word);
    if (found >= 0) {
      to.add(finding(rule, new TextSpan(at + found, at + found + word.length())));
    }
  }

  private static Finding finding(String rule, TextSpan span) {
    return new Finding(
        rule,
        "act:1",
        NOTHING,
        BreachClass.BANNED,
        Severity.ERROR,
        Confidence.HIGH,
        span,
        "",
        NOTHING,
        NOTHING,
        List.of(),
        new Applicability.Applies(NOTHING),
        List.of(),
        "0");
  }

  private static String described(SourceText source, ReportedFinding reported) {
    Finding finding = reported.finding();
    String place = source.position(finding.span().start()).line() + " " + finding.rule();
    if (reported.disposition() instanceof Disposition.Suppressed s) {
      return place + " suppressed: " + s.reason() + " / " + s.by() + " / " + s.until();
    }
    String message = finding.message().ru();
    return place + " open" + (message.isEmpty() ? "" : ": " + message);
  }

  @Test
  void withoutCommentsEveryFindingStands() {
    assertEquals(
        "1 cure-story open\n2 thanks open",
        filtered(
            """
            cure
            thanks
            """));
  }

  @Test
  void disableNextCoversTheNextBlockAndNoOther() {
    assertEquals(
        "2 cure-story suppressed: цитата, из инструкции / Анна / 2027-03-01\n3 cure-story open",
        filtered(
            """
            <!-- medlint-disable-next cure-story: цитата, из инструкции, until 2027-03-01, by Анна -->
            a cure
            a cure
            """));
  }

  @Test
  void theNextBlockTakesItsAttributesAlong() {
    assertEquals(
        "2 cure-story suppressed: да /  / \n3 cure-story suppressed: да /  / \n4 cure-story open",
        filtered(
            """
            <!-- medlint-disable-next cure-story: да -->
            alt=cure
            a cure
            a cure
            """));
  }

  @Test
  void anotherRuleIsNotCovered() {
    assertEquals(
        "1 suppression-unused open: Комментарий о правиле «cure-story» ни на что не действует\n"
            + "2 thanks open",
        filtered(
            """
            <!-- medlint-disable-next cure-story: да -->
            thanks
            """));
  }

  @Test
  void disableHoldsUntilEnableOrTheEndOfTheFile() {
    assertEquals(
        "1 cure-story open\n3 cure-story suppressed: раз /  / \n4 cure-story suppressed: раз /  / \n"
            + "6 cure-story open\n8 cure-story suppressed: два /  / ",
        filtered(
            """
            cure
            <!-- medlint-disable cure-story: раз -->
            cure
            cure
            <!-- medlint-enable cure-story -->
            cure
            <!-- medlint-disable cure-story: два -->
            cure
            """));
  }

  @Test
  void formerNamesAndRussianCommandsAreUnderstood() {
    assertEquals(
        "2 cure-story suppressed: да / Б. В. / 2027-01-01",
        filtered(
            """
            <!-- medlint: снять-дальше healed-patient: да, кто Б. В., до 2027-01-01 -->
            cure
            """));
  }

  @Test
  void anAbsenceIsCoveredFromAnywhere() {
    assertEquals(
        "1 cure-story suppressed: да /  / ",
        filtered(
            """
            absent
            <!-- medlint-disable-next cure-story: да -->
            other
            """));
  }

  @Test
  void aSuppressionWithoutReasonHasNoEffect() {
    String expected =
        "1 suppression-without-reason open: Снятие правила «cure-story» без причины не действует\n"
            + "2 cure-story open";
    assertEquals(expected, filtered("<!-- medlint-disable-next cure-story -->\ncure\n"));
    assertEquals(expected, filtered("<!-- medlint-disable-next cure-story: -->\ncure\n"));
    assertEquals(
        expected, filtered("<!-- medlint-disable-next cure-story: until 2027-01-01 -->\ncure\n"));
  }

  @Test
  void anExpiredSuppressionHasNoEffect() {
    assertEquals(
        "1 suppression-expired open: Снятие правила «cure-story» действовало до 2026-11-21\n"
            + "2 cure-story open",
        filtered("<!-- medlint-disable-next cure-story: да, until 2026-11-21 -->\ncure\n"));
    assertEquals(
        "2 cure-story suppressed: да /  / 2026-11-22",
        filtered("<!-- medlint-disable-next cure-story: да, until 2026-11-22 -->\ncure\n"));
    assertEquals(
        "1 suppression-expired open: Снятие правила «cure-story» не действует: дата «весны» не"
            + " читается\n2 cure-story open",
        filtered("<!-- medlint-disable-next cure-story: да, until весны -->\ncure\n"));
  }

  @Test
  void anUnknownRuleIsNamedWithTheNearestOne() {
    assertEquals(
        "1 suppression-unknown-rule open: Нет правила «cure-stori»; похоже на «cure-story»\n"
            + "2 cure-story open",
        filtered("<!-- medlint-disable-next cure-stori: да -->\ncure\n"));
    assertEquals(
        "1 suppression-unknown-rule open: Не указано правило\n2 cure-story open",
        filtered("<!-- medlint-disable-next: да -->\ncure\n"));
  }

  @Test
  void anUnreadableCommandIsReported() {
    assertEquals(
        "1 suppression-unreadable open: Непонятная команда medlint: «disabel-next»; похоже на"
            + " «disable-next»\n2 cure-story open",
        filtered("<!-- medlint-disabel-next cure-story: да -->\ncure\n"));
  }

  @Test
  void whatHasNothingToActOnIsReported() {
    assertEquals(
        "1 suppression-unused open: Комментарий о правиле «thanks» ни на что не действует\n"
            + "3 suppression-unused open: Комментарий о правиле «cure-story» ни на что не действует",
        filtered(
            """
            <!-- medlint-disable thanks: да -->
            other
            <!-- medlint-enable cure-story -->
            """));
  }

  @Test
  void anExpectedFindingIsSuppressedAndAMissingOneIsReported() {
    assertEquals(
        "2 cure-story suppressed: пример /  / \n"
            + "3 expectation-unmet open: Ожидалась находка «cure-story», но её здесь нет",
        filtered(
            """
            <!-- medlint-expect cure-story: пример -->
            cure
            <!-- medlint-expect cure-story: пример -->
            other
            """));
  }

  @Test
  void settingsAtTheHeadCoverTheWholeFile() {
    assertEquals(
        """
        2 cure-story suppressed: цитата, из закона / Иванова / 2027-01-01
        3 thanks suppressed: так надо / Петров /\s
        4 cure-story suppressed: цитата, из закона / Иванова / 2027-01-01""",
        filtered(
            """
            set verb=disable; rule=cure-story; reason=цитата, из закона; until=2027-01-01; by=Иванова
            cure
            thanks
            cure
            set verb=expect; rule=thanks; said=так надо, by Петров
            """));
  }

  @Test
  void settingsThatDoNothingAreTold() {
    assertEquals(
        """
        1 suppression-unused open: Комментарий о правиле «thanks» ни на что не действует
        2 suppression-expired open: Снятие правила «cure-story» действовало до 2026-11-21
        3 suppression-without-reason open: Снятие правила «thanks» без причины не действует
        4 suppression-unknown-rule open: Нет правила «thank»; похоже на «thanks»
        5 expectation-unmet open: Ожидалась находка «thanks», но её здесь нет
        6 cure-story open""",
        filtered(
            """
            set verb=disable; rule=thanks; reason=x
            set verb=disable; rule=cure-story; reason=x; until=2026-11-21
            set verb=disable; rule=thanks; reason=
            set verb=disable; rule=thank; said=x
            set verb=expect; rule=thanks; said=x
            cure
            """));
  }
}
