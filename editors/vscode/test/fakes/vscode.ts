/** As much of VS Code as the extension and the language client touch. `editor` stands for its user. */
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Listener<T> = (event: T) => unknown;

export class Disposable {
  constructor(readonly dispose: () => void) {}

  static from(...all: { dispose: () => unknown }[]): Disposable {
    return new Disposable(() => all.forEach(one => one.dispose()));
  }
}

export class EventEmitter<T> {
  #listeners = new Set<Listener<T>>();

  readonly event = (listener: Listener<T>): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };

  fire(event: T): void {
    [...this.#listeners].forEach(listener => listener(event));
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

interface UriParts {
  scheme: string;
  path: string;
  query?: string;
  fragment?: string;
}

export class Uri {
  private constructor(
    readonly scheme: string,
    readonly path: string,
    readonly query = '',
    readonly fragment = '',
  ) {}

  static from({ scheme, path, query, fragment }: UriParts): Uri {
    return new Uri(scheme, path, query, fragment);
  }

  static parse(text: string): Uri {
    const [, scheme = '', path = '', query, fragment] = /^([\w-]+):(?:\/\/)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(text) ?? [];
    return new Uri(scheme, decodeURIComponent(path), query, fragment);
  }

  static file(path: string): Uri {
    return Uri.parse(pathToFileURL(path).href);
  }

  static joinPath(base: Uri, ...parts: string[]): Uri {
    return base.with({ path: [base.path, ...parts].join('/') });
  }

  with(change: Partial<UriParts>): Uri {
    const { scheme, path, query, fragment } = this;
    return Uri.from({ scheme, path, query, fragment, ...change });
  }

  get fsPath(): string {
    return this.path;
  }

  toString(): string {
    return `${this.scheme}://${encodeURI(this.path)}${this.query && '?' + this.query}${this.fragment && '#' + this.fragment}`;
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.start = new Position(startLine, startCharacter);
    this.end = new Position(endLine, endCharacter);
  }
}

export class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable(() => undefined) };
  cancel(): void {
    this.token.isCancellationRequested = true;
  }
  dispose(): void {
    // Holds nothing.
  }
}

export class CancellationError extends Error {}

export class Diagnostic {
  constructor(
    public range: Range,
    public message: string,
    public severity?: number,
  ) {}
}

export class CodeActionKind {
  static readonly Empty = new CodeActionKind('');
  static readonly QuickFix = new CodeActionKind('quickfix');
  static readonly Refactor = new CodeActionKind('refactor');
  static readonly Source = new CodeActionKind('source');
  constructor(readonly value: string) {}
  append(part: string): CodeActionKind {
    return new CodeActionKind(`${this.value}.${part}`);
  }
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class TabInputText {
  constructor(readonly uri: Uri) {}
}

class Nothing {
  readonly isFake = true;
}
export {
  Nothing as CallHierarchyItem,
  Nothing as CodeAction,
  Nothing as CodeLens,
  Nothing as CompletionItem,
  Nothing as DocumentLink,
  Nothing as InlayHint,
  Nothing as RelativePattern,
  Nothing as SymbolInformation,
  Nothing as TabInputCustom,
  Nothing as TabInputNotebook,
  Nothing as TabInputTextDiff,
  Nothing as TypeHierarchyItem,
};

export const LogLevel = { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 };
export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };
export const DiagnosticTag = { Unnecessary: 1, Deprecated: 2 };
export const StatusBarAlignment = { Left: 1, Right: 2 };
export const ViewColumn = { Beside: -2 };
export const QuickPickItemKind = { Separator: -1, Default: 0 };

export interface TextDocument {
  uri: Uri;
  languageId: string;
  version: number;
  isDirty: boolean;
  getText: () => string;
}

interface Pickable {
  label: string;
  kind?: number;
  description?: string;
}

/** What the user of the window sees and does. */
class Editor {
  settings: Record<string, unknown> = {};
  /** What is answered to each question in turn: a label, a text, or undefined to cancel. */
  answers: (string | undefined)[] = [];
  questions: { title: string; asked: string }[] = [];
  /** What is said of answers that may not be given. */
  refusals: string[] = [];
  messages: string[] = [];
  /** The button that is pressed on the next message. */
  button: string | undefined;
  executed: { command: string; told: unknown[] }[] = [];
  log: string[] = [];
  statusItem: Record<string, unknown> & { visible?: boolean; text?: string; tooltip?: string; command?: string } = {};
  documents: TextDocument[] = [];
  active: TextDocument | undefined;
  diagnostics = new Map<string, Diagnostic[]>();
  commands = new Map<string, (...told: unknown[]) => unknown>();
  providers = new Map<string, { provideTextDocumentContent: (uri: Uri) => Promise<string> }>();

  readonly tabs = new EventEmitter<{ opened: unknown[]; closed: unknown[] }>();
  readonly opened = new EventEmitter<TextDocument>();
  readonly closed = new EventEmitter<TextDocument>();
  readonly changed = new EventEmitter<unknown>();
  readonly activated = new EventEmitter<unknown>();
  readonly configured = new EventEmitter<{ affectsConfiguration: (section: string) => boolean }>();

  open(uri: Uri, languageId: string, text: string): TextDocument {
    const document = { uri, languageId, version: 1, isDirty: false, getText: () => text };
    this.documents.push(document);
    this.active = document;
    this.tabs.fire({ opened: [document], closed: [] });
    this.opened.fire(document);
    this.activated.fire({ document });
    return document;
  }

  close(document: TextDocument): void {
    this.documents = this.documents.filter(one => one !== document);
    this.active = undefined;
    this.tabs.fire({ opened: [], closed: [document] });
    this.closed.fire(document);
    this.activated.fire(undefined);
  }

  set(name: string, value: unknown): void {
    this.settings[name] = value;
    const changed = `medlint.${name}`;
    this.configured.fire({ affectsConfiguration: section => changed === section || changed.startsWith(`${section}.`) });
  }

  run(command: string, ...told: unknown[]): Promise<unknown> {
    return commands.executeCommand(command, ...told);
  }

  press(message: string): Promise<string | undefined> {
    this.messages.push(message);
    const { button } = this;
    this.button = undefined;
    return Promise.resolve(button);
  }
}

export const editor = new Editor();

export const version = '1.91.0';
export const env = { appName: 'VS Code', language: 'en' };
export const l10n = {
  t: (text: string, ...args: (string | number)[]) => text.replace(/\{(\d)\}/g, (_, n: string) => String(args[Number(n)])),
};

const never = () => new Disposable(() => undefined);

export const commands = {
  registerCommand(command: string, run: (...told: unknown[]) => unknown): Disposable {
    if (editor.commands.has(command)) {
      throw new Error(`The command ${command} is there already`);
    }
    editor.commands.set(command, run);
    return new Disposable(() => editor.commands.delete(command));
  },
  executeCommand(command: string, ...told: unknown[]): Promise<unknown> {
    editor.executed.push({ command, told });
    return Promise.resolve(editor.commands.get(command)?.(...told));
  },
};

const channel = (write: (line: string) => unknown) => ({
  logLevel: LogLevel.Info,
  onDidChangeLogLevel: never,
  appendLine: write,
  trace: () => undefined,
  debug: write,
  info: write,
  warn: write,
  error: write,
  show: () => editor.log.push('shown'),
  dispose: () => undefined,
});

export const window = {
  get activeTextEditor() {
    return editor.active && { document: editor.active };
  },
  get visibleTextEditors() {
    return editor.active === undefined ? [] : [{ document: editor.active }];
  },
  tabGroups: {
    get all() {
      return [{ tabs: editor.documents.map(({ uri }) => ({ input: new TabInputText(uri) })) }];
    },
    onDidChangeTabs: editor.tabs.event,
  },
  onDidChangeActiveTextEditor: editor.activated.event,
  onDidChangeVisibleTextEditors: never,
  createOutputChannel: () => channel(line => editor.log.push(line)),
  createStatusBarItem() {
    editor.statusItem = {
      show: () => (editor.statusItem.visible = true),
      hide: () => (editor.statusItem.visible = false),
      dispose: () => (editor.statusItem = {}),
    };
    return editor.statusItem;
  },
  showErrorMessage: (message: string) => editor.press(message),
  showWarningMessage: (message: string) => editor.press(message),
  showInformationMessage: (message: string) => editor.press(message),
  showTextDocument: (uri: Uri) => Promise.resolve(editor.executed.push({ command: 'show', told: [uri] })),
  showQuickPick(items: Pickable[], { title, placeHolder }: { title: string; placeHolder: string }) {
    editor.questions.push({ title, asked: placeHolder });
    const answer = editor.answers.shift();
    return Promise.resolve(items.find(one => one.kind !== QuickPickItemKind.Separator && one.label === answer));
  },
  showInputBox({ title, prompt, value, validateInput }: { title: string; prompt: string; value?: string; validateInput: (typed: string) => string | undefined }) {
    editor.questions.push({ title, asked: prompt });
    const answer = editor.answers.shift();
    const typed = answer === '(as proposed)' ? value : answer;
    const wrong = typed === undefined ? undefined : validateInput(typed);
    if (wrong !== undefined) {
      editor.refusals.push(wrong);
    }
    return Promise.resolve(wrong === undefined ? typed : undefined);
  },
};

export const workspace = {
  workspaceFolders: undefined,
  notebookDocuments: [],
  get textDocuments() {
    return editor.documents;
  },
  fs: {
    stat: (uri: Uri) => (basename(uri.path) === 'README.md' ? Promise.resolve({}) : Promise.reject(new Error(`no ${resolve(uri.path)}`))),
  },
  getConfiguration: () => ({ get: (name: string, otherwise?: unknown) => editor.settings[name] ?? otherwise }),
  onDidOpenTextDocument: editor.opened.event,
  onDidCloseTextDocument: editor.closed.event,
  onDidChangeTextDocument: editor.changed.event,
  onDidChangeConfiguration: editor.configured.event,
  onDidSaveTextDocument: never,
  onWillSaveTextDocument: never,
  onDidChangeWorkspaceFolders: never,
  registerTextDocumentContentProvider(scheme: string, provider: { provideTextDocumentContent: (uri: Uri) => Promise<string> }) {
    editor.providers.set(scheme, provider);
    return new Disposable(() => editor.providers.delete(scheme));
  },
};

interface Filter {
  language?: string;
  scheme?: string;
  pattern?: unknown;
}

export const languages = {
  match(selector: Filter[], { uri, languageId }: TextDocument): number {
    const fits = selector.some(
      ({ language, scheme, pattern }) => language === languageId && (scheme ?? uri.scheme) === uri.scheme && (pattern === undefined || basename(uri.path).startsWith('medlint.')),
    );
    return fits ? 10 : 0;
  },
  createDiagnosticCollection: () => ({
    set: (uri: Uri, found: Diagnostic[]) => editor.diagnostics.set(uri.toString(), found),
    delete: (uri: Uri) => editor.diagnostics.delete(uri.toString()),
    has: (uri: Uri) => editor.diagnostics.has(uri.toString()),
    clear: () => editor.diagnostics.clear(),
    dispose: () => editor.diagnostics.clear(),
  }),
  registerCodeActionsProvider: never,
  registerHoverProvider: never,
};
