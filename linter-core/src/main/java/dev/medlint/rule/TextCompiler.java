package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import dev.medlint.source.TextSpan;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Compiles texts in two languages, and checks the places in them that captures fill. */
final class TextCompiler {

  private final Problems problems;

  TextCompiler(Problems problems) {
    this.problems = problems;
  }

  LocalizedText text(RuleFileParser.TextContext context) {
    String ru = unquoted(context.STRING(0).getSymbol());
    return new LocalizedText(
        ru, context.STRING().size() > 1 ? unquoted(context.STRING(1).getSymbol()) : ru);
  }

  static String unquoted(Token string) {
    String quoted = string.getText();
    return quoted.substring(1, quoted.length() - 1);
  }

  /**
   * Reports places that would be empty in some findings.
   *
   * @param bound captures that every match binds
   */
  void checkPlaces(RuleFileParser.TextContext context, Set<String> bound) {
    for (TerminalNode string : context.STRING()) {
      String written = string.getText();
      int start = problems.span(string.getSymbol()).start();
      int open = written.indexOf('{');
      while (open >= 0) {
        int close = written.indexOf('}', open);
        if (close < 0) {
          notClosed(new TextSpan(start + open, start + written.length() - 1));
          break;
        }
        String name = written.substring(open + 1, close);
        if (!bound.contains(name)) {
          notBound(new TextSpan(start + open, start + close + 1), name, bound);
        }
        open = written.indexOf('{', close);
      }
    }
  }

  private void notClosed(TextSpan place) {
    problems.add(place, "нет закрывающей скобки «}»", "the closing brace “}” is missing");
  }

  private void notBound(TextSpan place, String name, Set<String> bound) {
    List<String> names = List.copyOf(bound);
    problems.add(
        place,
        "часть «"
            + name
            + "» выделена не в каждом варианте поиска: заключите в {"
            + name
            + " = …} слова каждого из них или уберите её из текста",
        "not every branch of the search captures “"
            + name
            + "”: enclose words of each in {"
            + name
            + " = …}, or take it out of the text",
        names,
        Spelling.nearest(name, names));
  }
}
