package dev.medlint.site;

import dev.medlint.Linter;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A site as one thing. Immutable and thread-safe.
 *
 * @param site what the site lacks as a whole
 * @param pages its pages, each as if it stood alone
 * @param merged the same pages; what several of them share is reported once
 */
public record SiteReport(FileReport site, List<FileReport> pages, List<FileReport> merged) {

  public SiteReport {
    Objects.requireNonNull(site);
    pages = List.copyOf(pages);
    merged = List.copyOf(merged);
  }

  /**
   * Looks at the pages of a site together.
   *
   * @param name of the site, as reports show it
   * @param pages reports of its pages, by path
   * @param linter applies the law of the day of the run
   * @param given facts that are given for all texts
   */
  public static SiteReport of(
      String name, List<FileReport> pages, Linter linter, List<Statements> given) {
    SourceText text = new SourceText(name, "Сайт целиком", Format.TEXT, "UTF-8");
    List<Statements> facts = new ArrayList<>(given);
    facts.add(
        new Statements(
            Origin.DETECTED,
            "--site",
            Map.of("kind", "page", "medium", "web", "object", "service", "complete", "true")));
    FileReport site = linter.lintSite(text, SiteFacts.of(pages), facts);
    return new SiteReport(site, pages, SharedFindings.once(pages));
  }

  /** Returns the same with another report of the site as a whole. */
  public SiteReport withSite(FileReport other) {
    return new SiteReport(other, pages, merged);
  }

  /** Returns what reports show: the site, then its pages. */
  public List<FileReport> files() {
    List<FileReport> files = new ArrayList<>(merged.size() + 1);
    files.add(site);
    files.addAll(merged);
    return files;
  }
}
