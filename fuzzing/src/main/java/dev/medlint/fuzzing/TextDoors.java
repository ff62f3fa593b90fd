package dev.medlint.fuzzing;

import dev.medlint.Linter;
import dev.medlint.NotCheckedException;
import dev.medlint.Pack;
import dev.medlint.facts.Origin;
import dev.medlint.facts.Statements;
import dev.medlint.report.FileReport;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import dev.medlint.source.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole line over a text, with the rules that come with the program. */
final class TextDoors {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final Linter plain = Linter.of(Pack.bundled(), DAY);
  private final Linter linter = plain.namingElements();
  private final SourceLoader loader = SourceLoader.standard();

  private TextDoors() {}

  static List<Door> all() {
    TextDoors doors = new TextDoors();
    List<Statements> ad = given("ad", "drug");
    List<Statements> page = given("page", "service");
    String[] texts = {
      "Уважаемые коллеги! Мне помогли эти таблетки: бессонница прошла за неделю. Гарантируем"
          + " 100% результат без побочных эффектов.",
      "Запишитесь на приём. Имеются противопоказания. Необходима консультация специалиста."
          + " Лицензия ЛО-77-01-000000. ООО «Клён», ИНН 7700000000.",
      "Г а р а н т и я! Вы.ле.чим грыжу, Б А Д не лекарство, имп…ция, гар*нтия, ЛЕЧЕНИЕ БЕЗ БОЛИ",
      "«Спасибо доктору Ветрову, — пишет Анна, 34 года, — артрит отступил». Скидка 30 % до 1.12!",
      "До 12.05.2026 (ст. 24 ч. 1 п. 2 Закона № 38-ФЗ) — см. https://klen.example/акция?x=1, тел."
          + " +7 (495) 000-00-00.",
      "Цена 1 200 руб.; вместо 2 000 ₽ 😀 а\u0301 т\u00adе\u200bкст — Minздрав одобрил, Иbупрофен."
    };
    return List.of(
        Door.of("ad.txt", bytes -> doors.check(bytes, "ad.txt", ad), texts),
        Door.of("page.txt", bytes -> doors.check(bytes, "page.txt", page), texts),
        Door.of("unknown.txt", bytes -> doors.check(bytes, "unknown.txt", List.of()), texts),
        Door.of("page.html", bytes -> doors.check(bytes, "page.html", page), PageDoors.HTML),
        Door.of("post.md", bytes -> doors.check(bytes, "post.md", List.of()), PageDoors.MARKDOWN));
  }

  private static List<Statements> given(String kind, String object) {
    return List.of(
        new Statements(Origin.COMMAND_LINE, "test", Map.of("kind", kind, "object", object)));
  }

  private void check(byte[] bytes, String name, List<Statements> given) {
    LoadResult result = loader.load(bytes, name);
    Optional<SourceText> text = Texts.loaded(result);
    if (text.isEmpty()) {
      return;
    }
    FileReport report;
    try {
      report = linter.lint(text.get(), given);
    } catch (NotCheckedException e) {
      Promises.check(!e.text().ru().isBlank() && !e.text().en().isBlank(), "a reason");
      return;
    }
    Promises.hold(report);
    Promises.evidenceInOrder(plain.lint(text.get(), given));
    FileReport again = linter.lint(text.get(), given);
    Promises.check(report.findings().equals(again.findings()), "checking twice finds the same");
    Promises.check(report.facts().equals(again.facts()), "checking twice learns the same");
  }
}
