package dev.medlint.connectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handler for Bitrix, installed as its guide says, called by events as Bitrix calls it. */
class BitrixTest {

  private static final String SECRET = "right-one";

  private static TestServer server;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.withToken(SECRET);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  /** Sets what stands on top of the file, as who installs it does. */
  private Map<String, String> run(
      String scene, String address, String token, boolean block, String... variables)
      throws Exception {
    for (String file : List.of("Medlint.php", "MedlintGate.php")) {
      Path copy = folder.resolve(file);
      Files.deleteIfExists(copy);
      Files.copy(Program.CONNECTORS.resolve("php").resolve(file), copy);
    }
    String handler =
        Files.readString(Program.CONNECTORS.resolve("bitrix/init.php"), StandardCharsets.UTF_8);
    String set =
        replaced(
            replaced(
                replaced(handler, "'http://127.0.0.1:8729'", "'" + address + "'"),
                "'token' => null",
                "'token' => '" + token + "'"),
            "'blockUnchecked' => true",
            "'blockUnchecked' => " + block);
    Files.writeString(folder.resolve("init.php"), set, StandardCharsets.UTF_8);
    Program program = new Program(folder).with("HANDLER", folder.toString());
    for (int i = 0; i < variables.length; i += 2) {
      program.with(variables[i], variables[i + 1]);
    }
    return program
        .run(List.of("php", Program.SCRIPTS.resolve("bitrix.php").toString(), scene))
        .values();
  }

  private static String replaced(String text, String before, String after) {
    assertTrue(text.contains(before), before);
    return text.replace(before, after);
  }

  /** Older sites keep their texts in windows-1251. */
  @ParameterizedTest
  @ValueSource(strings = {"", "windows-1251"})
  void aBreachIsNotSavedAndTheExceptionNamesIt(String charset) throws Exception {
    Map<String, String> site = run("events", server.url(), SECRET, true, "SITE_CHARSET", charset);

    assertEquals("false", site.get("added"));
    assertEquals(
        "Текст не опубликован: в нём есть то, что закон о рекламе запрещает.<br>Ошибка (Подробный"
            + " текст): Рассказ о конкретном случае излечения или улучшения: «я вылечилась» (38-ФЗ,"
            + " ст. 24 ч. 1 п. 2)",
        site.get("exception"));
    assertEquals("1", site.get("clean"));
    assertEquals("", site.get("notes"));
    assertEquals("false", site.get("changed"));
    assertEquals("Часы работы", site.get("stored"));
  }

  @Test
  void whatVisitorsDoNotSeeOrWhatDoesNotChangeItIsSaved() throws Exception {
    Map<String, String> site = run("events", server.url(), SECRET, true);

    assertEquals("2", site.get("inactive"));
    assertEquals("2", site.get("sorted"));
    assertEquals("false", site.get("activated"));
    assertEquals("3", site.get("other"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "windows-1251"})
  void aDoubtIsSavedAndToldOfInThePanel(String charset) throws Exception {
    Map<String, String> site = run("warned", server.url(), SECRET, true, "SITE_CHARSET", charset);

    assertEquals("1", site.get("saved"));
    String notes = site.get("notes");
    assertTrue(notes.startsWith("medlint, «Массаж &lt;спины&gt;»: Текст опубликован, но"), notes);
    assertTrue(notes.contains("«У вас болит спина?»"), notes);
  }

  @Test
  void aServerThatIsDownBlocksOrWarnsAsTheSettingSays() throws Exception {
    String nowhere = "http://127.0.0.1:" + CommandsTest.freePort();
    Map<String, String> blocked = run("unchecked", nowhere, SECRET, true);
    assertEquals("false", blocked.get("saved"));
    assertTrue(blocked.get("exception").contains(nowhere), blocked.get("exception"));
    assertEquals("", blocked.get("notes"));

    Map<String, String> warned = run("unchecked", nowhere, SECRET, false);
    assertEquals("1", warned.get("saved"));
    assertEquals("", warned.get("exception"));
    assertTrue(warned.get("notes").contains("БЕЗ ПРОВЕРКИ"), warned.get("notes"));
  }

  @Test
  void whatTheServerRefusesOrCannotReadIsNotClean() throws Exception {
    Map<String, String> token = run("unchecked", server.url(), "wrong-one", true);
    assertEquals("false", token.get("saved"));
    assertTrue(token.get("exception").contains("Нужен токен (401)"), token.get("exception"));

    Map<String, String> foreign =
        run("unchecked", server.url(), SECRET, true, "CONTENT", Program.FOREIGN);
    assertEquals("false", foreign.get("saved"));
    assertTrue(foreign.get("exception").contains("не на русском языке"), foreign.get("exception"));
  }
}
