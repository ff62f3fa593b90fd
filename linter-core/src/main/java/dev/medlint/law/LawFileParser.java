package dev.medlint.law;

import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Parses law files: Markdown in which each point of an article stands under its own heading, and
 * each wording of it under its first day in force.
 *
 * <pre>
 * # Статья 24 | 38-fz:24                        article; a block «акт» holds what its points share
 * ## Часть 1, пункт 2 | 38-fz:24:1:2            point; a block «норма» holds title and citation
 * ### с 2006-07-01                              edition (or «всегда»)
 * &gt; wording, or «утратил силу»
 * (block «применимость»: whom the edition binds; or block «взыскание»: what a breach costs)
 * </pre>
 *
 * <p>All mistakes of all files are found in one run.
 */
public final class LawFileParser {

  private static final String REPEALED = "утратил силу";
  private static final List<String> ACT_KEYS =
      List.of("акт", "семейство", "вид", "вид нормы", "класс", "штраф");
  private static final List<String> POINT_KEYS = List.of("название", "ссылка");
  private static final List<String> EDITION_KEYS =
      List.of(
          "объект",
          "не объект",
          "для справки",
          "аудитория",
          "кроме",
          "вид",
          "носитель",
          "стадия",
          "площадка",
          "кроме площадки",
          "вид нормы",
          "класс",
          "штраф",
          "источник",
          "копии",
          "сверено",
          "пересказ");
  private static final List<String> FINE_KEYS =
      List.of(
          "граждане",
          "должностные лица",
          "предприниматели",
          "организации",
          "размеры",
          "источник",
          "копии",
          "сверено",
          "пересказ");

  private final List<LawProblem> problems = new ArrayList<>();
  private final List<LawDraft.Point> points = new ArrayList<>();

  private String file = "";
  private int lineNumber;
  private Optional<LawDraft.Article> article = Optional.empty();
  private Optional<LawDraft.Point> point = Optional.empty();
  private Optional<LawDraft.Edition> edition = Optional.empty();
  private Optional<Fence> fence = Optional.empty();

  private LawFileParser() {}

  /**
   * What came out of parsing.
   *
   * @param pack empty when there are problems
   * @param problems by file in the given order, then by line
   * @param blocks all editions that could be read, in the order of the files
   */
  public record Result(Optional<LawPack> pack, List<LawProblem> problems, List<LawBlock> blocks) {
    public Result {
      Objects.requireNonNull(pack);
      problems = List.copyOf(problems);
      blocks = List.copyOf(blocks);
    }
  }

  /** Parses law files that belong together; a point may refer to points of the other files. */
  public static Result parse(List<LawFile> files) {
    LawFileParser parser = new LawFileParser();
    for (LawFile file : files) {
      parser.parseFile(file);
    }
    return new LawAssembler(parser.points, parser.problems, files).assemble();
  }

  private void parseFile(LawFile lawFile) {
    file = lawFile.path();
    lineNumber = 0;
    article = Optional.empty();
    point = Optional.empty();
    edition = Optional.empty();
    fence = Optional.empty();
    lawFile.text().lines().forEach(this::parseLine);
    if (fence.isPresent()) {
      problem(
          fence.get().line,
          "блок «" + fence.get().name + "» не закрыт: добавьте строку ```",
          "block “" + fence.get().name + "” is not closed: add a line ```");
    }
  }

  private void parseLine(String line) {
    lineNumber++;
    if (fence.isPresent()) {
      parseFenceLine(fence.get(), line);
    } else if (line.startsWith("```")) {
      openFence(line.substring(3).strip());
    } else if (line.startsWith("### ")) {
      openEdition(line.substring(4).strip());
    } else if (line.startsWith("## ")) {
      openPoint(line.substring(3));
    } else if (line.startsWith("# ")) {
      openArticle(line.substring(2));
    } else if (line.startsWith(">")) {
      addWording(line.substring(1).strip());
    } else if (!line.isBlank()) {
      problem(
          "непонятная строка: здесь ждут заголовок, «> » или ```",
          "unreadable line: a heading, “> ” or ``` is expected here");
    }
  }

  private void openArticle(String heading) {
    article = Optional.of(new LawDraft.Article(idOf(heading)));
    point = Optional.empty();
    edition = Optional.empty();
  }

  private void openPoint(String heading) {
    edition = Optional.empty();
    if (article.isEmpty()) {
      problem(
          "пункт стоит раньше заголовка статьи «# Статья … | акт:статья»",
          "a point stands before the article's heading “# … | act:article”");
      article = Optional.of(new LawDraft.Article(""));
    }
    String id = idOf(heading);
    String articleId = article.get().id;
    if (!id.startsWith(articleId)) {
      problem(
          "id «" + id + "» не начинается с id статьи «" + articleId + "»",
          "id “" + id + "” does not begin with the article's id “" + articleId + "”");
    }
    LawDraft.Point opened = new LawDraft.Point(article.get(), id, file, lineNumber);
    points.add(opened);
    point = Optional.of(opened);
  }

  private String idOf(String heading) {
    int bar = heading.lastIndexOf('|');
    String id = bar < 0 ? "" : heading.substring(bar + 1).strip();
    if (id.isEmpty() || id.indexOf(' ') >= 0) {
      problem(
          "в заголовке нет id: напишите его после «|», например «| 38-fz:24:1:2»",
          "the heading has no id: write it after “|”, for example “| 38-fz:24:1:2”");
    }
    return id;
  }

  private void openEdition(String heading) {
    if (point.isEmpty()) {
      problem(
          "редакция стоит раньше пункта «## … | id»",
          "an edition stands before its point “## … | id”");
      return;
    }
    LawDraft.Edition opened = new LawDraft.Edition(firstDay(heading), lineNumber);
    point.get().editions.add(opened);
    edition = Optional.of(opened);
  }

  private LocalDate firstDay(String heading) {
    if (heading.equals("всегда")) {
      return LocalDate.MIN;
    }
    Optional<LocalDate> day =
        heading.startsWith("с ") ? date(heading.substring(2).strip()) : Optional.empty();
    if (day.isEmpty()) {
      problem(
          "дата редакции не читается: «" + heading + "»; ждут «с 2014-01-01» или «всегда»",
          "unreadable date of an edition: “" + heading + "”; “с 2014-01-01” or “всегда” expected");
    }
    return day.orElse(LocalDate.MIN);
  }

  static Optional<LocalDate> date(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void addWording(String text) {
    if (edition.isPresent()) {
      edition.get().wording.add(text);
    } else if (article.isEmpty() || point.isPresent()) {
      problem(
          "текст нормы стоит раньше даты редакции «### с …»",
          "a wording stands before the date of its edition “### с …”");
    }
  }

  private void openFence(String name) {
    List<String> keys = keysOf(name);
    LawDraft.Fields fields = new LawDraft.Fields();
    if (keys.isEmpty()) {
      problem(
          "неизвестный блок «" + name + "»; есть: акт, норма, применимость, взыскание",
          "unknown block “" + name + "”; there are: акт, норма, применимость, взыскание");
    } else if (name.equals("акт") && article.isPresent() && point.isEmpty()) {
      fields = article.get().fields;
    } else if (name.equals("норма") && point.isPresent() && edition.isEmpty()) {
      fields = point.get().fields;
    } else if (edition.isPresent() && !name.equals("акт") && !name.equals("норма")) {
      fields = edition.get().fields;
      describe(edition.get(), name.equals("взыскание"));
    } else {
      problem(
          "блок «"
              + name
              + "» не на месте: «акт» стоит под «#», «норма» под «##», «применимость»"
              + " и «взыскание» под «###»",
          "block “"
              + name
              + "” is misplaced: “акт” stands under “#”, “норма” under “##”,"
              + " “применимость” and “взыскание” under “###”");
    }
    fence = Optional.of(new Fence(name, lineNumber, keys, fields));
  }

  private void describe(LawDraft.Edition described, boolean fine) {
    if (described.described) {
      problem(
          "у редакции может быть только один блок: «применимость» или «взыскание»",
          "an edition has only one block: “применимость” or “взыскание”");
    }
    described.described = true;
    described.fine = fine;
  }

  private static List<String> keysOf(String fenceName) {
    return switch (fenceName) {
      case "акт" -> ACT_KEYS;
      case "норма" -> POINT_KEYS;
      case "применимость" -> EDITION_KEYS;
      case "взыскание" -> FINE_KEYS;
      default -> List.of();
    };
  }

  private void parseFenceLine(Fence open, String line) {
    if (line.startsWith("```")) {
      fence = Optional.empty();
      return;
    }
    String content = withoutRemark(line).strip();
    if (content.isEmpty()) {
      return;
    }
    int colon = content.indexOf(':');
    String key = colon < 0 ? content : content.substring(0, colon).strip();
    String value = colon < 0 ? "" : content.substring(colon + 1).strip();
    if (!open.keys.contains(key)) {
      if (!open.keys.isEmpty()) {
        unknownKey(open, key);
      }
    } else if (value.isEmpty() && !key.equals("пересказ")) {
      problem("у поля «" + key + "» нет значения", "field “" + key + "” has no value");
    } else {
      open.fields.add(key, value, lineNumber);
    }
  }

  /** A remark begins with a number sign after a blank; the one inside an id has no blank. */
  private static String withoutRemark(String line) {
    if (line.startsWith("#")) {
      return "";
    }
    int sign = line.indexOf(" #");
    return sign < 0 ? line : line.substring(0, sign);
  }

  private void unknownKey(Fence open, String key) {
    Optional<String> near = Spelling.nearest(key, open.keys);
    String allowed = String.join(", ", open.keys);
    problem(
        "неизвестное поле «"
            + key
            + "»"
            + near.map(n -> "; похоже на «" + n + "»").orElse("")
            + "; здесь можно: "
            + allowed,
        "unknown field “"
            + key
            + "”"
            + near.map(n -> "; did you mean “" + n + "”?").orElse("")
            + "; allowed here: "
            + allowed);
  }

  private void problem(String ru, String en) {
    problem(lineNumber, ru, en);
  }

  private void problem(int line, String ru, String en) {
    problems.add(new LawProblem(file, line, new LocalizedText(ru, en)));
  }

  static boolean isRepealed(List<String> wording) {
    return wording.equals(Arrays.asList(REPEALED));
  }

  private record Fence(String name, int line, List<String> keys, LawDraft.Fields fields) {}
}
