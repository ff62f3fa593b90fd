package dev.medlint.cli;

import dev.medlint.Pack;
import dev.medlint.law.LawPack;
import dev.medlint.law.Provision;
import dev.medlint.law.Quote;
import dev.medlint.rule.Example;
import dev.medlint.rule.Rule;
import dev.medlint.source.Language;
import dev.medlint.source.Spelling;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code medlint explain}: shows a rule with its norms and examples, or a norm with its rules. */
final class ExplainCommand {

  private final Pack pack;
  private final Console console;
  private final Language language;
  private final LocalDate today;

  private ExplainCommand(Pack pack, Console console, LocalDate today) {
    this.pack = pack;
    this.console = console;
    this.language = console.language();
    this.today = today;
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException {
    if (arguments.operands().isEmpty()) {
      throw new UsageException(
          "explain: назовите правило или норму, например: medlint explain 38-fz:24:1:2",
          "explain: name a rule or a provision, such as: medlint explain 38-fz:24:1:2");
    }
    Optional<Path> folder = arguments.value("--pack").map(surroundings.directory()::resolve);
    Pack pack = engine.packWithExamples(folder);
    ExplainCommand command = new ExplainCommand(pack, console, LocalDate.now(surroundings.clock()));
    boolean first = true;
    for (String id : arguments.operands()) {
      if (!first) {
        console.print("");
      }
      first = false;
      command.explain(id);
    }
    return Main.CLEAN;
  }

  private void explain(String id) throws UsageException {
    Optional<Rule> rule = Rules.find(pack.rules(), id);
    if (rule.isPresent()) {
      explain(rule.get());
    } else if (!pack.law().editions(id).isEmpty()) {
      explainProvision(id);
    } else {
      throw unknown(id);
    }
  }

  private UsageException unknown(String id) {
    List<String> known = new ArrayList<>(Rules.ids(pack.rules()));
    known.addAll(pack.law().ids());
    Optional<String> near = Spelling.nearest(id, known);
    return new UsageException(
        "нет ни правила, ни нормы «"
            + id
            + "»"
            + near.map(n -> "; похоже на: " + n).orElse("")
            + "; все правила: medlint rules list",
        "no rule and no provision “"
            + id
            + "”"
            + near.map(n -> "; did you mean: " + n).orElse("")
            + "; all rules: medlint rules list");
  }

  private void explain(Rule rule) {
    console.print(rule.id() + "  " + rule.title().in(language));
    console.print(
        say("важность: ", "severity: ")
            + rule.severity().id()
            + say(", уверенность: ", ", confidence: ")
            + rule.confidence().id());
    if (!rule.formerly().isEmpty()) {
      console.print(say("прежде: ", "formerly: ") + String.join(", ", rule.formerly()));
    }
    paragraph(say("Почему", "Why"), rule.why().in(language));
    paragraph(say("Совет", "Advice"), rule.advice().in(language));
    console.print("");
    console.print(say("Нормы:", "Provisions:"));
    for (List<String> group : rule.provisions()) {
      for (String id : group) {
        norm(id);
      }
    }
    examples(rule, Example.Kind.VIOLATION, "Так нельзя:", "Wrong:");
    examples(rule, Example.Kind.ALLOWED, "Так можно:", "Right:");
    examples(rule, Example.Kind.KNOWN_MISS, "Пока не находится:", "Not found yet:");
  }

  private void norm(String id) {
    LawPack law = pack.law();
    Optional<Provision> inForce = law.at(id, today);
    if (inForce.isPresent()) {
      Provision p = inForce.get();
      console.print("  " + id + "  " + p.citation().in(language) + ". " + p.title().in(language));
      wording(p);
    } else {
      console.print("  " + id + say("  (не действует на ", "  (not in force on ") + today + ")");
    }
  }

  /** Shows a wording: between quotation marks only if it is known to be verbatim. */
  private void wording(Provision provision) {
    Quote quote = provision.quote();
    if (quote.text().isEmpty()) {
      return;
    }
    console.print(
        quote.verbatim()
            ? "      «" + quote.text() + "»"
            : say("      пересказ: ", "      paraphrase: ") + quote.text());
    String checked = provision.attestation().checked();
    if (!checked.isEmpty()) {
      console.print(say("      сверено: ", "      compared with the official text: ") + checked);
    } else if (quote.verbatim()) {
      console.print(
          say("      по независимым копиям: ", "      from independent copies: ")
              + provision.attestation().copies());
    }
  }

  private void examples(Rule rule, Example.Kind kind, String ru, String en) {
    boolean any = false;
    for (Example example : pack.rules().examples(rule.id())) {
      if (example.kind() == kind) {
        if (!any) {
          console.print("");
          console.print(say(ru, en));
        }
        any = true;
        console.print("  — " + Rules.marked(example));
      }
    }
  }

  private void explainProvision(String id) {
    List<Provision> editions = pack.law().editions(id);
    Provision last = editions.get(editions.size() - 1);
    console.print(id + "  " + last.citation().in(language));
    console.print(last.title().in(language));
    console.print(say("класс: ", "class: ") + last.breachClass().label().in(language));
    for (Provision edition : editions) {
      console.print("");
      console.print(period(edition));
      wording(edition);
      binds(edition);
      if (!edition.fine().isEmpty()) {
        console.print(say("      наказание: ", "      penalty: ") + edition.fine());
      }
      if (!edition.source().isEmpty()) {
        console.print(say("      источник: ", "      source: ") + edition.source());
      }
    }
    guards(id);
  }

  private String period(Provision edition) {
    if (!edition.period().hasFirstDay()) {
      return say("Требование:", "Requirement:");
    }
    Optional<LocalDate> end = edition.period().lastDay();
    return say("С ", "From ")
        + edition.period().from()
        + end.map(d -> say(" по ", " to ") + d).orElse("")
        + ":";
  }

  private void binds(Provision edition) {
    List<String> objects = new ArrayList<>();
    for (var term : edition.addressees().objects()) {
      objects.add(term.object().id());
    }
    List<String> exempt = new ArrayList<>();
    for (var term : edition.addressees().exempt()) {
      exempt.add(term.object().id());
    }
    List<String> audiences = new ArrayList<>();
    for (var audience : edition.addressees().audiences()) {
      audiences.add(audience.id());
    }
    if (!objects.isEmpty()) {
      console.print(say("      объект: ", "      object: ") + String.join(", ", objects));
    }
    if (!exempt.isEmpty()) {
      console.print(say("      кроме: ", "      except: ") + String.join(", ", exempt));
    }
    console.print(say("      аудитория: ", "      audience: ") + String.join(", ", audiences));
  }

  private void guards(String id) {
    console.print("");
    List<String> guards = new ArrayList<>();
    for (Rule rule : pack.rules().rules()) {
      for (List<String> group : rule.provisions()) {
        if (group.contains(id) && !guards.contains(rule.id())) {
          guards.add(rule.id());
        }
      }
    }
    console.print(
        guards.isEmpty()
            ? say("Правил для этой нормы пока нет.", "No rule guards this provision yet.")
            : say("Правила: ", "Rules: ") + String.join(", ", guards));
  }

  private void paragraph(String title, String text) {
    if (!text.isEmpty()) {
      console.print("");
      console.print(title + ": " + text);
    }
  }

  private String say(String ru, String en) {
    return language == Language.RU ? ru : en;
  }
}
