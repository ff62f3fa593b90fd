package dev.medlint.explain;

import dev.medlint.Linter;
import dev.medlint.RuleSpec;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.Family;
import dev.medlint.law.Finding;
import dev.medlint.law.Provision;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Example;
import dev.medlint.rule.FactCondition;
import dev.medlint.rule.Rule;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs examples of rules and shows what was found in them. */
final class Samples {

  /** The kinds of examples that rules have; signs have others. */
  private static final List<Example.Kind> KINDS =
      List.of(Example.Kind.VIOLATION, Example.Kind.ALLOWED, Example.Kind.KNOWN_MISS);

  /** Longest example that is shown whole, in UTF-16 units. */
  private static final int LONGEST = 320;

  private final Setting setting;
  private final Linter linter;
  private final RuleSpec spec;
  private final OtherObjects objects;

  Samples(Setting setting, Linter linter) {
    this.setting = setting;
    this.linter = linter;
    this.spec = new RuleSpec(linter);
    this.objects = new OtherObjects(setting);
  }

  /**
   * Adds examples of a rule, wrong, right and not found yet.
   *
   * @param most how many of each
   */
  void into(Rule rule, int most, List<Section> sections) {
    for (Example.Kind kind : KINDS) {
      String key = "sample." + kind.english() + (rule.isAbsence() ? ".absence" : "");
      Section.Draft draft = new Section.Draft(setting.word(key));
      List<Phrase> shown = new ArrayList<>();
      int all = 0;
      for (Example example : setting.pack().rules().examples(rule.id())) {
        if (example.kind() == kind) {
          all++;
          if (shown.size() < most) {
            shown.add(run(rule, example));
          }
        }
      }
      draft.items(shown);
      if (all > most) {
        draft.paragraph(setting.count("sample.more", all - most));
      }
      draft.into(sections);
    }
  }

  private Phrase run(Rule rule, Example example) {
    RuleSpec.Outcome outcome = spec.run(rule, example);
    Phrase phrase = marked(example.text(), outcome.found());
    phrase = phrase.words(facts(example));
    if (outcome.isBad()) {
      return phrase.words(" " + setting.word("sample.otherwise"));
    }
    List<String> others =
        example.kind() == Example.Kind.ALLOWED ? others(rule, example, first(rule)) : List.of();
    for (int i = 0; i < others.size(); i++) {
      phrase = phrase.words(i == 0 ? " " + setting.word("sample.others") + ' ' : ", ");
      phrase = phrase.rule(others.get(i));
    }
    return others.isEmpty() ? phrase : phrase.words(")");
  }

  /** Returns the rules that surely find words in an ad of what a provision binds. */
  private List<String> others(Rule rule, Example example, Optional<Provision> provision) {
    List<String> rules = new ArrayList<>();
    for (ReportedFinding reported : lint(rule, example, provision).findings()) {
      Finding finding = reported.finding();
      boolean sure = finding.applicability() instanceof Applicability.Applies;
      if (sure && !finding.span().isEmpty() && !rules.contains(finding.rule())) {
        rules.add(finding.rule());
      }
    }
    return rules;
  }

  private Optional<Provision> first(Rule rule) {
    for (List<String> group : rule.provisions()) {
      for (String id : group) {
        Optional<Provision> provision = setting.pack().law().at(id, setting.day());
        if (provision.isPresent()) {
          return provision;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns examples of a rule that breach one provision, and examples that do not. */
  List<Phrase> breaches(Rule rule, Provision provision, int most) {
    List<Phrase> shown = new ArrayList<>();
    for (Example example : setting.pack().rules().examples(rule.id())) {
      if (example.kind() == Example.Kind.VIOLATION && shown.size() < most) {
        List<TextSpan> found = found(rule, example, provision);
        if (!found.isEmpty() && found.get(0).length() > 0) {
          shown.add(marked(example.text(), found));
        } else if (!found.isEmpty()) {
          shown.add(marked(example.text(), List.of()).words(setting.word("sample.absence")));
        }
      }
    }
    return shown;
  }

  private List<TextSpan> found(Rule rule, Example example, Provision provision) {
    List<TextSpan> found = new ArrayList<>();
    for (ReportedFinding reported : lint(rule, example, Optional.of(provision)).findings()) {
      boolean same = reported.finding().provision().equals(provision.id());
      if (same && reported.finding().rule().equals(rule.id())) {
        found.add(reported.finding().span());
      }
    }
    return found;
  }

  /** Checks an example as an ad of what a provision binds, unless it says what it advertises. */
  private FileReport lint(Rule rule, Example example, Optional<Provision> provision) {
    Statements facts = spec.facts(rule, example);
    Map<String, String> values = new LinkedHashMap<>(facts.values());
    if (provision.isPresent() && provision.get().family() == Family.LAW) {
      bound(provision.get()).ifPresent(object -> values.putIfAbsent("object", object.id()));
    }
    SourceText text = new SourceText(rule.id(), example.text(), example.format(), "UTF-8");
    return linter.lint(text, List.of(new Statements(facts.origin(), facts.source(), values)));
  }

  private Optional<AdObject> bound(Provision provision) {
    for (AdObject object : AdObject.values()) {
      if (objects.binds(provision, object)) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  /** Returns lawful examples of a rule in which it finds nothing. */
  List<Phrase> lawful(Rule rule, Provision provision, int most) {
    List<Phrase> shown = new ArrayList<>();
    for (Example example : setting.pack().rules().examples(rule.id())) {
      boolean allowed = example.kind() == Example.Kind.ALLOWED && shown.size() < most;
      if (allowed && others(rule, example, Optional.of(provision)).isEmpty()) {
        shown.add(marked(example.text(), List.of()).words(facts(example)));
      }
    }
    return shown;
  }

  private String facts(Example example) {
    StringBuilder all = new StringBuilder();
    for (FactCondition fact : example.facts()) {
      List<String> values = new ArrayList<>();
      for (String value : fact.values().stream().sorted().toList()) {
        values.add(setting.value(fact.fact(), value));
      }
      all.append(all.length() == 0 ? " (" : "; ").append(setting.word("fact." + fact.fact()));
      all.append(fact.negated() ? " ≠ " : ": ").append(String.join(", ", values));
    }
    if (example.day().isPresent()) {
      all.append(all.length() == 0 ? " (" : "; ").append(setting.word("fact.day"));
      all.append(": ").append(example.day().get());
    }
    return all.length() == 0 ? "" : all.append(')').toString();
  }

  /** Returns a text on one line with the found words marked; a long one is cut around them. */
  static Phrase marked(String text, List<TextSpan> found) {
    List<TextSpan> spans = new ArrayList<>(found);
    spans.removeIf(TextSpan::isEmpty);
    spans.sort(Comparator.comparingInt(TextSpan::start));
    int from = 0;
    int to = text.length();
    if (to > LONGEST) {
      from = spans.isEmpty() ? 0 : wordStart(text, Math.max(0, spans.get(0).start() - 100));
      to = wordEnd(text, Math.min(to, from + LONGEST));
    }
    Phrase phrase = Phrase.of(from > 0 ? "… " : "");
    int done = from;
    for (TextSpan span : spans) {
      if (span.start() >= done && span.end() <= to) {
        phrase = phrase.words(line(text.substring(done, span.start())));
        phrase = phrase.with(new Piece.Found(line(text.substring(span.start(), span.end()))));
        done = span.end();
      }
    }
    phrase = phrase.words(line(text.substring(done, to)).stripTrailing());
    return to < text.length() ? phrase.words(" …") : phrase;
  }

  private static int wordStart(String text, int from) {
    int at = from;
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int to) {
    int at = to;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the characters with each run of white space as one blank. */
  private static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c);
      if (!blank) {
        line.append(c);
      } else if (line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString();
  }
}
