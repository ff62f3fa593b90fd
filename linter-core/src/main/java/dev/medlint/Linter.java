package dev.medlint;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.api.Api;
import dev.medlint.api.Internal;
import dev.medlint.detect.Detector;
import dev.medlint.detect.DrugList;
import dev.medlint.detect.DrugNames;
import dev.medlint.extract.DeclaredFact;
import dev.medlint.extract.Document;
import dev.medlint.extract.DocumentDate;
import dev.medlint.extract.PageFactName;
import dev.medlint.extract.PageFacts;
import dev.medlint.extract.TextLanguage;
import dev.medlint.facts.FactProblem;
import dev.medlint.facts.Facts;
import dev.medlint.facts.FactsResolver;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.Filter;
import dev.medlint.filter.Repeats;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.law.Judge;
import dev.medlint.law.LawPack;
import dev.medlint.match.Match;
import dev.medlint.match.MatchRun;
import dev.medlint.match.Matcher;
import dev.medlint.match.SentenceMemory;
import dev.medlint.match.SignMatch;
import dev.medlint.report.FileReport;
import dev.medlint.rule.Rule;
import dev.medlint.rule.Vocabulary;
import dev.medlint.source.Format;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The line from a source text to its report: extract, annotate, detect, match, decide, filter.
 *
 * <p>A linter is built once from a pack and used for any number of texts. Immutable and
 * thread-safe.
 */
@Api
public final class Linter {

  /** Of a text of so many UTF-16 units, the search for a rule costs more than the law's answer. */
  private static final int LONG_TEXT = 50_000;

  private final Pack pack;
  private final LocalDate asOf;
  private final TextReader reader;
  private final Matcher matcher;
  private final Detector detector;
  private final Judge judge;
  private final KnownBonds bonds = new KnownBonds();

  private Linter(Pack pack, LocalDate asOf, TextReader reader, Matcher matcher, Detector detector) {
    this.pack = pack;
    this.asOf = Objects.requireNonNull(asOf);
    this.reader = reader;
    this.matcher = matcher;
    this.detector = detector;
    this.judge = new Judge();
  }

  /**
   * Returns a linter.
   *
   * @param pack rules and law
   * @param asOf the day whose law is applied
   */
  public static Linter of(Pack pack, LocalDate asOf) {
    return of(pack, asOf, new TextReader());
  }

  /**
   * Returns a linter.
   *
   * @param pack rules and law
   * @param asOf the day whose law is applied
   * @param reader perhaps reading already, on another thread
   * @throws IllegalStateException if the reader serves another pack
   */
  @Internal
  public static Linter of(Pack pack, LocalDate asOf, TextReader reader) {
    reader.setTests(pack.rules().tests());
    Matcher matcher = new Matcher(pack.rules());
    return new Linter(pack, asOf, reader, matcher, new Detector(DrugNames.NONE));
  }

  /** Returns a linter that applies the law of another day and shares all else with this one. */
  public Linter at(LocalDate day) {
    return day.equals(asOf) ? this : new Linter(pack, day, reader, matcher, detector);
  }

  /**
   * Returns a linter whose findings also name their elements, such as who and which disease, for
   * outputs that show them; it shares all else with this one.
   */
  @Internal
  public Linter namingElements() {
    return new Linter(pack, asOf, reader, matcher.namingElements(), detector);
  }

  /** Returns whether findings name their elements. */
  @Internal
  public boolean namesElements() {
    return matcher.namesElements();
  }

  /** Returns a linter that also knows a user's list of prescription medicines. */
  @Internal
  public Linter with(DrugList drugs) {
    if (drugs.isEmpty()) {
      return this;
    }
    List<AnnotatedText> names = new ArrayList<>(drugs.names().size());
    for (String name : drugs.names()) {
      names.add(read(new SourceText(drugs.source(), name, Format.TEXT, "UTF-8")));
    }
    return new Linter(pack, asOf, reader, matcher, new Detector(DrugNames.of(names)));
  }

  /**
   * Returns the dictionaries that texts are read with; a word that none of them knows has no lemma.
   */
  @Internal
  public static Vocabulary vocabulary() {
    return new DictionaryVocabulary(new RussianAnnotator(FormClassifier.NONE));
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
   * Checks one text and returns what each rule found, repeats and all.
   *
   * @param text the text
   * @param given what is known of it beside what it says itself (command line, configuration), in
   *     any order
   * @throws UnclearFactsException if the text or {@code given} states a fact that cannot be
   *     understood, or if there was no law yet on the day whose law is applied
   * @throws ForeignTextException if the text is not in Russian
   */
  @Internal
  public FileReport lint(SourceText text, List<Statements> given) {
    return lint(text, given, true, Optional.empty());
  }

  /**
   * Checks a version of a text that is being written: finds the same as {@link #lint(SourceText,
   * List)}, and looks for it only in sentences that the version before did not have.
   *
   * @param memory of this text, used by no other check meanwhile
   */
  @Internal
  public FileReport lint(SourceText text, List<Statements> given, SentenceMemory memory) {
    return lint(text, given, true, Optional.of(memory));
  }

  /**
   * Checks a text of which the calling program knows something, and returns what {@code medlint
   * check} reports without a configuration: one finding where several rules saw one breach, those
   * that the text permits as suppressed, the others open, of every severity and confidence.
   *
   * @param text the text
   * @param facts fact name, such as {@code kind} and {@code object}, to value as on the command
   *     line; what is left out is taken from the text
   * @throws UnclearFactsException if the text or {@code facts} states a fact that cannot be
   *     understood, or if there was no law yet on the day whose law is applied
   * @throws ForeignTextException if the text is not in Russian
   */
  public FileReport check(SourceText text, Map<String, String> facts) {
    FileReport report = lint(text, List.of(Statements.byCaller(facts)));
    return report.withFindings(Repeats.without(report.findings()));
  }

  /**
   * Checks a plain text without markup, like {@link #check(SourceText, Map)}.
   *
   * @param text its words; offsets of findings are UTF-16 offsets into it
   */
  public FileReport check(String text, Map<String, String> facts) {
    return check(SourceText.of("text", text, Format.TEXT), facts);
  }

  /** Checks one text by the facts that are stated, and looks for no others. */
  @Internal
  public FileReport lintAsStated(SourceText text, List<Statements> given) {
    return lint(text, given, false, Optional.empty());
  }

  /**
   * Checks a site as a whole, by the rules that ask for facts of a site and no others.
   *
   * @param text stands for the site in reports
   * @param site facts gathered from its pages
   * @param given what is known of it
   */
  @Internal
  public FileReport lintSite(SourceText text, PageFacts site, List<Statements> given) {
    TextReader.ReadText read = reader.read(text);
    Document words = read.document();
    Document document =
        new Document(
            words.source(),
            words.text(),
            words.offsets(),
            words.blocks(),
            words.declaredFacts(),
            site,
            words.comments());
    Facts facts = FactsResolver.resolve(new ArrayList<>(given)).facts();
    MatchRun run = matcher.over(reader.annotate(document));
    Predicate<Rule> binds = new MayBind(judge, facts, asOf, pack.law(), bonds.of(facts), false);
    List<Match> matches = run.rules(rule -> asksSite(rule) && binds.test(rule), asOf);
    List<Finding> findings = judge.decide(document, matches, facts, asOf, pack.law());
    List<ReportedFinding> reported = Filter.apply(document, findings, Map.of(), asOf);
    return new FileReport(document.source(), facts, site, reported);
  }

  private static boolean asksSite(Rule rule) {
    return rule.search().page().stream().anyMatch(test -> test.fact() == PageFactName.SITE);
  }

  private FileReport lint(
      SourceText text, List<Statements> given, boolean detect, Optional<SentenceMemory> memory) {
    if (!pack.law().dates().covers(asOf)) {
      throw new UnclearFactsException(pack.law().dates().before(asOf).orElseThrow());
    }
    TextReader.ReadText read = reader.read(text);
    Document document = read.document();
    TextLanguage language = TextLanguage.of(document.text());
    if (language != TextLanguage.RUSSIAN) {
      throw new ForeignTextException(language);
    }
    List<Statements> stated = FactsResolver.stated(document, given);
    FactsResolver.Resolved facts = FactsResolver.resolve(stated);
    if (!facts.problems().isEmpty()) {
      throw new UnclearFactsException(message(facts.problems().get(0), document));
    }
    if (memory.isPresent()) {
      return matcher.search(
          read.annotated(), memory.get(), run -> lint(read, run, facts.facts(), stated, detect));
    }
    return lint(read, matcher.over(read.annotated()), facts.facts(), stated, detect);
  }

  private FileReport lint(
      TextReader.ReadText read,
      MatchRun run,
      Facts known,
      List<Statements> stated,
      boolean detect) {
    if (!detect) {
      return lint(read.document(), run, known);
    }
    stated.addAll(detector.detect(read.annotated(), run, known));
    return lint(read.document(), run, FactsResolver.resolve(stated).facts());
  }

  private FileReport lint(Document document, MatchRun run, Facts facts) {
    boolean longText = document.text().length() >= LONG_TEXT;
    List<Match> matches =
        run.rules(new MayBind(judge, facts, asOf, pack.law(), bonds.of(facts), longText), asOf);
    List<Finding> findings = judge.decide(document, matches, facts, asOf, pack.law());
    Map<String, String> ruleNames = document.comments().isEmpty() ? Map.of() : pack.rules().names();
    List<ReportedFinding> reported = Filter.apply(document, findings, ruleNames, asOf);
    return new FileReport(document.source(), facts, document.page(), reported);
  }

  private static LocalizedText message(FactProblem problem, Document document) {
    DeclaredFact declared = document.declaredFacts().get(problem.name());
    if (problem.origin() != Origin.DOCUMENT || declared == null) {
      return problem.message();
    }
    int line = document.source().position(declared.at()).line();
    return new LocalizedText(
        "строка " + line + ": " + problem.message().ru(),
        "line " + line + ": " + problem.message().en());
  }

  /** A class with a name and no lambda, which would slow a cold start. */
  private record MayBind(
      Judge judge,
      Facts facts,
      LocalDate asOf,
      LawPack law,
      Map<String, Boolean> known,
      boolean longText)
      implements Predicate<Rule> {
    @Override
    public boolean test(Rule rule) {
      // The law is asked only where it costs less than the search: in long texts, and of what is
      // missing.
      return judge.mayFit(rule, facts) && (!(longText || rule.isAbsence()) || mayBind(rule));
    }

    private boolean mayBind(Rule rule) {
      Boolean answer = known.get(rule.id());
      if (answer == null) {
        answer = judge.mayBind(rule, facts, asOf, law);
        known.put(rule.id(), answer);
      }
      return answer;
    }
  }

  /**
   * Returns the day that a text bears; empty: it bears none.
   *
   * @throws UnclearFactsException if the text states a day that cannot be understood
   */
  @Internal
  public Optional<DocumentDate> date(SourceText text) {
    Document document = reader.document(text);
    Optional<LocalizedText> problem = DocumentDate.problem(document);
    if (problem.isPresent()) {
      throw new UnclearFactsException(problem.get());
    }
    return DocumentDate.of(document);
  }

  /** Returns how a text is read: for showing authors of rules why a pattern does not match. */
  @Internal
  public AnnotatedText read(SourceText text) {
    return reader.read(text).annotated();
  }

  /** Returns the blocks of a text. */
  @Internal
  public Document document(SourceText text) {
    return reader.document(text);
  }

  /** Returns where a text shows signs, whatever facts are stated of it. */
  @Internal
  public List<SignMatch> signs(AnnotatedText text) {
    return matcher.over(text).signs(fact -> true);
  }
}
