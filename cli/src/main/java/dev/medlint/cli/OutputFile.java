package dev.medlint.cli;

import dev.medlint.report.OutputFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file that a report is to be written to. */
record OutputFile(OutputFormat format, Path path) {

  /** Returns what {@code --output} names, in order. */
  static List<OutputFile> all(Arguments arguments, Surroundings surroundings)
      throws UsageException {
    List<OutputFile> files = new ArrayList<>();
    for (String given : arguments.all("--output")) {
      int equals = given.indexOf('=');
      if (equals <= 0 || equals == given.length() - 1) {
        throw Values.wrong(
            "--output",
            given,
            "ФОРМАТ=ФАЙЛ, например sarif=medlint.sarif",
            "FORMAT=FILE, such as sarif=medlint.sarif");
      }
      OutputFormat format =
          Values.named("--output", given.substring(0, equals), OutputFormat.class);
      Path path = Values.path("--output", given.substring(equals + 1), surroundings);
      files.add(new OutputFile(format, path));
    }
    return List.copyOf(files);
  }
}
