package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.medlint.run.Configuration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class InitCommandTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "init");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() {
    desk = new Desk(folder);
  }

  @Test
  void answersByNumberWordAndIdBecomeAFile() throws IOException {
    Desk.Run run =
        desk.input("1, 14\nстраница\nweb\n\nда\nblog статья\n./news/ = article\n\n").run("init");
    assertEquals(0, run.code(), run.err());
    golden("talk_ru.txt", run.out());
    golden("answered_ru.yaml", written());
    valid();
  }

  @Test
  void englishTalkLeavesOpenWhatIsNotAnswered() throws IOException {
    Desk.Run run = desk.input("\n\n\n\n\n\n").run("init", "--lang", "en");
    assertEquals(0, run.code(), run.err());
    golden("talk_en.txt", run.out());
    golden("open_en.yaml", written());
    valid();
  }

  @Test
  void optionsAloneWriteTheFileAndNothingIsAsked() throws IOException {
    Files.writeString(folder.resolve("мои.txt"), "Омезостоп\n");
    Desk.Run run =
        desk.run(
            "init",
            "--object=service,бад",
            "--kind=page",
            "--medium=сайт",
            "--audience=врачи",
            "--platform=Дзен \"Плюс\"",
            "--stage=published",
            "--fragment",
            "--folder=blog=article",
            "--folder=pro/*.md=auto",
            "--rx-list=мои.txt",
            "--yes");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        "Записано: medlint.yaml\nПроверить тексты этой папки: medlint check .\n", run.out());
    golden("options_ru.yaml", written());
    valid();
  }

  @Test
  void wrongAnswerIsExplainedAndAskedAgain() throws IOException {
    Desk.Run run =
        desk.input("99\nдраг\nsupplement\nadv\n1\n\n\n\n/etc article\nblog\nblog рассказ\n\n")
            .run("init");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("такого ответа нет: «99»; нужен номер от 1 до 15"), run.out());
    assertTrue(run.out().contains("неизвестное значение «драг»"), run.out());
    assertTrue(run.out().contains("неизвестное значение «adv»; похоже на «ad»"), run.out());
    assertTrue(run.out().contains("«/etc»: нужна папка внутри этой"), run.out());
    assertTrue(run.out().contains("«blog»: нужны папка и вид"), run.out());
    assertTrue(run.out().contains("неизвестное значение «рассказ»"), run.out());
    assertTrue(written().contains("object: supplement"), written());
    assertTrue(written().contains("kind: ad"), written());
    assertTrue(written().contains("# overrides:"), written());
  }

  @Test
  void endOfInputBeforeTheLastAnswerWritesNothing() {
    for (String answers : List.of("", "1\n", "1\n1\n\n\n\nblog article\n")) {
      Desk.Run run = desk.input(answers).run("init");
      assertEquals(2, run.code());
      assertTrue(run.err().contains("ничего не записано"), run.err());
      assertTrue(run.err().contains("--yes"), run.err());
      assertFalse(Files.exists(folder.resolve("medlint.yaml")));
    }
  }

  @Test
  void existingFileIsKeptUnlessForced() throws IOException {
    Files.writeString(folder.resolve("medlint.yaml"), "lang: en\n");
    Desk.Run run = desk.run("init", "--kind", "ad", "--yes");
    assertEquals(2, run.code());
    assertEquals(
        "ошибка: init: medlint.yaml уже есть; чтобы записать его заново: --force\n", run.err());
    assertEquals("lang: en\n", written());
    assertEquals(0, desk.run("init", "--kind", "ad", "--yes", "--force").code());
    assertTrue(written().contains("kind: ad"), written());
  }

  @Test
  void secondConfigurationInTheFolderIsRefusedEvenByForce() throws IOException {
    Files.writeString(folder.resolve("medlint.yml"), "lang: en\n");
    Desk.Run run = desk.run("init", "--yes", "--force");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("здесь уже есть medlint.yml"), run.err());
  }

  @Test
  void configurationAboveThatNoLongerHoldsIsTold() throws IOException {
    Files.writeString(folder.resolve("medlint.yaml"), "lang: en\n");
    Path inner = Files.createDirectory(folder.resolve("blog"));
    Desk.Run run = new Desk(inner).run("init", "--kind", "article", "--yes");
    assertEquals(0, run.code());
    assertTrue(run.err().startsWith("примечание: для файлов в " + inner), run.err());
  }

  @Test
  void wrongOptionsWriteNothing() {
    String[][] wrong = {
      {"--object", "драг", "неизвестное значение"},
      {"--folder", "blog", "нужны папка и вид"},
      {"--folder", "../x=ad", "нужна папка внутри этой"},
      {"--folder", "blog=рассказ", "неизвестное значение"},
      {"--rx-list", "нет.txt", "--rx-list: "},
    };
    for (String[] w : wrong) {
      Desk.Run run = desk.run("init", w[0], w[1], "--yes");
      assertEquals(2, run.code(), w[1]);
      assertTrue(run.err().contains(w[2]), run.err());
      assertFalse(Files.exists(folder.resolve("medlint.yaml")));
    }
  }

  @Test
  void writtenFileIsWhatACheckGoesBy() throws IOException {
    desk.run("init", "--object=drug", "--kind=ad", "--folder=pro=article", "--fragment", "--yes");
    Files.writeString(folder.resolve("a.txt"), Desk.BREACH);
    assertEquals(1, desk.run("check", "a.txt").code());
  }

  @Test
  void everyRemarkThatShowsAKeyIsRightOnceItIsUncommented() throws IOException {
    desk.run("init", "--yes");
    String[] lines = written().split("\n");
    StringBuilder uncommented = new StringBuilder();
    for (String line : lines) {
      uncommented.append(line.matches("(  )?# .*: [^а-яё].*|# .*(facts|overrides):") ? "" : "#");
      uncommented.append(line.replaceFirst("^# ", "").replaceFirst("^  # ", "  ")).append('\n');
    }
    Files.writeString(folder.resolve("medlint.yaml"), uncommented);
    Files.writeString(folder.resolve("my-rx.txt"), "Омезостоп\n");
    Files.writeString(folder.resolve("a.txt"), "Мы работаем с девяти.");
    Desk.Run run = desk.run("check", "a.txt");
    assertEquals("", run.err(), uncommented.toString());
    assertTrue(run.out().contains("(medlint.yaml)"), run.out());
    valid();
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("medlint.yaml"));
  }

  private void valid() throws IOException {
    Object yaml = new Load(LoadSettings.builder().build()).loadFromString(written());
    try (InputStream in = Configuration.class.getResourceAsStream("medlint-yaml.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      String json = new JsonMapper().writeValueAsString(yaml);
      assertEquals(List.of(), schema.validate(json, InputFormat.JSON), json);
    }
  }

  private static void golden(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), actual, name);
  }
}
