package dev.medlint.spark;

import dev.medlint.records.TextRecord;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** Why something was not read, in words that several readers use. */
final class Reasons {

  /** Enough to see which table it is. */
  private static final int COLUMNS_SHOWN = 20;

  private static final int NAME_SHOWN = 40;

  private Reasons() {}

  /**
   * Returns a record that could not be read.
   *
   * @param id empty: it has none, the place stands for it
   */
  static ReadRecord unread(
      String place, Optional<String> id, Optional<String> host, LocalizedText reason) {
    return new ReadRecord(place, new TextRecord.Unreadable(id.orElse(place), reason), host);
  }

  /** Returns an entry for a whole file: nothing of it, or nothing more, is read. */
  static ReadRecord unread(Piece piece, LocalizedText reason) {
    return unread(
        piece.name() + "@" + piece.start() + "!",
        Optional.of(piece.name()),
        Optional.empty(),
        reason);
  }

  /**
   * Returns the reason for something over the size limit.
   *
   * @param ru what it is, in Russian, such as “строка”
   * @param en the same in English, such as “the line”
   * @param most the limit in bytes
   */
  static LocalizedText tooLarge(String ru, String en, int most) {
    return new LocalizedText(
        ru + " больше " + most + " байт; увеличьте --max-record-size",
        en + " is larger than " + most + " bytes; raise --max-record-size");
  }

  /**
   * Returns what is wrong with the columns of a table; empty: there is one with texts.
   *
   * @param columns under which names fields are looked for
   * @param present the columns that there are, in their order
   */
  static Optional<LocalizedText> columns(ColumnNames columns, Collection<String> present) {
    String text = columns.of("text");
    String html = columns.of("html");
    if (present.contains(text) || present.contains(html)) {
      return Optional.empty();
    }
    String ru = listed(present, "«", "»");
    String en = listed(present, "“", "”");
    return Optional.of(
        new LocalizedText(
            "в таблице нет столбца с текстом: ни «"
                + text
                + "», ни «"
                + html
                + "»; есть столбцы: "
                + ru
                + "; назовите нужный: --column text=ИМЯ",
            "the table has no column of texts, neither “"
                + text
                + "” nor “"
                + html
                + "”; its columns: "
                + en
                + "; name the one that is meant: --column text=NAME"));
  }

  private static String listed(Collection<String> names, String open, String close) {
    StringBuilder listed = new StringBuilder();
    int shown = 0;
    for (String name : names) {
      if (shown++ == COLUMNS_SHOWN) {
        return listed + " …";
      }
      String start = name.length() > NAME_SHOWN ? name.substring(0, NAME_SHOWN) + "…" : name;
      listed.append(shown == 1 ? "" : ", ").append(open).append(start).append(close);
    }
    return listed.toString();
  }

  /** Returns a failure that ends a file, in the language of the run. */
  static IOException failure(LocalizedText reason, ReadOptions options, Exception cause) {
    return new IOException(reason.in(options.settings().language()), cause);
  }
}
