package dev.medlint.law;

import dev.medlint.extract.Document;
import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageNote;
import dev.medlint.match.Match;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.util.List;

/** Makes quotes of a document's prose and puts them into a rule's message. */
final class Wording {

  /** Longest quote inside a message, in UTF-16 units. */
  private static final int QUOTE_LIMIT = 120;

  /** Of the words that a masked one may stand for, so many are named. */
  private static final int MOST_NAMED = 3;

  private Wording() {}

  /**
   * Returns the characters of a prose range with each run of white space as one blank, for people
   * to read.
   */
  static String quote(Document document, TextSpan span) {
    String text = document.text();
    StringBuilder quote = new StringBuilder(span.length());
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        if (!isInvisible(c)) {
          quote.append(c);
        }
      } else if (quote.length() > 0 && quote.charAt(quote.length() - 1) != ' ') {
        quote.append(' ');
      }
    }
    int length = quote.length();
    if (length > 0 && quote.charAt(length - 1) == ' ') {
      quote.setLength(length - 1);
    }
    return quote.toString();
  }

  /** Returns what a match marks, for people to read; empty where it marks nothing. */
  static String quote(Document document, Match match) {
    if (match.isOfWords()) {
      return quote(document, match.span());
    }
    return match.place().isEmpty() ? "" : match.page().get(0).value();
  }

  /** Says as what a word is read that is written otherwise. */
  static LocalizedText readAs(Document document, Match.ReadAs word) {
    String written = quote(document, word.span());
    List<String> words = word.words();
    StringBuilder ru = new StringBuilder("«").append(written).append("» прочитано как ");
    StringBuilder en = new StringBuilder("“").append(written).append("” is read as ");
    int named = Math.min(words.size(), MOST_NAMED);
    for (int i = 0; i < named; i++) {
      ru.append(i > 0 ? " или " : "").append('«').append(words.get(i)).append('»');
      en.append(i > 0 ? " or " : "").append('“').append(words.get(i)).append('”');
    }
    if (named < words.size()) {
      ru.append(" и ещё ").append(words.size() - named);
      en.append(" and ").append(words.size() - named).append(" more");
    }
    return new LocalizedText(ru.toString(), en.toString());
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Soft hyphens and zero-width characters: people would take them for misprints of the report. */
  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff';
  }

  /** Returns a rule's message with the words of the captures in their places. */
  static LocalizedText message(Document document, Match match, String wholeQuote) {
    LocalizedText template = match.rule().message();
    return new LocalizedText(
        fill(template.ru(), document, match, wholeQuote, QUOTE_LIMIT),
        fill(template.en(), document, match, wholeQuote, QUOTE_LIMIT));
  }

  /** Returns the words of a rewrite with the words of the captures in their places, uncut. */
  static LocalizedText rewrite(
      Document document, Match match, LocalizedText template, String wholeQuote) {
    return new LocalizedText(
        fill(template.ru(), document, match, wholeQuote, Integer.MAX_VALUE),
        fill(template.en(), document, match, wholeQuote, Integer.MAX_VALUE));
  }

  private static String fill(
      String template, Document document, Match match, String wholeQuote, int limit) {
    int open = template.indexOf('{');
    if (open < 0) {
      return template;
    }
    StringBuilder filled = new StringBuilder(template.length() + QUOTE_LIMIT);
    int done = 0;
    while (open >= 0) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(template, done, open);
      String name = template.substring(open + 1, close);
      filled.append(shortened(captured(name, document, match, wholeQuote), limit));
      done = close + 1;
      open = template.indexOf('{', done);
    }
    return filled.append(template, done, template.length()).toString();
  }

  private static String captured(String name, Document document, Match match, String wholeQuote) {
    for (Match.Capture capture : match.captures()) {
      if (capture.name().equals(name) && !capture.span().isEmpty()) {
        return quote(document, capture.span());
      }
    }
    for (PageNote note : match.page()) {
      if (note.fact().russian().equals(name)) {
        return shown(note);
      }
    }
    return wholeQuote;
  }

  /** Days are shown as people write them. */
  private static String shown(PageNote note) {
    String value = note.value();
    return note.fact().type() == PageFactName.Type.DAY
        ? value.substring(8) + '.' + value.substring(5, 7) + '.' + value.substring(0, 4)
        : value;
  }

  /** Cuts a long quote after a word and marks the cut. */
  private static String shortened(String quote, int limit) {
    if (quote.length() <= limit) {
      return quote;
    }
    int cut = quote.lastIndexOf(' ', QUOTE_LIMIT - 1);
    if (cut < QUOTE_LIMIT / 2) {
      cut =
          Character.isHighSurrogate(quote.charAt(QUOTE_LIMIT - 2))
              ? QUOTE_LIMIT - 2
              : QUOTE_LIMIT - 1;
    }
    return quote.substring(0, cut) + "…";
  }
}
