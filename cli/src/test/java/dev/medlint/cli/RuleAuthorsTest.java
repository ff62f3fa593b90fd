package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty file to a tested rule, as its author sees it. */
class RuleAuthorsTest {

  private static final String LAW =
      """
      # Статья 1 | act:1

      ```акт
      акт: Закона / Act
      вид: ad
      класс: banned
      ```

      ## Первая | act:1:1

      ```норма
      название: Чудеса / Miracles
      ссылка: ст. 1 ч. 1 / art. 1 part 1
      ```

      ### с 2010-01-01
      > Нельзя обещать чудо.

      ```применимость
      объект: service, drug
      источник: https://example.org
      пересказ
      ```

      ## Вторая | act:1:2

      ```норма
      название: Площадь / Area
      ссылка: ст. 1 ч. 2 / art. 1 part 2
      ```

      ### с 2010-01-01
      > Площадь.

      ```применимость
      объект: *
      источник: https://example.org
      пересказ
      ```

      ## Третья | act:1:3

      ```норма
      название: Прочее / Other
      ссылка: ст. 1 ч. 3 / art. 1 part 3
      ```

      ### с 2010-01-01
      > Прочее.

      ```применимость
      объект: *
      источник: https://example.org
      пересказ
      ```
      """;

  private static final String RULE =
      """
      правило:   miracle
      норма:     act:1:1
      важность:  ошибка
      прежде:    wonder
      название:  "Чудо" / "Miracle"
      сообщение: "Обещано чудо: «{что}»" / "A miracle: “{что}”"
      совет:     "Уберите" / "Drop it"

      искать: предложение
        {что = @обещание чудо}

      нарушение: "Мы [[обещаем чудо]]."
      нарушение: "Врач [[гарантирует чудо]]."
      допустимо: "Чуда не бывает."
      допустимо: "Мы обещаем приём вовремя."
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void layAPack() throws IOException {
    desk = new Desk(folder);
    write("pack/pack.properties", "name=own\nversion=1\nlaw-checked-through=2026-11-20\n");
    write("pack/law/act.md", LAW);
    write("pack/law/not-checkable.txt", "# Почему\nact:1:2 видна в макете / seen in the layout\n");
    write("pack/lexicon/promise.lexicon", "список: обещание\nобещать\nгарантировать\n");
    write("pack/rules/miracle.rule", RULE);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aNewRuleCompilesAndItsTestSaysWhatIsStillToBeDone() {
    Desk.Run made =
        desk.run("rules", "new", "area-claim", "--provision", "act:1:2 | act:1:3", "--dir", "pack");
    assertEquals(
        """
        Написано: pack/rules/act/area-claim.rule
        Дальше: заполните файл, потом medlint rules test pack/rules/act/area-claim.rule
        """,
        made.out(),
        made.err());
    Desk.Run tested = desk.run("rules", "test", "pack/rules/act/area-claim.rule");
    assertEquals(
        """
        area-claim
          ✓ 40  нарушение  [[Заполните образец]] нарушением, которое вы видели или придумали.
          ✓ 41  нарушение  В другом предложении, с другим порядком слов: [[заполните образец]].
          ✓ 46  допустимо  Заполните фразой, которую легко принять за нарушение.
          ✓ 47  допустимо  Заполните ещё одной: если так, то заполните образец.
          … осталось заполнить: название, сообщение, совет, почему, примеров: 4
        Не сошлось: 0 из 4. Известных пропусков: 0.
        Правил не дописано: 1. Замените в них слово «заполните» своими словами.
        """,
        tested.out(),
        tested.err());
    assertEquals(1, tested.code());
  }

  @Test
  void rulesOfTheAdvertisingLawGoIntoTheFolderOfTheirArticle() throws IOException {
    Files.delete(folder.resolve("pack/law/act.md"));
    Files.delete(folder.resolve("pack/law/not-checkable.txt"));
    String pack = "pack";
    desk.run("rules", "new", "a-a", "--dir", pack, "--provision", "38-fz:5:3:6");
    desk.run("rules", "new", "b-b", "--dir", pack, "--provision", "38-fz:18.1:17#erid");
    desk.run("rules", "new", "c-c", "--dir", "pack/rules/mine", "--provision", "eeat:author");
    assertTrue(Files.exists(folder.resolve("pack/rules/38-fz/art05/a-a.rule")));
    assertTrue(Files.exists(folder.resolve("pack/rules/38-fz/art18.1/b-b.rule")));
    assertTrue(Files.exists(folder.resolve("pack/rules/mine/c-c.rule")));
  }

  @Test
  void aTitleIsTakenOverAndAMissingProvisionIsTold() throws IOException {
    Files.delete(folder.resolve("pack/law/act.md"));
    Files.delete(folder.resolve("pack/law/not-checkable.txt"));
    Desk.Run made = desk.run("rules", "new", "a-a", "--dir", "pack", "--title", "Моё \"имя\"");
    assertTrue(made.out().contains("Норма не названа: в файле стоит 38-fz:24:1:8"), made.out());
    String text = Files.readString(folder.resolve("pack/rules/38-fz/art24/a-a.rule"));
    assertTrue(text.contains("название:  \"Моё 'имя'\" / "), text);
    assertTrue(text.contains("# Заполните: норма не названа"), text);
  }

  @Test
  void aRuleIsRefusedThatCannotBeOrIsThereAlready() throws IOException {
    write("pack/rules/retired.txt", "# Имена удалённых\ngone 2026 никто не нарушал\n");
    String[][] wrong = {
      {"Age_Fear", "act:1:1", "«Age_Fear» не годится в имена"},
      {"возраст", "act:1:1", "«возраст» не годится в имена"},
      {"miracle", "act:1:1", "имя «miracle» занято"},
      {"wonder", "act:1:1", "имя «wonder» раньше носило другое правило"},
      {"gone", "act:1:1", "имя «gone» раньше носило другое правило"},
      {"age-fear", "act:1:4", "в наборе нет нормы «act:1:4»; похоже на: act:1:1"},
    };
    for (String[] one : wrong) {
      Desk.Run run = desk.run("rules", "new", one[0], "--provision", one[1], "--dir", "pack");
      assertEquals(2, run.code(), one[0]);
      assertTrue(run.err().contains(one[2]), run.err());
    }
    assertEquals(RULE, Files.readString(folder.resolve("pack/rules/miracle.rule")));
    assertFalse(Files.exists(folder.resolve("pack/rules/act")));
    Desk.Run nowhere = desk.run("rules", "new", "age-fear", "--dir", "elsewhere");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("здесь нет набора правил"), nowhere.err());
    assertEquals(2, desk.run("rules", "new").code());
  }

  @Test
  void coverageShowsEveryPointAndWhyOthersHaveNoRule() {
    assertEquals(
        """
        act:1:1  miracle
        act:1:2  по тексту не проверить: видна в макете
        act:1:3  ПРАВИЛА НЕТ

        Норм на 2026-11-20: 3.
          стерегут правила: 1
          по тексту не проверить: 1
          решают, кого связывают другие: 0
          советы без правил: 0
          правила нет: 1
        """,
        desk.run("rules", "coverage", "--pack", "pack").out());
    assertEquals(
        """
        act:1:1  miracle
        act:1:2  not checkable in text: seen in the layout
        act:1:3  NO RULE

        Provisions on 2026-11-20: 3.
          guarded by rules: 1
          not checkable in text: 1
          decide whom others bind: 0
          advice without rules: 0
          no rule: 1
        """,
        desk.run("rules", "coverage", "--pack", "pack", "--lang", "en").out());
  }

  @Test
  void coverageIsATableAndJson() {
    assertEquals(
        """
        provision,state,rules,reason_ru,reason_en
        act:1:1,guarded,miracle,,
        act:1:2,not-checkable,,видна в макете,seen in the layout
        act:1:3,unguarded,,,
        """,
        desk.run("rules", "coverage", "--pack", "pack", "--format", "csv").out());
    String json = desk.run("rules", "coverage", "--pack", "pack", "--format", "json").out();
    assertEquals(
        """
        {
          "schema" : "medlint-coverage/1",
          "asOf" : "2026-11-20",
          "totals" : {
            "guarded" : 1,
            "not-checkable" : 1,
            "decides" : 0,
            "advice" : 0,
            "unguarded" : 1
          },
          "provisions" : [
            {
              "id" : "act:1:1",
              "state" : "guarded",
              "rules" : [
                "miracle"
              ]
            },
            {
              "id" : "act:1:2",
              "state" : "not-checkable",
              "rules" : [ ],
              "reason" : {
                "ru" : "видна в макете",
                "en" : "seen in the layout"
              }
            },
            {
              "id" : "act:1:3",
              "state" : "unguarded",
              "rules" : [ ]
            }
          ]
        }
        """,
        json);
    assertEquals(2, desk.run("rules", "coverage", "--format", "html").code());
  }

  @Test
  void mistakesInTheReasonsAreToldWithTheirLines() throws IOException {
    write("pack/law/not-checkable.txt", "act:1:9 почему / why\n\nact:1:2 почему\n");
    String err = desk.run("rules", "coverage", "--pack", "pack").err();
    assertTrue(
        err.contains(
            "1/2 law/not-checkable.txt:1: в наборе нет нормы «act:1:9»; похоже на: act:1:"),
        err);
    assertTrue(err.contains("2/2 law/not-checkable.txt:3: нужны норма и причина"), err);
  }

  @Test
  void tryShowsWhatIsReportedUnderTheFactsGiven() {
    String text = "Мы обещаем чудо.";
    assertEquals(
        """
        -:1:4: miracle: «обещаем чудо»  что = «обещаем чудо»
        Найдено: 1
        В отчёте при этих фактах: 1
          -:1:4: ошибка, ст. 1 ч. 1 Закона [act:1:1]: Обещано чудо: «обещаем чудо»
        """,
        desk.run(
                "rules",
                "try",
                "miracle",
                text,
                "--pack",
                "pack",
                "--kind",
                "ad",
                "--object",
                "service")
            .out());
    assertEquals(
        """
        -:1:4: miracle: «обещаем чудо»  что = «обещаем чудо»
        Найдено: 1
        В отчёте при этих фактах: 0
        Почему нет: норма правила не связывает такой текст. Кого она связывает: medlint explain act:1:1
        """,
        desk.run(
                "rules",
                "try",
                "pack/rules/miracle.rule",
                text,
                "--kind",
                "ad",
                "--object",
                "cosmetic")
            .out());
    assertEquals(2, desk.run("rules", "try", "miracle", text, "--object", "чудо").code());
  }

  @Test
  void tryReadsStandardInputAndFiles() throws IOException {
    write("a.txt", "Обещаем чудо.");
    String[] line = {"rules", "try", "miracle", "--pack", "pack"};
    assertTrue(desk.input("Обещаем чудо.").run(line).out().startsWith("<stdin>:1:1: miracle: "));
    assertTrue(
        desk.run("rules", "try", "miracle", "a.txt", "--pack", "pack")
            .out()
            .startsWith("a.txt:1:1: miracle: "));
    assertEquals(2, desk.run("rules", "try", "miracle", "b.txt", "--pack", "pack").code());
  }

  @Test
  void oneRuleIsTestedThoughOthersHaveMistakes() throws IOException {
    write("pack/rules/broken.rule", "правило: broken\n");
    write("pack/lexicon/broken.lexicon", "список: сломан\n(\n");
    assertEquals(0, desk.run("rules", "test", "miracle", "--pack", "pack").code());
    assertEquals(0, desk.run("rules", "test", "pack/rules/miracle.rule").code());
    assertEquals(2, desk.run("rules", "test", "--pack", "pack").code());
  }

  @Test
  void aFormerNameIsTestedAndAWrongOneTold() {
    assertEquals(0, desk.run("rules", "test", "wonder", "--pack", "pack").code());
    Desk.Run wrong = desk.run("rules", "test", "miracel", "--pack", "pack");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("похоже на: miracle"), wrong.err());
  }
}
