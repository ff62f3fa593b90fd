package dev.medlint.explain;

import dev.medlint.Pack;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Alternative;
import dev.medlint.law.Exemption;
import dev.medlint.law.Exemptions;
import dev.medlint.law.Finding;
import dev.medlint.law.Judge;
import dev.medlint.law.Period;
import dev.medlint.law.Provision;
import dev.medlint.practice.PracticeCase;
import dev.medlint.report.Details;
import dev.medlint.report.FileReport;
import dev.medlint.report.FindingDetails;
import dev.medlint.report.LawDay;
import dev.medlint.report.PageFix;
import dev.medlint.report.ProvisionText;
import dev.medlint.report.Report;
import dev.medlint.report.RuleText;
import dev.medlint.rule.Example;
import dev.medlint.rule.Exclusion;
import dev.medlint.rule.Rewrite;
import dev.medlint.rule.Rule;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Answers from a pack what outputs with the text say. Immutable and thread-safe. */
public final class ReportDetails implements Details {

  /** The rest of the practice stands on the page of the provision. */
  private static final int MOST_CASES = 5;

  private static final int MOST_LAWFUL = 3;

  private final Pack pack;
  private final LocalDate asOf;
  private final Setting ru;
  private final Setting en;
  private final Judge judge = new Judge();

  /**
   * Creates details.
   *
   * @param pack what the findings were made by; with examples and practice, if they are to be told
   * @param asOf the day whose law was applied to texts that name no other
   */
  public ReportDetails(Pack pack, LocalDate asOf) {
    this.pack = Objects.requireNonNull(pack);
    this.asOf = Objects.requireNonNull(asOf);
    this.ru = new Setting(pack, asOf, Language.RU);
    this.en = new Setting(pack, asOf, Language.EN);
  }

  @Override
  public List<RuleText> rules() {
    List<RuleText> texts = new ArrayList<>();
    for (Rule rule : pack.rules().rules()) {
      texts.add(RuleText.of(rule).with(limits(rule), rewrites(rule), lawful(rule)));
    }
    return texts;
  }

  private List<LocalizedText> limits(Rule rule) {
    List<String> russian = new RuleLimits(ru).of(rule);
    List<String> english = new RuleLimits(en).of(rule);
    List<LocalizedText> limits = new ArrayList<>();
    for (int i = 0; i < russian.size(); i++) {
      limits.add(new LocalizedText(russian.get(i), english.get(i)));
    }
    for (Exclusion exclusion : rule.search().exclusions()) {
      if (exclusion instanceof Exclusion.Found) {
        limits.add(both("limits.words"));
        break;
      }
    }
    return limits;
  }

  private List<LocalizedText> rewrites(Rule rule) {
    List<LocalizedText> rewrites = new ArrayList<>();
    for (Rewrite rewrite : rule.rewrites()) {
      rewrites.add(
          new LocalizedText(new RewriteText(ru).of(rewrite), new RewriteText(en).of(rewrite)));
    }
    return rewrites;
  }

  /** Texts that depend on facts would mislead: what is lawful of a medicine is not of a food. */
  private List<String> lawful(Rule rule) {
    List<String> lawful = new ArrayList<>();
    for (Example example : pack.rules().examples(rule.id())) {
      boolean shown =
          example.kind() == Example.Kind.ALLOWED
              && example.facts().isEmpty()
              && example.others().isEmpty()
              && !rule.isAbsence();
      if (shown && lawful.size() < MOST_LAWFUL) {
        lawful.add(example.text().strip());
      }
    }
    return lawful;
  }

  @Override
  public List<ProvisionText> provisions(Report report) {
    Map<String, ProvisionText> texts = new LinkedHashMap<>();
    for (FileReport file : report.files()) {
      for (ReportedFinding reported : file.findings()) {
        Optional<Provision> edition = edition(file, reported.finding());
        if (edition.isPresent()) {
          String key = edition.get().id() + ' ' + edition.get().period().from();
          texts.computeIfAbsent(key, k -> text(edition.get(), day(file)));
        }
      }
    }
    return List.copyOf(texts.values());
  }

  /**
   * Returns what is said of a provision.
   *
   * @param id such as {@code 38-fz:24:1:2}
   * @return empty: there is none by that id, or not on the day
   */
  public Optional<ProvisionText> provision(String id) {
    return pack.law().at(id, asOf).map(edition -> text(edition, asOf));
  }

  private ProvisionText text(Provision edition, LocalDate day) {
    Period period = edition.period();
    List<PracticeCase> all = pack.practice().on(edition.id());
    List<ProvisionText.Case> cases = new ArrayList<>();
    for (PracticeCase one : all.subList(0, Math.min(MOST_CASES, all.size()))) {
      cases.add(text(one));
    }
    boolean known = !edition.quote().text().isEmpty();
    return new ProvisionText(
        edition.id(),
        period.from(),
        period.lastDay(),
        edition.citation(),
        edition.title(),
        edition.quote().verbatim(),
        edition.quote().text(),
        known
            ? new LocalizedText(new NormText(ru).check(edition), new NormText(en).check(edition))
            : new LocalizedText("", ""),
        edition.source(),
        pack.law().fineText(edition, day),
        cases,
        all.size() - cases.size());
  }

  private static ProvisionText.Case text(PracticeCase one) {
    return new ProvisionText.Case(
        one.outcome().label(),
        one.date().isPresent() ? one.date().get().toString() : "",
        one.authority(),
        one.summary(),
        one.seen().label(),
        one.sources());
  }

  @Override
  public List<LocalizedText> notChecked() {
    List<LocalizedText> all = new ArrayList<>();
    for (String key : List.of("pictures", "area", "facts", "provisions")) {
      all.add(both("notChecked." + key));
    }
    return all;
  }

  @Override
  public FindingDetails of(FileReport file, Finding finding) {
    Optional<Provision> edition = edition(file, finding);
    List<Exemption> exceptions =
        edition.isPresent() ? Exemptions.of(edition.get(), file.facts(), day(file)) : List.of();
    return new FindingDetails(
        alternatives(file, finding), exceptions, PageFix.of(file.page(), finding.provision()));
  }

  /** Other provisions than that of the finding; none when the finding is of no rule of the pack. */
  private List<FindingDetails.Alternative> alternatives(FileReport file, Finding finding) {
    Optional<Rule> rule = pack.rules().rule(finding.rule());
    List<FindingDetails.Alternative> others = new ArrayList<>();
    if (rule.isPresent()) {
      for (Alternative other :
          judge.alternatives(rule.get(), file.facts(), day(file), pack.law())) {
        if (!other.provision().id().equals(finding.provision())) {
          others.add(
              new FindingDetails.Alternative(
                  List.copyOf(other.objects()), other.provision().id(), other.text()));
        }
      }
    }
    return others;
  }

  private Optional<Provision> edition(FileReport file, Finding finding) {
    return pack.law().at(finding.provision(), day(file));
  }

  private LocalDate day(FileReport file) {
    return file.lawDay().map(LawDay::day).orElse(asOf);
  }

  private LocalizedText both(String key) {
    return new LocalizedText(ru.word(key), en.word(key));
  }
}
