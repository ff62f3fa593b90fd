package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Draws a report for people: what is wrong, where, by which norm and why it holds, what to do. The
 * layout is no interface and may change. Text from outside cannot reach the terminal as a control
 * code. Immutable and thread-safe.
 */
public final class TextReporter implements Reporter {

  private final Language language;
  private final FrameWords words;
  private final boolean colour;
  private final boolean closed;

  /**
   * Creates a reporter.
   *
   * @param language of everything but the words of the text
   * @param colour whether to use terminal colours
   */
  public TextReporter(Language language, boolean colour) {
    this(language, colour, false);
  }

  /**
   * Creates a reporter.
   *
   * @param language of everything but the words of the text
   * @param colour whether to use terminal colours
   * @param closed whether findings that do not stand are shown too, with the reason
   */
  public TextReporter(Language language, boolean colour, boolean closed) {
    this.language = Objects.requireNonNull(language);
    this.words = FrameWords.in(language);
    this.colour = colour;
    this.closed = closed;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Assumptions assumptions = new Assumptions(words);
    Summary summary = report.summary();
    int assumedElsewhere = 0;
    for (FileReport file : report.files()) {
      boolean shown = drawFindings(report, file, words, out);
      boolean blank = file.source().text().isBlank();
      String assumed = blank ? words.get("blank") : assumptions.of(file);
      if (assumed.isEmpty()) {
        continue;
      }
      if (shown || blank || report.files().size() == 1) {
        line(WellFormed.line(file.source().name()) + ": " + WellFormed.line(assumed), out);
        line("", out);
      } else {
        assumedElsewhere++;
      }
    }
    drawUnread(report, words, out);
    LawDayLines days = new LawDayLines(words);
    for (String dated : days.ofTexts(report)) {
      line(WellFormed.line(dated), out);
    }
    drawSummary(summary, words, out);
    if (assumedElsewhere > 0) {
      line(words.count("assumedElsewhere", assumedElsewhere), out);
    }
    String day = days.ofRun(report);
    if (!day.isEmpty()) {
      line(WellFormed.line(day), out);
    }
    for (LocalizedText note : report.notes()) {
      line(WellFormed.line(note.in(language)), out);
    }
    line(words.get("disclaimer"), out);
    out.flush();
  }

  private boolean drawFindings(Report report, FileReport file, FrameWords words, Writer out)
      throws IOException {
    LocalDate day = file.lawDay().isPresent() ? file.lawDay().get().day() : report.asOf();
    Diagnostic diagnostic = new Diagnostic(words, language, colour, day);
    boolean shown = false;
    for (ReportedFinding finding : file.findings()) {
      if (report.thresholds().showsToPeople(finding) || (closed && !finding.isOpen())) {
        out.write(diagnostic.of(finding, file.source()));
        line("", out);
        shown = true;
      }
    }
    return shown;
  }

  private void drawUnread(Report report, FrameWords words, Writer out) throws IOException {
    for (Unread unread : report.unread()) {
      String label = words.get("unread");
      line(
          (colour ? Paint.WARNING.on(label) : label)
              + ": "
              + WellFormed.line(unread.path())
              + ": "
              + WellFormed.line(unread.reason().in(language)),
          out);
    }
    if (!report.unread().isEmpty()) {
      line("", out);
    }
  }

  /** Writes how much was checked and found. */
  static void drawSummary(Summary summary, FrameWords words, Writer out) throws IOException {
    StringBuilder counts = new StringBuilder();
    counts.append(words.get("checked", "count", words.count("files", summary.files())));
    if (summary.open() > 0) {
      counts.append(' ').append(words.get("found", "count", found(summary, words)));
    }
    append("suppressed", "findings", summary.suppressed(), words, counts);
    append("decided", "findings", summary.decided(), words, counts);
    if (summary.baseline().isPresent()) {
      counts.append(' ').append(summary.baseline().get().text(summary.known(), words));
    }
    append("notRead", "files", summary.unread(), words, counts);
    line(counts.toString(), out);
    if (summary.hidden() > 0) {
      line(words.count("hidden", summary.hidden()), out);
    }
    if (summary.open() == 0 && summary.files() > 0) {
      // What was permitted, decided or known before was found all the same.
      boolean others = summary.suppressed() + summary.decided() + summary.known() > 0;
      String found = others ? "nothingElseFound" : "nothingFound";
      line(words.get(summary.unread() == 0 ? found : found + "InRead"), out);
    }
  }

  private static void append(
      String key, String counted, int n, FrameWords words, StringBuilder to) {
    if (n > 0) {
      to.append(' ').append(words.get(key, "count", words.count(counted, n)));
    }
  }

  private static String found(Summary summary, FrameWords words) {
    StringBuilder found = new StringBuilder();
    join("errors", summary.errors(), words, found);
    join("warnings", summary.warnings(), words, found);
    join("infos", summary.infos(), words, found);
    return found.toString();
  }

  private static void join(String counted, int n, FrameWords words, StringBuilder to) {
    if (n > 0) {
      to.append(to.length() == 0 ? "" : ", ").append(words.count(counted, n));
    }
  }

  private static void line(String text, Writer out) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
