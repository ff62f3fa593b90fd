package dev.medlint.cli;

import dev.medlint.Pack;
import dev.medlint.law.LawPack;
import dev.medlint.law.PersonAttestation;
import dev.medlint.law.Provision;
import dev.medlint.run.AttestationFile;
import dev.medlint.source.LocalizedText;
import dev.medlint.source.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code medlint law list|diff|csv|attest}: the law that texts are judged by. */
final class LawCommand {

  private static final String ALWAYS = "всегда";

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Engine engine;
  private final Console console;

  private LawCommand(
      Arguments arguments, Surroundings surroundings, Engine engine, Console console) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.engine = engine;
    this.console = console;
  }

  /** Runs the command and returns the exit code. */
  static int run(Arguments arguments, Surroundings surroundings, Engine engine, Console console)
      throws UsageException {
    LawCommand command = new LawCommand(arguments, surroundings, engine, console);
    switch (arguments.command()) {
      case LAW_LIST -> command.list();
      case LAW_DIFF -> command.diff();
      case LAW_CSV -> command.csv();
      case LAW_ATTEST -> command.attest();
      default -> throw new IllegalStateException(arguments.command().words());
    }
    return Main.CLEAN;
  }

  private void list() throws UsageException {
    LawPack law = AttestedLaw.of(pack().law(), arguments, surroundings, console);
    LocalDate day = today();
    if (arguments.has("--as-of")) {
      day = day("--as-of", arguments.value("--as-of").orElseThrow());
      refuseBefore(law, "--as-of", day);
    }
    new LawTable(law, console).print(day);
  }

  private void diff() throws UsageException {
    List<String> days = arguments.operands();
    if (days.size() != 2) {
      throw new UsageException(
          "law diff: назовите два дня, например: medlint law diff 2013-12-31 2014-01-01",
          "law diff: name two days, such as: medlint law diff 2013-12-31 2014-01-01");
    }
    LocalDate first = day("law diff", days.get(0));
    LocalDate second = day("law diff", days.get(1));
    if (second.isBefore(first)) {
      throw new UsageException(
          "law diff: сначала более ранний день: medlint law diff " + second + " " + first,
          "law diff: the earlier day comes first: medlint law diff " + second + " " + first);
    }
    Pack pack = pack();
    refuseBefore(pack.law(), "law diff", first);
    LawPack law = AttestedLaw.of(pack.law(), arguments, surroundings, console);
    new LawChanges(law, pack.rules(), console).print(first, second);
  }

  private void csv() throws UsageException {
    LawPack law = AttestedLaw.of(pack().law(), arguments, surroundings, console);
    console.print(LawCsv.of(law).stripTrailing());
  }

  private void attest() throws UsageException {
    if (arguments.operands().size() != 1) {
      throw new UsageException(
          "law attest: назовите одну норму, например: medlint law attest 38-fz:24:1:2 --by"
              + " \"А. Б. Иванова\" --on 2026-11-22",
          "law attest: name one provision, such as: medlint law attest 38-fz:24:1:2 --by"
              + " \"A. B. Ivanova\" --on 2026-11-22");
    }
    String by = required("--by", "имя того, кто сверил", "the name of who compared it").strip();
    LocalDate on = day("--on", required("--on", "день сверки", "the day of the comparison"));
    if (on.isAfter(today())) {
      throw new UsageException(
          "--on: " + on + " ещё не наступило", "--on: " + on + " is yet to come");
    }
    Provision edition = edition(arguments.operands().get(0), on);
    AttestationFile file = AttestedLaw.file(arguments, surroundings);
    try {
      file.add(
          new PersonAttestation(
              edition.id(), edition.period().from(), edition.wordingHash(), by, on));
    } catch (IOException e) {
      throw new UsageException(
          file.path() + ": запись не удалась: " + e.getMessage(),
          file.path() + ": could not be written: " + e.getMessage());
    }
    tellAttested(edition, by, on, file.path());
  }

  private void tellAttested(Provision edition, String by, LocalDate on, Path file) {
    String from =
        edition.period().hasFirstDay() ? ", " + LawTable.from(edition, console.language()) : "";
    console.print(edition.id() + "  " + edition.citation().in(console.language()) + from);
    console.print("  «" + edition.wording() + "»");
    console.print(
        "Записано: сверено с официальным текстом, "
            + by
            + ", "
            + on
            + ". Теперь эти слова"
            + " цитируются.",
        "Recorded: compared with the official text, "
            + by
            + ", "
            + on
            + ". These words are now"
            + " quoted.");
    console.print("Файл: " + file, "File: " + file);
  }

  /** Returns the edition that is meant: by its first day, else the one in force on a day. */
  private Provision edition(String id, LocalDate on) throws UsageException {
    LawPack law = pack().law();
    List<Provision> editions = law.editions(id);
    if (editions.isEmpty()) {
      Optional<String> near = Spelling.nearest(id, law.ids());
      throw new UsageException(
          "нет нормы «" + id + "»" + near.map(n -> "; похоже на: " + n).orElse(""),
          "no provision “" + id + "”" + near.map(n -> "; did you mean: " + n).orElse(""));
    }
    Optional<String> written = arguments.value("--edition");
    if (written.isEmpty()) {
      return law.at(id, on).orElseThrow(() -> noEdition(id, on.toString(), editions));
    }
    LocalDate from = written.get().equals(ALWAYS) ? LocalDate.MIN : day("--edition", written.get());
    for (Provision edition : editions) {
      if (edition.period().from().equals(from)) {
        return edition;
      }
    }
    throw noEdition(id, written.get(), editions);
  }

  private static UsageException noEdition(String id, String day, List<Provision> editions) {
    List<String> days = new ArrayList<>();
    for (Provision edition : editions) {
      days.add(edition.period().hasFirstDay() ? edition.period().from().toString() : ALWAYS);
    }
    String known = String.join(", ", days);
    return new UsageException(
        id + ": нет редакции на " + day + "; назовите её первый день: --edition " + known,
        id + ": no edition for " + day + "; name its first day: --edition " + known);
  }

  private String required(String option, String ru, String en) throws UsageException {
    Optional<String> value = arguments.value(option);
    if (value.isEmpty() || value.get().isBlank()) {
      throw new UsageException(
          "law attest: нужен параметр " + option + " (" + ru + ")",
          "law attest: the option " + option + " is needed (" + en + ")");
    }
    return value.get();
  }

  private Pack pack() throws UsageException {
    return engine.pack(arguments.value("--pack").map(surroundings.directory()::resolve));
  }

  private LocalDate today() {
    return LocalDate.now(surroundings.clock());
  }

  private static LocalDate day(String name, String written) throws UsageException {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw Values.wrong(name, written, "день ГГГГ-ММ-ДД", "a day YYYY-MM-DD");
    }
  }

  private static void refuseBefore(LawPack law, String name, LocalDate day) throws UsageException {
    Optional<LocalizedText> early = law.dates().before(day);
    if (early.isPresent()) {
      throw new UsageException(name + ": " + early.get().ru(), name + ": " + early.get().en());
    }
  }
}
