package dev.medlint.measured;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was counted for each rule, in a form that can be kept beside the rules: numbers only, no
 * words of any text. Immutable.
 *
 * @param pack name and version of the pack that was measured
 * @param asOf the day whose law was applied, as {@code YYYY-MM-DD}
 * @param texts number of labelled texts
 * @param words number of words of running text, for rates of false findings
 * @param rules counts by id of rule
 */
public record MeasuredRules(
    String pack, String asOf, int texts, int words, Map<String, RuleCounts> rules) {

  private static final String FORMAT = "medlint-measured/1";
  private static final String COLUMNS =
      "rule,labels,found,right,wrong,falseErrors,falseWarnings,carriers,caught,free,reported";

  public MeasuredRules {
    Objects.requireNonNull(pack);
    Objects.requireNonNull(asOf);
    rules = Map.copyOf(rules);
  }

  /** Returns what was counted of a rule; empty: it was not there when texts were measured. */
  public Optional<RuleCounts> of(String rule) {
    return Optional.ofNullable(rules.get(rule));
  }

  /**
   * Writes the counts, rules in the order of their ids.
   *
   * @param to stays open
   * @throws IOException if the writer throws it
   */
  public void write(Writer to) throws IOException {
    to.write("# Counts by rule, written by medlint bench --save; see docs/benchmark.md.\n");
    to.write("format," + FORMAT + "\n");
    to.write("pack," + pack + "\n");
    to.write("asOf," + asOf + "\n");
    to.write("texts," + texts + "\n");
    to.write("words," + words + "\n");
    to.write(COLUMNS + "\n");
    for (Map.Entry<String, RuleCounts> rule : new TreeMap<>(rules).entrySet()) {
      to.write(rule.getKey() + "," + line(rule.getValue()) + "\n");
    }
  }

  private static String line(RuleCounts c) {
    return c.labels()
        + ","
        + c.found()
        + ","
        + c.right()
        + ","
        + c.wrong()
        + ","
        + c.falseErrors()
        + ","
        + c.falseWarnings()
        + ","
        + c.carriers()
        + ","
        + c.caught()
        + ","
        + c.free()
        + ","
        + c.reported();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param from stays open
   * @throws IOException if the reader throws it, or it holds something else
   */
  public static MeasuredRules read(Reader from) throws IOException {
    BufferedReader lines = new BufferedReader(from);
    Map<String, String> head = new TreeMap<>();
    Map<String, RuleCounts> rules = new TreeMap<>();
    boolean table = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      int comma = line.indexOf(',');
      if (comma < 0) {
        throw new IOException("not a line of counts: " + line);
      }
      String name = line.substring(0, comma);
      if (table) {
        rules.put(name, counts(line));
      } else if (line.equals(COLUMNS)) {
        table = true;
      } else {
        head.put(name, line.substring(comma + 1));
      }
    }
    if (!FORMAT.equals(head.get("format")) || !table) {
      throw new IOException("not counts of the format " + FORMAT);
    }
    return new MeasuredRules(
        head.getOrDefault("pack", ""),
        head.getOrDefault("asOf", ""),
        number(head.getOrDefault("texts", "")),
        number(head.getOrDefault("words", "")),
        rules);
  }

  private static RuleCounts counts(String line) throws IOException {
    List<String> cells = List.of(line.split(",", -1));
    if (cells.size() != 11) {
      throw new IOException("not a line of counts: " + line);
    }
    int[] n = new int[11];
    for (int i = 1; i < n.length; i++) {
      n[i] = number(cells.get(i));
    }
    return new RuleCounts(n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10]);
  }

  private static int number(String text) throws IOException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IOException("not a number: " + text, e);
    }
  }
}
