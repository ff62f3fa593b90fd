package dev.medlint.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server for editors as a process of its own. */
@Timeout(120)
class LspTest {

  private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");

  @TempDir Path folder;

  @Test
  void standardOutputHoldsTheProtocolAloneAndTheEditorEndsTheProcess() throws Exception {
    Process process = lsp();
    try {
      OutputStream in = process.getOutputStream();
      InputStream out = process.getInputStream();
      send(in, "{\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
      assertTrue(next(out).contains("\"hoverProvider\":true"));
      send(in, "{\"method\":\"initialized\",\"params\":{}}");
      send(
          in,
          "{\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"untitled:ad\","
              + "\"languageId\":\"markdown\",\"version\":1,"
              + "\"text\":\"Гарантируем полное излечение! Запишитесь на приём к неврологу.\"}}}");
      String found = next(out);
      assertTrue(found.contains("textDocument/publishDiagnostics"), found);
      assertTrue(found.contains("\"source\":\"medlint\""), found);
      send(in, "{\"id\":2,\"method\":\"shutdown\"}");
      assertTrue(next(out).contains("\"id\":2"));
      send(in, "{\"method\":\"exit\"}");
      assertEquals("", new String(out.readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(0, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void anEditorThatDiesTakesTheServerWithIt() throws Exception {
    Process process = lsp();
    try {
      send(
          process.getOutputStream(),
          "{\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
      next(process.getInputStream());
      process.getOutputStream().close();
      assertEquals(1, process.waitFor());
    } finally {
      process.destroyForcibly();
    }
  }

  private Process lsp() throws Exception {
    return new ProcessBuilder(
            Program.java().toString(), "-jar", Program.jar().toString(), "lsp", "--lang", "ru")
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void send(OutputStream to, String message) throws Exception {
    byte[] body = ("{\"jsonrpc\":\"2.0\"," + message.substring(1)).getBytes(StandardCharsets.UTF_8);
    to.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    to.write(body);
    to.flush();
  }

  private static String next(InputStream from) throws Exception {
    StringBuilder header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      int c = from.read();
      assertTrue(c >= 0, header::toString);
      header.append((char) c);
    }
    Matcher length = LENGTH.matcher(header);
    assertTrue(length.find(), header::toString);
    return new String(from.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
  }
}
