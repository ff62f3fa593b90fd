package dev.medlint.benchmark;

import dev.medlint.Pack;
import dev.medlint.annotate.AnnotatedText;
import dev.medlint.annotate.RussianAnnotator;
import dev.medlint.extract.Document;
import dev.medlint.extract.Extractors;
import dev.medlint.facts.Facts;
import dev.medlint.law.Judge;
import dev.medlint.match.MatchRun;
import dev.medlint.match.Matcher;
import dev.medlint.rule.Rule;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells which rules take the most time over a sample text of which no facts are stated, by the law
 * of one day: those that a check of it looks for, as {@link dev.medlint.Linter} does in a long
 * text. What all rules share, such as who speaks to whom, is asked for first and has a line of its
 * own; what few of them share is charged to the first that asks.
 */
public final class RuleCosts {

  private static final int WARM_UP = 150;

  private final Pack pack = Pack.bundled();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Matcher matcher = new Matcher(pack.rules());
  private final Map<String, long[]> times = new HashMap<>();

  /** Asked of the law but once. */
  private final Map<Rule, Boolean> mayFind = new IdentityHashMap<>();

  private RuleCosts() {}

  /** Time in each round that one step took: a rule, or what all of them share. */
  private record Cost(String name, double median) {}

  /**
   * Runs it.
   *
   * @param args how many rules to print; length of the text in bytes of UTF-8; how often it is
   *     matched; a file of plain text in UTF-8 instead of the sample, repeated or cut to that
   *     length
   */
  public static void main(String[] args) throws IOException {
    int top = Integer.parseInt(args[0]);
    int bytes = Integer.parseInt(args[1]);
    String text =
        args.length > 3
            ? ofLength(Files.readString(Path.of(args[3])), bytes)
            : new SampleText(1).text(bytes);
    new RuleCosts().run(top, text, Integer.parseInt(args[2]));
  }

  /**
   * Returns a text repeated, with a blank line between, or cut.
   *
   * @param bytes its length in UTF-8, less what a last character lacks that does not fit into it
   */
  static String ofLength(String text, int bytes) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the file holds no words");
    }
    byte[] once = (text + "\n\n").getBytes(StandardCharsets.UTF_8);
    byte[] repeated = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      repeated[i] = once[i % once.length];
    }
    int end = bytes;
    while (end > 0 && (once[end % once.length] & 0xC0) == 0x80) {
      end--; // inside a character
    }
    return new String(repeated, 0, end, StandardCharsets.UTF_8);
  }

  private void run(int top, String sample, int rounds) {
    int bytes = sample.getBytes(StandardCharsets.UTF_8).length;
    SourceText words = new SourceText("sample.txt", sample, Format.TEXT, "UTF-8");
    Document document = new Extractors().extract(words);
    AnnotatedText text = new RussianAnnotator(pack.rules().tests()).annotate(document);
    for (int round = -WARM_UP; round < rounds; round++) {
      time(text, Math.max(0, round), rounds);
    }
    print(top, bytes);
  }

  private void time(AnnotatedText text, int round, int rounds) {
    long start = now();
    MatchRun run = matcher.over(text);
    add("(one pass over the words)", round, rounds, now() - start);
    start = now();
    run.speech();
    add("(who speaks to whom)", round, rounds, now() - start);
    Stopwatch watch = new Stopwatch(round, rounds);
    run.rules(watch, TODAY);
    watch.stop();
  }

  /** Processor time, which other programs on the machine disturb least. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void add(String name, int round, int rounds, long time) {
    times.computeIfAbsent(name, n -> new long[rounds])[round] = time;
  }

  /** Asked for each rule right before it is looked for: so the time since the last is its cost. */
  private final class Stopwatch implements Predicate<Rule> {

    private final Judge judge = new Judge();

    private final int round;
    private final int rounds;
    private String running = "(which rules may match)";
    private long since = now();

    Stopwatch(int round, int rounds) {
      this.round = round;
      this.rounds = rounds;
    }

    @Override
    public boolean test(Rule rule) {
      stop();
      running = rule.id();
      since = now();
      return mayFind.computeIfAbsent(rule, this::mayFind);
    }

    private boolean mayFind(Rule rule) {
      return judge.mayFit(rule, Facts.unknown())
          && judge.mayBind(rule, Facts.unknown(), TODAY, pack.law());
    }

    void stop() {
      add(running, round, rounds, now() - since);
    }
  }

  private void print(int top, int bytes) {
    List<Cost> costs = new ArrayList<>();
    double sum = 0;
    for (Map.Entry<String, long[]> entry : times.entrySet()) {
      long[] sorted = entry.getValue().clone();
      Arrays.sort(sorted);
      costs.add(new Cost(entry.getKey(), sorted[sorted.length / 2]));
      sum += sorted[sorted.length / 2];
    }
    costs.sort(Comparator.comparingDouble(Cost::median).reversed().thenComparing(Cost::name));
    System.out.printf(
        Locale.ROOT,
        "%d rules looked for, %.1f ms for %d bytes, %.1f MB/s matching alone%n",
        mayFind.values().stream().filter(found -> found).count(),
        sum / 1e6,
        bytes,
        bytes * 1e3 / sum);
    for (Cost cost : costs.subList(0, Math.min(top, costs.size()))) {
      System.out.printf(
          Locale.ROOT,
          "%6.2f %% %9.1f µs  %s%n",
          100 * cost.median / sum,
          cost.median / 1e3,
          cost.name);
    }
  }
}
