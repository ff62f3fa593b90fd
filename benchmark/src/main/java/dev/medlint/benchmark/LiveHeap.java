package dev.medlint.benchmark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.report.FileReport;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import java.util.Locale;

/**
 * How much of the heap a linter holds for good: dictionaries, rules and law as far as texts asked
 * for them, and the forms it has seen; not the texts.
 */
public final class LiveHeap {

  private LiveHeap() {}

  /** Prints it before the first text and after texts of growing length. */
  public static void main(String[] args) {
    Linter linter = Linter.of(Pack.bundled(), LineStages.DAY).namingElements();
    print("after loading", 0);
    for (int bytes = 4_000; bytes <= 4_000_000; bytes *= 10) {
      String text = new SampleText(1).text(bytes);
      FileReport report =
          linter.lint(new SourceText("sample.txt", text, Format.TEXT, "UTF-8"), List.of());
      print("after a text of " + bytes + " bytes", report.findings().size());
    }
    if (linter.pack().rules().rules().isEmpty()) {
      throw new IllegalStateException("no rules");
    }
  }

  private static void print(String when, int findings) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-32s %5d findings  %6.1f MB of live heap",
            when,
            findings,
            memory.getHeapMemoryUsage().getUsed() / 1e6));
  }
}
