package dev.medlint.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.medlint.draft.DraftText;
import dev.medlint.source.BlockKind;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one text of a row: each cell of a column of texts is a part. Not thread-safe. */
final class RowText {

  private static final JsonFactory JSON = new JsonFactory();

  private final DraftText text = new DraftText();
  private final Optional<String> sheet;
  private final SheetRow row;
  private boolean any;

  private RowText(SheetRow row, Optional<String> sheet) {
    this.row = row;
    this.sheet = sheet;
  }

  /**
   * Returns the text of a row.
   *
   * @param sheet as places name it
   * @return empty: none of its cells of texts shows anything
   */
  static Optional<SourceText> of(
      SheetRow row, SheetColumns columns, Optional<String> sheet, String name) {
    RowText text = new RowText(row, sheet);
    int first = -1;
    for (SheetColumns.Column column : columns.columns()) {
      if (column.role().isText()) {
        int start = text.text.length();
        text.add(column);
        first = first < 0 && text.text.length() > start ? text.text.length() : first;
      }
    }
    if (!text.any) {
      return Optional.empty();
    }
    Optional<SheetColumns.Column> link = columns.first(ColumnRole.LINK);
    if (link.isPresent() && first > 0) {
      text.link(row.text(link.get().index()).strip(), first);
    }
    return Optional.of(text.text.build(name));
  }

  private void link(String address, int end) {
    if (!address.isEmpty()) {
      text.link(new TextSpan(0, end), address);
    }
  }

  private void add(SheetColumns.Column column) {
    String cell = row.text(column.index());
    if (cell.isBlank()) {
      return;
    }
    SheetPlace place = new SheetPlace(sheet, column.index(), row.number());
    switch (column.role()) {
      case HEADLINE -> addProse(cell, BlockKind.HEADING, place.text());
      case LIST -> addList(cell, place.text());
      case RICH -> addRich(cell, place);
      default -> addProse(cell, BlockKind.PARAGRAPH, place.text());
    }
  }

  private void addProse(String cell, BlockKind kind, LocalizedText place) {
    int start = text.begin();
    text.append(cell);
    any |=
        Markup.isIn(cell)
            ? text.endMarkup(start, kind, place)
            : text.end(start, kind, kind == BlockKind.HEADING ? 1 : 0, "", place);
  }

  /** The separators stay between the parts, so that characters are counted as the cell has them. */
  private void addList(String cell, LocalizedText place) {
    int start = text.begin();
    int from = 0;
    while (from < cell.length()) {
      int end = from;
      while (end < cell.length() && separator(cell, end) == 0) {
        end++;
      }
      text.append(cell.substring(from, end));
      any |= text.end(start, BlockKind.LIST_ITEM, 0, "", place);
      from = end + separator(cell, end);
      text.append(cell.substring(end, from));
      start = text.length();
    }
  }

  private static int separator(String cell, int at) {
    if (cell.startsWith("||", at)) {
      return 2;
    }
    return at < cell.length() && (cell.charAt(at) == '\n' || cell.charAt(at) == '\r') ? 1 : 0;
  }

  private void addRich(String cell, SheetPlace place) {
    List<String> texts = new ArrayList<>();
    if (!read(cell, texts)) {
      addProse(cell, BlockKind.PARAGRAPH, place.text());
      return;
    }
    for (int i = 0; i < texts.size(); i++) {
      addProse(texts.get(i), BlockKind.PARAGRAPH, place.text(i + 1));
    }
  }

  /** Collects what readers of a rich content see: values of “content”, “text” and “alt”. */
  private static boolean read(String cell, List<String> texts) {
    try (JsonParser json = JSON.createParser(cell)) {
      String name = "";
      boolean structured = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        structured |= token == JsonToken.START_OBJECT;
        if (token == JsonToken.FIELD_NAME) {
          name = json.currentName();
        } else if (token == JsonToken.VALUE_STRING && isSeen(name) && !json.getText().isBlank()) {
          texts.add(json.getText());
        }
      }
      return structured;
    } catch (IOException e) {
      // What is no JSON is read as the words that it is.
      texts.clear();
      return false;
    }
  }

  private static boolean isSeen(String name) {
    return switch (name) {
      case "content", "text", "alt", "title" -> true;
      default -> false;
    };
  }
}
