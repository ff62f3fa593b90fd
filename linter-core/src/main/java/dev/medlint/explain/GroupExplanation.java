package dev.medlint.explain;

import dev.medlint.law.NormKind;
import dev.medlint.law.Provision;
import dev.medlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Lists the provisions of an article or a part that is none itself: {@code 38-fz:24:8}. */
final class GroupExplanation {

  private final Setting setting;
  private final Guards guards;

  GroupExplanation(Setting setting, Guards guards) {
    this.setting = setting;
    this.guards = guards;
  }

  /** Returns the ids below another one, in order; none if there is no such article or part. */
  List<String> below(String id) {
    List<String> below = new ArrayList<>();
    for (String some : ProvisionOrder.sorted(setting.pack().law().ids())) {
      if (some.startsWith(id + ':') || some.startsWith(id + '#')) {
        below.add(some);
      }
    }
    return below;
  }

  Explanation of(String id, List<String> below) {
    Editions editions = new Editions(setting);
    List<Phrase> phrases = new ArrayList<>();
    for (String some : below) {
      Provision shown = editions.shown(setting.pack().law().editions(some));
      phrases.add(
          Phrase.of("")
              .provision(some)
              .words(
                  ": "
                      + setting.in(shown.place())
                      + ". "
                      + setting.in(shown.title())
                      + state(shown)));
    }
    List<Section> sections = new ArrayList<>();
    new Section.Draft("").paragraph(setting.count("group.points", below.size())).into(sections);
    new Section.Draft(setting.word("group.heading")).items(phrases).into(sections);
    return new Explanation(id, sections);
  }

  private String state(Provision shown) {
    if (!shown.period().contains(setting.day())) {
      return setting.word("group.notInForce");
    }
    List<Rule> rules = guards.of(shown.id());
    boolean open = rules.isEmpty() && !guards.decidesWhomOthersBind(shown);
    return open && shown.kind() != NormKind.FINE ? setting.word("group.noRule") : "";
  }
}
