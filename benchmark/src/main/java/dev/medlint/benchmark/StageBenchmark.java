package dev.medlint.benchmark;

import dev.medlint.Pack;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.match.Match;
import dev.medlint.match.Matcher;
import dev.medlint.source.Format;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages that cost most, each by itself, on the text of {@link LineBenchmark}; and the readers
 * of marked-up text on the same words as Markdown and as HTML. The score is MB/s of plain text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
public class StageBenchmark {

  private static final int BYTES = LineBenchmark.BYTES;

  private byte[] bytes;
  private SourceText plain;
  private SourceText markdown;
  private SourceText html;
  private Document document;
  private AnnotatedText annotated;
  private RussianAnnotator annotator;
  private Matcher matcher;

  /** Makes what each stage starts from. */
  @Setup
  public void prepare() {
    String text = new SampleText(1).text(BYTES);
    bytes = text.getBytes(StandardCharsets.UTF_8);
    plain = new SourceText("sample.txt", text, Format.TEXT, "UTF-8");
    markdown = new SourceText("sample.md", text, Format.MARKDOWN, "UTF-8");
    html =
        new SourceText(
            "sample.html",
            "<html><body><p>" + text.replace("\n\n", "</p>\n<p>") + "</p></body></html>",
            Format.HTML,
            "UTF-8");
    Pack pack = Pack.bundled();
    annotator = new RussianAnnotator(pack.rules().tests());
    matcher = new Matcher(pack.rules());
    document = new Extractors().extract(plain);
    annotated = annotator.annotate(document);
  }

  /** Decodes. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public LoadResult load() {
    return SourceLoader.standard().load(bytes, "sample.txt");
  }

  /** Cuts plain text into blocks. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public Document extractPlainText() {
    return new Extractors().extract(plain);
  }

  /** Reads Markdown. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public Document extractMarkdown() {
    return new Extractors().extract(markdown);
  }

  /** Reads HTML. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public Document extractHtml() {
    return new Extractors().extract(html);
  }

  /** Finds sentences and words with all their readings. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public AnnotatedText annotate() {
    return annotator.annotate(document);
  }

  /** Looks for all rules. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public List<Match> match() {
    return matcher.match(annotated);
  }
}
