package dev.medlint.comments;

import dev.medlint.records.SheetCells;
import dev.medlint.records.SheetPlace;
import dev.medlint.source.Language;
import dev.medlint.source.Layout;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to stand in the column of findings of one table: found by showing it the rows in order. A
 * row that was checked and is clean says so, since an empty cell would not tell it from one that
 * nobody read. Not thread-safe.
 */
final class FindingsColumn implements SheetCells.Visitor {

  /** The heading of the column. */
  static final String HEADING = "medlint";

  /** Begins each cell where no row of headings can say whose column it is. */
  private static final String MARK = HEADING + ": ";

  private static final int MOST_CHARACTERS = 32_767;
  private static final int LONGEST_QUOTE = 80;
  private static final int ROWS_ABOVE = 60;

  private final Language language;
  private final Map<Integer, String> noted = new HashMap<>();
  private final TreeSet<Integer> textColumns = new TreeSet<>();
  private final List<Row> above = new ArrayList<>();
  private final Map<String, Integer> checkedRows = new HashMap<>();
  private final TreeMap<Integer, String> cells = new TreeMap<>();
  private int firstNoted = Integer.MAX_VALUE;
  private int width;
  private int known = -1;
  private int headings;

  private record Row(int number, List<String> cells) {}

  /**
   * Creates a column for a table.
   *
   * @param language of what it says of rows without findings
   */
  FindingsColumn(Language language) {
    this.language = language;
  }

  /** Adds a text that was read from the table. */
  void add(NotedText text, SheetPlace place) {
    SourceText source = text.text();
    for (Layout.Part part : source.layout().orElseThrow().parts()) {
      Optional<SheetPlace> cell = SheetPlace.of(part.place());
      if (cell.isPresent()) {
        textColumns.add(cell.get().column());
      }
    }
    noted.put(place.row(), words(text));
    firstNoted = Math.min(firstNoted, place.row());
  }

  private String words(NotedText text) {
    if (text.notes().isEmpty()) {
      return in("нарушений не найдено", "nothing found");
    }
    StringBuilder words = new StringBuilder();
    for (Note note : text.notes()) {
      words.append(words.length() == 0 ? "" : "\n").append(where(text.text(), note));
      words.append(note.text().strip());
    }
    return words.toString();
  }

  /** A finding on the whole text has no place and no words. */
  private String where(SourceText text, Note note) {
    if (note.span().isEmpty()) {
      return "";
    }
    LocalizedText unit = text.layout().orElseThrow().location(note.span().start()).unit();
    Optional<SheetPlace> cell = SheetPlace.of(unit);
    String address =
        cell.isEmpty()
            ? unit.in(language)
            : SheetPlace.letters(cell.get().column()) + cell.get().row();
    String quote = text.slice(note.span()).replaceAll("\\s+", " ").strip();
    if (quote.length() > LONGEST_QUOTE) {
      quote = quote.substring(0, LONGEST_QUOTE - 1) + "…";
    }
    // Most findings quote the words themselves.
    return note.text().contains("«" + quote + "»")
        ? address + ": "
        : address + " «" + quote + "»: ";
  }

  /** Returns whether any text was read from the table. */
  boolean isNeeded() {
    return !noted.isEmpty();
  }

  @Override
  public void row(int number, List<String> row) {
    width = Math.max(width, row.size());
    if (number < firstNoted && !noted.containsKey(number)) {
      if (above.size() == ROWS_ABOVE) {
        above.remove(0);
      }
      above.add(new Row(number, List.copyOf(row)));
      return;
    }
    if (!above.isEmpty()) {
      endHead();
    }
    body(number, row);
  }

  /** Finds the headings above the first row that was read. */
  private void endHead() {
    int best = 0;
    int place = -1;
    for (int i = 0; i < above.size(); i++) {
      int score = SheetCells.headings(above.get(i).cells());
      if (score > best) {
        best = score;
        place = i;
      }
    }
    for (int i = above.size() - 1; i >= 0 && place < 0; i--) {
      place = isBlank(above.get(i).cells()) ? -1 : i;
    }
    List<Row> rows = List.copyOf(above);
    above.clear();
    if (place < 0) {
      return;
    }
    Row head = rows.get(place);
    headings = head.number();
    for (int i = 0; i < head.cells().size(); i++) {
      if (head.cells().get(i).strip().toLowerCase(Locale.ROOT).equals(HEADING)) {
        known = i;
      }
    }
    cells.put(headings, HEADING);
    for (Row row : rows.subList(place + 1, rows.size())) {
      body(row.number(), row.cells());
    }
  }

  private void body(int number, List<String> row) {
    if (headings == 0 && known < 0) {
      known = marked(row);
    }
    String said = noted.get(number);
    String texts = texts(row);
    if (said != null) {
      put(number, said);
      checkedRows.putIfAbsent(texts, number);
    } else if (!isBlank(row)) {
      Integer same = checkedRows.get(texts);
      put(
          number,
          same != null
              ? in("то же, что в строке ", "the same as in row ") + same
              : in("не проверено: почему, сказано в отчёте", "not checked: the report says why"));
    } else if (known >= 0 && known < row.size() && !row.get(known).isEmpty()) {
      cells.put(number, "");
    }
  }

  private String in(String ru, String en) {
    return language == Language.RU ? ru : en;
  }

  private void put(int number, String words) {
    String whole = headings > 0 ? words : MARK + words;
    if (whole.length() > MOST_CHARACTERS) {
      int end = MOST_CHARACTERS - 1;
      whole =
          whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end)
              + "…";
    }
    cells.put(number, whole);
  }

  private static int marked(List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).startsWith(MARK)) {
        return i;
      }
    }
    return -1;
  }

  private String texts(List<String> row) {
    StringBuilder texts = new StringBuilder();
    for (int column : textColumns) {
      texts.append(column < row.size() ? row.get(column) : "").append('\0');
    }
    return texts.toString();
  }

  private boolean isBlank(List<String> row) {
    for (int column : textColumns) {
      if (column < row.size() && !row.get(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the column of findings, from 0: the one that is there, else one after the last. */
  int column() {
    return known >= 0 ? known : width;
  }

  /** Returns what is to stand in it, by the number of the row; the empty string empties a cell. */
  Map<Integer, String> cells() {
    return cells;
  }

  /**
   * Returns the texts of a file by the table that they were read from.
   *
   * @return in no order; empty sheet: the file has one table
   */
  static Map<Optional<String>, FindingsColumn> of(List<NotedText> texts, Language language) {
    Map<Optional<String>, FindingsColumn> tables = new HashMap<>();
    for (NotedText text : texts) {
      Optional<Layout> layout = text.text().layout();
      Optional<SheetPlace> place =
          layout.isEmpty() || layout.get().parts().isEmpty()
              ? Optional.empty()
              : SheetPlace.of(layout.get().parts().get(0).place());
      if (place.isPresent()) {
        FindingsColumn column = tables.get(place.get().sheet());
        if (column == null) {
          column = new FindingsColumn(language);
          tables.put(place.get().sheet(), column);
        }
        column.add(text, place.get());
      }
    }
    return tables;
  }
}
