package dev.medlint.records;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How files of many texts are to be read.
 *
 * @param columns columns of sheets that are texts, as the user names them; empty: those whose
 *     headings are known
 * @param sheet the sheet of a workbook that is read; empty: all
 * @param encoding of files that are text; empty: each in its own
 * @param maxBytes the longest record, in bytes
 */
public record RecordOptions(
    List<String> columns, Optional<String> sheet, Optional<Charset> encoding, long maxBytes) {

  public RecordOptions {
    columns = List.copyOf(columns);
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(encoding);
  }
}
