package dev.medlint.rule;

import dev.medlint.annotate.Feature;
import dev.medlint.annotate.Reading;
import dev.medlint.extract.PageFactName;
import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.TextSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;

/** Turns parsed patterns into {@link Pattern}s, and checks every word in them. */
final class PatternCompiler {

  private static final int LONGEST_GAP = 15;
  private static final int MOST_REPEATS = 4;

  private final WordLists lists;
  private final TestTable tests;
  private final Vocabulary vocabulary;
  private final Map<String, Pattern> compiledLists = new HashMap<>();
  private final Deque<String> openLists = new ArrayDeque<>();
  private final List<Pattern> listPatterns = new ArrayList<>();
  private final Map<Pattern, Pattern.ListRef> listNumbers = new HashMap<>();

  private Problems problems;
  private int offset;

  PatternCompiler(WordLists lists, TestTable tests, Vocabulary vocabulary) {
    this.lists = lists;
    this.tests = tests;
    this.vocabulary = vocabulary;
  }

  /** Returns the word lists that patterns refer to by number; grows while patterns are compiled. */
  List<Pattern> lists() {
    return Collections.unmodifiableList(listPatterns);
  }

  /** A list of single words is one test; any other is shared by all patterns that use it. */
  private Pattern share(Pattern list) {
    if (list instanceof Pattern.Word) {
      return list;
    }
    return listNumbers.computeIfAbsent(
        list,
        l -> {
          listPatterns.add(l);
          return new Pattern.ListRef(listPatterns.size() - 1);
        });
  }

  /** Compiles a pattern of a rule file; mistakes go to {@code problems}. */
  Pattern compile(RuleFileParser.PatternContext pattern, Problems fileProblems) {
    problems = fileProblems;
    offset = 0;
    return choice(pattern);
  }

  private Pattern choice(RuleFileParser.PatternContext context) {
    List<Pattern> written = context.sequence().stream().map(this::sequence).toList();
    for (int i = 1; i < written.size(); i++) {
      if (written.subList(0, i).contains(written.get(i))) {
        problems.add(
            span(context.sequence(i)),
            "этот вариант повторяет другой",
            "this alternative repeats another");
      }
    }
    List<Pattern> alternatives = joinWords(written);
    return alternatives.size() == 1 ? alternatives.get(0) : new Pattern.Choice(alternatives);
  }

  /** Joins plain lemmas (and plain forms) into one test each, at the place of the first of them. */
  private List<Pattern> joinWords(List<Pattern> alternatives) {
    Map<TokenTest.Kind, Set<String>> words = new HashMap<>();
    for (Pattern alternative : alternatives) {
      plainTest(alternative)
          .ifPresent(
              test ->
                  words.computeIfAbsent(test.kind(), k -> new TreeSet<>()).addAll(test.words()));
    }
    List<Pattern> joined = new ArrayList<>();
    for (Pattern alternative : alternatives) {
      Optional<TokenTest> plain = plainTest(alternative);
      if (plain.isEmpty()) {
        joined.add(alternative);
      } else {
        Set<String> all = words.remove(plain.get().kind());
        if (all != null) {
          joined.add(word(new TokenTest(plain.get().kind(), all, 0, 0)));
        }
      }
    }
    return joined;
  }

  private Optional<TokenTest> plainTest(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      TokenTest test = tests.test(word.test());
      boolean plain =
          (test.kind() == TokenTest.Kind.LEMMA || test.kind() == TokenTest.Kind.FORM)
              && test.required() == 0
              && test.excluded() == 0;
      return plain ? Optional.of(test) : Optional.empty();
    }
    return Optional.empty();
  }

  private Pattern sequence(RuleFileParser.SequenceContext context) {
    List<Pattern> parts = new ArrayList<>();
    for (RuleFileParser.ItemContext item : context.item()) {
      Pattern part = item(item);
      if (part instanceof Pattern.Sequence nested) {
        parts.addAll(nested.parts());
      } else {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts);
  }

  private Pattern item(RuleFileParser.ItemContext context) {
    Pattern atom = atom(context.atom());
    String last = context.getChild(context.getChildCount() - 1).getText();
    return switch (last) {
      case "?" -> new Pattern.Maybe(atom);
      case "+" -> new Pattern.Repeat(atom, MOST_REPEATS);
      default -> atom;
    };
  }

  private Pattern atom(RuleFileParser.AtomContext context) {
    if (context instanceof RuleFileParser.LemmaContext lemma) {
      return lemma(lemma);
    }
    if (context instanceof RuleFileParser.ExactContext exact) {
      return exact(exact);
    }
    if (context instanceof RuleFileParser.ListContext list) {
      Features f = features(list.features());
      return f.polar(list(list.NAME().getText(), f, list));
    }
    if (context instanceof RuleFileParser.RegexContext regex) {
      return regex(regex);
    }
    if (context instanceof RuleFileParser.AnyContext any) {
      Features f = features(any.feature());
      checkTogether(f, any);
      return f.polar(
          word(new TokenTest(TokenTest.Kind.FEATURES, Set.of(), f.required, f.excluded)));
    }
    if (context instanceof RuleFileParser.FactContext fact) {
      return fact(fact);
    }
    if (context instanceof RuleFileParser.GapContext gap) {
      int max = WrittenNumber.of(gap.INT().getText());
      if (max < 1 || max > LONGEST_GAP) {
        problems.add(
            span(context),
            "пропуск слов может быть от 1 до " + LONGEST_GAP,
            "a gap may be 1 to " + LONGEST_GAP + " words long");
      }
      return new Pattern.Gap(Math.min(max, LONGEST_GAP));
    }
    if (context instanceof RuleFileParser.NotContext not) {
      return new Pattern.Not(atom(not.atom()));
    }
    if (context instanceof RuleFileParser.StartContext) {
      return new Pattern.Start();
    }
    if (context instanceof RuleFileParser.GroupContext group) {
      return choice(group.pattern());
    }
    if (context instanceof RuleFileParser.AgreeContext agree) {
      return agree(agree);
    }
    RuleFileParser.CaptureContext capture = (RuleFileParser.CaptureContext) context;
    return new Pattern.Capture(capture.NAME().getText(), choice(capture.pattern()));
  }

  private Pattern agree(RuleFileParser.AgreeContext context) {
    Pattern part = choice(context.pattern());
    if (mostWords(part) < 2) {
      problems.add(
          span(context),
          "согласоваться могут только слова друг с другом: в скобках нужно хотя бы два",
          "words agree with each other: at least two are needed in the brackets");
    }
    return new Pattern.Agree(part);
  }

  /** Returns how many words a pattern may take, those of gaps left out. */
  private int mostWords(Pattern pattern) {
    if (pattern instanceof Pattern.Word) {
      return 1;
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts().stream().mapToInt(this::mostWords).sum();
    }
    if (pattern instanceof Pattern.Choice choice) {
      return choice.alternatives().stream().mapToInt(this::mostWords).max().orElse(0);
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      return 1 + phrases.rests().stream().mapToInt(this::mostWords).max().orElse(0);
    }
    if (pattern instanceof Pattern.ListRef list) {
      return mostWords(listPatterns.get(list.number()));
    }
    if (pattern instanceof Pattern.Repeat repeat) {
      return repeat.max() * mostWords(repeat.part());
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return mostWords(maybe.part());
    }
    if (pattern instanceof Pattern.Capture capture) {
      return mostWords(capture.part());
    }
    return pattern instanceof Pattern.Agree agree ? mostWords(agree.part()) : 0;
  }

  private Pattern lemma(RuleFileParser.LemmaContext context) {
    String written = context.NAME().getText();
    Features f = features(context.features());
    Pattern lemma = lemma(written, f, span(context));
    if (checkTogether(f, context)) {
      checkLemma(normal(written), f, context);
    }
    return lemma;
  }

  private Pattern lemma(String written, Features f, TextSpan span) {
    String lemma = normal(written);
    if (!vocabulary.knowsLemma(lemma)) {
      List<String> lemmas = vocabulary.lemmasOf(lemma);
      if (lemmas.isEmpty()) {
        problems.add(
            span,
            "словарь не знает слова «"
                + lemma
                + "»: проверьте написание, возьмите форму в кавычки"
                + " или добавьте слово в словарь",
            "the dictionary does not know “"
                + lemma
                + "”: check the spelling, put the form in"
                + " quotes, or add the word to the dictionary");
      } else {
        problems.add(
            span,
            "«" + lemma + "» не начальная форма; начальная форма: " + String.join(", ", lemmas),
            "“" + lemma + "” is not a dictionary form; that is: " + String.join(", ", lemmas),
            List.of(),
            Optional.of(lemmas.get(0)));
      }
    }
    return f.polar(
        word(new TokenTest(TokenTest.Kind.LEMMA, Set.of(lemma), f.required, f.excluded)));
  }

  private Pattern exact(RuleFileParser.ExactContext context) {
    String quoted = context.STRING().getText();
    String[] forms = normal(quoted.substring(1, quoted.length() - 1)).trim().split("\\s+");
    Features f = features(context.features());
    List<Pattern> words = new ArrayList<>();
    for (String form : forms) {
      if (form.isEmpty()) {
        problems.add(span(context), "пустые кавычки", "empty quotes");
      }
      if (checkTogether(f, context)) {
        checkForm(form, f, context);
      }
      words.add(word(new TokenTest(TokenTest.Kind.FORM, Set.of(form), f.required, f.excluded)));
    }
    return f.polar(words.size() == 1 ? words.get(0) : new Pattern.Sequence(words));
  }

  /** Reports features that no word has at once; returns whether there are none. */
  private boolean checkTogether(Features asked, ParserRuleContext place) {
    long conflict = FeatureReach.conflict(asked.required);
    if (conflict != 0) {
      problems.add(
          span(place),
          "не бывает сразу: " + FeatureReach.words(conflict, true),
          "no word has these at once: " + FeatureReach.words(conflict, false));
    }
    return conflict == 0;
  }

  private void checkLemma(String lemma, Features asked, ParserRuleContext place) {
    long missing = missing(lemma, asked);
    if (missing != 0) {
      problems.add(
          span(place),
          "никогда не совпадёт: признаки слова «"
              + lemma
              + "» не допускают «"
              + FeatureReach.words(missing, true)
              + "»",
          "can never match: the word “"
              + lemma
              + "” does not allow “"
              + FeatureReach.words(missing, false)
              + "”");
    }
  }

  /** Returns what no form of a lemma has of the features asked; 0 if some form may have them. */
  private long missing(String lemma, Features asked) {
    List<Reading> own = new ArrayList<>();
    for (Reading reading : vocabulary.readingsOf(lemma)) {
      if (reading.lemma().equals(lemma)) {
        own.add(reading);
      }
    }
    return FeatureReach.missing(own, asked.required, asked.excluded);
  }

  private void checkForm(String form, Features asked, ParserRuleContext place) {
    List<Reading> readings = vocabulary.readingsOf(form);
    if (!readings.isEmpty() && !admitsAny(readings, asked)) {
      problems.add(
          span(place),
          "никогда не совпадёт: форма «" + form + "» читается так: " + words(readings, true),
          "can never match: the form “" + form + "” reads so: " + words(readings, false));
    }
  }

  private static boolean admitsAny(List<Reading> readings, Features asked) {
    for (Reading reading : readings) {
      if ((reading.features() & asked.required) == asked.required
          && (reading.features() & asked.excluded) == 0) {
        return true;
      }
    }
    return false;
  }

  private static String words(List<Reading> readings, boolean russian) {
    return readings.stream()
        .map(reading -> FeatureReach.words(reading.features(), russian))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Reports features that no word of a list can have. */
  private void checkList(String name, Pattern list, Features asked, ParserRuleContext place) {
    if (checkTogether(asked, place) && !mayHave(list, asked)) {
      problems.add(
          span(place),
          "никогда не совпадёт: ни у одного слова списка «" + name + "» нет таких признаков",
          "can never match: no word of the list “" + name + "” has these features");
    }
  }

  /** Returns whether some word with which a list's entry begins may have features. */
  private boolean mayHave(Pattern pattern, Features asked) {
    if (pattern instanceof Pattern.Word word) {
      return mayHave(tests.test(word.test()), asked);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return mayHave(sequence.parts().get(0), asked);
    }
    if (pattern instanceof Pattern.Choice choice) {
      return choice.alternatives().stream().anyMatch(a -> mayHave(a, asked));
    }
    if (pattern instanceof Pattern.Phrases phrases) {
      for (int i = 0; i < phrases.firstTests().size(); i++) {
        if (mayHave(tests.test(phrases.firstTests().get(i)), asked)) {
          return true;
        }
      }
      return false;
    }
    return !(pattern instanceof Pattern.ListRef list)
        || mayHave(listPatterns.get(list.number()), asked);
  }

  private boolean mayHave(TokenTest test, Features asked) {
    Features all =
        new Features(
            test.required() | asked.required, test.excluded() | asked.excluded, Optional.empty());
    for (String word : test.words()) {
      boolean may =
          switch (test.kind()) {
            case LEMMA -> missing(word, all) == 0;
            case FORM -> {
              List<Reading> readings = vocabulary.readingsOf(word);
              yield readings.isEmpty() || admitsAny(readings, all);
            }
            case FEATURES, REGEX -> true;
          };
      if (may) {
        return true;
      }
    }
    return test.words().isEmpty();
  }

  private Pattern regex(RuleFileParser.RegexContext context) {
    String quoted = context.REGEX().getText();
    String expression = quoted.substring(1, quoted.length() - 1);
    try {
      java.util.regex.Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      problems.add(
          span(context),
          "выражение не читается: " + e.getDescription(),
          "the expression cannot be read: " + e.getDescription());
      expression = "";
    }
    // No quoted form can hold a straight quotation mark; as a form it is found by one look.
    TokenTest.Kind kind = isOneSign(expression) ? TokenTest.Kind.FORM : TokenTest.Kind.REGEX;
    return word(new TokenTest(kind, Set.of(expression), 0, 0));
  }

  private static boolean isOneSign(String expression) {
    return expression.equals("\"");
  }

  private Pattern fact(RuleFileParser.FactContext context) {
    String name = context.NAME().getText();
    Optional<PageFactName> fact = PageFactName.find(name);
    if (fact.isEmpty()) {
      problems.addUnknown(
          span(context),
          name,
          "нет такого факта страницы",
          "no such page fact",
          Arrays.stream(PageFactName.values()).map(PageFactName::russian).toList());
      return new Pattern.Start();
    }
    return new Pattern.PageFact(fact.get());
  }

  /** Compiles the lists of elements, in the order of their files. */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (String name : lists.elements()) {
      elements.add(new Element(name, list(WordLists.elementList(name), Features.NONE, null)));
    }
    return elements;
  }

  /** The list {@code name}, with features asked of its words (of a phrase: of its first word). */
  private Pattern list(String name, Features features, ParserRuleContext place) {
    Optional<List<WordLists.Entry>> entries = lists.list(name);
    if (entries.isEmpty()) {
      problems.addUnknown(
          span(place), name, "нет такого списка слов", "no such word list", lists.names());
      return new Pattern.Start();
    }
    String key = name + ' ' + features.required + ' ' + features.excluded;
    Pattern known = compiledLists.get(key);
    if (known != null) {
      return known;
    }
    if (features.required != 0 || features.excluded != 0) {
      Pattern plain = list(name, Features.NONE, place);
      checkList(name, plain, features, place);
      Pattern compiled = share(require(plain, features));
      compiledLists.put(key, compiled);
      return compiled;
    }
    if (openLists.contains(name)) {
      problems.add(
          span(place),
          "список «" + name + "» включает сам себя",
          "the list “" + name + "” includes itself");
      return new Pattern.Start();
    }
    openLists.push(name);
    Problems outerProblems = problems;
    int outerOffset = offset;
    List<Pattern> alternatives = new ArrayList<>();
    for (WordLists.Entry entry : entries.get()) {
      Pattern pattern = entry(entry);
      if (pattern instanceof Pattern.Choice choice) {
        alternatives.addAll(choice.alternatives());
      } else {
        alternatives.add(pattern);
      }
    }
    problems = outerProblems;
    offset = outerOffset;
    openLists.pop();
    Pattern compiled = share(joinList(alternatives));
    compiledLists.put(key, compiled);
    return compiled;
  }

  private Pattern entry(WordLists.Entry entry) {
    problems = entry.problems();
    if (entry instanceof WordLists.Entry.Parsed parsed) {
      offset = parsed.offset();
      return choice(parsed.pattern());
    }
    List<Pattern> words = new ArrayList<>();
    for (WordLists.Written written : ((WordLists.Entry.Words) entry).words()) {
      words.add(lemma(written.word(), Features.NONE, written.span()));
    }
    return words.size() == 1 ? words.get(0) : new Pattern.Sequence(words);
  }

  /** Asks features of a word, or of the first word of a phrase. */
  private Pattern require(Pattern pattern, Features features) {
    if (features.required == 0 && features.excluded == 0) {
      return pattern;
    }
    if (pattern instanceof Pattern.Word word) {
      TokenTest test = tests.test(word.test());
      return word(
          new TokenTest(
              test.kind(),
              test.words(),
              test.required() | features.required,
              test.excluded() | features.excluded));
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      List<Pattern> parts = new ArrayList<>(sequence.parts());
      parts.set(0, require(parts.get(0), features));
      return new Pattern.Sequence(parts);
    }
    if (pattern instanceof Pattern.Choice choice) {
      return new Pattern.Choice(
          choice.alternatives().stream().map(a -> require(a, features)).toList());
    }
    if (pattern instanceof Pattern.ListRef list) {
      Pattern words = listPatterns.get(list.number());
      return words instanceof Pattern.Phrases
          ? new Pattern.Sequence(
              List.of(new Pattern.Look(features.required, features.excluded), list))
          : require(words, features);
    }
    return pattern;
  }

  private static List<Pattern> spread(Pattern.Phrases phrases) {
    List<Pattern> alternatives = new ArrayList<>();
    for (int i = 0; i < phrases.firstTests().size(); i++) {
      List<Pattern> parts = new ArrayList<>();
      parts.add(new Pattern.Word(phrases.firstTests().get(i)));
      parts.add(phrases.rests().get(i));
      alternatives.add(new Pattern.Sequence(parts));
    }
    return alternatives;
  }

  /** Orders a list's alternatives for quick look-up: phrases by first word, then single words. */
  private Pattern joinList(List<Pattern> alternatives) {
    TreeMap<Integer, List<Pattern>> phrases = new TreeMap<>();
    Map<String, Set<String>> words = new TreeMap<>();
    Map<String, TokenTest> samples = new HashMap<>();
    List<Pattern> others = new ArrayList<>();
    Deque<Pattern> open = new ArrayDeque<>(alternatives);
    while (!open.isEmpty()) {
      Pattern alternative = open.poll();
      if (alternative instanceof Pattern.Choice choice) {
        choice.alternatives().forEach(open::add);
      } else if (alternative instanceof Pattern.ListRef list) {
        open.add(listPatterns.get(list.number()));
      } else if (alternative instanceof Pattern.Phrases nested) {
        spread(nested).forEach(open::add);
      } else if (alternative instanceof Pattern.Word word
          && tests.test(word.test()).kind() != TokenTest.Kind.REGEX
          && tests.test(word.test()).kind() != TokenTest.Kind.FEATURES) {
        TokenTest test = tests.test(word.test());
        String key = test.kind() + " " + test.required() + " " + test.excluded();
        samples.putIfAbsent(key, test);
        words.computeIfAbsent(key, k -> new TreeSet<>()).addAll(test.words());
      } else if (alternative instanceof Pattern.Sequence sequence
          && sequence.parts().get(0) instanceof Pattern.Word first) {
        List<Pattern> rest = sequence.parts().subList(1, sequence.parts().size());
        phrases
            .computeIfAbsent(first.test(), k -> new ArrayList<>())
            .add(rest.size() == 1 ? rest.get(0) : new Pattern.Sequence(rest));
      } else {
        others.add(alternative);
      }
    }
    List<Pattern> joined = new ArrayList<>();
    if (!phrases.isEmpty()) {
      List<Pattern> rests =
          phrases.values().stream()
              .map(r -> r.size() == 1 ? r.get(0) : (Pattern) new Pattern.Choice(r))
              .toList();
      joined.add(share(new Pattern.Phrases(TestNumbers.of(phrases.keySet()), rests)));
    }
    joined.addAll(others);
    for (Map.Entry<String, Set<String>> entry : words.entrySet()) {
      TokenTest sample = samples.get(entry.getKey());
      joined.add(
          word(
              new TokenTest(
                  sample.kind(), entry.getValue(), sample.required(), sample.excluded())));
    }
    return joined.size() == 1 ? joined.get(0) : new Pattern.Choice(joined);
  }

  /**
   * Features asked of a word.
   *
   * @param polarity what a negation before it must be, if anything
   */
  private record Features(long required, long excluded, Optional<Pattern.Negated> polarity) {
    static final Features NONE = new Features(0, 0, Optional.empty());

    /** Returns the pattern with what must stand before it. */
    Pattern polar(Pattern pattern) {
      return polarity.isEmpty() ? pattern : new Pattern.Sequence(List.of(polarity.get(), pattern));
    }
  }

  private Features features(RuleFileParser.FeaturesContext context) {
    return context == null ? Features.NONE : features(context.feature());
  }

  private Features features(List<RuleFileParser.FeatureContext> contexts) {
    long required = 0;
    long excluded = 0;
    Optional<Pattern.Negated> polarity = Optional.empty();
    for (RuleFileParser.FeatureContext feature : contexts) {
      String name = feature.NAME().getText();
      Optional<Feature> known = Feature.find(name);
      if (known.isEmpty()) {
        problems.addUnknown(
            span(feature),
            name,
            "нет такого признака",
            "no such feature",
            Arrays.stream(Feature.values()).map(Feature::russian).toList());
      } else if (known.get() == Feature.NEGATED) {
        polarity = Optional.of(new Pattern.Negated(!feature.getText().startsWith("!")));
      } else if (feature.getText().startsWith("!")) {
        excluded |= known.get().bit();
      } else {
        required |= known.get().bit();
      }
    }
    return new Features(required, excluded, polarity);
  }

  private Pattern.Word word(TokenTest test) {
    return new Pattern.Word(tests.number(test));
  }

  private TextSpan span(ParserRuleContext context) {
    TextSpan first = problems.span(context.getStart());
    TextSpan last = problems.span(context.getStop());
    return new TextSpan(first.start() + offset, Math.max(first.end(), last.end()) + offset);
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
