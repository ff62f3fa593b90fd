package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileLexer;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.Spelling;
import dev.medlint.source.TextPosition;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Collects the mistakes of one file, with their places. */
final class Problems {

  private final SourceText source;
  private final List<RuleProblem> found = new ArrayList<>();

  /** Whether each character is one code point, so that places need not be counted anew. */
  private final boolean plain;

  Problems(RuleSource file) {
    this.source = new SourceText(file.path(), file.text(), Format.TEXT, "UTF-8");
    this.plain = file.text().codePointCount(0, file.text().length()) == file.text().length();
  }

  List<RuleProblem> found() {
    return found;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void add(TextSpan span, String ru, String en) {
    add(span, ru, en, List.of(), Optional.empty());
  }

  /** Adds a mistake where one of a closed list of words should stand. */
  void addUnknown(TextSpan span, String written, String ru, String en, List<String> allowed) {
    add(
        span,
        ru + " «" + written + "»",
        en + " “" + written + "”",
        allowed.size() > 12 ? List.of() : allowed,
        Spelling.nearest(written, allowed));
  }

  /** Returns what a word of a closed list means; one that means nothing is a mistake. */
  <T> Optional<T> word(Token token, Map<String, T> known) {
    T value = known.get(token.getText());
    if (value == null) {
      addUnknown(
          span(token),
          token.getText(),
          "нет такого значения",
          "no such value",
          known.keySet().stream().sorted().toList());
    }
    return Optional.ofNullable(value);
  }

  void add(TextSpan span, String ru, String en, List<String> expected, Optional<String> nearest) {
    TextPosition at = source.position(Math.min(span.start(), source.text().length()));
    TextSpan line = source.line(at.line());
    found.add(
        new RuleProblem(
            source.name(),
            at.line(),
            at.column(),
            Math.max(1, Math.min(span.length(), line.end() - span.start())),
            source.slice(line),
            new LocalizedText(ru, en),
            expected,
            nearest));
  }

  /** Returns the UTF-16 range of a token of the file. */
  TextSpan span(Token token) {
    int start = token.getStartIndex();
    int stop = token.getStopIndex();
    if (token.getType() == Token.EOF || stop < start) {
      int end = source.text().stripTrailing().length();
      return new TextSpan(end, end);
    }
    if (token.getType() == RuleFileLexer.APART) {
      start = stop; // the spaces before it are no part of the mistake
    }
    if (plain) {
      return new TextSpan(start, stop + 1);
    }
    // ANTLR counts code points.
    int from = source.text().offsetByCodePoints(0, start);
    return new TextSpan(from, source.text().offsetByCodePoints(from, stop - start + 1));
  }

  /** Returns the UTF-16 range of a parsed part of the file. */
  TextSpan span(ParserRuleContext context) {
    TextSpan first = span(context.getStart());
    return new TextSpan(first.start(), Math.max(first.end(), span(context.getStop()).end()));
  }
}
