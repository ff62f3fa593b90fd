package dev.medlint.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.medlint.Pack;
import dev.medlint.detect.DrugList;
import dev.medlint.run.RunOptions;
import dev.medlint.source.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor and a server with the shipped pack that speak the protocol over two pipes. */
final class Connection implements AutoCloseable {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  private static final long HANGS_SECONDS = 60;

  final EditorFake editor = new EditorFake();
  final InitializeResult capabilities;
  final LanguageServer server;
  private final Path folder;
  private final CompletableFuture<Integer> exitCode;
  private final OutputStream toServer;
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();

  private Connection(Path folder, EditorSettings settings, InitializeParams params)
      throws Exception {
    this.folder = folder;
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    this.toServer = Channels.newOutputStream(there.sink());
    this.exitCode =
        serve(
            new EditorServer(
                new EditorChecks(Pack.bundled(), Pack::bundledWithExamples, settings), "1.2.3"),
            Channels.newInputStream(there.source()),
            Channels.newOutputStream(back.sink()),
            OptionalLong.empty());
    Launcher<LanguageServer> launcher =
        new Launcher.Builder<LanguageServer>()
            .setLocalService(editor)
            .setRemoteInterface(LanguageServer.class)
            .setInput(Channels.newInputStream(back.source()))
            .setOutput(toServer)
            .create();
    this.server = launcher.getRemoteProxy();
    launcher.startListening();
    this.capabilities = get(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  /** Runs a server on a thread of its own; the result is its exit code. */
  static CompletableFuture<Integer> serve(
      EditorServer server, InputStream in, OutputStream out, OptionalLong process) {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                code.complete(server.serve(in, out, process));
              } catch (InterruptedException | RuntimeException | Error e) {
                code.completeExceptionally(e);
              }
            },
            "server");
    thread.setDaemon(true);
    thread.start();
    return code;
  }

  static EditorSettings settings(Path folder) {
    return settings(folder, Language.RU, Optional.empty(), Optional.empty());
  }

  static EditorSettings settings(
      Path folder, Language language, Optional<Path> configuration, Optional<Path> pages) {
    return new EditorSettings(
        configuration,
        Optional.empty(),
        DrugList.NONE,
        RunOptions.DEFAULT_TIMEOUT,
        Preferences.NONE,
        language,
        CLOCK,
        folder,
        pages);
  }

  /** Connects an editor that has a folder open. */
  static Connection in(Path folder, Abilities... abilities) throws Exception {
    return in(folder, "{}", abilities);
  }

  static Connection in(Path folder, String options, Abilities... abilities) throws Exception {
    return with(settings(folder), options, abilities);
  }

  static Connection with(EditorSettings settings, String options, Abilities... abilities)
      throws Exception {
    JsonObject said = JsonParser.parseString(options).getAsJsonObject();
    return new Connection(settings.directory(), settings, Abilities.params(said, abilities));
  }

  static <T> T get(CompletableFuture<T> asked) throws Exception {
    try {
      return asked.get(HANGS_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ResponseErrorException refused ? refused : e;
    }
  }

  /** Returns the error of a request that must fail. */
  static ResponseError error(CompletableFuture<?> asked) throws Exception {
    try {
      throw new AssertionError("not refused: " + get(asked));
    } catch (ResponseErrorException e) {
      return e.getResponseError();
    }
  }

  String uri(String name) {
    return folder.resolve(name).toUri().toString();
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a file beside the texts. */
  void write(String name, String content) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), content);
  }

  /** Opens a text that need not be saved. */
  String open(String name, String language, String text) {
    return openUri(uri(name), language, text);
  }

  String openUri(String uri, String language, String text) {
    editor.texts.put(uri, text);
    versions.put(uri, 1);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, 1, text)));
    return uri;
  }

  String markdown(String text) {
    return open("статья.md", "markdown", text);
  }

  String html(String text) {
    return open("page.html", "html", text);
  }

  String text(String uri) {
    return editor.texts.get(uri);
  }

  /** Types some words in place of others, as editors tell it. */
  void type(String uri, Range range, String words) {
    String before = text(uri);
    editor.texts.put(uri, EditorFake.edited(before, range, words));
    change(uri, new TextDocumentContentChangeEvent(range, words));
  }

  void replace(String uri, String words, String others) {
    type(uri, Lines.range(text(uri), words), others);
  }

  /** Replaces the whole text. */
  void rewrite(String uri, String text) {
    editor.texts.put(uri, text);
    change(uri, new TextDocumentContentChangeEvent(text));
  }

  /** Tells the server what the editor holds by now, after it applied edits of the server. */
  void tellEdited(String uri) {
    change(uri, new TextDocumentContentChangeEvent(text(uri)));
  }

  private void change(String uri, TextDocumentContentChangeEvent change) {
    int version = versions.merge(uri, 1, Integer::sum);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
  }

  int version(String uri) {
    return versions.get(uri);
  }

  void close(String uri) {
    editor.texts.remove(uri);
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
  }

  void saved(String uri) {
    server
        .getTextDocumentService()
        .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
  }

  void configure(String settings) {
    server
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(JsonParser.parseString(settings)));
  }

  CompletableFuture<DocumentDiagnosticReport> asked(String uri, String known) {
    DocumentDiagnosticParams params = new DocumentDiagnosticParams(new TextDocumentIdentifier(uri));
    params.setPreviousResultId(known);
    return server.getTextDocumentService().diagnostic(params);
  }

  /** Asks for the diagnoses of a text as it is now. */
  List<Diagnostic> pulled(String uri) throws Exception {
    return get(asked(uri, null)).getLeft().getItems();
  }

  /** Waits for the diagnoses of a version. */
  List<Diagnostic> pushed(String uri) throws Exception {
    PublishDiagnosticsParams told =
        EditorFake.next(
            editor.published,
            one -> one.getUri().equals(uri) && versions.get(uri).equals(one.getVersion()));
    return told.getDiagnostics();
  }

  /** Returns rules and the words that they stand at; those of what is missing, with none. */
  static List<String> lines(String text, List<Diagnostic> diagnostics) {
    List<String> lines = new ArrayList<>();
    for (Diagnostic one : diagnostics) {
      lines.add(one.getCode().getLeft() + ": " + Lines.words(text, one.getRange()));
    }
    return lines;
  }

  /** Asks for the findings of a text as it is now. */
  List<String> findings(String uri) throws Exception {
    return lines(text(uri), pulled(uri));
  }

  /** Returns the one diagnosis of a rule. */
  Diagnostic diagnosis(String uri, String rule) throws Exception {
    List<Diagnostic> of =
        pulled(uri).stream().filter(one -> one.getCode().getLeft().equals(rule)).toList();
    if (of.size() != 1) {
      throw new AssertionError(rule + " is not once among " + findings(uri));
    }
    return of.get(0);
  }

  String fingerprint(String uri, String rule) throws Exception {
    return ((JsonObject) diagnosis(uri, rule).getData()).get("fingerprint").getAsString();
  }

  /** Returns what can be done at some words. */
  List<CodeAction> actions(String uri, Range range, String... only) throws Exception {
    CodeActionContext context = new CodeActionContext(List.of());
    if (only.length > 0) {
      context.setOnly(List.of(only));
    }
    CodeActionParams params = new CodeActionParams(new TextDocumentIdentifier(uri), range, context);
    List<CodeAction> actions = new ArrayList<>();
    get(server.getTextDocumentService().codeAction(params))
        .forEach(action -> actions.add(action.getRight()));
    return actions;
  }

  List<String> titles(String uri, Range range, String... only) throws Exception {
    return actions(uri, range, only).stream().map(CodeAction::getTitle).toList();
  }

  CodeAction action(String uri, Range range, String title) throws Exception {
    return actions(uri, range).stream()
        .filter(action -> action.getTitle().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + title));
  }

  /** Does what an action proposes, and tells the server of it. */
  void apply(String uri, CodeAction action) {
    editor.apply(action.getEdit());
    tellEdited(uri);
  }

  /** Returns what is told of a place; null: nothing. */
  Hover hover(String uri, Position place) throws Exception {
    return get(
        server
            .getTextDocumentService()
            .hover(new HoverParams(new TextDocumentIdentifier(uri), place)));
  }

  CompletableFuture<Object> command(String name, JsonObject argument) {
    return server
        .getWorkspaceService()
        .executeCommand(new ExecuteCommandParams(name, List.of(argument)));
  }

  JsonElement run(String name, JsonObject argument) throws Exception {
    return new Gson().toJsonTree(get(command(name, argument)));
  }

  /** Returns why a command is refused. */
  String refusal(String name, JsonObject argument) throws Exception {
    return error(command(name, argument)).getMessage();
  }

  /** Returns what a command is told of a finding: its place, and pairs of names and values. */
  JsonObject about(String uri, String rule, String... more) throws Exception {
    JsonObject argument = new JsonObject();
    argument.addProperty("uri", uri);
    argument.addProperty("fingerprint", fingerprint(uri, rule));
    for (int i = 0; i < more.length; i += 2) {
      argument.addProperty(more[i], more[i + 1]);
    }
    return argument;
  }

  /** Ends the session as the protocol has it and returns the exit code. */
  int end() throws Exception {
    get(server.shutdown());
    server.exit();
    return exitCode.get(HANGS_SECONDS, TimeUnit.SECONDS);
  }

  CompletableFuture<Integer> exitCode() {
    return exitCode;
  }

  @Override
  public void close() throws Exception {
    toServer.close();
    exitCode.get(HANGS_SECONDS, TimeUnit.SECONDS);
  }
}
