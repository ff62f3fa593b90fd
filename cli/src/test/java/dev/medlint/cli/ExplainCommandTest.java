package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files under {@code golden} are written anew with {@code -Dgolden.update=true}. */
class ExplainCommandTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void lay() {
    desk = new Desk(folder);
  }

  @Test
  void aProvisionOfTheBundledPackIsExplained() throws IOException {
    compare("explain-provision_en.txt", desk.run("explain", "38-fz:24:1:4", "--lang", "en"));
  }

  @Test
  void aLineIsExplainedWithTheFactsThatCheckWouldUse() throws IOException {
    Files.writeString(
        folder.resolve("medlint.yaml"), "version: 1\nfacts: {kind: ad, object: service}\n");
    Files.writeString(folder.resolve("ad.txt"), "Клиника у парка.\n" + Desk.BREACH + "\n");
    compare("explain-line_ru.txt", desk.run("explain", "ad.txt:2"));
  }

  @Test
  void optionsAreStrongerThanTheConfiguration() throws IOException {
    Files.writeString(folder.resolve("ad.txt"), Desk.BREACH);
    String supplement =
        desk.run("explain", "ad.txt:1", "--kind", "ad", "--object", "supplement").out();
    assertTrue(supplement.contains("Норма: ст. 25 ч. 1 п. 2"), supplement);
    assertTrue(supplement.contains("объект: БАД (параметр --object)"), supplement);
  }

  @Test
  void theLawOfAnotherDayIsExplainedOnRequest() {
    String text = desk.run("explain", "38-fz:24:7", "--as-of", "2012-01-01").out();
    assertTrue(text.contains("по 21\u00a0октября\u00a02013\u00a0г."), text);
    assertEquals(2, desk.run("explain", "38-fz:24:7", "--as-of", "вчера").code());
  }

  @Test
  void anArticleOrAPartListsItsProvisions() {
    String text = desk.run("explain", "38-fz:24").out();
    assertTrue(text.contains("— 38-fz:24:1:9:"), text);
    assertTrue(text.indexOf("38-fz:24:1:9:") < text.indexOf("38-fz:24:1:10:"), text);
  }

  @Test
  void whatIsMissingOrUnknownIsTold() throws IOException {
    Files.writeString(folder.resolve("ad.txt"), Desk.BREACH);
    Desk.Run noLine = desk.run("explain", "ad.txt");
    assertEquals(2, noLine.code());
    assertTrue(noLine.err().contains("medlint explain ad.txt:1"), noLine.err());
    Desk.Run beyond = desk.run("explain", "ad.txt:7");
    assertEquals(2, beyond.code());
    assertTrue(beyond.err().contains("ad.txt: строки 7 нет, всего строк: 1"), beyond.err());
    Desk.Run unknown = desk.run("explain", "38-fz:24:1:44");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("похоже на: 38-fz:24:1:4"), unknown.err());
    assertEquals(2, desk.run("explain", "нет.txt:1").code());
    assertEquals(2, desk.run("explain").code());
  }

  @Test
  void aBatchIsNoTextWithLines() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"id\":\"1\",\"text\":\"а\"}\n{\"id\":\"2\",\"text\":\"б\"}\n");
    Desk.Run run = desk.run("explain", "a.jsonl:1");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("место в одном тексте, а здесь записей: 2"), run.err());
  }

  @Test
  void placesAreReadFromTheEnd() {
    assertEquals(
        Optional.of(new FilePlace("a.md", 12, OptionalInt.empty())), FilePlace.of("a.md:12"));
    assertEquals(
        Optional.of(new FilePlace("a.md", 12, OptionalInt.of(5))), FilePlace.of("a.md:12:5"));
    assertEquals(
        Optional.of(new FilePlace("C:\\a.md", 3, OptionalInt.empty())), FilePlace.of("C:\\a.md:3"));
    assertEquals(Optional.empty(), FilePlace.of("a.md"));
    assertEquals(Optional.empty(), FilePlace.of("a.md:0"));
    assertEquals(Optional.empty(), FilePlace.of(":3"));
    assertEquals(Optional.empty(), FilePlace.of("a.md:1234567890"));
  }

  @Test
  void docsAreWrittenAndThoseOfRulesThatAreGoneAreRemoved() throws IOException {
    Desk.Run run = desk.run("rules", "docs", "docs");
    assertEquals(0, run.code(), run.err());
    Path page = folder.resolve("docs/rules/en/cure-story.md");
    String mark = Files.readString(page).lines().findFirst().orElseThrow() + "\n";
    Path gone = folder.resolve("docs/rules/en/gone.md");
    Path own = folder.resolve("docs/rules/en/own.md");
    Files.writeString(gone, mark + "old");
    Files.writeString(own, "# Written by hand\n");
    assertEquals(run.out(), desk.run("rules", "docs", "docs").out());
    assertTrue(Files.notExists(gone));
    assertTrue(Files.exists(own));
    assertEquals(2, desk.run("rules", "docs").code());
  }

  private static void compare(String name, Desk.Run run) throws IOException {
    assertEquals(0, run.code(), run.err());
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, run.out(), StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), run.out(), name);
  }
}
