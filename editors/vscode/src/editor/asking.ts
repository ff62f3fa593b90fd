import * as vscode from 'vscode';
import type { Ask, Item } from '../dialogs/ask.ts';

type Pick = vscode.QuickPickItem & { id?: string };

/** Asks with the dialogs of VS Code. They stay open while somebody looks a thing up elsewhere. */
export const dialogs: Ask = {
  async one({ title, hint, items }) {
    const picked = await vscode.window.showQuickPick<Pick>(picks(items), {
      title,
      placeHolder: hint,
      ignoreFocusOut: true,
      matchOnDescription: true,
    });
    return picked?.id;
  },

  async text({ title, prompt, hint, value, wrong }) {
    return vscode.window.showInputBox({
      title,
      prompt,
      ignoreFocusOut: true,
      validateInput: wrong,
      ...(hint === undefined ? {} : { placeHolder: hint }),
      ...(value === undefined ? {} : { value }),
    });
  },
};

function picks(items: Item[]): Pick[] {
  const all: Pick[] = [];
  let group: string | undefined;
  for (const item of items) {
    if (item.group !== undefined && item.group !== group) {
      all.push({ label: item.group, kind: vscode.QuickPickItemKind.Separator });
    }
    group = item.group;
    const { id, label, description, detail } = item;
    all.push({ id, label, ...(description === undefined ? {} : { description }), ...(detail === undefined ? {} : { detail }) });
  }
  return all;
}
