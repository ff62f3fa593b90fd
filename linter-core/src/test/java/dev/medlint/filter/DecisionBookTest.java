package dev.medlint.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.decision.DecisionLines;
import dev.medlint.decision.DecisionReader;
import dev.medlint.decision.SentenceHash;
import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionBookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String SENTENCE = "Она выздоровела за неделю.";
  private static final LocalizedText NOTHING = new LocalizedText("", "");
  private static final DecisionBook.Scopes SCOPES =
      new DecisionBook.Scopes() {
        @Override
        public boolean isPattern(String scope) {
          return scope.endsWith("**");
        }

        @Override
        public boolean covers(String scope, String path) {
          return isPattern(scope)
              ? path.startsWith(scope.substring(0, scope.length() - 2))
              : scope.equals(path);
        }
      };

  private static String line(String verdict, String scope, String on, String more) {
    return "{\"schema\":\"medlint-decision/1\",\"rule\":\"story\",\"provision\":\"act:1\","
        + "\"edition\":\"2014-01-01\",\"sentence\":\""
        + SentenceHash.of(SENTENCE)
        + "\",\"quote\":\"Она выздоровела\",\"scope\":\""
        + scope
        + "\",\"verdict\":\""
        + verdict
        + "\",\"basis\":\"так\",\"by\":\"Иванова\",\"on\":\""
        + on
        + "\""
        + more
        + "}";
  }

  private static DecisionBook book(Optional<Severity> fourEyes, String... lines) {
    String text = String.join("\n", lines);
    DecisionLines read =
        DecisionReader.read(text.getBytes(StandardCharsets.UTF_8), "decisions.jsonl");
    assertEquals(List.of(), read.problems());
    return new DecisionBook(
        read,
        Map.of("story", "story", "tale", "story", "praise", "praise"),
        SCOPES,
        fourEyes,
        TODAY);
  }

  private static ReportedFinding finding(String rule, String quote, String edition, String text) {
    return new ReportedFinding(
        new Finding(
            rule,
            "act:1",
            NOTHING,
            BreachClass.BANNED,
            Severity.ERROR,
            Confidence.HIGH,
            new TextSpan(0, quote.length()),
            quote,
            NOTHING,
            NOTHING,
            List.of(),
            new Applicability.Applies(NOTHING),
            List.of(),
            "0",
            Optional.empty(),
            List.of(),
            new Finding.Bond(edition, text)),
        new Disposition.Open());
  }

  private static ReportedFinding usual() {
    return finding("story", "Она выздоровела", "2014-01-01", SENTENCE);
  }

  private static String decided(DecisionBook book, String path, ReportedFinding... findings) {
    return book.apply(List.of(findings), path).stream()
        .map(DecisionBookTest::described)
        .collect(Collectors.joining(", "));
  }

  private static String described(ReportedFinding reported) {
    String remark =
        reported.remark().isEmpty()
            ? ""
            : " "
                + reported.remark().get().standing().id()
                + " "
                + reported.remark().get().decision().verdict().id();
    return reported.disposition().id() + remark;
  }

  private static String withOne(String line) {
    return decided(book(Optional.empty(), line), "blog/a.html", usual());
  }

  @Test
  void verdictsThatFreeCloseTheFindingAndOthersLeaveItOpen() {
    List<String> all = new ArrayList<>();
    for (String verdict :
        List.of("confirmed", "not-a-violation", "proven", "acceptable-risk", "rework", "expert")) {
      all.add(withOne(line(verdict, "blog/a.html", "2026-11-01", "")));
    }
    assertEquals(
        List.of(
            "open holds confirmed",
            "decided",
            "decided",
            "decided",
            "open holds rework",
            "open holds expert"),
        all);
  }

  @Test
  void scopesAreAFileAPatternOrEverything() {
    assertEquals("decided", withOne(line("proven", "blog/**", "2026-11-01", "")));
    assertEquals("decided", withOne(line("proven", "**", "2026-11-01", "")));
    assertEquals("open", withOne(line("proven", "shop/**", "2026-11-01", "")));
    assertEquals("open", withOne(line("proven", "blog/b.html", "2026-11-01", "")));
  }

  @Test
  void theFormerNameOfARuleServesAndAnotherRuleDoesNot() {
    String line = line("proven", "**", "2026-11-01", "");
    assertEquals("decided", withOne(line.replace("\"story\"", "\"tale\"")));
    assertEquals("open", withOne(line.replace("\"story\"", "\"praise\"")));
    assertEquals("open", withOne(line.replace("act:1", "act:2")));
  }

  @Test
  void aDecisionHoldsThroughItsLastDay() {
    String end = ",\"until\":\"2026-11-22\"";
    String past = ",\"until\":\"2026-11-21\"";
    assertEquals("decided", withOne(line("proven", "**", "2026-01-01", end)));
    assertEquals("open expired proven", withOne(line("proven", "**", "2026-01-01", past)));
  }

  @Test
  void anotherEditionOfTheProvisionReopens() {
    DecisionBook book = book(Optional.empty(), line("proven", "**", "2026-01-01", ""));
    ReportedFinding newer = finding("story", "Она выздоровела", "2026-09-01", SENTENCE);
    assertEquals("open edition proven", decided(book, "a.html", newer));
  }

  @Test
  void aChangedSentenceReopensInTheFileThatTheDecisionNames() {
    ReportedFinding changed =
        finding("story", "Она выздоровела", "2014-01-01", "Она выздоровела за день.");
    ReportedFinding other =
        finding("story", "Он поправился", "2014-01-01", "Он поправился за день.");
    DecisionBook file = book(Optional.empty(), line("proven", "a.html", "2026-01-01", ""));
    assertEquals("open sentence proven, open", decided(file, "a.html", changed, other));
    assertEquals("open sentence proven", decided(file, "a.html", other));
    DecisionBook everywhere = book(Optional.empty(), line("proven", "**", "2026-01-01", ""));
    assertEquals("open", decided(everywhere, "a.html", changed));
  }

  @Test
  void theSameSentenceElsewhereInTheFileStaysDecided() {
    DecisionBook file = book(Optional.empty(), line("proven", "a.html", "2026-01-01", ""));
    ReportedFinding set =
        finding("story", "ОНА выздоровела", "2014-01-01", "ОНА  выздоровела\n за неделю.");
    assertEquals("decided, decided", decided(file, "a.html", usual(), set));
  }

  @Test
  void aDecisionOnSomeWordsSaysNothingOfOthersInTheSentence() {
    DecisionBook book = book(Optional.empty(), line("proven", "**", "2026-01-01", ""));
    assertEquals(
        "decided, open",
        decided(
            book,
            "a.html",
            finding("story", "выздоровела", "2014-01-01", SENTENCE),
            finding("story", "за неделю", "2014-01-01", SENTENCE)));
  }

  @Test
  void theLaterDayCountsAndIsToldWithBothLines() {
    DecisionBook book =
        book(
            Optional.empty(),
            line("confirmed", "**", "2026-01-01", ""),
            line("proven", "a.html", "2026-02-01", ""));
    assertEquals("decided", decided(book, "a.html", usual()));
    assertEquals(
        List.of(
            "decisions.jsonl:1, 2: a.html: «Она выздоровела»: решения разные, действует более"
                + " позднее, строка 2"),
        book.notes().stream().map(LocalizedText::ru).toList());
  }

  @Test
  void contradictionOfOneDayLeavesTheFindingOpen() {
    DecisionBook book =
        book(
            Optional.empty(),
            line("confirmed", "**", "2026-02-01", ""),
            line("proven", "a.html", "2026-02-01", ""));
    assertEquals("open contradicted confirmed", decided(book, "a.html", usual()));
    assertEquals(
        List.of(
            "decisions.jsonl:1, 2: a.html: «Она выздоровела»: решения одного дня противоречат друг"
                + " другу, ни одно не действует; оставьте одно"),
        book.notes().stream().map(LocalizedText::ru).toList());
  }

  @Test
  void aLaterDecisionThatRanOutDoesNotBringTheEarlierOneBack() {
    DecisionBook book =
        book(
            Optional.empty(),
            line("not-a-violation", "**", "2026-01-01", ""),
            line("proven", "**", "2026-02-01", ",\"until\":\"2026-03-01\""));
    assertEquals("open expired proven", decided(book, "a.html", usual()));
  }

  @Test
  void fourEyesAskForASecondPersonFromASeverityOn() {
    String alone = line("proven", "**", "2026-01-01", "");
    String self = line("proven", "**", "2026-01-01", ",\"approvedBy\":\" иванова \"");
    String both = line("proven", "**", "2026-01-01", ",\"approvedBy\":\"Петров\"");
    Optional<Severity> errors = Optional.of(Severity.ERROR);
    assertEquals("open unapproved proven", decided(book(errors, alone), "a", usual()));
    assertEquals("open unapproved proven", decided(book(errors, self), "a", usual()));
    assertEquals("decided", decided(book(errors, both), "a", usual()));
    ReportedFinding warning = usual().with(usual().finding().with(Severity.WARNING));
    assertEquals("decided", decided(book(errors, alone), "a", warning));
  }

  @Test
  void anAbsenceIsBoundToRuleScopeAndEdition() {
    String line =
        line("acceptable-risk", "a.html", "2026-01-01", "")
            .replace(SentenceHash.of(SENTENCE), "")
            .replace("Она выздоровела", "");
    DecisionBook book = book(Optional.empty(), line);
    assertEquals("decided", decided(book, "a.html", finding("story", "", "2014-01-01", "")));
    assertEquals("open", decided(book, "b.html", finding("story", "", "2014-01-01", "")));
  }

  @Test
  void whatWasSuppressedStaysSuppressed() {
    DecisionBook book = book(Optional.empty(), line("proven", "**", "2026-01-01", ""));
    ReportedFinding suppressed = usual().with(new Disposition.Suppressed("цитата", "", ""));
    assertEquals("suppressed", decided(book, "a.html", suppressed));
  }

  @Test
  void aRuleThatIsNoMoreIsTold() {
    String line = line("proven", "**", "2026-01-01", "").replace("\"story\"", "\"gone\"");
    assertEquals(
        List.of(
            "decisions.jsonl:1: правила «gone» больше нет; решение хранится, но ни к чему не"
                + " относится"),
        book(Optional.empty(), line).notes().stream().map(LocalizedText::ru).toList());
  }
}
