package dev.medlint.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medlint.source.LocalizedText;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.Objects;

/**
 * A report that was saved as JSON with its texts, read again: every output can be drawn from it, as
 * if the texts had been checked just now. Immutable and thread-safe.
 *
 * @param report the findings
 * @param details what was saved around them
 */
public record SavedReport(Report report, Details details) {

  public SavedReport {
    Objects.requireNonNull(report);
    Objects.requireNonNull(details);
  }

  /**
   * Reads a report.
   *
   * @param in JSON of the schema {@code medlint/1}, written with {@code --with-text}; stays open
   * @throws UnusableException if it is no such JSON
   * @throws IOException if the stream throws it
   */
  public static SavedReport read(InputStream in) throws IOException, UnusableException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(in);
    } catch (JsonProcessingException e) {
      throw new UnusableException(
          new LocalizedText(
              "это не JSON или он обрывается (строка " + e.getLocation().getLineNr() + ")",
              "this is no JSON, or it breaks off (line " + e.getLocation().getLineNr() + ")"),
          e);
    } catch (CharConversionException e) {
      throw new UnusableException(new LocalizedText("файл не в UTF-8", "the file is not UTF-8"), e);
    }
    if (!root.path("schema").asText("").equals("medlint/1")) {
      throw new UnusableException(
          new LocalizedText(
              "это не отчёт medlint/1; его пишет"
                  + " medlint check --with-text --output json=ОТЧЁТ.json ПУТЬ",
              "this is no report of medlint/1; it is written by"
                  + " medlint check --with-text --output json=REPORT.json PATH"));
    }
    if (!root.has("thresholds") || !root.has("provisions")) {
      throw new UnusableException(
          new LocalizedText(
              "в отчёте нет текста и обоснований; сохраните его заново:"
                  + " medlint check --with-text --output json=ОТЧЁТ.json ПУТЬ",
              "the report holds neither text nor reasons; save it anew:"
                  + " medlint check --with-text --output json=REPORT.json PATH"));
    }
    try {
      return new SavedReportReader(root).read();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnusableException(
          new LocalizedText(
              "отчёт испорчен или сохранён другой версией medlint: "
                  + e.getMessage()
                  + "; сохраните его заново с --with-text",
              "the report is damaged or of another version of medlint: "
                  + e.getMessage()
                  + "; save it anew with --with-text"),
          e);
    }
  }

  /** What was given is no report that outputs can be drawn from. */
  public static final class UnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    UnusableException(LocalizedText text) {
      super(text.en());
      this.text = text;
    }

    UnusableException(LocalizedText text, Throwable cause) {
      super(text.en(), cause);
      this.text = text;
    }

    /** Returns what is wrong and what to do. */
    public LocalizedText text() {
      return text;
    }
  }
}
