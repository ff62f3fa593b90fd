package dev.medlint.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The lines of a file of decisions: those that were understood, and those that were not, which are
 * kept as they stand, since nobody else knows what was meant. Immutable and thread-safe.
 *
 * @param name of the file, for people
 * @param lines that were understood, in the order of the file
 * @param problems what is wrong with the others, in the order of the file
 */
public record DecisionLines(String name, List<Line> lines, List<Problem> problems) {

  private static final JsonFactory JSON = new JsonFactory();

  public DecisionLines {
    Objects.requireNonNull(name);
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** Returns no lines at all. */
  public static DecisionLines none(String name) {
    return new DecisionLines(name, List.of(), List.of());
  }

  /**
   * One decision.
   *
   * @param number of the line, from 1
   */
  public record Line(int number, Decision decision) {
    public Line {
      Objects.requireNonNull(decision);
    }
  }

  /** Returns the decisions in the order of the file. */
  public List<Decision> decisions() {
    List<Decision> decisions = new ArrayList<>(lines.size());
    for (Line line : lines) {
      decisions.add(line.decision());
    }
    return decisions;
  }

  /** Returns the same file with other decisions; the lines that were not understood stay. */
  public DecisionLines with(List<Decision> decisions) {
    List<Line> numbered = new ArrayList<>(decisions.size());
    for (Decision decision : decisions) {
      numbered.add(new Line(numbered.size() + 1, decision));
    }
    return new DecisionLines(name, numbered, problems);
  }

  /**
   * Writes the file: decisions sorted by scope, rule, sentence, day and id, so that branches of a
   * repository merge well, each once; then the lines that were not understood, as they are.
   */
  public void write(Writer out) throws IOException {
    List<Sortable> sorted = new ArrayList<>(lines.size());
    for (Line line : lines) {
      sorted.add(new Sortable(line.decision(), line.decision().id()));
    }
    sorted.sort(ORDER);
    Set<String> written = new HashSet<>();
    for (Sortable decision : sorted) {
      String text = line(decision.decision());
      if (written.add(text)) {
        out.write(text);
        out.write('\n');
      }
    }
    for (Problem problem : problems) {
      out.write(problem.text());
      out.write('\n');
    }
  }

  /** Returns a decision as one line of JSON, without its end. */
  public static String line(Decision decision) throws IOException {
    java.io.StringWriter out = new java.io.StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, String> value : decision.values().entrySet()) {
        json.writeStringField(value.getKey(), value.getValue());
      }
      for (Map.Entry<String, String> other : decision.others().entrySet()) {
        json.writeFieldName(other.getKey());
        json.writeRawValue(other.getValue());
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static final Comparator<Sortable> ORDER =
      Comparator.comparing((Sortable s) -> s.decision().scope())
          .thenComparing(s -> s.decision().rule())
          .thenComparing(s -> s.decision().sentence())
          .thenComparing(s -> s.decision().on())
          .thenComparing(Sortable::id);

  private record Sortable(Decision decision, String id) {}
}
