package dev.medlint.explain;

import dev.medlint.law.Provision;
import dev.medlint.rule.Rewrite;
import dev.medlint.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explains a rule: what it looks for and why, its provisions, examples, how to suppress it. */
final class RuleExplanation {

  private final Setting setting;
  private final Detail detail;
  private final Samples samples;

  RuleExplanation(Setting setting, Detail detail, Samples samples) {
    this.setting = setting;
    this.detail = detail;
    this.samples = samples;
  }

  Explanation of(Rule rule) {
    List<Section> sections = new ArrayList<>();
    lead(rule, sections);
    section("rule.why", setting.in(rule.why()), sections);
    section("rule.advice", setting.in(rule.advice()), sections);
    rewrites(rule, sections);
    message(rule, sections);
    norms(rule, sections);
    conditions(rule, sections);
    samples.into(rule, detail.examples(), sections);
    fines(rule, sections);
    practice(rule, sections);
    overrides(rule, sections);
    suppressing(rule.id(), sections);
    if (!rule.formerly().isEmpty()) {
      section("rule.formerly", String.join(", ", rule.formerly()), sections);
    }
    new Section.Draft("").paragraph(setting.word("disclaimer")).into(sections);
    return new Explanation(setting.in(rule.title()), sections);
  }

  private void lead(Rule rule, List<Section> sections) {
    String grade =
        setting.word("severity." + rule.severity().id())
            + ", "
            + setting.word("confidence." + rule.confidence().id());
    new Section.Draft("")
        .paragraph(Phrase.of("").rule(rule.id()).words(" · " + grade))
        .into(sections);
  }

  private void section(String key, String text, List<Section> sections) {
    if (!text.isEmpty()) {
      new Section.Draft(setting.word(key)).paragraph(text).into(sections);
    }
  }

  private void rewrites(Rule rule, List<Section> sections) {
    String key = rule.isAbsence() ? "rule.addition" : "rule.rewrite";
    Section.Draft draft = new Section.Draft(setting.word(key));
    List<Phrase> phrases = new ArrayList<>();
    for (Rewrite rewrite : rule.rewrites()) {
      phrases.add(Phrase.of(new RewriteText(setting).of(rewrite)));
    }
    draft.items(phrases).into(sections);
  }

  private void overrides(Rule rule, List<Section> sections) {
    List<String> stronger = new ArrayList<>();
    for (Rule other : setting.pack().rules().rules()) {
      if (other.overrides().contains(rule.id())) {
        stronger.add(other.id());
      }
    }
    rules("rule.overrides", rule.overrides(), sections);
    rules("rule.overridden", stronger, sections);
  }

  private void rules(String key, List<String> ids, List<Section> sections) {
    List<Phrase> phrases = ids.stream().map(id -> Phrase.of("").rule(id)).toList();
    new Section.Draft(setting.word(key)).items(phrases).into(sections);
  }

  /** The places that captures fill are shown as an ellipsis. */
  private void message(Rule rule, List<Section> sections) {
    String message = setting.in(rule.message()).replaceAll("\\{[^}]*\\}", "…");
    section("rule.message", message, sections);
  }

  private void norms(Rule rule, List<Section> sections) {
    Section.Draft draft = new Section.Draft(setting.word("rule.norms"));
    NormText norm = new NormText(setting);
    for (List<String> group : rule.provisions()) {
      if (group.size() > 1) {
        draft.paragraph(setting.word("rule.group"));
      }
      for (String id : group) {
        Optional<Provision> provision = setting.pack().law().at(id, setting.day());
        if (provision.isEmpty()) {
          String day = setting.day(setting.day());
          draft.items(
              List.of(
                  Phrase.of("")
                      .provision(id)
                      .words(": " + setting.word("rule.rests", "day", day))));
        } else {
          draft.items(List.of(norm(provision.get())));
          draft.add(norm.wording(provision.get()));
        }
      }
    }
    draft.into(sections);
  }

  private Phrase norm(Provision provision) {
    String bound = new Binding(setting).objects(provision);
    return setting
        .cited(provision)
        .words(". " + setting.in(provision.title()))
        .words(bound.isEmpty() ? "" : ". " + setting.word("rule.for") + ' ' + bound);
  }

  private void conditions(Rule rule, List<Section> sections) {
    Section.Draft draft = new Section.Draft(setting.word("rule.looks"));
    draft.paragraph(setting.word(rule.isAbsence() ? "rule.looksAbsence" : "rule.looksWords"));
    for (List<String> only : new RuleLimits(setting).only(rule)) {
      draft.paragraph(setting.word("rule.only", "where", String.join(", ", only)));
    }
    List<String> contexts = new RuleLimits(setting).of(rule);
    if (!contexts.isEmpty()) {
      draft.paragraph(setting.word("rule.not", "where", String.join(", ", contexts)));
    }
    draft.into(sections);
  }

  /** Different provisions of a rule often have one fine. */
  private void fines(Rule rule, List<Section> sections) {
    FineText fine = new FineText(setting);
    Map<String, List<Part>> byFine = new LinkedHashMap<>();
    for (String id : ids(rule)) {
      setting
          .pack()
          .law()
          .at(id, setting.day())
          .ifPresent(p -> byFine.putIfAbsent(p.fine(), fine.parts(p)));
    }
    Section.Draft draft = new Section.Draft(setting.word("fine.heading"));
    byFine.values().forEach(draft::add);
    draft.into(sections);
  }

  private void practice(Rule rule, List<Section> sections) {
    Section.Draft draft = new Section.Draft(setting.word("practice.heading"));
    List<Phrase> phrases = new ArrayList<>();
    for (String id : ids(rule)) {
      int cases = setting.pack().practice().on(id).size();
      if (cases > 0) {
        phrases.add(
            Phrase.of("").provision(id).words(": " + setting.count("practice.cases", cases)));
      }
    }
    draft.items(phrases).into(sections);
  }

  private static Set<String> ids(Rule rule) {
    Set<String> ids = new LinkedHashSet<>();
    rule.provisions().forEach(ids::addAll);
    return ids;
  }

  private void suppressing(String rule, List<Section> sections) {
    Section.Draft draft = new Section.Draft(setting.word("suppress.heading"));
    draft.paragraph(setting.word("suppress.how"));
    draft.add(new Part.Verbatim(setting.word("suppress.comment", "rule", rule)));
    draft.into(sections);
  }
}
