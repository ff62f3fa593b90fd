package dev.medlint.connectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connectors as commands end as {@code medlint check} does and tell people as much. */
class CommandsTest {

  private static final String BREACH = "Гель навсегда избавит от боли.\n";
  private static final String CLEAN = "Регистратура открыта с восьми утра.\n";
  private static final String WORDS = "навсегда избавит от боли";

  /** How each is started, and how a fact is stated to it. */
  enum Client {
    SHELL(List.of("bash", "check.sh"), "%s=%s"),
    PYTHON(List.of("python3", "python/medlint_client.py"), "--%s=%s"),
    NODE(List.of("node", "node/medlint-client.mjs"), "--%s %s"),
    PHP(List.of("php", "php/Medlint.php"), "--%s=%s");

    private final List<String> start;
    private final String fact;

    Client(List<String> start, String fact) {
      this.start = start;
      this.fact = fact;
    }

    List<String> command(String file, String kind, String object) {
      List<String> words = command(file);
      words.addAll(fact("kind", kind));
      words.addAll(fact("object", object));
      return words;
    }

    List<String> fact(String name, String value) {
      return List.of(String.format(fact, name, value).split(" "));
    }

    List<String> command(String... words) {
      List<String> command = new ArrayList<>();
      command.add(start.get(0));
      command.add(Program.CONNECTORS.resolve(start.get(1)).toString());
      command.addAll(List.of(words));
      return command;
    }
  }

  private static TestServer server;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.open();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private String file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    return name;
  }

  private Program asking(String url) {
    return new Program(folder).with("MEDLINT_URL", url);
  }

  @ParameterizedTest
  @EnumSource
  void aBreachEndsWith1AndIsNamed(Client client) throws Exception {
    Program.Run run = asking(server.url()).run(client.command(file("a.txt", BREACH), "ad", "drug"));

    assertEquals(1, run.code(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains("a.txt:1:6"), run.out());
    assertTrue(run.out().contains("effect-guarantee"), run.out());
    assertTrue(run.out().contains(WORDS), run.out());
  }

  @ParameterizedTest
  @EnumSource
  void aTextWithoutABreachEndsWith0(Client client) throws Exception {
    String text = file("a.txt", CLEAN);
    Program.Run run = asking(server.url()).run(client.command(text, "page", "service"));

    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @EnumSource
  void aTextInAnotherLanguageEndsWith3(Client client) throws Exception {
    Program.Run run =
        asking(server.url()).run(client.command(file("a.txt", Program.FOREIGN), "ad", "drug"));

    assertEquals(3, run.code(), run.err());
    assertTrue(run.out().contains("не на русском языке"), run.out());
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownFactEndsWith2AndTheServerNamesThoseThatThereAre(Client client) throws Exception {
    Program.Run run =
        asking(server.url()).run(client.command(file("a.txt", BREACH), "blog", "drug"));

    assertEquals(2, run.code(), run.out());
    assertEquals("", run.out());
    assertTrue(run.err().contains("«blog»; можно: ad, article, page"), run.err());
  }

  @ParameterizedTest
  @EnumSource
  void aServerThatIsDownEndsWith2AndSaysHowToStartIt(Client client) throws Exception {
    String nowhere = "http://127.0.0.1:" + freePort();
    Program.Run run = asking(nowhere).run(client.command(file("a.txt", BREACH), "ad", "drug"));

    assertEquals(2, run.code(), run.out());
    assertEquals("", run.out());
    assertTrue(run.err().contains(nowhere), run.err());
    assertTrue(run.err().contains("medlint serve"), run.err());
  }

  @ParameterizedTest
  @EnumSource
  void aWrongAddressEndsWith2(Client client) throws Exception {
    Program.Run run =
        asking(server.url() + "/site").run(client.command(file("a.txt", BREACH), "ad", "drug"));

    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("/site/v1/files"), run.err());
  }

  @ParameterizedTest
  @EnumSource
  void theTokenOpensAndNothingElseDoes(Client client) throws Exception {
    List<String> command = client.command(file("a.txt", BREACH), "ad", "drug");
    try (TestServer closed = TestServer.withToken("right-one")) {
      assertEquals(1, asking(closed.url()).with("MEDLINT_TOKEN", "right-one").run(command).code());
      for (String wrong : List.of("", "wrong-one")) {
        Program.Run run = asking(closed.url()).with("MEDLINT_TOKEN", wrong).run(command);
        assertEquals(2, run.code(), run.out());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Authorization: Bearer"), run.err());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsNotThereAndNoFileAtAllEndWith2(Client client) throws Exception {
    Program.Run missing = asking(server.url()).run(client.command("nowhere.txt"));
    assertEquals(2, missing.code(), missing.out());
    assertTrue(missing.err().contains("nowhere.txt"), missing.err());

    Program.Run none = asking(server.url()).run(client.command());
    assertEquals(2, none.code(), none.out());
    assertTrue(none.err().contains("kind"), none.err());
  }

  /** A script holds the names, since the machine's locale may know no Cyrillic. */
  @ParameterizedTest
  @EnumSource
  void namesWithCyrillicAndSpacesArriveAsTheyAre(Client client) throws Exception {
    String names = "'листовка «весна»; 50%, новая.txt'";
    file("a.txt", BREACH);
    file("run.sh", "cp a.txt " + names + "\n\"$@\" " + names + "\n");
    List<String> command = new ArrayList<>(List.of("bash", "run.sh"));
    command.addAll(client.command());

    Program.Run run = asking(server.url()).run(command);

    assertTrue(run.code() < 2, run.err());
    assertTrue(run.out().contains("листовка «весна»; 50%, новая.txt"), run.out());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHELL")
  void theGravestOfSeveralFilesDecides(Client client) throws Exception {
    String clean = file("clean.txt", CLEAN);
    String foreign = file("foreign.txt", Program.FOREIGN);
    String breach = file("breach.txt", BREACH);
    List<String> command = client.command("--fragment");
    command.addAll(client.fact("kind", "ad"));
    command.addAll(client.fact("object", "drug"));
    command.addAll(List.of(clean, foreign));
    Program program = asking(server.url());

    assertEquals(3, program.run(command).code());
    command.add(breach);
    Program.Run run = program.run(command);
    assertEquals(1, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("foreign.txt: не проверено"), run.out());
  }

  @Test
  void theShellLineOfTheGuideTellsBreachesFromTheRest() throws Exception {
    file("bad.txt", "После курса я вылечилась от гастрита за неделю.\n");
    file("good.txt", CLEAN);
    String guide =
        Files.readString(Program.CONNECTORS.resolve("README.md"), StandardCharsets.UTF_8);
    String line =
        guide.lines().filter(l -> l.contains("grep -q '\"outcome\"")).findFirst().orElseThrow();
    for (String name : List.of("bad", "good")) {
      file(
          "line.sh",
          line.replace("http://127.0.0.1:8729", server.url())
              .replace("leaflet.txt", name + ".txt"));
      Program.Run run =
          new Program(folder).with("no_proxy", "127.0.0.1").run(List.of("bash", "line.sh"));
      assertEquals(name.equals("bad") ? 1 : 0, run.code(), name + run.out() + run.err());
    }
  }

  /** Returns a port at which nobody listens, as far as one can know. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
