package dev.medlint.rule;

import dev.medlint.extract.PageFactName;
import dev.medlint.rule.dsl.RuleFileParser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Compiles what a rule asks of the page. One for each file; not thread-safe. */
final class PageTestCompiler {

  private final AddressLists lists;
  private final Problems problems;

  PageTestCompiler(AddressLists lists, Problems problems) {
    this.lists = lists;
    this.problems = problems;
  }

  List<PageTest> tests(RuleFileParser.PageContext clause) {
    List<PageTest> tests = new ArrayList<>();
    for (RuleFileParser.PageTestContext context : clause.pageTest()) {
      test(context).ifPresent(tests::add);
    }
    return tests;
  }

  private Optional<PageTest> test(RuleFileParser.PageTestContext context) {
    Optional<PageFactName> fact = fact(context.fact);
    if (fact.isEmpty() || !negationIsRight(context.no)) {
      return Optional.empty();
    }
    boolean negated = context.no != null;
    return context.pageRelation() == null
        ? Optional.of(PageTest.present(fact.get(), negated))
        : relation(fact.get(), negated, context.pageRelation());
  }

  private boolean negationIsRight(Token no) {
    boolean right = no == null || no.getText().equals("нет") || no.getText().equals("no");
    if (!right) {
      problems.addUnknown(
          problems.span(no),
          no.getText(),
          "перед фактом страницы может стоять только «нет», а не",
          "only “no” may stand before a page fact, not",
          List.of("нет"));
    }
    return right;
  }

  private Optional<PageTest> relation(
      PageFactName fact, boolean negated, RuleFileParser.PageRelationContext context) {
    Token word = context.relation;
    Optional<PageTest.Relation> relation = PageTest.Relation.find(word.getText());
    if (relation.isEmpty()) {
      problems.addUnknown(
          problems.span(word),
          word.getText(),
          "нет такого сравнения",
          "no such comparison",
          Arrays.stream(PageTest.Relation.values())
              .filter(r -> r != PageTest.Relation.PRESENT)
              .map(PageTest.Relation::russian)
              .toList());
      return Optional.empty();
    }
    boolean right =
        switch (relation.get()) {
          case PRESENT -> false;
          case SAME, DIFFERENT -> context.other != null || !context.values.isEmpty();
          case EARLIER, LATER ->
              isDay(fact) && (context.other != null || context.day != null || isToday(context));
          case OLDER, YOUNGER -> isDay(fact) && context.INT() != null && context.unit != null;
          case FEWER, MORE -> context.INT() != null && context.unit == null;
          case AMONG -> context.list != null;
        };
    Optional<PageFactName> other = context.other == null ? Optional.empty() : fact(context.other);
    Optional<PageTest.Unit> unit =
        context.unit == null
            ? Optional.of(PageTest.Unit.MONTHS)
            : PageTest.Unit.find(context.unit.getText());
    if (!right || unit.isEmpty()) {
      problems.add(
          problems.span(context),
          "так не сравнивают: «старше 24 месяцев», «раньше $факт», «позже сегодня», «больше 1»,"
              + " «из @список», «= слово»; сроки и дни — только у дат",
          "this is no comparison: “older 24 months”, “before $fact”, “after today”, “more 1”,"
              + " “among @list”, “= word”; times and days go with dates only");
      return Optional.empty();
    }
    int number = context.INT() == null ? 0 : WrittenNumber.of(context.INT().getText());
    return Optional.of(
        new PageTest(fact, negated, relation.get(), values(context), number, unit.get(), other));
  }

  private static boolean isDay(PageFactName fact) {
    return fact.type() == PageFactName.Type.DAY;
  }

  private static boolean isToday(RuleFileParser.PageRelationContext context) {
    return context.values.size() == 1
        && (context.values.get(0).getText().equals("сегодня")
            || context.values.get(0).getText().equals("today"));
  }

  private List<String> values(RuleFileParser.PageRelationContext context) {
    if (context.list != null) {
      return list(context.list);
    }
    if (context.day != null) {
      day(context.DATE());
      return List.of(context.day.getText());
    }
    return isToday(context)
        ? List.of()
        : context.values.stream()
            .map(Token::getText)
            .map(v -> v.startsWith("\"") ? v.substring(1, v.length() - 1) : v)
            .toList();
  }

  private void day(TerminalNode day) {
    try {
      LocalDate.parse(day.getText());
    } catch (DateTimeException e) {
      problems.add(problems.span(day.getSymbol()), "нет такого дня", "no such day");
    }
  }

  private List<String> list(Token name) {
    Optional<List<String>> list = lists.list(name.getText());
    if (list.isEmpty()) {
      problems.addUnknown(
          problems.span(name),
          name.getText(),
          "нет такого списка адресов",
          "no such list of addresses",
          List.copyOf(lists.names()));
    }
    return list.orElse(List.of());
  }

  private Optional<PageFactName> fact(Token name) {
    Optional<PageFactName> fact = PageFactName.find(name.getText());
    if (fact.isEmpty()) {
      problems.addUnknown(
          problems.span(name),
          name.getText(),
          "нет такого факта страницы",
          "no such page fact",
          Arrays.stream(PageFactName.values()).map(PageFactName::russian).toList());
    }
    return fact;
  }
}
