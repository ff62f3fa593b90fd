package dev.medlint.law;

import dev.medlint.extract.Document;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Facts;
import dev.medlint.facts.Kind;
import dev.medlint.match.Match;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.FactCondition;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Severity;
import dev.medlint.source.GivenUpException;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.TextSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns matches into findings: which provision each match breaches, whether it binds this text, how
 * grave that is. Severities follow contract.md, "Severity, class, confidence". Stateless and
 * thread-safe.
 */
public final class Judge {

  /** Enough for the first words of a sentence, which may be of any length. */
  private static final int CONTEXT_LIMIT = 500;

  private static final LocalizedText IF_ADVERTISING =
      new LocalizedText("если это реклама", "if this is advertising");
  private static final LocalizedText IF_WHOLE =
      new LocalizedText("если это весь текст", "if this is the whole text");
  private static final LocalizedText DEBATED =
      new LocalizedText(
          "рекламируется организация без названных услуг: практика расходится",
          "an organisation is advertised and no service is named: practice differs");

  private static final LocalizedText UNSURE_KIND =
      new LocalizedText(
          "вид текста определён не наверняка: укажите его, если он другой",
          "the kind of the text is detected with some doubt: give it if it is another");
  private static final LocalizedText UNSURE_OBJECT =
      new LocalizedText(
          "объект рекламы определён не наверняка: укажите его, если он другой",
          "the advertised object is detected with some doubt: give it if it is another");

  /** Objects that are no special case of another. */
  private static final Set<AdObject> GENERAL = general();

  private final ApplicabilityJudge applicability = new ApplicabilityJudge();

  /**
   * Returns the findings of one document.
   *
   * @param document the document the matches were seen in
   * @param matches in any order
   * @param facts what is known of the text
   * @param asOf the day whose law is applied
   * @param law provisions; a rule rests for a provision that is not in force on that day
   * @return by span, rule and provision, without duplicates; of overlapping findings of one rule
   *     and provision only the longest
   */
  public List<Finding> decide(
      Document document, List<Match> matches, Facts facts, LocalDate asOf, LawPack law) {
    List<Finding> findings = new ArrayList<>();
    BoundSentences sentences = new BoundSentences(document.text());
    for (Match match : matches) {
      GivenUpException.check();
      new Case(document, match, facts, asOf, law, sentences, findings).decide();
    }
    return FindingOrder.tidied(findings);
  }

  /** Returns whether the facts leave open that the conditions of a rule hold. */
  public boolean mayFit(Rule rule, Facts facts) {
    return !Conditions.check(rule.conditions(), facts).violated();
  }

  /**
   * Returns whether a match of a rule in a text with these facts could be a finding.
   *
   * @param asOf the day whose law is applied
   * @param law provisions
   */
  public boolean mayBind(Rule rule, Facts facts, LocalDate asOf, LawPack law) {
    EnumSet<AdObject> objects = ApplicabilityJudge.inOrder(facts.objects().value());
    for (List<String> group : rule.provisions()) {
      for (String id : group) {
        Optional<Provision> provision = law.at(id, asOf);
        if (provision.isPresent()
            && applicability.rule(provision.get(), facts, objects, asOf).isPossible()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns what the words of a rule would breach if something else were advertised than {@code
   * facts} say, for people who want to know what depends on the object. Serves findings and matches
   * that became none alike.
   *
   * @param asOf the day whose law is applied
   * @param law provisions
   * @return in the order of the rule's provisions; without the objects that the facts name
   */
  public List<Alternative> alternatives(Rule rule, Facts facts, LocalDate asOf, LawPack law) {
    Alternatives alternatives = new Alternatives(applicability, facts, asOf);
    Set<AdObject> others = Alternatives.allowed(rule, facts);
    others.removeAll(facts.objects().value());
    List<Alternative> all = new ArrayList<>();
    for (List<String> group : rule.provisions()) {
      all.addAll(alternatives.of(inForce(group, asOf, law), others));
    }
    return all;
  }

  /**
   * Returns for every provision of a rule that is in force whether it binds a text, and why: what a
   * person asks when words became no finding.
   *
   * @param asOf the day whose law is applied
   * @param law provisions
   * @return in the order of the rule's provisions
   */
  public List<Answer> answers(Rule rule, Facts facts, LocalDate asOf, LawPack law) {
    List<Answer> answers = new ArrayList<>();
    for (List<String> group : rule.provisions()) {
      for (Provision provision : inForce(group, asOf, law)) {
        answers.add(new Answer(provision, applicability.judge(provision, facts, asOf)));
      }
    }
    return answers;
  }

  private static List<Provision> inForce(List<String> ids, LocalDate asOf, LawPack law) {
    List<Provision> provisions = new ArrayList<>(ids.size());
    for (String id : ids) {
      Optional<Provision> provision = law.at(id, asOf);
      if (provision.isPresent()) {
        provisions.add(provision.get());
      }
    }
    return provisions;
  }

  private static Set<AdObject> general() {
    EnumSet<AdObject> general = EnumSet.noneOf(AdObject.class);
    for (AdObject object : AdObject.values()) {
      if (object.general().isEmpty()) {
        general.add(object);
      }
    }
    return Collections.unmodifiableSet(general);
  }

  /** One match before the judge. */
  private final class Case {

    private final Document document;
    private final Match match;
    private final Rule rule;
    private final Facts facts;
    private final LocalDate asOf;
    private final LawPack law;
    private final BoundSentences sentences;
    private final List<Finding> findings;
    private final Alternatives alternatives;
    private Optional<FactCondition> unknownCondition = Optional.empty();

    Case(
        Document document,
        Match match,
        Facts facts,
        LocalDate asOf,
        LawPack law,
        BoundSentences sentences,
        List<Finding> findings) {
      this.document = document;
      this.match = match;
      this.rule = match.rule();
      this.facts = facts;
      this.asOf = asOf;
      this.law = law;
      this.sentences = sentences;
      this.findings = findings;
      this.alternatives = new Alternatives(applicability, facts, asOf);
    }

    void decide() {
      Conditions.Outcome conditions = Conditions.check(rule.conditions(), facts);
      if (conditions.violated()) {
        return;
      }
      unknownCondition = conditions.unknown();
      for (List<String> group : rule.provisions()) {
        decideGroup(inForce(group, asOf, law));
      }
    }

    private void decideGroup(List<Provision> group) {
      EnumSet<AdObject> objects = ApplicabilityJudge.inOrder(facts.objects().value());
      if (objects.isEmpty()) {
        decideWithoutObject(group);
      } else {
        decideByObject(group, objects);
      }
    }

    private void decideWithoutObject(List<Provision> group) {
      EnumSet<AdObject> none = EnumSet.noneOf(AdObject.class);
      for (Provision provision : group) {
        Ruling ruling = applicability.rule(provision, facts, none, asOf);
        if (ruling.isPossible()) {
          List<LocalizedText> notes =
              ruling.isUnknownByObject() ? alternativesTo(group, provision) : List.of();
          find(provision, ruling, notes);
          return;
        }
      }
    }

    /** Says which provision of the group would be breached for the objects the first leaves out. */
    private List<LocalizedText> alternativesTo(List<Provision> group, Provision taken) {
      List<LocalizedText> notes = new ArrayList<>();
      for (Alternative alternative : alternatives.of(group, GENERAL)) {
        if (!isSame(alternative.provision(), taken)) {
          notes.add(alternative.text());
        }
      }
      return notes;
    }

    /** A group holds one edition of each provision. */
    private boolean isSame(Provision a, Provision b) {
      return a.id().equals(b.id());
    }

    private void decideByObject(List<Provision> group, EnumSet<AdObject> objects) {
      Map<AdObject, Provision> chosen = new EnumMap<>(AdObject.class);
      for (AdObject object : objects) {
        Optional<Provision> choice = choose(group, object);
        if (choice.isPresent()) {
          chosen.put(object, choice.get());
        }
      }
      for (Provision provision : group) {
        EnumSet<AdObject> bound = EnumSet.noneOf(AdObject.class);
        for (AdObject object : objects) {
          Provision choice = chosen.get(object);
          if (choice != null && isSame(choice, provision)) {
            bound.add(object);
          }
        }
        if (!bound.isEmpty()) {
          find(provision, applicability.rule(provision, facts, bound, asOf), List.of());
        }
      }
    }

    /** Takes the first provision that surely binds an object, else the first that may. */
    private Optional<Provision> choose(List<Provision> group, AdObject object) {
      Optional<Provision> binding = alternatives.first(group, object);
      if (binding.isPresent()) {
        return binding;
      }
      for (Provision provision : group) {
        if (applicability.rule(provision, facts, EnumSet.of(object), asOf).isPossible()) {
          return Optional.of(provision);
        }
      }
      return Optional.empty();
    }

    private void find(Provision provision, Ruling ruling, List<LocalizedText> others) {
      boolean asksWhole = match.isAbsence() && provision.family() == Family.LAW;
      Completeness complete = facts.complete().value();
      if (asksWhole && complete == Completeness.FRAGMENT) {
        return;
      }
      boolean ifWhole = asksWhole && complete == Completeness.UNKNOWN;
      Applicability answer = answer(ruling);
      boolean byObject = !provision.addressees().bindsAll(asOf);
      List<LocalizedText> notes = new ArrayList<>();
      if (ruling.ifAdvertising()) {
        notes.add(IF_ADVERTISING);
      }
      if (ifWhole) {
        notes.add(IF_WHOLE);
      }
      if (unknownCondition.isPresent()) {
        notes.add(condition(unknownCondition.get()));
      }
      if (ruling.debated()) {
        notes.add(DEBATED);
      }
      if (!facts.kind().sure()) {
        notes.add(UNSURE_KIND);
      }
      if (byObject && !facts.objects().sure()) {
        notes.add(UNSURE_OBJECT);
      }
      notes.addAll(others);
      for (Match.ReadAs word : match.readAs()) {
        notes.add(Wording.readAs(document, word));
      }
      boolean certain = !ifWhole && isSure(byObject);
      findings.add(finding(provision, answer, severity(provision, ruling, answer, certain), notes));
    }

    /** Returns whether the facts that the answer rests on are given or surely detected. */
    private boolean isSure(boolean byObject) {
      return facts.kind().sure()
          && facts.audience().sure()
          && (!byObject || facts.objects().sure());
    }

    private Applicability answer(Ruling ruling) {
      if (unknownCondition.isEmpty()
          || !(ruling.applicability() instanceof Applicability.Applies)) {
        return ruling.applicability();
      }
      FactCondition condition = unknownCondition.get();
      return new Applicability.Unknown(condition.fact(), condition(condition));
    }

    private Severity severity(
        Provision provision, Ruling ruling, Applicability answer, boolean certainFacts) {
      if (ruling.debated()) {
        return Severity.INFO;
      }
      boolean certain =
          answer instanceof Applicability.Applies
              && certainFacts
              && provision.family() == Family.LAW
              && provision.kind() != NormKind.GUIDANCE;
      return certain || rule.severity() != Severity.ERROR ? rule.severity() : Severity.WARNING;
    }

    private Confidence confidence(boolean byObject) {
      if (match.isAbsence() && byObject && facts.objects().value().isEmpty()) {
        return Confidence.LOW; // any text lacks some warning: nothing says that it needs this one
      }
      if (byObject && mayAdvertiseNothing()) {
        return rule.confidence() == Confidence.HIGH && !match.isAbsence()
            ? Confidence.MEDIUM
            : Confidence.LOW;
      }
      return rule.confidence() == Confidence.HIGH && !isSure(byObject)
          ? Confidence.MEDIUM
          : rule.confidence();
    }

    /**
     * Returns whether the text is an article of which only a guess says that it advertises
     * something: articles name doctors, medicines and examinations without offering them.
     */
    private boolean mayAdvertiseNothing() {
      return facts.kind().value().equals(Optional.of(Kind.ARTICLE)) && !facts.objects().sure();
    }

    private Finding finding(
        Provision provision, Applicability answer, Severity severity, List<LocalizedText> notes) {
      boolean byObject = !provision.addressees().bindsAll(asOf);
      String quote = Wording.quote(document, match);
      return new Finding(
          rule.id(),
          provision.id(),
          provision.citation(),
          provision.breachClass(),
          severity,
          confidence(byObject),
          match.isOfWords() ? document.toSource(match.span()) : match.place(),
          quote,
          Wording.message(document, match, quote),
          rule.advice(),
          evidence(),
          answer,
          notes,
          Fingerprint.of(rule.id(), match.normalWords(), context()),
          Suggestion.of(document, match, facts, quote),
          rule.overrides(),
          bond(provision));
    }

    private Finding.Bond bond(Provision provision) {
      boolean dated = provision.period().hasFirstDay();
      return new Finding.Bond(dated ? provision.period().from().toString() : "", boundWords());
    }

    /** What a page shows, such as the address of a dead link, stands for the sentence. */
    private String boundWords() {
      if (!match.isOfWords()) {
        return String.join(" ", match.normalWords());
      }
      return sentences.of(match.sentences(), match.span());
    }

    private List<Finding.Evidence> evidence() {
      List<Finding.Evidence> evidence = new ArrayList<>(match.captures().size());
      Set<TextSpan> shown = new HashSet<>();
      for (Match.Capture capture : match.captures()) {
        if (!capture.span().isEmpty()) {
          evidence.add(evidence(capture));
          shown.add(capture.span());
        }
      }
      for (Match.Capture element : match.elements()) {
        if (!element.span().equals(match.span()) && shown.add(element.span())) {
          evidence.add(evidence(element));
        }
      }
      return evidence;
    }

    private Finding.Evidence evidence(Match.Capture capture) {
      return new Finding.Evidence(
          capture.name(),
          document.toSource(capture.span()),
          Wording.quote(document, capture.span()));
    }

    /**
     * What is absent, or shown by the page, is told from others by the rule and its words alone.
     */
    private CharSequence context() {
      TextSpan sentences = match.sentences();
      if (!match.isOfWords()) {
        return "";
      }
      int end = Math.min(sentences.end(), sentences.start() + CONTEXT_LIMIT);
      return document.text().substring(sentences.start(), end);
    }

    private LocalizedText condition(FactCondition condition) {
      String values = String.join(", ", new TreeSet<>(condition.values()));
      String not = condition.negated() ? "≠ " : "= ";
      return new LocalizedText(
          "не уточнён факт "
              + condition.fact()
              + ": верно, если "
              + condition.fact()
              + " "
              + not
              + values,
          "the fact "
              + condition.fact()
              + " is not given: true if "
              + condition.fact()
              + " "
              + not
              + values);
    }
  }
}
