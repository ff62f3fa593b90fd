package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.PackCompiler;
import dev.medlint.TextReader;
import dev.medlint.law.LawPack;
import dev.medlint.law.LawProblem;
import dev.medlint.rule.RuleProblem;
import dev.medlint.rule.RuleProblemText;
import dev.medlint.run.Linters;
import dev.medlint.run.LintersByDay;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes rules from the pack that the program brings along, or compiles them from a folder. */
final class PackEngine implements Engine {

  private final TextReader reader = new TextReader();

  @Override
  public void prepare(Path directory, String operand) {
    Thread thread = new Thread(new Preparation(reader, directory, operand), "medlint-preparation");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public Linters linters(Pack pack, LocalDate day) {
    return new LintersByDay(Linter.of(pack, day, reader));
  }

  @Override
  public Pack pack(Optional<Path> folder) throws UsageException {
    if (folder.isPresent()) {
      return compiled(folder.get());
    }
    // Before the pack: the other thread needs them first.
    reader.readDictionaries();
    return Pack.bundled();
  }

  @Override
  public Pack packWithExamples(Optional<Path> folder) throws UsageException {
    return folder.isEmpty() ? Pack.bundledWithExamples() : compiled(folder.get());
  }

  /**
   * Compiles the rules of a file or folder. If it lies in a pack, the whole pack is compiled, since
   * rules use its word lists; the law comes from the bundled pack where there is none.
   */
  private static Pack compiled(Path named) throws UsageException {
    Path path = named.toAbsolutePath().normalize();
    Path root = path;
    while (root != null && !Files.exists(root.resolve("pack.properties"))) {
      root = root.getParent();
    }
    if (root == null || root.equals(path) || !Files.exists(path)) {
      return compiledAlone(path);
    }
    Pack pack = compiledAlone(root);
    Set<String> names = namesBelow(path);
    return new Pack(
        pack.name(),
        pack.version(),
        pack.rules().only(rule -> names.contains(rule.id() + ".rule")),
        pack.law(),
        pack.practice());
  }

  private static Set<String> namesBelow(Path path) throws UsageException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException(
          "правила не читаются: " + e.getMessage(), "the rules cannot be read: " + e.getMessage());
    }
  }

  private static Pack compiledAlone(Path folder) throws UsageException {
    if (!Files.exists(folder)) {
      throw new UsageException(
          "нет такого файла или папки правил: " + folder, "no such rule file or folder: " + folder);
    }
    PackCompiler.Result result;
    try {
      LawPack law = Pack.bundled().law();
      result = new PackCompiler(Linter.vocabulary()).compile(folder, Optional.of(law));
    } catch (IOException e) {
      throw new UsageException(
          "правила не читаются: " + e.getMessage(), "the rules cannot be read: " + e.getMessage());
    }
    if (!result.isClean() || result.pack().isEmpty()) {
      throw new UsageException(mistakes(result));
    }
    return result.pack().get();
  }

  private static LocalizedText mistakes(PackCompiler.Result result) {
    return new LocalizedText(
        "в правилах есть ошибки, ничего не проверено\n" + list(result, Language.RU),
        "the rules have mistakes, nothing was checked\n" + list(result, Language.EN));
  }

  private static String list(PackCompiler.Result result, Language language) {
    StringBuilder list = new StringBuilder();
    int all = result.lawProblems().size() + result.ruleProblems().size();
    int number = 0;
    for (LawProblem problem : result.lawProblems()) {
      list.append('\n')
          .append(++number)
          .append('/')
          .append(all)
          .append(' ')
          .append(problem.file())
          .append(':');
      list.append(problem.line()).append(": ").append(problem.message().in(language));
      list.append('\n');
    }
    for (RuleProblem problem : result.ruleProblems()) {
      list.append('\n').append(++number).append('/').append(all).append(' ');
      list.append(RuleProblemText.of(problem, language));
    }
    return list.toString().stripTrailing();
  }
}
