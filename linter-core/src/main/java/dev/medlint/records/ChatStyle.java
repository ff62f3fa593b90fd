package dev.medlint.records;

import dev.medlint.source.SourceText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a program writes a chat down as text. */
enum ChatStyle {
  /** «Имя, [22.11.2026 10:15]», the words below. */
  TELEGRAM(
      "^(?<name>[^\\[\\]]{1,80}), \\[(?<when>[^\\]]{0,30}\\d{1,2}:\\d{2}[^\\]]{0,12})\\]:?\\s*$"),
  /** «22.11.2026, 10:15 - Имя: текст». */
  WHATSAPP(
      "^[\\u200e\\u200f]?(?<when>\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}),? "
          + "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\s\\u202f]?[AaPp]\\.?[Mm]\\.?)?"
          + " [-–—] (?:(?<name>[^:]{1,60}): ?)?(?<rest>.*)$"),
  /** «[22.11.2026, 10:15:07] Имя: текст». */
  WHATSAPP_IPHONE(
      "^[\\u200e\\u200f]?\\[(?<when>\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}),? "
          + "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\s\\u202f]?[AaPp]\\.?[Mm]\\.?)?\\]"
          + " (?:(?<name>[^:]{1,60}): ?)?(?<rest>.*)$"),
  /** «Имя 22 ноя 2026 в 10:15», the words below. */
  VK_DAYS(
      "^(?<name>\\p{Lu}[\\p{L}.-]*(?: \\p{L}[\\p{L}.-]*){0,4}),?\\s{1,4}"
          + "(?<when>(?:\\d{1,2} \\p{L}{3,8}\\.?(?: \\d{4}(?: г\\.)?)?|сегодня|вчера),? (?:в )?"
          + "\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*$"),
  /** «Имя», the time on the next line, then the words. */
  VK_TIMES("^(?<when>\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*$");

  private static final int SAMPLE = 400;
  private static final Pattern NAME_ALONE =
      Pattern.compile("^\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){0,3}\\s*$");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "^[\\s\\u200e\\u200f]*(?:"
              + "<(?:без медиафайлов|медиафайл[^>]*|media omitted|attached:[^>]*|прикреплено:[^>]*"
              + "|прикрепл[её]н[^>]*)>"
              + "|(?:изображение|видео|аудио|аудиофайл|стикер|gif|документ|видеосообщение"
              + "|голосовое сообщение) (?:опущено|опущен|опущена|отсутствует|не включен[оа]?)"
              + "|(?:image|video|audio|sticker|gif|document|contact card) omitted"
              + "|\\S+\\.\\w{2,4} \\((?:файл добавлен|file attached)\\)"
              + "|\\[ ?(?:фото|фотография|photo|видео|video|стикер|sticker|голосовое сообщение"
              + "|voice message|файл|file|аудио|audio|gif|альбом|album|видеосообщение"
              + "|video message)[^\\]]{0,60}\\]"
              + "|(?:фотография|видеозапись|аудиозапись|стикер|документ|голосовое сообщение)"
              + ")\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NOTE =
      Pattern.compile(
          "^\\s*\\[(?:в ответ на|переслано|in reply to|forwarded)[^\\]]*\\]\\s*$"
              + "|^[\\s\\u200e]*(?:данное сообщение удалено|вы удалили данное сообщение"
              + "|this message was deleted|you deleted this message)\\.?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Pattern head;

  ChatStyle(String head) {
    this.head = Pattern.compile(head);
  }

  /**
   * The line that begins a message.
   *
   * @param bodyLine the line on which its words begin, from 1
   * @param rest its words on that line; empty: they take the whole line
   * @param isSystem whether the program says something and no person
   * @param day when it was written; empty: that is not surely told
   */
  record Head(int bodyLine, Optional<String> rest, boolean isSystem, Optional<LocalDate> day) {

    Head {
      Objects.requireNonNull(rest);
      Objects.requireNonNull(day);
    }
  }

  /** Returns the way in which most messages of a chat begin; empty: it is no chat. */
  static Optional<ChatStyle> of(SourceText chat) {
    Optional<ChatStyle> best = Optional.empty();
    int most = 0;
    for (ChatStyle style : values()) {
      int heads = 0;
      for (int line = 1; line <= Math.min(chat.lineCount(), SAMPLE); line++) {
        heads += style.head(chat, line).isPresent() ? 1 : 0;
      }
      if (heads > most) {
        most = heads;
        best = Optional.of(style);
      }
    }
    return best;
  }

  /** Returns what a line begins; empty: no message begins there. */
  Optional<Head> head(SourceText chat, int line) {
    if (this == VK_TIMES) {
      return timeBelow(chat, line);
    }
    Matcher matcher = head.matcher(chat.slice(chat.line(line)));
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = day(matcher.group("when"));
    boolean below = this == TELEGRAM || this == VK_DAYS;
    boolean system = !below && matcher.group("name") == null;
    return Optional.of(
        below
            ? new Head(line + 1, Optional.empty(), false, day)
            : new Head(line, Optional.of(matcher.group("rest")), system, day));
  }

  private Optional<Head> timeBelow(SourceText chat, int line) {
    if (line == chat.lineCount()
        || !NAME_ALONE.matcher(chat.slice(chat.line(line))).find()
        || !head.matcher(chat.slice(chat.line(line + 1))).find()) {
      return Optional.empty();
    }
    return Optional.of(new Head(line + 2, Optional.empty(), false, Optional.empty()));
  }

  /** Whether a line only stands for a file. */
  static boolean isPlaceholder(String line) {
    return line.length() < 120 && PLACEHOLDER.matcher(line.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a line is the program's and not the writer's. */
  static boolean isNote(String line) {
    return line.length() < 120 && NOTE.matcher(line).find();
  }

  /** Only days written with full stops: of 11/12/26 nobody knows which is the month. */
  private static Optional<LocalDate> day(String when) {
    Matcher day = DAY.matcher(when);
    if (!day.find()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(day.group(3));
      return Optional.of(
          LocalDate.of(
              year < 100 ? 2000 + year : year,
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
