package dev.medlint.draft;

/** Counts the rows and cells of a table. Not thread-safe. */
final class TableCells {

  /** More rows or columns than any sheet has. */
  private static final int MOST = 1 << 21;

  private final int number;
  private int row;
  private int nextRow = 1;
  private int column;

  TableCells(int number) {
    this.number = number;
  }

  void row(int repeated) {
    row = nextRow;
    nextRow = Math.min(MOST, row + repeated);
    column = 1;
  }

  /** Returns the place of the next cell. */
  CountedPlace cell(int repeated) {
    CountedPlace unit = CountedPlace.named(Places.cell(number, row, column));
    column = Math.min(MOST, column + repeated);
    return unit;
  }
}
