package dev.medlint.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Draws a report in one format. A reporter neither sorts nor judges: the same report gives the same
 * characters, whatever the locale, the time zone and the thread.
 */
public interface Reporter {

  /**
   * Writes the whole report and flushes; the writer stays open.
   *
   * @param report what to draw
   * @param out takes characters that can always be encoded as UTF-8
   * @throws IOException if the writer throws it
   */
  void write(Report report, Writer out) throws IOException;
}
