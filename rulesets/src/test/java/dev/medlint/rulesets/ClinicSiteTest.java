package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.report.FileReport;
import dev.medlint.report.PageFix;
import dev.medlint.rule.Severity;
import dev.medlint.run.CheckRun;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.InputFinder;
import dev.medlint.run.InputFormat;
import dev.medlint.run.LawDays;
import dev.medlint.run.LintersByDay;
import dev.medlint.run.Result;
import dev.medlint.run.RuleSelection;
import dev.medlint.run.RunOptions;
import dev.medlint.site.SiteCsv;
import dev.medlint.site.SiteHtml;
import dev.medlint.site.SiteReport;
import dev.medlint.source.Language;
import dev.medlint.source.SourceLoader;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the clinic's site of the examples as a whole. */
class ClinicSiteTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Linter LINTER = Linter.of(Pack.bundled(), DAY);
  private static final Path EXAMPLE = Path.of("..", "examples").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void eachPageIsToldWhatItLacksAndTheSiteWhatItLacksAsAWhole() throws Exception {
    assertEquals(
        """
        clinic-site: dead-policy-link reviewer-without-page site-without-consent site-without-licences
        clinic-site/blog/bessonnica.html: author-without-credentials meta-link misplaced-review-property missing-sources missing-update-date published-dates-differ stale-article
        clinic-site/ceny.html: stale-act-736
        clinic-site/massazh.html: service-outcome-surely service-outcome-vouched superlative-best-of-kind
        clinic-site/o-klinike.html: stale-act-956
        clinic-site/zapis.html: foreign-form ticked-consent
        """,
        listing(site(EXAMPLE, "clinic-site")));
  }

  @Test
  void whatATemplateShowsOnEveryPageIsOneFindingThatNamesTheOthers() throws Exception {
    List<ReportedFinding> links = new ArrayList<>();
    for (FileReport file : site(EXAMPLE, "clinic-site").merged()) {
      for (ReportedFinding reported : file.findings()) {
        if (reported.finding().rule().equals("meta-link")) {
          links.add(reported);
        }
      }
    }

    assertEquals(1, links.size());
    assertEquals(11, links.get(0).alsoOn().size());
    assertTrue(links.get(0).finding().message().ru().contains("страниц с тем же: 12"));
  }

  @Test
  void theTableShowsEveryPageOnceInBothForms() throws Exception {
    SiteReport site = site(EXAMPLE, "clinic-site");
    StringWriter csv = new StringWriter();
    new SiteCsv(Language.RU).write(site, csv);
    StringWriter html = new StringWriter();
    new SiteHtml(Language.EN).write(site, "Law of " + DAY, html);

    assertEquals(13, csv.toString().lines().count());
    String spina =
        csv.toString().lines().filter(line -> line.contains("spina")).findFirst().orElseThrow();
    assertEquals(
        "clinic-site/blog/spina.html;статья;да;да;да;да;да;да;да;да;да;да;да;;исправить;да"
            + ";;;;;;;;;;;",
        spina);
    for (FileReport page : site.pages()) {
      String name = page.source().name().substring("clinic-site/".length());
      assertTrue(html.toString().contains("\">" + name + "</a>"), name);
    }
    assertFalse(html.toString().contains("http-equiv"), "nothing is loaded from elsewhere");
  }

  @Test
  void aMissingPieceIsMadeOfWhatThePageSays() throws Exception {
    for (FileReport page : site(EXAMPLE, "clinic-site").pages()) {
      if (page.source().name().endsWith("bessonnica.html")) {
        PageFix fix = PageFix.of(page.page(), "eeat:author-cred").orElseThrow();
        assertEquals(
            "<p class=\"author\">Автор: Марина Белова, [специальность, место работы]</p>",
            fix.html());
        assertTrue(fix.jsonLd().contains("\"headline\": \"Почему не спится\""));
        assertTrue(fix.jsonLd().contains("\"datePublished\": \"2023-02-03\""));
        assertEquals(Optional.empty(), PageFix.of(page.page(), "38-fz:24:1:2"));
      }
    }
  }

  @Test
  void anEmptyFolderHasNoPagesAndALinkLoopEnds() throws Exception {
    Files.createDirectories(folder.resolve("leer"));
    assertEquals(0, site(folder, "leer").pages().size());

    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(deep.resolve("index.html"), "<h1>Сон</h1><p>Спите дольше.</p>");
    Files.createSymbolicLink(deep.resolve("noch"), folder.resolve("a"));
    assertEquals(1, site(folder, "a").pages().size());
  }

  @Test
  void menusMustLeadToPagesThatAreThereAndToThoseThatAreRequired() throws Exception {
    Path home = Files.createDirectories(folder.resolve("klinika/vrachi"));
    String menu =
        "<nav><a href='/'>Главная</a> <a href='/vrachi/'>Врачи</a> <a href='/akcii.html'>Акции</a>"
            + " <a href='/vrachi/'>Врачи</a> <a href='tel:+70000000000'>Звонок</a></nav>";
    Files.writeString(folder.resolve("klinika/index.html"), menu + "<h1>Клиника «Клён»</h1>");
    Files.writeString(folder.resolve("klinika/ceny.html"), menu + "<h1>Цены</h1><p>900 ₽</p>");
    Files.writeString(home.resolve("index.html"), menu + "<h1>Врачи</h1>");

    List<String> links = new ArrayList<>();
    for (ReportedFinding reported : site(folder, "klinika").site().findings()) {
      String rule = reported.finding().rule();
      if (rule.startsWith("site-unlinked") || rule.equals("dead-menu-link")) {
        links.add(rule + ": " + reported.finding().message().ru());
      }
    }
    assertEquals(
        List.of(
            "dead-menu-link: В меню или подвале есть ссылка, для которой на сайте нет страницы:"
                + " Акции (/akcii.html)",
            "site-unlinked-prices: Страница с ценами на сайте есть, но ни в меню, ни в подвале"
                + " ссылки на неё нет"),
        links);
  }

  private static String listing(SiteReport site) {
    StringBuilder listing = new StringBuilder();
    for (FileReport file : site.files()) {
      TreeSet<String> rules = new TreeSet<>();
      for (ReportedFinding reported : file.findings()) {
        boolean shown =
            reported.finding().severity() != Severity.INFO
                && reported.finding().confidence() != dev.medlint.rule.Confidence.LOW;
        if (shown) {
          rules.add(reported.finding().rule());
        }
      }
      if (!rules.isEmpty()) {
        listing.append(file.source().name()).append(": ").append(String.join(" ", rules));
        listing.append('\n');
      }
    }
    return listing.toString();
  }

  private static SiteReport site(Path directory, String name) throws Exception {
    InputFinder.Found found =
        new InputFinder(directory, List.of(), List.of(), ConfigurationFinder.upward())
            .find(List.of(name));
    RunOptions options =
        new RunOptions(
            List.of(),
            DrugList.NONE,
            InputFormat.AUTO,
            Optional.empty(),
            1,
            RunOptions.DEFAULT_TIMEOUT,
            SourceLoader.DEFAULT_MAX_BYTES,
            true);
    Pack pack = LINTER.pack();
    CheckRun run =
        new CheckRun(
            new LintersByDay(LINTER),
            new LawDays(DAY, Optional.empty(), pack.law().dates()),
            RuleSelection.of(pack.rules(), List.of(), List.of()),
            options,
            InputStream.nullInputStream());
    List<FileReport> pages = new ArrayList<>();
    run.run(found.inputs(), (Result result) -> pages.add(((Result.Checked) result).report()));
    return SiteReport.of(name, pages, LINTER, List.of());
  }
}
