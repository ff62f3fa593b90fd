package dev.medlint.benchmark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.FormClassifier;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.detect.Detector;
import dev.medlint.detect.DrugNames;
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
import dev.medlint.report.Details;
import dev.medlint.report.FileReport;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.Report;
import dev.medlint.report.ReportWriter;
import dev.medlint.report.RuleText;
import dev.medlint.report.Thresholds;
import dev.medlint.report.Tool;
import dev.medlint.source.Format;
import dev.medlint.source.Language;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every stage of the line by itself, on one text, with what the stages before it made of the text;
 * and the whole. What measures them only calls and times. Not thread-safe.
 */
final class LineStages {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final byte[] bytes;
  private final SourceText plain;
  private final SourceText markdown;
  private final SourceText html;
  private final Document document;
  private final AnnotatedText annotated;
  private final Facts nothingStated = FactsResolver.resolve(new ArrayList<>()).facts();
  private final Facts facts;
  private final List<Match> matches;
  private final List<Finding> findings;
  private final Report report;

  private final SourceLoader loader = SourceLoader.standard();
  private final Extractors extractors = new Extractors();
  private final Pack pack = Pack.bundled();
  private final RussianAnnotator annotator = new RussianAnnotator(pack.rules().tests());
  private final RussianAnnotator lemmas = new RussianAnnotator(FormClassifier.NONE);
  private final Matcher matcher = new Matcher(pack.rules());
  private final Detector detector = new Detector(DrugNames.NONE);
  private final Judge judge = new Judge();
  private final Linter linter = Linter.of(pack, DAY);

  /**
   * Makes what each stage starts from.
   *
   * @param length length of the text in bytes of UTF-8
   */
  LineStages(int length) {
    String text = new SampleText(1).text(length);
    bytes = text.getBytes(StandardCharsets.UTF_8);
    plain = new SourceText("sample.txt", text, Format.TEXT, "UTF-8");
    markdown = new SourceText("sample.md", text, Format.MARKDOWN, "UTF-8");
    html =
        new SourceText(
            "sample.html",
            "<html><body><p>" + text.replace("\n\n", "</p>\n<p>") + "</p></body></html>",
            Format.HTML,
            "UTF-8");
    document = extractors.extract(plain);
    annotated = annotator.annotate(document);
    facts = FactsResolver.resolve(new ArrayList<>(detect())).facts();
    matches = match();
    findings = decide();
    report =
        new Report(
            new Tool("0", "sample", "0"),
            DAY,
            List.of(new FileReport(plain, facts, document.page(), filter())),
            List.of(),
            Thresholds.DEFAULT);
  }

  /** Decodes the bytes of a file. */
  LoadResult load() {
    return loader.load(bytes, "sample.txt");
  }

  /** Cuts plain text into blocks. */
  Document extractPlainText() {
    return extractors.extract(plain);
  }

  /** Reads the same words as Markdown. */
  Document extractMarkdown() {
    return extractors.extract(markdown);
  }

  /** Reads the same words as HTML. */
  Document extractHtml() {
    return extractors.extract(html);
  }

  /** Finds sentences, and words with all their readings. */
  AnnotatedText annotate() {
    return annotator.annotate(document);
  }

  /** Finds out which sentences may hold what, and which facts the words tell. */
  List<Statements> detect() {
    return detector.detect(annotated, matcher.over(annotated), nothingStated);
  }

  /** Looks for all rules that may bind the text. */
  List<Match> match() {
    return matcher.over(annotated).rules(rule -> judge.mayFit(rule, facts), DAY);
  }

  /** Judges what was matched. */
  List<Finding> decide() {
    return judge.decide(document, matches, facts, DAY, pack.law());
  }

  /** Applies permissions. */
  List<ReportedFinding> filter() {
    return Filter.apply(document, findings, Map.of(), DAY);
  }

  /** Writes the report in a format. */
  long report(OutputFormat format) {
    CountingStream out = new CountingStream();
    try {
      new ReportWriter(Language.RU, false, false, new NoDetails())
          .write(format, report, false, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.count;
  }

  /** Does all that anything must do that looks words up: decode, cut into tokens, find lemmas. */
  int lemmasOnly() {
    LoadResult.Loaded loaded = (LoadResult.Loaded) load();
    AnnotatedText text = lemmas.annotate(extractors.extract(loaded.text()));
    int hash = 0;
    for (int t = 0; t < text.tokenCount(); t++) {
      hash = 31 * hash + text.form(t).readings().get(0).lemma().hashCode();
    }
    return hash;
  }

  /** Goes the whole way from the bytes to what stands in the report. */
  FileReport line() {
    LoadResult.Loaded loaded = (LoadResult.Loaded) load();
    return linter.lint(loaded.text(), List.of());
  }

  /** Formats that need more than the report are not measured. */
  private static final class NoDetails implements ReportWriter.Source {
    @Override
    public Details details() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<RuleText> ruleTexts() {
      return List.of();
    }
  }

  private static final class CountingStream extends OutputStream {

    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      count += length;
    }
  }
}
