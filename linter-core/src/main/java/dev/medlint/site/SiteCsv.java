package dev.medlint.site;

import dev.medlint.report.FileReport;
import dev.medlint.report.FrameWords;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes the table of pages and requirements as CSV, one row a page. */
public final class SiteCsv {

  private final FrameWords words;

  /** Creates a writer. */
  public SiteCsv(Language language) {
    this.words = FrameWords.in(language, SiteCsv.class);
  }

  /** Writes the table and flushes; the writer stays open. */
  public void write(SiteReport report, Writer out) throws IOException {
    List<String> columns = new ArrayList<>(SiteColumns.OF_ARTICLES);
    for (String column : SiteColumns.OF_PAGES) {
      if (!columns.contains(column)) {
        columns.add(column);
      }
    }
    List<String> head = new ArrayList<>(List.of(words.get("page"), words.get("kind")));
    for (String column : columns) {
      head.add(words.get("column." + column.replace(':', '.')));
    }
    line(head, out);
    for (FileReport file : report.pages()) {
      boolean article = SiteColumns.isArticle(file);
      List<String> own = article ? SiteColumns.OF_ARTICLES : SiteColumns.OF_PAGES;
      List<String> cells = new ArrayList<>();
      cells.add(file.source().name());
      cells.add(words.get(article ? "article" : "page"));
      for (String column : columns) {
        SiteColumns.State state =
            own.contains(column) ? SiteColumns.state(file, column) : SiteColumns.State.NOT_ASKED;
        cells.add(words.get("state." + state.name()));
      }
      line(cells, out);
    }
    out.flush();
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (String cell : cells) {
      line.append(line.length() == 0 ? "" : ";").append(quoted(cell));
    }
    out.write(line.append("\r\n").toString());
  }

  /** A cell that a spreadsheet would take for a formula is quoted with an apostrophe. */
  private static String quoted(String cell) {
    String safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean plain = safe.indexOf(';') < 0 && safe.indexOf('"') < 0 && safe.indexOf('\n') < 0;
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
