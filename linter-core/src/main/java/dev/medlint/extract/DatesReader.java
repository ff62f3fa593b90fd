package dev.medlint.extract;

import dev.medlint.extract.PageClaim.Subject;
import dev.medlint.source.GivenUpException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days on which a page was published, updated and reviewed. */
final class DatesReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What may stand before the words: the start, a separator, or what the words are about. */
  private static final String BEFORE =
      "(?:^|[.,;:|•·()\\[\\]—–→➜>/✓✔✏✎🔄↻-]|\\sи(?=\\s)|статья|статью|материал|текст|страница|информация|новость|запись|заметка|пост|мы|автор|редакция|контент|содержание|данные|факты|сведения|рекомендации|нов[аоы][яе]|свеж[аие]+[яе]|текущ[аие]+[яей]|прош(?:[её]л|ла|ло|ли)|е[её]|его|также|дата|время|кто|page|article|content|last|внесен\\p{L}*|перв\\p{L}*|последн\\p{L}*(?:\\s+раз)?)\\s*"
          + "(?:был[аио]?\\s+)?(?:медицинск\\p{L}+\\s+)?";

  private static final String AFTER = "[^.;|•·]{0,30}$";

  private static final Pattern PUBLISHED =
      Pattern.compile(
          BEFORE
              + "(?:опубликован|публикац|размещ[её]н|создан|добавлен|написан|подготовлен|составлен|опубл\\.|публ\\.|вылож|появил|напечатан|created|дата\\s*:\\s*$|выпущен|выпусти|выш[ел]|выход|published|posted)"
              + AFTER,
          FLAGS);

  private static final Pattern MODIFIED =
      Pattern.compile(
          BEFORE
              + "(?:обнов[ли]|отредактир|переработан|измен[её]н|измен[яи]л|редакци[ия](?!\\s*[«\"])|ред\\.|изм\\.|обн\\.|актуал|пересмотр|исправл|дополн[еи]|доработ|скорректир|корректир|уточн[её]н|переписан|переиздан|ревизи|апдейт|по\\s+состоянию\\s+на|(?:верн[аоы]|действительн[аоы])\\s+на|revised|changed|сверен|верси[яи](?:\\s*№?\\s*\\d[\\d.]{0,5})?(?=\\s*(?:от\\s|:|—|текста|материала|статьи|страницы))|правк|upd|last\\s+update|updated|modified|edited)"
              + AFTER,
          FLAGS);

  private static final Pattern REVIEWED =
      Pattern.compile(
          BEFORE
              + "(?:пере|от|про)?(?:провер|рецензи|верифи|утвержд|экспертиз|reviewed|checked|verified|медицинск\\p{L}+ провер)"
              + AFTER,
          FLAGS);

  private static final Pattern BARE =
      Pattern.compile(
          "[^\\p{L}\\p{Nd}]*(?:(?:дата|от|г\\.|года|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
              + "|пн|вт|ср|чт|пт|сб|вс|(?-i:\\p{Lu}\\p{Ll}{2,}(?:-\\p{L}+){0,2}(?=,\\s)))[^\\p{L}\\p{Nd}]*)?",
          FLAGS);

  /** «Материал от …». */
  private static final Pattern DATED =
      Pattern.compile(
          "(?:статья|материал|публикация|текст|запись|выпуск|номер)(?:\\s*№?\\s*\\d+)?\\s+от\\s*$",
          FLAGS);

  private static final Pattern BYLINE =
      Pattern.compile(
          "\\s*(?:автор|текст|подготовил[аи]?|написал[аи]?|составил[аи]?|записал[аи]?)(?!\\p{L}).{0,80}",
          FLAGS);

  /** What stands beside a date in the head of an article: a rubric, the time of reading. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\s*(?:рубрика|категория|раздел|тема|метки|время\\s+чтения|просмотров)[^.|·•]{0,40}[.|·•]\\s*",
          FLAGS);

  /** Between two days; a dash would make them a period. */
  private static final Pattern SECOND =
      Pattern.compile("\\s*(?:г\\.|года)?\\s*[/|·•(→>]\\s*", FLAGS);

  /** «2009/07/12,100,200»: a row of figures. */
  private static final Pattern DATA_ROW = Pattern.compile("[,;]\\d+(?![\\d:])");

  /** What was approved before it came out was not reviewed since. */
  private static final Pattern APPROVED =
      Pattern.compile("[^\\p{L}]*(?:дата\\s+)?утвержд\\p{L}+[^\\p{L}]*", FLAGS);

  /** Other works are published too: «Книга вышла 5 мая», «Приказ опубликован». */
  private static final Pattern OTHER_WORK =
      Pattern.compile(
          "(?<!\\p{L})(?:книг|учебник|справочник|пособи|журнал|руководств|исследовани|обзор|приказ|закон(?!н)|постановлен|рекомендаци|препарат|фильм"
              + "|роман|монограф|диссертац|стандарт|протокол(?!\\s+провер)|вакцин|лекарств|доклад)\\p{L}*.*$",
          FLAGS);

  /** «Автор фото: Иван Ли, 14.05.2019» dates a picture. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\P{L}*(?:автор\\s+)?(?:фото|снимок|иллюстраци|рисунок|рис\\.|photo)", FLAGS);

  private static final Pattern AFTER_DAY =
      Pattern.compile("^\\s*(?:г\\.|года)?[\\s,:(—–-]*", FLAGS);

  private static final Pattern CLOSING = Pattern.compile("[\\s).]+$");

  private static final int LONGEST_TAIL = 25;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_BARE = 120;
  private static final int SHORTEST_BARE = 8;
  private static final int PROSE = 160;

  /** A page of the Russian web is not older; an earlier day is of what it tells about. */
  private static final int FIRST_YEAR = 1994;

  /** Days that are no days of the calendar: «вчера», «3 дня назад». */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?<!\\p{L})(?:сегодня|вчера|позавчера|только что|\\d{1,2}\\s+(?:минут|час|дн|день|недел|месяц|год|лет)\\p{L}*\\s+назад"
              + "|на\\s+(?:этой|прошлой)\\s+неделе|в\\s+прошлом\\s+(?:месяце|году)|недавно)(?!\\p{L})",
          FLAGS);

  private static final String[] TIMES = {
    "сегодня", "вчера", "только что", "назад", "неделе", "в прошлом", "недавно"
  };

  private final Map<Subject, PageNote> labelled = new EnumMap<>(Subject.class);
  private final List<PageNote> notes = new ArrayList<>();
  private PageNote bare;
  private PageNote approved;
  private boolean bareAfterTitle;

  /** Whether a line with a colon said what stands here: «Дни пишут так:». */
  private boolean announced;

  /** Reads the visible lines of a page, in order. */
  void read(List<PageLine> lines) {
    boolean proseBegan = false;
    boolean titled = false;
    String before = "";
    for (PageLine line : lines) {
      GivenUpException.check();
      announced = before.endsWith(":") || (announced && line.item());
      titled |= line.level() == 1;
      if (line.text().length() <= LONGEST_LINE) {
        if (RussianDates.mayHold(line.text())) {
          line(line, before, !proseBegan, titled);
        }
        relative(line, before);
      }
      proseBegan |= line.text().length() > PROSE && titled;
      before = line.text();
    }
  }

  /** Returns the day, as labelled on the page, else as the data say. */
  Optional<LocalDate> day(Subject subject, List<PageClaim> claims) {
    PageNote visible = labelled.get(subject);
    if (visible == null && subject == Subject.PUBLISHED) {
      visible = shownPublished();
    }
    if (visible != null) {
      return Optional.of(LocalDate.parse(visible.value()));
    }
    return claimed(subject, claims);
  }

  private PageNote shownPublished() {
    // A day above the title is more likely that of news beside the article.
    PageNote unlabelled = bare == null || (approved != null && !bareAfterTitle) ? approved : bare;
    return labelled.getOrDefault(Subject.PUBLISHED, unlabelled);
  }

  private static Optional<LocalDate> claimed(Subject subject, List<PageClaim> claims) {
    for (PageClaim claim : claims) {
      if (claim.subject() == subject) {
        Optional<LocalDate> day = RussianDates.first(claim.value());
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the evidence: the days that visitors see, those of the data, and what is no day. */
  List<PageNote> notes(List<PageClaim> claims) {
    List<PageNote> all = new ArrayList<>(notes);
    PageNote published = shownPublished();
    shown(PageFactName.VISIBLE_PUBLISHED, published, all);
    shown(PageFactName.VISIBLE_MODIFIED, labelled.get(Subject.MODIFIED), all);
    shown(PageFactName.DATE_REVIEWED, labelled.get(Subject.REVIEWED), all);
    marked(PageFactName.MARKED_PUBLISHED, Subject.PUBLISHED, claims, all);
    marked(PageFactName.MARKED_MODIFIED, Subject.MODIFIED, claims, all);
    for (PageClaim claim : claims) {
      boolean day =
          claim.subject() == Subject.PUBLISHED
              || claim.subject() == Subject.MODIFIED
              || claim.subject() == Subject.REVIEWED;
      if (day) {
        for (RussianDates.Impossible wrong : RussianDates.impossibleIn(claim.value())) {
          all.add(new PageNote(PageFactName.IMPOSSIBLE_DATE, wrong.written(), PageNote.NOWHERE));
        }
      }
    }
    return all;
  }

  private static void shown(PageFactName fact, PageNote note, List<PageNote> all) {
    if (note != null) {
      all.add(new PageNote(fact, note.value(), note.span()));
    }
  }

  private void marked(
      PageFactName fact, Subject subject, List<PageClaim> claims, List<PageNote> all) {
    PageNote visible = labelled.get(subject);
    if (visible == null && subject == Subject.PUBLISHED) {
      visible = shownPublished();
    }
    for (PageClaim claim : claims) {
      Optional<LocalDate> day = RussianDates.first(claim.value());
      if (claim.subject() == subject && day.isPresent()) {
        boolean same = visible != null && isSame(claim.value(), day.get(), visible);
        String value = same ? visible.value() : day.get().toString();
        all.add(new PageNote(fact, value, PageNote.NOWHERE));
        return;
      }
    }
  }

  /** A time of day in another zone may lie on the day before or after. */
  private static boolean isSame(String claimed, LocalDate day, PageNote visible) {
    long apart = Math.abs(day.toEpochDay() - LocalDate.parse(visible.value()).toEpochDay());
    return apart == 0 || (apart == 1 && claimed.indexOf('T') > 0);
  }

  private void relative(PageLine line, String before) {
    if (!PageCues.anyIn(line.lower(), TIMES)) {
      return;
    }
    Matcher found = RELATIVE.matcher(line.text());
    if (found.find() && RussianDates.in(line.text()).isEmpty()) {
      String label = line.text().substring(0, found.start());
      boolean alone = BARE.matcher(label).matches() && before.length() < 40;
      if (subject(label) != null || (alone && subject(before + ":") != null)) {
        notes.add(line.note(PageFactName.RELATIVE_DATE, found.group()));
      }
    }
  }

  private void impossible(List<RussianDates.Impossible> days, PageLine line, String before) {
    for (RussianDates.Impossible wrong : days) {
      String label = line.text().substring(0, wrong.start());
      boolean alone = BARE.matcher(label).matches() && before.length() < 40;
      if (subject(label) != null || (alone && subject(before + ":") != null)) {
        notes.add(line.note(PageFactName.IMPOSSIBLE_DATE, wrong.written()));
      }
    }
  }

  private void line(PageLine line, String before, boolean mayBeBare, boolean titled) {
    String text = withoutAddresses(line.text());
    RussianDates.Days days = RussianDates.days(text);
    impossible(days.impossible(), line, before);
    int from = 0;
    boolean beganBare = false;
    for (RussianDates.Found found : days.found()) {
      if (found.day().getYear() < FIRST_YEAR) {
        from = found.end();
        continue;
      }
      String label = text.substring(from, found.start());
      boolean first = from == 0;
      boolean known = false;
      if (first && BARE.matcher(label).matches() && before.length() < 40) {
        known |= label(before + ":", found.day(), line);
      }
      boolean below = first && before.length() < 40 && isByline(label);
      if (below && subject(before + ":") == Subject.REVIEWED) {
        known |= label(before + ":", found.day(), line);
      }
      known |= label(label, found.day(), line);
      String last = label.substring(Math.max(label.lastIndexOf('·'), label.lastIndexOf('|')) + 1);
      boolean alone = BARE.matcher(last).matches() || isByline(label);
      // «1.7.15» alone is more likely a version than a day.
      boolean whole = found.end() - found.start() >= SHORTEST_BARE;
      known |= !known && first && alone && after(text, found, line);
      boolean data = DATA_ROW.matcher(text.substring(found.end())).lookingAt();
      if (!known
          && first
          && alone
          && mayBeBare
          && whole
          && !data
          && text.length() <= LONGEST_BARE
          && !announced) {
        bare(line, found.day(), titled);
        beganBare = true;
      } else if (beganBare && from > 0 && isSecond(label, text, found)) {
        labelled.putIfAbsent(
            Subject.MODIFIED, line.note(PageFactName.DATE_PUBLISHED, found.day().toString()));
      }
      from = found.end();
    }
  }

  /** An address dates what it leads to. Offsets stay, for what is shown is taken from the line. */
  private static String withoutAddresses(String text) {
    int at = text.indexOf("://");
    if (at < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text);
    for (; at >= 0; at = text.indexOf("://", at + 1)) {
      for (int i = at; i < text.length() && text.charAt(i) != ' '; i++) {
        kept.setCharAt(i, ' ');
      }
    }
    return kept.toString();
  }

  /** «09.10.2023 / 09.10.2025»: a second day and nothing else is that of the last change. */
  private boolean isSecond(String between, String text, RussianDates.Found found) {
    boolean later = bare != null && found.day().isAfter(LocalDate.parse(bare.value()));
    return later
        && SECOND.matcher(between).matches()
        && BARE.matcher(text.substring(found.end())).matches();
  }

  /** «5 мая 2025 г. — дата обновления»: the label may stand behind the only day of a line. */
  private boolean after(String text, RussianDates.Found found, PageLine line) {
    String tail = AFTER_DAY.matcher(text.substring(found.end())).replaceFirst("");
    boolean only =
        tail.length() <= LONGEST_TAIL
            && tail.indexOf(':') < 0
            && !RussianDates.mayHold(tail)
            && !RELATIVE.matcher(tail).find();
    return only && label(CLOSING.matcher(tail).replaceFirst(""), found.day(), line);
  }

  /** Whether words end with what says which day follows. */
  static boolean isLabel(String words) {
    String tail = words.length() > 60 ? words.substring(words.length() - 60) : words;
    List<RussianDates.Found> days = RussianDates.in(tail);
    if (!days.isEmpty()) {
      tail = tail.substring(days.get(days.size() - 1).end());
    }
    return subject(tail) != null || tail.toLowerCase(Locale.ROOT).endsWith("дата");
  }

  private static boolean isByline(String label) {
    if (PICTURE.matcher(label).lookingAt()) {
      return false;
    }
    return BYLINE.matcher(label).matches()
        || BESIDE.matcher(label).matches()
        || (label.length() <= 80
            && !label.stripTrailing().endsWith(" от")
            && !PeopleReader.personAtStart(label.strip()).isEmpty());
  }

  private void bare(PageLine line, LocalDate found, boolean titled) {
    PageNote day = line.note(PageFactName.DATE_PUBLISHED, found.toString());
    if (bare == null || (titled && !bareAfterTitle)) {
      bare = day;
      bareAfterTitle = titled;
    }
  }

  private boolean label(String label, LocalDate day, PageLine line) {
    Subject subject = subject(label);
    if (subject == Subject.REVIEWED && APPROVED.matcher(label).matches()) {
      approved =
          approved == null ? line.note(PageFactName.DATE_PUBLISHED, day.toString()) : approved;
    } else if (subject != null) {
      labelled.putIfAbsent(subject, line.note(PageFactName.DATE_PUBLISHED, day.toString()));
    }
    return subject != null;
  }

  /** Whether the words before a label, in the same sentence, name another work. */
  private static boolean isOfOther(String label, int at) {
    boolean sentence = at == 0 || ".;|·•".indexOf(label.charAt(at)) >= 0;
    return !sentence && OTHER_WORK.matcher(label).find();
  }

  private static Subject subject(String label) {
    if (MODIFIED.matcher(label).find()) {
      return Subject.MODIFIED;
    }
    Matcher published = PUBLISHED.matcher(label);
    if (published.find() && !isOfOther(label, published.start())) {
      return Subject.PUBLISHED;
    }
    if (DATED.matcher(label).find()) {
      return Subject.PUBLISHED;
    }
    return REVIEWED.matcher(label).find() ? Subject.REVIEWED : null;
  }
}
