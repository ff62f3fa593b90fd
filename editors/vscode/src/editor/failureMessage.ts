import * as vscode from 'vscode';
import { preview } from './preview.ts';

/** Says why texts are not checked, and offers what helps. */
export async function tellFailure(text: string, extension: vscode.Uri): Promise<void> {
  const settings = vscode.l10n.t('Open Settings');
  const install = vscode.l10n.t('How to Install');
  const answer = await vscode.window.showWarningMessage(text, settings, install);
  if (answer === settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'medlint.path');
  } else if (answer === install) {
    const fragment = vscode.l10n.t('installing-medlint');
    await preview((await readme(extension)).with({ fragment }));
  }
}

/** The name is written small when the extension is packed. */
async function readme(extension: vscode.Uri): Promise<vscode.Uri> {
  const packed = vscode.Uri.joinPath(extension, 'readme.md');
  try {
    await vscode.workspace.fs.stat(packed);
    return packed;
  } catch {
    return vscode.Uri.joinPath(extension, 'README.md');
  }
}
