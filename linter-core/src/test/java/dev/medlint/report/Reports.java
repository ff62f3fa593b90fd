package dev.medlint.report;

import dev.medlint.Pack;
import dev.medlint.decision.Decision;
import dev.medlint.decision.ReviewVerdict;
import dev.medlint.explain.ReportDetails;
import dev.medlint.extract.PageFacts;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Fact;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Stage;
import dev.medlint.filter.DecisionRemark;
import dev.medlint.filter.Disposition;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.law.LawPack;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.RulePack;
import dev.medlint.rule.Severity;
import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports made by hand, for tests. */
final class Reports {

  static final Tool TOOL = new Tool("0.1.0", "ru-medical", "2026.11.0");
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private static final LocalizedText SERVICE_APPLIES =
      text("объект рекламы: медицинская услуга (--object)", "object: medical service (--object)");

  private Reports() {}

  /** Returns a report with three texts and one that could not be read. */
  static Report full() {
    Unread unread =
        new Unread(
            "снимки/скан 7.bin",
            text(
                "это не текст: сохраните страницу как HTML или TXT",
                "this is no text: save the page as HTML or TXT"));
    return new Report(
        TOOL, AS_OF, List.of(landing(), article(), prices()), List.of(unread), Thresholds.DEFAULT);
  }

  /** Returns details that know none of the rules of these reports. */
  static Details details() {
    return new ReportDetails(
        new Pack("ru-medical", "2026.11.0", RulePack.empty(), LawPack.of(List.of())), AS_OF);
  }

  /** Returns a report of a text whose findings were decided in every way, with a baseline. */
  static Report reviewed() {
    SourceText source =
        new SourceText("a.txt", "один два три четыре пять шесть\n", Format.TEXT, "UTF-8");
    List<ReportedFinding> findings =
        List.of(
            new ReportedFinding(word(source, "один"), new Disposition.Suppressed("цитата", "", "")),
            new ReportedFinding(
                word(source, "два"),
                new Disposition.Decided(decision(ReviewVerdict.PROVEN, Map.of("ticket", "[7]")))),
            new ReportedFinding(word(source, "три"), new Disposition.Known()),
            open(word(source, "четыре"))
                .with(
                    new DecisionRemark(
                        decision(ReviewVerdict.EXPERT, Map.of()), DecisionRemark.Standing.HOLDS)),
            open(word(source, "пять"))
                .with(
                    new DecisionRemark(
                        decision(ReviewVerdict.CONFIRMED, Map.of()),
                        DecisionRemark.Standing.HOLDS)),
            open(word(source, "шесть"))
                .with(
                    new DecisionRemark(
                        decision(ReviewVerdict.NOT_A_VIOLATION, Map.of()),
                        DecisionRemark.Standing.OTHER_SENTENCE)));
    FileReport file = given(source, word(source, "один")).withFindings(findings);
    return new Report(
        TOOL,
        AS_OF,
        List.of(file),
        List.of(),
        Thresholds.DEFAULT,
        List.of(text("примечание о решениях", "a note on decisions")),
        Optional.of(new BaselineChange(3, false)));
  }

  private static Finding word(SourceText source, String word) {
    return finding("superlative", "38-fz:5:3:1", BreachClass.NEEDS_PROOF, Severity.ERROR)
        .at(source, word, word)
        .says("Превосходная степень: «" + word + "»", "A superlative: “" + word + "”")
        .advises("Назовите критерий", "Name the criterion")
        .build();
  }

  private static Decision decision(ReviewVerdict verdict, Map<String, String> others) {
    return new Decision(
        "superlative",
        "38-fz:5:3:1",
        "2014-01-01",
        "0123456789abcdef0123456789abcdef",
        "слово",
        "a.txt",
        verdict,
        verdict.frees() ? "рейтинг за 2025 год" : "",
        verdict == ReviewVerdict.PROVEN ? "https://example.org/r" : "",
        "Иванова А. П.",
        LocalDate.of(2026, 11, 1),
        verdict.frees() ? Optional.of(LocalDate.of(2027, 11, 1)) : Optional.empty(),
        "",
        Optional.empty(),
        others);
  }

  /** Returns a report of some texts. */
  static Report of(FileReport... files) {
    return new Report(TOOL, AS_OF, List.of(files), List.of(), Thresholds.DEFAULT);
  }

  /**
   * An ad whose kind was read off its words: a story with named parts, a suppressed one, one gap.
   */
  static FileReport landing() {
    SourceText source =
        new SourceText(
            "сайт/лендинг 1.html",
            """
            <h1>Клиника «Север»</h1>
            <p>После курса наша гостья <b>забыла&nbsp;о&nbsp;мигрени</b> за месяц.</p>
            \t<p>Лучшие врачи города ждут вас: запишитесь!</p>
            """,
            Format.HTML,
            "UTF-8");
    Finding story =
        finding("cure-story", "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
            .at(
                source,
                "наша гостья <b>забыла&nbsp;о&nbsp;мигрени</b>",
                "наша гостья забыла о мигрени")
            .says("Рассказ о случае излечения", "A story of a cure")
            .advises("Уберите рассказ, назовите показания", "Drop the story, name the indications")
            .evidence("кто", span(source, "наша гостья"), "наша гостья")
            .evidence("болезнь", span(source, "мигрени"), "мигрени")
            .build();
    Finding best =
        finding("superlative", "38-fz:5:3:1", BreachClass.NEEDS_PROOF, Severity.ERROR)
            .at(source, "Лучшие врачи города", "Лучшие врачи города")
            .says("Превосходная степень без критерия", "A superlative without a criterion")
            .advises("Назовите критерий и источник", "Name the criterion and the source")
            .build();
    Finding warning =
        finding(
                "missing-contraindication-warning",
                "38-fz:24:7",
                BreachClass.NEEDS_WARNING,
                Severity.WARNING)
            .says("Нет предупреждения о противопоказаниях", "No warning of contraindications")
            .advises("Добавьте предупреждение", "Add the warning")
            .note("если это весь текст рекламы", "if this is the whole text of the ad")
            .build();
    return new FileReport(
        source,
        new Facts(
            new Fact<>(Optional.of(Kind.AD), Origin.DETECTED, "запишитесь"),
            new Fact<>(Set.of(AdObject.SERVICE), Origin.COMMAND_LINE, "--object"),
            Fact.byDefault(Audience.PUBLIC),
            new Fact<>(Optional.of(Medium.WEB), Origin.CONFIGURATION, "medlint.yaml"),
            Fact.byDefault(Optional.empty()),
            Fact.byDefault(Stage.DRAFT),
            Fact.byDefault(Completeness.UNKNOWN)),
        PageFacts.NONE,
        List.of(
            open(warning),
            open(story),
            new ReportedFinding(
                best,
                new Disposition.Suppressed("рейтинг города за 2025 год", "Юрист", "2027-03-01"))));
  }

  /** An article of which nobody said what it promotes. */
  static FileReport article() {
    SourceText source =
        new SourceText(
            "блог/статья.md",
            """
            # Как спать спокойно

            Чай из мяты безопасен
            и поможет каждому.
            """,
            Format.MARKDOWN,
            "windows-1251");
    Finding safety =
        finding("safety-guarantee", "38-fz:24:1:8", BreachClass.BANNED, Severity.WARNING)
            .at(source, "безопасен\nи поможет каждому", "безопасен и поможет каждому")
            .confidence(Confidence.MEDIUM)
            .says("Обещание безопасности", "A promise of safety")
            .advises("Опишите состав и способ заваривания", "Describe what it is made of")
            .unknown(
                "object", "что рекламируется: задайте --object", "what is advertised: set --object")
            .note("если это реклама", "if this is advertising")
            .build();
    Finding sources =
        finding("missing-sources", "eeat:sources", BreachClass.ADVICE, Severity.WARNING)
            .says("Нет списка источников", "No list of sources")
            .advises("Добавьте список источников", "Add a list of sources")
            .build();
    Finding hint =
        finding("vague-claim", "eeat:claims", BreachClass.ADVICE, Severity.INFO)
            .at(source, "спать спокойно", "спать спокойно")
            .confidence(Confidence.LOW)
            .says("Расплывчатое обещание", "A vague promise")
            .advises("Скажите точнее", "Be more exact")
            .build();
    return new FileReport(
        source,
        new Facts(
            new Fact<>(Optional.of(Kind.ARTICLE), Origin.DOCUMENT, "front matter"),
            Fact.byDefault(Set.of()),
            Fact.byDefault(Audience.PUBLIC),
            Fact.byDefault(Optional.empty()),
            new Fact<>(Optional.of("yandex-direct"), Origin.COMMAND_LINE, "--platform"),
            new Fact<>(Stage.PUBLISHED, Origin.CONFIGURATION, "medlint.yaml"),
            new Fact<>(Completeness.COMPLETE, Origin.COMMAND_LINE, "--complete")),
        new PageFacts(
            PageFacts.Sources.WEAK,
            PageFacts.Author.PRESENT,
            PageFacts.Reviewer.NOT_MEDICAL,
            Optional.of(LocalDate.of(2025, 3, 12)),
            Optional.empty(),
            Optional.empty()),
        List.of(open(sources), open(hint), open(safety)));
  }

  /** A Word draft with a finding in a paragraph and one about the whole. */
  static FileReport draft() {
    String heading = "Клиника «Полюс»";
    String words = "После курса наша гостья забыла о мигрени за месяц.";
    SourceText source =
        SourceText.laidOut(
            "черновик.docx",
            heading + "\n" + words,
            new Layout(
                List.of(
                    new Layout.Part(
                        BlockKind.HEADING,
                        new TextSpan(0, heading.length()),
                        1,
                        "",
                        text("абзац 1", "paragraph 1")),
                    new Layout.Part(
                        BlockKind.TABLE_CELL,
                        new TextSpan(heading.length() + 1, heading.length() + 1 + words.length()),
                        0,
                        "",
                        text("таблица 1, строка 2, ячейка 1", "table 1, row 2, cell 1")))));
    Finding story =
        finding("cure-story", "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
            .at(source, "наша гостья забыла о мигрени", "наша гостья забыла о мигрени")
            .says("Рассказ о случае излечения", "A story of a cure")
            .advises("Уберите рассказ, назовите показания", "Drop the story, name the indications")
            .build();
    Finding warning =
        finding(
                "missing-contraindication-warning",
                "38-fz:24:7",
                BreachClass.NEEDS_WARNING,
                Severity.WARNING)
            .says("Нет предупреждения о противопоказаниях", "No warning of contraindications")
            .advises("Добавьте предупреждение", "Add the warning")
            .build();
    return given(source, story).withFindings(List.of(open(warning), open(story)));
  }

  /** A text of which nothing is known and in which nothing is found. */
  static FileReport prices() {
    SourceText source =
        new SourceText("цены.txt", "Приём терапевта: 1500 рублей\n", Format.TEXT, "UTF-8");
    return new FileReport(source, Facts.unknown(), PageFacts.NONE, List.of());
  }

  /** Returns a text with one finding, of which kind and object are given. */
  static FileReport given(SourceText source, Finding finding) {
    Facts none = Facts.unknown();
    Facts facts =
        new Facts(
            new Fact<>(Optional.of(Kind.AD), Origin.COMMAND_LINE, "--kind"),
            new Fact<>(Set.of(AdObject.SERVICE), Origin.COMMAND_LINE, "--object"),
            none.audience(),
            none.medium(),
            none.platform(),
            none.stage(),
            none.complete());
    return new FileReport(source, facts, PageFacts.NONE, List.of(open(finding)));
  }

  /** Returns what outputs say of two of the rules. */
  static List<RuleText> rules() {
    return List.of(
        new RuleText(
            "cure-story",
            Severity.ERROR,
            Confidence.HIGH,
            text("Рассказ об излечении", "A cure story"),
            text("Один случай ничего не доказывает", "One case proves nothing"),
            text("Уберите рассказ", "Drop the story"),
            List.of("38-fz:24:1:2"),
            List.of("healing-story")),
        new RuleText(
            "safety-guarantee",
            Severity.ERROR,
            Confidence.MEDIUM,
            text("Гарантия безопасности", "A guarantee of safety"),
            text("", ""),
            text("Опишите риски", "Describe the risks"),
            List.of("38-fz:24:1:8", "5:3:6"),
            List.of()));
  }

  static ReportedFinding open(Finding finding) {
    return new ReportedFinding(finding, new Disposition.Open());
  }

  static LocalizedText text(String ru, String en) {
    return new LocalizedText(ru, en);
  }

  static TextSpan span(SourceText source, String words) {
    int start = source.text().indexOf(words);
    return new TextSpan(start, start + words.length());
  }

  static FindingBuilder finding(
      String rule, String provision, BreachClass breachClass, Severity severity) {
    return new FindingBuilder(rule, provision, breachClass, severity);
  }

  /** Builds findings; what is not said has a plain value. */
  static final class FindingBuilder {

    private final String rule;
    private final String provision;
    private final BreachClass breachClass;
    private final Severity severity;
    private Confidence confidence = Confidence.HIGH;
    private TextSpan span = new TextSpan(0, 0);
    private String quote = "";
    private LocalizedText message = text("", "");
    private LocalizedText advice = text("", "");
    private final List<Finding.Evidence> evidence = new ArrayList<>();
    private Applicability applicability = new Applicability.Applies(SERVICE_APPLIES);
    private final List<LocalizedText> notes = new ArrayList<>();
    private Optional<LocalizedText> rewrite = Optional.empty();

    private FindingBuilder(
        String rule, String provision, BreachClass breachClass, Severity severity) {
      this.rule = rule;
      this.provision = provision;
      this.breachClass = breachClass;
      this.severity = severity;
    }

    FindingBuilder at(SourceText source, String words, String prose) {
      span = Reports.span(source, words);
      quote = prose;
      return this;
    }

    FindingBuilder at(TextSpan where) {
      span = where;
      return this;
    }

    FindingBuilder confidence(Confidence value) {
      confidence = value;
      return this;
    }

    FindingBuilder says(String ru, String en) {
      message = text(ru, en);
      return this;
    }

    FindingBuilder advises(String ru, String en) {
      advice = text(ru, en);
      return this;
    }

    FindingBuilder evidence(String name, TextSpan where, String words) {
      evidence.add(new Finding.Evidence(name, where, words));
      return this;
    }

    FindingBuilder unknown(String fact, String ru, String en) {
      applicability = new Applicability.Unknown(fact, text(ru, en));
      return this;
    }

    FindingBuilder note(String ru, String en) {
      notes.add(text(ru, en));
      return this;
    }

    FindingBuilder rewritten(String ru, String en) {
      rewrite = Optional.of(text(ru, en));
      return this;
    }

    Finding build() {
      LocalizedText citation = text("пункт " + provision, "point " + provision);
      return new Finding(
          rule,
          provision,
          citation,
          breachClass,
          severity,
          confidence,
          span,
          quote,
          message,
          advice,
          evidence,
          applicability,
          notes,
          "print-of-" + rule,
          rewrite,
          List.of(),
          new Finding.Bond("2014-01-01", quote.isEmpty() ? "" : "Предложение: " + quote + "."));
    }
  }
}
