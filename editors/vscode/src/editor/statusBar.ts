import * as vscode from 'vscode';
import type { Status } from '../protocol.ts';
import { Statuses } from '../status/statuses.ts';
import { type ProgramState, shown } from '../status/statusText.ts';
import { SELECTOR } from './documents.ts';

/** Shows in the status bar what is known of the text in front. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('medlint.status', vscode.StatusBarAlignment.Right, 100);
  readonly #statuses = new Statuses();
  readonly #listeners: vscode.Disposable[];
  #program: ProgramState = 'starting';

  constructor() {
    this.#item.name = 'medlint';
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#draw()),
      vscode.workspace.onDidCloseTextDocument(document => {
        this.#statuses.forget(document.uri.toString());
        this.#draw();
      }),
    ];
  }

  take(status: Status): void {
    // The server may write an address in another of its forms.
    this.#statuses.take({ ...status, uri: vscode.Uri.parse(status.uri).toString() });
    this.#draw();
  }

  set program(state: ProgramState) {
    this.#program = state;
    this.#statuses.forgetAll();
    this.#draw();
  }

  #draw(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isText = document !== undefined && vscode.languages.match(SELECTOR, document) > 0;
    const words = isText ? shown(this.#program, this.#statuses.of(document.uri.toString()), vscode.l10n.t) : undefined;
    if (words === undefined) {
      this.#item.hide();
      return;
    }
    this.#item.text = words.text;
    this.#item.tooltip = words.tooltip;
    this.#item.accessibilityInformation = { label: words.spoken };
    this.#item.backgroundColor = words.level === 'warning' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.command = typeof this.#program === 'object' ? 'medlint.showFailure' : 'medlint.chooseFacts';
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
    for (const listener of this.#listeners) {
      listener.dispose();
    }
  }
}
