/**
 * Speaks as `medlint lsp` does, of one phrase only, and writes down what it was told.
 * Started as `node server.cjs LOG lsp`.
 */
import { appendFileSync } from 'node:fs';
import {
  CodeActionKind,
  CodeActionRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  MarkupKind,
  type Range,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import type { FindingRef } from '../../src/protocol.ts';

const [, , log = '', subcommand] = process.argv;
const PHRASE = 'навсегда избавит от боли';
const BETTER = 'помогает при боли';

interface Text {
  version: number;
  text: string;
}

const texts = new Map<string, Text>();
let object = 'drug';

function note(what: string, told: unknown): void {
  appendFileSync(log, JSON.stringify({ what, told }) + '\n');
}

note('started', subcommand);
const connection = createProtocolConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout), console);

function places(text: string): Range[] {
  return text.split('\n').flatMap((line, number) => {
    const character = line.indexOf(PHRASE);
    return character < 0 ? [] : [{ start: { line: number, character }, end: { line: number, character: character + PHRASE.length } }];
  });
}

function finding(uri: string): FindingRef {
  return {
    uri,
    fingerprint: '0123456789abcdef',
    rule: 'effect-guarantee',
    provision: '38-fz:24:1:8',
    quote: PHRASE,
    message: 'Текст обещает действие лекарства без оговорок',
  };
}

function tellStatus(uri: string): void {
  const known = texts.get(uri);
  const errors = places(known?.text ?? '').length;
  void connection.sendNotification('medlint/status', {
    uri,
    version: known?.version ?? 0,
    state: 'checked',
    verdict: errors === 0 ? 'pass' : 'fail',
    errors,
    warnings: 0,
    others: 1,
    facts: [{ name: 'object', label: object === 'drug' ? 'лекарство' : 'БАД', value: object, origin: object === 'drug' ? 'detected' : 'command', source: '' }],
  });
}

connection.onRequest(InitializeRequest.type, told => {
  note('initialize', told.initializationOptions);
  return {
    serverInfo: { name: 'medlint', version: '0' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      hoverProvider: true,
      executeCommandProvider: { commands: ['medlint.decide', 'medlint.suppress', 'medlint.explain', 'medlint.choices', 'medlint.checkAs'] },
    },
  };
});

connection.onNotification(DidChangeConfigurationNotification.type, told => note('settings', told.settings));

connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument: { uri, version, text } }) => {
  texts.set(uri, { version, text });
  tellStatus(uri);
});

connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument: { uri, version }, contentChanges }) => {
  texts.set(uri, { version, text: contentChanges[0]?.text ?? '' });
  tellStatus(uri);
});

connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
  note('closed', uri);
  texts.delete(uri);
});

connection.onRequest(DocumentDiagnosticRequest.type, ({ textDocument: { uri } }) => ({
  kind: DocumentDiagnosticReportKind.Full,
  items: places(texts.get(uri)?.text ?? '').map(range => ({
    range,
    source: 'medlint',
    severity: DiagnosticSeverity.Error,
    code: 'effect-guarantee',
    message: finding(uri).message,
    data: { fingerprint: finding(uri).fingerprint },
  })),
}));

connection.onRequest(HoverRequest.type, ({ textDocument: { uri }, position }) => {
  const range = places(texts.get(uri)?.text ?? '').find(({ start, end }) => start.line === position.line && start.character <= position.character && position.character <= end.character);
  return range === undefined ? null : { range, contents: { kind: MarkupKind.Markdown, value: '**effect-guarantee** · ст. 24 ч. 1 п. 8' } };
});

connection.onRequest(CodeActionRequest.type, ({ textDocument: { uri }, range }) => {
  const found = places(texts.get(uri)?.text ?? '').find(place => place.start.line === range.start.line);
  if (found === undefined) {
    return [];
  }
  const asks = (title: string, command: string, told: unknown) => ({ title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [told] } });
  return [
    { title: `Написать «${BETTER}»`, kind: CodeActionKind.QuickFix, edit: { changes: { [uri]: [{ range: found, newText: BETTER }] } } },
    asks('Записать решение…', 'medlint.askDecision', finding(uri)),
    asks('Снять в тексте…', 'medlint.askSuppression', finding(uri)),
    asks('Справка о норме', 'medlint.showExplanation', { id: 'effect-guarantee' }),
  ];
});

connection.onRequest(ExecuteCommandRequest.type, ({ command, arguments: told = [] }) => {
  note(command, told);
  switch (command) {
    case 'medlint.choices':
      if (told[0] === 'end') {
        process.exit(3);
      }
      return {
        verdicts: [
          { id: 'confirmed', label: 'подтверждено' },
          { id: 'not-a-violation', label: 'не нарушение' },
        ],
        facts: {
          kind: [{ id: 'ad', label: 'реклама' }],
          object: [
            { id: 'drug', label: 'лекарство' },
            { id: 'supplement', label: 'БАД' },
          ],
        },
      };
    case 'medlint.decide':
      return { file: 'file:///texts/medlint-decisions.jsonl', id: '7ad82d65be9d' };
    case 'medlint.suppress':
      return { applied: true };
    case 'medlint.explain':
      if ((told[0] as { id: string }).id === 'unknown') {
        return new ResponseError(ErrorCodes.InvalidParams, 'Нет правила unknown');
      }
      return { title: 'Гарантия действия', markdown: 'Реклама не может **гарантировать** действие.' };
    case 'medlint.checkAs': {
      const { uri, facts } = told[0] as { uri: string; facts: { object?: string } };
      object = facts.object ?? 'drug';
      tellStatus(uri);
      void connection.sendRequest(DiagnosticRefreshRequest.type);
      return null;
    }
  }
  return null;
});

connection.onRequest(ShutdownRequest.type, () => note('shutdown', null));
connection.onNotification(ExitNotification.type, () => process.exit(0));
connection.listen();
