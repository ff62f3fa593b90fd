package dev.medlint.server;

import dev.medlint.report.OutputFormat;
import dev.medlint.rule.Confidence;
import dev.medlint.rule.Severity;
import dev.medlint.run.AsOf;
import dev.medlint.run.FactNames;
import dev.medlint.run.InputFormat;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.util.Fields;

/**
 * What a request asks for beside its texts, understood. Its parameters bear the names of the
 * options of {@code medlint check}.
 *
 * @param language of messages
 * @param asOf which day's law is asked for; empty: that of the server
 * @param minSeverity least severity to show; empty: the default of the output
 * @param minConfidence least confidence to show; empty: the default of the output
 * @param details how much is told around the findings
 * @param format of the answer; empty: JSON
 * @param annotate whether a copy of the file with findings is wanted instead of a report
 * @param rules ids of the rules wanted; empty: all
 * @param withoutRules ids of the rules not wanted
 * @param inputFormat how files are read
 * @param encoding of files; empty: found out
 * @param columns of sheets
 * @param sheet of workbooks; empty: all
 */
record Query(
    Language language,
    Optional<AsOf> asOf,
    Optional<Severity> minSeverity,
    Optional<Confidence> minConfidence,
    DetailLevel details,
    Optional<OutputFormat> format,
    boolean annotate,
    List<String> rules,
    List<String> withoutRules,
    InputFormat inputFormat,
    Optional<Charset> encoding,
    List<String> columns,
    Optional<String> sheet) {

  /** How much an answer tells around the findings. */
  enum DetailLevel {
    /** Findings alone. */
    NONE,
    /** Text, reasons, norms, and the rules that found something. */
    FOUND,
    /** The same with all rules: what every other output can be drawn from. */
    ALL
  }

  /** What every request may ask for. */
  static final List<String> OF_ALL = List.of("lang");

  /** What a request for a provision may ask for. */
  static final List<String> OF_PROVISION = List.of("lang", "asOf");

  /** What a request for a check may ask for. */
  static final List<String> OF_CHECK =
      List.of("lang", "asOf", "details", "minSeverity", "minConfidence", "rule", "noRule");

  /** What a request that brings files may ask for. */
  static final List<String> OF_FILES =
      List.of(
          "lang",
          "asOf",
          "details",
          "minSeverity",
          "minConfidence",
          "rule",
          "noRule",
          "format",
          "annotate",
          "inputFormat",
          "encoding",
          "columns",
          "sheet");

  /**
   * Understands the parameters of a request.
   *
   * @param given as sent
   * @param allowed names that may stand there
   * @param language the one to speak unless the request asks for another
   * @throws ProblemException if one cannot be understood
   */
  static Query of(Fields given, List<String> allowed, Language language) throws ProblemException {
    for (Fields.Field field : given) {
      if (!allowed.contains(field.getName())) {
        throw wrong("параметр", "parameter", field.getName(), allowed);
      }
    }
    Optional<OutputFormat> format = choice(given, "format", FORMATS, OutputFormat::id);
    Optional<Boolean> annotate =
        choice(given, "annotate", List.of(true, false), b -> Boolean.toString(b));
    Optional<DetailLevel> details =
        choice(given, "details", List.of(DetailLevel.values()), d -> lower(d));
    Optional<InputFormat> inputFormat =
        choice(given, "inputFormat", List.of(InputFormat.values()), InputFormat::id);
    return new Query(
        language(given).orElse(language),
        asOf(given),
        choice(given, "minSeverity", List.of(Severity.values()), Severity::id),
        choice(given, "minConfidence", List.of(Confidence.values()), Confidence::id),
        details.orElse(DetailLevel.NONE),
        format,
        annotate.orElse(false),
        list(given, "rule"),
        list(given, "noRule"),
        inputFormat.orElse(InputFormat.AUTO),
        encoding(given),
        list(given, "columns"),
        value(given, "sheet"));
  }

  /** Returns the language that a request asks for, if any. */
  static Optional<Language> language(Fields given) throws ProblemException {
    return choice(given, "lang", List.of(Language.values()), l -> lower(l));
  }

  private static final List<OutputFormat> FORMATS =
      Arrays.stream(OutputFormat.values()).filter(OutputFormat::isOfReport).toList();

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> value(Fields given, String name) {
    String value = given.getValue(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  private static <T> Optional<T> choice(
      Fields given, String name, List<T> values, Function<T, String> id) throws ProblemException {
    Optional<String> written = value(given, name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    for (T value : values) {
      if (id.apply(value).equals(written.get())) {
        return Optional.of(value);
      }
    }
    throw wrong(name, name, written.get(), values.stream().map(id).toList());
  }

  /** Returns what is given several times, or once with commas. */
  private static List<String> list(Fields given, String name) {
    List<String> values = new ArrayList<>();
    for (String written : given.getValuesOrEmpty(name)) {
      for (String value : written.split(",", -1)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
    }
    return values;
  }

  private static Optional<AsOf> asOf(Fields given) throws ProblemException {
    Optional<String> written = value(given, "asOf");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<AsOf> asked = AsOf.parse(written.get());
    if (asked.isEmpty()) {
      throw new ProblemException(
          Problem.wrongRequest(
              new LocalizedText(
                  "asOf: «" + written.get() + "» не подходит; здесь можно: ГГГГ-ММ-ДД или document",
                  "asOf: “"
                      + written.get()
                      + "” does not fit; allowed here: YYYY-MM-DD or document")));
    }
    return asked;
  }

  private static Optional<Charset> encoding(Fields given) throws ProblemException {
    Optional<String> written = value(given, "encoding");
    try {
      return written.map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw wrong(
          "encoding",
          "encoding",
          written.get(),
          List.of("UTF-8", "windows-1251", "KOI8-R", "UTF-16"));
    }
  }

  static ProblemException wrong(String ru, String en, String value, List<String> allowed) {
    return new ProblemException(Problem.wrongRequest(FactNames.unknown(ru, en, value, allowed)));
  }
}
