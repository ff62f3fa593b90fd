package dev.medlint.extract;

import dev.medlint.extract.PageClaim.Subject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the days on which a page was published, updated and reviewed. */
final class DatesReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What may stand before the words: the start, a separator, or what the words are about. */
  private static final String BEFORE =
      "(?:^|[.,;:|•·()\\[\\]—–]|статья|статью|материал|текст|страница|информация|дата|время|последн\\p{L}*)\\s*"
          + "(?:был[аио]?\\s+)?";

  private static final String AFTER = "[^.;|•·]{0,30}$";

  private static final Pattern PUBLISHED =
      Pattern.compile(
          BEFORE
              + "(?:опубликован|публикац|размещ[её]н|создан|добавлен|написан|выш[ел]|published|posted)"
              + AFTER,
          FLAGS);

  private static final Pattern MODIFIED =
      Pattern.compile(
          BEFORE
              + "(?:обновл|изменен|изменён|редакци|актуал|пересмотр|исправл|дополнен|правк|updated|modified)"
              + AFTER,
          FLAGS);

  private static final Pattern REVIEWED =
      Pattern.compile(
          BEFORE + "(?:провер|рецензи|верифи|экспертиз|reviewed|медицинск\\p{L}+ провер)" + AFTER,
          FLAGS);

  private static final Pattern BARE =
      Pattern.compile("[\\s.,;:|•·()—–-]*(?:дата|г\\.|года)?[\\s.,;:|•·()—–-]*", FLAGS);

  private static final Pattern BYLINE = Pattern.compile("\\s*автор\\b.{0,80}", FLAGS);
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_BARE = 120;
  private static final int PROSE = 160;

  private final Map<Subject, LocalDate> labelled = new EnumMap<>(Subject.class);
  private LocalDate bare;
  private boolean bareAfterTitle;

  /** Reads the visible lines of a page, in order. */
  void read(List<PageLine> lines) {
    boolean proseBegan = false;
    boolean titled = false;
    String before = "";
    for (PageLine line : lines) {
      titled |= line.level() == 1;
      if (line.text().length() <= LONGEST_LINE && PageCues.hasDigit(line.text())) {
        line(line.text(), before, !proseBegan, titled);
      }
      proseBegan |= line.text().length() > PROSE && titled;
      before = line.text();
    }
  }

  /** Returns the day, as labelled on the page, else as the data say. */
  Optional<LocalDate> day(Subject subject, List<PageClaim> claims) {
    LocalDate visible = labelled.get(subject);
    if (visible == null && subject == Subject.PUBLISHED) {
      visible = bare;
    }
    if (visible != null) {
      return Optional.of(visible);
    }
    return claims.stream()
        .filter(claim -> claim.subject() == subject)
        .flatMap(claim -> RussianDates.first(claim.value()).stream())
        .findFirst();
  }

  private void line(String text, String before, boolean mayBeBare, boolean titled) {
    int from = 0;
    for (RussianDates.Found found : RussianDates.in(text)) {
      String label = text.substring(from, found.start());
      boolean first = from == 0;
      if (first && BARE.matcher(label).matches() && before.length() < 40) {
        label(before + ":", found.day());
      }
      boolean known = label(label, found.day());
      boolean alone = BARE.matcher(label).matches() || BYLINE.matcher(label).matches();
      if (!known && first && alone && mayBeBare && text.length() <= LONGEST_BARE) {
        bare(found.day(), titled);
      }
      from = found.end();
    }
  }

  private void bare(LocalDate day, boolean titled) {
    if (bare == null || (titled && !bareAfterTitle)) {
      bare = day;
      bareAfterTitle = titled;
    }
  }

  private boolean label(String label, LocalDate day) {
    Subject subject = null;
    if (MODIFIED.matcher(label).find()) {
      subject = Subject.MODIFIED;
    } else if (PUBLISHED.matcher(label).find()) {
      subject = Subject.PUBLISHED;
    } else if (REVIEWED.matcher(label).find()) {
      subject = Subject.REVIEWED;
    }
    if (subject != null) {
      labelled.putIfAbsent(subject, day);
    }
    return subject != null;
  }
}
