package dev.medlint.cli;

import dev.medlint.Pack;
import dev.medlint.docs.DocsPages;
import dev.medlint.measured.MeasuredRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code medlint rules docs}: writes the pages of all rules and provisions into a folder. */
final class DocsCommand {

  private DocsCommand() {}

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, IOException {
    if (arguments.operands().size() != 1) {
      throw new UsageException(
          "rules docs: назовите папку, например: medlint rules docs docs",
          "rules docs: name a folder, such as: medlint rules docs docs");
    }
    Path folder = surroundings.directory().resolve(arguments.operands().get(0));
    Pack pack =
        engine.packWithExamples(arguments.value("--pack").map(surroundings.directory()::resolve));
    LocalDate today = LocalDate.now(surroundings.clock());
    LocalDate day = DocsPages.dayOf(pack).orElse(today);
    Map<String, String> pages = new DocsPages(pack, day, measured(folder)).generate();
    for (Path old : generated(folder)) {
      String name = folder.relativize(old).toString().replace('\\', '/');
      if (!pages.containsKey(name)) {
        Files.delete(old);
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = folder.resolve(page.getKey());
      ReportFiles.write(file, out -> out.write(page.getValue()));
    }
    console.print("Страниц: " + pages.size(), "Pages: " + pages.size());
    return Main.CLEAN;
  }

  /** Reads what was measured, which is kept beside the pages; empty: nothing was. */
  private static Optional<MeasuredRules> measured(Path folder) throws UsageException {
    Path file = folder.resolve(DocsPages.MEASURED);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Reader in = Files.newBufferedReader(file)) {
      return Optional.of(MeasuredRules.read(in));
    } catch (IOException e) {
      throw new UsageException(
          file + ": это не результаты измерения: " + e.getMessage(),
          file + ": these are no measured counts: " + e.getMessage());
    }
  }

  /** Returns the pages of earlier runs; what people wrote beside them is not touched. */
  private static List<Path> generated(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> pages =
          walk.filter(p -> p.toString().endsWith(".md") && Files.isRegularFile(p)).toList();
      return pages.stream().filter(DocsCommand::isGenerated).toList();
    }
  }

  private static boolean isGenerated(Path page) {
    try {
      return Files.readString(page).startsWith(DocsPages.MARK);
    } catch (IOException e) {
      return false; // Not ours: our pages are UTF-8.
    }
  }
}
