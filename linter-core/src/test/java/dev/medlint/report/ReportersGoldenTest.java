package dev.medlint.report;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.explain.ReportDetails;
import dev.medlint.explain.SmallPack;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.law.BreachClass;
import dev.medlint.law.Finding;
import dev.medlint.rule.Severity;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportersGoldenTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String ESCAPE = "\u001B";

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restoreDefaults() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void everyOutputIsAsRecorded() throws IOException {
    compareAll();
  }

  @Test
  void everyOutputIsTheSameInTurkeyAndBeyondTheDateLine() throws IOException {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

    compareAll();
  }

  @Test
  void aFindingWithItsTextSaysWhatElseItsWordsWouldBreach() throws IOException {
    Pack pack = SmallPack.compile();
    SourceText text = new SourceText("a.txt", "Я вылечилась.", Format.TEXT, "UTF-8");
    Map<String, String> facts = Map.of("kind", "ad", "object", "service", "complete", "false");
    FileReport file =
        Linter.of(pack, DAY).lint(text, List.of(new Statements(Origin.COMMAND_LINE, "", facts)));
    Details details = new ReportDetails(pack, DAY);
    draw("alternatives_ru.json", new JsonReporter(Language.RU, details), Reports.of(file));
  }

  @Test
  void whatToWriteInsteadIsInEveryOutput() throws IOException {
    String text = "Я вылечилась. Мы **вылечились** оба.\n";
    SourceText source = new SourceText("a.md", text, Format.MARKDOWN, "UTF-8");
    Finding plain = cure(source, "Я вылечилась", "Я вылечилась", "Приём ведёт врач");
    Finding marked = cure(source, "Мы **вылечились", "Мы вылечились", "врач осмотрит");
    Finding absent = cure(source, "", "", "Есть противопоказания.");
    FileReport file = Reports.given(source, plain);
    Report report =
        Reports.of(
            file.withFindings(
                List.of(Reports.open(absent), Reports.open(plain), Reports.open(marked))));
    draw("rewrite_ru.txt", new TextReporter(Language.RU, false), report);
    draw("rewrite_en.txt", new TextReporter(Language.EN, false), report);
    draw("rewrite_ru.json", new JsonReporter(Language.RU, Reports.details()), report);
    draw("rewrite_en.sarif", new SarifReporter(Language.EN, Reports.rules()), report);
  }

  @Test
  void whatPersonsSaidOfFindingsIsInEveryOutput() throws IOException {
    Report report = Reports.reviewed();
    draw("reviewed_ru.txt", new TextReporter(Language.RU, false), report);
    draw("reviewed-closed_ru.txt", new TextReporter(Language.RU, false, true), report);
    draw("reviewed-closed_en.txt", new TextReporter(Language.EN, false, true), report);
    draw("reviewed_ru.json", new JsonReporter(Language.RU), report);
    draw("reviewed_ru.sarif", new SarifReporter(Language.RU, Reports.rules()), report);
  }

  @Test
  void aDraftWithoutLinesSaysWhereInWords() throws IOException {
    Report report = Reports.of(Reports.draft());
    draw("draft_ru.txt", new TextReporter(Language.RU, false), report);
    draw("draft_en.txt", new TextReporter(Language.EN, false), report);
    draw("draft_ru.json", new JsonReporter(Language.RU, Reports.details()), report);
    draw("draft_ru.csv", new CsvReporter(Language.RU), report);
  }

  private static Finding cure(SourceText source, String words, String prose, String instead) {
    return Reports.finding("cure-story", "38-fz:24:1:2", BreachClass.BANNED, Severity.ERROR)
        .at(source, words, prose)
        .says("Рассказ об излечении", "A cure story")
        .advises("Уберите рассказ", "Drop the story")
        .rewritten(instead, "other words")
        .build();
  }

  private static void compareAll() throws IOException {
    Report report = Reports.full();
    List<RuleText> rules = Reports.rules();
    draw("full_ru.txt", new TextReporter(Language.RU, false), report);
    draw("full_en.txt", new TextReporter(Language.EN, false), report);
    draw("colour_ru.txt", new TextReporter(Language.RU, true), report);
    draw("full_ru.json", new JsonReporter(Language.RU), report);
    draw("with-text_en.json", new JsonReporter(Language.EN, Reports.details()), report);
    draw("full_ru.sarif", new SarifReporter(Language.RU, rules), report);
    draw("full_en.sarif", new SarifReporter(Language.EN, rules), report);
    for (Language language : Language.values()) {
      String end = language == Language.RU ? "_ru" : "_en";
      draw("github" + end + ".txt", new GithubReporter(language, ShownFrom.REPORT), report);
      draw("gitlab" + end + ".json", new GitlabReporter(language, ShownFrom.REPORT), report);
      draw("checkstyle" + end + ".xml", new CheckstyleReporter(language), report);
      draw("junit" + end + ".xml", new JunitReporter(language), report);
    }
    draw("nothing_ru.txt", new TextReporter(Language.RU, false), Reports.of(Reports.prices()));
    draw("nothing_en.txt", new TextReporter(Language.EN, false), Reports.of(Reports.prices()));
    batch("batch_ru.jsonl", Language.RU, report, false);
    batch("batch-with-text_en.jsonl", Language.EN, report, true);
  }

  private static void draw(String name, Reporter reporter, Report report) throws IOException {
    Golden.compare(name, Golden.draw(reporter, report).replace(ESCAPE, "␛"));
  }

  private static void batch(String name, Language language, Report report, boolean withText)
      throws IOException {
    StringWriter out = new StringWriter();
    JsonlWriter writer =
        withText
            ? new JsonlWriter(out, language, report.thresholds(), Reports.details())
            : new JsonlWriter(out, language, report.thresholds());
    for (FileReport file : report.files()) {
      writer.write(file);
    }
    writer.writeError(4, Reports.text("строка обрывается", "the line breaks off"));
    writer.writeUnread(5, report.unread().get(0));
    Golden.compare(name, out.toString());
  }
}
