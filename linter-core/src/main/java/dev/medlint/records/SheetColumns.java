package dev.medlint.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table are what.
 *
 * @param header place of the row of headings among the first rows, from 0; negative: there is none
 * @param columns in the order of the table
 * @param kind whose table it is
 */
record SheetColumns(int header, List<Column> columns, SheetKind kind) {

  SheetColumns {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param index from 0
   * @param named whether the user named the role: what the cells state is then taken at its word
   */
  record Column(int index, ColumnRole role, String heading, boolean named) {}

  /** Returns the columns whose words readers see. */
  List<Column> texts() {
    List<Column> texts = new ArrayList<>();
    for (Column column : columns) {
      if (column.role().isText()) {
        texts.add(column);
      }
    }
    return texts;
  }

  /** Returns the first column of a role; of several ids the one that tells most. */
  Optional<Column> first(ColumnRole role) {
    Column best = null;
    for (Column column : columns) {
      if (column.role() == role && (best == null || rank(column) > rank(best))) {
        best = column;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int rank(Column column) {
    return column.named()
        ? Integer.MAX_VALUE
        : column.role() == ColumnRole.ID ? Headings.idRank(Headings.normal(column.heading())) : 0;
  }
}
