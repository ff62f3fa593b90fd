package dev.medlint.rulesets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.Linter;
import dev.medlint.Pack;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.filter.Repeats;
import dev.medlint.filter.ReportedFinding;
import dev.medlint.law.Finding;
import dev.medlint.source.Format;
import dev.medlint.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The same words are judged by another point for each object, and by another law on each day. With
 * {@code -Dgolden.update=true} the files are written anew; the change is then read in the diff.
 */
class SameWordsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final Linter TODAY = Linter.of(Pack.bundled(), LocalDate.of(2026, 11, 22));

  /** Written when the rules stood; only for the second one a word list was mended afterwards. */
  private static final List<String> SENTENCES =
      List.of(
          "Суставы перестанут болеть через неделю, и это навсегда.",
          "Моя мама пила его месяц, и давление пришло в норму.",
          "Спасибо вам, теперь я сплю всю ночь без кашля!",
          "Эффективность подтверждена клиническими испытаниями при регистрации.",
          "У вас гастрит, просто вы об этом ещё не знаете.",
          "Лечит простатит и диабет второго типа.",
          "Спрей «Горлорад» лечит ангину и полностью безопасен для детей.",
          "Наш лосьон вылечит экзему за три дня.",
          "Пишет Тамара: «Низкий поклон вам за мои колени!»");

  private static final List<String> OBJECTS =
      List.of("drug", "supplement", "device", "service", "food");

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2013, 6, 1),
          LocalDate.of(2013, 12, 31),
          LocalDate.of(2014, 1, 1),
          LocalDate.of(2014, 3, 1),
          LocalDate.of(2014, 6, 29),
          LocalDate.of(2014, 6, 30),
          LocalDate.of(2015, 1, 1),
          LocalDate.of(2026, 11, 22));

  @Test
  void theSameWordsBreachAnotherPointForEachObject() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String sentence : SENTENCES) {
      all.append(sentence).append('\n');
      for (String object : OBJECTS) {
        all.append("  ").append(object).append('\n');
        add(TODAY, sentence, Map.of("kind", "ad", "object", object, "complete", "false"), all);
      }
      all.append("  article\n");
      add(TODAY, sentence, Map.of("kind", "article", "complete", "false"), all);
    }
    compare("objects_ru.txt", all.toString());
  }

  @Test
  void theSameWordsMeetAnotherLawOnAnotherDay() throws IOException {
    StringBuilder all = new StringBuilder();
    for (LocalDate day : DAYS) {
      Linter linter = TODAY.at(day);
      all.append(day).append('\n').append("  service: УЗИ\n");
      add(
          linter,
          "Делаем УЗИ сердца, запись по телефону.",
          Map.of("kind", "ad", "object", "service", "complete", "false"),
          all);
      all.append("  folk-method: история\n");
      add(
          linter,
          "Травница помогла: моя сестра вылечилась от псориаза.",
          Map.of("kind", "ad", "object", "folk-method", "complete", "false"),
          all);
    }
    compare("days_ru.txt", all.toString());
  }

  private static void add(
      Linter linter, String sentence, Map<String, String> facts, StringBuilder all) {
    SourceText text = new SourceText("text", sentence, Format.TEXT, "UTF-8");
    Statements given = new Statements(Origin.COMMAND_LINE, "--object", facts);
    List<ReportedFinding> reported =
        Repeats.without(linter.lint(text, List.of(given)).findings()).stream()
            .filter(r -> !r.finding().provision().startsWith("eeat:"))
            .toList();
    if (reported.isEmpty()) {
      all.append("    —\n");
    }
    for (ReportedFinding one : reported) {
      Finding finding = one.finding();
      all.append("    ").append(finding.severity().name().toLowerCase(Locale.ROOT));
      all.append(' ').append(finding.provision()).append(" «").append(finding.quote());
      all.append("»\n      ").append(finding.applicability().reason().ru()).append('\n');
    }
  }

  private static void compare(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), actual, name);
  }
}
