package dev.medlint.run;

import dev.medlint.report.Thresholds;
import dev.medlint.rule.Confidence;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Settings that hold for a whole run and not for single texts: what fails it, and the language of
 * messages. Texts of several configurations can be checked together only if these agree.
 */
public final class RunSettings {

  private RunSettings() {}

  /**
   * Returns a configuration whose settings for whole runs hold for all inputs.
   *
   * @param settled keys that the command line decides, such as {@code fail.level}
   * @throws ConfigurationException if two configurations disagree on another one
   */
  public static Configuration of(List<Input> inputs, Set<String> settled)
      throws ConfigurationException {
    Configuration first = inputs.isEmpty() ? Configuration.NONE : inputs.get(0).configuration();
    List<Configuration> others = new ArrayList<>();
    for (Input input : inputs) {
      Configuration some = input.configuration();
      if (some != first && !others.contains(some)) {
        others.add(some);
      }
    }
    Configuration speaking = first;
    for (Configuration other : others) {
      refuseDisagreement(first, other, settled);
      if (speaking.language().isEmpty() && other.language().isPresent()) {
        speaking = other;
      }
    }
    return speaking;
  }

  private static void refuseDisagreement(
      Configuration one, Configuration other, Set<String> settled) throws ConfigurationException {
    List<ConfigurationException.Problem> problems = new ArrayList<>();
    for (String key :
        List.of("fail.level", "fail.eeatLevel", "fail.confidence", "fail.maxFindings")) {
      if (!settled.contains(key) && !fail(one, key).equals(fail(other, key))) {
        problems.add(disagreement(key, one, fail(one, key), other, fail(other, key)));
      }
    }
    if (!settled.contains("lang")
        && one.language().isPresent()
        && other.language().isPresent()
        && one.language().get() != other.language().get()) {
      problems.add(
          disagreement(
              "lang", one, code(one.language().get()), other, code(other.language().get())));
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  /** Returns what a configuration says; where it is silent, the default that it leaves. */
  private static String fail(Configuration configuration, String key) {
    Configuration.Fail fail = configuration.fail();
    return switch (key) {
      case "fail.level" -> fail.level().orElse(Thresholds.DEFAULT.failLevel()).id();
      case "fail.eeatLevel" -> fail.eeatLevel().orElse(Thresholds.DEFAULT.eeatFailLevel()).id();
      case "fail.confidence" -> fail.confidence().orElse(Confidence.LOW).id();
      default -> Integer.toString(fail.maxFindings().orElse(Thresholds.DEFAULT.maxFindings()));
    };
  }

  private static ConfigurationException.Problem disagreement(
      String key, Configuration one, String said, Configuration other, String otherSaid) {
    boolean silent = place(other, key).isEmpty();
    Configuration speaker = silent ? one : other;
    Configuration listener = silent ? other : one;
    String mine = silent ? said : otherSaid;
    String theirs = silent ? otherSaid : said;
    LocalizedText elsewhere = elsewhere(listener, key);
    LocalizedText how = way(key);
    return new ConfigurationException.Problem(
        place(speaker, key).orElse(key),
        new LocalizedText(
            key
                + ": здесь «"
                + mine
                + "», а "
                + elsewhere.ru()
                + " «"
                + theirs
                + "»; у одного запуска одно значение: "
                + how.ru(),
            key
                + ": “"
                + mine
                + "” here, but "
                + elsewhere.en()
                + " “"
                + theirs
                + "”; a run has one value: "
                + how.en()));
  }

  private static LocalizedText elsewhere(Configuration configuration, String key) {
    Optional<String> place = place(configuration, key);
    if (place.isPresent()) {
      return new LocalizedText("в " + place.get(), "in " + place.get());
    }
    if (configuration.file().isPresent()) {
      return new LocalizedText(
          configuration.file().get() + " молчит, то есть",
          configuration.file().get() + " is silent, which means");
    }
    return new LocalizedText(
        "у других файлов настройки нет, то есть", "other files have no configuration, which means");
  }

  private static LocalizedText way(String key) {
    String option =
        switch (key) {
          case "fail.level" -> "--fail-level";
          case "fail.eeatLevel" -> "--eeat-fail-level";
          case "fail.maxFindings" -> "--max-findings";
          case "lang" -> "--lang";
          default -> "";
        };
    return option.isEmpty()
        ? new LocalizedText(
            "проверьте папки отдельно или укажите --config",
            "check the folders separately or give --config")
        : new LocalizedText(
            "задайте " + option + ", укажите --config или проверьте папки отдельно",
            "give " + option + " or --config, or check the folders separately");
  }

  private static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> place(Configuration configuration, String key) {
    return Optional.ofNullable(configuration.places().get(key));
  }
}
