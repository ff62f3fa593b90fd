package dev.medlint.rule;

import dev.medlint.rule.dsl.RuleFileParser;
import dev.medlint.source.TextSpan;
import dev.medlint.speech.Addressee;
import dev.medlint.speech.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Compiles what a rule or a sign looks for: finds, absences and exceptions. One for each file; not
 * thread-safe.
 */
final class SearchCompiler {

  private static final int LARGEST_WINDOW = 12;
  private static final int DEFAULT_SECTION = 6;

  private final PatternCompiler patterns;
  private final Anchors anchors;
  private final MatchCost costs;
  private double wholeCost;
  private double dearestCost;
  private Optional<TextSpan> dearest = Optional.empty();
  private final Problems problems;
  private final PageTestCompiler pageTests;

  SearchCompiler(
      PatternCompiler patterns, Anchors anchors, AddressLists addresses, Problems problems) {
    this.patterns = patterns;
    this.anchors = anchors;
    this.costs = anchors.costs();
    this.problems = problems;
    this.pageTests = new PageTestCompiler(addresses, problems);
  }

  Search search(List<RuleFileParser.ClauseContext> clauses) {
    List<Query> finds = new ArrayList<>();
    List<Query> absences = new ArrayList<>();
    List<Exclusion> exclusions = new ArrayList<>();
    List<PageTest> page = new ArrayList<>();
    for (RuleFileParser.ClauseContext clause : clauses) {
      if (clause instanceof RuleFileParser.FindContext find) {
        finds.add(query(find.query(), false));
      } else if (clause instanceof RuleFileParser.AbsentContext absent) {
        absences.add(query(absent.query(), true));
      } else if (clause instanceof RuleFileParser.PageContext tests) {
        page.addAll(pageTests.tests(tests));
      } else {
        exclusions.addAll(exclusions(clause));
      }
    }
    boolean asksPage = clauses.stream().anyMatch(RuleFileParser.PageContext.class::isInstance);
    if (finds.isEmpty() && absences.isEmpty() && !asksPage) {
      problems.add(
          new TextSpan(0, 1),
          "правилу нужно поле «искать:», «нет:» или «страница:»",
          "the rule needs a field “find:”, “absent:” or “page:”");
    }
    if (finds.isEmpty() && absences.isEmpty() && page.isEmpty()) {
      // Its tests are mistakes, which have been told.
      absences.add(
          new Query(
              Scope.DOCUMENT, 0, List.of(new Query.Part(Query.Joint.FIRST, new Pattern.Start()))));
    }
    checkCost();
    return new Search(finds, absences, exclusions, page);
  }

  private void count(Pattern pattern, ParserRuleContext place) {
    double cost = costs.of(pattern, anchors.commonness(pattern));
    wholeCost += cost;
    if (cost > dearestCost) {
      dearestCost = cost;
      dearest = Optional.of(span(place));
    }
  }

  private void checkCost() {
    if (wholeCost > MatchCost.BOUND && dearest.isPresent()) {
      long times = (long) Math.ceil(wholeCost / MatchCost.BOUND);
      problems.add(
          dearest.get(),
          "правило слишком дорого (примерно "
              + times
              + "-кратный предел), и дороже всего этот образец: сократите пропуски «..N»"
              + " (они перемножаются), замените <признаки> словами или списком, начните с более"
              + " редкого слова",
          "the rule costs too much, about "
              + times
              + " times the limit, most of it this pattern: shorten the gaps “..N” (they multiply),"
              + " put words or a list in place of <features>, begin with a rarer word");
    }
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
    boolean sized = isSized(scope);
    int least = scope == Scope.LIST ? 1 : 2;
    if (context.INT() == null) {
      if (scope == Scope.NEIGHBOURS) {
        problems.add(
            problems.span(context.scope),
            "после «соседние» нужно число предложений",
            "the number of sentences is needed after “neighbours”");
      }
      return scope == Scope.LIST ? LARGEST_WINDOW : scope == Scope.SECTION ? DEFAULT_SECTION : 0;
    }
    int size = WrittenNumber.of(context.INT().getText());
    if (!sized || size < least || size > LARGEST_WINDOW) {
      problems.add(
          problems.span(context.INT().getSymbol()),
          sized
              ? "после «"
                  + scope.russian()
                  + "» может стоять число от "
                  + least
                  + " до "
                  + LARGEST_WINDOW
              : "у области «" + scope.russian() + "» нет числа",
          sized
              ? "a number from " + least + " to " + LARGEST_WINDOW + " may stand here"
              : "this scope takes no number");
    }
    return sized ? size : 0;
  }

  private static boolean isSized(Scope scope) {
    return scope == Scope.NEIGHBOURS || scope == Scope.SECTION || scope == Scope.LIST;
  }

  private Query.Part part(
      Query.Joint joint, RuleFileParser.PatternContext context, boolean absence) {
    Pattern pattern = patterns.compile(context, problems);
    if (pattern instanceof Pattern.PageFact) {
      if (!absence) {
        problems.add(
            span(context),
            "факт страницы можно искать только в поле «нет:»",
            "a page fact can stand only in the field “absent:”");
      }
      return new Query.Part(joint, pattern);
    }
    count(pattern, context);
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

  private List<Exclusion> exclusions(RuleFileParser.ClauseContext clause) {
    if (clause instanceof RuleFileParser.UnlessInsideContext inside) {
      return inside.NAME().stream()
          .map(name -> context(name.getSymbol()))
          .flatMap(Optional::stream)
          .map(c -> (Exclusion) new Exclusion.Inside(c))
          .toList();
    }
    if (clause instanceof RuleFileParser.SpeakerContext speaker) {
      Set<Speaker> speakers = EnumSet.noneOf(Speaker.class);
      speaker.NAME().forEach(name -> speaker(name.getSymbol()).ifPresent(speakers::add));
      return List.of(new Exclusion.SaidBy(speakers, speaker.SPEAKER() != null));
    }
    if (clause instanceof RuleFileParser.AddresseeContext addressee) {
      Set<Addressee> addressees = EnumSet.noneOf(Addressee.class);
      addressee.NAME().forEach(name -> addressee(name.getSymbol()).ifPresent(addressees::add));
      return List.of(new Exclusion.SaidTo(addressees, addressee.ADDRESSEE() != null));
    }
    if (clause instanceof RuleFileParser.InsideContext inside) {
      List<Context> contexts =
          inside.NAME().stream()
              .map(name -> context(name.getSymbol()))
              .flatMap(Optional::stream)
              .toList();
      return List.of(new Exclusion.Outside(contexts));
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

  private Optional<Speaker> speaker(Token token) {
    Optional<Speaker> known = Speaker.find(token.getText());
    if (known.isEmpty()) {
      problems.addUnknown(
          problems.span(token),
          token.getText(),
          "нет такого говорящего",
          "no such speaker",
          Arrays.stream(Speaker.values()).map(Speaker::russian).toList());
    }
    return known;
  }

  private Optional<Addressee> addressee(Token token) {
    Optional<Addressee> known = Addressee.find(token.getText());
    if (known.isEmpty()) {
      problems.addUnknown(
          problems.span(token),
          token.getText(),
          "нет такого адресата",
          "no such addressee",
          Arrays.stream(Addressee.values()).map(Addressee::russian).toList());
    }
    return known;
  }

  private Exclusion found(
      Exclusion.Where where, String distance, RuleFileParser.PatternContext pattern) {
    return new Exclusion.Found(
        where, WrittenNumber.of(distance), patterns.compile(pattern, problems));
  }

  private TextSpan span(ParserRuleContext context) {
    return problems.span(context);
  }
}
