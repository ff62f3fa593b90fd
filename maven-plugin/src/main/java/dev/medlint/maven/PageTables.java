package dev.medlint.maven;

import java.util.List;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.reporting.AbstractMavenReportRenderer;

/** Draws tables and paragraphs whose words are shown as they are, whatever they hold. */
abstract class PageTables extends AbstractMavenReportRenderer {

  PageTables(Sink sink) {
    super(sink);
  }

  /**
   * What a cell of a table shows.
   *
   * @param words shown as they are
   * @param target where they lead; empty: nowhere
   */
  record Cell(String words, String target) {

    static Cell of(String words) {
      return new Cell(words, "");
    }

    static Cell of(int number) {
      return of(Integer.toString(number));
    }
  }

  /** Draws a table; nothing where there are no rows. */
  final void table(List<String> header, List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    sink.table();
    sink.tableRows(null, false);
    sink.tableRow();
    for (String name : header) {
      sink.tableHeaderCell();
      sink.text(name);
      sink.tableHeaderCell_();
    }
    sink.tableRow_();
    for (List<Cell> row : rows) {
      sink.tableRow();
      for (Cell cell : row) {
        sink.tableCell();
        draw(cell);
        sink.tableCell_();
      }
      sink.tableRow_();
    }
    sink.tableRows_();
    sink.table_();
  }

  /** Draws a paragraph. */
  final void says(Cell cell) {
    sink.paragraph();
    draw(cell);
    sink.paragraph_();
  }

  private void draw(Cell cell) {
    if (cell.target().isEmpty()) {
      sink.text(cell.words());
    } else {
      sink.link(cell.target());
      sink.text(cell.words());
      sink.link_();
    }
  }
}
