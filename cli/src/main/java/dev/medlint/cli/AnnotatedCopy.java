package dev.medlint.cli;

import dev.medlint.comments.Annotator;
import dev.medlint.comments.Annotators;
import dev.medlint.comments.NotedText;
import dev.medlint.comments.Notes;
import dev.medlint.draft.DraftException;
import dev.medlint.report.FileReport;
import dev.medlint.report.Report;
import dev.medlint.run.Input;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The copy of the one input into which findings are written, as {@code --annotate} asks. */
final class AnnotatedCopy {

  private final Path original;
  private final Path copy;
  private final Annotator annotator;

  private AnnotatedCopy(Path original, Path copy, Annotator annotator) {
    this.original = original;
    this.copy = copy;
    this.annotator = annotator;
  }

  /**
   * Returns the copy that is asked for, if any.
   *
   * @throws UsageException if it cannot be made of these inputs
   */
  static Optional<AnnotatedCopy> of(CheckOptions options, List<Input> inputs)
      throws UsageException {
    Optional<Path> named = options.path("--annotate");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    if (inputs.size() != 1 || inputs.get(0).isStandardInput()) {
      throw new UsageException(
          "--annotate: нужен ровно один входной файл, а их "
              + inputs.size()
              + "; проверьте файлы по одному",
          "--annotate: exactly one input file is needed, there are "
              + inputs.size()
              + "; check the files one by one");
    }
    Path original = inputs.get(0).path().get();
    Path copy = named.get();
    Optional<Annotator> annotator = Annotators.byName(original.toString());
    if (annotator.isEmpty()) {
      throw new UsageException(
          "--annotate: в файл "
              + inputs.get(0).name()
              + " замечания не вписать; это можно с DOCX, ODT, XLSX и CSV",
          "--annotate: findings cannot be written into "
              + inputs.get(0).name()
              + "; they can into DOCX, ODT, XLSX and CSV");
    }
    if (!ending(original).equals(ending(copy))) {
      throw new UsageException(
          "--annotate: копия остаётся в том же формате; назовите её с окончанием «"
              + ending(original)
              + "»",
          "--annotate: the copy stays in the same format; end its name in “"
              + ending(original)
              + "”");
    }
    if (isSame(original, copy)) {
      throw new UsageException(
          "--annotate: копия не может стоять на месте самого файла; назовите её иначе",
          "--annotate: the copy cannot take the place of the file itself; name it otherwise");
    }
    return Optional.of(new AnnotatedCopy(original, copy, annotator.get()));
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  private static boolean isSame(Path a, Path b) throws UsageException {
    try {
      return Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      throw new UsageException(
          "--annotate: " + b + " не проверить: " + e.getMessage(),
          "--annotate: " + b + " cannot be looked at: " + e.getMessage());
    }
  }

  /** Writes the copy, unless nothing of the file could be read. */
  void write(Report report, Console console) throws IOException, UsageException {
    if (report.files().isEmpty()) {
      console.tell(
          "примечание: копия с замечаниями не записана: файл не прочитан",
          "note: no copy with findings was written: the file was not read");
      return;
    }
    List<NotedText> texts = new ArrayList<>();
    for (FileReport file : report.files()) {
      texts.add(Notes.on(file, report, console.language()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      annotator.write(
          Files.readAllBytes(original), texts, report.asOf(), console.language(), bytes);
    } catch (DraftException e) {
      throw new UsageException("--annotate: " + e.reason().ru(), "--annotate: " + e.reason().en());
    }
    ReportFiles.writeBytes(copy, out -> bytes.writeTo(out));
    console.tell("Копия с замечаниями: " + copy, "Copy with findings: " + copy);
  }
}
