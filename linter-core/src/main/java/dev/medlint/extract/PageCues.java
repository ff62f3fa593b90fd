package dev.medlint.extract;

import java.util.List;
import java.util.Locale;

/**
 * Words without which a line cannot speak of dates, people or sources: a quick look that spares the
 * patterns most lines of a page.
 */
final class PageCues {

  private static final int LONGEST_LINE = 200;

  private static final String[] AUTHOR = {
    "автор",
    "текст",
    "беседов",
    "подготов",
    "написал",
    "состави",
    "записал",
    "работал",
    "журналист",
    "корреспондент",
    "копирайтер",
    "колумнист",
    "обозревател",
    "слова",
    "бесед",
    "author",
    "by "
  };

  private static final String[] REVIEWER = {
    "реценз",
    "редакт",
    "редакци",
    "провер",
    "эксперт",
    "факт",
    "согласов",
    "одобр",
    "консульт",
    "просмотр",
    "ревью",
    "верифи",
    "валид",
    "утвер",
    "контрол",
    "куратор",
    "прочита",
    "визирова",
    "сверил",
    "вычита",
    "достоверн",
    "точност",
    "review",
    "checked"
  };

  private static final String[] SOURCES = {
    "источник",
    "литератур",
    "библиогр",
    "ссылки",
    "сноски",
    "примечан",
    "материал",
    "цитир",
    "использов",
    "откуда",
    "взяли",
    "опира",
    "ссыла",
    "почита",
    "лит-р",
    "literature",
    "подтвержд",
    "чем доказ",
    "читать",
    "основан",
    "доказательн",
    "научн",
    "список",
    "cited",
    "reading",
    "references",
    "sources",
    "bibliogr"
  };

  private static final String[] DATES = {
    "публик", "обновл", "дата ", "размещ", "проверк", "подготовлен", "выпуск"
  };

  private PageCues() {}

  static boolean ofAuthor(PageLine line) {
    return anyIn(line.lower(), AUTHOR);
  }

  static boolean ofReviewer(PageLine line) {
    return anyIn(line.lower(), REVIEWER);
  }

  static boolean ofSources(PageLine line) {
    return anyIn(line.lower(), SOURCES);
  }

  static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a short block holds one of the words at all. */
  static boolean anyIn(String text, List<Block> blocks) {
    for (Block block : blocks) {
      int start = block.span().start();
      int end = block.span().end();
      if (end - start <= LONGEST_LINE) {
        String line = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (anyIn(line, AUTHOR)
            || anyIn(line, REVIEWER)
            || anyIn(line, SOURCES)
            || anyIn(line, DATES)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a text in lower case holds one of the words. */
  static boolean anyIn(String lower, String... cues) {
    for (String cue : cues) {
      if (lower.contains(cue)) {
        return true;
      }
    }
    return false;
  }
}
