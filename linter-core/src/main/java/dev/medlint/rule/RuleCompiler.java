package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Compiles rule files and word lists, and finds the mistakes in them: all of them in one run, each
 * with its place. A rule with a mistake is left out of the pack and does not keep the others from
 * being checked.
 *
 * <p>Not thread-safe; make one for each compilation.
 */
public final class RuleCompiler {

  private static final int LEAST_EXAMPLES = 2;
  private static final int LARGEST_WINDOW = 12;
  private static final int DEFAULT_SECTION = 6;

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
   * @param files everything in the pack's folder: {@code .rule} files, {@code .lexicon} word lists,
   *     and files that examples name; others are passed over
   */
  public Result compile(List<RuleSource> files) {
    WordLists lists = new WordLists(endingWith(files, ".lexicon"));
    TestTable tests = new TestTable();
    PatternCompiler patterns = new PatternCompiler(lists, tests, vocabulary);
    Map<String, RuleSource> byPath = new HashMap<>();
    files.forEach(f -> byPath.put(f.path(), f));

    List<Rule> rules = new ArrayList<>();
    Map<String, List<Example>> examples = new LinkedHashMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (RuleSource file : endingWith(files, ".rule")) {
      Problems found = new Problems(file);
      OneRule compiled = new OneRule(file, byPath, patterns, tests, found);
      Optional<Rule> rule = compiled.compile();
      if (rule.isPresent() && !ids.add(rule.get().id())) {
        found.add(
            new TextSpan(0, 0),
            "правило «" + rule.get().id() + "» уже есть в наборе",
            "the pack already has a rule “" + rule.get().id() + "”");
      }
      if (found.isEmpty() && rule.isPresent()) {
        rules.add(rule.get());
        examples.put(rule.get().id(), compiled.examples);
      }
      problems.addAll(found.found());
    }
    problems.addAll(lists.problems());
    problems.sort(
        Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column));
    rules.sort(Comparator.comparing(Rule::id));
    UsedTests used = new UsedTests(tests.tests());
    List<Rule> renumbered = rules.stream().map(used::renumber).toList();
    List<Pattern> usedLists = used.lists(patterns.lists());
    return new Result(
        RulePack.of(renumbered, usedLists, used.tests(), examples),
        problems.stream().distinct().toList());
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
    private final PatternCompiler patterns;
    private final Anchors anchors;
    private final Problems problems;

    private final List<Example> examples = new ArrayList<>();
    private final List<List<String>> cited = new ArrayList<>();
    private final List<String> formerly = new ArrayList<>();
    private final List<FactCondition> conditions = new ArrayList<>();
    private final Set<String> captures = new HashSet<>();
    private Optional<Severity> severity = Optional.empty();
    private Confidence confidence = Confidence.MEDIUM;
    private final Map<String, LocalizedText> texts = new HashMap<>();

    OneRule(
        RuleSource file,
        Map<String, RuleSource> byPath,
        PatternCompiler patterns,
        TestTable tests,
        Problems problems) {
      this.file = file;
      this.byPath = byPath;
      this.patterns = patterns;
      this.anchors = new Anchors(tests::test, patterns.lists());
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
      Search search = search(parsed.clause());
      parsed.example().forEach(this::example);
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
      for (Example.Kind kind : List.of(Example.Kind.VIOLATION, Example.Kind.ALLOWED)) {
        long count = examples.stream().filter(e -> e.kind() == kind).count();
        if (count < LEAST_EXAMPLES) {
          problems.add(
              id,
              "примеров «" + kind.russian() + "» нужно не меньше двух, есть " + count,
              "at least two “" + kind.english() + "” examples are needed, there are " + count);
        }
      }
      if (search.absences().isEmpty() && search.finds().isEmpty()) {
        problems.add(id, "правило ничего не ищет", "the rule looks for nothing");
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
            word(
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
            word(
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

    private <T> Optional<T> word(Token token, Map<String, T> known) {
      T value = known.get(token.getText());
      if (value == null) {
        problems.addUnknown(
            problems.span(token),
            token.getText(),
            "нет такого значения",
            "no such value",
            known.keySet().stream().sorted().toList());
      }
      return Optional.ofNullable(value);
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
      ConditionWords.check(fact, context.fact.getText(), values, problems, span(context));
      return new FactCondition(fact, values, context.NEQ() != null);
    }

    private LocalizedText text(RuleFileParser.TextContext context) {
      String ru = unquote(context.STRING(0).getText());
      String en = context.STRING().size() > 1 ? unquote(context.STRING(1).getText()) : ru;
      return new LocalizedText(ru, en);
    }

    private Search search(List<RuleFileParser.ClauseContext> clauses) {
      List<Query> finds = new ArrayList<>();
      List<Query> absences = new ArrayList<>();
      List<Exclusion> exclusions = new ArrayList<>();
      for (RuleFileParser.ClauseContext clause : clauses) {
        if (clause instanceof RuleFileParser.FindContext find) {
          finds.add(query(find.query(), false));
        } else if (clause instanceof RuleFileParser.AbsentContext absent) {
          absences.add(query(absent.query(), true));
        } else {
          exclusions.addAll(exclusions(clause));
        }
      }
      if (finds.isEmpty() && absences.isEmpty()) {
        problems.add(
            new TextSpan(0, 1),
            "правилу нужно поле «искать:» или «нет:»",
            "the rule needs a field “find:” or “absent:”");
        absences.add(
            new Query(
                Scope.DOCUMENT,
                0,
                List.of(new Query.Part(Query.Joint.FIRST, new Pattern.Start()))));
      }
      return new Search(finds, absences, exclusions);
    }

    private Query query(RuleFileParser.QueryContext context, boolean absence) {
      Optional<Scope> scope = Scope.find(context.scope.getText());
      if (scope.isEmpty()) {
        problems.addUnknown(
            problems.span(context.scope),
            context.scope.getText(),
            "нет такой области поиска",
            "no such scope",
            Arrays.stream(Scope.values()).map(Scope::russian).toList());
      }
      Scope where = scope.orElse(Scope.SENTENCE);
      List<Query.Part> parts = new ArrayList<>();
      parts.add(part(Query.Joint.FIRST, context.pattern(), absence));
      for (RuleFileParser.PartContext part : context.part()) {
        if (part instanceof RuleFileParser.ThenContext then) {
          parts.add(part(Query.Joint.THEN, then.pattern(), absence));
        } else {
          parts.add(part(Query.Joint.WITH, ((RuleFileParser.WithContext) part).pattern(), absence));
        }
      }
      return new Query(where, size(context, where), parts);
    }

    private int size(RuleFileParser.QueryContext context, Scope scope) {
      boolean sized = scope == Scope.NEIGHBOURS || scope == Scope.SECTION;
      if (context.INT() == null) {
        if (scope == Scope.NEIGHBOURS) {
          problems.add(
              problems.span(context.scope),
              "после «соседние» нужно число предложений",
              "the number of sentences is needed after “neighbours”");
        }
        return scope == Scope.SECTION ? DEFAULT_SECTION : 0;
      }
      int size = Integer.parseInt(context.INT().getText());
      if (!sized || size < 2 || size > LARGEST_WINDOW) {
        problems.add(
            problems.span(context.INT().getSymbol()),
            sized
                ? "предложений может быть от 2 до " + LARGEST_WINDOW
                : "у этой области нет числа предложений",
            sized
                ? "there may be 2 to " + LARGEST_WINDOW + " sentences"
                : "this scope takes no number of sentences");
      }
      return sized ? size : 0;
    }

    private Query.Part part(
        Query.Joint joint, RuleFileParser.PatternContext context, boolean absence) {
      Pattern pattern = patterns.compile(context, problems);
      collectCaptures(pattern);
      if (pattern instanceof Pattern.PageFact) {
        if (!absence) {
          problems.add(
              span(context),
              "факт страницы можно искать только в поле «нет:»",
              "a page fact can stand only in the field “absent:”");
        }
        return new Query.Part(joint, pattern);
      }
      if (anchors.of(pattern).isEmpty()) {
        problems.add(
            span(context),
            "в каждом варианте образца нужно слово, форма или список: иначе его пришлось бы"
                + " пробовать в каждом предложении",
            "each branch of the pattern needs a word, a form or a list: otherwise it would have to"
                + " be tried in every sentence");
      }
      return new Query.Part(joint, pattern);
    }

    private void collectCaptures(Pattern pattern) {
      if (pattern instanceof Pattern.Capture capture) {
        captures.add(capture.name());
        collectCaptures(capture.part());
      } else if (pattern instanceof Pattern.Sequence sequence) {
        sequence.parts().forEach(this::collectCaptures);
      } else if (pattern instanceof Pattern.Choice choice) {
        choice.alternatives().forEach(this::collectCaptures);
      } else if (pattern instanceof Pattern.Maybe maybe) {
        collectCaptures(maybe.part());
      } else if (pattern instanceof Pattern.Repeat repeat) {
        collectCaptures(repeat.part());
      }
    }

    private List<Exclusion> exclusions(RuleFileParser.ClauseContext clause) {
      if (clause instanceof RuleFileParser.UnlessInsideContext inside) {
        return inside.NAME().stream()
            .map(name -> context(name.getSymbol()))
            .flatMap(Optional::stream)
            .map(c -> (Exclusion) new Exclusion.Inside(c))
            .toList();
      }
      if (clause instanceof RuleFileParser.UnlessSentenceContext c) {
        return List.of(found(Exclusion.Where.SENTENCE, "0", c.pattern()));
      }
      if (clause instanceof RuleFileParser.UnlessOverContext c) {
        return List.of(found(Exclusion.Where.OVER, "0", c.pattern()));
      }
      if (clause instanceof RuleFileParser.UnlessNearContext c) {
        return List.of(found(Exclusion.Where.NEAR, c.INT().getText(), c.pattern()));
      }
      if (clause instanceof RuleFileParser.UnlessBeforeContext c) {
        return List.of(found(Exclusion.Where.BEFORE, c.INT().getText(), c.pattern()));
      }
      if (clause instanceof RuleFileParser.UnlessAfterContext c) {
        return List.of(found(Exclusion.Where.AFTER, c.INT().getText(), c.pattern()));
      }
      if (clause instanceof RuleFileParser.UnlessBlockContext c) {
        return List.of(found(Exclusion.Where.BLOCK, "0", c.pattern()));
      }
      RuleFileParser.UnlessDocumentContext c = (RuleFileParser.UnlessDocumentContext) clause;
      return List.of(found(Exclusion.Where.DOCUMENT, "0", c.pattern()));
    }

    private Optional<Context> context(Token token) {
      Optional<Context> known = Context.find(token.getText());
      if (known.isEmpty()) {
        problems.addUnknown(
            problems.span(token),
            token.getText(),
            "нет такого окружения",
            "no such context",
            Arrays.stream(Context.values()).map(Context::russian).toList());
      }
      return known;
    }

    private Exclusion found(
        Exclusion.Where where, String distance, RuleFileParser.PatternContext pattern) {
      return new Exclusion.Found(
          where, Integer.parseInt(distance), patterns.compile(pattern, problems));
    }

    private void example(RuleFileParser.ExampleContext context) {
      Example.Kind kind =
          switch (context.kind.getType()) {
            case RuleFileParser.VIOLATION -> Example.Kind.VIOLATION;
            case RuleFileParser.ALLOWED -> Example.Kind.ALLOWED;
            default -> Example.Kind.KNOWN_MISS;
          };
      List<FactCondition> facts = context.condition().stream().map(this::condition).toList();
      Optional<RuleSource> text = exampleText(context);
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
      if (expected.isPresent() != (kind != Example.Kind.ALLOWED) && !isAbsenceRule(context)) {
        problems.add(
            span(context),
            kind == Example.Kind.ALLOWED
                ? "в допустимом примере нечего выделять знаками [[ ]]"
                : "выделите нарушение знаками [[ ]]",
            kind == Example.Kind.ALLOWED
                ? "an allowed example has nothing to mark by [[ ]]"
                : "mark the breach by [[ ]]");
      }
      examples.add(
          new Example(
              kind, marked, format(text.get().path()), expected, facts, context.kind.getLine()));
    }

    private boolean isAbsenceRule(RuleFileParser.ExampleContext context) {
      RuleFileParser.FileContext whole = (RuleFileParser.FileContext) context.getParent();
      return whole.clause().stream().anyMatch(c -> c instanceof RuleFileParser.AbsentContext);
    }

    private Optional<RuleSource> exampleText(RuleFileParser.ExampleContext context) {
      if (context.HEREDOC() != null) {
        String quoted = context.HEREDOC().getText();
        String text = quoted.substring(3, quoted.length() - 3).stripIndent().strip();
        return Optional.of(new RuleSource("example.md", text));
      }
      String text = unquote(context.STRING().getText());
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

    private TextSpan span(ParserRuleContext context) {
      TextSpan first = problems.span(context.getStart());
      return new TextSpan(
          first.start(), Math.max(first.end(), problems.span(context.getStop()).end()));
    }
  }

  private static Format format(String path) {
    if (path.endsWith(".md")) {
      return Format.MARKDOWN;
    }
    return path.endsWith(".html") ? Format.HTML : Format.TEXT;
  }

  private static String unquote(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }
}
