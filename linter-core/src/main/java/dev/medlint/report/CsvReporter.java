package dev.medlint.report;

import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Draws the findings as CSV, a row each: semicolons, as spreadsheets in Russia expect, CRLF, a byte
 * order mark, without which Excel takes UTF-8 for another encoding. No cell can become a formula.
 * Immutable and thread-safe.
 */
public final class CsvReporter implements Reporter {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final FindingTable table;

  /** Creates a reporter; headings and messages are in {@code language}. */
  public CsvReporter(Language language) {
    this.table = new FindingTable(language);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    line(table.head(), out);
    for (List<String> row : table.rows(report)) {
      line(row, out);
    }
    out.flush();
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : ";").append(quoted(SafeCell.of(WellFormed.unicode(cells.get(i)))));
    }
    out.write(line.append("\r\n").toString());
  }

  private static String quoted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ';' || c == '"' || c == '\n' || c == '\r' || c == ',' || c == '\t') {
        return '"' + cell.replace("\"", "\"\"") + '"';
      }
    }
    return cell;
  }
}
