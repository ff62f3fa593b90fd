package dev.medlint.site;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.report.FileReport;
import dev.medlint.report.FrameWords;
import dev.medlint.report.HtmlReporter;
import dev.medlint.report.PageFix;
import dev.medlint.rule.Severity;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Draws a site as one page of HTML for a person: what the site lacks, a table of pages and
 * requirements, then each page's findings with pieces to insert. The same report gives the same
 * characters; nothing is loaded from elsewhere.
 */
public final class SiteHtml {

  private final Language language;
  private final FrameWords words;

  /** Creates a writer. */
  public SiteHtml(Language language) {
    this.language = language;
    this.words = FrameWords.in(language, SiteHtml.class);
  }

  /**
   * Writes the page and flushes; the writer stays open.
   *
   * @param day of the law, and what else the reader should know; in words
   */
  public void write(SiteReport report, String day, Writer out) throws IOException {
    String title = words.get("title") + ": " + report.site().source().name();
    out.write("<!DOCTYPE html>\n<html lang=\"" + (language == Language.RU ? "ru" : "en"));
    out.write("\">\n<head>\n<meta charset=\"utf-8\">\n" + HtmlReporter.GENERATOR + "\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write(
        "<title>" + text(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
    out.write("<h1>" + text(title) + "</h1>\n<p>" + text(counts(report)) + "</p>\n");
    whole(report.site(), out);
    legend(out);
    table(report, false, out);
    table(report, true, out);
    shared(report, out);
    for (FileReport file : report.pages()) {
      page(file, report.site().source().name(), shared(report), out);
    }
    out.write("<p class=\"legend\">" + text(day) + "</p>\n<p class=\"legend\">");
    out.write(text(words.get("disclaimer")) + "</p>\n</body>\n</html>\n");
    out.flush();
  }

  /** Marks tell by their sign what they tell by colour, for those who print or see no colours. */
  private void legend(Writer out) throws IOException {
    out.write("<p class=\"legend\">");
    for (SiteColumns.State state : SiteColumns.State.values()) {
      out.write("<span class=\"key\"><b class=\"" + style(state) + "\">");
      out.write(text(words.get("mark." + state.name())) + "</b> ");
      out.write(text(words.get("legend." + state.name())) + "</span> ");
    }
    out.write("<span class=\"hint\"><br>" + text(words.get("legend")) + "</span></p>\n");
  }

  private static String style(SiteColumns.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String counts(SiteReport report) {
    int articles = 0;
    for (FileReport file : report.pages()) {
      articles += SiteColumns.isArticle(file) ? 1 : 0;
    }
    return words
        .get("counts")
        .replace("{pages}", String.valueOf(report.pages().size() - articles))
        .replace("{articles}", String.valueOf(articles))
        .replace("{error}", String.valueOf(findings(report, Severity.ERROR)))
        .replace("{warning}", String.valueOf(findings(report, Severity.WARNING)))
        .replace("{info}", String.valueOf(findings(report, Severity.INFO)));
  }

  /** Counts what is to be done: a finding that a template shows on many pages is one. */
  private static int findings(SiteReport report, Severity severity) {
    List<FileReport> files = new ArrayList<>(report.merged());
    files.add(report.site());
    int count = 0;
    for (FileReport file : files) {
      for (ReportedFinding reported : file.findings()) {
        count += reported.isOpen() && reported.finding().severity() == severity ? 1 : 0;
      }
    }
    return count;
  }

  /** A page is known by its path inside the site. */
  private static String name(FileReport file, String site) {
    String name = file.source().name();
    boolean inside = name.startsWith(site) && name.length() > site.length() + 1;
    return inside ? name.substring(site.endsWith("/") ? site.length() : site.length() + 1) : name;
  }

  private void whole(FileReport site, Writer out) throws IOException {
    out.write("<h2>" + text(words.get("whole")) + "</h2>\n");
    if (site.findings().isEmpty()) {
      out.write("<p>" + text(words.get("wholeClean")) + "</p>\n");
      return;
    }
    list(site, Set.of(), out);
  }

  private void table(SiteReport report, boolean articles, Writer out) throws IOException {
    List<String> columns = articles ? SiteColumns.OF_ARTICLES : SiteColumns.OF_PAGES;
    List<FileReport> rows = new ArrayList<>();
    for (FileReport file : report.pages()) {
      if (SiteColumns.isArticle(file) == articles) {
        rows.add(file);
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    String title = words.get(articles ? "articles" : "pages");
    out.write("<h2>" + text(title) + "</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>");
    out.write(text(words.get("page")) + "</th>");
    for (String column : columns) {
      String name = words.get("column." + column.replace(':', '.'));
      out.write("<th scope=\"col\">" + text(name) + "</th>");
    }
    out.write("</tr></thead>\n<tbody>\n");
    for (FileReport file : rows) {
      out.write("<tr><th scope=\"row\"><a href=\"#" + anchor(file) + "\">");
      out.write(text(name(file, report.site().source().name())) + "</a></th>");
      for (String column : columns) {
        cell(file, column, out);
      }
      out.write("</tr>\n");
    }
    out.write("</tbody></table></div>\n");
  }

  private void cell(FileReport file, String column, Writer out) throws IOException {
    SiteColumns.State state = SiteColumns.state(file, column);
    Set<String> messages = new LinkedHashSet<>();
    for (ReportedFinding reported : file.findings()) {
      Finding finding = reported.finding();
      if (reported.isOpen() && SiteColumns.belongs(finding.provision(), column)) {
        messages.add(finding.message().in(language));
      }
    }
    out.write(
        "<td class=\"" + style(state) + "\" title=\"" + text(String.join("\n", messages)) + "\">");
    out.write(text(words.get("mark." + state.name())) + "</td>");
  }

  /** What many pages share is listed once, above the pages. */
  private void shared(SiteReport report, Writer out) throws IOException {
    List<ReportedFinding> found = new ArrayList<>();
    for (FileReport file : report.merged()) {
      for (ReportedFinding reported : file.findings()) {
        if (!reported.alsoOn().isEmpty()) {
          found.add(reported);
        }
      }
    }
    if (found.isEmpty()) {
      return;
    }
    found.sort(Comparator.comparing((ReportedFinding r) -> r.finding().severity()).reversed());
    out.write("<h2>" + text(words.get("shared")) + "</h2>\n<ul class=\"findings\">\n");
    for (ReportedFinding reported : found) {
      item(reported.finding(), "", Optional.empty(), out);
    }
    out.write("</ul>\n");
  }

  private static Set<String> shared(SiteReport report) {
    Set<String> keys = new LinkedHashSet<>();
    for (FileReport file : report.merged()) {
      for (ReportedFinding reported : file.findings()) {
        if (!reported.alsoOn().isEmpty()) {
          keys.add(SharedFindings.key(reported.finding()));
        }
      }
    }
    return keys;
  }

  private void page(FileReport file, String site, Set<String> shared, Writer out)
      throws IOException {
    out.write("<h3 id=\"" + anchor(file) + "\">" + text(name(file, site)) + "</h3>\n");
    list(file, shared, out);
  }

  private void list(FileReport file, Set<String> without, Writer out) throws IOException {
    List<ReportedFinding> found = new ArrayList<>(file.findings());
    found.removeIf(r -> !r.isOpen() || without.contains(SharedFindings.key(r.finding())));
    if (found.isEmpty()) {
      out.write("<p>" + text(words.get("nothing")) + "</p>\n");
      return;
    }
    found.sort(Comparator.comparing((ReportedFinding r) -> r.finding().severity()).reversed());
    out.write("<ul class=\"findings\">\n");
    Set<PageFix> given = new LinkedHashSet<>();
    for (ReportedFinding reported : found) {
      Finding finding = reported.finding();
      Optional<PageFix> fix = PageFix.of(file.page(), finding.provision()).filter(given::add);
      item(finding, place(file, finding), fix, out);
    }
    out.write("</ul>\n");
  }

  private String place(FileReport file, Finding finding) {
    if (finding.span().isEmpty()) {
      return "";
    }
    int at = finding.span().start();
    if (file.source().layout().isPresent()) {
      return file.source().place(at, language) + ": ";
    }
    return words.get("line") + " " + file.source().position(at).line() + ": ";
  }

  private void item(Finding finding, String place, Optional<PageFix> fix, Writer out)
      throws IOException {
    String level = finding.severity().id();
    out.write("<li class=\"" + level + "\"><b>" + text(words.get("level." + level)) + "</b> ");
    out.write(text(place) + text(finding.message().in(language)) + ". ");
    out.write("<span class=\"advice\">" + text(finding.advice().in(language)) + ".</span> ");
    out.write("<cite>" + text(finding.citation().in(language)) + "</cite>");
    if (fix.isPresent()) {
      String code = (fix.get().html() + "\n" + fix.get().jsonLd()).strip();
      out.write("<details><summary>" + text(words.get("insert")) + "</summary><pre>");
      out.write(text(code) + "</pre></details>");
    }
    out.write("</li>\n");
  }

  private static String anchor(FileReport file) {
    return "p-" + text(file.source().name().replaceAll("[^\\p{L}\\p{Nd}]+", "-"));
  }

  private static String text(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static final String STYLE =
      """
      body{font:16px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:96rem;padding:0 1rem;color:#1c1c1c;background:#fff}
      h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1rem;margin:1.5rem 0 .3rem;font-family:ui-monospace,monospace}
      .wide{overflow-x:auto}table{border-collapse:collapse;font-size:.8rem}
      th,td{border:1px solid #d5d5d5;padding:.3rem .25rem;text-align:center;vertical-align:bottom}
      thead th{background:#f4f4f4;font-weight:600;max-width:8.5rem}tbody th{text-align:left;font-weight:400;min-width:10rem;max-width:16rem;overflow-wrap:anywhere;position:sticky;left:0;background:#fff}
      .met{background:#e4f4e4;color:#14561a}.warning{background:#fff2cc;color:#6b4e00}.breach{background:#fbdada;color:#8a1010;font-weight:700}
      .advice{color:#444}td.advice{background:#eef3fb;color:#2a4a7f}.not-asked{color:#767676}
      ul.findings{list-style:none;padding:0}ul.findings li{border-left:4px solid #9ab;padding:.35rem .7rem;margin:.35rem 0;background:#fafafa;color:#1c1c1c}
      li.error{border-color:#c62828!important}li.warning{border-color:#e0a800!important}
      cite{color:#5c5c5c;font-size:.85em;font-style:normal}pre{background:#f0f0f0;padding:.6rem;overflow-x:auto;white-space:pre-wrap}
      .legend{color:#555;font-size:.9em}.key{display:inline-block;margin-right:1rem;color:#1c1c1c}
      .key b{display:inline-block;min-width:1.6rem;text-align:center;border:1px solid #d5d5d5;padding:.1rem .3rem}.key .advice{background:#eef3fb;color:#2a4a7f}
      @page{size:A4 landscape;margin:12mm}
      @media print{body{margin:0;max-width:none;font-size:11px}.wide{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
      tr,li{break-inside:avoid}h2,h3,.legend{break-after:avoid}thead{display:table-header-group}th,td{padding:.15rem}tbody th{min-width:8rem}table{font-size:9px}
      details:not([open]),.hint{display:none}h1{font-size:18px}h2{font-size:14px;margin-top:1.2rem}h3{font-size:12px}a{color:inherit}}
      """;
}
