package dev.medlint.records;

import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A row of a table: what its cells show, and which of them cannot be read. Not thread-safe. */
final class SheetRow {

  private final int number;
  private String[] cells;
  private final List<Fault> faults = new ArrayList<>(0);
  private int width;
  private boolean blank = true;

  private record Fault(int column, LocalizedText reason) {}

  /**
   * Creates a row without cells.
   *
   * @param number as spreadsheets count it, from 1
   */
  SheetRow(int number) {
    this.number = number;
    this.cells = new String[16];
  }

  int number() {
    return number;
  }

  /** Sets what a cell shows; columns are counted from 0. */
  void put(int column, String text) {
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    cells[column] = text;
    width = Math.max(width, column + 1);
    blank = blank && text.isBlank();
  }

  /** Notes why a cell that shows something cannot be read. */
  void fault(int column, LocalizedText reason) {
    faults.add(new Fault(column, reason));
    width = Math.max(width, column + 1);
    blank = false;
  }

  /** Returns what a cell shows; empty beyond the last one. */
  String text(int column) {
    return column < cells.length && cells[column] != null ? cells[column] : "";
  }

  /** Returns why a cell cannot be read; empty: it can. */
  Optional<LocalizedText> fault(int column) {
    for (Fault fault : faults) {
      if (fault.column() == column) {
        return Optional.of(fault.reason());
      }
    }
    return Optional.empty();
  }

  /** Returns the number of columns up to the last cell. */
  int width() {
    return width;
  }

  boolean isBlank() {
    return blank;
  }
}
