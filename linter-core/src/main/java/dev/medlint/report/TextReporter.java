package dev.medlint.report;

import dev.medlint.filter.ReportedFinding;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
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
    Drawing drawing = begin(report.asOf(), report.thresholds(), out);
    for (FileReport file : report.files()) {
      drawing.file(file);
    }
    drawing.end(report.unread(), report.summary(), report.notes());
  }

  /**
   * Begins a report whose texts are drawn as they come, so that none of them has to be kept.
   *
   * @param asOf the day whose law is applied to texts that bear no other
   * @param out stays open
   */
  public Drawing begin(LocalDate asOf, Thresholds thresholds, Writer out) {
    return new Drawing(this, asOf, thresholds, out);
  }

  /** One report, drawn text by text. Not thread-safe. */
  public static final class Drawing {

    private final TextReporter reporter;
    private final FrameWords words;
    private final LocalDate asOf;
    private final Thresholds thresholds;
    private final Writer out;
    private final Assumptions assumptions;
    private final LawDayLines days;
    private int files;
    private int assumedElsewhere;

    /** What was assumed of the first text, told only if it stays the only one. */
    private String first = "";

    private Drawing(TextReporter reporter, LocalDate asOf, Thresholds thresholds, Writer out) {
      this.reporter = reporter;
      this.words = reporter.words;
      this.asOf = asOf;
      this.thresholds = thresholds;
      this.out = out;
      this.assumptions = new Assumptions(words);
      this.days = new LawDayLines(words);
    }

    /** Draws the findings of the next text. */
    public void file(FileReport file) throws IOException {
      boolean shown = reporter.drawFindings(file, asOf, thresholds, out);
      boolean blank = file.source().text().isBlank();
      String assumed = blank ? words.get("blank") : assumptions.of(file);
      String told = WellFormed.line(file.source().name()) + ": " + WellFormed.line(assumed);
      if (!first.isEmpty()) {
        first = "";
        assumedElsewhere++;
      }
      if (shown || blank) {
        tell(assumed.isEmpty() ? "" : told);
      } else if (!assumed.isEmpty() && files == 0) {
        first = told;
      } else if (!assumed.isEmpty()) {
        assumedElsewhere++;
      }
      files++;
      days.add(file);
    }

    private void tell(String assumed) throws IOException {
      if (!assumed.isEmpty()) {
        line(assumed, out);
        line("", out);
      }
    }

    /**
     * Draws what is said of all texts together.
     *
     * @param unread inputs that could not be checked
     * @param summary counts of the texts drawn and of those unread
     * @param notes what else the reader should know of the run
     */
    public void end(List<Unread> unread, Summary summary, List<LocalizedText> notes)
        throws IOException {
      tell(first);
      reporter.drawUnread(unread, out);
      for (String dated : days.ofTexts()) {
        line(WellFormed.line(dated), out);
      }
      drawSummary(summary, words, out);
      if (assumedElsewhere > 0) {
        line(words.count("assumedElsewhere", assumedElsewhere), out);
      }
      String day = days.ofRun();
      if (!day.isEmpty()) {
        line(WellFormed.line(day), out);
      }
      for (LocalizedText note : notes) {
        line(WellFormed.line(note.in(reporter.language)), out);
      }
      line(words.get("disclaimer"), out);
      out.flush();
    }
  }

  private boolean drawFindings(FileReport file, LocalDate asOf, Thresholds thresholds, Writer out)
      throws IOException {
    LocalDate day = file.lawDay().isPresent() ? file.lawDay().get().day() : asOf;
    Diagnostic diagnostic = new Diagnostic(words, language, colour, day);
    boolean shown = false;
    for (ReportedFinding finding : file.findings()) {
      if (thresholds.showsToPeople(finding) || (closed && !finding.isOpen())) {
        out.write(diagnostic.of(finding, file.source()));
        line("", out);
        shown = true;
      }
    }
    return shown;
  }

  private void drawUnread(List<Unread> all, Writer out) throws IOException {
    for (Unread unread : all) {
      String label = words.get("unread");
      line(
          (colour ? Paint.WARNING.on(label) : label)
              + ": "
              + WellFormed.line(unread.path())
              + ": "
              + WellFormed.line(unread.reason().in(language)),
          out);
    }
    if (!all.isEmpty()) {
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
