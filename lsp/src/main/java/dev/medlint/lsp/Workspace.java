package dev.medlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What the protocol says of all texts together. No method waits. */
final class Workspace implements WorkspaceService {

  private final Session session;

  Workspace(Session session) {
    this.session = Objects.requireNonNull(session);
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    if (params.getSettings() instanceof JsonObject settings) {
      JsonElement own = settings.get("medlint");
      if (own != null) {
        session.prefer(own);
        session.checkAgain();
      }
    }
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    session.checkAgain();
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return session.run(params.getCommand(), Arguments.first(params.getArguments()));
  }
}
