package dev.medlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MarkupKind;

/**
 * What an editor can do, as it says itself. Immutable and thread-safe.
 *
 * @param pulls whether it asks for diagnoses, so that none are pushed
 * @param refreshes whether it can be told to ask for them again
 * @param shows whether it shows other places that belong to a diagnosis
 * @param markdown whether it shows Markdown under the cursor
 * @param versions whether edits may name the version of the text that they are for
 * @param creates whether edits may create files
 * @param applies whether it applies edits that nobody asked for as an action
 * @param opens whether it opens a file when told to
 * @param watches whether it can watch files
 * @param forms whether it asks people for reasons, names and days itself
 * @param status whether it shows the state of a text
 */
record Editor(
    boolean pulls,
    boolean refreshes,
    boolean shows,
    boolean markdown,
    boolean versions,
    boolean creates,
    boolean applies,
    boolean opens,
    boolean watches,
    boolean forms,
    boolean status) {

  /** An editor that said nothing. */
  static final Editor UNKNOWN =
      new Editor(false, false, false, false, false, false, false, false, false, false, false);

  static Editor of(InitializeParams params) {
    Optional<ClientCapabilities> can = Optional.ofNullable(params.getCapabilities());
    var text = can.map(ClientCapabilities::getTextDocument);
    var workspace = can.map(ClientCapabilities::getWorkspace);
    var edits = workspace.map(w -> w.getWorkspaceEdit());
    List<String> kinds =
        text.map(t -> t.getHover()).map(h -> h.getContentFormat()).orElse(List.of());
    return new Editor(
        text.map(t -> t.getDiagnostic()).isPresent(),
        is(workspace.map(w -> w.getDiagnostics()).map(d -> d.getRefreshSupport())),
        is(text.map(t -> t.getPublishDiagnostics()).map(d -> d.getRelatedInformation())),
        kinds.contains(MarkupKind.MARKDOWN),
        is(edits.map(e -> e.getDocumentChanges())),
        edits.map(e -> e.getResourceOperations()).orElse(List.of()).contains("create"),
        is(workspace.map(w -> w.getApplyEdit())),
        is(can.map(c -> c.getWindow()).map(w -> w.getShowDocument()).map(s -> s.isSupport())),
        is(workspace.map(w -> w.getDidChangeWatchedFiles()).map(w -> w.getDynamicRegistration())),
        asked(params, "forms"),
        asked(params, "status"));
  }

  private static boolean is(Optional<Boolean> said) {
    return said.orElse(false);
  }

  private static boolean asked(InitializeParams params, String name) {
    if (params.getInitializationOptions() instanceof JsonObject options) {
      JsonElement value = options.get(name);
      return value != null
          && value.isJsonPrimitive()
          && value.getAsJsonPrimitive().isBoolean()
          && value.getAsBoolean();
    }
    return false;
  }
}
