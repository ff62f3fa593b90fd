package dev.medlint.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** LibreOffice as it is installed, without a window, with settings of its own. */
final class Office {

  /** A PDF whose comments are annotations of its pages. */
  private static final String WITH_COMMENTS =
      "pdf:writer_pdf_Export:{\"ExportNotes\":{\"type\":\"boolean\",\"value\":\"true\"}}";

  private final Path folder;

  /**
   * Creates an office.
   *
   * @param folder where its settings and what it writes lie
   */
  Office(Path folder) {
    this.folder = folder;
  }

  /** Opens a draft and returns the words of the comments that it shows, page by page. */
  List<String> comments(Path draft) throws IOException, InterruptedException {
    List<String> comments = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(converted(draft, WITH_COMMENTS, "pdf").toFile())) {
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation.getContents() != null && annotation.getSubtype().equals("Text")) {
            comments.add(annotation.getContents().replace('\r', '\n').strip());
          }
        }
      }
    }
    return comments;
  }

  /** Opens a draft and returns it as the flat XML of LibreOffice. */
  String flat(Path draft) throws IOException, InterruptedException {
    return Files.readString(converted(draft, "fodt", "fodt"));
  }

  private Path converted(Path draft, String filter, String ending)
      throws IOException, InterruptedException {
    Path log = folder.resolve("office.log");
    Process office =
        new ProcessBuilder(
                program(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("settings").toUri(),
                "--convert-to",
                filter,
                "--outdir",
                folder.toString(),
                draft.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(office.waitFor(3, TimeUnit.MINUTES), "LibreOffice does not end");
    } finally {
      office.destroyForcibly();
    }
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, office.exitValue(), said);
    String name = draft.getFileName().toString();
    Path made = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + ending);
    assertTrue(Files.exists(made), said);
    return made;
  }

  private static String program() {
    String path = System.getProperty("medlint.soffice", "/usr/bin/soffice");
    assertTrue(
        Files.isExecutable(Path.of(path)),
        path + " is missing; install LibreOffice Writer or set -Dmedlint.soffice");
    return path;
  }
}
