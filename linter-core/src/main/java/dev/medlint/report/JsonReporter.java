package dev.medlint.report;

import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Optional;

/**
 * Draws a report as JSON by the schema {@code medlint/1}, which lies beside this class as {@code
 * medlint-1.schema.json}. Immutable and thread-safe.
 */
public final class JsonReporter implements Reporter {

  private final Language language;
  private final Optional<Details> details;
  private final boolean foundOnly;

  /** Creates a reporter of findings without the text; messages are in {@code language}. */
  public JsonReporter(Language language) {
    this(language, Optional.empty(), false);
  }

  /**
   * Creates a reporter that adds what every other output needs: the text, evidence, reasons, notes
   * and alternatives in both languages.
   */
  public JsonReporter(Language language, Details details) {
    this(language, Optional.of(details), false);
  }

  private JsonReporter(Language language, Optional<Details> details, boolean foundOnly) {
    this.language = Objects.requireNonNull(language);
    this.details = details;
    this.foundOnly = foundOnly;
  }

  /** Returns a reporter that tells of the rules that found something, and of no others. */
  public JsonReporter ofFoundRules() {
    return new JsonReporter(language, details, true);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    write(report, JsonOutput.pretty(out), false);
  }

  /** Writes what the page for lawyers draws: texts as prose with marks, on one line. */
  void writeForPage(Report report, Writer out) throws IOException {
    write(report, JsonOutput.lines(out), true);
  }

  private void write(Report report, JsonOutput json, boolean asProse) throws IOException {
    json.object().field("schema", "medlint/1").object("tool");
    json.field("version", report.tool().version()).field("pack", report.tool().pack()).endObject();
    json.field("asOf", report.asOf().toString()).array("files");
    JsonRecord files = new JsonRecord(json, language, details, asProse);
    for (FileReport file : report.files()) {
      files.write("path", file, report.thresholds());
    }
    json.endArray().array("unread");
    for (Unread unread : report.unread()) {
      unread(unread, json);
    }
    json.endArray();
    summary(report, json);
    notes(report, json);
    if (details.isPresent()) {
      new JsonDetails(json).write(report, details.get(), asProse || foundOnly);
    }
    json.endObject().endLine();
  }

  private void notes(Report report, JsonOutput json) throws IOException {
    if (!report.notes().isEmpty()) {
      json.array("notes");
      for (LocalizedText note : report.notes()) {
        json.item(note.in(language));
      }
      json.endArray();
    }
  }

  private void unread(Unread unread, JsonOutput json) throws IOException {
    json.object().field("path", unread.path()).field("reason", unread.reason().in(language));
    if (details.isPresent()) {
      json.field("reasons", unread.reason());
      if (unread.place().isPresent()) {
        Unread.Place place = unread.place().get();
        json.object("place").field("after", place.after()).field("line", place.line());
        json.field("malformed", place.malformed()).endObject();
      }
    }
    json.endObject();
  }

  private static int gone(Summary summary) {
    return summary.baseline().isPresent() ? summary.baseline().get().gone() : 0;
  }

  private static void summary(Report report, JsonOutput json) throws IOException {
    Summary summary = report.summary();
    json.object("summary")
        .field("verdict", report.verdict().id())
        .field("outcome", summary.outcome().id())
        .field("files", summary.files())
        .field("errors", summary.errors())
        .field("warnings", summary.warnings())
        .field("infos", summary.infos())
        .field("suppressed", summary.suppressed())
        .field("decided", summary.decided())
        .field("baseline", summary.known())
        .field("baselineGone", gone(summary))
        .field("unread", summary.unread())
        .field("failing", summary.failing())
        .endObject();
  }
}
