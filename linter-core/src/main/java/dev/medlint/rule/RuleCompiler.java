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
import java.util.function.Predicate;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

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
    return compile(files, file -> true, true);
  }

  /**
   * Compiles some rules and signs of a pack, with the word lists that they use and no others: a
   * mistake in another list does not show.
   *
   * @param files everything in the pack's folder
   * @param wanted which rules and signs
   */
  public Result compileSome(List<RuleSource> files, Predicate<RuleSource> wanted) {
    return compile(files, wanted, false);
  }

  private Result compile(
      List<RuleSource> files, Predicate<RuleSource> wanted, boolean withUnusedLists) {
    WordLists lists = new WordLists(endingWith(files, ".lexicon"));
    AddressLists addresses = new AddressLists(endingWith(files, ".addresses"));
    TestTable tests = new TestTable();
    PatternCompiler patterns = new PatternCompiler(lists, tests, vocabulary);
    Anchors anchors = new Anchors(tests::test, patterns.lists());
    Map<String, RuleSource> byPath = new HashMap<>();
    files.forEach(f -> byPath.put(f.path(), f));

    List<Rule> rules = new ArrayList<>();
    List<Sign> signs = new ArrayList<>();
    Map<String, List<Example>> examples = new LinkedHashMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    RuleNames names = new RuleNames(endingWith(files, ".rule"), files);
    Overrides overrides = new Overrides();
    List<OneRule> compiledRules = new ArrayList<>();
    for (RuleSource file : endingWith(files, ".rule").stream().filter(wanted).toList()) {
      Problems found = new Problems(file);
      SearchCompiler searches = new SearchCompiler(patterns, anchors, addresses, found);
      OneRule compiled = new OneRule(file, byPath, searches, names, overrides, found);
      compiled.compile();
      compiledRules.add(compiled);
    }
    overrides.reportCircles();
    for (OneRule compiled : compiledRules) {
      Optional<Rule> rule = compiled.rule;
      if (isGood(rule.map(Rule::id), examples.keySet(), compiled.problems)) {
        rules.add(rule.get().overriding(overrides.of(rule.get().id())));
        examples.put(rule.get().id(), compiled.examples);
      }
      problems.addAll(compiled.problems.found());
    }
    for (RuleSource file : endingWith(files, ".sign").stream().filter(wanted).toList()) {
      Problems found = new Problems(file);
      SearchCompiler searches = new SearchCompiler(patterns, anchors, addresses, found);
      SignCompiler compiled = new SignCompiler(file, byPath, searches, found);
      Optional<Sign> sign = compiled.compile();
      if (isGood(sign.map(Sign::id), examples.keySet(), found)) {
        signs.add(sign.get());
        examples.put(sign.get().id(), compiled.examples());
      }
      problems.addAll(found.found());
    }
    List<Element> elements = List.of();
    if (withUnusedLists) {
      elements = patterns.elements();
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
    List<Element> usedElements = elements.stream().map(used::renumber).toList();
    List<Pattern> usedLists = used.lists(patterns.lists());
    return new Result(
        RulePack.of(usedRules, usedSigns, usedElements, usedLists, used.tests(), examples),
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
    private final RuleNames names;
    private final Overrides overrides;
    private final Problems problems;
    private final TextCompiler textCompiler;

    private Optional<Rule> rule = Optional.empty();
    private List<Example> examples = List.of();
    private final List<List<String>> cited = new ArrayList<>();
    private final List<String> formerly = new ArrayList<>();
    private final List<FactCondition> conditions = new ArrayList<>();
    private final List<Rewrite> rewrites = new ArrayList<>();
    private Optional<Severity> severity = Optional.empty();
    private Confidence confidence = Confidence.MEDIUM;
    private final Map<String, LocalizedText> texts = new HashMap<>();

    OneRule(
        RuleSource file,
        Map<String, RuleSource> byPath,
        SearchCompiler searches,
        RuleNames names,
        Overrides overrides,
        Problems problems) {
      this.file = file;
      this.byPath = byPath;
      this.searches = searches;
      this.names = names;
      this.overrides = overrides;
      this.problems = problems;
      this.textCompiler = new TextCompiler(problems);
    }

    /** Sets the rule, if it has no mistake. */
    void compile() {
      RuleFileParser.FileContext parsed = RuleParser.parseRule(file, problems);
      if (!problems.isEmpty()) {
        return;
      }
      String id = parsed.id.getText();
      if (!id.equals(file.stem())) {
        problems.add(
            problems.span(parsed.id),
            "имя правила «" + id + "» и имя файла «" + file.stem() + "» различаются",
            "the rule's name “" + id + "” and the file's name “" + file.stem() + "” differ");
      }
      names.checkNew(parsed.id, problems);
      parsed.header().forEach(header -> header(header, id));
      Search search = searches.search(parsed.clause());
      examples(parsed, !search.absences().isEmpty() || search.isOfPageOnly());
      checkWhole(parsed, search);
      if (!problems.isEmpty()) {
        return;
      }
      LocalizedText none = new LocalizedText("", "");
      rule =
          Optional.of(
              new Rule(
                  id,
                  cited,
                  severity.orElseThrow(),
                  confidence,
                  List.of(
                      texts.get("title"),
                      texts.get("message"),
                      texts.get("advice"),
                      texts.getOrDefault("why", none)),
                  formerly,
                  conditions,
                  List.of(),
                  rewrites,
                  search));
    }

    private void checkWhole(RuleFileParser.FileContext parsed, Search search) {
      TextSpan id = problems.span(parsed.id);
      require(!cited.isEmpty(), id, "норма:");
      require(isSeverityWritten(parsed), id, "важность:");
      require(texts.containsKey("title"), id, "название:");
      require(texts.containsKey("message"), id, "сообщение:");
      require(texts.containsKey("advice"), id, "совет:");
      if (search.isOfPageOnly() && search.page().isEmpty()) {
        problems.add(id, "правило ничего не ищет", "the rule looks for nothing");
      }
      checkPlaces(parsed, search);
    }

    /** Returns whether the field is there; a word in it that means nothing is told of by itself. */
    private boolean isSeverityWritten(RuleFileParser.FileContext parsed) {
      return parsed.header().stream().anyMatch(RuleFileParser.SeverityContext.class::isInstance);
    }

    private void checkPlaces(RuleFileParser.FileContext parsed, Search search) {
      if (!problems.isEmpty()) {
        return; // what the search lacks may be the cause
      }
      Set<String> bound = BoundCaptures.of(search);
      for (RuleFileParser.HeaderContext header : parsed.header()) {
        if (header instanceof RuleFileParser.MessageContext message) {
          textCompiler.checkPlaces(message.text(), bound);
        } else if (header instanceof RuleFileParser.RewriteContext rewrite) {
          textCompiler.checkPlaces(rewrite.text(), bound);
        }
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
        List<String> others = new ArrayList<>();
        for (RuleFileParser.GivenContext given : example.given()) {
          if (given.condition() != null) {
            facts.add(condition(given.condition()));
          } else if (given.except != null) {
            others.addAll(others(given, kind));
          } else {
            day = day(given);
          }
        }
        compiler.add(
            kind, example, example.exampleText(), facts, day, others, instead(example, kind));
      }
      compiler.require(problems.span(parsed.id), Example.Kind.VIOLATION, Example.Kind.ALLOWED);
      examples = compiler.examples();
    }

    /** Returns the rules whose breaches a lawful example may hold. */
    private List<String> others(RuleFileParser.GivenContext given, Example.Kind kind) {
      String word = given.except.getText();
      if (!word.equals("кроме") && !word.equals("except")) {
        problems.addUnknown(
            problems.span(given.except),
            word,
            "перед именем правила стоит только слово «кроме», а не",
            "only the word “except” stands before the name of a rule, not",
            List.of("кроме"));
      } else if (kind != Example.Kind.ALLOWED) {
        problems.add(
            problems.span(given),
            "нарушения других правил отмечают только в примерах «допустимо»",
            "breaches of other rules are marked in “allowed” examples only");
      }
      List<String> others = new ArrayList<>();
      given.NAME().stream()
          .skip(1)
          .filter(name -> names.checkPresent(name.getSymbol(), problems))
          .forEach(name -> others.add(name.getText()));
      return others;
    }

    private Optional<String> instead(RuleFileParser.ExampleContext example, Example.Kind kind) {
      if (example.instead == null) {
        return Optional.empty();
      }
      if (kind != Example.Kind.VIOLATION) {
        problems.add(
            problems.span(example.instead),
            "законный текст пишут только после примера «нарушение»",
            "lawful words are written after a “violation” example only");
      }
      return Optional.of(TextCompiler.unquoted(example.instead));
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

    private void header(RuleFileParser.HeaderContext context, String id) {
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
        texts.put("title", textCompiler.text(title.text()));
      } else if (context instanceof RuleFileParser.MessageContext message) {
        texts.put("message", textCompiler.text(message.text()));
      } else if (context instanceof RuleFileParser.AdviceContext advice) {
        texts.put("advice", textCompiler.text(advice.text()));
      } else if (context instanceof RuleFileParser.WhyContext why) {
        texts.put("why", textCompiler.text(why.text()));
      } else if (context instanceof RuleFileParser.FormerlyContext former) {
        former.NAME().forEach(n -> formerly(n.getSymbol(), id));
      } else if (context instanceof RuleFileParser.WhenContext when) {
        when.limit().forEach(l -> conditions.add(limit(l)));
      } else if (context instanceof RuleFileParser.OverridesContext overridden) {
        overrides(overridden, id);
      } else if (context instanceof RuleFileParser.RewriteContext rewrite) {
        List<FactCondition> needed = rewrite.condition().stream().map(this::condition).toList();
        rewrites.add(new Rewrite(needed, textCompiler.text(rewrite.text())));
      }
    }

    private void formerly(Token name, String id) {
      names.checkFormer(name, id, problems);
      formerly.add(name.getText());
    }

    private void overrides(RuleFileParser.OverridesContext context, String id) {
      Set<String> others = new HashSet<>();
      for (TerminalNode node : context.NAME()) {
        Token name = node.getSymbol();
        if (name.getText().equals(id)) {
          problems.add(
              problems.span(name),
              "правило не может отменять само себя",
              "a rule cannot override itself");
        } else if (names.checkPresent(name, problems) && !others.add(name.getText())) {
          problems.add(
              problems.span(name),
              "правило «" + name.getText() + "» названо дважды",
              "the rule “" + name.getText() + "” is named twice");
        }
      }
      overrides.declare(id, problems.span(context), problems, others);
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

    private FactCondition limit(RuleFileParser.LimitContext context) {
      FactCondition condition = condition(context.condition());
      if (context.certainty == null) {
        return condition;
      }
      ConditionWords.checkCertainty(context.certainty.getText(), problems, problems.span(context));
      return condition.forCertain();
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
  }
}
