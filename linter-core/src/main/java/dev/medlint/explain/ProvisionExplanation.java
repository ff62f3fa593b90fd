package dev.medlint.explain;

import dev.medlint.law.Family;
import dev.medlint.law.Provision;
import dev.medlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Explains a provision: wording, history, addressees, costs, practice, rules, examples. */
final class ProvisionExplanation {

  private final Setting setting;
  private final Detail detail;
  private final Samples samples;
  private final Guards guards;

  ProvisionExplanation(Setting setting, Detail detail, Samples samples, Guards guards) {
    this.setting = setting;
    this.detail = detail;
    this.samples = samples;
    this.guards = guards;
  }

  /** Returns the explanation of a provision that the pack has. */
  Explanation of(String id) {
    List<Provision> editions = setting.pack().law().editions(id);
    Editions history = new Editions(setting);
    Provision shown = history.shown(editions);
    List<Section> sections = new ArrayList<>();
    lead(shown, sections);
    sections.add(history.current(editions));
    history.history(editions, sections);
    new Binding(setting).into(shown, sections);
    List<Rule> rules = guards.of(id);
    if (shown.family() == Family.LAW) {
      new Section.Draft(setting.word("other.heading"))
          .items(new OtherObjects(setting).beside(shown, rules))
          .into(sections);
    }
    new FineText(setting).into(shown, sections);
    new PracticeText(setting).into(id, detail.cases(), sections);
    guards(rules, sections);
    examples(shown, rules, sections);
    end(sections);
    return new Explanation(setting.in(shown.citation()), sections);
  }

  private void lead(Provision shown, List<Section> sections) {
    Section.Draft draft = new Section.Draft("");
    draft.paragraph(setting.in(shown.title()));
    String kind = setting.word("kind." + shown.family().id() + '.' + shown.kind().id());
    draft.paragraph(
        Phrase.of("")
            .provision(shown.id())
            .words(" · " + kind + " · " + setting.in(shown.breachClass().label())));
    draft.into(sections);
  }

  private void guards(List<Rule> rules, List<Section> sections) {
    Section.Draft draft = new Section.Draft(setting.word("guards.heading"));
    List<Phrase> phrases = new ArrayList<>();
    for (Rule rule : rules) {
      phrases.add(Phrase.of("").rule(rule.id()).words(": " + setting.in(rule.title())));
    }
    draft.items(phrases);
    if (rules.isEmpty()) {
      draft.paragraph(setting.word("guards.none"));
    }
    draft.into(sections);
  }

  private void examples(Provision shown, List<Rule> rules, List<Section> sections) {
    if (!shown.period().contains(setting.day())) {
      return;
    }
    List<Phrase> wrong = new ArrayList<>();
    List<Phrase> right = new ArrayList<>();
    for (Rule rule : rules) {
      wrong.addAll(samples.breaches(rule, shown, detail.perRule()));
      right.addAll(samples.lawful(rule, detail.perRule()));
    }
    new Section.Draft(setting.word("sample.violation")).items(some(wrong)).into(sections);
    new Section.Draft(setting.word("sample.allowed")).items(some(right)).into(sections);
  }

  private List<Phrase> some(List<Phrase> all) {
    List<Phrase> different = all.stream().distinct().toList();
    return different.subList(0, Math.min(different.size(), detail.examples()));
  }

  private void end(List<Section> sections) {
    new Section.Draft("").paragraph(setting.word("disclaimer")).into(sections);
  }
}
