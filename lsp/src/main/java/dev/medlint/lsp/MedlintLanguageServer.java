package dev.medlint.lsp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The server as the protocol begins and ends it. Thread-safe. */
final class MedlintLanguageServer implements LanguageServer {

  /** What may change findings without any text being changed. */
  private static final List<String> WATCHED =
      List.of(
          "**/medlint.yaml",
          "**/medlint.yml",
          "**/medlint-decisions.jsonl",
          "**/medlint-baseline.json");

  private final Session session;
  private final String version;
  private final ParentWatch parent;
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private volatile boolean shutDown;

  MedlintLanguageServer(Session session, String version, ParentWatch parent) {
    this.session = Objects.requireNonNull(session);
    this.version = Objects.requireNonNull(version);
    this.parent = Objects.requireNonNull(parent);
  }

  /** Is completed with the exit code once the editor has told the server to end. */
  CompletableFuture<Integer> exitCode() {
    return exit;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    session.begin(params);
    Optional.ofNullable(params.getProcessId()).ifPresent(parent::watch);
    ServerCapabilities can = new ServerCapabilities();
    can.setPositionEncoding(PositionEncodingKind.UTF16);
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(Either.forRight(new SaveOptions(false)));
    can.setTextDocumentSync(sync);
    can.setHoverProvider(true);
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.ALL));
    if (session.editor().pulls()) {
      DiagnosticRegistrationOptions pull = new DiagnosticRegistrationOptions(false, false);
      pull.setIdentifier(Diagnoses.SOURCE);
      can.setDiagnosticProvider(pull);
    }
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("medlint", version)));
  }

  @Override
  public void initialized(InitializedParams params) {
    if (session.editor().watches()) {
      List<FileSystemWatcher> watchers =
          WATCHED.stream().map(glob -> new FileSystemWatcher(Either.forLeft(glob))).toList();
      Registration watch =
          new Registration(
              "medlint-files",
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(watchers));
      session.client().registerCapability(new RegistrationParams(List.of(watch)));
    }
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    session.close();
    return CompletableFuture.completedFuture(null);
  }

  /** The protocol asks for 0 only after a request to shut down. */
  @Override
  public void exit() {
    exit.complete(shutDown ? 0 : 1);
  }

  /** What is traced is the traffic, which editors see themselves. */
  @Override
  public void setTrace(SetTraceParams params) {
    // nothing to trace
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new Texts(session);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new Workspace(session);
  }
}
