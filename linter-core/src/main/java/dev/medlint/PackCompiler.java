package dev.medlint;

import dev.medlint.law.LawFile;
import dev.medlint.law.LawFileParser;
import dev.medlint.law.LawPack;
import dev.medlint.law.LawProblem;
import dev.medlint.law.NotCheckable;
import dev.medlint.law.ReleasedBlocks;
import dev.medlint.practice.PracticeFileParser;
import dev.medlint.rule.RuleCompiler;
import dev.medlint.rule.RuleProblem;
import dev.medlint.rule.RuleSource;
import dev.medlint.rule.Vocabulary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compiles the folder of a pack: {@code pack.properties}, {@code law/}, {@code rules/}, {@code
 * lexicon/} and {@code practice/}. A folder without law files takes its provisions from another
 * pack, and one rule file may be compiled alone. Immutable and thread-safe.
 */
public final class PackCompiler {

  private static final String RELEASED = "law/released.txt";
  private static final String NOT_CHECKABLE = "law/not-checkable.txt";

  private final Vocabulary vocabulary;

  /** Creates a compiler with the dictionaries that texts are read with. */
  public PackCompiler(Vocabulary vocabulary) {
    this.vocabulary = Objects.requireNonNull(vocabulary);
  }

  /**
   * The result of a compilation.
   *
   * @param pack empty if the law could not be read; else the pack of the rules without mistakes
   * @param ruleProblems mistakes in rules and word lists
   * @param lawProblems mistakes in law files and practice files
   */
  public record Result(
      Optional<Pack> pack, List<RuleProblem> ruleProblems, List<LawProblem> lawProblems) {
    public Result {
      Objects.requireNonNull(pack);
      ruleProblems = List.copyOf(ruleProblems);
      lawProblems = List.copyOf(lawProblems);
    }

    /** Returns whether there is no mistake. */
    public boolean isClean() {
      return ruleProblems.isEmpty() && lawProblems.isEmpty();
    }
  }

  /**
   * Compiles a pack.
   *
   * @param folder folder of the pack, or a single rule file
   * @param fallback law for a folder that has none
   * @throws IOException if a file cannot be read
   */
  public Result compile(Path folder, Optional<LawPack> fallback) throws IOException {
    return compile(folder, fallback, Optional.empty());
  }

  /**
   * Compiles some rules and signs of a pack, and of the word lists only those that they use, so
   * that mistakes in others do not show.
   *
   * @param folder folder of the pack
   * @param fallback law for a folder that has none
   * @param files which {@code .rule} and {@code .sign} files are wanted
   * @throws IOException if a file cannot be read
   */
  public Result compileSome(Path folder, Optional<LawPack> fallback, Predicate<Path> files)
      throws IOException {
    return compile(folder, fallback, Optional.of(files));
  }

  private Result compile(Path folder, Optional<LawPack> fallback, Optional<Predicate<Path>> wanted)
      throws IOException {
    List<RuleSource> sources = new ArrayList<>();
    List<LawFile> laws = new ArrayList<>();
    List<LawFile> released = new ArrayList<>();
    List<LawFile> practice = new ArrayList<>();
    Optional<LawFile> notCheckable = Optional.empty();
    Set<String> chosen = new HashSet<>();
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      String name = path.isEmpty() ? String.valueOf(file.getFileName()) : path;
      if (wanted.isPresent() && wanted.get().test(file)) {
        chosen.add(name);
      }
      if (name.startsWith("law/") && name.endsWith(".md")) {
        laws.add(new LawFile(name, read(file)));
      } else if (name.equals(RELEASED)) {
        released.add(new LawFile(name, read(file)));
      } else if (name.equals(NOT_CHECKABLE)) {
        notCheckable = Optional.of(new LawFile(name, read(file)));
      } else if (name.startsWith("practice/") && name.endsWith(".md")) {
        practice.add(new LawFile(name, read(file)));
      } else {
        sources.add(new RuleSource(name, read(file)));
      }
    }
    LawFileParser.Result law = LawFileParser.parse(laws);
    List<LawProblem> lawProblems = new ArrayList<>(law.problems());
    for (LawFile list : released) {
      lawProblems.addAll(ReleasedBlocks.read(list).check(law.blocks()));
    }
    Optional<LawPack> lawPack = laws.isEmpty() ? fallback : law.pack();
    if (lawPack.isEmpty()) {
      return new Result(Optional.empty(), List.of(), lawProblems);
    }
    PackProperties properties = PackProperties.of(sources);
    LawPack dated = lawPack.get();
    if (!laws.isEmpty()) {
      dated = dated.with(properties.lawDates(dated, lawProblems));
    }
    PracticeFileParser.Result cases = PracticeFileParser.parse(practice, dated.ids());
    lawProblems.addAll(cases.problems());
    NotCheckable reasons =
        notCheckable.isEmpty()
            ? NotCheckable.NOTHING
            : NotCheckable.parse(notCheckable.get(), dated.ids(), lawProblems);
    RuleCompiler compiler = new RuleCompiler(vocabulary, dated.ids());
    RuleCompiler.Result rules =
        wanted.isPresent()
            ? compiler.compileSome(sources, source -> chosen.contains(source.path()))
            : compiler.compile(sources);
    Pack pack =
        new Pack(
            properties.name(String.valueOf(folder.getFileName())),
            properties.version(),
            rules.pack(),
            dated,
            cases.pack(),
            reasons);
    return new Result(Optional.of(pack), rules.problems(), lawProblems);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (Files.isRegularFile(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .sorted(Comparator.comparing(p -> folder.relativize(p).toString()))
          .toList();
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }
}
