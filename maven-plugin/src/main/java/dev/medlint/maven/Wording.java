package dev.medlint.maven;

import dev.medlint.facts.Named;
import dev.medlint.run.Configuration;
import dev.medlint.run.ConfigurationException;
import dev.medlint.run.FactNames;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Says things in the language of the build's readers.
 *
 * @param language of messages
 */
record Wording(Language language) {

  Wording {
    Objects.requireNonNull(language);
  }

  /**
   * Returns the words for a parameter {@code lang}.
   *
   * @param lang null: the language of the system
   * @throws MojoExecutionException if there is no such language
   */
  static Wording of(String lang) throws MojoExecutionException {
    if (lang == null) {
      return new Wording(ofSystem());
    }
    return switch (lang) {
      case "ru" -> new Wording(Language.RU);
      case "en" -> new Wording(Language.EN);
      default ->
          throw new Wording(ofSystem()).wrong(FactNames.unknown("lang", lang, List.of("ru", "en")));
    };
  }

  /** Returns the words in the language of a configuration, unless a parameter decides. */
  Wording orOf(Configuration configuration, boolean given) {
    return given ? this : new Wording(configuration.language().orElse(language));
  }

  private static Language ofSystem() {
    return Locale.getDefault().getLanguage().equals("en") ? Language.EN : Language.RU;
  }

  /** Returns one of two wordings of the same. */
  String in(String ru, String en) {
    return language == Language.RU ? ru : en;
  }

  /** Returns a text in the language. */
  String in(LocalizedText text) {
    return text.in(language);
  }

  /** Returns the line that says what to do next. */
  String next(String ru, String en) {
    return in("Что делать: " + ru, "What to do: " + en);
  }

  /** Returns the exception for a set-up that cannot be used. */
  MojoExecutionException wrong(LocalizedText problem) {
    return new MojoExecutionException("medlint: " + in(problem));
  }

  /** Returns the exception for a set-up that cannot be used. */
  MojoExecutionException wrong(String ru, String en) {
    return wrong(new LocalizedText(ru, en));
  }

  /**
   * Returns the constant with an id.
   *
   * @param parameter that bears the id
   * @throws MojoExecutionException if there is none
   */
  <T extends Enum<T> & Named> T choice(Class<T> type, String parameter, String id)
      throws MojoExecutionException {
    Optional<T> found = Named.find(type, id);
    if (found.isEmpty()) {
      throw wrong(FactNames.unknown(parameter, id, FactNames.ids(type.getEnumConstants())));
    }
    return found.get();
  }

  /**
   * Returns the day that a parameter names.
   *
   * @throws MojoExecutionException if it names none
   */
  LocalDate day(String parameter, String written) throws MojoExecutionException {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw wrong(
          parameter + ": «" + written + "» не подходит; здесь можно: ГГГГ-ММ-ДД",
          parameter + ": “" + written + "” does not fit; allowed here: YYYY-MM-DD");
    }
  }

  /** Returns all that is wrong with a configuration, and a hint if there is one. */
  String problems(ConfigurationException e, String hint) {
    StringBuilder text = new StringBuilder("medlint:");
    for (ConfigurationException.Problem problem : e.problems()) {
      text.append("\n  ").append(problem.place()).append(": ").append(in(problem.message()));
    }
    return hint.isEmpty() ? text.toString() : text.append('\n').append(hint).toString();
  }

  /** Returns what went wrong with a file. */
  String reason(IOException e) {
    String what = String.valueOf(e.getMessage());
    if (e instanceof NoSuchFileException) {
      return what + in(": нет такого файла", ": there is no such file");
    }
    if (e instanceof AccessDeniedException) {
      return what + in(": нет прав", ": access is denied");
    }
    if (e instanceof FileAlreadyExistsException) {
      return what + in(": здесь файл, а нужна папка", ": a file, where a folder is needed");
    }
    return what;
  }
}
