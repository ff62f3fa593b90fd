package dev.medlint.lsp;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** An editor, also one that shows the state of a text. */
public interface EditorClient extends LanguageClient {

  /** Tells what the check of a text came to. */
  @JsonNotification("medlint/status")
  void status(JsonObject status);
}
