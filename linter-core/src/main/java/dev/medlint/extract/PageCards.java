package dev.medlint.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes the lines of a page easier to read: a card that is a table with labels in its first row
 * gets a line for each label and its value, and lines of filler text are left out.
 */
final class PageCards {

  private static final int MOST_LABELS = 8;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:автор|рецензент|эксперт|проверил[аи]?|составил[аи]?|составител[ьи]|рецензенты|авторы|редактор|обновлено|опубликовано|дата(?:\\s+\\p{L}+){0,2}"
              + "|(?:медицинский|научный)\\s+\\p{L}+|проверено|источник)[\\s:]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A label in the middle of a line begins a line of its own. */
  private static final Pattern INNER =
      Pattern.compile(
          "(?<=[\\p{L}\\d.,;|·)])\\s+(?=(?:Авторы?|Проверил[аи]?|Проверено|Рецензент|Эксперт|Редактор"
              + "|Медицинск(?:ий|ая)\\s\\p{Ll}+|Научный\\s\\p{Ll}+|Обновлено|Опубликовано|Дата(?:\\s\\p{Ll}+)?)\\s?[:—–])");

  private static final int LONGEST_CARD = 300;
  private static final int LONGEST_MARK = 5;
  private static final int SHORTEST_ENTRY = 15;

  private static final Pattern MARK = Pattern.compile("[\\[(]?\\d{1,2}[.)\\]]{0,2}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:\\s?г\\.?)?");

  private PageCards() {}

  static List<PageLine> joined(List<PageLine> shown) {
    List<PageLine> lines = withMarks(shown);
    List<PageLine> joined = new ArrayList<>(lines.size());
    int at = 0;
    while (at < lines.size()) {
      int labels = labelsFrom(lines, at);
      if (labels >= 2 && at + 2 * labels <= lines.size()) {
        for (int i = 0; i < labels; i++) {
          PageLine value = lines.get(at + labels + i);
          String label = lines.get(at + i).text().replaceFirst("[\\s:]+$", "");
          joined.add(new PageLine(label + ": " + value.text(), 0, value.item(), value.place()));
        }
        at += 2 * labels;
      } else {
        if (!lines.get(at).lower().contains("lorem ipsum")) {
          split(lines.get(at), joined);
        }
        at++;
      }
    }
    return joined;
  }

  /**
   * Puts the number of an entry and a year in the last cell of its row to the words of the entry.
   */
  private static List<PageLine> withMarks(List<PageLine> lines) {
    List<PageLine> joined = new ArrayList<>(lines.size());
    int at = 0;
    while (at < lines.size()) {
      PageLine line = lines.get(at);
      boolean mark = isShort(line, LONGEST_MARK) && MARK.matcher(line.text()).matches();
      PageLine next = at + 1 < lines.size() ? lines.get(at + 1) : line;
      if (mark && next != line && isEntry(next)) {
        line = new PageLine(number(line.text()) + next.text(), 0, next.item(), next.place());
        at++;
      }
      PageLine year = at + 1 < lines.size() ? lines.get(at + 1) : line;
      if (line.item() && isEntry(line) && year.item() && isYear(year.text())) {
        line = new PageLine(line.text() + ", " + year.text(), 0, true, line.place());
        at++;
      }
      joined.add(line);
      at++;
    }
    return joined;
  }

  private static boolean isShort(PageLine line, int longest) {
    return line.text().length() <= longest && line.level() == 0;
  }

  private static boolean isEntry(PageLine line) {
    return line.level() == 0
        && line.text().length() >= SHORTEST_ENTRY
        && line.text().length() <= LONGEST_CARD;
  }

  private static String number(String mark) {
    return mark.replaceAll("[^\\d]", "") + ". ";
  }

  private static boolean isYear(String text) {
    return text.length() <= 7 && YEAR.matcher(text).matches();
  }

  private static void split(PageLine line, List<PageLine> to) {
    boolean labelled = line.text().indexOf(':') > 0 || line.text().indexOf('—') > 0;
    if (!labelled || line.text().length() > LONGEST_CARD || line.level() > 0) {
      to.add(line);
      return;
    }
    for (String part : INNER.split(line.text(), -1)) {
      to.add(new PageLine(part, line.level(), line.item(), line.place()));
    }
  }

  private static int labelsFrom(List<PageLine> lines, int from) {
    int at = from;
    while (at < lines.size()
        && at - from < MOST_LABELS
        && lines.get(at).item()
        && lines.get(at).text().length() <= 40
        && LABEL.matcher(lines.get(at).text()).matches()) {
      at++;
    }
    return at - from;
  }
}
