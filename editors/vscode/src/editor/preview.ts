import * as vscode from 'vscode';

/** Shows Markdown beside the text. Other previews would turn to the text as soon as somebody clicks it. */
export async function preview(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', uri);
  } catch {
    // The preview is an extension of VS Code, which can be switched off.
    await vscode.window.showTextDocument(uri, { preview: true, viewColumn: vscode.ViewColumn.Beside });
  }
}
