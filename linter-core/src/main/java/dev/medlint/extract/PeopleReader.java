package dev.medlint.extract;

import dev.medlint.extract.PageClaim.Subject;
import dev.medlint.source.GivenUpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whether a page names its author and a medical reviewer. */
final class PeopleReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_LINE = 300;
  private static final PageLine NO_LINE = new PageLine("", 0, false, PageNote.NOWHERE);

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
          "редакци|приказ|минздрав|закон|распоряжен|рекомендац|фамилия|имя(?!\\p{L})|lorem|ipsum|клиник|команд|отдел|администрац|медицинск|центр|портал|журнал|министерств|всемирн|фио(?!\\p{L})"
              + "|theme|team|user|your|name|admin|studio|web|press|clinic|editor",
          FLAGS);

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?iu:(?:^|[.,:|•·;»\"”)\\d]\\s*)(?:об\\s+авторе"
              + "|автор(?:ы)?(?:\\s+(?:статьи|текста|материала|публикации)|\\s+и\\s+(?:редактор|составитель|ведущ\\p{L}+))?"
              + "|(?:медицинск\\p{L}+\\s+)?(?:журналист(?:ка)?|корреспондент|копирайтер|колумнист|обозреватель)|редактор-составитель"
              + "|текст(?=\\s*[:—–])|беседовал[аи]?|(?:бесед|колонк)у\\s+вел[аи]?|слова(?=\\s*:)|posted\\s+by|составил[аи]?|составител[ьи]|записал[аи]?"
              + "|над\\s+(?:выпуском|статьей|статьёй|материалом|текстом)\\s+работал[аи]?"
              + "|(?:(?:материал|стать[юя]|текст)\\s+)?(?:подготовил|написал)[аи]?"
              + "(?:\\s+(?:материал|статью|текст))?|(?:(?:материал|стать[юя]|текст)\\s+)?(?:подготовлен|написан|составлен)[аоы]?"
              + "|author|written by|(?<=(?:^|[|•·])\\s{0,2})by))(?!\\p{L})(?=\\s*(?:[:—–|-]|\\p{Lu}|(?iu:врач|доктор|д-р|проф)|$))");

  private static final Pattern AUTHOR_OF_ELSE =
      Pattern.compile(
          "автор(?:ы)?\\s+(?!стать|текст|матери|публик|и\\s)\\p{Ll}", Pattern.UNICODE_CASE);

  private static final Pattern REVIEWER =
      Pattern.compile(
          "(?:^|[.|•·;✓✔»)]\\s*|:::\\p{L}+\\s+|(?:подготовлен|написан|составлен|выпущен|издан)[аоы]?\\s+|(?<!\\p{L})за\\s+(?=рецензировани|вычитк|проверку|медицинск|точность|достоверность|содержание)|medical(?:ly)?\\s+"
              + "|(?:кто|контент|статью|текст|материал|статья|публикацию|факты|данные|информацию|сведения|содержание|медицински|прош(?:[её]л|л[аои]))\\s+"
              + "|[,:]\\s*(?=рецензент|медицинск\\p{L}+\\s+(?:редактор|эксперт|рецензент)|научн\\p{L}+\\s+редактор|проверил))"
              + "(?:(?:медицинск|научн|врач|экспертн|клиническ)[\\p{L}-]*[\\s-]+|мед\\.?\\s?|науч\\.\\s?)?"
              + "(?:рецензент|рецензия|рецензировани[ея]|рецензирован[аоы]?|редактор(?!\\s+(?:сайт|рубрик|раздел|лент|портал|журнал|газет))|проверил[аи]?|проверяющ\\p{L}+(?:\\s+врач)?|проверен[аоы]?|проверк[ау]|экспертиз[ау]"
              + "|редактура|эксперт(?=\\s*(?:стать|материал|текст|публикац|[:—–|]|$))|факт-?чекинг"
              + "|фактчекинг|согласован[аоы]?|одобрен[аоы]?|одобрил[аи]?|(?:от|про)?рецензировал[аи]?|просмотрел[аи]?|вычитал[аи]?|ревьюер|верифи\\p{L}+|утвер(?:дил[аи]?|жд[её]н[аоы]?)|контроль|куратор"
              + "|валидаци[яю]|валидирова[лн]\\p{L}*|(?:точность|достоверность|содержание)\\s+отвеча\\p{L}+|прочитал[аи]?|завизировал[аи]?|факт-?чек(?!\\p{L})|под\\s+редакцией|вычитк[ау]|сверил[аи]?"
              + "|(?:про)?консультировал[аи]?|консультант(?=\\s*(?:стать|материал|текст|публикац|[:—–|]|$))"
              + "|(?:достоверность|точность)(?:\\s+\\p{L}+){0,2}\\s+подтвер\\p{L}+|reviewed\\s+by|(?:fact[\\s-]?)?checked\\s+by|review(?=\\s*[:—–])|reviewer)",
          FLAGS);

  /** «Врач Анна Луговая проверила эту статью»: the name stands before what tells of a review. */
  private static final Pattern NAMED_BEFORE =
      Pattern.compile(
          "(?:(?:про|от)?рецензировал|проверил|просмотрел|вычитал|одобрил|утвердил|прочитал)[аи]?\\s+(?:и\\s+\\p{L}+\\s+)?"
              + "(?:(?:эт|наш|дан)\\p{L}*\\s+)?(?:статью|материал|текст|публикацию|памятку|страницу)"
              + "|[,—–-]\\s*(?:медицинск\\p{L}+\\s+|научн\\p{L}+\\s+|врач-)?рецензент(?:\\s+(?:статьи|материала|текста))?\\s*[.)]?\\s*$",
          FLAGS);

  private static final Pattern CHIEF_EDITOR =
      Pattern.compile(
          "(?:главный|шеф|выпускающий|литературный|ответственный)[\\s-]*редактор", FLAGS);

  private static final Pattern MEDICAL =
      Pattern.compile(
          "(?<!\\p{L})(?:врач|лор(?!\\p{L})|медицинских\\s+наук|мед\\.\\s*наук|m\\.?d\\.?(?!\\p{L})|доктор\\s+мед|кандидат\\s+мед|[кд]\\.?\\s?м\\.?\\s?н(?!\\p{L})"
              + "|хирург|терапевт|педиатр|психиатр|гериатр|фтизиатр|ортопед|ортодонт|окулист|акушер"
              + "|стоматолог|физиотерапевт|нейрохирург|травматолог|реаниматолог|анестезиолог"
              + "|(?!\\p{L}*(?:психолог|технолог|филолог|эколог|биолог|социолог|маркетолог|антрополог"
              + "|геолог|археолог|идеолог|методолог|астролог|валеолог|нутрициолог)|косметолог)\\p{L}{2,}олог(?!\\p{L}{3})|(?:доктор|д-р)(?!\\p{L})(?!\\s+(?:\\p{L}+(?:ических|ческих|ских|ных)\\s+)?наук))",
          FLAGS);

  /** What a person may be: a doctor, or somebody whose post or degree is told. */
  private static final Pattern POST =
      Pattern.compile(
          "(?<!\\p{L})(?:журналист|редактор|копирайтер|психолог|фармацевт|провизор|медсестр|медицинск|фельдшер"
              + "|специалист|эксперт|кандидат|доктор|профессор|доцент|магистр|бакалавр|главн|руководител|заведующ"
              + "|нутрициолог|диетолог|физиолог|биолог|химик|логопед|стаж|опыт|тренер|инструктор|автор-|директор"
              + "|основатель|научн|сотрудник|преподавател|выпускни)",
          FLAGS);

  private static final Pattern PARTS = Pattern.compile("\\s*[|·•]\\s*");

  /** What stands before a name: «д-р», «врач». */
  private static final Pattern TITLE =
      Pattern.compile("^[^\\p{L}]*(?:(?:д-р|доктор|врач|проф\\.|профессор|dr\\.?)\\s+)?", FLAGS);

  private final List<PageNote> notes = new ArrayList<>();
  private String authorName = "";
  private String reviewerName = "";
  private PageFacts.Author author = PageFacts.Author.MISSING;
  private PageFacts.Reviewer reviewer = PageFacts.Reviewer.MISSING;

  /** Reads the visible lines of a page and what its data say. */
  void read(List<PageLine> lines, List<PageClaim> claims) {
    for (int i = 0; i < lines.size(); i++) {
      GivenUpException.check();
      String line = lines.get(i).text();
      if (line.length() <= LONGEST_LINE) {
        author(lines, i);
        reviewer(lines, i);
      }
    }
    byline(lines);
    for (PageClaim claim : claims) {
      if (claim.subject() == Subject.AUTHOR && namesPerson(claim.value())) {
        author(claim.value(), NO_LINE);
      } else if (claim.subject() == Subject.REVIEWER && namesPerson(claim.value())) {
        found(claim.value(), NO_LINE);
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
    if (!PageCues.ofAuthor(lines.get(at))) {
      return;
    }
    Matcher label = AUTHOR.matcher(line);
    while (label.find()) {
      boolean other = AUTHOR_OF_ELSE.matcher(line.substring(label.start())).lookingAt();
      String rest = line.substring(label.end());
      boolean named =
          namesPerson(head(rest)) || (isLabelOnly(rest) && namesPerson(next(lines, at, 1)));
      if (!other && named) {
        boolean below = !namesPerson(head(rest));
        String card = below ? next(lines, at, 1) : head(rest);
        author(card + beside(lines, below ? at + 1 : at), lines.get(below ? at + 1 : at));
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
      boolean reviewer =
          REVIEWER.matcher(lines.get(i - 1).text()).find() || REVIEWER.matcher(line).find();
      if (!reviewer && line.length() <= 120) {
        byline(lines, i);
      }
    }
  }

  /** In «3 мая · 4 минуты · Ольга Ветрова, врач» one part begins with a name. */
  private void byline(List<PageLine> lines, int at) {
    for (String part : PARTS.split(lines.get(at).text(), -1)) {
      String words = TITLE.matcher(part).replaceFirst("").strip();
      Matcher name = NAME.matcher(words);
      if (name.lookingAt() && isCyrillic(words) && namesPerson(name.group())) {
        String rest = words.substring(name.end()).strip();
        if (rest.isEmpty() || ",—–".indexOf(rest.charAt(0)) >= 0) {
          author(words + beside(lines, at), lines.get(at));
        }
      }
    }
  }

  /** Two capitalised English words below a title are seldom a name: «Position Top». */
  private static boolean isCyrillic(String name) {
    return Character.UnicodeBlock.of(name.charAt(0)) == Character.UnicodeBlock.CYRILLIC;
  }

  private void reviewer(List<PageLine> lines, int at) {
    String line = lines.get(at).text();
    if (!PageCues.ofReviewer(lines.get(at))) {
      return;
    }
    Matcher before = NAMED_BEFORE.matcher(line);
    if (before.find() && namesPerson(line.substring(0, before.start()))) {
      found(line.substring(0, before.start()), lines.get(at));
      return;
    }
    Matcher label = REVIEWER.matcher(line);
    if (!label.find() && !(label = CHIEF_EDITOR.matcher(line)).find()) {
      return;
    }
    String rest = line.substring(label.end());
    if (namesPerson(rest)) {
      found(
          isLabelOnly(next(lines, at, 1)) ? rest : rest + " " + line + " " + post(lines, at, rest),
          lines.get(at));
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
      found(card.toString(), lines.get(at));
    }
  }

  /** The line below a named person, when the line itself tells no post. */
  private static String post(List<PageLine> lines, int at, String rest) {
    String name = person(rest);
    String after = rest.substring(Math.max(0, rest.indexOf(name) + name.length()));
    boolean told = after.indexOf(',') >= 0 || after.indexOf('—') >= 0;
    String below = next(lines, at, 1);
    return told || below.length() > 120 || AUTHOR.matcher(below).find()
        ? ""
        : below + " " + next(lines, at, 2);
  }

  /** Takes an author from a card that begins with his name. */
  private void author(String card, PageLine line) {
    author = PageFacts.Author.PRESENT;
    String name = person(card);
    if (authorName.isEmpty()) {
      authorName = name;
      notes.add(line.note(PageFactName.AUTHOR, name));
    } else if (!isSame(name, authorName)) {
      return;
    }
    String more = card.substring(Math.max(0, card.indexOf(name) + name.length()));
    Matcher post = POST.matcher(more);
    if (isMedical(more) || post.find()) {
      notes.add(line.note(PageFactName.AUTHOR_CREDENTIALS, shortened(more)));
    }
  }

  /** Returns the short line below, if it tells a post. */
  private static String beside(List<PageLine> lines, int at) {
    String below = next(lines, at, 1);
    boolean other = AUTHOR.matcher(below).find() || REVIEWER.matcher(below).find();
    boolean sentence = below.endsWith(".") && below.indexOf(". ") > 0;
    boolean tells = !sentence && (isMedical(below) || POST.matcher(below).find());
    return !other && tells && lines.get(at + 1).text().length() <= 160 ? ", " + below : "";
  }

  private static String shortened(String more) {
    String words = more.replaceFirst("^[\\s,.—–|·:-]+", "").strip();
    return words.length() <= 100 ? words : words.substring(0, 99) + "…";
  }

  /** Returns what was read, with places. */
  List<PageNote> notes() {
    boolean both = !authorName.isEmpty() && !reviewerName.isEmpty();
    if (both && isSame(authorName, reviewerName)) {
      notes.add(new PageNote(PageFactName.REVIEWER_IS_AUTHOR, reviewerName, PageNote.NOWHERE));
    }
    return notes;
  }

  /** Whether two names may be one person's: all words of the shorter one, or their initials. */
  static boolean isSame(String a, String b) {
    List<String> left = words(a);
    List<String> right = words(b);
    List<String> few = left.size() <= right.size() ? left : right;
    List<String> many = few == left ? right : left;
    boolean whole = false;
    for (String word : few) {
      boolean known = false;
      for (String other : many) {
        boolean initial = word.length() == 1 || other.length() == 1;
        boolean same = initial ? word.charAt(0) == other.charAt(0) : word.equals(other);
        whole |= same && !initial;
        known |= same;
      }
      if (!known) {
        return false;
      }
    }
    return whole;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[\\s.]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  static boolean isMedical(String words) {
    return MEDICAL.matcher(words).find();
  }

  private void found(String card, PageLine line) {
    boolean medical = MEDICAL.matcher(card).find();
    String name = person(card);
    if (reviewerName.isEmpty() || (medical && reviewer != PageFacts.Reviewer.PRESENT)) {
      reviewerName = name;
      notes.add(line.note(PageFactName.ANY_REVIEWER, name));
      if (medical) {
        notes.add(line.note(PageFactName.REVIEWER, name));
      }
    }
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
    return !person(text).isEmpty();
  }

  /** Returns the first name of a person in a text, empty if there is none. */
  static String person(String text) {
    Matcher name = NAME.matcher(text);
    int from = 0;
    while (name.find(from)) {
      if (!NO_PERSON.matcher(name.group()).find()) {
        return name.group().strip();
      }
      from = name.end();
    }
    return "";
  }

  /** Returns the name of a person with which a text begins, empty if it begins otherwise. */
  static String personAtStart(String text) {
    Matcher name = NAME.matcher(text);
    return name.lookingAt() && !NO_PERSON.matcher(name.group()).find() ? name.group().strip() : "";
  }
}
