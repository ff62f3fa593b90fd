package dev.medlint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.medlint.detect.DrugList;
import dev.medlint.facts.AdObject;
import dev.medlint.facts.Audience;
import dev.medlint.facts.Completeness;
import dev.medlint.facts.Kind;
import dev.medlint.facts.Medium;
import dev.medlint.facts.Named;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Stage;
import dev.medlint.facts.Statements;
import dev.medlint.report.FailLevel;
import dev.medlint.rule.Confidence;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationTest {

  private static final String WHOLE =
      """
      version: 1
      lang: en
      facts: {kind: ad, object: [drug, device], audience: public, complete: true}
      overrides:
        - files: ["blog/**"]
          facts: {kind: article}
        - files: "pro/**"
          facts:
            audience: pro-event
      rules:
        cure-story: warning
        patient-thanks: off
      fail: {level: warning, eeatLevel: error, confidence: medium, maxFindings: 3}
      include: ["*.rst"]
      exclude: drafts
      """;

  @TempDir Path folder;

  @Test
  void everythingIsRead() throws Exception {
    Configuration read = read(WHOLE);
    assertEquals(Optional.of(Language.EN), read.language());
    assertEquals(
        Map.of("kind", "ad", "object", "drug,device", "audience", "public", "complete", "true"),
        read.facts());
    assertEquals(
        Map.of(
            "cure-story", new Configuration.RuleSetting(RuleLevel.WARNING, 11, 15),
            "patient-thanks", new Configuration.RuleSetting(RuleLevel.OFF, 12, 19)),
        read.rules());
    assertEquals(
        new Configuration.Fail(
            Optional.of(FailLevel.WARNING),
            Optional.of(FailLevel.ERROR),
            Optional.of(Confidence.MEDIUM),
            OptionalInt.of(3)),
        read.fail());
    assertEquals(List.of("*.rst"), read.include());
    assertEquals(List.of("drafts"), read.exclude());
  }

  @Test
  void overridesAreStrongerForTheFilesTheyName() throws Exception {
    Configuration read = read(WHOLE);
    Statements blog = read.statements(Optional.of(folder.resolve("blog/a/b.md"))).orElseThrow();
    assertEquals("article", blog.values().get("kind"));
    assertEquals("public", blog.values().get("audience"));
    assertEquals(Origin.CONFIGURATION, blog.origin());
    assertEquals("medlint.yaml", blog.source());
    Statements other = read.statements(Optional.of(folder.resolve("x/blog.md"))).orElseThrow();
    assertEquals("ad", other.values().get("kind"));
    assertEquals("ad", read.statements(Optional.empty()).orElseThrow().values().get("kind"));
  }

  @Test
  void emptyFileSaysNothing() throws Exception {
    assertEquals(Map.of(), read("").facts());
    assertEquals(Optional.empty(), read("# later\n").statements(Optional.empty()));
  }

  @Test
  void nearestFileAboveTheInputIsFound() throws Exception {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("medlint.yaml"), "lang: en\n");
    Files.writeString(folder.resolve("a/medlint.yaml"), "lang: ru\n");
    ConfigurationFinder finder = ConfigurationFinder.upward();
    assertEquals(Optional.of(Language.RU), finder.find(folder.resolve("a/b/c.md")).language());
    assertEquals(Optional.of(Language.EN), finder.find(folder.resolve("d.md")).language());
  }

  @Test
  void allMistakesAreToldWithTheirLinesAndWhatMayStandThere() {
    assertEquals(
        List.of(
            "1:10 version: “2” does not fit; allowed here: 1",
            "2:1 unknown key “fact”; allowed here: version, facts, overrides, rules, fail, asOf,"
                + " drugList, include, exclude, decisions, baseline, lang; did you mean: facts",
            "5:15 cure-story: “warn” does not fit; allowed here: off, info, warning, error",
            "6:19 patient-thanks: one value is needed here, not a list and not pairs",
            "8:10 level: “eror” does not fit; allowed here: error, warning, info, none; did you mean:"
                + " error",
            "9:16 maxFindings: “-1” does not fit; allowed here: a whole number from 0",
            "10:12 overrides: a list is needed here",
            "11:1 the key “lang” stands twice; keep one"),
        mistakes(
            """
            version: 2
            fact: {}
            lang: ru
            rules:
              cure-story: warn
              patient-thanks: [off]
            fail:
              level: eror
              maxFindings: -1
            overrides: {}
            lang: en
            """));
  }

  @Test
  void wrongFactsAreToldWithWhatMayStandThere() {
    List<String> found = mistakes("facts:\n  kind: adv\n  objekt: drug\n");
    assertEquals(2, found.size(), found.toString());
    assertEquals(true, found.get(0).startsWith("2:9 "), found.get(0));
    assertEquals(true, found.get(0).contains("article"), found.get(0));
    assertEquals(true, found.get(1).endsWith("did you mean: object"), found.get(1));
  }

  @Test
  void overrideWithoutFilesIsAMistake() {
    assertEquals(
        List.of("2:5 overrides: no files are named; add files: [\"blog/**\"]"),
        mistakes("overrides:\n  - facts: {kind: ad}\n"));
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    List<String> found = mistakes("version: 1\nfacts: {kind: ad\nlang: ru\n");
    assertEquals(1, found.size());
    assertEquals(true, found.get(0).matches("[234]:\\d+ not YAML: .*"), found.get(0));
    assertEquals(
        List.of(
            "1:1 medlint.yaml: “key: value” pairs are needed here; allowed here: version, facts,"
                + " overrides, rules, fail, asOf, drugList, include, exclude, decisions, baseline,"
                + " lang"),
        mistakes("- a\n"));
  }

  @Test
  void fileInAnotherEncodingIsToldSo() throws IOException {
    Path file = folder.resolve("medlint.yaml");
    Files.write(file, new byte[] {'#', (byte) 0xE0, (byte) 0xE1, '\n'});
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> ConfigurationFinder.of(file));
    assertEquals("the file is not UTF-8; save it as UTF-8", e.problems().get(0).message().en());
  }

  @Test
  void schemaAcceptsWhatTheReaderAcceptsAndRefusesWhatItRefuses() throws IOException {
    assertEquals(
        List.of(),
        schemaErrors(
            "{\"version\":1,\"facts\":{\"kind\":\"ad\","
                + "\"object\":[\"drug\"]},\"overrides\":[{\"files\":[\"a\"],\"facts\":{}}],"
                + "\"rules\":{\"x\":\"off\"},\"fail\":{\"level\":\"none\",\"maxFindings\":0},"
                + "\"include\":\"*.md\",\"exclude\":[],\"lang\":\"ru\"}"));
    for (String wrong :
        List.of(
            "{\"fact\":{}}",
            "{\"rules\":{\"x\":\"warn\"}}",
            "{\"fail\":{\"maxFindings\":-1}}",
            "{\"overrides\":[{\"facts\":{}}]}",
            "{\"asOf\":\"soon\"}",
            "{\"drugList\":\"\"}",
            "{\"facts\":{\"kind\":\"adv\"}}",
            "{\"version\":2}")) {
      assertTrue(schemaErrors(wrong).size() > 0, wrong);
    }
  }

  @Test
  void dayAndDrugListAreRead() throws Exception {
    Files.writeString(folder.resolve("my-rx.txt"), "Омезостоп\n");
    Configuration read = read("asOf: 2014-03-01\ndrugList: my-rx.txt\n");
    assertEquals(AsOf.parse("2014-03-01"), read.asOf());
    assertEquals(new DrugList("my-rx.txt", List.of("Омезостоп")), read.drugs());
    assertEquals(Optional.of(AsOf.DOCUMENT), read("asOf: document\n").asOf());
    assertEquals(
        folder.resolve("medlint.yaml") + ":2:10",
        read("fail:\n  level: none\n").places().get("fail.level"));
  }

  @Test
  void filesOfDecisionsAndBaselineLieBesideTheConfiguration() throws Exception {
    Configuration.Review plain = read("decisions: legal/d.jsonl\nbaseline: old.json\n").review();
    assertEquals(Optional.of(folder.resolve("legal/d.jsonl")), plain.decisions());
    assertEquals(Optional.of(folder.resolve("old.json")), plain.baseline());
    assertEquals(FailLevel.NONE, plain.fourEyes());
    Configuration.Review eyes = read("decisions: {file: d.jsonl, fourEyes: error}\n").review();
    assertEquals(Optional.of(folder.resolve("d.jsonl")), eyes.decisions());
    assertEquals(FailLevel.ERROR, eyes.fourEyes());
    assertEquals(Configuration.Review.UNSAID, read("lang: ru\n").review());
    assertEquals(
        List.of(
            "1:13 unknown key “files”; allowed here: file, fourEyes; did you mean: file",
            "1:39 fourEyes: “two” does not fit; allowed here: error, warning, info, none"),
        mistakes("decisions: {files: d.jsonl, fourEyes: two}\n"));
  }

  @Test
  void wrongDayIsToldWithWhatMayStandThere() {
    assertEquals(
        List.of("1:7 asOf: “01.03.2014” does not fit; allowed here: YYYY-MM-DD or document"),
        mistakes("asOf: 01.03.2014\n"));
    assertEquals(
        List.of("1:7 asOf: one value is needed here, not a list and not pairs"),
        mistakes("asOf: [document]\n"));
  }

  @Test
  void schemaNamesEveryKeyThatTheReaderKnows() throws IOException {
    JsonNode schema = new JsonMapper().readTree(schemaText());
    assertEquals(keys(ConfigurationReader.KEYS), keys(schema.at("/properties")));
    assertEquals(
        keys(ConfigurationReader.FAIL_KEYS), keys(schema.at("/properties/fail/properties")));
    assertEquals(keys(FactNames.ALL), keys(schema.at("/$defs/facts/properties")));
  }

  @Test
  void schemaNamesEveryFactValueAndTheReaderUnderstandsAllThatItNames() throws IOException {
    JsonNode schema = new JsonMapper().readTree(schemaText());
    Map<String, Named[]> values =
        Map.of(
            "kind", Kind.values(),
            "object", AdObject.values(),
            "audience", Audience.values(),
            "medium", Medium.values(),
            "stage", Stage.values(),
            "complete", Completeness.values());
    for (Map.Entry<String, Named[]> fact : values.entrySet()) {
      String place = fact.getKey().equals("object") ? "" : "/facts/properties";
      List<String> named = new ArrayList<>();
      for (JsonNode value : schema.at("/$defs" + place + "/" + fact.getKey() + "/enum")) {
        named.add(value.asString());
        assertEquals(Optional.empty(), FactNames.problem(fact.getKey(), value.asString()));
      }
      for (String id : FactNames.ids(fact.getValue())) {
        assertTrue(named.contains(id), fact.getKey() + ": " + id);
      }
    }
  }

  @Test
  void everyExampleIsAcceptedByTheReaderAndTheSchema() throws Exception {
    Files.writeString(folder.resolve("my-rx.txt"), "Омезостоп\n");
    List<String> examples = new ArrayList<>();
    examples.add(WHOLE);
    examples.add(Files.readString(Path.of("..", "examples", "medlint.yaml")));
    for (String page : List.of("README.md", "README.ru.md", "docs/configuration.md")) {
      int before = examples.size();
      Matcher block =
          Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
              .matcher(Files.readString(Path.of("..").resolve(page)));
      while (block.find()) {
        examples.add(block.group(1));
      }
      assertTrue(examples.size() > before, page);
    }
    for (String example : examples) {
      read(example);
      Object yaml = new Load(LoadSettings.builder().build()).loadFromString(example);
      assertEquals(List.of(), schemaErrors(new JsonMapper().writeValueAsString(yaml)), example);
    }
  }

  private static Set<String> keys(List<String> names) {
    return new TreeSet<>(names);
  }

  private static Set<String> keys(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  private static String schemaText() throws IOException {
    try (InputStream in = Configuration.class.getResourceAsStream("medlint-yaml.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> schemaErrors(String json) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText());
    return schema.validate(json, com.networknt.schema.InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private Configuration read(String yaml) throws Exception {
    Path file = folder.resolve("medlint.yaml");
    Files.writeString(file, yaml);
    return ConfigurationFinder.of(file).find(folder);
  }

  private List<String> mistakes(String yaml) {
    ConfigurationException e = assertThrows(ConfigurationException.class, () -> read(yaml));
    return e.problems().stream()
        .map(p -> p.place().replaceFirst(".*medlint.yaml:?", "") + " " + p.message().en())
        .toList();
  }
}
