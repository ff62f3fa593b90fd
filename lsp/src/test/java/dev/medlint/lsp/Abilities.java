package dev.medlint.lsp;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/** What an editor can do, and how it says so. */
enum Abilities {
  PULLS,
  REFRESHES,
  RELATED,
  MARKDOWN,
  VERSIONS,
  CREATES,
  APPLIES,
  OPENS,
  WATCHES,
  FORMS,
  STATUS;

  /** Returns what an editor with these abilities, and no others, says first. */
  static InitializeParams params(JsonObject options, Abilities... some) {
    Set<Abilities> can = EnumSet.noneOf(Abilities.class);
    can.addAll(Arrays.asList(some));
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    if (can.contains(PULLS)) {
      text.setDiagnostic(new DiagnosticCapabilities());
    }
    PublishDiagnosticsCapabilities publish = new PublishDiagnosticsCapabilities();
    publish.setRelatedInformation(can.contains(RELATED));
    text.setPublishDiagnostics(publish);
    HoverCapabilities hover = new HoverCapabilities();
    hover.setContentFormat(
        can.contains(MARKDOWN) ? List.of("markdown", "plaintext") : List.of("plaintext"));
    text.setHover(hover);
    ClientCapabilities all = new ClientCapabilities();
    all.setTextDocument(text);
    all.setWorkspace(workspace(can));
    WindowClientCapabilities window = new WindowClientCapabilities();
    window.setShowDocument(new ShowDocumentCapabilities(can.contains(OPENS)));
    all.setWindow(window);
    InitializeParams params = new InitializeParams();
    params.setCapabilities(all);
    if (can.contains(FORMS)) {
      options.addProperty("forms", true);
    }
    if (can.contains(STATUS)) {
      options.addProperty("status", true);
    }
    params.setInitializationOptions(options);
    return params;
  }

  private static WorkspaceClientCapabilities workspace(Set<Abilities> can) {
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setDiagnostics(new DiagnosticWorkspaceCapabilities(can.contains(REFRESHES)));
    WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
    edits.setDocumentChanges(can.contains(VERSIONS));
    if (can.contains(CREATES)) {
      edits.setResourceOperations(List.of("create"));
    }
    workspace.setWorkspaceEdit(edits);
    workspace.setApplyEdit(can.contains(APPLIES));
    workspace.setDidChangeWatchedFiles(
        new DidChangeWatchedFilesCapabilities(can.contains(WATCHES)));
    return workspace;
  }
}
