package dev.medlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medlint.source.LoadResult;
import dev.medlint.source.SourceLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code medlint lsp} shows an editor what {@code medlint check} finds in the same files. */
@Timeout(300)
class EditorsFindTheSameTest {

  private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyTextAmongTheExamplesHasTheSameFindingsInAnEditor() throws Exception {
    List<Path> texts = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(EditorsFindTheSameTest::isExample).sorted().toList()) {
        (languageOf(file).isEmpty() ? others : texts).add(file);
      }
    }
    assertTrue(texts.size() > 20 && !others.isEmpty(), () -> texts + " " + others);
    int found = 0;
    try (Session editor = new Session()) {
      for (Path file : texts) {
        List<String> expected = checked(file);
        assertEquals(expected, editor.diagnostics(file, languageOf(file)), file::toString);
        found += expected.size();
      }
      for (Path file : others) {
        assertEquals(List.of("not-checked"), editor.codes(file, "plaintext"), file::toString);
      }
    }
    assertTrue(found > 20, found + " findings");
  }

  private static boolean isExample(Path file) {
    String path = EXAMPLES.relativize(file).toString();
    boolean text = !languageOf(file).isEmpty() || path.endsWith(".csv") || path.endsWith(".jsonl");
    return Files.isRegularFile(file)
        && text
        && !path.contains("target")
        && !path.contains("node_modules");
  }

  private static String languageOf(Path file) {
    String name = file.toString();
    if (name.endsWith(".md")) {
      return "markdown";
    }
    if (name.endsWith(".html")) {
      return "html";
    }
    return name.endsWith(".txt") ? "plaintext" : "";
  }

  private static Surroundings surroundings(InputStream in, OutputStream out, OutputStream err) {
    return new Surroundings(
        in,
        out,
        err,
        Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC),
        Map.of("LANG", "ru_RU.UTF-8"),
        EXAMPLES.getParent(),
        false);
  }

  private static String text(Path file) {
    LoadResult loaded = SourceLoader.standard().load(file, file.toString());
    return ((LoadResult.Loaded) loaded).text().text();
  }

  /** Returns what the command shows people: rule, places as the protocol has them, severity. */
  private static List<String> checked(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    String[] arguments = {"check", "--no-cache", "--format", "json", file.toString()};
    Main.execute(arguments, surroundings(nothing, out, err));
    JsonNode report = JSON.readTree(out.toByteArray());
    List<String> shown = new ArrayList<>();
    for (JsonNode unread : report.path("unread")) {
      assertTrue(unread.path("reason").asText().length() > 0);
      shown.add("not-checked 0:0-0:0");
    }
    for (JsonNode finding : report.path("files").path(0).path("findings")) {
      String severity = finding.path("severity").asText();
      boolean warning =
          severity.equals("warning") && !finding.path("confidence").asText().equals("low");
      if (finding.path("disposition").asText().equals("open")
          && (severity.equals("error") || warning)) {
        shown.add(
            finding.path("rule").asText()
                + place(finding, "line", "column", ' ')
                + place(finding, "endLine", "endColumn", '-')
                + ' '
                + severity);
      }
    }
    Collections.sort(shown);
    return shown;
  }

  private static String place(JsonNode finding, String line, String column, char before) {
    return String.format(
        Locale.ROOT,
        "%c%d:%d",
        before,
        finding.path(line).asInt() - 1,
        finding.path(column).asInt() - 1);
  }

  /** An editor that asks for diagnoses and shows nothing. */
  private static final class Session implements LanguageClient, AutoCloseable {

    private final LanguageServer server;
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    private Session() throws Exception {
      PipedOutputStream written = new PipedOutputStream();
      PipedInputStream read = new PipedInputStream(1 << 20);
      OutputStream answers = new PipedOutputStream(read);
      InputStream in = new PipedInputStream(written, 1 << 20);
      Thread thread =
          new Thread(
              () ->
                  code.complete(
                      Main.execute(
                          new String[] {"lsp", "--stdio"},
                          surroundings(in, answers, OutputStream.nullOutputStream()))));
      thread.setDaemon(true);
      thread.start();
      var launcher = LSPLauncher.createClientLauncher(this, read, written);
      launcher.startListening();
      server = launcher.getRemoteProxy();
      TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
      texts.setDiagnostic(new DiagnosticCapabilities());
      InitializeParams params = new InitializeParams();
      params.setCapabilities(new ClientCapabilities(null, texts, null));
      server.initialize(params).get(60, TimeUnit.SECONDS);
      server.initialized(new InitializedParams());
    }

    private List<Diagnostic> opened(Path file, String language) throws Exception {
      String uri = file.toUri().toString();
      server
          .getTextDocumentService()
          .didOpen(
              new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, 1, text(file))));
      var asked = new DocumentDiagnosticParams(new TextDocumentIdentifier(uri));
      var report = server.getTextDocumentService().diagnostic(asked).get(60, TimeUnit.SECONDS);
      server
          .getTextDocumentService()
          .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
      return report.getRelatedFullDocumentDiagnosticReport().getItems();
    }

    private List<String> codes(Path file, String language) throws Exception {
      return opened(file, language).stream().map(one -> one.getCode().getLeft()).toList();
    }

    private List<String> diagnostics(Path file, String language) throws Exception {
      List<String> shown = new ArrayList<>();
      for (Diagnostic one : opened(file, language)) {
        String place = place(one.getRange().getStart()) + '-' + place(one.getRange().getEnd());
        String rule = one.getCode().getLeft();
        shown.add(
            rule.equals("not-checked")
                ? rule + ' ' + place
                : rule + ' ' + place + ' ' + one.getSeverity().name().toLowerCase(Locale.ROOT));
      }
      Collections.sort(shown);
      return shown;
    }

    private static String place(Position position) {
      return position.getLine() + ":" + position.getCharacter();
    }

    @Override
    public void close() throws Exception {
      server.shutdown().get(60, TimeUnit.SECONDS);
      server.exit();
      assertEquals(0, code.get(60, TimeUnit.SECONDS));
    }

    @Override
    public void telemetryEvent(Object event) {
      throw new AssertionError("nothing is counted: " + event);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      // Of an editor that asks, only the program's own files are pushed.
    }

    @Override
    public void showMessage(MessageParams message) {
      throw new AssertionError(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams question) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
      throw new AssertionError(message.getMessage());
    }
  }
}
