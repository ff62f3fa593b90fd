package dev.medlint.lsp;

import dev.medlint.law.Finding;
import dev.medlint.source.Format;
import dev.medlint.source.TextSpan;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A change of a text that a person may choose: some words in place of others. Immutable. */
record Mending(TextSpan span, String words) {

  Mending {
    Objects.requireNonNull(span);
    Objects.requireNonNull(words);
  }

  /**
   * Returns what puts the words of a finding's rewrite where they belong: in place of those found,
   * or, if something is missing, as a paragraph at the end. Empty: there is no rewrite, or markup
   * would be lost.
   *
   * @param text in which the finding stands
   */
  static Optional<Mending> of(Finding finding, String text, Format format) {
    if (finding.rewrite().isEmpty()) {
      return Optional.empty();
    }
    String words = finding.rewrite().get().ru();
    return finding.span().isEmpty()
        ? Optional.of(atEnd(words, text, format))
        : inPlaceOf(finding.span(), words, text, format);
  }

  private static Optional<Mending> inPlaceOf(
      TextSpan span, String words, String text, Format format) {
    if (format != Format.HTML) {
      return Optional.of(new Mending(span, words));
    }
    String there = text.substring(span.start(), span.end());
    return there.indexOf('<') >= 0 || there.indexOf('>') >= 0
        ? Optional.empty()
        : Optional.of(new Mending(span, escaped(words)));
  }

  /** Returns what adds a paragraph at the end of the prose of a text. */
  static Mending atEnd(String words, String text, Format format) {
    if (format == Format.HTML) {
      return at(endOfBody(text), "\n<p>" + escaped(words) + "</p>");
    }
    int end = endOfWords(text, text.length());
    return at(end, (end == 0 ? "" : "\n\n") + words);
  }

  /** Returns what adds a line of markup at the end of a text. */
  static Mending lineAtEnd(String markup, String text, Format format) {
    int end = format == Format.HTML ? endOfBody(text) : endOfWords(text, text.length());
    return at(end, (end == 0 ? "" : format == Format.HTML ? "\n" : "\n\n") + markup);
  }

  private static Mending at(int offset, String words) {
    return new Mending(new TextSpan(offset, offset), words);
  }

  private static int endOfBody(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int body = lower.lastIndexOf("</body");
    int close = body >= 0 ? body : lower.lastIndexOf("</html");
    return endOfWords(text, close >= 0 ? close : text.length());
  }

  private static int endOfWords(String text, int before) {
    int end = before;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
