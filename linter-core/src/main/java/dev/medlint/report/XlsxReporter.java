package dev.medlint.report;

import dev.medlint.source.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draws the findings as a workbook: the findings, the portfolio (rule by text), and what the check
 * rests on. Every cell of words is stored as text, so that none can become a formula. The same
 * report gives the same bytes. Immutable and thread-safe.
 */
public final class XlsxReporter {

  /** Sheets hold no more columns than this. */
  private static final int MOST_COLUMNS = 16_384;

  private final Language language;
  private final FrameWords words;
  private final FrameWords tables;

  /** Creates a reporter; headings and messages are in {@code language}. */
  public XlsxReporter(Language language) {
    this.language = Objects.requireNonNull(language);
    this.words = FrameWords.in(language);
    this.tables = FrameWords.ofTables(language);
  }

  /**
   * Writes the workbook and flushes; the stream stays open.
   *
   * @throws IOException if the stream throws it
   */
  public void write(Report report, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out)) {
      findings(report, workbook);
      portfolio(Portfolio.of(report), workbook);
      about(report, workbook);
    }
    out.flush();
  }

  private void findings(Report report, Workbook workbook) throws IOException {
    FindingTable table = new FindingTable(language);
    workbook.sheet(tables.get("sheet.findings"), FindingTable.WIDTHS);
    workbook.head(table.head());
    for (List<String> row : table.rows(report)) {
      workbook.row(row);
    }
    workbook.endSheet();
  }

  private void portfolio(Portfolio portfolio, Workbook workbook) throws IOException {
    int columns = Math.min(portfolio.files().size(), MOST_COLUMNS - 3);
    workbook.sheet(tables.get("sheet.portfolio"), List.of(36, 10, 12));
    List<String> head = new ArrayList<>();
    for (String column : List.of("rule", "total", "waiting")) {
      head.add(tables.get("table." + column));
    }
    head.addAll(portfolio.files().subList(0, columns));
    workbook.head(head);
    for (Portfolio.Row row : portfolio.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.rule());
      cells.add(Integer.toString(row.total()));
      cells.add(row.waiting().isPresent() ? Long.toString(row.waiting().getAsLong()) : "");
      for (int i = 0; i < columns; i++) {
        int count = row.counts().get(i);
        cells.add(count == 0 ? "" : Integer.toString(count));
      }
      workbook.row(cells);
    }
    List<String> totals = new ArrayList<>(List.of(tables.get("table.total"), "", ""));
    int all = 0;
    for (int i = 0; i < portfolio.files().size(); i++) {
      all += portfolio.total(i);
      if (i < columns) {
        totals.add(Integer.toString(portfolio.total(i)));
      }
    }
    totals.set(1, Integer.toString(all));
    workbook.row(totals);
    workbook.endSheet();
  }

  private void about(Report report, Workbook workbook) throws IOException {
    workbook.sheet(tables.get("sheet.about"), List.of(30, 80));
    workbook.row(List.of("medlint", report.tool().version()));
    workbook.row(List.of(tables.get("about.pack"), report.tool().pack()));
    workbook.row(List.of(tables.get("table.asOf"), report.asOf().toString()));
    for (FileReport file : report.files()) {
      String verdict = tables.get("verdict." + report.verdict(file).id());
      workbook.row(List.of(file.source().name(), verdict));
    }
    for (Unread unread : report.unread()) {
      workbook.row(
          List.of(unread.path(), words.get("unread") + ": " + unread.reason().in(language)));
    }
    workbook.row(List.of("", words.get("disclaimer")));
    workbook.endSheet();
  }
}
