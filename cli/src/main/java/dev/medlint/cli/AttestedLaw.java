package dev.medlint.cli;

import dev.medlint.law.LawPack;
import dev.medlint.run.AttestationFile;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.util.Optional;

/** Puts the word of persons who compared wordings with the official text into the law. */
final class AttestedLaw {

  private AttestedLaw() {}

  /**
   * Returns the law with the attestations that lie beside the configuration; those that do not
   * count are told of.
   *
   * @param arguments may have {@code --config}
   * @throws UsageException if the file cannot be read
   */
  static LawPack of(LawPack law, Arguments arguments, Surroundings surroundings, Console console)
      throws UsageException {
    AttestationFile file = file(arguments, surroundings);
    AttestationFile.Content content;
    try {
      content = file.read();
    } catch (IOException e) {
      throw new UsageException(
          "файл сверок не читается: " + e.getMessage(),
          "the attestations cannot be read: " + e.getMessage());
    }
    if (content.attestations().isEmpty() && content.problems().isEmpty()) {
      return law;
    }
    LawPack.Attested attested = law.attested(content.attestations());
    for (LocalizedText problem : content.problems()) {
      warn(problem, console);
    }
    for (LocalizedText ignored : attested.ignored()) {
      warn(ignored, console);
    }
    return attested.law();
  }

  /** Returns the file beside the configuration: the one named, else the nearest, else none. */
  static AttestationFile file(Arguments arguments, Surroundings surroundings) {
    Optional<String> config = arguments.value("--config");
    return config.isPresent()
        ? AttestationFile.beside(surroundings.directory().resolve(config.get()))
        : AttestationFile.of(surroundings.directory());
  }

  private static void warn(LocalizedText text, Console console) {
    console.tell("предупреждение: " + text.ru(), "warning: " + text.en());
  }
}
