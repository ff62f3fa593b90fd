import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Status } from '../src/protocol.ts';
import { shown } from '../src/status/statusText.ts';
import { Statuses } from '../src/status/statuses.ts';
import { english } from './fakes/words.ts';

const URI = 'file:///texts/a.md';

function status(some: Partial<Status>): Status {
  return { uri: URI, version: 1, state: 'checked', verdict: 'pass', errors: 0, warnings: 0, others: 0, facts: [], ...some };
}

function bar(some: Partial<Status>) {
  return shown('running', status(some), english);
}

test('each verdict has its line', () => {
  assert.equal(bar({})?.text, '$(pass) medlint');
  assert.equal(bar({ verdict: 'review', warnings: 2 })?.text, '$(law) medlint $(warning) 2');
  assert.equal(bar({ verdict: 'fail', errors: 1, warnings: 2 })?.text, '$(law) medlint $(error) 1 $(warning) 2');
  assert.equal(bar({ verdict: 'incomplete' })?.text, '$(question) medlint');
  assert.equal(bar({ verdict: 'fail', errors: 1, warnings: 2, others: 3 })?.spoken, 'medlint: Breaches were found. Errors: 1, warnings: 2. Not shown or settled: 3');
});

test('the tooltip says what is known of the text and how', () => {
  const facts = [
    { name: 'object', label: 'лекарство', value: 'drug', origin: 'configuration', source: 'настройка medlint.yaml' },
    { name: 'object', label: 'БАД', value: 'supplement', origin: 'configuration', source: 'настройка medlint.yaml' },
    { name: 'kind', label: 'реклама', value: 'ad', origin: 'detected', source: '' },
    { name: 'audience', value: 'public', origin: 'document' },
    { name: 'medium', label: 'печать', value: 'print', origin: 'command-line', source: 'указано при проверке' },
    { name: 'newer', value: 'x', origin: 'elsewhere' },
  ];
  assert.equal(
    bar({ facts, others: 3 })?.tooltip,
    [
      'medlint: No breach was found',
      'Errors: 0, warnings: 0',
      'Not shown or settled: 3',
      '',
      'What is advertised: лекарство, БАД (настройка medlint.yaml)',
      'Kind: реклама (from the words)',
      'Audience: public (said in the document)',
      'Medium: печать (chosen here)',
      'newer: x (elsewhere)',
      '',
      'Click to choose what is advertised',
    ].join('\n'),
  );
});

test('a text that was not checked says why', () => {
  const why = bar({ state: 'notChecked', reason: 'файл исключён в medlint.yaml' });
  assert.equal(why?.text, '$(circle-slash) medlint: not checked: файл исключён в medlint.yaml');
  const long = bar({ state: 'notChecked', reason: 'а'.repeat(50) });
  assert.equal(long?.text, `$(circle-slash) medlint: not checked: ${'а'.repeat(40)}…`);
  assert.match(long.tooltip, /^medlint: not checked: а{50}\n/);
  assert.equal(bar({ state: 'notChecked' })?.text, '$(circle-slash) medlint: not checked');
  assert.equal(bar({ state: 'notChecked', reason: '$(bug)' })?.text, '$(circle-slash) medlint: not checked: $ (bug)');
});

test('a program that starts or fails says so; of an unknown text nothing is said', () => {
  assert.equal(shown('starting', undefined, english)?.text, '$(sync~spin) medlint');
  assert.deepEqual(shown({ failed: 'Нет программы' }, status({}), english), {
    text: '$(warning) medlint: not checked',
    tooltip: 'Нет программы',
    spoken: 'Нет программы',
    level: 'warning',
  });
  assert.equal(shown('running', undefined, english), undefined);
});

test('while a text is checked again, its counts stay', () => {
  const statuses = new Statuses();
  statuses.take({ uri: URI, version: 1, state: 'checking' });
  assert.equal(shown('running', statuses.of(URI), english)?.tooltip, 'medlint is checking the text');
  statuses.take(status({ version: 1, verdict: 'fail', errors: 2 }));
  statuses.take({ uri: URI, version: 2, state: 'checking' });
  assert.equal(shown('running', statuses.of(URI), english)?.text, '$(sync~spin) medlint $(error) 2');
  statuses.take(status({ version: 2 }));
  assert.equal(shown('running', statuses.of(URI), english)?.text, '$(pass) medlint');
});

test('what is said late of an older text does not count, unless the text was opened anew', () => {
  const statuses = new Statuses();
  statuses.take(status({ version: 5 }));
  statuses.take(status({ version: 4, verdict: 'fail', errors: 1 }));
  assert.equal(statuses.of(URI)?.verdict, 'pass');
  statuses.forget(URI);
  statuses.take(status({ version: 1, verdict: 'review' }));
  assert.equal(statuses.of(URI)?.verdict, 'review');
  statuses.forgetAll();
  assert.equal(statuses.of(URI), undefined);
});
