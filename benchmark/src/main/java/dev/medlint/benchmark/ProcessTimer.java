package dev.medlint.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures whole processes: how long they take, and how much memory they hold at most.
 *
 * <p>Usage: {@code time REPETITIONS NAME COMMAND… [-- NAME COMMAND…]…} runs the commands in turn,
 * so that whatever slows the machine slows all of them, and prints least and median time and the
 * ratio to the first command. {@code memory COMMAND…} prints the greatest resident set (Linux
 * only). Exit codes 0 and 1 of a command are its answer; any other ends the measurement.
 */
public final class ProcessTimer {

  private static final int WARM_UP = 2;

  private ProcessTimer() {}

  /** Measures as the arguments say. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> list = Arrays.asList(args);
    if (args[0].equals("time")) {
      time(Integer.parseInt(args[1]), commands(list.subList(2, list.size())));
    } else {
      memory(list.subList(1, list.size()));
    }
  }

  private static List<List<String>> commands(List<String> args) {
    List<List<String>> commands = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= args.size(); i++) {
      if (i == args.size() || args.get(i).equals("--")) {
        commands.add(args.subList(from, i));
        from = i + 1;
      }
    }
    return commands;
  }

  private static void time(int repetitions, List<List<String>> commands)
      throws IOException, InterruptedException {
    long[][] times = new long[commands.size()][repetitions];
    for (int run = -WARM_UP; run < repetitions; run++) {
      for (int c = 0; c < commands.size(); c++) {
        List<String> named = commands.get(c);
        long start = System.nanoTime();
        Process process = start(named.subList(1, named.size()));
        check(process.waitFor(), named);
        if (run >= 0) {
          times[c][run] = System.nanoTime() - start;
        }
      }
    }
    double base = 0;
    for (int c = 0; c < commands.size(); c++) {
      Arrays.sort(times[c]);
      double median = times[c][repetitions / 2] / 1e6;
      base = c == 0 ? median : base;
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-28s min %7.1f ms   median %7.1f ms   x %.2f",
              commands.get(c).get(0),
              times[c][0] / 1e6,
              median,
              median / base));
    }
  }

  private static void memory(List<String> command) throws IOException, InterruptedException {
    Process process = start(command);
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, highWaterMark(status));
      Thread.sleep(5);
    }
    check(process.waitFor(), command);
    System.out.println(String.format(Locale.ROOT, "peak %d MB", peak / 1024));
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static void check(int exitCode, List<String> command) {
    if (exitCode > 1) {
      throw new IllegalStateException("exit code " + exitCode + " of " + command);
    }
  }

  /** Returns kilobytes; 0 when the process has just ended. */
  private static long highWaterMark(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
