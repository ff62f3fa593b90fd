package dev.medlint.spark;

import java.io.Serializable;
import java.util.Objects;

/**
 * How pieces are read.
 *
 * @param columns under which names the fields of a record stand
 * @param settings size limit, language of messages
 * @param encoding of CSV files: a charset name
 */
record ReadOptions(ColumnNames columns, Settings settings, String encoding)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  ReadOptions {
    Objects.requireNonNull(columns);
    Objects.requireNonNull(settings);
    Objects.requireNonNull(encoding);
  }
}
