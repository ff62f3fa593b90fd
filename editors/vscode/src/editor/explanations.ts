import * as vscode from 'vscode';
import type { Execute } from '../protocol.ts';
import { preview } from './preview.ts';

const SCHEME = 'medlint-explanation';

/** Shows what medlint explains of a rule or a norm, as a document that cannot be edited. */
export class Explanations implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #execute: Execute;
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  readonly onDidChange = this.#changed.event;

  constructor(execute: Execute) {
    this.#execute = execute;
  }

  async show(id: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${id.replaceAll('/', '-')}.md`, query: id });
    this.#texts.set(id, await this.#ask(id));
    this.#changed.fire(uri);
    await preview(uri);
  }

  /** A window that is opened again asks for what it showed before. */
  async provideTextDocumentContent({ query: id }: vscode.Uri): Promise<string> {
    return this.#texts.get(id) ?? (await this.#ask(id));
  }

  async #ask(id: string): Promise<string> {
    const { title, markdown } = await this.#execute('medlint.explain', { id });
    return markdown.startsWith('# ') || title === '' ? markdown : `# ${title}\n\n${markdown}`;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
