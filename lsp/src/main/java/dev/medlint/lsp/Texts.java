package dev.medlint.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DiagnosticServerCancellationData;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What the protocol says of texts. No method waits. */
final class Texts implements TextDocumentService {

  /** The kind of all actions, and what asks for kinds of all sorts. */
  private static final List<String> QUICK_FIXES = List.of(CodeActionKind.QuickFix, "");

  private final Session session;

  Texts(Session session) {
    this.session = Objects.requireNonNull(session);
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    session.open(OpenDocument.of(params.getTextDocument()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier text = params.getTextDocument();
    int version = text.getVersion() == null ? 0 : text.getVersion();
    session.change(text.getUri(), version, params.getContentChanges());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    session.close(params.getTextDocument().getUri());
  }

  /** What is saved may be a file that other findings rest on, and not every editor watches them. */
  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    if (session.isOwnFile(uri)) {
      session.checkAgain();
    }
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    Optional<CompletableFuture<CheckedDocument>> checked =
        session.checked(params.getTextDocument().getUri());
    if (checked.isEmpty()) {
      return CompletableFuture.completedFuture(
          new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())));
    }
    return checked
        .get()
        .handle(
            (now, outdated) -> {
              if (outdated != null) {
                throw changed(ResponseErrorCode.ServerCancelled);
              }
              return report(now, params.getPreviousResultId());
            });
  }

  private DocumentDiagnosticReport report(CheckedDocument checked, String known) {
    String id = Long.toString(checked.number());
    if (id.equals(known)) {
      return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
    }
    var full = new RelatedFullDocumentDiagnosticReport(session.diagnostics(checked));
    full.setResultId(id);
    return new DocumentDiagnosticReport(full);
  }

  /** The text changed while somebody waited for an answer about it. */
  private static CompletionException changed(ResponseErrorCode code) {
    Object data =
        code == ResponseErrorCode.ServerCancelled
            ? new DiagnosticServerCancellationData(true)
            : null;
    return new CompletionException(
        new ResponseErrorException(new ResponseError(code, "the text has changed", data)));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return asked(
        params.getTextDocument().getUri(),
        null,
        checked ->
            session.hover(checked, params.getPosition()).map(told -> hover(told)).orElse(null));
  }

  private Hover hover(Session.Told told) {
    String kind = session.editor().markdown() ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT;
    return new Hover(new MarkupContent(kind, told.words()), told.range());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    List<String> only = params.getContext().getOnly();
    if (only != null && only.stream().noneMatch(QUICK_FIXES::contains)) {
      return CompletableFuture.completedFuture(List.of());
    }
    return asked(
        params.getTextDocument().getUri(),
        List.of(),
        checked -> {
          List<Either<Command, CodeAction>> actions = new ArrayList<>();
          session
              .actions(checked, params.getRange())
              .forEach(action -> actions.add(Either.forRight(action)));
          return actions;
        });
  }

  private <T> CompletableFuture<T> asked(
      String uri, T nothing, Function<CheckedDocument, T> answer) {
    Optional<CompletableFuture<CheckedDocument>> checked = session.checked(uri);
    if (checked.isEmpty()) {
      return CompletableFuture.completedFuture(nothing);
    }
    return checked
        .get()
        .handleAsync(
            (now, outdated) -> {
              if (outdated != null) {
                throw changed(ResponseErrorCode.ContentModified);
              }
              return now.report().isPresent() ? answer.apply(now) : nothing;
            });
  }
}
