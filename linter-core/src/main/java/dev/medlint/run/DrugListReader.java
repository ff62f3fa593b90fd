package dev.medlint.run;

import dev.medlint.detect.DrugList;
import dev.medlint.source.LoadResult;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a user's list of prescription medicines: one name a line, or the first column of a table
 * whose columns are parted by semicolons, commas or tabs; {@code #} begins a remark. All lines that
 * are no names are told at once. Not thread-safe.
 */
public final class DrugListReader {

  private static final int LONGEST_NAME = 100;
  private static final long LARGEST_FILE = 8L * 1024 * 1024;

  /** What the first line of a table calls its first column. */
  private static final Set<String> HEADINGS =
      Set.of(
          "название",
          "наименование",
          "препарат",
          "лекарство",
          "торговое название",
          "торговое наименование",
          "мнн",
          "name",
          "drug",
          "trade name",
          "inn");

  private final Path file;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<ConfigurationException.Problem> problems = new ArrayList<>();
  private boolean began;

  private DrugListReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a list.
   *
   * @param file absolute path; UTF-8 or a single-byte Cyrillic encoding
   * @param place what asks for the list, for the message that it cannot be read
   * @throws ConfigurationException if the file cannot be read, holds no name or a broken line
   */
  public static DrugList read(Path file, String place) throws ConfigurationException {
    Path path = file.normalize();
    LoadResult loaded =
        SourceLoader.standard().withMaxBytes(LARGEST_FILE).load(path, path.toString());
    if (loaded instanceof LoadResult.Refused refused) {
      throw wrong(place, path + ": " + refused.reason().ru(), path + ": " + refused.reason().en());
    }
    DrugListReader reader = new DrugListReader(path);
    reader.lines(((LoadResult.Loaded) loaded).text().text());
    if (!reader.problems.isEmpty()) {
      throw new ConfigurationException(reader.problems);
    }
    if (reader.names.isEmpty()) {
      throw wrong(
          place,
          path + ": в списке нет ни одного названия; нужно по одному в строке",
          path + ": the list holds no name; one a line is needed");
    }
    return new DrugList(String.valueOf(path.getFileName()), List.copyOf(reader.names));
  }

  private static ConfigurationException wrong(String place, String ru, String en) {
    return new ConfigurationException(
        List.of(new ConfigurationException.Problem(place, new LocalizedText(ru, en))));
  }

  private void lines(String text) {
    int number = 0;
    for (String line : text.split("\r\n|\n|\r", -1)) {
      number++;
      String content = withoutRemark(line);
      if (!content.isBlank()) {
        entry(content, number);
        began = true;
      }
    }
  }

  private void entry(String line, int number) {
    String name = firstColumn(line).strip();
    if (!began && HEADINGS.contains(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    Optional<LocalizedText> wrong = problem(name);
    if (wrong.isPresent()) {
      problems.add(new ConfigurationException.Problem(file + ":" + number, wrong.get()));
    } else {
      names.add(name);
    }
  }

  private static Optional<LocalizedText> problem(String name) {
    if (name.isEmpty()) {
      return said("нет названия в первом столбце", "no name in the first column");
    }
    if (!isText(name)) {
      return said(
          "это не текст; сохраните список как текст в UTF-8",
          "this is not text; save the list as text in UTF-8");
    }
    if (name.length() > LONGEST_NAME) {
      return said(
          "слишком длинно для названия: "
              + name.length()
              + " знаков, можно до "
              + LONGEST_NAME
              + "; нужно по одному названию в строке",
          "too long for a name: "
              + name.length()
              + " characters, at most "
              + LONGEST_NAME
              + "; one name a line is needed");
    }
    if (!hasWord(name)) {
      return said(
          "«" + name + "» не название: нет слова", "“" + name + "” is no name: no word in it");
    }
    return Optional.empty();
  }

  private static Optional<LocalizedText> said(String ru, String en) {
    return Optional.of(new LocalizedText(ru, en));
  }

  private static boolean isText(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isISOControl(c) || c == '\uFFFD') {
        return false;
      }
    }
    return true;
  }

  /** Two letters side by side: less would be found in every text. */
  private static boolean hasWord(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i)) && Character.isLetter(name.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** A sharp begins a remark where it cannot be a part of a name: at the start or after a blank. */
  private static String withoutRemark(String line) {
    for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
      if (at == 0 || Character.isWhitespace(line.charAt(at - 1))) {
        return line.substring(0, at);
      }
    }
    return line;
  }

  private static String firstColumn(String line) {
    String content = line.strip();
    if (content.startsWith("\"")) {
      return quoted(content);
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ';' || c == '\t' && !line.substring(0, i).isBlank() || isColumnComma(line, i)) {
        return line.substring(0, i);
      }
    }
    return line;
  }

  /** A comma between digits belongs to a strength, as in {@code 0,5 мг}. */
  private static boolean isColumnComma(String line, int at) {
    if (line.charAt(at) != ',') {
      return false;
    }
    boolean inNumber =
        at > 0
            && at + 1 < line.length()
            && Character.isDigit(line.charAt(at - 1))
            && Character.isDigit(line.charAt(at + 1));
    return !inNumber;
  }

  private static String quoted(String content) {
    StringBuilder name = new StringBuilder();
    for (int i = 1; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c != '"') {
        name.append(c);
      } else if (i + 1 < content.length() && content.charAt(i + 1) == '"') {
        name.append(c);
        i++;
      } else {
        break;
      }
    }
    return name.toString();
  }
}
