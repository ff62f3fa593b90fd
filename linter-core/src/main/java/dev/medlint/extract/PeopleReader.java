package dev.medlint.extract;

import dev.medlint.extract.PageClaim.Subject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whether a page names its author and a medical reviewer. */
final class PeopleReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_LINE = 300;

  private static final String WORD = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
  private static final String INITIAL = "\\p{Lu}\\.\\s?";

  private static final Pattern NAME =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + WORD
              + "\\s+"
              + WORD
              + "(?:\\s+"
              + WORD
              + ")?|"
              + WORD
              + "\\s+(?:"
              + INITIAL
              + "){1,2}|(?:"
              + INITIAL
              + "){1,2}"
              + WORD
              + ")(?!\\p{L})");

  private static final Pattern NO_PERSON =
      Pattern.compile(
          "редакци|клиник|команд|отдел|администрац|медицинск|центр|портал|журнал|министерств|всемирн"
              + "|theme|team|admin|studio|web|press|clinic|editor",
          FLAGS);

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?iu:(?:^|[.|•·;»)\\d]\\s*)(?:об\\s+авторе"
              + "|автор(?:ы)?(?:\\s+(?:статьи|текста|материала|публикации))?"
              + "|текст(?=\\s*:)|беседовал[аи]?"
              + "|(?:(?:материал|статью|текст)\\s+)?(?:подготовил|написал)[аи]?"
              + "(?:\\s+(?:материал|статью|текст))?|подготовлено|author|written by))(?!\\p{L})(?=\\s*(?:[:—–|-]|\\p{Lu}|$))");

  private static final Pattern AUTHOR_OF_ELSE =
      Pattern.compile("автор(?:ы)?\\s+(?!стать|текст|матери|публик)\\p{Ll}", Pattern.UNICODE_CASE);

  private static final Pattern REVIEWER =
      Pattern.compile(
          "(?:^|[.|•·;✓✔»)]\\s*|:::\\p{L}+\\s+|(?:статью|текст|материал|статья|медицински)\\s+)"
              + "(?:(?:медицинск|научн|врач|экспертн)[\\p{L}-]*[\\s-]+)?"
              + "(?:рецензент|рецензия|редактор|проверил[аи]?|проверен[аоы]?|проверка|экспертиза"
              + "|редактура|эксперт(?=\\s*(?:стать|материал|текст|публикац|[:—–|]|$))|факт-?чекинг"
              + "|фактчекинг|согласован[аоы]?|одобрен[аоы]?|одобрил[аи]?|отрецензировал[аи]?"
              + "|консультант(?=\\s*(?:стать|материал|текст|публикац|[:—–|]|$))"
              + "|(?:достоверность|точность)\\s+подтвер\\p{L}+|reviewed\\s+by|reviewer)",
          FLAGS);

  private static final Pattern CHIEF_EDITOR =
      Pattern.compile("(?:главный|шеф|выпускающий|литературный)[\\s-]*редактор", FLAGS);

  private static final Pattern MEDICAL =
      Pattern.compile(
          "(?<!\\p{L})(?:врач|доктор\\s+мед|кандидат\\s+мед|[кд]\\.?\\s?м\\.?\\s?н(?!\\p{L})"
              + "|хирург|терапевт|педиатр|психиатр|гериатр|фтизиатр|ортопед|ортодонт|окулист|акушер"
              + "|стоматолог|физиотерапевт|нейрохирург|травматолог|реаниматолог|анестезиолог"
              + "|(?!психолог|технолог|филолог|эколог|биолог|социолог|маркетолог|косметолог|антрополог"
              + "|геолог|археолог|идеолог)\\p{L}{3,}олог(?!\\p{L}{3}))",
          FLAGS);

  private PageFacts.Author author = PageFacts.Author.MISSING;
  private PageFacts.Reviewer reviewer = PageFacts.Reviewer.MISSING;

  /** Reads the visible lines of a page and what its data say. */
  void read(List<PageLine> lines, List<PageClaim> claims) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (line.length() <= LONGEST_LINE) {
        author(lines, i);
        reviewer(lines, i);
      }
    }
    byline(lines);
    for (PageClaim claim : claims) {
      if (claim.subject() == Subject.AUTHOR && namesPerson(claim.value())) {
        author = PageFacts.Author.PRESENT;
      } else if (claim.subject() == Subject.REVIEWER && namesPerson(claim.value())) {
        found(claim.value());
      }
    }
  }

  PageFacts.Author author() {
    return author;
  }

  PageFacts.Reviewer reviewer() {
    return reviewer;
  }

  private void author(List<PageLine> lines, int at) {
    String line = lines.get(at).text();
    if (!PageCues.ofAuthor(line)) {
      return;
    }
    Matcher label = AUTHOR.matcher(line);
    while (label.find()) {
      boolean other = AUTHOR_OF_ELSE.matcher(line.substring(label.start())).lookingAt();
      String rest = line.substring(label.end());
      boolean named =
          namesPerson(head(rest)) || (isLabelOnly(rest) && namesPerson(next(lines, at, 1)));
      if (!other && named) {
        author = PageFacts.Author.PRESENT;
      }
    }
  }

  /** A name alone, or with a post, right below the title is the author's. */
  private void byline(List<PageLine> lines) {
    int title = 0;
    while (title < lines.size() && lines.get(title).level() != 1) {
      title++;
    }
    for (int i = title + 1; i < Math.min(title + 4, lines.size()); i++) {
      String line = lines.get(i).text();
      Matcher name = NAME.matcher(line);
      if (line.length() <= 120 && name.lookingAt() && namesPerson(name.group())) {
        String rest = line.substring(name.end()).strip();
        if (rest.isEmpty() || ",—–|·".indexOf(rest.charAt(0)) >= 0) {
          author = PageFacts.Author.PRESENT;
        }
      }
    }
  }

  private void reviewer(List<PageLine> lines, int at) {
    String line = lines.get(at).text();
    if (!PageCues.ofReviewer(line)) {
      return;
    }
    Matcher label = REVIEWER.matcher(line);
    if (!label.find() && !(label = CHIEF_EDITOR.matcher(line)).find()) {
      return;
    }
    String rest = line.substring(label.end());
    if (namesPerson(rest)) {
      found(
          isLabelOnly(next(lines, at, 1)) ? rest : rest + " " + line + " " + post(lines, at, rest));
      return;
    }
    // A card: the label, then the name and the post on lines of their own.
    StringBuilder card = new StringBuilder(rest);
    if (rest.length() > 60) {
      return;
    }
    for (int i = 1; i <= 4 && at + i < lines.size(); i++) {
      PageLine below = lines.get(at + i);
      if (below.text().length() > 160 || (below.level() > 0 && i > 1)) {
        break;
      }
      if (REVIEWER.matcher(below.text()).find() || AUTHOR.matcher(below.text()).find()) {
        break;
      }
      card.append(" | ").append(below.text());
    }
    if (namesPerson(card.toString())) {
      found(card.toString());
    }
  }

  /** The line below a named person, when the line itself tells no post. */
  private static String post(List<PageLine> lines, int at, String rest) {
    boolean told = rest.indexOf(',') >= 0 || rest.indexOf('—') >= 0;
    String below = next(lines, at, 1);
    return told || below.length() > 120 || AUTHOR.matcher(below).find()
        ? ""
        : below + " " + next(lines, at, 2);
  }

  private void found(String card) {
    boolean medical = MEDICAL.matcher(card).find();
    if (medical) {
      reviewer = PageFacts.Reviewer.PRESENT;
    } else if (reviewer == PageFacts.Reviewer.MISSING) {
      reviewer = PageFacts.Reviewer.NOT_MEDICAL;
    }
  }

  private static boolean isLabelOnly(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (Character.isLetterOrDigit(rest.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String head(String rest) {
    return rest.length() > 100 ? rest.substring(0, 100) : rest;
  }

  private static String next(List<PageLine> lines, int at, int by) {
    return at + by < lines.size() ? head(lines.get(at + by).text()) : "";
  }

  /** Whether a text holds the name of a person: two capitalised words or a name with initials. */
  static boolean namesPerson(String text) {
    Matcher name = NAME.matcher(text);
    int from = 0;
    while (name.find(from)) {
      if (!NO_PERSON.matcher(name.group()).find()) {
        return true;
      }
      from = name.end();
    }
    return false;
  }
}
