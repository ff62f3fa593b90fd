package dev.medlint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medlint.explain.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSpecTest {

  private static final String EXAMPLES =
      """
      нарушение: "Летом [[я вылечилась]]."
      нарушение: "Зимой [[я вылечился]]."
      допустимо: "Отдых у моря."
      допустимо: "Приём ведёт врач."
      """;

  @TempDir Path folder;

  private void rule(String id, String fields, String pattern, String examples) throws IOException {
    Files.writeString(
        folder.resolve(id + ".rule"),
        "правило: "
            + id
            + "\n"
            + """
            норма: act:1:1
            важность: ошибка
            название: "Случай" / "Case"
            сообщение: "Случай" / "Case"
            совет: "Уберите" / "Drop it"
            """
            + fields
            + "искать: предложение "
            + pattern
            + "\n"
            + examples);
  }

  /** Returns what is said about the examples of a rule, in Russian. */
  private List<String> objections(String id) throws IOException {
    PackCompiler.Result result =
        new PackCompiler(Linter.vocabulary())
            .compile(folder, Optional.of(SmallPack.compile().law()));
    assertEquals(List.of(), result.ruleProblems());
    Pack pack = result.pack().orElseThrow();
    RuleSpec spec = new RuleSpec(Linter.of(pack, LocalDate.of(2026, 11, 22)));
    List<String> said = new ArrayList<>();
    for (RuleSpec.Outcome outcome : spec.run(pack.rules().rule(id).orElseThrow())) {
      if (outcome.isMisjudged()) {
        said.add("misjudged: " + outcome.example().text() + ' ' + outcome.found());
      }
      outcome.objections().forEach(objection -> said.add(objection.ru()));
    }
    return said;
  }

  @Test
  void aLawfulExampleInWhichAnotherRuleFindsABreachIsShown() throws IOException {
    rule("own-case", "", "я вылечиться<прош>", EXAMPLES + "допустимо: \"Сосед исцелился.\"\n");
    rule(
        "other-case",
        "",
        "{кто = сосед} исцелиться<прош>",
        "нарушение: \"[[Сосед исцелился]].\"\nнарушение: \"Наш [[сосед исцелился]].\"\n"
            + "допустимо: \"Сосед спит.\"\nдопустимо: \"Сон.\"\n");
    assertEquals(
        List.of(
            "здесь правило «other-case» находит «Сосед исцелился»: если это его нарушение,"
                + " пометьте пример: (кроме other-case); если нет, поправьте то правило"),
        objections("own-case"));
    assertEquals(List.of(), objections("other-case"));
  }

  @Test
  void aMarkedExampleIsInOrderAndANeedlessMarkIsNot() throws IOException {
    rule(
        "own-case",
        "",
        "я вылечиться<прош>",
        EXAMPLES
            + "допустимо: (кроме other-case) \"Сосед исцелился.\"\n"
            + "допустимо: (кроме other-case) \"Сосед спит.\"\n");
    rule(
        "other-case",
        "",
        "сосед исцелиться<прош>",
        "нарушение: \"[[Сосед исцелился]].\"\nнарушение: \"Наш [[сосед исцелился]].\"\n"
            + "допустимо: \"Сосед спит.\"\nдопустимо: \"Сон.\"\n");
    assertEquals(
        List.of("пометка «кроме other-case» лишняя: это правило здесь ничего не находит"),
        objections("own-case"));
  }

  @Test
  void anExampleThatAnOverridingRuleFindsTooIsShown() throws IOException {
    rule("own-case", "", "я вылечиться<прош>", EXAMPLES);
    rule(
        "summer-case",
        "отменяет: own-case\n",
        "лето я вылечиться<прош>",
        "нарушение: \"[[Летом я вылечилась]].\"\nнарушение: \"[[Летом я вылечился]].\"\n"
            + "допустимо: \"Лето.\"\nдопустимо: \"Сон.\"\n");
    assertEquals(
        List.of(
            "здесь находит и правило «summer-case», которое отменяет это: людям оно этого примера"
                + " не покажет; перенесите пример туда или уберите отмену"),
        objections("own-case"));
  }

  @Test
  void wordsAfterTheArrowReplaceTheMarkedWordsAndMustBeLawful() throws IOException {
    rule(
        "own-case",
        "",
        "я вылечиться<прош>",
        EXAMPLES
            + "нарушение: \"Весной [[я вылечилась]].\" -> \"работает врач\"\n"
            + "нарушение: \"Весной [[я вылечилась]].\" -> \"отдыхала, и я вылечилась\"\n");
    assertEquals(
        List.of(
            "текст после «->» не годится: в «отдыхала, и я вылечилась» правило «own-case» находит"
                + " «я вылечилась»"),
        objections("own-case"));
  }

  @Test
  void aRewriteIsTriedOnEveryBreachUnderItsConditions() throws IOException {
    rule(
        "own-case",
        "замена: (объект = услуга) \"пишут: {случай}\" / \"it is written: {случай}\"\n"
            + "замена: \"работает врач\" / \"the doctor works\"\n",
        "{случай = я вылечиться<прош>}",
        EXAMPLES);
    assertEquals(
        List.of(
            "замена не годится: в «пишут: я вылечилась» правило «own-case» находит"
                + " «я вылечилась»",
            "замена не годится: в «пишут: я вылечился» правило «own-case» находит"
                + " «я вылечился»"),
        objections("own-case"));
  }

  @Test
  void aRewriteThatIsASentenceStandsOnlyForAWholeSentence() throws IOException {
    rule(
        "own-case",
        "замена: \"Приём ведёт врач.\" / \"A doctor is in.\"\n",
        "я вылечиться<прош>",
        EXAMPLES);
    assertEquals(
        List.of(
            "ни один пример «нарушение» не показывает замену: добавьте такой, к которому она"
                + " подходит"),
        objections("own-case"));
    rule(
        "own-case",
        "замена: \"Приём ведёт врач.\" / \"A doctor is in.\"\n",
        "я вылечиться<прош>",
        EXAMPLES + "нарушение: \"Лето. [[Я вылечилась]]! Приходите.\"\n");
    assertEquals(List.of(), objections("own-case"));
  }
}
