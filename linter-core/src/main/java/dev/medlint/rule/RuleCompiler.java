package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles rule files, signs and word lists, and finds the mistakes in them: all of them in one
 * run, each with its place. A rule with a mistake is left out of the pack and does not keep the
 * others from being checked.
 *
 * <p>Not thread-safe; make one for each compilation.
 */
public final class RuleCompiler {

  private final Vocabulary vocabulary;
  private final Set<String> provisions;

  /**
   * Creates a compiler.
   *
   * @param vocabulary the dictionaries that texts are read with
   * @param provisions ids that rules may cite
   */
  public RuleCompiler(Vocabulary vocabulary, Collection<String> provisions) {
    this.vocabulary = Objects.requireNonNull(vocabulary);
    this.provisions = Set.copyOf(provisions);
  }

  /**
   * The result of a compilation.
   *
   * @param pack the rules without mistakes
   * @param problems all mistakes, by file, line and column
   */
  public record Result(RulePack pack, List<RuleProblem> problems) {
    public Result {
      Objects.requireNonNull(pack);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Compiles a pack.
   *
   * @param files everything in the pack's folder: {@code .rule} and {@code .sign} files, {@code
   *     .lexicon} word lists, and files that examples name; others are passed over
   */
  public Result compile(List<RuleSource> files) {
    return compile(files, true);
  }

  /**
   * Compiles some rules and signs of a pack, with the word lists that they use and no others: a
   * mistake in another list does not show.
   *
   * @param files the rules and signs wanted, and all word lists and example files of the pack
   */
  public Result compileSome(List<RuleSource> files) {
    return compile(files, false);
  }

  private Result compile(List<RuleSource> files, boolean withUnusedLists) {
    WordLists lists = new WordLists(endingWith(files, ".lexicon"));
    TestTable tests = new TestTable();
    PatternCompiler patterns = new PatternCompiler(lists, tests, vocabulary);
    Anchors anchors = new Anchors(tests::test, patterns.lists());
    Map<String, RuleSource> byPath = new HashMap<>();
    files.forEach(f -> byPath.put(f.path(), f));

    List<Rule> rules = new ArrayList<>();
    List<Sign> signs = new ArrayList<>();
    Map<String, List<Example>> examples = new LinkedHashMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    for (RuleSource file : endingWith(files, ".rule")) {
      Problems found = new Problems(file);
      SearchCompiler searches = new SearchCompiler(patterns, anchors, found);
      OneRule compiled = new OneRule(file, byPath, searches, found);
      Optional<Rule> rule = compiled.compile();
      if (isGood(rule.map(Rule::id), examples.keySet(), found)) {
        rules.add(rule.get());
        examples.put(rule.get().id(), compiled.examples);
      }
      problems.addAll(found.found());
    }
    for (RuleSource file : endingWith(files, ".sign")) {
      Problems found = new Problems(file);
      SearchCompiler searches = new SearchCompiler(patterns, anchors, found);
      SignCompiler compiled = new SignCompiler(file, byPath, searches, found);
      Optional<Sign> sign = compiled.compile();
      if (isGood(sign.map(Sign::id), examples.keySet(), found)) {
        signs.add(sign.get());
        examples.put(sign.get().id(), compiled.examples());
      }
      problems.addAll(found.found());
    }
    if (withUnusedLists) {
      lists.readAll();
    }
    problems.addAll(lists.problems());
    problems.sort(
        Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column));
    rules.sort(Comparator.comparing(Rule::id));
    signs.sort(Comparator.comparing((Sign s) -> s.tells().fact()).thenComparing(Sign::id));
    UsedTests used = new UsedTests(tests.tests());
    List<Rule> usedRules = rules.stream().map(used::renumber).toList();
    List<Sign> usedSigns = signs.stream().map(used::renumber).toList();
    List<Pattern> usedLists = used.lists(patterns.lists());
    return new Result(
        RulePack.of(usedRules, usedSigns, usedLists, used.tests(), examples),
        problems.stream().distinct().toList());
  }

  /** Returns whether a rule or sign is without mistakes; a name that is taken is one of them. */
  private static boolean isGood(Optional<String> id, Set<String> taken, Problems found) {
    if (id.isPresent() && taken.contains(id.get())) {
      found.add(
          new TextSpan(0, 0),
          "имя «" + id.get() + "» уже есть в наборе",
          "the pack already has the name “" + id.get() + "”");
    }
    return found.isEmpty() && id.isPresent();
  }

  private static List<RuleSource> endingWith(List<RuleSource> files, String ending) {
    return files.stream()
        .filter(f -> f.path().endsWith(ending))
        .sorted(Comparator.comparing(RuleSource::path))
        .toList();
  }

  /** The compilation of one file. */
  private final class OneRule {

    private final RuleSource file;
    private final Map<String, RuleSource> byPath;
    private final SearchCompiler searches;
    private final Problems problems;

    private List<Example> examples = List.of();
    private final List<List<String>> cited = new ArrayList<>();
    private final List<String> formerly = new ArrayList<>();
    private final List<FactCondition> conditions = new ArrayList<>();
    private Optional<Severity> severity = Optional.empty();
    private Confidence confidence = Confidence.MEDIUM;
    private final Map<String, LocalizedText> texts = new HashMap<>();

    OneRule(
        RuleSource file,
        Map<String, RuleSource> byPath,
        SearchCompiler searches,
        Problems problems) {
      this.file = file;
      this.byPath = byPath;
      this.searches = searches;
      this.problems = problems;
    }

    Optional<Rule> compile() {
      RuleFileParser.FileContext parsed = RuleParser.parseRule(file, problems);
      if (!problems.isEmpty()) {
        return Optional.empty();
      }
      String id = parsed.id.getText();
      if (!id.equals(file.stem())) {
        problems.add(
            problems.span(parsed.id),
            "имя правила «" + id + "» и имя файла «" + file.stem() + "» различаются",
            "the rule's name “" + id + "” and the file's name “" + file.stem() + "” differ");
      }
      parsed.header().forEach(this::header);
      Search search = searches.search(parsed.clause());
      examples(parsed, !search.absences().isEmpty());
      checkWhole(parsed, search);
      if (!problems.isEmpty()) {
        return Optional.empty();
      }
      LocalizedText none = new LocalizedText("", "");
      return Optional.of(
          new Rule(
              id,
              cited,
              severity.orElseThrow(),
              confidence,
              texts.get("title"),
              texts.get("message"),
              texts.get("advice"),
              texts.getOrDefault("why", none),
              formerly,
              conditions,
              search));
    }

    private void checkWhole(RuleFileParser.FileContext parsed, Search search) {
      TextSpan id = problems.span(parsed.id);
      require(!cited.isEmpty(), id, "норма:");
      require(severity.isPresent(), id, "важность:");
      require(texts.containsKey("title"), id, "название:");
      require(texts.containsKey("message"), id, "сообщение:");
      require(texts.containsKey("advice"), id, "совет:");
      if (search.absences().isEmpty() && search.finds().isEmpty()) {
        problems.add(id, "правило ничего не ищет", "the rule looks for nothing");
      }
    }

    private void examples(RuleFileParser.FileContext parsed, boolean absence) {
      ExampleCompiler compiler = new ExampleCompiler(file, byPath, problems, absence);
      for (RuleFileParser.ExampleContext example : parsed.example()) {
        Example.Kind kind =
            switch (example.kind.getType()) {
              case RuleFileParser.VIOLATION -> Example.Kind.VIOLATION;
              case RuleFileParser.ALLOWED -> Example.Kind.ALLOWED;
              default -> Example.Kind.KNOWN_MISS;
            };
        List<FactCondition> facts = new ArrayList<>();
        Optional<LocalDate> day = Optional.empty();
        for (RuleFileParser.GivenContext given : example.given()) {
          if (given.condition() == null) {
            day = day(given);
          } else {
            facts.add(condition(given.condition()));
          }
        }
        compiler.add(kind, example, example.exampleText(), facts, day);
      }
      compiler.require(problems.span(parsed.id), Example.Kind.VIOLATION, Example.Kind.ALLOWED);
      examples = compiler.examples();
    }

    private Optional<LocalDate> day(RuleFileParser.GivenContext given) {
      String word = given.word.getText();
      if (!word.equals("день") && !word.equals("day")) {
        problems.addUnknown(
            problems.span(given.word),
            word,
            "датой бывает только день, закон которого применяется",
            "only the day whose law is applied is a date",
            List.of("день"));
      }
      try {
        return Optional.of(LocalDate.parse(given.day.getText()));
      } catch (DateTimeParseException e) {
        problems.add(problems.span(given.day), "нет такого дня", "there is no such day");
        return Optional.empty();
      }
    }

    private void require(boolean present, TextSpan place, String field) {
      if (!present) {
        problems.add(
            place,
            "в правиле нет поля «" + field + "»",
            "the rule lacks the field “" + field + "”");
      }
    }

    private void header(RuleFileParser.HeaderContext context) {
      if (context instanceof RuleFileParser.ProvisionContext provision) {
        provision.provisionGroup().forEach(this::provisionGroup);
      } else if (context instanceof RuleFileParser.SeverityContext level) {
        severity =
            problems.word(
                level.level,
                Map.of(
                    "ошибка", Severity.ERROR,
                    "error", Severity.ERROR,
                    "предупреждение", Severity.WARNING,
                    "warning", Severity.WARNING,
                    "сведение", Severity.INFO,
                    "info", Severity.INFO));
      } else if (context instanceof RuleFileParser.ConfidenceContext level) {
        confidence =
            problems
                .word(
                    level.level,
                    Map.of(
                        "высокая", Confidence.HIGH,
                        "high", Confidence.HIGH,
                        "средняя", Confidence.MEDIUM,
                        "medium", Confidence.MEDIUM,
                        "низкая", Confidence.LOW,
                        "low", Confidence.LOW))
                .orElse(Confidence.MEDIUM);
      } else if (context instanceof RuleFileParser.TitleContext title) {
        texts.put("title", text(title.text()));
      } else if (context instanceof RuleFileParser.MessageContext message) {
        texts.put("message", text(message.text()));
      } else if (context instanceof RuleFileParser.AdviceContext advice) {
        texts.put("advice", text(advice.text()));
      } else if (context instanceof RuleFileParser.WhyContext why) {
        texts.put("why", text(why.text()));
      } else if (context instanceof RuleFileParser.FormerlyContext names) {
        names.NAME().forEach(n -> formerly.add(n.getText()));
      } else if (context instanceof RuleFileParser.WhenContext when) {
        when.condition().forEach(c -> conditions.add(condition(c)));
      }
    }

    private void provisionGroup(RuleFileParser.ProvisionGroupContext group) {
      List<String> ids = new ArrayList<>();
      group
          .REF()
          .forEach(
              ref -> {
                String id = ref.getText();
                if (!provisions.contains(id)) {
                  problems.addUnknown(
                      problems.span(ref.getSymbol()),
                      id,
                      "в наборе нет нормы",
                      "the pack has no provision",
                      provisions.stream().sorted().toList());
                }
                ids.add(id);
              });
      cited.add(ids);
    }

    private FactCondition condition(RuleFileParser.ConditionContext context) {
      String fact = ConditionWords.fact(context.fact.getText());
      Set<String> values = new HashSet<>();
      context.NAME().stream()
          .skip(1)
          .forEach(v -> values.add(ConditionWords.value(fact, v.getText())));
      ConditionWords.check(fact, context.fact.getText(), values, problems, problems.span(context));
      return new FactCondition(fact, values, context.NEQ() != null);
    }

    private LocalizedText text(RuleFileParser.TextContext context) {
      String ru = unquote(context.STRING(0).getText());
      String en = context.STRING().size() > 1 ? unquote(context.STRING(1).getText()) : ru;
      return new LocalizedText(ru, en);
    }
  }

  private static String unquote(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }
}
