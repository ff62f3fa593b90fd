package dev.medlint;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.Dictionaries;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.Reading;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Statements;
import dev.medlint.filter.Filter;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.law.Judge;
import dev.medlint.match.Match;
import dev.medlint.match.Matcher;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Vocabulary;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The line from a source text to its report: extract, annotate, match, decide, filter.
 *
 * <p>A linter is built once from a pack and used for any number of texts. Immutable and
 * thread-safe.
 */
public final class Linter {

  private final Pack pack;
  private final LocalDate asOf;
  private final Extractors extractors;
  private final RussianAnnotator annotator;
  private final Matcher matcher;
  private final Judge judge;

  private Linter(Pack pack, LocalDate asOf, RussianAnnotator annotator, Matcher matcher) {
    this.pack = pack;
    this.asOf = Objects.requireNonNull(asOf);
    this.extractors = new Extractors();
    this.annotator = annotator;
    this.matcher = matcher;
    this.judge = new Judge();
  }

  /**
   * Returns a linter.
   *
   * @param pack rules and law
   * @param asOf the day whose law is applied
   */
  public static Linter of(Pack pack, LocalDate asOf) {
    return of(pack, asOf, new Dictionaries());
  }

  /**
   * Returns a linter.
   *
   * @param pack rules and law
   * @param asOf the day whose law is applied
   * @param dictionaries perhaps being read already by another thread
   */
  public static Linter of(Pack pack, LocalDate asOf, Dictionaries dictionaries) {
    // The dictionaries come last: another thread may need the time to read them.
    Matcher matcher = new Matcher(pack.rules());
    return new Linter(
        pack, asOf, new RussianAnnotator(pack.rules().tests(), dictionaries), matcher);
  }

  /** Returns a linter that applies the law of another day and shares all else with this one. */
  public Linter at(LocalDate day) {
    return day.equals(asOf) ? this : new Linter(pack, day, annotator, matcher);
  }

  /** Returns the dictionaries that texts are read with. */
  public static Vocabulary vocabulary() {
    RussianAnnotator reader = new RussianAnnotator(FormClassifier.NONE);
    return form -> reader.readings(form).stream().map(Reading::lemma).distinct().toList();
  }

  /** Returns the pack that this linter applies. */
  public Pack pack() {
    return pack;
  }

  /** Returns the day whose law is applied. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Checks one text.
   *
   * @param text the text
   * @param given what is known of it beside what it says itself (command line, configuration), in
   *     any order
   * @throws UnclearFactsException if the text or {@code given} states a fact that cannot be
   *     understood, or if there was no law yet on the day whose law is applied
   */
  public FileReport lint(SourceText text, List<Statements> given) {
    if (!pack.law().dates().covers(asOf)) {
      throw new UnclearFactsException(pack.law().dates().before(asOf).orElseThrow());
    }
    Document document = extractors.extract(text);
    FactsResolver.Resolved facts = FactsResolver.resolve(document, given);
    if (!facts.problems().isEmpty()) {
      throw new UnclearFactsException(facts.problems().get(0).message());
    }
    return lint(document, facts.facts());
  }

  private FileReport lint(Document document, Facts facts) {
    AnnotatedText annotated = annotator.annotate(document);
    List<Match> matches =
        matcher.match(annotated, rule -> judge.mayBind(rule, facts, asOf, pack.law()));
    List<Finding> findings = judge.decide(document, matches, facts, asOf, pack.law());
    Map<String, String> ruleNames = document.comments().isEmpty() ? Map.of() : pack.rules().names();
    List<ReportedFinding> reported = Filter.apply(document, findings, ruleNames, asOf);
    return new FileReport(document.source(), facts, document.page(), reported);
  }

  /** Returns how a text is read: for showing authors of rules why a pattern does not match. */
  public AnnotatedText read(SourceText text) {
    return annotator.annotate(extractors.extract(text));
  }
}
