package dev.medlint.cli;

import dev.medlint.facts.AdObject;
import dev.medlint.facts.Named;
import dev.medlint.law.Addressees;
import dev.medlint.law.LawDiff;
import dev.medlint.law.LawPack;
import dev.medlint.law.Placement;
import dev.medlint.law.Provision;
import dev.medlint.law.Quote;
import dev.medlint.rule.Rule;
import dev.medlint.rule.RulePack;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prints what changed in the law between two days, and which rules rest on it. */
final class LawChanges {

  private final LawPack law;
  private final RulePack rules;
  private final Console console;
  private final Language language;

  LawChanges(LawPack law, RulePack rules, Console console) {
    this.law = law;
    this.rules = rules;
    this.console = console;
    this.language = console.language();
  }

  void print(LocalDate first, LocalDate second) {
    List<LawDiff.Change> changes = LawDiff.between(law, first, second);
    for (LawDiff.Change change : changes) {
      print(change, first, second);
      console.print("");
    }
    console.print(
        "Изменилось норм между " + first + " и " + second + ": " + changes.size(),
        "Provisions changed between " + first + " and " + second + ": " + changes.size());
  }

  private void print(LawDiff.Change change, LocalDate first, LocalDate second) {
    Provision known = change.after().or(change::before).orElseThrow();
    console.print(
        change.id() + "  " + known.citation().in(language) + ". " + known.title().in(language));
    if (change.aspects().contains(LawDiff.Aspect.FORCE)) {
      force(change, first, second);
    } else {
      Provision before = change.before().orElseThrow();
      Provision after = change.after().orElseThrow();
      for (LawDiff.Aspect aspect : change.aspects()) {
        switch (aspect) {
          case WORDING -> pair("текст", "wording", words(before), words(after));
          case ADDRESSEES -> addressees(before, first, after, second);
          case CONSEQUENCE -> consequence(before, first, after, second);
          case FORCE -> throw new IllegalStateException(change.id());
        }
      }
    }
    guards(change.id());
  }

  private void force(LawDiff.Change change, LocalDate first, LocalDate second) {
    if (change.after().isPresent()) {
      Provision after = change.after().get();
      String from = after.period().from().toString();
      console.print(
          "  появилась, с " + from + ": " + words(after),
          "  new, from " + from + ": " + words(after));
      console.print("  объекты: " + objects(after, second), "  objects: " + objects(after, second));
      return;
    }
    Provision before = change.before().orElseThrow();
    String last = before.period().lastDay().map(LocalDate::toString).orElse("");
    console.print(
        "  больше не действует, последний день " + last + ": " + words(before),
        "  no longer in force, last day " + last + ": " + words(before));
    console.print("  объекты: " + objects(before, first), "  objects: " + objects(before, first));
  }

  private void addressees(Provision before, LocalDate first, Provision after, LocalDate second) {
    pair("объекты", "objects", objects(before, first), objects(after, second));
    Addressees from = before.addressees();
    Addressees to = after.addressees();
    pair("аудитория", "audience", ids(from.audiences()), ids(to.audiences()));
    pair("вид текста", "kind of text", ids(from.kinds()), ids(to.kinds()));
    Placement was = from.placement();
    Placement is = to.placement();
    pair("носитель", "medium", ids(was.media()), ids(is.media()));
    pair("стадия", "stage", ids(was.stages()), ids(is.stages()));
    pair("площадки", "platforms", platforms(was), platforms(is));
  }

  private static String platforms(Placement placement) {
    List<String> names = new ArrayList<>(placement.platforms());
    for (String name : placement.otherThan()) {
      names.add("≠ " + name);
    }
    return names.isEmpty() ? "*" : String.join(", ", names);
  }

  private void consequence(Provision before, LocalDate first, Provision after, LocalDate second) {
    pair("вид нормы", "sort of norm", before.kind().id(), after.kind().id());
    pair(
        "класс",
        "class",
        before.breachClass().label().in(language),
        after.breachClass().label().in(language));
    pair("наказание", "fine", fine(before, first), fine(after, second));
  }

  private String fine(Provision provision, LocalDate day) {
    if (provision.penalty().isPresent()) {
      return provision.penalty().get().ranges().in(language);
    }
    Optional<LocalizedText> text = law.fineText(provision, day);
    return text.isPresent() ? text.get().in(language) : provision.fine();
  }

  /** Shows what was and what is, if they differ. */
  private void pair(String ru, String en, String before, String after) {
    if (!before.equals(after)) {
      console.print(
          "  " + ru + ", было:  " + shown(before), "  " + en + ", was:  " + shown(before));
      console.print("  " + ru + ", стало: " + shown(after), "  " + en + ", is:   " + shown(after));
    }
  }

  private static String shown(String text) {
    return text.isEmpty() ? "—" : text;
  }

  /** Shows a wording: between quotation marks only if it is known to be verbatim. */
  private String words(Provision provision) {
    Quote quote = provision.quote();
    String label = language == Language.RU ? "(пересказ) " : "(paraphrase) ";
    return quote.verbatim() ? "«" + quote.text() + "»" : label + quote.text();
  }

  private String objects(Provision provision, LocalDate day) {
    Set<AdObject> bound = LawDiff.bound(provision, day);
    List<String> names = new ArrayList<>();
    for (AdObject object : AdObject.values()) {
      boolean generalBound = object.general().isPresent() && bound.contains(object.general().get());
      if (bound.contains(object) && !generalBound) {
        names.add(object.id());
      } else if (!bound.contains(object) && generalBound) {
        names.add((language == Language.RU ? "кроме " : "except ") + object.id());
      }
    }
    for (AdObject object : LawDiff.debated(provision, day)) {
      names.add(object.id() + (language == Language.RU ? " (для справки)" : " (information)"));
    }
    return String.join(", ", names);
  }

  private static String ids(Collection<? extends Named> values) {
    List<String> ids = new ArrayList<>();
    for (Named value : values) {
      ids.add(value.id());
    }
    return String.join(", ", ids);
  }

  private void guards(String id) {
    List<String> guards = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (List<String> group : rule.provisions()) {
        if (group.contains(id) && !guards.contains(rule.id())) {
          guards.add(rule.id());
        }
      }
    }
    String names = guards.isEmpty() ? "—" : String.join(", ", guards);
    console.print("  правила: " + names, "  rules: " + names);
  }
}
