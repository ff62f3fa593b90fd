package dev.medlint;

import dev.medlint.law.LawDates;
import dev.medlint.law.LawPack;
import dev.medlint.law.LawProblem;
import dev.medlint.law.Provision;
import dev.medlint.rule.RuleSource;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The file {@code pack.properties}: name and version of a pack, and what its law is about. */
final class PackProperties {

  private static final String FILE = "pack.properties";
  private static final String CHECKED = "law-checked-through";
  private static final String ACT = "law-act";
  private static final String DEFAULT_VERSION = "0";

  private final String text;
  private final Properties properties = new Properties();

  private PackProperties(String text) throws IOException {
    this.text = text;
    properties.load(new StringReader(text));
  }

  /** Reads the file of a pack; a pack without one has the standard values. */
  static PackProperties of(List<RuleSource> sources) throws IOException {
    for (RuleSource source : sources) {
      if (source.path().equals(FILE)) {
        return new PackProperties(source.text());
      }
    }
    return new PackProperties("");
  }

  String name(String standard) {
    return properties.getProperty("name", standard);
  }

  String version() {
    return properties.getProperty("version", DEFAULT_VERSION);
  }

  /** Returns the dates of the law; mistakes are added to {@code problems}. */
  LawDates lawDates(LawPack law, List<LawProblem> problems) {
    return new LawDates(checkedThrough(problems), begins(law, problems));
  }

  private Optional<LocalDate> checkedThrough(List<LawProblem> problems) {
    String written = properties.getProperty(CHECKED, "").strip();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      problems.add(
          problem(
              CHECKED,
              "дата не читается: «" + written + "»; ждут 2026-11-22",
              "unreadable date: “" + written + "”; 2026-11-22 expected"));
      return Optional.empty();
    }
  }

  /** Returns the first day of the act that the pack is about, or of any law if none is named. */
  private Optional<LocalDate> begins(LawPack law, List<LawProblem> problems) {
    String act = properties.getProperty(ACT, "").strip();
    Optional<LocalDate> first = Optional.empty();
    for (String id : law.ids()) {
      Provision oldest = law.editions(id).get(0);
      boolean counts = act.isEmpty() || id.startsWith(act + ':');
      if (counts && oldest.period().hasFirstDay()) {
        LocalDate from = oldest.period().from();
        first = first.isPresent() && first.get().isBefore(from) ? first : Optional.of(from);
      }
    }
    if (!act.isEmpty() && first.isEmpty()) {
      problems.add(
          problem(
              ACT,
              "в папке law нет норм акта «" + act + "»",
              "the folder law has no provision of the act “" + act + "”"));
    }
    return first;
  }

  private LawProblem problem(String key, String ru, String en) {
    int number = 0;
    int found = 1;
    for (String line : text.lines().toList()) {
      number++;
      if (line.strip().startsWith(key)) {
        found = number;
      }
    }
    return new LawProblem(FILE, found, new LocalizedText(key + ": " + ru, key + ": " + en));
  }
}
