package dev.medlint.filter;

import dev.medlint.extract.Comment;
import dev.medlint.source.TextSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * A comment addressed to medlint, taken apart: {@code medlint-disable-next RULE: reason, until
 * 2027-03-01, by NAME}.
 *
 * @param verb what is asked; {@link Verb#UNKNOWN} when the word is not known
 * @param word the verb as written
 * @param rule rule id as written; may be empty
 * @param reason may be empty
 * @param until date as written; may be empty
 * @param by name; may be empty
 * @param span UTF-16 range of the comment in the source
 * @param text the comment as written
 * @param whole whether it concerns the whole file, because it stands in the settings at its head
 */
record Directive(
    Verb verb,
    String word,
    String rule,
    String reason,
    String until,
    String by,
    TextSpan span,
    String text,
    boolean whole) {

  private static final String PREFIX = "medlint";

  enum Verb {
    DISABLE_NEXT,
    DISABLE,
    ENABLE,
    EXPECT,
    UNKNOWN
  }

  Directive {
    Objects.requireNonNull(verb);
    Objects.requireNonNull(span);
  }

  static Directive of(Comment comment) {
    return comment.settings().isEmpty() ? written(comment) : set(comment);
  }

  private static Directive set(Comment comment) {
    Map<String, String> settings = comment.settings();
    Fields fields = new Fields();
    String reason = fields.takeFrom(settings.getOrDefault("said", ""));
    return new Directive(
        verb(settings.getOrDefault("verb", "")),
        settings.getOrDefault("verb", ""),
        settings.getOrDefault("rule", "").strip(),
        settings.getOrDefault("reason", reason).strip(),
        settings.getOrDefault("until", fields.until).strip(),
        settings.getOrDefault("by", fields.by).strip(),
        comment.span(),
        comment.text(),
        true);
  }

  private static Directive written(Comment comment) {
    String text = comment.text();
    int wordStart = skip(text, PREFIX.length());
    int wordEnd = endOfWord(text, wordStart);
    String word = text.substring(wordStart, wordEnd);
    String rest = text.substring(wordEnd).strip();
    int colon = rest.indexOf(':');
    String rule = (colon < 0 ? rest : rest.substring(0, colon)).strip();
    String said = colon < 0 ? "" : rest.substring(colon + 1).strip();
    Fields fields = new Fields();
    String reason = fields.takeFrom(said);
    return new Directive(
        verb(word), word, rule, reason, fields.until, fields.by, comment.span(), text, false);
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length()
        && (text.charAt(i) == '-' || text.charAt(i) == ':' || isSpace(text, i))) {
      i++;
    }
    return i;
  }

  private static int endOfWord(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != ':' && !isSpace(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(String text, int i) {
    return Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
  }

  private static Verb verb(String word) {
    return switch (word) {
      case "disable-next", "снять-дальше" -> Verb.DISABLE_NEXT;
      case "disable", "снять" -> Verb.DISABLE;
      case "enable", "вернуть" -> Verb.ENABLE;
      case "expect", "ожидать" -> Verb.EXPECT;
      default -> Verb.UNKNOWN;
    };
  }

  /**
   * Returns whether the permission has run out: its last day has passed, or cannot be read, since
   * nobody could tell when it would end.
   */
  boolean isExpired(LocalDate asOf) {
    if (until.isEmpty()) {
      return false;
    }
    try {
      return asOf.isAfter(LocalDate.parse(until));
    } catch (DateTimeException e) {
      return true;
    }
  }

  boolean hasReadableDate() {
    try {
      return until.isEmpty() || LocalDate.parse(until) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The fields at the end of a reason, in any order. */
  private static final class Fields {

    private String until = "";
    private String by = "";

    /** Takes «, until DATE» and «, by NAME» off the end and returns what is left. */
    String takeFrom(String said) {
      int comma = said.lastIndexOf(',');
      String last = said.substring(comma + 1).strip();
      if (until.isEmpty() && startsWithWord(last, "until", "до")) {
        until = last.substring(last.indexOf(' ')).strip();
      } else if (by.isEmpty() && startsWithWord(last, "by", "кто")) {
        by = last.substring(last.indexOf(' ')).strip();
      } else {
        return said;
      }
      return takeFrom(comma < 0 ? "" : said.substring(0, comma).strip());
    }

    private static boolean startsWithWord(String text, String english, String russian) {
      return text.startsWith(english + " ") || text.startsWith(russian + " ");
    }
  }
}
