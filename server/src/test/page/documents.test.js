import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Doc, canAnnotate, docsOf, told } from '../../main/resources/dev/medlint/server/page/documents.js';
import { standing } from '../../main/resources/dev/medlint/server/page/outcome.js';
import { w } from '../../main/resources/dev/medlint/server/page/words.js';

/** @param {string} path @param {object} [some] @returns {any} */
function checked(path, some) {
  return { path, verdict: 'pass', facts: {}, factSources: {}, format: 'text', text: 'Приём.', findings: [], ...some };
}

/** @param {any[]} files @param {any[]} [unread] @returns {any} */
function report(files, unread = []) {
  return { tool: { version: '1', pack: 'p' }, asOf: '2026-11-23', files, unread };
}

test('each row of a sheet is a text of the one file', () => {
  const file = new File(['x'], 'ads.csv');
  const docs = docsOf(report([checked('ads.csv#1'), checked('ads.csv#2')]), [file], []);
  assert.deepEqual(docs.map(one => [one.path, one.file, one.pristine]), [['ads.csv#1', file, true], ['ads.csv#2', file, true]]);
});

test('a text that was changed here is not overwritten by the file', () => {
  const file = new File(['x'], 'ads.csv');
  const docs = docsOf(report([checked('ads.csv#1'), checked('ads.csv#2')]), [file], []);
  docs[0].text = 'Приём врача.';
  docs[0].edited = true;
  docs[0].stale = false;
  const again = docsOf(report([checked('ads.csv#1', { verdict: 'fail' }), checked('ads.csv#2')]), [file], docs);
  assert.deepEqual(again, docs);
  assert.equal(again[0].text, 'Приём врача.');
  assert.equal(again[0].checked?.verdict, 'pass');
  assert.ok(again[0].stale);
});

test('files of one name get names of their own', () => {
  const files = told([new File(['1'], 'a.docx'), new File(['2'], 'a.docx'), new File(['3'], 'b'), new File(['4'], 'b')]);
  assert.deepEqual(files.map(one => one.name), ['a.docx', 'a (2).docx', 'b', 'b (2)']);
});

test('a text is sent by a name that says how to read it', () => {
  const pasted = new Doc('');
  pasted.text = '<p>Приём</p>';
  assert.equal(pasted.name('текст'), 'текст.html');
  pasted.format = 'markdown';
  assert.equal(pasted.name('текст'), 'текст.md');
  const row = new Doc('папка/ads.v2.csv#12');
  row.readAs = 'laid-out';
  assert.equal(row.name('текст'), 'ads.v2-12.txt');
});

test('an edited draft is checked as plain text, an edited page as HTML', () => {
  for (const [format, ending] of /** @type {const} */ ([['laid-out', '.txt'], ['html', '.html'], ['markdown', '.md']])) {
    const doc = docsOf(report([checked('a.x', { format })]), [new File(['x'], 'a.x')], [])[0];
    assert.ok(doc.pristine);
    doc.edited = true;
    assert.ok(!doc.pristine);
    assert.equal(doc.name('текст'), 'a' + ending);
  }
});

test('comments are offered for files that can hold them', () => {
  const names = ['a.docx', 'a.DOCX', 'a.odt', 'a.xlsx', 'a.csv', 'a.rtf', 'a.txt', 'docx'];
  assert.deepEqual(names.map(name => canAnnotate(new File([''], name))), [true, true, true, true, true, false, false, false]);
  assert.ok(!canAnnotate(null));
});

test('what was not read is never called clean', () => {
  const [doc] = docsOf(report([], [{ path: 'a.bin', reason: 'неизвестный формат' }]), [new File([''], 'a.bin')], []);
  assert.deepEqual(standing(doc, ''), { kind: 'incomplete', words: w().incomplete, more: 'Неизвестный формат.' });
  const [partly] = docsOf(report([checked('a.txt', { verdict: 'incomplete' })]), [new File([''], 'a.txt')], []);
  assert.equal(standing(partly, '').kind, 'incomplete');
  const [clean] = docsOf(report([checked('a.txt')]), [new File([''], 'a.txt')], []);
  assert.equal(standing(clean, '').kind, 'pass');
  assert.deepEqual(standing(clean, 'Сервер не отвечает.'), { kind: 'incomplete', words: w().incomplete, more: 'Сервер не отвечает.' });
});
