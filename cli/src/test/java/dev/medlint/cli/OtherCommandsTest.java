package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCommandsTest {

  private static final String RULE =
      """
      правило:   own-story
      норма:     38-fz:24:1:2
      важность:  ошибка
      название:  "Своя история" / "Own story"
      сообщение: "История: «{случай}»" / "A story: “{случай}”"
      совет:     "Уберите историю" / "Drop the story"

      искать: предложение
        {случай = я вылечиться}

      нарушение: "Весной [[я вылечилась]] травами."
      нарушение: "За неделю [[я вылечилась]] дома."
      допустимо: "Он вылечился."
      допустимо: "Я читала о травах."
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() {
    desk = new Desk(folder);
  }

  @Test
  void explainShowsARuleWithItsNormsAndExamples() {
    Desk.Run run = desk.run("explain", "cure-story");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("\ncure-story · ошибка"), run.out());
    assertTrue(run.out().contains("ст. 24 ч. 1 п. 2 Закона о рекламе"), run.out());
    assertTrue(run.out().contains("\nТак нельзя"), run.out());
    assertTrue(run.out().contains("\nТак можно\n  — "), run.out());
  }

  @Test
  void explainSuggestsTheNearestId() {
    Desk.Run run = desk.run("explain", "cure-stry");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("похоже на: cure-story"), run.err());
  }

  @Test
  void listShowsIdSeverityNormsAndTitle() {
    Desk.Run run = desk.run("rules", "list");
    assertEquals(0, run.code());
    assertTrue(
        run.out().lines().anyMatch(l -> l.matches("cure-story +error +38-fz:24:1:2.* {2}\\S.*")),
        run.out());
  }

  @Test
  void tokensShowFormsLemmasAndFeaturesInTheLanguageOfTheUser() {
    String ru = desk.run("rules", "tokens", "Лечим без боли.").out();
    assertTrue(ru.contains("    лечить  глагол"), ru);
    assertTrue(ru.contains("    боль  сущ"), ru);
    String en = desk.run("rules", "tokens", "Лечим без боли.", "--lang", "en").out();
    assertTrue(en.contains("    боль  noun"), en);
    assertEquals(2, desk.run("rules", "tokens").code());
  }

  @Test
  void tryShowsWhatARuleWouldFindWhateverTheFacts() throws IOException {
    Files.writeString(folder.resolve("a.html"), "<p>Отзыв. <b>Я вылечилась</b> от гастрита.</p>");
    Desk.Run run = desk.run("rules", "try", "cure-story", "a.html");
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("a.html:1:14: cure-story: «Я вылечилась"), run.out());
    assertTrue(run.out().contains("\nНайдено: 1\n"), run.out());
    assertEquals(
        "Найдено: 0\n", desk.input("Ничего.").run("rules", "try", "cure-story", "-").out());
    assertEquals(2, desk.run("rules", "try").code());
    assertEquals(2, desk.run("rules", "try", "cure-story", "нет.txt").code());
    assertEquals(2, desk.run("rules", "try", "cure-stori", "a.html").code());
  }

  @Test
  void tryTakesARuleFile() throws IOException {
    Files.writeString(folder.resolve("own-story.rule"), RULE);
    Desk.Run run = desk.input("Летом я вылечилась.").run("rules", "try", "own-story.rule", "-");
    assertEquals(
        """
        <stdin>:1:7: own-story: «я вылечилась»  случай = «я вылечилась»
        Найдено: 1
        Что из этого попадёт в отчёт, решают факты. Покажу, если их назвать: --kind ad --object service
        """,
        run.out());
  }

  @Test
  void testRunsTheExamplesOfTheBundledRules() {
    Desk.Run run = desk.run("rules", "test");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("  ✓ "), run.out());
    assertTrue(run.out().contains("Не сошлось: 0 из "), run.out());
  }

  @Test
  void testRunsTheExamplesOfARuleFile() throws IOException {
    Files.writeString(folder.resolve("own-story.rule"), RULE);
    Desk.Run run = desk.run("rules", "test", "own-story.rule");
    assertEquals(
        """
        own-story
          ✓ 11  нарушение  Весной [[я вылечилась]] травами.
          ✓ 12  нарушение  За неделю [[я вылечилась]] дома.
          ✓ 13  допустимо  Он вылечился.
          ✓ 14  допустимо  Я читала о травах.
        Не сошлось: 0 из 4. Известных пропусков: 0.
        """,
        run.out(),
        run.err());
    assertEquals(0, run.code());
  }

  @Test
  void testTellsWhatCameOutOtherwise() throws IOException {
    Files.writeString(
        folder.resolve("own-story.rule"), RULE.replace("Я читала о травах", "Тут я вылечилась"));
    Desk.Run run = desk.run("rules", "test", "own-story.rule");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("  ✗ 14  допустимо  Тут я вылечилась."), run.out());
    assertTrue(run.out().contains("        нашлось:   «я вылечилась»"), run.out());
    assertTrue(run.out().contains("        прочитано: Тут·"), run.out());
    assertTrue(run.out().contains("Не сошлось: 1 из 4."), run.out());
  }

  @Test
  void misspeltKeywordInARuleIsToldWithItsLineAndTheNearestWord() throws IOException {
    Files.writeString(folder.resolve("own-story.rule"), RULE.replace("совет:", "савет:"));
    Desk.Run run = desk.run("rules", "test", "own-story.rule");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("own-story.rule:6:1"), run.err());
    assertTrue(run.err().contains("похоже на: совет"), run.err());
  }

  @Test
  void helpAndVersionNeedNoRules() {
    assertTrue(desk.run("--help").out().startsWith("Использование: medlint КОМАНДА"));
    assertTrue(
        desk.run("check", "--help", "--lang", "en").out().startsWith("Usage: medlint check"));
    Desk.Run bare = desk.run();
    assertTrue(bare.out().startsWith("Использование: medlint"));
    assertEquals(2, bare.code(), "nothing was checked, so nothing was found clean");
    assertTrue(desk.run("--version").out().matches("medlint \\d.*\n"));
    assertEquals(0, desk.run("-V").code());
    assertEquals(2, desk.run("rules").code());
  }
}
