package dev.medlint.report;

import dev.medlint.source.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * Draws what stands as the XML of Checkstyle, which most services of builds read: a file an
 * element, also when nothing is wrong with it; a text that could not be read is an error of its
 * first line. Immutable and thread-safe.
 */
public final class CheckstyleReporter implements Reporter {

  /** That of the format, which readers know, not of this program; as ESLint writes it. */
  private static final String VERSION = "4.3";

  private static final String SOURCE = "medlint.";

  private final Language language;

  /** Creates a reporter; messages are in {@code language}. */
  public CheckstyleReporter(Language language) {
    this.language = Objects.requireNonNull(language);
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    XmlOutput.write(
        out,
        xml -> {
          xml.begin("checkstyle").attribute("version", VERSION);
          for (CheckedFile file : CheckedFile.all(report, language)) {
            file(file, xml);
          }
          xml.end();
        });
  }

  private static void file(CheckedFile file, XmlOutput xml) throws XMLStreamException {
    if (file.problems().isEmpty()) {
      xml.empty("file").attribute("name", file.name());
      return;
    }
    xml.begin("file").attribute("name", file.name());
    for (Problem problem : file.problems()) {
      xml.empty("error").attribute("line", problem.line());
      if (problem.column() > 0) {
        xml.attribute("column", problem.column());
      }
      xml.attribute("severity", problem.severity().id());
      xml.attribute("message", problem.sentence());
      xml.attribute("source", SOURCE + problem.rule());
    }
    xml.end();
  }
}
