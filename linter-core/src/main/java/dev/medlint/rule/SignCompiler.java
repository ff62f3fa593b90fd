package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles one sign file. One for each file; not thread-safe. */
final class SignCompiler {

  private static final Map<String, Strength> STRENGTHS =
      Map.of(
          "решающий", Strength.DECISIVE,
          "decisive", Strength.DECISIVE,
          "сильный", Strength.STRONG,
          "strong", Strength.STRONG,
          "слабый", Strength.WEAK,
          "weak", Strength.WEAK);

  private final RuleSource file;
  private final Map<String, RuleSource> byPath;
  private final SearchCompiler searches;
  private final Problems problems;

  private List<Example> examples = List.of();
  private Optional<FactCondition> tells = Optional.empty();
  private Optional<Strength> strength = Optional.empty();

  SignCompiler(
      RuleSource file, Map<String, RuleSource> byPath, SearchCompiler searches, Problems problems) {
    this.file = file;
    this.byPath = byPath;
    this.searches = searches;
    this.problems = problems;
  }

  /** Returns the sign, if it has no mistake. */
  Optional<Sign> compile() {
    RuleFileParser.SignFileContext parsed = RuleParser.parseSign(file, problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    String id = parsed.id.getText();
    TextSpan place = problems.span(parsed.id);
    if (!id.equals(file.stem())) {
      problems.add(
          place,
          "имя признака «" + id + "» и имя файла «" + file.stem() + "» различаются",
          "the sign's name “" + id + "” and the file's name “" + file.stem() + "” differ");
    }
    parsed.signHeader().forEach(this::header);
    Search search = searches.search(parsed.clause());
    addExamples(parsed, !search.absences().isEmpty());
    require(tells.isPresent(), place, "указывает:");
    require(strength.isPresent(), place, "сила:");
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Sign(id, tells.orElseThrow(), strength.orElseThrow(), search));
  }

  /** Returns the examples, in file order. */
  List<Example> examples() {
    return examples;
  }

  private void header(RuleFileParser.SignHeaderContext context) {
    if (context instanceof RuleFileParser.TellsContext told) {
      tells = Optional.of(told(told.condition()));
    } else {
      strength = problems.word(((RuleFileParser.WeightContext) context).level, STRENGTHS);
    }
  }

  private FactCondition told(RuleFileParser.ConditionContext context) {
    String fact = ConditionWords.told(context.fact.getText());
    Set<String> values = new HashSet<>();
    List<org.antlr.v4.runtime.tree.TerminalNode> names = new ArrayList<>(context.NAME());
    names.remove(0);
    names.forEach(name -> values.add(ConditionWords.value(fact, name.getText())));
    TextSpan place = problems.span(context);
    ConditionWords.checkTold(fact, context.fact.getText(), values, problems, place);
    return new FactCondition(fact, values, context.NEQ() != null);
  }

  private void addExamples(RuleFileParser.SignFileContext parsed, boolean absence) {
    ExampleCompiler compiler = new ExampleCompiler(file, byPath, problems, absence);
    for (RuleFileParser.SignExampleContext example : parsed.signExample()) {
      boolean shown = example.EXAMPLE() != null;
      Example.Kind kind = shown ? Example.Kind.EXAMPLE : Example.Kind.COUNTER;
      compiler.add(
          kind,
          example,
          example.exampleText(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty());
    }
    compiler.require(problems.span(parsed.id), Example.Kind.EXAMPLE, Example.Kind.COUNTER);
    examples = compiler.examples();
  }

  private void require(boolean present, TextSpan place, String field) {
    if (!present) {
      problems.add(
          place, "в признаке нет поля «" + field + "»", "the sign lacks the field “" + field + "”");
    }
  }
}
