package dev.medlint.site;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts together what a template shows on many pages: the same rule sees the same words in the same
 * surroundings. The first page keeps the finding, which names the others.
 */
final class SharedFindings {

  private static final int MOST_NAMED = 5;

  private SharedFindings() {}

  /** Returns the reports with each shared finding once. */
  static List<FileReport> once(List<FileReport> files) {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    for (FileReport file : files) {
      for (ReportedFinding reported : file.findings()) {
        if (canBeShared(reported)) {
          List<String> some =
              pages.computeIfAbsent(key(reported.finding()), k -> new ArrayList<>());
          if (some.isEmpty() || !some.get(some.size() - 1).equals(file.source().name())) {
            some.add(file.source().name());
          }
        }
      }
    }
    Set<String> seen = new HashSet<>();
    List<FileReport> merged = new ArrayList<>(files.size());
    for (FileReport file : files) {
      List<ReportedFinding> kept = new ArrayList<>();
      for (ReportedFinding reported : file.findings()) {
        List<String> all =
            canBeShared(reported)
                ? pages.getOrDefault(key(reported.finding()), List.of())
                : List.of();
        if (all.size() < 2) {
          kept.add(reported);
        } else if (seen.add(key(reported.finding()))) {
          kept.add(onAll(reported, all));
        }
      }
      merged.add(file.withFindings(kept));
    }
    return merged;
  }

  /** A suppressed finding stays where it is; an absence has no words that could be the same. */
  private static boolean canBeShared(ReportedFinding reported) {
    return reported.isOpen() && !reported.finding().quote().isEmpty();
  }

  static String key(Finding finding) {
    return finding.rule()
        + '\n'
        + finding.provision()
        + '\n'
        + finding.fingerprint()
        + '\n'
        + finding.quote();
  }

  private static ReportedFinding onAll(ReportedFinding reported, List<String> pages) {
    List<String> others = pages.subList(1, pages.size());
    String names = String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())));
    boolean more = others.size() > MOST_NAMED;
    LocalizedText message = reported.finding().message();
    LocalizedText told =
        new LocalizedText(
            message.ru()
                + " (страниц с тем же: "
                + pages.size()
                + ", ещё "
                + names
                + (more ? "…)" : ")"),
            message.en()
                + " (pages with the same: "
                + pages.size()
                + ", also "
                + names
                + (more ? "…)" : ")"));
    return new ReportedFinding(
        reported.finding().with(told), reported.disposition(), others, reported.remark());
  }
}
