package dev.medlint.benchmark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.report.FileReport;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
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
 * The whole line, from the bytes of a file of 10 MB to its findings, with all rules.
 *
 * <p>One operation is one byte, so the score, in operations a microsecond, is MB/s of UTF-8.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 8, time = 3)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class LineBenchmark {

  static final int BYTES = 10_000_000;

  private byte[] text;
  private SourceLoader loader;
  private Linter linter;

  /** Makes the text and the linter. */
  @Setup
  public void prepare() {
    text = new SampleText(1).text(BYTES).getBytes(StandardCharsets.UTF_8);
    loader = SourceLoader.standard();
    linter = Linter.of(Pack.bundled(), LineStages.DAY);
  }

  /** Decodes and checks the text. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public FileReport line() {
    LoadResult.Loaded loaded = (LoadResult.Loaded) loader.load(text, "sample.txt");
    return linter.lint(loaded.text(), List.of());
  }
}
