package dev.medlint.benchmark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.match.Matcher;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Where a cold process spends its time: processor time of the main thread for each stage, run once.
 * Argument: the text to check.
 */
public final class ColdStages {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long last;

  private ColdStages() {}

  /** Runs the stages and prints their times. */
  public static void main(String[] args) {
    new ColdStages().run(Path.of(args[0]));
  }

  private void run(Path file) {
    lap("");
    Pack pack = Pack.bundled();
    lap("read the pack");
    RussianAnnotator annotator = new RussianAnnotator(pack.rules().tests());
    lap("read the dictionaries");
    Matcher matcher = new Matcher(pack.rules());
    lap("prepare the rules");
    SourceText text =
        ((LoadResult.Loaded) SourceLoader.standard().load(file, file.toString())).text();
    lap("load");
    Document document = new Extractors().extract(text);
    lap("extract");
    AnnotatedText annotated = annotator.annotate(document);
    lap("annotate");
    matcher.match(annotated);
    lap("match");
    Linter linter = Linter.of(pack, LocalDate.of(2026, 11, 22));
    linter.lint(text, List.of());
    lap("the whole line once more");
  }

  private void lap(String stage) {
    long now = threads.getCurrentThreadCpuTime();
    if (!stage.isEmpty()) {
      System.out.println(String.format(Locale.ROOT, "  %-26s %6.1f ms", stage, (now - last) / 1e6));
    }
    last = threads.getCurrentThreadCpuTime();
  }
}
