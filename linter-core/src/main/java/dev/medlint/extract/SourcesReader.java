package dev.medlint.extract;

import dev.medlint.source.GivenUpException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the list of sources of a page and whether its entries can be found by a reader. */
final class SourcesReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_LIST = 60;

  private static final String TITLE =
      "(?:(?:показать|смотреть|открыть|раскрыть|скрыть|все|наши)\\s+)?(?:список\\s+)?(?:полезные\\s+ссылки\\s+и\\s+)?(?:использованн\\p{L}+\\s+|рекоменд(?:ованн|уем)\\p{L}+\\s+|дополнительн\\p{L}+\\s+|пристатейн\\p{L}+\\s+|основн\\p{L}+\\s+|научн\\p{L}+\\s+)?"
          + "(?:источник(?:и|ов)?|первоисточник(?:и|ов)|доказательная\\s+база|список\\s+(?:ссылок|публикаций|материалов)|научные\\s+(?:статьи|публикации|работы|исследования)|литератур[аы]|библиографи[яи]|библиографический\\s+список|ссылки"
          + "|(?<=нн[аы][еых] )материал(?:ы|ов)|цитир\\p{L}+\\s+(?:работы|источники|литература)|лит-?р[аы]|сноски|примечания|references|sources|(?:cited\\s+)?literature|bibliography|works\\s+cited|further\\s+reading)"
          + "(?:\\s+(?:информации|литературы|данных|статьи|материала|и\\s+(?:литератур[аы]|источник(?:и|ов)|ссылки|примечания|материалы)"
          + "|(?:для|к)\\s+(?:этой\\s+)?(?:стать[еи]|материалу?|тексту?)|на\\s+(?:исследования|источники|документы|публикации)))?"
          + "(?:,?\\s+использованн\\p{L}+(?:\\s+\\p{L}+){0,4})?(?:\\s*\\(\\d+\\))?";

  /** Headings that tell of sources in a sentence: «Откуда цифры», «Что мы использовали». */
  private static final String ASKED =
      "(?:откуда|где)\\s+(?:мы\\s+)?(?:эт[аио]\\p{L}*\\s+)?(?:взял\\p{L}*|взят\\p{L}*|зна\\p{L}+|известно|цифр\\p{L}*|данн\\p{L}*|сведени\\p{L}*|информаци\\p{L}*)(?:\\s+\\p{L}+){0,3}"
          + "|где\\s+мы\\s+(?:\\p{L}+\\s+){0,2}взяли|на\\s+что\\s+(?:мы\\s+)?(?:опира|ссыла)\\p{L}+"
          + "|что\\s+(?:мы\\s+)?(?:использова|чита)\\p{L}+(?:\\s+\\p{L}+){0,3}"
          + "|на\\s+ч[её]м\\s+основан\\p{L}*(?:\\s+\\p{L}+){0,2}|по\\s+материалам(?:\\s+\\p{L}+){0,2}|чем\\s+(?:это\\s+)?(?:подтвержд|доказ)\\p{L}+"
          + "|(?:при|для)\\s+(?:подготовк|написани)\\p{L}+(?:\\s+\\p{L}+){0,2}\\s+(?:мы\\s+)?(?:использова|опира|ссыла|чита|изучи)\\p{L}+(?:\\s+\\p{L}+){0,3}"
          + "|(?:в\\s+)?(?:этой\\s+)?(?:стать|материал|текст)\\p{L}*\\s+(?:использован|опира|основан)\\p{L}*(?:\\s+\\p{L}+){0,3}"
          + "|(?:научн|доказательн)\\p{L}+\\s+баз[аы](?:\\s+\\p{L}+)?"
          + "|(?:исследования|работы|статьи|материалы|источники),\\s+(?:на\\s+)?котор\\p{L}+\\s+(?:мы\\s+)?\\p{L}+(?:\\s+\\p{L}+){0,2}"
          + "|(?:что|где)\\s+(?:ещ[её]\\s+)?(?:про|по)?читать(?:\\s+\\p{L}+){0,3}|использованн?[оы]\\p{L}*";

  private static final Pattern HEADING =
      Pattern.compile("[\\s*📚🔗]*(?:" + TITLE + "|" + ASKED + ")[\\s:.?]*", FLAGS);

  private static final Pattern INLINE =
      Pattern.compile(
          "[\\s*]*(?:"
              + TITLE
              + "\\s*:|по материалам\\s*:?|основани[ея]\\s*:|(?:(?:статья|материал|текст)\\s+)?(?:основан|составлен|подготовлен|написан)[аоы]?\\s+(?:по|на(?:\\s+основ\\p{L}+)?)\\s|использован\\p{L}*\\s+(?:материал|источник|данн)\\p{L}*\\s*:)\\s*(.{3,})",
          FLAGS);

  private static final Pattern DOCUMENTS =
      Pattern.compile(
          ".*(?:рекомендаци|исследовани|мы\\s+(?:опирал|читали|использовал)|использовали).*",
          FLAGS);

  private static final Pattern STRONG =
      Pattern.compile(
          "doi[:.\\s/]|pmid|isbn|issn|et al|//\\s|/\\s*под ред|[№n]\\s*\\d+[а-я]?(?!\\p{L})"
              + "|клинические рекомендации.*(?:19|20)\\d\\d|с\\.\\s*\\d+|(?:19|20)\\d\\d\\s?;\\s?\\d+|vol\\.\\s*\\d+|(?:м|спб)\\.,\\s*(?:[^,]{2,30},\\s*)?(?:19|20)\\d\\d|кокрейновск\\p{L}+\\s+обзор\\d+\\(\\d+\\):\\d+",
          FLAGS);

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S*|(?<!\\S)[\\w.-]+\\.\\p{L}{2,8}/\\S*", FLAGS);

  /** Addresses of authorities, libraries and journals: what they hold can be looked up. */
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "doi\\.org|nih\\.gov|pubmed\\.|who\\.int|minzdrav\\.|\\.gov\\b|gov\\.ru|cyberleninka|elibrary\\."
              + "|cochrane|nice\\.org|nhs\\.uk|\\.edu\\b|consultant\\.ru|garant\\.ru|rospotrebnadzor"
              + "|europa\\.eu|thelancet|nejm\\.|bmj\\.|jamanetwork|springer|wiley|sciencedirect"
              + "|nature\\.com|frontiersin|mdpi\\.|escardio|\\b10\\.\\d{4,}/\\S+",
          FLAGS);

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** The mark of an entry that no markup tells to be one. */
  private static final Pattern NUMBERED = Pattern.compile("\\[?\\d{1,2}[.)\\]]\\s+\\p{L}");

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?<!\\p{L})(?:воз|who|минздрав|министерств|интернет|сет[иь]|откры|журнал|всемирн|роспотребнадзор"
              + "|pubmed|cochrane|кокрейн|материал|сайт|данны|энциклопед|учебник|справочник|стать|nhs"
              + "|cdc|mayo|институт|ассоциац|обществ|академи|литератур)",
          FLAGS);

  /** Sources that are told in a sentence. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:при\\s+(?:подготовке|написании)|для\\s+(?:статьи|подготовки)|в\\s+(?:статье|материале))[^.]{0,40}"
              + "использ\\p{L}+[\\s:—–-]+(.{5,})",
          FLAGS);

  private final List<PageNote> notes = new ArrayList<>();
  private PageFacts.Sources best = PageFacts.Sources.MISSING;

  /** Reads the visible lines of a page, in order. */
  PageFacts.Sources read(List<PageLine> lines) {
    int run = 0;
    for (int i = 0; i < lines.size(); i++) {
      GivenUpException.check();
      PageLine line = lines.get(i);
      run = isReference(line) ? run + 1 : 0;
      if (run == 1 && line.text().startsWith("[^")) {
        best = PageFacts.Sources.PRESENT;
        note(line);
      }
      if (run >= 2) {
        best = PageFacts.Sources.PRESENT;
        note(run == 2 ? lines.get(i - 1) : line);
        note(line);
      }
      boolean cue = PageCues.ofSources(line);
      if (cue && HEADING.matcher(line.text()).matches()) {
        entries(lines, i, 1);
      } else if (line.level() > 0 && DOCUMENTS.matcher(line.text()).matches()) {
        entries(lines, i, 2);
      } else if (cue) {
        inline(line);
      }
    }
    return best;
  }

  private static boolean isReference(PageLine line) {
    String text = line.text();
    boolean entry = line.item() || text.startsWith("[^") || NUMBERED.matcher(text).lookingAt();
    return entry
        && PageCues.hasDigit(text)
        && (STRONG.matcher(text).find() || (YEAR.matcher(text).find() && isAuthority(text)));
  }

  /** Reads what the data for machines name as sources. */
  PageFacts.Sources claimed(List<PageClaim> claims) {
    for (PageClaim claim : claims) {
      if (claim.subject() == PageClaim.Subject.SOURCE && entry(claim.value())) {
        note(new PageLine(claim.value(), 0, true, PageNote.NOWHERE));
      }
    }
    return best;
  }

  /** Returns the entries of the list and the years that they bear. */
  List<PageNote> notes() {
    return notes;
  }

  private void note(PageLine entry) {
    PageNote note = entry.note(PageFactName.SOURCE, entry.text());
    if (notes.contains(note)) {
      return;
    }
    notes.add(note);
    Matcher year = YEAR.matcher(ADDRESS.matcher(entry.text()).replaceAll(" "));
    String last = "";
    while (year.find()) {
      last = year.group();
    }
    if (!last.isEmpty()) {
      notes.add(entry.note(PageFactName.SOURCE_YEAR, last + "-12-31"));
    }
  }

  private void inline(PageLine line) {
    Matcher matcher = INLINE.matcher(line.text());
    if (!matcher.matches()) {
      matcher = TOLD.matcher(line.text());
      if (!matcher.find()) {
        return;
      }
    }
    if (entry(matcher.group(1))) {
      note(line);
    }
  }

  /** Judges the lines below a heading. */
  private void entries(List<PageLine> lines, int heading, int enough) {
    int concrete = 0;
    int last = Math.min(lines.size(), heading + 1 + LONGEST_LIST);
    int level = lines.get(heading).level();
    boolean items = false;
    for (int i = heading + 1; i < last; i++) {
      PageLine line = lines.get(i);
      boolean over = items && !line.item() && !NUMBERED.matcher(line.text()).lookingAt();
      if (over || (line.level() > 0 && (level == 0 || line.level() <= level))) {
        break;
      }
      items |= line.item();
      if (enough == 1) {
        if (entry(line.text())) {
          note(line);
        }
        if (!line.item() && line.text().length() > 400) {
          break;
        }
      } else if (line.item() && isConcrete(line.text()) && ++concrete >= enough) {
        best = PageFacts.Sources.PRESENT;
        note(line);
      }
    }
  }

  /** Judges an entry and returns whether it names a source at all. */
  private boolean entry(String text) {
    if (isConcrete(text)) {
      best = PageFacts.Sources.PRESENT;
      return true;
    }
    boolean vague = VAGUE.matcher(text).find() || ADDRESS.matcher(text).find();
    if (vague && best == PageFacts.Sources.MISSING) {
      best = PageFacts.Sources.WEAK;
    }
    return vague;
  }

  private static boolean isAuthority(String text) {
    return AUTHORITY.matcher(text).find();
  }

  /** Whether an entry can be looked up: an identifier, an authority, or a document of a year. */
  private static boolean isConcrete(String text) {
    if (isAuthority(text) || (STRONG.matcher(text).find() && text.length() > 8)) {
      return true;
    }
    String words = ADDRESS.matcher(text).replaceAll(" ").strip();
    return words.length() > 14 && YEAR.matcher(words).find();
  }
}
