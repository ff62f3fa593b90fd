package dev.medlint.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Facts as one source states them, not yet understood.
 *
 * @param origin how strong the source is
 * @param source in words, for reports and error messages
 * @param values fact name ({@code kind}, {@code object}, {@code audience}, {@code medium}, {@code
 *     platform}, {@code stage}, {@code complete}) to value as written; several objects are
 *     separated by commas
 * @param sure whether nothing speaks against them: what people state is sure, what is detected may
 *     not be
 */
public record Statements(Origin origin, String source, Map<String, String> values, boolean sure) {

  /** The source of what the calling program states: no option, so none can be named. */
  static final String CALLER = "caller";

  /** The source of an object that is assumed because the words of an ad name nothing at all. */
  public static final String NOTHING_NAMED = "nothing-named";

  public Statements {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(source);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Returns what a program that uses medlint as a library states of a text. It outweighs what the
   * text says of itself.
   *
   * @param values fact name to value, as on the command line
   */
  public static Statements byCaller(Map<String, String> values) {
    return new Statements(Origin.COMMAND_LINE, CALLER, values);
  }

  /** Creates statements that are sure. */
  public Statements(Origin origin, String source, Map<String, String> values) {
    this(origin, source, values, true);
  }
}
