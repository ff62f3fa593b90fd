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

class ConfigurationFilesTest {

  private static final String AD = "facts: {kind: ad, object: drug, complete: false}\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() throws IOException {
    desk = new Desk(folder);
    Files.createDirectories(folder.resolve("blog/old"));
    write("a.txt", Desk.BREACH);
    write("blog/b.txt", Desk.BREACH);
    write("blog/old/c.txt", Desk.BREACH);
  }

  @Test
  void otherEndingIsTheSameFile() throws IOException {
    write("medlint.yml", AD);
    assertEquals(1, desk.run("check", "a.txt").code());
  }

  @Test
  void twoFilesInOneFolderAreWrongUsage() throws IOException {
    write("medlint.yaml", AD);
    write("medlint.yml", AD);
    Desk.Run run = desk.run("check", "blog/b.txt");
    assertEquals(2, run.code());
    assertEquals(
        "ошибка: "
            + folder.resolve("medlint.yml")
            + ": в этой папке есть ещё и medlint.yaml; непонятно, что действует: оставьте один"
            + " файл\n",
        run.err());
  }

  @Test
  void nearestFileHoldsAloneHoweverTheTextIsReached() throws IOException {
    write("medlint.yaml", AD);
    write("blog/medlint.yaml", "rules: {cure-story: off}\n");
    for (String named : new String[] {"blog", "blog/b.txt", "blog/old"}) {
      Desk.Run run = desk.run("check", named);
      assertEquals(0, run.code(), named);
      assertFalse(run.out().contains("[cure-story]"), run.out());
    }
    Desk.Run all = desk.run("check", "--format", "jsonl", ".");
    assertEquals(1, all.code());
    for (String line : all.out().split("\n")) {
      boolean isOuter = line.startsWith("{\"id\":\"a.txt\"");
      assertEquals(isOuter, line.contains("\"rule\":\"cure-story\""), line);
    }
    assertEquals(3, all.out().lines().count());
  }

  @Test
  void fileThatIsPassedOverIsToldOnceUnlessItSaysTheSame() throws IOException {
    write("medlint.yaml", AD);
    write("blog/medlint.yaml", "lang: ru\n");
    Desk.Run run = desk.run("check", "blog/b.txt", "blog/old/c.txt");
    assertEquals(
        "примечание: для файлов в "
            + folder.resolve("blog")
            + " действует "
            + folder.resolve("blog/medlint.yaml")
            + "; настройка выше не читается: "
            + folder.resolve("medlint.yaml")
            + "\n",
        run.err());
    assertEquals("", desk.run("check", "--quiet", "blog/b.txt").err());
    write("blog/medlint.yaml", AD);
    assertEquals("", desk.run("check", "blog/b.txt").err());
  }

  @Test
  void fileBesideTheTextThatTheOptionReplacesIsTold() throws IOException {
    write("medlint.yaml", "rules: {cure-story: off}\n");
    write("other.yaml", AD);
    Desk.Run run = desk.run("check", "--config", "other.yaml", "a.txt");
    assertEquals(1, run.code());
    assertTrue(run.err().startsWith("примечание: действует " + folder), run.err());
    assertTrue(run.err().endsWith(folder.resolve("medlint.yaml") + "\n"), run.err());
  }

  @Test
  void foldersThatDisagreeOnWhatFailsARunCannotBeCheckedTogether() throws IOException {
    write("medlint.yaml", "version: 1\nfail:\n  level: warning\n");
    write("blog/medlint.yaml", "fail: {level: none, maxFindings: 3}\n");
    Desk.Run run = desk.run("check", ".");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(
        run.err()
            .contains(
                "ошибка: "
                    + folder.resolve("blog/medlint.yaml")
                    + ":1:15: fail.level: здесь «none», а в "
                    + folder.resolve("medlint.yaml")
                    + ":3:10 «warning»; у одного запуска одно значение: задайте --fail-level,"
                    + " укажите --config или проверьте папки отдельно\n"),
        run.err());
    assertTrue(
        run.err()
            .contains(
                "fail.maxFindings: здесь «3», а "
                    + folder.resolve("medlint.yaml")
                    + " молчит, то есть «0»"),
        run.err());
    assertEquals(0, desk.run("check", ".", "--fail-level", "none", "--max-findings", "0").code());
    assertEquals(0, desk.run("check", "blog").code());
  }

  @Test
  void foldersThatDisagreeOnTheLanguageAreToldHowToChoose() throws IOException {
    write("medlint.yaml", "lang: ru\n");
    write("blog/medlint.yaml", "lang: en\n");
    Desk.Run run = desk.run("check", ".");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("lang: здесь «en», а в "), run.err());
    assertEquals(0, desk.run("check", ".", "--lang", "en").code());
  }

  @Test
  void textsWithoutAConfigurationDoNotSilentlyTakeThatOfOthers() throws IOException {
    write("blog/medlint.yaml", "fail: {level: none}\n");
    Desk.Run run = desk.run("check", "a.txt", "blog/b.txt");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("у других файлов настройки нет, то есть «error»"), run.err());
  }

  @Test
  void innerFileChoosesWhatIsTakenAndLeftOutInItsFolder() throws IOException {
    write("medlint.yaml", "lang: ru\n");
    write("blog/medlint.yaml", "lang: ru\ninclude: \"*.rst\"\nexclude: old\n");
    write("blog/d.rst", Desk.BREACH);
    Desk.Run run = desk.run("check", ".", "--format", "jsonl");
    assertTrue(run.out().contains("\"id\":\"a.txt\""), run.out());
    assertTrue(run.out().contains("\"id\":\"blog/d.rst\""), run.out());
    assertFalse(run.out().contains("b.txt"), run.out());
    assertFalse(run.out().contains("c.txt"), run.out());
  }

  @Test
  void brokenDrugListIsToldWithItsLines() throws IOException {
    write("medlint.yaml", "version: 1\ndrugList: my-rx.txt\n");
    Desk.Run missing = desk.run("check", "a.txt");
    assertEquals(2, missing.code());
    assertTrue(
        missing.err().startsWith("ошибка: " + folder.resolve("medlint.yaml") + ":2:11: drugList: "),
        missing.err());
    write("my-rx.txt", "Омезостоп\n;омепразол\n12,5\n");
    Desk.Run broken = desk.run("check", "a.txt");
    assertEquals(2, broken.code());
    assertEquals(
        "ошибка: "
            + folder.resolve("my-rx.txt")
            + ":2: нет названия в первом столбце\n"
            + "ошибка: "
            + folder.resolve("my-rx.txt")
            + ":3: «12,5» не название: нет слова\n",
        broken.err());
  }

  @Test
  void namesOfTheListTellThatAPrescriptionMedicineIsAdvertised() throws IOException {
    write("ad.txt", "Купите Омезостопа по цене 100 рублей. Звоните.");
    write("my-rx.txt", "# мой список\nОмезостоп; омепразол\n");
    Desk.Run without = desk.run("check", "--format", "jsonl", "ad.txt");
    assertFalse(without.out().contains("rx-drug"), without.out());
    Desk.Run with = desk.run("check", "--format", "jsonl", "--rx-list", "my-rx.txt", "ad.txt");
    assertTrue(with.out().contains("\"object\":[\"rx-drug\"]"), with.out());
    assertTrue(with.out().contains("«Омезостопа»"), with.out());
    write("medlint.yaml", "drugList: my-rx.txt\n");
    assertEquals(with.out(), desk.run("check", "--format", "jsonl", "ad.txt").out());
    Desk.Run given = desk.run("check", "--format", "jsonl", "--object", "supplement", "ad.txt");
    assertTrue(given.out().contains("\"object\":[\"supplement\"]"), given.out());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
