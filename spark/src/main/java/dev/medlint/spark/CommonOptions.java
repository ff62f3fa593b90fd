package dev.medlint.spark;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.PackCompiler;
import dev.medlint.law.LawProblem;
import dev.medlint.rule.RuleProblem;
import dev.medlint.rule.RuleProblemText;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Options of both commands. Fields are written by picocli. */
final class CommonOptions {

  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8})\\s*(|b|kb?|mb?)");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "ПАПКА",
      description = "куда записать результат / folder of the result")
  String output;

  @Option(
      names = "--column",
      paramLabel = "ПОЛЕ=СТОЛБЕЦ",
      description =
          "поле записи под другим именем, например text=body / a field under another name")
  Map<String, String> columns = new TreeMap<>();

  @Option(names = "--kind", paramLabel = "ВИД", description = "ad, article, page, auto")
  String kind;

  @Option(
      names = "--object",
      paramLabel = "ОБЪЕКТ",
      description = "что рекламируется: drug, supplement, service… / what is advertised")
  List<String> objects = List.of();

  @Option(names = "--audience", paramLabel = "КОМУ", description = "public, pro-event…")
  String audience;

  @Option(names = "--medium", paramLabel = "ГДЕ", description = "web, print, tv, radio…")
  String medium;

  @Option(names = "--platform", paramLabel = "ИМЯ", description = "площадка / platform")
  String platform;

  @Option(names = "--stage", paramLabel = "СТАДИЯ", description = "draft, published")
  String stage;

  @Option(names = "--complete", description = "тексты целые / the texts are whole")
  boolean complete;

  @Option(names = "--fragment", description = "тексты — отрывки / the texts are parts")
  boolean fragment;

  @Option(
      names = "--as-of",
      paramLabel = "ДЕНЬ",
      description = "право на день: ГГГГ-ММ-ДД или document / the law of a day")
  String asOf;

  @Option(names = "--config", paramLabel = "ФАЙЛ", description = "medlint.yaml")
  Path config;

  @Option(
      names = "--pack",
      paramLabel = "ПАПКА",
      description = "свои правила вместо встроенных / rules instead of those built in")
  Path pack;

  @Option(names = "--rule", paramLabel = "ID", description = "только эти правила / only these")
  List<String> rules = List.of();

  @Option(names = "--no-rule", paramLabel = "ID", description = "кроме этих правил / but these")
  List<String> withoutRules = List.of();

  @Option(names = "--min-severity", paramLabel = "УРОВЕНЬ", description = "info, warning, error")
  String minSeverity;

  @Option(names = "--min-confidence", paramLabel = "УВЕРЕННОСТЬ", description = "low, medium, high")
  String minConfidence;

  @Option(
      names = "--timeout-per-file",
      paramLabel = "СЕКУНДЫ",
      description = "предел времени одного текста, 30 / time limit of one text")
  String timeout;

  @Option(
      names = "--max-record-size",
      paramLabel = "РАЗМЕР",
      description = "предел размера одного текста, 10MB / size limit of one text")
  String maxSize;

  @Option(
      names = "--partitions",
      paramLabel = "ЧИСЛО",
      description = "на сколько частей делить результат / parts of the result")
  Integer partitions;

  @Option(names = "--lang", paramLabel = "ЯЗЫК", description = "ru, en")
  String lang;

  Language language() {
    return "en".equals(lang) ? Language.EN : Language.RU;
  }

  /** Returns the settings that were asked for. */
  Settings settings(LocalDate today) throws JobException {
    Map<String, String> values = new TreeMap<>();
    put(values, "kind", kind);
    put(values, "object", objects.isEmpty() ? null : String.join(",", objects));
    put(values, "audience", audience);
    put(values, "medium", medium);
    put(values, "platform", platform);
    put(values, "stage", stage);
    if (complete && fragment) {
      throw new JobException(
          "--complete и --fragment исключают друг друга; оставьте один",
          "--complete and --fragment exclude each other; keep one");
    }
    put(values, "complete", complete ? "true" : fragment ? "false" : null);
    put(values, Settings.AS_OF, asOf);
    put(values, Settings.LANG, lang);
    put(values, Settings.RULE, rules.isEmpty() ? null : String.join(",", rules));
    put(values, Settings.NO_RULE, withoutRules.isEmpty() ? null : String.join(",", withoutRules));
    put(values, Settings.MIN_SEVERITY, minSeverity);
    put(values, Settings.MIN_CONFIDENCE, minConfidence);
    put(values, Settings.TIMEOUT, timeout);
    put(values, Settings.MAX_SIZE, maxSize == null ? null : bytes(maxSize));
    if (config != null) {
      values.put(Settings.CONFIG, content(config));
      values.put(Settings.CONFIG_FILE, config.toString());
    }
    if (partitions != null && partitions < 1) {
      throw new JobException(
          "--partitions: нужно целое число от 1", "--partitions: a whole number from 1 is needed");
    }
    return new Settings(values, today);
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private static String bytes(String size) throws JobException {
    Matcher written = SIZE.matcher(size.toLowerCase(Locale.ROOT));
    if (written.matches()) {
      String unit = written.group(2);
      int shift = unit.startsWith("k") ? 10 : unit.startsWith("m") ? 20 : 0;
      long bytes = Long.parseLong(written.group(1)) << shift;
      if (bytes <= 1_000_000_000) {
        return String.valueOf(bytes);
      }
    }
    throw new JobException(
        "--max-record-size: «" + size + "»; здесь можно: 1000, 512KB, 10MB, не больше 950MB",
        "--max-record-size: “" + size + "”; allowed here: 1000, 512KB, 10MB, no more than 950MB");
  }

  private static String content(Path file) throws JobException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new JobException(
          "--config: файл не читается: " + file + "; нужен путь к medlint.yaml в UTF-8",
          "--config: the file cannot be read: " + file + "; a medlint.yaml in UTF-8 is needed");
    }
  }

  /** Returns under which names fields stand. */
  ColumnNames columnNames() throws JobException {
    for (String field : columns.keySet()) {
      if (!ColumnNames.FIELDS.contains(field)) {
        throw new JobException(
            "--column: у записи нет поля «" + field + "»; есть: " + ColumnNames.FIELDS,
            "--column: a record has no field “" + field + "”; there are: " + ColumnNames.FIELDS);
      }
    }
    return new ColumnNames(columns);
  }

  /** Returns the rules that were asked for. */
  Pack pack() throws JobException {
    if (pack == null) {
      return Pack.bundled();
    }
    try {
      PackCompiler.Result result =
          new PackCompiler(Linter.vocabulary()).compile(pack, Optional.of(Pack.bundled().law()));
      if (result.isClean() && result.pack().isPresent()) {
        return result.pack().get();
      }
      throw new JobException(
          new LocalizedText(
              "в правилах есть ошибки, ничего не проверено\n" + mistakes(result, Language.RU),
              "the rules have mistakes, nothing was checked\n" + mistakes(result, Language.EN)));
    } catch (IOException e) {
      throw new JobException(
          "правила не читаются: " + e.getMessage(), "the rules cannot be read: " + e.getMessage());
    }
  }

  private static String mistakes(PackCompiler.Result result, Language language) {
    StringBuilder list = new StringBuilder();
    for (LawProblem problem : result.lawProblems()) {
      list.append(problem.file()).append(':').append(problem.line()).append(": ");
      list.append(problem.message().in(language)).append('\n');
    }
    for (RuleProblem problem : result.ruleProblems()) {
      list.append(RuleProblemText.of(problem, language)).append('\n');
    }
    return list.toString().stripTrailing();
  }

  /** Checks the name of a charset. */
  static String encoding(String name) throws JobException {
    try {
      return Charset.forName(name).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new JobException(
          "--encoding: «" + name + "» неизвестна; например: UTF-8, windows-1251",
          "--encoding: “" + name + "” is not known; such as: UTF-8, windows-1251");
    }
  }
}
