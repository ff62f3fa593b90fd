package dev.medlint.records;

import dev.medlint.draft.DraftException;
import dev.medlint.source.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the row of headings and the columns that are texts. Immutable and thread-safe. */
final class ColumnFinder {

  /** Shops and Direct put instructions above the headings; they do not go further than this. */
  static final int FIRST_ROWS = 30;

  private static final int MOST_SHOWN = 25;
  private static final int LONGEST_SHOWN = 40;

  /** Looks for known headings. */
  static final ColumnFinder KNOWN = new ColumnFinder();

  private final List<Wanted> wanted;

  /**
   * A column that the user names.
   *
   * @param role empty: as its heading says
   * @param name heading or letters
   */
  private record Wanted(Optional<ColumnRole> role, String name) {}

  private ColumnFinder() {
    this.wanted = List.of();
  }

  /**
   * Creates a finder.
   *
   * @param columns as the user names them: {@code B}, {@code Текст}, {@code заголовок=A}; empty:
   *     columns with known headings
   * @throws DraftException if a role is named that there is not
   */
  ColumnFinder(List<String> columns) throws DraftException {
    List<Wanted> all = new ArrayList<>();
    for (String column : columns) {
      if (!column.isBlank()) {
        all.add(wanted(column.strip()));
      }
    }
    this.wanted = List.copyOf(all);
  }

  private static Wanted wanted(String column) throws DraftException {
    int equals = column.indexOf('=');
    if (equals <= 0) {
      return new Wanted(Optional.empty(), column);
    }
    String role = column.substring(0, equals).strip();
    Optional<ColumnRole> known = ColumnRole.named(role);
    if (known.isEmpty()) {
      throw new DraftException(
          "--columns: «"
              + role
              + "» не роль столбца; можно: "
              + ColumnRole.NAMES_RU
              + ". Пример: --columns \"заголовок=A,текст=Описание\".",
          "--columns: “"
              + role
              + "” is no role of a column; allowed: "
              + ColumnRole.NAMES_EN
              + ". Example: --columns \"headline=A,text=Description\".");
    }
    return new Wanted(known, column.substring(equals + 1).strip());
  }

  /**
   * Returns the columns of a table.
   *
   * @param first its first rows, at most {@link #FIRST_ROWS}
   * @return empty: it has none that are texts, or not those that were named
   */
  Optional<SheetColumns> find(List<SheetRow> first) {
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int header = header(first);
    List<SheetColumns.Column> columns = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Wanted one : wanted) {
      int index = index(one, header, first);
      if (index < 0) {
        return Optional.empty();
      }
      if (taken.add(index)) {
        columns.add(column(one, index, header < 0 ? "" : first.get(header).text(index)));
      }
    }
    if (header >= 0) {
      addKnown(first.get(header), taken, columns);
    }
    columns.sort((a, b) -> Integer.compare(a.index(), b.index()));
    SheetKind kind = header < 0 ? SheetKind.OTHER : SheetKind.of(normal(first.get(header)));
    SheetColumns found = new SheetColumns(header, columns, kind);
    return found.texts().isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static SheetColumns.Column column(Wanted one, int index, String heading) {
    Optional<ColumnRole> own = Headings.role(heading).filter(ColumnRole::isText);
    ColumnRole role = one.role().orElse(own.orElse(ColumnRole.TEXT));
    return new SheetColumns.Column(index, role, heading, true);
  }

  /** Adds columns that say something of their rows, and, if none was named, those of texts. */
  private void addKnown(SheetRow header, Set<Integer> taken, List<SheetColumns.Column> columns) {
    for (int i = 0; i < header.width(); i++) {
      Optional<ColumnRole> role = Headings.role(header.text(i));
      if (role.isPresent() && !taken.contains(i) && (wanted.isEmpty() || !role.get().isText())) {
        columns.add(new SheetColumns.Column(i, role.get(), header.text(i), false));
      }
    }
  }

  private static Set<String> normal(SheetRow header) {
    Set<String> headings = new HashSet<>();
    for (int i = 0; i < header.width(); i++) {
      headings.add(Headings.normal(header.text(i)));
    }
    return headings;
  }

  /** Returns the row that has most of what is looked for; negative: none has any of it. */
  private int header(List<SheetRow> first) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < first.size(); i++) {
      int score = score(first.get(i));
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }

  /** How much a row looks like the headings: what the user named counts before what is known. */
  int score(SheetRow row) {
    int named = 0;
    for (Wanted one : wanted) {
      named += byHeading(one, row) >= 0 ? 1 : 0;
    }
    int known = 0;
    int texts = 0;
    for (int i = 0; i < row.width(); i++) {
      Optional<ColumnRole> role = Headings.role(row.text(i));
      known += role.isPresent() ? 1 : 0;
      texts += role.isPresent() && role.get().isText() ? 1 : 0;
    }
    boolean headings = named > 0 || texts > 0;
    return headings ? named * 10_000 + texts * 10 + known : 0;
  }

  private static int index(Wanted one, int header, List<SheetRow> first) {
    int index = header < 0 ? -1 : byHeading(one, first.get(header));
    if (index >= 0) {
      return index;
    }
    int letters = SheetPlace.column(latin(one.name()));
    for (SheetRow row : first) {
      if (letters < row.width()) {
        return letters;
      }
    }
    return -1;
  }

  private static int byHeading(Wanted one, SheetRow row) {
    String name = Headings.normal(one.name());
    for (int i = 0; i < row.width(); i++) {
      if (Headings.normal(row.text(i)).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns letters as they stand over columns, whatever keyboard they were typed on. */
  private static String latin(String name) {
    String small = "авсенкмортху";
    String capital = "ABCEHKMOPTXY";
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      int at = small.indexOf(c);
      latin.append(at >= 0 ? capital.charAt(at) : Character.toUpperCase(c));
    }
    return latin.toString();
  }

  /**
   * Returns why a table is not read.
   *
   * @param first its first rows
   */
  DraftException refusal(List<SheetRow> first) {
    List<String> headings = headings(first);
    if (headings.isEmpty()) {
      return new DraftException(
          "В таблице нет ни одной заполненной ячейки. Проверьте, тот ли это файл и тот ли лист.",
          "No cell of the table is filled in. Check that it is the right file and sheet.");
    }
    String shown = shown(headings);
    int header = header(first);
    for (Wanted one : wanted) {
      if (index(one, header, first) < 0) {
        return missing(one.name(), headings, shown);
      }
    }
    return wanted.isEmpty()
        ? new DraftException(
            "Не видно, в каких столбцах текст: ни одного знакомого заголовка («Заголовок»,"
                + " «Текст», «Описание»…). Есть: "
                + shown
                + ". Назовите столбцы: --columns \"заголовок=A,текст=Описание\".",
            "It is unclear which columns are texts: there is no known heading (“Headline”, “Text”,"
                + " “Description”…). There are: "
                + shown
                + ". Name the columns: --columns \"headline=A,text=Description\".")
        : new DraftException(
            "Среди названных столбцов нет текста. Назовите хотя бы один: --columns"
                + " \"текст=Описание\".",
            "None of the named columns is a text. Name at least one: --columns"
                + " \"text=Description\".");
  }

  private static DraftException missing(String name, List<String> headings, String shown) {
    Optional<String> near = Spelling.nearest(name, headings);
    return new DraftException(
        "Столбца «"
            + name
            + "» в таблице нет"
            + near.map(n -> "; похоже на «" + n + "»").orElse("")
            + ". Есть: "
            + shown
            + ". Столбец можно назвать и буквой: --columns A,B.",
        "The table has no column “"
            + name
            + "”"
            + near.map(n -> "; did you mean “" + n + "”?").orElse("")
            + " There are: "
            + shown
            + ". A column may also be named by its letter: --columns A,B.");
  }

  /** Returns the headings as far as there seem to be any: the row with most words. */
  private List<String> headings(List<SheetRow> first) {
    int header = header(first);
    SheetRow row = header >= 0 ? first.get(header) : null;
    int most = 0;
    for (SheetRow one : first) {
      int filled = filled(one).size();
      if (header < 0 && filled > most) {
        most = filled;
        row = one;
      }
    }
    return row == null ? List.of() : filled(row);
  }

  private static List<String> filled(SheetRow row) {
    Set<String> filled = new LinkedHashSet<>();
    for (int i = 0; i < row.width(); i++) {
      String text = row.text(i).strip();
      if (!text.isEmpty()) {
        filled.add(
            text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN - 1) + "…" : text);
      }
    }
    return List.copyOf(filled);
  }

  private static String shown(List<String> headings) {
    List<String> few = headings.subList(0, Math.min(headings.size(), MOST_SHOWN));
    return String.join(", ", few) + (headings.size() > MOST_SHOWN ? ", …" : "");
  }
}
