package dev.medlint.benchmark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how many pages of HTML a second one core checks when warm, and how long the reading of a
 * page takes of that. Time is processor time of the thread, which other programs disturb least.
 */
public final class PageSpeed {

  private static final int PAGES = 40;
  private static final int WARM_UP = 10;

  private final List<byte[]> pages = new ArrayList<>();
  private final Linter linter = Linter.of(Pack.bundled(), LocalDate.of(2026, 11, 22));
  private final SourceLoader loader = SourceLoader.standard();
  private int letters;

  private PageSpeed(int bytes, int text) {
    for (int i = 0; i < PAGES; i++) {
      pages.add(SamplePage.html(i, bytes, text).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What is done with a page. */
  private interface Step {
    void read(byte[] page);
  }

  /**
   * Runs it.
   *
   * @param args length of a page in bytes; how many of them are its sentences; how often all pages
   *     are read
   */
  public static void main(String[] args) {
    PageSpeed speed = new PageSpeed(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    int rounds = Integer.parseInt(args[2]);
    speed.time("decode and read", rounds, speed::extract);
    speed.time("the same with facts of the page", rounds, speed::facts);
    speed.time("check as an advertisement", rounds, page -> speed.check(page, "ad"));
    speed.time("check as an article", rounds, page -> speed.check(page, "article"));
    System.out.printf(Locale.ROOT, "%d characters of text in a page%n", speed.letters);
  }

  private SourceText load(byte[] page) {
    return ((LoadResult.Loaded) loader.load(page, "page.html")).text();
  }

  private Document extract(byte[] page) {
    Document document = new Extractors().extract(load(page));
    letters = document.text().length();
    return document;
  }

  private void facts(byte[] page) {
    extract(page).page().notes();
  }

  private void check(byte[] page, String kind) {
    linter.lint(
        load(page), List.of(new Statements(Origin.COMMAND_LINE, "options", Map.of("kind", kind))));
  }

  private void time(String name, int rounds, Step step) {
    long[] times = new long[rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      long start = now();
      for (byte[] page : pages) {
        step.read(page);
      }
      times[Math.max(0, round)] = now() - start;
    }
    Arrays.sort(times);
    double each = times[rounds / 2] / 1e6 / PAGES;
    System.out.printf(
        Locale.ROOT, "%-34s %7.2f ms, %5.0f pages a second%n", name, each, 1e3 / each);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
