package dev.medlint.lsp;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** What an editor does when the server speaks to it: it collects, applies and answers. */
final class EditorFake implements EditorClient {

  private static final long HANGS_SECONDS = 60;

  final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<JsonObject> statuses = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<ShowMessageRequestParams> questions = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<ShowDocumentParams> shown = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<RegistrationParams> registered = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<WorkspaceEdit> applied = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<String> refreshes = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();

  /** The texts that are open, as the person at the editor sees them. */
  final Map<String, String> texts = new ConcurrentHashMap<>();

  /** What a person answers to questions; null: closes them. */
  volatile String answer;

  volatile boolean refuses;

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void status(JsonObject status) {
    statuses.add(status);
  }

  @Override
  public void telemetryEvent(Object object) {
    messages.add("telemetry " + object);
  }

  @Override
  public void showMessage(MessageParams message) {
    messages.add(message.getMessage());
  }

  @Override
  public void logMessage(MessageParams message) {
    messages.add(message.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
    questions.add(asked);
    return CompletableFuture.completedFuture(answer == null ? null : new MessageActionItem(answer));
  }

  @Override
  public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
    shown.add(params);
    return CompletableFuture.completedFuture(new ShowDocumentResult(true));
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    registered.add(params);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> refreshDiagnostics() {
    refreshes.add("diagnostics");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
    if (!refuses) {
      apply(params.getEdit());
    }
    return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(!refuses));
  }

  /** Applies an edit to open texts, and to files that are not open. */
  void apply(WorkspaceEdit edit) {
    applied.add(edit);
    if (edit.getDocumentChanges() == null) {
      edit.getChanges().forEach(this::apply);
      return;
    }
    for (var change : edit.getDocumentChanges()) {
      if (change.isLeft()) {
        List<TextEdit> edits = new ArrayList<>();
        change.getLeft().getEdits().forEach(one -> edits.add(one.getLeft()));
        apply(change.getLeft().getTextDocument().getUri(), edits);
      }
    }
  }

  private void apply(String uri, List<TextEdit> edits) {
    String text = Optional.ofNullable(texts.get(uri)).orElseGet(() -> file(uri));
    List<TextEdit> lastFirst = new ArrayList<>(edits);
    lastFirst.sort(Comparator.comparing(one -> -Lines.offset(text, one.getRange().getStart())));
    String now = text;
    for (TextEdit one : lastFirst) {
      now = edited(now, one.getRange(), one.getNewText());
    }
    if (texts.replace(uri, now) == null) {
      try {
        Files.writeString(Path.of(java.net.URI.create(uri)), now);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String file(String uri) {
    Path file = Path.of(java.net.URI.create(uri));
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String edited(String text, Range range, String words) {
    return text.substring(0, Lines.offset(text, range.getStart()))
        + words
        + text.substring(Lines.offset(text, range.getEnd()));
  }

  /** Returns the next thing that was collected and is wanted; others are passed over. */
  static <T> T next(LinkedBlockingQueue<T> from, Predicate<T> wanted) throws InterruptedException {
    List<T> others = new ArrayList<>();
    while (true) {
      T one = from.poll(HANGS_SECONDS, TimeUnit.SECONDS);
      if (one == null) {
        throw new AssertionError("nothing came but " + others);
      }
      if (wanted.test(one)) {
        return one;
      }
      others.add(one);
    }
  }

  static <T> T next(LinkedBlockingQueue<T> from) throws InterruptedException {
    return next(from, Objects::nonNull);
  }
}
