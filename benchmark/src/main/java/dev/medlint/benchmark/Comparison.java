package dev.medlint.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Times programs that do the same work, as whole processes and in turn, so that whatever slows the
 * machine slows all of them. A slow one is given less to do and fewer runs; its time is then also
 * told for each MB.
 *
 * <p>Usage: {@code RUNS SECONDS NAME MB COMMAND… [-- NAME MB COMMAND…]…}. Each program runs at
 * least once and, while its runs took fewer than SECONDS together, up to RUNS times, after one run
 * more that does not count. MB is how much text its command reads, 0 if that is not the point.
 * Prints the number of runs, least and median time, and the median as a ratio to the first program;
 * of programs that read different amounts, the ratio of the times for each MB, marked with an
 * asterisk. Exit codes 0 and 1 of a command are its answer; any other, and a run of more than ten
 * minutes, is told instead of times.
 */
public final class Comparison {

  private static final int MOST_MINUTES = 10;

  private Comparison() {}

  private static final class Program {

    private final String name;
    private final double megabytes;
    private final List<String> command;
    private final List<Double> seconds = new ArrayList<>();
    private double spent;
    private String failure = "";

    Program(List<String> args) {
      this.name = args.get(0);
      this.megabytes = Double.parseDouble(args.get(1));
      this.command = args.subList(2, args.size());
    }

    void run(boolean counts, double budget) throws IOException, InterruptedException {
      if (!failure.isEmpty() || (spent > budget && (counts || !seconds.isEmpty()))) {
        return;
      }
      double took = time();
      spent += took;
      // The first run of what is slow counts after all: the disk is no matter there.
      if (counts || spent > budget) {
        seconds.add(took);
      }
    }

    private double time() throws IOException, InterruptedException {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        failure = "not done in " + MOST_MINUTES + " minutes";
      } else if (process.exitValue() > 1) {
        failure = "exit code " + process.exitValue();
      }
      return (System.nanoTime() - start) / 1e9;
    }

    double median() {
      double[] sorted = seconds.stream().mapToDouble(s -> s).sorted().toArray();
      return sorted[sorted.length / 2];
    }

    double least() {
      return seconds.stream().mapToDouble(s -> s).min().orElseThrow();
    }

    String against(Program first) {
      if (!failure.isEmpty()) {
        return String.format(Locale.ROOT, "%-34s %s", name, failure);
      }
      boolean same = megabytes == first.megabytes;
      double ratio =
          same
              ? median() / first.median()
              : median() / megabytes / (first.median() / first.megabytes);
      return String.format(
          Locale.ROOT,
          "%-34s %2d runs  min %9.1f ms  median %9.1f ms  x %.2f%s%s",
          name,
          seconds.size(),
          least() * 1e3,
          median() * 1e3,
          ratio,
          same ? "" : "*",
          megabytes > 0
              ? String.format(
                  Locale.ROOT, "  (%.3f MB, %.3f MB/s)", megabytes, megabytes / median())
              : "");
    }
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = Integer.parseInt(args[0]);
    double budget = Double.parseDouble(args[1]);
    List<Program> programs = programs(Arrays.asList(args).subList(2, args.length));
    for (int run = -1; run < runs; run++) {
      for (Program program : programs) {
        program.run(run >= 0, budget);
      }
    }
    for (Program program : programs) {
      System.out.println(program.against(programs.get(0)));
    }
  }

  private static List<Program> programs(List<String> args) {
    List<Program> programs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= args.size(); i++) {
      if (i == args.size() || args.get(i).equals("--")) {
        programs.add(new Program(args.subList(from, i)));
        from = i + 1;
      }
    }
    return programs;
  }
}
