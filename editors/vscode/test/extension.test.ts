import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import type { ExtensionContext } from 'vscode';
import { activate, deactivate } from '../src/extension.ts';
import type { FindingRef } from '../src/protocol.ts';
import { editor, Uri } from './fakes/vscode.ts';

const FINDING: FindingRef = { uri: 'file:///texts/a.md', fingerprint: '0123456789abcdef', rule: 'effect-guarantee', provision: '38-fz:24:1:8', quote: 'навсегда', message: 'Гарантия' };
const SERVER = join(process.cwd(), 'out/test/fakes/server.cjs');
const PATH = process.env['PATH'] ?? '';

let folder: string;
let log: string;
let memory: Map<string, unknown>;
let subscriptions: { dispose: () => unknown }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medlint-vscode-'));
  log = join(folder, 'log');
  memory = new Map();
  subscriptions = [];
  editor.diagnostics.clear();
  Object.assign(editor, { settings: {}, answers: [], questions: [], refusals: [], messages: [], executed: [], log: [], documents: [], active: undefined });
});

afterEach(async () => {
  await deactivate();
  subscriptions.forEach(one => one.dispose());
  process.env['PATH'] = PATH;
  rmSync(folder, { recursive: true });
});

/** Writes a program that stands for medlint. */
function program(name: string, posix: string, windows: string): string {
  const [file, text] = process.platform === 'win32' ? [join(folder, `${name}.cmd`), `@echo off\r\n${windows}\r\n`] : [join(folder, name), `#!/bin/sh\n${posix}\n`];
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

function fakeMedlint(): string {
  return program('medlint', `exec "${process.execPath}" "${SERVER}" "${log}" "$@"`, `"${process.execPath}" "${SERVER}" "${log}" %*`);
}

async function start(): Promise<void> {
  const context = {
    subscriptions,
    extensionUri: Uri.file(process.cwd()),
    globalState: {
      get: (name: string, otherwise: unknown) => memory.get(name) ?? otherwise,
      update: (name: string, value: unknown) => Promise.resolve(memory.set(name, value)),
    },
  };
  await activate(context as unknown as ExtensionContext);
}

/** All that the fake medlint was told under this name. */
function told(what: string): unknown[] {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return lines.map(line => JSON.parse(line) as { what: string; told: unknown }).filter(line => line.what === what).map(line => line.told);
}

async function until<T>(what: () => T | undefined | false): Promise<T> {
  for (let i = 0; i < 1000; i++) {
    const seen = what();
    if (seen !== undefined && seen !== false) {
      return seen;
    }
    await after(20);
  }
  throw new Error(`This never came to pass: ${what.toString()}`);
}

function openText(text = 'Гель навсегда избавит от боли') {
  return editor.open(Uri.parse('file:///texts/a.md'), 'markdown', text);
}

test('medlint from PATH is started and told the settings and what the client can do', async () => {
  fakeMedlint();
  process.env['PATH'] = [folder, PATH].join(delimiter);
  editor.settings = { language: 'ru', minSeverity: 'auto', minConfidence: 'high', reviewer: ' ' };
  await start();
  assert.deepEqual(told('started'), ['lsp']);
  assert.deepEqual(told('initialize'), [{ language: 'ru', minConfidence: 'high', forms: true, status: true }]);
  editor.set('reviewer', 'Иванова А. П.');
  assert.deepEqual(await until(() => told('settings')[0]), { medlint: { language: 'ru', minConfidence: 'high', reviewer: 'Иванова А. П.' } });
  assert.deepEqual(editor.messages, []);
});

test('a text gets its findings and its line in the status bar', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  const document = openText();
  const found = await until(() => editor.diagnostics.get('file:///texts/a.md'));
  assert.equal(found[0]?.message, 'Текст обещает действие лекарства без оговорок');
  await until(() => editor.statusItem.text === '$(law) medlint $(error) 1');
  assert.equal(editor.statusItem.visible, true);
  assert.equal(editor.statusItem.command, 'medlint.chooseFacts');
  assert.match(String(editor.statusItem.tooltip), /What is advertised: лекарство \(from the words\)/);
  editor.close(document);
  assert.equal(editor.statusItem.visible, false);
  await until(() => told('closed').length === 1);
});

test('what is advertised is chosen for a text, beside what was chosen before', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  const document = openText();
  editor.answers = ['БАД', 'реклама', undefined];
  await editor.run('medlint.chooseFacts');
  await until(() => /БАД \(chosen here\)/.test(String(editor.statusItem.tooltip)));
  await editor.run('medlint.chooseFacts');
  await editor.run('medlint.chooseFacts');
  const uri = 'file:///texts/a.md';
  assert.deepEqual(told('medlint.checkAs'), [[{ uri, facts: { object: 'supplement' } }], [{ uri, facts: { object: 'supplement', kind: 'ad' } }]]);
  editor.close(document);
  openText();
  editor.answers = ['реклама', 'As the text and medlint.yaml say'];
  await editor.run('medlint.chooseFacts');
  await editor.run('medlint.chooseFacts');
  assert.deepEqual(told('medlint.checkAs').slice(2), [[{ uri, facts: { kind: 'ad' } }], [{ uri, facts: {} }]]);
});

test('nothing is chosen where there is no text', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  await editor.run('medlint.chooseFacts');
  assert.deepEqual(editor.questions, []);
  assert.equal(editor.messages.length, 1);
});

test('a decision is asked for step by step and written; the name is proposed the next time', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  editor.button = 'Open';
  editor.answers = ['не нарушение', ' цитата закона ', '', 'Иванова А. П.'];
  await editor.run('medlint.askDecision', FINDING);
  const { uri, fingerprint } = FINDING;
  const decision = { uri, fingerprint, verdict: 'not-a-violation', basis: 'цитата закона', by: 'Иванова А. П.' };
  assert.deepEqual(told('medlint.decide'), [[decision]]);
  assert.equal(editor.questions.length, 4);
  assert.deepEqual(editor.messages, ['The decision was written to medlint-decisions.jsonl.']);
  await until(() => editor.executed.some(({ command, told: [what] }) => command === 'show' && String(what) === 'file:///texts/medlint-decisions.jsonl'));

  editor.answers = ['подтверждено', 'верно', '9999-12-31', '(as proposed)'];
  await editor.run('medlint.askDecision', FINDING);
  assert.deepEqual(told('medlint.decide')[1], [{ ...decision, verdict: 'confirmed', basis: 'верно', until: '9999-12-31' }]);
});

test('a step that is cancelled writes nothing', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  const all = ['не нарушение', 'цитата', '', 'Я'];
  for (let given = 0; given < all.length; given++) {
    editor.answers = all.slice(0, given);
    await editor.run('medlint.askDecision', FINDING);
    editor.answers = all.slice(1, given);
    await editor.run('medlint.askSuppression', FINDING);
  }
  assert.deepEqual([told('medlint.decide'), told('medlint.suppress')], [[], []]);
  assert.deepEqual(editor.messages, []);
});

test('a suppression is written by the server in the name of the settings', async () => {
  editor.settings = { path: fakeMedlint(), reviewer: 'Орлова А.' };
  await start();
  editor.answers = ['цитата в новости', '9999-12-31'];
  await editor.run('medlint.askSuppression', FINDING);
  const { uri, fingerprint } = FINDING;
  assert.deepEqual(told('medlint.suppress'), [[{ uri, fingerprint, reason: 'цитата в новости', by: 'Орлова А.', until: '9999-12-31' }]]);
});

test('an explanation is shown as a document; what the server refuses is told', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  await editor.run('medlint.showExplanation', { id: 'effect-guarantee' });
  const shown = editor.executed.find(({ command }) => command === 'markdown.showLockedPreviewToSide')?.told[0] as Uri;
  assert.equal(shown.path, '/effect-guarantee.md');
  const text = await editor.providers.get(shown.scheme)?.provideTextDocumentContent(shown);
  assert.equal(text, '# Гарантия действия\n\nРеклама не может **гарантировать** действие.');
  await editor.run('medlint.showExplanation', { id: 'unknown' });
  assert.deepEqual(editor.messages, ['Нет правила unknown']);
});

test('a program that is not there is told once, with what helps', async () => {
  process.env['PATH'] = folder;
  editor.button = 'Open Settings';
  await start();
  assert.equal(editor.messages.length, 1);
  assert.match(editor.messages[0] ?? '', /“medlint” is in no folder of PATH/);
  await until(() => editor.executed.some(({ command, told: [what] }) => command === 'workbench.action.openSettings' && what === 'medlint.path'));
  openText();
  assert.match(String(editor.statusItem.text), /not checked/);
  editor.button = 'How to Install';
  await editor.run('medlint.showFailure');
  const preview = await until(() => editor.executed.find(({ command }) => command === 'markdown.showLockedPreviewToSide'));
  assert.match(String(preview.told[0]), /\/README\.md#installing-medlint$/);
  await editor.run('medlint.askDecision', FINDING);
  assert.match(editor.messages.at(-1) ?? '', /not running/);
});

test('a program that is too old ends at once; its last words are told', async () => {
  editor.settings = { path: program('medlint', 'echo "medlint: нет команды lsp" >&2; exit 2', 'echo no command lsp 1>&2\r\nexit /b 2') };
  await start();
  assert.equal(editor.messages.length, 1);
  assert.match(editor.messages[0] ?? '', /ended at once \(exit code 2\).*Its last words: .*lsp/s);
});

test('a program that is no language server is told and ended', async () => {
  editor.settings = { path: program('medlint', "printf 'hello\\r\\n\\r\\n'; while read line; do :; done", 'echo hello\r\necho.\r\nfindstr x 1>&2') };
  await start();
  assert.equal(editor.messages.length, 1);
  assert.match(editor.messages[0] ?? '', /does not answer as medlint does/);
});

test('the right path heals it', async () => {
  editor.settings = { path: join(folder, 'nothing') };
  await start();
  openText();
  assert.match(editor.messages[0] ?? '', /there is no program/);
  editor.set('path', fakeMedlint());
  await until(() => editor.diagnostics.get('file:///texts/a.md'));
  assert.equal(editor.messages.length, 1);
});

test('a program that ends is started again, three times at most', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  for (let starts = 1; starts <= 4; starts++) {
    await until(() => told('initialize').length === starts && editor.commands.has('medlint.decide'));
    assert.deepEqual(editor.messages, []);
    await endProgram();
    await until(() => !editor.commands.has('medlint.decide'));
  }
  await until(() => editor.messages.length === 1);
  assert.match(editor.messages[0] ?? '', /ended again and again/);
  await editor.run('medlint.restart');
  assert.equal(told('initialize').length, 5);
});

async function endProgram(): Promise<void> {
  await Promise.resolve(editor.commands.get('medlint.choices')?.('end')).catch(() => undefined);
}

test('whoever is impatient gets one program, not two', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  await Promise.all([editor.run('medlint.restart'), editor.run('medlint.restart'), editor.run('medlint.restart')]);
  assert.equal(told('started').length, told('shutdown').length + 1);
  await editor.run('medlint.showExplanation', { id: 'effect-guarantee' });
  assert.equal(told('medlint.explain').length, 1);
});

test('the program is asked to end when the window closes', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  await deactivate();
  assert.equal(told('shutdown').length, 1);
});

test('a trace is written when the setting asks for it', async () => {
  editor.settings = { path: fakeMedlint() };
  await start();
  const traced = () => editor.log.some(line => /textDocument\/didOpen/.test(line));
  const document = openText();
  await until(() => editor.diagnostics.size > 0);
  assert.equal(traced(), false);
  editor.set('trace.server', 'messages');
  editor.close(document);
  openText();
  await until(traced);
});
