import * as vscode from 'vscode';
import { dayOf } from '../dialogs/days.ts';
import { askFacts } from '../dialogs/facts.ts';
import { askDecision, askSuppression, type Desk } from '../dialogs/finding.ts';
import { type Execute, type Facts, isFinding } from '../protocol.ts';
import { type Get, reviewer } from '../settings.ts';
import { dialogs } from './asking.ts';
import { SELECTOR } from './documents.ts';
import type { Explanations } from './explanations.ts';

const REMEMBERED = 'reviewer';

/** The commands that ask people and then the server. */
export class Commands {
  readonly #execute: Execute;
  readonly #get: Get;
  readonly #memory: vscode.Memento;
  readonly #explanations: Explanations;
  /** What was chosen for a document; medlint forgets it when the document is closed. */
  readonly #facts = new Map<string, Facts>();

  constructor(execute: Execute, get: Get, memory: vscode.Memento, explanations: Explanations) {
    this.#execute = execute;
    this.#get = get;
    this.#memory = memory;
    this.#explanations = explanations;
  }

  register(): vscode.Disposable[] {
    return [
      command('medlint.askDecision', finding => this.#decide(finding)),
      command('medlint.askSuppression', finding => this.#suppress(finding)),
      command('medlint.showExplanation', what => this.#explain(what)),
      command('medlint.chooseFacts', () => this.#chooseFacts()),
      vscode.workspace.onDidCloseTextDocument(document => this.#facts.delete(document.uri.toString())),
    ];
  }

  /** A program that was started anew knows nothing of what was chosen. */
  forgetFacts(): void {
    this.#facts.clear();
  }

  async #decide(finding: unknown): Promise<void> {
    if (!isFinding(finding)) {
      return;
    }
    const { verdicts } = await this.#execute('medlint.choices', undefined);
    const decision = await askDecision(finding, verdicts, this.#desk());
    if (decision === undefined) {
      return;
    }
    const { file } = await this.#execute('medlint.decide', decision);
    void tellWritten(vscode.Uri.parse(file));
  }

  async #suppress(finding: unknown): Promise<void> {
    if (!isFinding(finding)) {
      return;
    }
    const suppression = await askSuppression(finding, this.#desk());
    if (suppression === undefined) {
      return;
    }
    const { applied } = await this.#execute('medlint.suppress', suppression);
    if (!applied) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The comment was not written: the text has changed meanwhile. Try again.'));
    }
  }

  async #explain(what: unknown): Promise<void> {
    const id = (what as { id?: unknown } | undefined)?.id;
    if (typeof id === 'string') {
      await this.#explanations.show(id);
    }
  }

  async #chooseFacts(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || vscode.languages.match(SELECTOR, document) === 0 || document.languageId === 'yaml') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a text in Markdown, HTML or plain text first.'));
      return;
    }
    const uri = document.uri.toString();
    const choices = await this.#execute('medlint.choices', undefined);
    const facts = await askFacts(choices, this.#facts.get(uri) ?? {}, dialogs, vscode.l10n.t);
    if (facts === undefined) {
      return;
    }
    await this.#execute('medlint.checkAs', { uri, facts });
    this.#facts.set(uri, facts);
  }

  #desk(): Desk {
    return {
      ask: dialogs,
      t: vscode.l10n.t,
      today: dayOf(new Date()),
      reviewer: reviewer(this.#get),
      remembered: this.#memory.get(REMEMBERED, ''),
      remember: name => void this.#memory.update(REMEMBERED, name),
    };
  }
}

/** What the server refuses, it says in words for people. */
function command(name: string, run: (argument: unknown) => Promise<void>): vscode.Disposable {
  return vscode.commands.registerCommand(name, async (argument: unknown) => {
    try {
      await run(argument);
    } catch (error) {
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  });
}

async function tellWritten(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The decision was written to {0}.', name), open)) === open) {
    await vscode.window.showTextDocument(file);
  }
}
