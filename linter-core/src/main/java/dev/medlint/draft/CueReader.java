package dev.medlint.draft;

import dev.medlint.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cues of one file of subtitles, SRT or WebVTT. Not thread-safe. */
final class CueReader {

  private static final String ARROW = "-->";

  private static final String TIME =
      "(?:(\\d{1,4})\\s*:\\s*)?(\\d{1,2})\\s*:\\s*(\\d{1,2})(?:\\s*[.,:]\\s*(\\d{1,3}))?";

  private static final Pattern TIMES =
      Pattern.compile("^\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?$");

  /** Tags of both formats, places and styles in braces, times of karaoke. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:i|b|u|s|c|v|em|strong|lang|ruby|rt|font|span)(?:[.\\s][^>]*)?>"
              + "|<(?:\\d+:)?\\d{1,2}:\\d{2}\\.\\d{3}>|\\{\\\\[^}]*\\}|\\{[yY]:[^}]*\\}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANK = Pattern.compile("(?:\\\\[hnN]|[\\s\\u00a0])+");

  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");

  private final SourceText text;
  private final List<Cue> cues = new ArrayList<>();
  private int line = 1;

  CueReader(SourceText text) {
    this.text = text;
  }

  /**
   * Returns the cues that have words, in the order of the file.
   *
   * @throws DraftException if a line of times cannot be read
   */
  List<Cue> cues() throws DraftException {
    while (line <= text.lineCount()) {
      String words = words(line);
      if (words.contains(ARROW)) {
        cue(words);
      } else if (isRemark(words)) {
        skipBlock();
      } else {
        line++;
      }
    }
    return cues;
  }

  private String words(int number) {
    return text.slice(text.line(number));
  }

  private static boolean isRemark(String words) {
    return words.equals("STYLE")
        || words.equals("REGION")
        || words.equals("NOTE")
        || words.startsWith("NOTE ")
        || words.startsWith("NOTE\t");
  }

  private void skipBlock() {
    while (line <= text.lineCount() && !words(line).isBlank()) {
      line++;
    }
  }

  private void cue(String times) throws DraftException {
    Matcher matcher = TIMES.matcher(times);
    if (!matcher.find()) {
      throw malformed(times);
    }
    long start = milliseconds(matcher, 1);
    long end = Math.max(start, milliseconds(matcher, 5));
    line++;
    List<String> lines = new ArrayList<>();
    while (line <= text.lineCount() && !endsCue()) {
      lines.add(words(line));
      line++;
    }
    add(start, end, lines);
  }

  /** A cue ends with an empty line; where that is missing, with the next number and times. */
  private boolean endsCue() {
    String words = words(line);
    return words.isBlank()
        || words.contains(ARROW)
        || (isNumber(words) && line < text.lineCount() && words(line + 1).contains(ARROW));
  }

  private static boolean isNumber(String words) {
    String number = words.strip();
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Lines of a cue are one speech, unless a dash begins that of somebody else. */
  private void add(long start, long end, List<String> lines) {
    String voice = "";
    List<String> speeches = new ArrayList<>();
    for (String written : lines) {
      Matcher named = VOICE.matcher(written);
      Optional<String> name = named.find() ? Optional.of(named.group(1).strip()) : Optional.empty();
      boolean other = name.isPresent() && !name.get().equals(voice);
      voice = name.orElse(voice);
      String plain = unescaped(MARKUP.matcher(written).replaceAll(""));
      String words = BLANK.matcher(plain).replaceAll(" ").strip();
      if (words.isEmpty()) {
        continue;
      }
      int last = speeches.size() - 1;
      if (last < 0 || other || Cue.isSpeech(words)) {
        speeches.add(words);
      } else {
        speeches.set(last, speeches.get(last) + " " + words);
      }
    }
    if (!speeches.isEmpty()) {
      cues.add(new Cue(start, end, voice, speeches));
    }
  }

  /**
   * The names that WebVTT has, and the quotation mark; the ampersand comes last, so that none is
   * decoded twice.
   */
  private static String unescaped(String words) {
    if (words.indexOf('&') < 0) {
      return words;
    }
    return words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u00a0")
        .replace("&lrm;", "\u200e")
        .replace("&rlm;", "\u200f")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static long milliseconds(Matcher times, int group) {
    long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
    long minutes = Long.parseLong(times.group(group + 1));
    long seconds = Long.parseLong(times.group(group + 2));
    String fraction = times.group(group + 3) == null ? "0" : times.group(group + 3);
    long thousandths = Long.parseLong((fraction + "00").substring(0, 3));
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
  }

  private DraftException malformed(String times) {
    String shown = times.strip();
    String cut = shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
    return new DraftException(
        "Строка "
            + line
            + ": время реплики «"
            + cut
            + "» не разобрать, нужно «00:00:01,000 --> 00:00:03,000». Исправьте строку: без"
            + " времени не сказать, где стоят слова и сколько длится предупреждение.",
        "Line "
            + line
            + ": the time of the cue “"
            + cut
            + "” cannot be read; needed is “00:00:01,000 --> 00:00:03,000”. Correct the line:"
            + " without times nobody can say where words stand and how long the warning lasts.");
  }
}
