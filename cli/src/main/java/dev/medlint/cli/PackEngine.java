package dev.medlint.cli;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.PackCompiler;
import dev.medlint.TextReader;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  public Linters linters(Pack pack, LocalDate day, boolean elements) {
    Linter linter = Linter.of(pack, day, reader);
    return new LintersByDay(elements ? linter.namingElements() : linter);
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

  @Override
  public Pack packWithExamples(Optional<Path> folder, Set<String> names) throws UsageException {
    if (folder.isEmpty()) {
      return Pack.bundledWithExamples();
    }
    Path path = folder.get().toAbsolutePath().normalize();
    Optional<Path> root = rootOf(path);
    if (root.isEmpty() || !root.get().equals(path)) {
      return compiled(path);
    }
    Set<String> present = new HashSet<>();
    for (String file : namesBelow(path)) {
      if (isRule(file)) {
        present.add(file.substring(0, file.lastIndexOf('.')));
      }
    }
    // A former name, or a wrong one: all rules have to be read to tell which.
    return present.containsAll(names)
        ? compiled(path, file -> names.contains(stem(file)))
        : compiledWhole(path);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static boolean isRule(String file) {
    return file.endsWith(".rule") || file.endsWith(".sign");
  }

  /** Returns the folder of the pack in which a file or folder lies; empty: it lies in none. */
  static Optional<Path> rootOf(Path path) {
    Path root = path.toAbsolutePath().normalize();
    while (root != null && !Files.exists(root.resolve("pack.properties"))) {
      root = root.getParent();
    }
    return Optional.ofNullable(root);
  }

  /**
   * Compiles the rules of a file or folder. If it lies in a pack, its rules are compiled with the
   * word lists and the law of that pack; the law comes from the bundled pack where there is none.
   */
  private static Pack compiled(Path named) throws UsageException {
    Path path = named.toAbsolutePath().normalize();
    Optional<Path> root = rootOf(path);
    if (root.isEmpty() || root.get().equals(path) || !Files.exists(path)) {
      return compiledWhole(path);
    }
    return compiled(root.get(), file -> file.startsWith(path));
  }

  private static Set<String> namesBelow(Path path) throws UsageException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private static UsageException unreadable(Exception e) {
    return new UsageException(
        "правила не читаются: " + e.getMessage(), "the rules cannot be read: " + e.getMessage());
  }

  private static Pack compiledWhole(Path folder) throws UsageException {
    if (!Files.exists(folder)) {
      throw new UsageException(
          "нет такого файла или папки правил: " + folder, "no such rule file or folder: " + folder);
    }
    try {
      return sound(compiler().compile(folder, Optional.of(Pack.bundled().law())));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Pack compiled(Path root, Predicate<Path> files) throws UsageException {
    try {
      return sound(compiler().compileSome(root, Optional.of(Pack.bundled().law()), files));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static PackCompiler compiler() {
    return new PackCompiler(Linter.vocabulary());
  }

  private static Pack sound(PackCompiler.Result result) throws UsageException {
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
