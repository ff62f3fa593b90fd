package dev.medlint.connectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin of WordPress, installed as its guide says, called by hooks as WordPress calls it. */
class WordPressTest {

  private static final String SECRET = "right-one";
  private static final String WORDS = "«навсегда избавит от боли» (38-ФЗ, ст. 24 ч. 1 п. 8)";

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

  @BeforeEach
  void install() throws Exception {
    for (String file :
        List.of(
            "php/Medlint.php",
            "php/MedlintGate.php",
            "wordpress/medlint-check.php",
            "wordpress/medlint-editor.js")) {
      Path source = Program.CONNECTORS.resolve(file);
      Files.copy(source, folder.resolve(source.getFileName()));
    }
  }

  private static String options(String address, String token, String more) {
    return "{\"address\":\"" + address + "\",\"token\":\"" + token + "\"" + more + "}";
  }

  private Map<String, String> run(String scene, String options, String... variables)
      throws Exception {
    Program program =
        new Program(folder).with("PLUGIN", folder.toString()).with("OPTIONS", options);
    for (int i = 0; i < variables.length; i += 2) {
      program.with(variables[i], variables[i + 1]);
    }
    return program
        .run(List.of("php", Program.SCRIPTS.resolve("wordpress.php").toString(), scene))
        .values();
  }

  private static String drugs() {
    return options(server.url(), SECRET, ",\"kind\":\"ad\",\"object\":\"drug\"");
  }

  @Test
  void theClassicEditorKeepsABreachAsADraftAndNamesIt() throws Exception {
    Map<String, String> site = run("classic", drugs());

    assertEquals("draft", site.get("status"));
    assertEquals("true", site.get("kept"));
    assertTrue(site.get("notice").contains("notice-error"), site.get("notice"));
    assertTrue(site.get("notice").contains("Ошибка (Текст): "), site.get("notice"));
    assertTrue(site.get("notice").contains(WORDS), site.get("notice"));
    assertEquals("", site.get("again"));
    assertEquals("draft", site.get("scheduled"));
    assertTrue(site.get("title").contains("Ошибка (Заголовок): "), site.get("title"));
  }

  @Test
  void theClassicEditorLetsPassWhatIsCleanOrNotPublic() throws Exception {
    Map<String, String> site = run("classic", drugs());

    assertEquals("publish", site.get("clean"));
    assertEquals("", site.get("cleanNotice"));
    assertEquals("draft", site.get("draft"));
    assertEquals("inherit", site.get("revision"));
    assertEquals("publish", site.get("other"));
  }

  @Test
  void theBlockEditorGetsAnErrorAndTheSiteStaysAsItWas() throws Exception {
    Map<String, String> site = run("rest", drugs());

    assertEquals("medlint_fail", site.get("code"));
    assertEquals("400", site.get("http"));
    assertTrue(site.get("message").startsWith("Текст не опубликован: "), site.get("message"));
    assertTrue(site.get("message").contains(WORDS), site.get("message"));
    // The editor leaves out a message in which it sees a tag.
    assertFalse(site.get("message").matches(".*</?[^>]*>.*"), site.get("message"));
    assertEquals("1", site.get("findings"));
    assertEquals("0", site.get("saved"));
    assertEquals("", site.get("notice"));
    assertEquals("draft", site.get("draft"));
    assertEquals("draft", site.get("publishOnly"));
    assertEquals("publish", site.get("corrected"));
    assertEquals("true", site.get("live"));
    assertEquals("other", site.get("others"));
  }

  @Test
  void aDoubtIsToldOfAfterPublication() throws Exception {
    String services = options(server.url(), SECRET, ",\"kind\":\"ad\",\"object\":\"service\"");
    Map<String, String> site = run("warned", services);

    assertEquals("publish", site.get("status"));
    assertEquals("true", site.get("allowed"));
    assertEquals("false", site.get("blocks"));
    assertTrue(site.get("text").startsWith("Текст опубликован, но его стоит перечитать."));
    assertTrue(site.get("text").contains("«У вас болит спина?»"), site.get("text"));
    assertEquals("{\"notice\":null}", site.get("once"));
    assertEquals("false", site.get("stranger"));
    assertEquals("https://clinic.example/medlint-editor.js", site.get("script"));
  }

  @Test
  void aServerThatIsDownBlocksOrWarnsAsTheSettingSays() throws Exception {
    String nowhere = "http://127.0.0.1:" + CommandsTest.freePort();
    Map<String, String> blocked = run("unchecked", options(nowhere, SECRET, ""));
    assertTrue(
        blocked.get("rest").startsWith("medlint_incomplete Текст не опубликован: проверить"));
    assertTrue(blocked.get("rest").contains(nowhere), blocked.get("rest"));
    assertEquals("draft", blocked.get("classic"));
    assertTrue(blocked.get("notice").contains("проверить его не удалось"), blocked.get("notice"));

    Map<String, String> warned =
        run("unchecked", options(nowhere, SECRET, ",\"unchecked\":\"warn\""));
    assertEquals("publish", warned.get("rest"));
    assertEquals("publish", warned.get("classic"));
    assertTrue(warned.get("notice").contains("БЕЗ ПРОВЕРКИ"), warned.get("notice"));
    assertTrue(warned.get("notice").contains("notice-warning"), warned.get("notice"));
  }

  @Test
  void whatTheServerRefusesOrCannotReadIsNotClean() throws Exception {
    Map<String, String> token = run("unchecked", options(server.url(), "wrong-one", ""));
    assertTrue(token.get("rest").contains("Нужен токен (401)"), token.get("rest"));
    assertEquals("draft", token.get("classic"));

    Map<String, String> foreign =
        run("unchecked", options(server.url(), SECRET, ""), "CONTENT", Program.FOREIGN);
    assertTrue(foreign.get("rest").contains("не на русском языке"), foreign.get("rest"));
    assertEquals("draft", foreign.get("classic"));
  }

  @Test
  void anImportIsStoppedTooAndTheLogHoldsNoWordsOfTheText() throws Exception {
    Map<String, String> site = run("nobody", drugs());

    assertEquals("draft", site.get("status"));
    assertTrue(site.get("log").contains("medlint, «Из выгрузки»: Текст не опубликован"));
    assertFalse(site.get("log").contains("избавит"), site.get("log"));
    assertEquals("0", site.get("kept"));
  }

  @Test
  void theTokenOfTheConfigurationFileCountsMore() throws Exception {
    Map<String, String> site =
        run("unchecked", options(server.url(), "wrong-one", ""), "TOKEN_IN_CONFIG", SECRET);
    assertEquals("publish", site.get("rest"));
    assertEquals("publish", site.get("classic"));
  }

  @Test
  void settingsKeepWhatCanBeOneAndNeverShowTheToken() throws Exception {
    Map<String, String> site = run("settings", options(server.url(), SECRET, ""));

    assertEquals(
        "{\"address\":\"https://medlint.clinic.example\",\"token\":\""
            + SECRET
            + "\",\"types\":\"post, page, service\",\"kind\":\"\",\"object\":\"service\","
            + "\"audience\":\"public\",\"complete\":\"no\",\"unchecked\":\"warn\",\"timeout\":\"5\"}",
        site.get("kept"));
    assertEquals(server.url(), site.get("address"));
    assertEquals("new", site.get("token"));
    assertEquals("true", site.get("state"));
    assertEquals("false", site.get("shows the token"));
    assertEquals("4", site.get("chosen"));
  }

  @Test
  void theScriptShowsInTheBlockEditorWhatWasKeptForIt() throws Exception {
    Program.Run run =
        new Program(folder)
            .run(
                List.of(
                    "node",
                    Program.SCRIPTS.resolve("editor.mjs").toString(),
                    folder.resolve("medlint-editor.js").toString()));

    assertEquals("", run.err());
    String asked = "POST /medlint/v1/notice";
    assertEquals(
        List.of(
            String.join(",", asked, asked, asked, asked),
            "warning medlint Текст опубликован, но его стоит перечитать.",
            "remove medlint",
            "error medlint Текст не опубликован.",
            "warning medlint Не удалось узнать, что показала проверка medlint."),
        run.out().lines().toList());
  }
}
