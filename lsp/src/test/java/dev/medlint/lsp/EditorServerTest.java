package dev.medlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medlint.Pack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a server ends, whatever the editor does. */
@Timeout(120)
class EditorServerTest {

  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";
  private static final String SHUTDOWN = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}";
  private static final String EXIT = "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";

  @TempDir static Path folder;
  private static EditorChecks checks;

  @BeforeAll
  static void readThePack() throws Exception {
    checks =
        new EditorChecks(Pack.bundled(), Pack::bundledWithExamples, Connection.settings(folder));
  }

  private static byte[] message(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return ("Content-Length: " + body.length + "\r\n\r\n" + json).getBytes(StandardCharsets.UTF_8);
  }

  private static InputStream messages(String... all) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String one : all) {
      bytes.write(message(one));
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static int ended(CompletableFuture<Integer> code) throws Exception {
    return code.get(60, TimeUnit.SECONDS);
  }

  private static CompletableFuture<Integer> serve(
      InputStream in, OutputStream out, OptionalLong editor) {
    return Connection.serve(new EditorServer(checks, "1.2.3"), in, out, editor);
  }

  private static int served(String... all) throws Exception {
    return ended(serve(messages(all), OutputStream.nullOutputStream(), OptionalLong.empty()));
  }

  @Test
  void whoEndsTheServerAsTheProtocolHasItGetsZero() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Connection connection = Connection.in(folder)) {
      assertEquals(0, connection.end());
    }
    assertEquals(0, ended(serve(messages(INITIALIZE, SHUTDOWN, EXIT), out, OptionalLong.empty())));
    assertTrue(
        out.toString(StandardCharsets.UTF_8)
            .contains("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":null}"),
        "the last answer is written first: " + out);
  }

  @Test
  void whoEndsItOtherwiseGetsOne() throws Exception {
    assertEquals(1, served(INITIALIZE, EXIT));
    assertEquals(1, served(INITIALIZE));
    assertEquals(1, served(INITIALIZE, SHUTDOWN));
    assertEquals(1, served());
  }

  @Test
  void textsOfAnEditorThatHasShutTheServerDownAreNoMatter() throws Exception {
    String open =
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":"
            + "{\"uri\":\"file:///a.md\",\"languageId\":\"markdown\",\"version\":1,\"text\":\"а\"}}}";
    assertEquals(0, served(INITIALIZE, SHUTDOWN, open, EXIT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\n{\"a\":",
        "Content-Length: 3\r\n\r\n{\"jsonrpc\":\"2.0\"}",
        "Content-Length: 99999\r\n\r\n{}",
        "Content-Length: 2147483647\r\n\r\n{}",
        "Content-Length: -1\r\n\r\n{}",
        "Content-Length: many\r\n\r\n{}",
        "Content-Type: x\r\n\r\n{}",
        "\r\n\r\n\r\n",
        "Content-Length: 0\r\n\r\n",
        "Content-Length: 2\r\n\r\n[]",
        "Content-Length: 4\r\n\r\nnull",
        "Content-Length: 2\r\n\r\n{}",
        "Content-Length: 16\r\n\r\n{\"method\":\"нет\"",
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0000\u0001\u0002"
      })
  void whatCannotBeReadIsPassedOverOrEndsTheServer(String garbage) throws Exception {
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    in.write(message(INITIALIZE));
    in.write(garbage.getBytes(StandardCharsets.UTF_8));
    in.write(message(SHUTDOWN));
    in.write(message(EXIT));
    int code =
        ended(
            serve(
                new ByteArrayInputStream(in.toByteArray()),
                OutputStream.nullOutputStream(),
                OptionalLong.empty()));
    assertTrue(code == 0 || code == 1, "ended with " + code);
  }

  @Test
  void messagesThatAreNotUnderstoodAreAnsweredAndOthersAfterThemToo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        ended(
            serve(
                messages(
                    INITIALIZE,
                    "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"нет/такого\",\"params\":[]}",
                    "{\"jsonrpc\":\"2.0\",\"method\":\"нет/такого\"}",
                    "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"textDocument/hover\",\"params\":{}}",
                    "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"textDocument/hover\",\"params\":7}",
                    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{}}",
                    "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":[1]}",
                    "{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":null}",
                    "{\"jsonrpc\":\"2.0\",",
                    SHUTDOWN,
                    EXIT),
                out,
                OptionalLong.empty()));
    assertEquals(0, code);
    String said = out.toString(StandardCharsets.UTF_8);
    for (int id = 7; id <= 9; id++) {
      assertTrue(said.contains("\"id\":" + id + ",\"error\""), said);
    }
    assertTrue(said.contains("\"id\":2,\"result\":null"), said);
  }

  @Test
  void anEditorThatNeverReadsEndsTheServerAndHoldsUpNothingBefore() throws Exception {
    Pipe pipe = Pipe.open();
    NeverReads gate = new NeverReads();
    CompletableFuture<Integer> code =
        Connection.serve(
            new EditorServer(checks, "1.2.3", 100_000),
            Channels.newInputStream(pipe.source()),
            gate,
            OptionalLong.empty());
    String explain =
        "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"workspace/executeCommand\",\"params\":"
            + "{\"command\":\"medlint.choices\"}}";
    int sent = 0;
    try (OutputStream to = Channels.newOutputStream(pipe.sink())) {
      to.write(message(INITIALIZE));
      while (!code.isDone()) {
        try {
          to.write(message(explain));
          sent++;
        } catch (java.io.IOException e) {
          break; // the server has ended and reads no more
        }
        assertTrue(sent < 100_000, "takes all this and never ends");
        if (sent % 100 == 0) {
          TimeUnit.MILLISECONDS.sleep(1);
        }
      }
    }
    assertEquals(1, ended(code));
    gate.open();
  }

  @Test
  void aPipeThatTheEditorClosedEndsTheServer() throws Exception {
    Pipe pipe = Pipe.open();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws java.io.IOException {
            throw new java.io.IOException("closed");
          }
        };
    try (OutputStream to = Channels.newOutputStream(pipe.sink())) {
      CompletableFuture<Integer> code =
          serve(Channels.newInputStream(pipe.source()), closed, OptionalLong.empty());
      to.write(message(INITIALIZE));
      assertEquals(1, ended(code));
    }
  }

  @Test
  void anEditorThatHasEndedBeforeEndsTheServer() throws Exception {
    Process editor = WaitingProcess.start();
    editor.getOutputStream().close();
    editor.waitFor();
    Pipe pipe = Pipe.open();
    assertEquals(
        1,
        ended(
            serve(
                Channels.newInputStream(pipe.source()),
                OutputStream.nullOutputStream(),
                OptionalLong.of(editor.pid()))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEditorThatDiesEndsTheServerAlthoughThePipeStaysOpen(boolean named) throws Exception {
    Process editor = WaitingProcess.start();
    Pipe pipe = Pipe.open();
    Pipe back = Pipe.open();
    try (OutputStream to = Channels.newOutputStream(pipe.sink());
        InputStream from = Channels.newInputStream(back.source())) {
      CompletableFuture<Integer> code =
          serve(
              Channels.newInputStream(pipe.source()),
              Channels.newOutputStream(back.sink()),
              named ? OptionalLong.of(editor.pid()) : OptionalLong.empty());
      to.write(
          message(
              INITIALIZE.replace(
                  "{\"capabilities\"",
                  named
                      ? "{\"capabilities\""
                      : "{\"processId\":" + editor.pid() + ",\"capabilities\"")));
      assertEquals('C', from.read());
      assertFalse(code.isDone());
      editor.destroyForcibly();
      assertEquals(1, ended(code));
    } finally {
      editor.destroyForcibly();
    }
  }
}
