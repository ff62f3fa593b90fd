package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.RuleSpec;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Form;
import dev.medlint.annotate.FormKind;
import dev.medlint.annotate.Reading;
import dev.medlint.rule.Example;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Sign;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.List;

/** Runs the examples of rules and signs and shows, for each, whether it came out as it must. */
final class RuleTests {

  private final Linter linter;
  private final RuleSpec spec;
  private final Console console;
  private int counted;
  private int bad;
  private int missed;
  private int unfilled;

  RuleTests(Linter linter, Console console) {
    this.linter = linter;
    this.spec = new RuleSpec(linter);
    this.console = console;
  }

  /** Runs the examples of some rules and signs of a pack; returns whether all came out right. */
  boolean run(List<Rule> rules, List<Sign> signs, Pack pack) {
    for (Rule rule : rules) {
      if (!pack.rules().examples(rule.id()).isEmpty()) {
        print(rule.id(), spec.run(rule));
        remind(spec.unfilled(rule));
      }
    }
    for (Sign sign : signs) {
      print(sign.id(), spec.run(sign));
    }
    console.print(
        "Не сошлось: " + bad + " из " + counted + ". Известных пропусков: " + missed + ".",
        "Not as expected: " + bad + " of " + counted + ". Known misses: " + missed + ".");
    if (unfilled > 0) {
      console.print(
          "Правил не дописано: " + unfilled + ". Замените в них слово «заполните» своими словами.",
          "Rules not yet written: " + unfilled + ". Put your words in place of “заполните”.");
    }
    return bad == 0 && unfilled == 0;
  }

  private void remind(List<LocalizedText> parts) {
    if (parts.isEmpty()) {
      return;
    }
    unfilled++;
    StringBuilder list = new StringBuilder();
    for (LocalizedText part : parts) {
      list.append(list.isEmpty() ? "" : ", ").append(part.in(console.language()));
    }
    console.print("  … осталось заполнить: " + list, "  … still to be filled in: " + list);
  }

  private void print(String id, List<RuleSpec.Outcome> outcomes) {
    console.print(id);
    for (RuleSpec.Outcome outcome : outcomes) {
      print(outcome);
    }
  }

  private void print(RuleSpec.Outcome outcome) {
    Example example = outcome.example();
    boolean stillMissed = outcome.status() == RuleSpec.Status.STILL_MISSED;
    if (stillMissed) {
      missed++;
    } else {
      counted++;
    }
    String sign = stillMissed ? "~" : outcome.isBad() ? "✗" : "✓";
    String kind =
        console.language() == Language.RU ? example.kind().russian() : example.kind().english();
    int width = console.language() == Language.RU ? 11 : 12;
    console.print(
        "  "
            + sign
            + " "
            + padded(Integer.toString(example.line()), 4)
            + padded(kind, width)
            + Rules.marked(example));
    if (outcome.isBad()) {
      bad++;
    }
    if (outcome.isMisjudged()) {
      explain(outcome);
    }
    for (LocalizedText objection : outcome.objections()) {
      console.print("        " + objection.ru(), "        " + objection.en());
    }
  }

  private void explain(RuleSpec.Outcome outcome) {
    if (outcome.status() == RuleSpec.Status.NO_LONGER_MISSED) {
      console.print(
          "        теперь находится: сделайте его нарушением",
          "        is found now: make it a violation");
      return;
    }
    String text = outcome.example().text();
    for (TextSpan span : outcome.found()) {
      String quote = text.substring(span.start(), span.end());
      console.print("        нашлось:   «" + quote + "»", "        found: “" + quote + "”");
    }
    if (outcome.found().isEmpty()) {
      console.print("        не нашлось ничего", "        nothing was found");
    }
    console.print("        прочитано: " + reading(outcome), "        read as: " + reading(outcome));
  }

  private String reading(RuleSpec.Outcome outcome) {
    Example example = outcome.example();
    AnnotatedText read =
        linter.read(new SourceText("-", example.text(), example.format(), "UTF-8"));
    StringBuilder line = new StringBuilder();
    for (int token = 0; token < read.tokenCount(); token++) {
      Form form = read.form(token);
      if (form.kind() == FormKind.WORD) {
        line.append(line.isEmpty() ? "" : "  ").append(read.surface(token));
        for (String lemma : form.readings().stream().map(Reading::lemma).distinct().toList()) {
          line.append('·').append(lemma);
        }
      }
    }
    return line.toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
