package dev.medlint.cli;

import dev.medlint.facts.Statements;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.ConfigurationFinder;
import dev.medlint.run.DrugListReader;
import dev.medlint.run.FactNames;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code medlint init}: asks for the facts and writes them down in {@code medlint.yaml}. */
final class InitCommand {

  private static final List<String> QUESTIONS =
      List.of("object", "kind", "medium", "audience", "complete");

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Console console;
  private final InitTexts texts;

  private InitCommand(Arguments arguments, Surroundings surroundings, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.console = console;
    this.texts = InitTexts.in(console.language());
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Console console)
      throws UsageException, ConfigurationException, IOException {
    return new InitCommand(arguments, surroundings, console).run();
  }

  private int run() throws UsageException, ConfigurationException, IOException {
    Path file = surroundings.directory().resolve(ConfigurationFinder.FILE_NAME);
    refuseToOverwrite(file);
    Map<String, String> facts = new LinkedHashMap<>();
    Set<String> settled = factsOfOptions(facts);
    List<FolderKind> folders = new ArrayList<>();
    for (String given : arguments.all("--folder")) {
      folders.add(FolderKind.parse(given));
    }
    Optional<String> drugList = drugList();
    if (!arguments.has("--yes")) {
      ask(settled, facts, folders);
    }
    write(file, new ConfigurationText(texts).of(facts, folders, drugList));
    tellOfTheFile(file);
    return Main.CLEAN;
  }

  private void refuseToOverwrite(Path file) throws UsageException {
    Path other = file.resolveSibling(ConfigurationFinder.OTHER_FILE_NAME);
    if (Files.exists(other)) {
      throw new UsageException(
          "init: здесь уже есть "
              + other.getFileName()
              + "; два файла настройки в одной папке спорили бы: переименуйте его в "
              + file.getFileName()
              + " или удалите",
          "init: there is a "
              + other.getFileName()
              + " here already; two configurations in one folder would disagree: rename it to "
              + file.getFileName()
              + " or remove it");
    }
    if (Files.exists(file) && !arguments.has("--force")) {
      throw new UsageException(
          "init: " + file.getFileName() + " уже есть; чтобы записать его заново: --force",
          "init: " + file.getFileName() + " exists already; to write it anew: --force");
    }
  }

  /** Adds what options state, and returns which facts they speak of, open ones too. */
  private Set<String> factsOfOptions(Map<String, String> facts) throws UsageException {
    Map<String, String> stated = new LinkedHashMap<>();
    for (Statements some : FactOptions.statements(arguments)) {
      stated.putAll(some.values());
    }
    for (Map.Entry<String, String> fact : stated.entrySet()) {
      Optional<String> ids = FactNames.canonical(fact.getKey(), fact.getValue());
      if (ids.isPresent()) {
        facts.put(fact.getKey(), ids.get());
      }
    }
    return stated.keySet();
  }

  private Optional<String> drugList() throws UsageException, ConfigurationException {
    Optional<String> name = arguments.value("--rx-list");
    if (name.isPresent()) {
      try {
        DrugListReader.read(surroundings.directory().resolve(name.get()), "--rx-list");
      } catch (InvalidPathException e) {
        throw new UsageException(
            "--rx-list: «" + name.get() + "» не путь",
            "--rx-list: “" + name.get() + "” is not a path");
      }
    }
    return name;
  }

  private void ask(Set<String> settled, Map<String, String> facts, List<FolderKind> folders)
      throws IOException, UsageException {
    Interview interview = new Interview(console, texts, surroundings.in());
    interview.greet();
    for (String fact : QUESTIONS) {
      if (!settled.contains(fact)) {
        Optional<String> answer = interview.fact(fact);
        if (answer.isPresent()) {
          facts.put(fact, answer.get());
        }
      }
    }
    if (folders.isEmpty()) {
      folders.addAll(interview.folders());
    }
    console.print("");
  }

  private static void write(Path file, String text) throws UsageException {
    try {
      ReportFiles.write(file, out -> out.write(text));
    } catch (IOException e) {
      throw new UsageException(
          "init: " + file + " не записан: " + e.getMessage(),
          "init: " + file + " could not be written: " + e.getMessage());
    }
  }

  private void tellOfTheFile(Path file) throws ConfigurationException {
    // Read as a check would read it: what it says above is told now and not at the next check.
    ConfigurationFinder finder = ConfigurationFinder.upward();
    finder.find(file);
    console.print(texts.get("written") + " " + file.getFileName());
    console.print(texts.get("next"));
    for (LocalizedText note : finder.notes()) {
      console.tell("примечание: " + note.ru(), "note: " + note.en());
    }
  }
}
