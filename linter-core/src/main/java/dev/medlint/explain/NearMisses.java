package dev.medlint.explain;

import dev.medlint.Linter;
import dev.medlint.NotCheckedException;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Applicability;
import dev.medlint.law.ApplicabilityJudge;
import dev.medlint.law.Finding;
import dev.medlint.law.Judge;
import dev.medlint.law.Provision;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Rule;
import dev.medlint.source.TextSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of a place without findings what was looked at, and what would be found were it an ad. */
final class NearMisses {

  private final Setting setting;
  private final Linter linter;
  private final FileReport report;

  NearMisses(Setting setting, Linter linter, FileReport report) {
    this.setting = setting;
    this.linter = linter;
    this.report = report;
  }

  /** Returns how many rules were asked. */
  String scope() {
    Judge judge = new Judge();
    int asked = 0;
    List<Rule> rules = setting.pack().rules().rules();
    for (Rule rule : rules) {
      if (judge.mayBind(rule, report.facts(), setting.day(), setting.pack().law())) {
        asked++;
      }
    }
    if (asked == 0) {
      return setting.word("near.askedNone");
    }
    int rested = rules.size() - asked;
    String all = setting.count("near.asked", asked);
    return rested == 0 ? all : all + ' ' + setting.count("near.rested", rested);
  }

  /**
   * Returns what would be found in a range of the text if it advertised one object or another to
   * the public, a phrase a rule and provision.
   */
  List<Phrase> on(TextSpan range) {
    Map<Finding, EnumSet<AdObject>> found = new LinkedHashMap<>();
    Map<String, Finding> first = new LinkedHashMap<>();
    for (AdObject object : AdObject.values()) {
      if (object.general().isEmpty()) {
        for (Finding finding : asAdFor(object, range)) {
          String key = finding.rule() + ' ' + finding.provision();
          Finding same = first.computeIfAbsent(key, k -> finding);
          found.computeIfAbsent(same, k -> EnumSet.noneOf(AdObject.class)).add(object);
        }
      }
    }
    List<Phrase> phrases = new ArrayList<>();
    found.forEach((finding, objects) -> phrases.add(phrase(finding, objects)));
    return phrases;
  }

  /** Returns why a provision does not bind the text as it is. */
  private String now(Provision provision) {
    Applicability answer = new ApplicabilityJudge().judge(provision, report.facts(), setting.day());
    return answer instanceof Applicability.DoesNotApply
        ? ". " + setting.word("near.now") + ' ' + setting.in(answer.reason())
        : "";
  }

  private List<Finding> asAdFor(AdObject object, TextSpan range) {
    Statements given =
        new Statements(
            Origin.COMMAND_LINE,
            "",
            Map.of("kind", "ad", "object", object.id(), "audience", "public"));
    List<Finding> here = new ArrayList<>();
    try {
      for (ReportedFinding reported : linter.lint(report.source(), List.of(given)).findings()) {
        if (reported.finding().span().overlaps(range)) {
          here.add(reported.finding());
        }
      }
    } catch (NotCheckedException e) {
      return here; // The check itself has told what is not clear.
    }
    return here;
  }

  private Phrase phrase(Finding finding, EnumSet<AdObject> objects) {
    Phrase phrase =
        Phrase.of(setting.objects(objects) + ": ")
            .rule(finding.rule())
            .words(", " + setting.quoted(finding.quote()) + " — ");
    Optional<Provision> provision = setting.pack().law().at(finding.provision(), setting.day());
    return provision.isPresent()
        ? phrase.then(setting.cited(provision.get())).words(now(provision.get()))
        : phrase.provision(finding.provision());
  }
}
