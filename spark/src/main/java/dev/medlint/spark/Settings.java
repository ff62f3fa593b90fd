package dev.medlint.spark;

import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.run.AsOf;
import dev.medlint.run.FactNames;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How texts are checked: settled on the driver, the same on every executor. The values are the
 * options of {@code medlint check} by their long names without dashes, such as {@code kind} or
 * {@code as-of}. Immutable and thread-safe.
 *
 * @param values by name; only those that were given
 * @param today by the clock of the driver: a run that goes on past midnight has one day
 */
record Settings(Map<String, String> values, LocalDate today) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Facts of all texts. */
  static final List<String> FACTS =
      List.of("kind", "object", "audience", "medium", "platform", "stage", "complete");

  static final String LANG = "lang";
  static final String AS_OF = "as-of";
  static final String MIN_SEVERITY = "min-severity";
  static final String MIN_CONFIDENCE = "min-confidence";
  static final String RULE = "rule";
  static final String NO_RULE = "no-rule";
  static final String TIMEOUT = "timeout-per-file";
  static final String MAX_SIZE = "max-record-size";

  /** The bytes of a configuration, as text, and where it was read. */
  static final String CONFIG = "config";

  static final String CONFIG_FILE = "config-file";

  private static final Set<String> OTHERS =
      Set.of(
          LANG,
          AS_OF,
          MIN_SEVERITY,
          MIN_CONFIDENCE,
          RULE,
          NO_RULE,
          TIMEOUT,
          MAX_SIZE,
          CONFIG,
          CONFIG_FILE);

  /** Texts of card, ad and page are far below; one of this size takes a gigabyte to check. */
  static final int DEFAULT_MAX_SIZE = 10 << 20;

  /**
   * Creates settings.
   *
   * @throws IllegalArgumentException if a name or a value is not one; the message is for people
   */
  Settings {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    Objects.requireNonNull(today);
    for (Map.Entry<String, String> value : values.entrySet()) {
      Optional<LocalizedText> wrong = problem(value.getKey(), value.getValue());
      if (wrong.isPresent()) {
        throw new IllegalArgumentException("medlint: " + wrong.get().in(language(values)));
      }
    }
  }

  private static Optional<LocalizedText> problem(String name, String value) {
    if (FACTS.contains(name)) {
      return FactNames.problem(name, value);
    }
    if (!OTHERS.contains(name)) {
      List<String> known = new ArrayList<>(FACTS);
      known.addAll(new TreeSet<>(OTHERS));
      return Optional.of(FactNames.unknown("настройка", "setting", name, known));
    }
    return switch (name) {
      case LANG -> oneOf(name, value, List.of("ru", "en"));
      case MIN_SEVERITY ->
          oneOf(name, value, Stream.of(Severity.values()).map(Severity::id).toList());
      case MIN_CONFIDENCE ->
          oneOf(name, value, Stream.of(Confidence.values()).map(Confidence::id).toList());
      case AS_OF ->
          AsOf.parse(value).isPresent()
              ? Optional.empty()
              : Optional.of(
                  new LocalizedText(
                      "as-of: «" + value + "»; здесь можно: ГГГГ-ММ-ДД или document",
                      "as-of: “" + value + "”; allowed here: YYYY-MM-DD or document"));
      case TIMEOUT, MAX_SIZE ->
          value.matches("[1-9][0-9]{0,8}")
              ? Optional.empty()
              : Optional.of(
                  new LocalizedText(
                      name + ": «" + value + "»; здесь нужно целое число от 1",
                      name + ": “" + value + "”; a whole number from 1 is needed here"));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalizedText> oneOf(String name, String value, List<String> allowed) {
    return allowed.contains(value)
        ? Optional.empty()
        : Optional.of(FactNames.unknown(name, value, allowed));
  }

  /** Returns the language of messages: Russian unless somebody asked for English. */
  Language language() {
    return language(values);
  }

  private static Language language(Map<String, String> values) {
    return "en".equals(values.get(LANG)) ? Language.EN : Language.RU;
  }

  /** Returns the facts of all texts. */
  Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>(values);
    facts.keySet().retainAll(FACTS);
    return facts;
  }

  Optional<AsOf> asOf() {
    return Optional.ofNullable(values.get(AS_OF)).flatMap(AsOf::parse);
  }

  Optional<Severity> minSeverity() {
    return Stream.of(Severity.values())
        .filter(severity -> severity.id().equals(values.get(MIN_SEVERITY)))
        .findFirst();
  }

  Optional<Confidence> minConfidence() {
    return Stream.of(Confidence.values())
        .filter(confidence -> confidence.id().equals(values.get(MIN_CONFIDENCE)))
        .findFirst();
  }

  /** Returns the ids of rules under a name. */
  List<String> rules(String name) {
    String ids = values.getOrDefault(name, "");
    return ids.isBlank() ? List.of() : List.of(ids.strip().split("\\s*,\\s*"));
  }

  /** Returns the time limit of one text. */
  Duration timeout() {
    return Duration.ofSeconds(Long.parseLong(values.getOrDefault(TIMEOUT, "30")));
  }

  /** Returns the size limit of one text, in bytes as it is stored. */
  int maxBytes() {
    return Integer.parseInt(values.getOrDefault(MAX_SIZE, String.valueOf(DEFAULT_MAX_SIZE)));
  }

  /** Returns these settings with one more. */
  Settings with(String name, String value) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new Settings(more, today);
  }

  /** Returns what of the settings findings, or the words of findings, depend on. */
  String mark() {
    Map<String, String> counted = new TreeMap<>(values);
    counted.keySet().removeAll(List.of(TIMEOUT, MAX_SIZE));
    return counted.toString();
  }
}
