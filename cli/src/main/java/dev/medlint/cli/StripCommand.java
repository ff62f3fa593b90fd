package dev.medlint.cli;

import dev.medlint.draft.DraftFormat;
import dev.medlint.report.FileReport;
import dev.medlint.report.Unread;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.Input;
import dev.medlint.run.InputFinder;
import dev.medlint.run.StrippedText;
import dev.medlint.source.LoadResult;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.NewFile;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import dev.medlint.source.TextSpan;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code medlint strip}: takes medlint's comments out of texts before they are published. A public
 * comment in an advertisement says that its author knew.
 */
final class StripCommand {

  private final Arguments arguments;
  private final ReviewRun run;
  private final Console console;
  private int removed;
  private int changed;
  private int refused;

  private StripCommand(Arguments arguments, ReviewRun run, Console console) {
    this.arguments = arguments;
    this.run = run;
    this.console = console;
  }

  /** Runs the command and returns the exit code: with {@code --check} 1 when there is a comment. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    if (arguments.operands().isEmpty()) {
      throw new UsageException(
          "strip: назовите файлы или папку, например: medlint strip build/site",
          "strip: name files or a folder, such as: medlint strip build/site");
    }
    ReviewRun run = new ReviewRun(arguments, surroundings, engine);
    return new StripCommand(arguments, run, console).run();
  }

  private int run()
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    List<Unread> unread = arguments.has("--unused") ? stripUnused() : stripAll();
    ReviewRun.tell(unread, console);
    boolean dry = arguments.has("--check");
    console.print(
        (dry ? "Нашлось комментариев medlint: " : "Убрано комментариев medlint: ")
            + removed
            + ", файлов: "
            + changed,
        (dry ? "Comments of medlint found: " : "Comments of medlint removed: ")
            + removed
            + ", files: "
            + changed);
    if (refused > 0 || !unread.isEmpty()) {
      return Main.INCOMPLETE;
    }
    return dry && removed > 0 ? Main.FINDINGS : Main.CLEAN;
  }

  /** Which comments do anything, only a check can tell. */
  private List<Unread> stripUnused()
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    ReviewRun.Found found = run.check(arguments.operands(), false);
    for (FileReport report : found.files()) {
      Input input = found.inputs().get(report.source().name());
      if (input != null && input.path().isPresent()) {
        List<TextSpan> spans = StrippedText.unused(report, found.linter());
        strip(report.source(), spans, input.path().get());
      }
    }
    return found.unread();
  }

  private List<Unread> stripAll() throws UsageException, ConfigurationException, IOException {
    InputFinder.Found found = run.inputs(arguments.operands());
    List<Unread> unread = new ArrayList<>(found.unread());
    SourceLoader standard = SourceLoader.standard().withMaxBytes(run.options().run().maxBytes());
    Optional<Charset> encoding = run.options().run().encoding();
    SourceLoader loader = encoding.isPresent() ? standard.withEncoding(encoding.get()) : standard;
    for (Input input : found.inputs()) {
      // Comments of a draft are removed in the editor that made them.
      if (input.path().isEmpty() || DraftFormat.byName(input.name()).isPresent()) {
        continue;
      }
      LoadResult loaded = loader.load(input.path().get(), input.name());
      if (loaded instanceof LoadResult.Loaded text) {
        strip(text.text(), StrippedText.comments(text.text()), input.path().get());
      } else if (loaded instanceof LoadResult.Refused no) {
        unread.add(new Unread(no.name(), no.reason()));
      }
    }
    return unread;
  }

  private void strip(SourceText source, List<TextSpan> spans, Path path)
      throws IOException, UsageException {
    if (spans.isEmpty()) {
      return;
    }
    for (TextSpan span : spans) {
      String place = source.name() + ":" + source.position(span.start()).line() + ": ";
      console.print("- " + place + source.slice(span).replaceAll("\\s+", " "));
    }
    removed += spans.size();
    changed++;
    if (arguments.has("--check")) {
      return;
    }
    Optional<byte[]> bytes = StrippedText.without(spans, source, Files.readAllBytes(path));
    if (bytes.isEmpty()) {
      refused++;
      removed -= spans.size();
      changed--;
      console.complain(
          new LocalizedText(
              source.name()
                  + ": файл нельзя записать в его кодировке "
                  + source.encoding()
                  + " без потерь; не тронут, уберите комментарии вручную",
              source.name()
                  + ": the file cannot be written in its encoding "
                  + source.encoding()
                  + " without loss; left as it is, remove the comments by hand"));
      return;
    }
    NewFile.keep(path, bytes.get());
  }
}
