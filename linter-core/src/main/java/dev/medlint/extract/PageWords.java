package dev.medlint.extract;

import dev.medlint.source.BlockKind;
import dev.medlint.source.Format;
import dev.medlint.source.OffsetMap;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from the words of a whole page, menus and footers included, what a clinic must show:
 * licence, requisites, prices, doctors, warning, contacts. Not thread-safe.
 */
final class PageWords {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_CARD = 3;

  private static final Pattern LICENCE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:[ЛL]0?41-\\d{5}-\\d{2}/\\d{8}|[ЛL][ОO0]-\\d{2}-\\d{2}-\\d{6})(?!\\d)",
          FLAGS);

  /** What else bears a number near a word of licence: the rules of licensing, an address. */
  private static final String OTHERWISE_NUMBERED =
      "постановлен|приказ|закон|прилож|договор|(?<!\\p{L})(?:дом(?!\\p{L})|каб|офис|корп|строени)";

  /** A word of licence and a number that is to be one. */
  private static final Pattern ANY_LICENCE =
      Pattern.compile(
          "(?:лиценз\\p{L}*(?:(?!"
              + OTHERWISE_NUMBERED
              + ")[^.;\\n]){0,60}?(?:№|N|номер:?)|номер\\s+лицензии\\s*:?)"
              + "\\s*(?!\\d+-ФЗ)([ЛL0-9][\\p{L}\\d/-]*\\d[\\p{L}\\d/-]*)",
          FLAGS);

  private static final Pattern OGRN =
      Pattern.compile("ОГРН(?:ИП)?[\\s:№-]{0,4}(\\d[\\d ]{2,20}\\d)", FLAGS);

  private static final Pattern INN =
      Pattern.compile("(?<!\\p{L})ИНН(?:\\s*/\\s*КПП)?[\\s:№-]{0,4}(\\d[\\d ]{2,14}\\d)", FLAGS);

  private static final Pattern PRICE =
      Pattern.compile("\\d[\\d \\u00a0]*(?:₽|руб(?:\\.|л|\\b)|р\\.)", FLAGS);

  private static final Pattern PRICES =
      Pattern.compile("(?<!\\p{L})(?:цены|прейскурант|прайс|стоимость\\s+услуг)", FLAGS);

  private static final Pattern WARNING =
      Pattern.compile(
          "(?:имеются|есть|возможны)\\s+противопоказани|противопоказани\\p{L}*[^.]{0,40}(?:консультаци|специалист)",
          FLAGS);

  private static final Pattern CONTACT =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+\\.[\\p{L}]{2,}|(?<!\\d)(?:\\+7|8)(?=(?:[\\s()-]*\\d){10}(?!\\d))[\\s(-]*\\d{3,5}[\\s)-]*\\d{1,3}[\\s-]*\\d{2}[\\s-]*\\d{2}"
              + "|(?<!\\p{L})контакты",
          FLAGS);

  private static final Pattern EDUCATION =
      Pattern.compile(
          "образовани|окончил|университет|академи|институт|медвуз|ординатур|интернатур|диплом|сертификат|аккредитац",
          FLAGS);

  private final SourceText source;
  private final String text;
  private final OffsetMap offsets;
  private final List<Block> blocks;
  private final List<PageNote> notes = new ArrayList<>();
  private static final Pattern SUPERVISOR =
      Pattern.compile("росздравнадзор|роспотребнадзор", FLAGS);

  private boolean supervised;
  private boolean priced;
  private boolean listed;
  private boolean contacts;
  private boolean warned;

  PageWords(SourceText source, String text, OffsetMap offsets, List<Block> blocks) {
    this.source = source;
    this.text = text;
    this.offsets = offsets;
    this.blocks = blocks;
  }

  List<PageNote> read() {
    boolean headed = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      TextSpan span = block.span();
      String words = text.substring(span.start(), span.end());
      boolean attribute = block.kind() == BlockKind.ATTRIBUTE;
      if (block.kind() == BlockKind.HEADING && block.level() == 1) {
        headed = true;
        notes.add(new PageNote(PageFactName.TITLE, words, offsets.toSource(span)));
      }
      if (!attribute) {
        words(words, span.start());
        doctor(block, i, words);
      }
    }
    if (!headed && source.format() == Format.MARKDOWN) {
      settingTitle();
    }
    return notes;
  }

  private void settingTitle() {
    for (Block block : blocks) {
      if (block.kind() == BlockKind.ATTRIBUTE && block.name().equals("title")) {
        String words = text.substring(block.span().start(), block.span().end());
        notes.add(new PageNote(PageFactName.TITLE, words, offsets.toSource(block.span())));
      }
    }
  }

  private void words(String words, int start) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean digit = PageCues.hasDigit(words);
    if (digit && PageCues.anyIn(lower, "лиценз", "41-", "ло-", "лo-")) {
      licence(words, start);
    }
    if (digit && PageCues.anyIn(lower, "огрн", "инн")) {
      numbers(words, start);
    }
    if (!priced && digit && PageCues.anyIn(lower, "₽", "руб", "р.")) {
      priced = note(PRICE, PageFactName.PRICES, words, start);
    }
    if (!priced && !listed && PageCues.anyIn(lower, "цены", "прейскурант", "прайс", "стоимость")) {
      listed = note(PRICES, PageFactName.PRICES, words, start);
    }
    if (!contacts && (digit || PageCues.anyIn(lower, "@", "контакты"))) {
      contacts = note(CONTACT, PageFactName.CONTACTS, words, start);
    }
    if (!warned && lower.contains("противопоказани")) {
      warned = note(WARNING, PageFactName.WARNING, words, start);
    }
    if (!supervised && lower.contains("надзор")) {
      supervised = note(SUPERVISOR, PageFactName.SUPERVISOR, words, start);
    }
  }

  private boolean note(Pattern pattern, PageFactName fact, String words, int start) {
    Matcher matcher = pattern.matcher(words);
    if (!matcher.find()) {
      return false;
    }
    add(fact, matcher.group(), start + matcher.start(), start + matcher.end());
    return true;
  }

  private void licence(String words, int start) {
    Matcher right = LICENCE.matcher(words);
    boolean found = false;
    while (right.find()) {
      found = true;
      add(PageFactName.LICENCE, right.group(), start + right.start(), start + right.end());
    }
    Matcher any = ANY_LICENCE.matcher(words);
    while (!found && any.find()) {
      add(PageFactName.WRONG_LICENCE, any.group(1), start + any.start(1), start + any.end(1));
    }
  }

  private void numbers(String words, int start) {
    Matcher ogrn = OGRN.matcher(words);
    while (ogrn.find()) {
      String digits = ogrn.group(1).replace(" ", "");
      PageFactName fact = Requisites.isOgrn(digits) ? PageFactName.OGRN : PageFactName.WRONG_OGRN;
      add(fact, digits, start + ogrn.start(1), start + ogrn.end(1));
    }
    Matcher inn = INN.matcher(words);
    while (inn.find()) {
      String digits = inn.group(1).replace(" ", "");
      PageFactName fact = Requisites.isInn(digits) ? PageFactName.INN : PageFactName.WRONG_INN;
      add(fact, digits, start + inn.start(1), start + inn.end(1));
    }
  }

  /** A card of a doctor: a heading or a short line with a name, and a speciality in it or below. */
  private void doctor(Block block, int at, String words) {
    if (words.length() > 120
        || block.kind() == BlockKind.REVIEW
        || !Character.isUpperCase(words.charAt(0))) {
      return;
    }
    String name = PeopleReader.personAtStart(words);
    if (name.isEmpty()) {
      return;
    }
    StringBuilder card = new StringBuilder(words);
    for (int i = at + 1; i <= at + LONGEST_CARD && i < blocks.size(); i++) {
      Block below = blocks.get(i);
      String more = text.substring(below.span().start(), below.span().end());
      if (below.kind() == BlockKind.HEADING || isOfOther(more)) {
        break;
      }
      card.append(" | ").append(more, 0, Math.min(more.length(), 400));
    }
    boolean named = block.kind() == BlockKind.HEADING || PeopleReader.isMedical(words);
    if (named && PeopleReader.isMedical(card.toString())) {
      TextSpan place = block.span();
      add(PageFactName.DOCTOR, name, place.start(), place.end());
      if (!EDUCATION.matcher(card).find()) {
        add(PageFactName.DOCTOR_WITHOUT_EDUCATION, name, place.start(), place.end());
      }
    }
  }

  /** «Диплом Рязанского университета» begins like a name and is none. */
  private static boolean isOfOther(String line) {
    return !EDUCATION.matcher(line).lookingAt() && !PeopleReader.personAtStart(line).isEmpty();
  }

  private void add(PageFactName fact, String value, int start, int end) {
    notes.add(new PageNote(fact, value, offsets.toSource(new TextSpan(start, end))));
  }
}
