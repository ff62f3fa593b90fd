package dev.medlint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Exemption;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.report.FindingDetails;
import dev.medlint.report.ProvisionText;
import dev.medlint.report.Report;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Tool;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportDetailsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void eachExceptionIsNamedWithWhatIsKnownOfTheText() throws IOException {
    Pack pack = SmallPack.compile();
    FileReport file = file(pack);

    FindingDetails details = new ReportDetails(pack, DAY).of(file, finding(file, "act:1:1"));

    assertEquals(
        List.of(
            new Exemption(
                new LocalizedText(
                    "только для: читатели специализированных печатных изданий; медицинские и"
                        + " фармацевтические работники (ст. 1 ч. 3)",
                    "only for: readers of specialised printed periodicals; medical and"
                        + " pharmaceutical workers (art. 1 part 3)"),
                new LocalizedText(
                    "здесь: текст для всех (по умолчанию)", "here: everybody (by default)")),
            new Exemption(
                new LocalizedText(
                    "реклама профилактического лекарства (ст. 1 ч. 3)",
                    "advertising of a preventive medicine (art. 1 part 3)"),
                new LocalizedText(
                    "здесь: реклама медицинской услуги (параметр --object)",
                    "here: advertising of a medical service (option --object)"))),
        details.exceptions());
  }

  @Test
  void theEditionThatWasAppliedIsQuotedOnlyIfItsWordsAreKnown() throws IOException {
    Pack pack = SmallPack.compile();
    FileReport file = file(pack);
    Report report =
        new Report(new Tool("1", "small", "1"), DAY, List.of(file), List.of(), Thresholds.DEFAULT);

    ProvisionText text = null;
    for (ProvisionText one : new ReportDetails(pack, DAY).provisions(report)) {
      text = one.id().equals("act:1:1") ? one : text;
    }

    assertTrue(text != null && text.verbatim());
    assertEquals(LocalDate.of(2013, 1, 1), text.edition());
    assertEquals("Реклама лекарств не должна рассказывать о случаях излечения", text.wording());
    assertEquals("https://example.org/act", text.source());
  }

  private static FileReport file(Pack pack) {
    SourceText source = new SourceText("a.txt", "Я вылечилась.", Format.TEXT, "UTF-8");
    Map<String, String> facts = Map.of("kind", "ad", "object", "service", "complete", "false");
    return Linter.of(pack, DAY)
        .lint(source, List.of(new Statements(Origin.COMMAND_LINE, "", facts)));
  }

  private static Finding finding(FileReport file, String provision) {
    for (ReportedFinding reported : file.findings()) {
      if (reported.finding().provision().equals(provision)) {
        return reported.finding();
      }
    }
    throw new AssertionError(file.findings());
  }
}
