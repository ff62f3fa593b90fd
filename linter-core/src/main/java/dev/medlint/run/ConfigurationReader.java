package dev.medlint.run;

import dev.medlint.detect.DrugList;
import dev.medlint.facts.Named;
import dev.medlint.report.FailLevel;
import dev.medlint.rule.Confidence;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one {@code medlint.yaml} and collects all its mistakes. This class alone needs the YAML
 * library, which is therefore not loaded where there is no configuration. Not thread-safe.
 */
final class ConfigurationReader {

  static final List<String> KEYS =
      List.of(
          "version",
          "facts",
          "overrides",
          "rules",
          "fail",
          "asOf",
          "drugList",
          "include",
          "exclude",
          "decisions",
          "baseline",
          "lang");
  static final List<String> DECISION_KEYS = List.of("file", "fourEyes");
  static final List<String> FAIL_KEYS = List.of("level", "eeatLevel", "confidence", "maxFindings");

  private final Path file;
  private final List<ConfigurationException.Problem> problems = new ArrayList<>();

  private Map<String, String> facts = Map.of();
  private final List<Configuration.FactOverride> overrides = new ArrayList<>();
  private final Map<String, Configuration.RuleSetting> rules = new LinkedHashMap<>();
  private Optional<FailLevel> level = Optional.empty();
  private Optional<FailLevel> eeatLevel = Optional.empty();
  private Optional<Confidence> confidence = Optional.empty();
  private OptionalInt maxFindings = OptionalInt.empty();
  private Optional<AsOf> asOf = Optional.empty();
  private DrugList drugs = DrugList.NONE;
  private List<String> include = List.of();
  private List<String> exclude = List.of();
  private Optional<Language> language = Optional.empty();
  private Optional<Path> decisions = Optional.empty();
  private FailLevel fourEyes = FailLevel.NONE;
  private Optional<Path> baseline = Optional.empty();
  private final Map<String, String> places = new LinkedHashMap<>();

  private ConfigurationReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file absolute path
   * @throws ConfigurationException if it cannot be read or is wrong
   */
  static Configuration read(Path file) throws ConfigurationException {
    try {
      return read(file, OwnFile.read(file, OwnFile.BY_HAND));
    } catch (IOException e) {
      LocalizedText reason = ReadFailure.describe(e);
      throw wrong(file.toString(), reason.ru(), reason.en());
    }
  }

  /**
   * Reads what is about to be written into a file.
   *
   * @param file absolute path; other paths count from its folder
   * @param content of the file
   * @throws ConfigurationException if it is wrong
   */
  static Configuration read(Path file, byte[] content) throws ConfigurationException {
    ConfigurationReader reader = new ConfigurationReader(file);
    Optional<Node> root = reader.compose(content);
    if (root.isPresent()) {
      reader.mapping(root.get(), "medlint.yaml", KEYS, reader::topLevel);
    }
    if (!reader.problems.isEmpty()) {
      throw new ConfigurationException(reader.problems);
    }
    return reader.configuration();
  }

  private Configuration configuration() {
    return new Configuration(
        Optional.of(file),
        facts,
        overrides,
        rules,
        new Configuration.Fail(level, eeatLevel, confidence, maxFindings),
        asOf,
        drugs,
        include,
        exclude,
        language,
        new Configuration.Review(decisions, fourEyes, baseline),
        places);
  }

  private Optional<Node> compose(byte[] content) throws ConfigurationException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      LoadSettings settings =
          LoadSettings.builder().setAllowDuplicateKeys(true).setLabel(file.toString()).build();
      return new Compose(settings).composeString(text);
    } catch (CharacterCodingException e) {
      throw wrong(
          file.toString(),
          "файл не в UTF-8; сохраните его в UTF-8",
          "the file is not UTF-8; save it as UTF-8");
    } catch (StackOverflowError e) {
      throw wrong(
          file.toString(),
          "вложено слишком глубоко; такого в настройках не бывает",
          "nested too deep; settings have nothing like that");
    } catch (MarkedYamlEngineException e) {
      String place = file + e.getProblemMark().map(ConfigurationReader::lineAndColumn).orElse("");
      throw wrong(place, "это не YAML: " + e.getProblem(), "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw wrong(file.toString(), "это не YAML: " + e.getMessage(), "not YAML: " + e.getMessage());
    }
  }

  private static ConfigurationException wrong(String place, String ru, String en) {
    return new ConfigurationException(
        List.of(new ConfigurationException.Problem(place, new LocalizedText(ru, en))));
  }

  private void topLevel(String key, Node value) {
    places.put(key, place(value));
    switch (key) {
      case "version" -> version(value);
      case "facts" -> facts = facts(value);
      case "overrides" -> items(value, "overrides", this::override);
      case "rules" -> mapping(value, "rules", List.of(), this::rule);
      case "fail" -> mapping(value, "fail", FAIL_KEYS, this::fail);
      case "asOf" -> asOf = day(value, key);
      case "drugList" -> scalar(value, key).ifPresent(name -> drugList(name, value));
      case "include" -> include = strings(value, key);
      case "exclude" -> exclude = strings(value, key);
      case "decisions" -> decisions(value);
      case "baseline" -> baseline = beside(value, key);
      case "lang" ->
          choice(value, key, List.of("ru", "en"))
              .ifPresent(l -> language = Optional.of(Language.valueOf(l.toUpperCase(Locale.ROOT))));
      default -> throw new IllegalStateException(key);
    }
  }

  private void version(Node value) {
    choice(value, "version", List.of("1"));
  }

  private void rule(String id, Node value) {
    choice(value, id, FactNames.ids(RuleLevel.values()))
        .ifPresent(
            l ->
                rules.put(
                    id,
                    new Configuration.RuleSetting(
                        Named.find(RuleLevel.class, l).orElseThrow(), line(value), column(value))));
  }

  private Optional<AsOf> day(Node value, String key) {
    Optional<String> written = scalar(value, key);
    Optional<AsOf> understood = written.flatMap(AsOf::parse);
    if (written.isPresent() && understood.isEmpty()) {
      problem(
          value,
          key + ": «" + written.get() + "» не подходит; здесь можно: ГГГГ-ММ-ДД или document",
          key + ": “" + written.get() + "” does not fit; allowed here: YYYY-MM-DD or document");
    }
    return understood;
  }

  /** The name of a file, or that name and what is asked of its lines. */
  private void decisions(Node value) {
    if (value instanceof ScalarNode) {
      decisions = beside(value, "decisions");
      return;
    }
    mapping(
        value,
        "decisions",
        DECISION_KEYS,
        (key, part) -> {
          places.put("decisions." + key, place(part));
          if (key.equals("file")) {
            decisions = beside(part, key);
          } else {
            fourEyes = failLevel(part, key).orElse(FailLevel.NONE);
          }
        });
  }

  private Optional<Path> beside(Node value, String key) {
    Optional<String> name = scalar(value, key);
    try {
      return name.isEmpty() || name.get().isBlank()
          ? Optional.empty()
          : Optional.of(file.resolveSibling(name.get()).normalize());
    } catch (InvalidPathException e) {
      problem(
          value,
          key + ": «" + name.get() + "» не путь к файлу",
          key + ": “" + name.get() + "” is not the path of a file");
      return Optional.empty();
    }
  }

  private void drugList(String name, Node value) {
    try {
      drugs = DrugListReader.read(file.resolveSibling(name), place(value) + ": drugList");
    } catch (InvalidPathException e) {
      problem(
          value,
          "drugList: «" + name + "» не путь к файлу",
          "drugList: “" + name + "” is not the path of a file");
    } catch (ConfigurationException e) {
      problems.addAll(e.problems());
    }
  }

  private void fail(String key, Node value) {
    places.put("fail." + key, place(value));
    switch (key) {
      case "level" -> level = failLevel(value, key);
      case "eeatLevel" -> eeatLevel = failLevel(value, key);
      case "confidence" ->
          confidence =
              choice(value, key, List.of("low", "medium", "high"))
                  .map(c -> Confidence.valueOf(c.toUpperCase(Locale.ROOT)));
      case "maxFindings" -> maxFindings = count(value, key);
      default -> throw new IllegalStateException(key);
    }
  }

  private Optional<FailLevel> failLevel(Node value, String key) {
    return choice(value, key, FactNames.ids(FailLevel.values()))
        .flatMap(l -> Named.find(FailLevel.class, l));
  }

  private OptionalInt count(Node value, String key) {
    Optional<String> text = scalar(value, key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int count = Integer.parseInt(text.get());
      if (count >= 0) {
        return OptionalInt.of(count);
      }
    } catch (NumberFormatException e) {
      // Told below, as for a negative number.
    }
    problem(
        value,
        key + ": «" + text.get() + "» не подходит; здесь можно: целое число от 0",
        key + ": “" + text.get() + "” does not fit; allowed here: a whole number from 0");
    return OptionalInt.empty();
  }

  private void override(Node node) {
    OverrideParts parts = new OverrideParts();
    mapping(
        node,
        "overrides",
        List.of("files", "facts"),
        (key, value) -> {
          if (key.equals("files")) {
            parts.files = strings(value, "files");
          } else {
            parts.facts = facts(value);
          }
        });
    if (node instanceof MappingNode && parts.files.isEmpty()) {
      problem(
          node,
          "overrides: не сказано, для каких файлов; добавьте files: [\"blog/**\"]",
          "overrides: no files are named; add files: [\"blog/**\"]");
    }
    overrides.add(new Configuration.FactOverride(parts.files, parts.facts));
  }

  private Map<String, String> facts(Node node) {
    Map<String, String> found = new LinkedHashMap<>();
    mapping(
        node,
        "facts",
        FactNames.ALL,
        (name, value) -> {
          Optional<String> text =
              value instanceof SequenceNode && name.equals("object")
                  ? Optional.of(String.join(",", strings(value, name)))
                  : scalar(value, name);
          if (text.isPresent()) {
            Optional<LocalizedText> wrong = FactNames.problem(name, text.get());
            wrong.ifPresent(w -> problem(value, w.ru(), w.en()));
            found.put(name, text.get());
          }
        });
    return found;
  }

  /** Visits the entries of a mapping whose keys are known; no known keys: any key will do. */
  private void mapping(
      Node node, String name, List<String> known, BiConsumer<String, Node> visitor) {
    if (!(node instanceof MappingNode mapping)) {
      problem(
          node,
          name + ": здесь нужны пары «ключ: значение»" + listRu(known),
          name + ": “key: value” pairs are needed here" + listEn(known));
      return;
    }
    Map<String, Node> seen = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      Optional<String> key = scalar(entry.getKeyNode(), name);
      if (key.isEmpty()) {
        continue;
      }
      if (seen.put(key.get(), entry.getKeyNode()) != null) {
        problem(
            entry.getKeyNode(),
            "ключ «" + key.get() + "» записан дважды; оставьте один",
            "the key “" + key.get() + "” stands twice; keep one");
      } else if (!known.isEmpty() && !known.contains(key.get())) {
        unknownKey(entry.getKeyNode(), key.get(), known);
      } else {
        visitor.accept(key.get(), entry.getValueNode());
      }
    }
  }

  private void unknownKey(Node node, String key, List<String> known) {
    Optional<String> near = Spelling.nearest(key, known);
    problem(
        node,
        "неизвестный ключ «"
            + key
            + "»"
            + listRu(known)
            + near.map(n -> "; похоже на: " + n).orElse(""),
        "unknown key “"
            + key
            + "”"
            + listEn(known)
            + near.map(n -> "; did you mean: " + n).orElse(""));
  }

  private static String listRu(List<String> known) {
    return known.isEmpty() ? "" : "; здесь можно: " + String.join(", ", known);
  }

  private static String listEn(List<String> known) {
    return known.isEmpty() ? "" : "; allowed here: " + String.join(", ", known);
  }

  private void items(Node node, String name, java.util.function.Consumer<Node> visitor) {
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(visitor);
    } else {
      problem(node, name + ": здесь нужен список", name + ": a list is needed here");
    }
  }

  private List<String> strings(Node node, String name) {
    List<String> found = new ArrayList<>();
    if (node instanceof ScalarNode) {
      scalar(node, name).ifPresent(found::add);
    } else {
      items(node, name, item -> scalar(item, name).ifPresent(found::add));
    }
    return found;
  }

  private Optional<String> choice(Node node, String name, List<String> allowed) {
    Optional<String> text = scalar(node, name);
    if (text.isPresent() && !allowed.contains(text.get())) {
      LocalizedText wrong = FactNames.unknown(name, text.get(), allowed);
      problem(node, wrong.ru(), wrong.en());
      return Optional.empty();
    }
    return text;
  }

  private Optional<String> scalar(Node node, String name) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    problem(
        node,
        name + ": здесь нужно одно значение, не список и не пары",
        name + ": one value is needed here, not a list and not pairs");
    return Optional.empty();
  }

  private void problem(Node node, String ru, String en) {
    problems.add(new ConfigurationException.Problem(place(node), new LocalizedText(ru, en)));
  }

  private String place(Node node) {
    return file + ":" + line(node) + ":" + column(node);
  }

  private static String lineAndColumn(Mark mark) {
    return ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static int column(Node node) {
    return node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
  }

  /** What one entry of {@code overrides} has said so far. */
  private static final class OverrideParts {
    private List<String> files = List.of();
    private Map<String, String> facts = Map.of();
  }
}
