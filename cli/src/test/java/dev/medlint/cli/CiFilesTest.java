package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.source.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The ready files for services of builds say nothing that the program does not know. */
class CiFilesTest {

  private static final Path ROOT = Path.of("..");
  private static final Path CI = ROOT.resolve("examples").resolve("ci");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"github-actions.yml", "github-annotations.yml", "gitlab-ci.yml"})
  void everyCommandOfAPipelineIsUnderstood(String name) throws Exception {
    List<String> commands = new ArrayList<>();
    collect(yaml(CI.resolve(name)), commands);

    assertEquals(1, commands.size(), commands.toString());
    understand(commands.get(0));
  }

  @Test
  void gitHubUploadsTheSarifThatTheCheckWrites() throws IOException {
    Map<?, ?> workflow = (Map<?, ?>) yaml(CI.resolve("github-actions.yml"));
    List<?> steps = (List<?>) at(workflow, "jobs", "texts", "steps");

    assertEquals(List.of("push", "pull_request"), List.copyOf(map(at(workflow, "on")).keySet()));
    assertEquals("write", at(workflow, "permissions", "security-events"));
    String check = "";
    String uploaded = "";
    for (Object step : steps) {
      Map<?, ?> one = map(step);
      assertTrue(one.containsKey("uses") != one.containsKey("run"), step.toString());
      check = one.containsKey("run") ? one.get("run").toString() : check;
      boolean upload = String.valueOf(one.get("uses")).contains("upload-sarif");
      uploaded = upload ? at(one, "with", "sarif_file").toString() : uploaded;
      if (upload) {
        assertTrue(one.get("if").toString().contains("!cancelled()"), step.toString());
      }
    }
    assertTrue(check.contains("--output sarif=" + uploaded), check);
  }

  @Test
  void gitLabKeepsTheReportsThatTheCheckWrites() throws IOException {
    Map<?, ?> job = map(at((Map<?, ?>) yaml(CI.resolve("gitlab-ci.yml")), "medlint"));
    String script = job.get("script").toString();

    assertEquals("always", at(job, "artifacts", "when"));
    assertTrue(
        script.contains("--output gitlab=" + at(job, "artifacts", "reports", "codequality")));
    assertTrue(script.contains("--output junit=" + at(job, "artifacts", "reports", "junit")));
  }

  @Test
  void theHooksOfPreCommitRunTheProgramWithOptionsThatItKnows() throws Exception {
    List<?> hooks = (List<?>) yaml(ROOT.resolve(".pre-commit-hooks.yaml"));
    List<?> repos = (List<?>) at((Map<?, ?>) yaml(CI.resolve("pre-commit-config.yaml")), "repos");
    Map<?, ?> used = map(((List<?>) at(map(repos.get(0)), "hooks")).get(0));
    Map<?, ?> hook = map(hooks.get(0));

    assertEquals(hook.get("id"), used.get("id"));
    assertEquals("script", hook.get("language"));
    String entry = hook.get("entry").toString();
    Path program = ROOT.resolve(entry.substring(0, entry.indexOf(' ')));
    assertTrue(Files.isExecutable(program), program.toString());
    List<String> args = new ArrayList<>(List.of(entry));
    for (Object arg : (List<?>) used.get("args")) {
      args.add(arg.toString());
    }
    understand(String.join(" ", args) + " blog/a.md");
  }

  @Test
  void preCommitPassesOnEveryKindOfFileThatAWalkTakesAndNoOther() throws IOException {
    Map<?, ?> hook = map(((List<?>) yaml(ROOT.resolve(".pre-commit-hooks.yaml"))).get(0));
    Pattern files = Pattern.compile(hook.get("files").toString());
    List<String> passed = new ArrayList<>();
    for (String extension :
        List.of(
            "txt",
            "md",
            "markdown",
            "html",
            "htm",
            "xhtml",
            "php",
            "twig",
            "liquid",
            "njk",
            "hbs",
            "erb",
            "jsp",
            "tpl",
            "text",
            "mdx",
            "vue",
            "css",
            "json",
            "docx",
            "docm",
            "odt",
            "rtf",
            "eml",
            "srt",
            "vtt",
            "csv",
            "xlsx",
            "xml",
            "svg")) {
      String name = "a." + extension;
      Files.writeString(folder.resolve(name), "Приём с девяти.");
      if (files.matcher(name).find()) {
        passed.add(name);
      }
    }

    String json = new Desk(folder).run("check", ".", "--format", "jsonl").out();

    List<String> walked = new ArrayList<>();
    json.lines().forEach(line -> walked.add(line.replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1")));
    assertEquals(passed.stream().sorted().toList(), walked.stream().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/ci.md", "docs/ci.ru.md"})
  void everyCommandOfTheDocumentationIsUnderstood(String name) throws Exception {
    List<String> commands = commandsOf(Files.readString(ROOT.resolve(name)));

    assertFalse(commands.isEmpty());
    for (String command : commands) {
      understand(command);
    }
  }

  @Test
  void bothLanguagesOfTheDocumentationHaveTheSameCommandsAndSections() throws IOException {
    String english = Files.readString(ROOT.resolve("docs/ci.md"));
    String russian = Files.readString(ROOT.resolve("docs/ci.ru.md"));

    assertEquals(marks(english), marks(russian));
    assertEquals(options(english), options(russian));
  }

  private static List<String> marks(String page) {
    return page.lines()
        .filter(line -> line.startsWith("#") || line.startsWith("```") || line.startsWith("|"))
        .map(line -> line.startsWith("#") ? line.replaceAll("[^#].*", "") : line.substring(0, 1))
        .toList();
  }

  private static List<String> options(String page) {
    return Pattern.compile("--[a-z-]+|`[a-z]+`")
        .matcher(page)
        .results()
        .map(m -> m.group())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the lines in fences that begin with the program; a backslash goes on. */
  private static List<String> commandsOf(String page) {
    List<String> commands = new ArrayList<>();
    boolean fenced = false;
    for (String line : page.replace("\\\n", " ").lines().toList()) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (fenced && line.contains("medlint check")) {
        commands.add(line.replaceAll("\\s+(#|[|>]).*", ""));
      }
    }
    return commands;
  }

  /** Reads a command line and its values as the program does. */
  private void understand(String command) throws Exception {
    String[] words = command.replaceFirst("^.*?medlint +", "").strip().split("\\s+");
    Arguments arguments = new PicocliReader(Language.EN).read(words).arguments().orElseThrow();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            Map.of(),
            folder,
            false);

    assertFalse(CheckOptions.of(arguments, surroundings).operands().isEmpty(), command);
  }

  private static void collect(Object yaml, List<String> commands) {
    if (yaml instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, commands));
    } else if (yaml instanceof List<?> list) {
      list.forEach(value -> collect(value, commands));
    } else if (yaml instanceof String text && text.contains("medlint check")) {
      commands.add(text);
    }
  }

  private static Object yaml(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static Object at(Map<?, ?> yaml, String... keys) {
    Object value = yaml;
    for (String key : keys) {
      value = map(value).get(key);
    }
    return value;
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
