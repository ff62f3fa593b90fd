package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.Format;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** Compiles the examples of one rule or sign. One for each file; not thread-safe. */
final class ExampleCompiler {

  private static final int LEAST_EXAMPLES = 2;

  private final RuleSource file;
  private final Map<String, RuleSource> byPath;
  private final Problems problems;
  private final boolean absence;
  private final List<Example> examples = new ArrayList<>();

  /**
   * Creates a compiler.
   *
   * @param byPath all files of the pack: examples may name them
   * @param absence whether what is looked for is an absence, which marks no words
   */
  ExampleCompiler(
      RuleSource file, Map<String, RuleSource> byPath, Problems problems, boolean absence) {
    this.file = file;
    this.byPath = byPath;
    this.problems = problems;
    this.absence = absence;
  }

  /** Returns the examples so far, in file order. */
  List<Example> examples() {
    return examples;
  }

  void add(
      Example.Kind kind,
      ParserRuleContext context,
      RuleFileParser.ExampleTextContext written,
      List<FactCondition> facts,
      Optional<LocalDate> day,
      List<String> others,
      Optional<String> instead) {
    Optional<RuleSource> text = text(written);
    if (text.isEmpty()) {
      return;
    }
    String marked = text.get().text();
    int open = marked.indexOf("[[");
    int close = marked.indexOf("]]");
    Optional<TextSpan> expected = Optional.empty();
    if (open >= 0 && close > open) {
      expected = Optional.of(new TextSpan(open, close - 2));
      marked =
          marked.substring(0, open)
              + marked.substring(open + 2, close)
              + marked.substring(close + 2);
    }
    if (expected.isPresent() != kind.isMarked() && !absence) {
      problems.add(
          problems.span(context),
          kind.isMarked()
              ? "выделите знаками [[ ]] то, что должно найтись"
              : "в примере «" + kind.russian() + "» нечего выделять знаками [[ ]]",
          kind.isMarked()
              ? "mark by [[ ]] what must be found"
              : "an example “" + kind.english() + "” has nothing to mark by [[ ]]");
    }
    examples.add(
        new Example(
            kind,
            marked,
            format(text.get().path()),
            expected,
            facts,
            day,
            others,
            instead,
            context.getStart().getLine()));
  }

  /** Reports kinds of which there are too few. */
  void require(TextSpan place, Example.Kind... kinds) {
    for (Example.Kind kind : kinds) {
      long count = examples.stream().filter(e -> e.kind() == kind).count();
      if (count < LEAST_EXAMPLES) {
        problems.add(
            place,
            "примеров «" + kind.russian() + "» нужно не меньше двух, есть " + count,
            "at least two “" + kind.english() + "” examples are needed, there are " + count);
      }
    }
  }

  private Optional<RuleSource> text(RuleFileParser.ExampleTextContext context) {
    if (context.HEREDOC() != null) {
      String quoted = context.HEREDOC().getText();
      String text = quoted.substring(3, quoted.length() - 3).stripIndent().strip();
      return Optional.of(
          new RuleSource(text.startsWith("<") ? "example.html" : "example.md", text));
    }
    String quoted = context.STRING().getText();
    String text = quoted.substring(1, quoted.length() - 1);
    if (context.FILE() == null) {
      return Optional.of(new RuleSource("example.txt", text));
    }
    String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    RuleSource named = byPath.get(folder + text);
    if (named == null) {
      problems.add(
          problems.span(context.STRING().getSymbol()),
          "нет файла примера «" + folder + text + "»",
          "there is no example file “" + folder + text + "”");
    }
    return Optional.ofNullable(named);
  }

  private static Format format(String path) {
    if (path.endsWith(".md")) {
      return Format.MARKDOWN;
    }
    return path.endsWith(".html") ? Format.HTML : Format.TEXT;
  }
}
