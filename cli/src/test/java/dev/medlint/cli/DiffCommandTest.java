package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() {
    desk = new Desk(folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private void save(String name, String... paragraphs) throws IOException {
    write("a.html", "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>\n");
    Desk.Run run =
        desk.run(
            "check",
            "--kind",
            "ad",
            "--object",
            "drug",
            "--fragment",
            "--format",
            "json",
            "a.html");
    write(name, run.out());
  }

  @Test
  void newGoneAndMovedFindingsAreShown() throws IOException {
    save("old.json", Desk.BREACH, "Сироп без побочных эффектов.");
    save("new.json", "Начало.", Desk.BREACH, "Лучший препарат от давления.");
    Desk.Run run = desk.run("diff", "old.json", "new.json");
    assertEquals("", run.err());
    assertEquals(1, run.code());
    assertEquals(
        """
        + a.html:3:4: error[superlative-best-of-kind]
        - a.html:2:10: error[effect-guarantee]
        > a.html:1:16 → a.html:2:16: error[cure-story]
        Новых находок: 1, ушло: 1, сместилось: 1, без изменений: 0
        """,
        run.out().replaceAll("\\] .*", "]"));
    assertEquals(0, desk.run("diff", "new.json", "new.json").code());
  }

  @Test
  void goneFindingsAreNoFailure() throws IOException {
    save("old.json", Desk.BREACH);
    save("new.json", "Начало.");
    Desk.Run run = desk.run("diff", "--lang", "en", "old.json", "new.json");
    assertEquals(0, run.code());
    assertTrue(run.out().endsWith("New findings: 0, gone: 1, moved: 0, the same: 0\n"), run.out());
  }

  @Test
  void asJsonItHoldsTheSame() throws IOException {
    save("old.json", Desk.BREACH);
    save("new.json", "Начало.", Desk.BREACH);
    String json = desk.run("diff", "--format", "json", "old.json", "new.json").out();
    assertTrue(json.contains("\"schema\" : \"medlint-diff/1\""), json);
    assertTrue(json.contains("\"added\" : [ ]"), json);
    assertTrue(json.contains("\"gone\" : [ ]"), json);
    assertTrue(json.contains("\"line\" : 2"), json);
    assertTrue(json.contains("\"same\" : 0"), json);
  }

  @Test
  void whatIsNoSavedResultIsTold() throws IOException {
    save("old.json", "Начало.");
    write("other.json", "{\"a\":1}");
    write("broken.json", "{\n\"schema\": medlint");
    assertTrue(
        desk.run("diff", "old.json", "other.json").err().contains("это не сохранённый результат"));
    Desk.Run broken = desk.run("diff", "old.json", "broken.json");
    assertEquals(2, broken.code());
    assertTrue(broken.err().contains("broken.json:2: это не JSON"), broken.err());
    assertEquals(2, desk.run("diff", "old.json", "none.json").code());
    assertEquals(2, desk.run("diff", "old.json").code());
  }
}
