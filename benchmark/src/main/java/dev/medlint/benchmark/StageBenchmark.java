package dev.medlint.benchmark;

import dev.medlint.annotate.AnnotatedText;
import dev.medlint.extract.Document;
import dev.medlint.facts.Statements;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.match.Match;
import dev.medlint.report.OutputFormat;
import dev.medlint.source.LoadResult;
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
 * Each stage by itself, on the text of {@link LineBenchmark}; the readers of marked-up text on the
 * same words as Markdown and as HTML; and what no program that looks words up can do without. The
 * score is MB/s of plain text.
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

  private LineStages stages;

  /** Makes what each stage starts from. */
  @Setup
  public void prepare() {
    stages = new LineStages(BYTES);
  }

  /** Decodes. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public LoadResult load() {
    return stages.load();
  }

  /** Cuts plain text into blocks. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public Document extractPlainText() {
    return stages.extractPlainText();
  }

  /** Reads Markdown. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public Document extractMarkdown() {
    return stages.extractMarkdown();
  }

  /** Reads HTML. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public Document extractHtml() {
    return stages.extractHtml();
  }

  /** Finds sentences and words with all their readings. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public AnnotatedText annotate() {
    return stages.annotate();
  }

  /** Passes over the words, and looks for signs of facts. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public List<Statements> detect() {
    return stages.detect();
  }

  /** Passes over the words, and looks for rules. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public List<Match> match() {
    return stages.match();
  }

  /** Judges by the law. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public List<Finding> decide() {
    return stages.decide();
  }

  /** Applies permissions. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public List<ReportedFinding> filter() {
    return stages.filter();
  }

  /** Writes the report for people. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public long reportText() {
    return stages.report(OutputFormat.TEXT);
  }

  /** Writes the report for programs. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public long reportJson() {
    return stages.report(OutputFormat.JSON);
  }

  /** Decodes, cuts into tokens and looks up lemmas, and nothing else. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public int lemmasOnly() {
    return stages.lemmasOnly();
  }
}
