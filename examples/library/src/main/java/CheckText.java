import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import java.time.LocalDate;
import java.util.Map;

/** Checks one text and prints what was found. */
final class CheckText {

  public static void main(String[] args) {
    // Built once; any number of threads may share it. The day is the one whose law is applied.
    Linter linter = Linter.of(Pack.bundled(), LocalDate.of(2026, 11, 22));
    String text = "После курса я вылечилась от гастрита.";
    Map<String, String> facts = Map.of("kind", "ad", "object", "service");
    for (ReportedFinding reported : linter.check(text, facts).findings()) {
      Finding finding = reported.finding();
      String words = text.substring(finding.span().start(), finding.span().end());
      System.out.println(finding.rule() + " " + finding.provision() + ": " + words);
      System.out.println(finding.message().ru());
    }
  }
}
