package dev.medlint.benchmark;

import dev.medlint.report.OutputFormat;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How many bytes of text a second one core takes through each stage and through the whole line,
 * warm, in processor time of the one thread that does it: other programs on the machine disturb
 * that less than the clock. All are run in turn.
 */
public final class Throughput {

  private static final int WARM_UP = 3;

  private Throughput() {}

  /**
   * What is measured.
   *
   * @param results what it returned, so that nothing may be left out of it
   */
  private record Timed(String name, Supplier<Object> work, long[] times, Object[] results) {
    Timed(String name, int rounds, Supplier<Object> work) {
      this(name, work, new long[rounds], new Object[1]);
    }
  }

  /**
   * Measures.
   *
   * @param args length of the text in bytes of UTF-8; how often all is done
   */
  public static void main(String[] args) {
    int bytes = Integer.parseInt(args[0]);
    int rounds = Integer.parseInt(args[1]);
    LineStages stages = new LineStages(bytes);
    Timed[] all = {
      new Timed("load", rounds, stages::load),
      new Timed("extract plain text", rounds, stages::extractPlainText),
      new Timed("extract Markdown", rounds, stages::extractMarkdown),
      new Timed("extract HTML", rounds, stages::extractHtml),
      new Timed("annotate", rounds, stages::annotate),
      new Timed("detect", rounds, stages::detect),
      new Timed("match", rounds, stages::match),
      new Timed("decide", rounds, stages::decide),
      new Timed("filter", rounds, stages::filter),
      new Timed("report as text", rounds, () -> stages.report(OutputFormat.TEXT)),
      new Timed("report as JSON", rounds, () -> stages.report(OutputFormat.JSON)),
      new Timed("lemmas only", rounds, stages::lemmasOnly),
      new Timed("the whole line", rounds, stages::line),
    };
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Timed timed : all) {
        long start = now();
        timed.results[0] = timed.work.get();
        timed.times[Math.max(0, round)] = now() - start;
        timed.results[0] = timed.results[0].getClass();
      }
    }
    for (Timed timed : all) {
      Arrays.sort(timed.times);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-20s %9.1f MB/s (median %9.1f) %9.1f ms (median %9.1f)",
              timed.name,
              bytes * 1e3 / timed.times[0],
              bytes * 1e3 / timed.times[rounds / 2],
              timed.times[0] / 1e6,
              timed.times[rounds / 2] / 1e6));
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
