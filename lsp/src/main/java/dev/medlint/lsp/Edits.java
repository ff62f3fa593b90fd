package dev.medlint.lsp;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.CreateFileOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Changes of texts in the words of the protocol, as the editor can take them. Stateless. */
final class Edits {

  private Edits() {}

  /** Returns the edit of an open text; one that has changed since is left alone where possible. */
  static WorkspaceEdit of(Mending mending, OpenDocument document, Editor editor) {
    String words = mending.words();
    if (document.text().text().contains("\r\n")) {
      words = words.replace("\n", "\r\n");
    }
    TextEdit edit = new TextEdit(document.range(mending.span()), words);
    if (!editor.versions()) {
      return new WorkspaceEdit(Map.of(document.uri(), List.of(edit)));
    }
    var identifier = new VersionedTextDocumentIdentifier(document.uri(), document.version());
    return new WorkspaceEdit(
        List.of(Either.forLeft(new TextDocumentEdit(identifier, List.of(Either.forLeft(edit))))));
  }

  /** Returns the edit that puts a line before all others of a file, which is made if need be. */
  static WorkspaceEdit firstLine(String uri, String line, Editor editor) {
    Range beginning = new Range(new Position(0, 0), new Position(0, 0));
    TextEdit edit = new TextEdit(beginning, line + "\n");
    if (!editor.versions() || !editor.creates()) {
      return new WorkspaceEdit(Map.of(uri, List.of(edit)));
    }
    var anyVersion = new VersionedTextDocumentIdentifier(uri, null);
    return new WorkspaceEdit(
        List.of(
            Either.forRight(new CreateFile(uri, new CreateFileOptions(false, true))),
            Either.forLeft(new TextDocumentEdit(anyVersion, List.of(Either.forLeft(edit))))));
  }
}
