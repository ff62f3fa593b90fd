import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addition, changeBetween, cut, follow, moved, removal, replacement } from '../../main/resources/dev/medlint/server/page/edits.js';

/** @param {string} text @param {import('../../main/resources/dev/medlint/server/page/edits.js').Edit | null} edit */
function apply(text, edit) {
  assert.ok(edit);
  return text.slice(0, edit.start) + edit.words + text.slice(edit.end);
}

/** @param {string} text @param {string} words */
function place(text, words) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** @param {number} start @param {number} end @returns {any} */
function live(start, end) {
  return { start, end, elements: [], gone: false };
}

test('a change is the stretch in which two texts differ', () => {
  assert.deepEqual(changeBetween('мазь лечит', 'мазь не лечит'), { start: 5, end: 5, delta: 3 });
  assert.deepEqual(changeBetween('аааа', 'ааа'), { start: 3, end: 4, delta: -1 });
  assert.deepEqual(changeBetween('', 'слово'), { start: 0, end: 0, delta: 5 });
  assert.deepEqual(changeBetween('то же', 'то же'), { start: 5, end: 5, delta: 0 });
});

test('every change leads from one text to the other', () => {
  const texts = ['', 'а', 'аб', 'баба', 'абаба', 'ба ба', 'абв абв', 'абв\nабв', '😀', '😁😀'];
  for (const before of texts) {
    for (const after of texts) {
      const { start, end, delta } = changeBetween(before, after);
      assert.equal(before.slice(0, start) + after.slice(start, end + delta) + before.slice(end), after, `${before} → ${after}`);
    }
  }
});

test('places before a change stay, those behind it move, those within it are lost', () => {
  const change = { start: 5, end: 8, delta: 2 };
  assert.deepEqual(moved({ start: 0, end: 5 }, change), { start: 0, end: 5 });
  assert.deepEqual(moved({ start: 8, end: 9 }, change), { start: 10, end: 11 });
  assert.equal(moved({ start: 4, end: 6 }, change), null);
  assert.equal(moved({ start: 6, end: 7 }, change), null);
});

test('findings follow their words until these are edited', () => {
  const before = 'Приём. Лучшие врачи. Гарантия.';
  const best = live(7, 19);
  best.elements = [{ name: 'кто', quote: 'врачи', start: 14, end: 19 }];
  const warrant = live(21, 29);
  const absence = live(0, 0);
  follow([best, warrant, absence], before, 'Приём врача. Лучшие врачи. Гарантия.');
  assert.deepEqual([best.start, best.end, best.elements[0].start], [13, 25, 20]);
  assert.deepEqual([warrant.start, warrant.end], [27, 35]);
  follow([best, warrant, absence], 'Приём врача. Лучшие врачи. Гарантия.', 'Приём врача. Лучшие врачи. Гаранти.');
  assert.deepEqual([best.gone, warrant.gone, absence.gone], [false, true, false]);
});

test('a rewrite takes the place of the words, escaped where they are HTML', () => {
  const text = 'В штате лучшие врачи.';
  assert.equal(apply(text, replacement(text, place(text, 'лучшие врачи'), 'врачи', 'text')), 'В штате врачи.');
  const html = '<p>лучшие врачи</p>';
  assert.equal(apply(html, replacement(html, place(html, 'лучшие врачи'), 'врачи & <ассистенты>', 'html')), '<p>врачи &amp; &lt;ассистенты&gt;</p>');
  assert.equal(replacement('<p>лучшие <b>врачи</b></p>', { start: 3, end: 18 }, 'врачи', 'html'), null);
});

test('what is missing is added as a paragraph of its own', () => {
  assert.equal(apply('Приём.\n', addition('Приём.\n', 'Есть противопоказания.', 'text')), 'Приём.\n\nЕсть противопоказания.\n');
  assert.equal(apply('Приём.', addition('Приём.', 'Есть противопоказания.', 'laid-out')), 'Приём.\nЕсть противопоказания.');
  assert.equal(apply('', addition('', 'Есть противопоказания.', 'text')), 'Есть противопоказания.');
  const html = '<html><body><p>Приём</p>\n</body></html>\n';
  assert.equal(apply(html, addition(html, 'Есть.', 'html')), '<html><body><p>Приём</p>\n<p>Есть.</p>\n</body></html>\n');
  assert.equal(apply('<p>Приём</p>\n', addition('<p>Приём</p>\n', 'Есть.', 'html')), '<p>Приём</p>\n<p>Есть.</p>\n');
});

test('a sentence goes with the space around it and leaves none behind', () => {
  const story = 'Она вылечилась.';
  const at = (/** @type {string} */ text) => removal(text, place(text, 'вылечилась'), story);
  for (const [text, left] of [
    ['Приём. Она вылечилась. Запись.', 'Приём. Запись.'],
    ['Приём. Она вылечилась.\nЗапись.', 'Приём.\nЗапись.'],
    ['Она вылечилась. Запись.', 'Запись.'],
    ['Приём.\n\nОна вылечилась.\n\nЗапись.', 'Приём.\n\nЗапись.'],
    ['Приём.\n\nОна вылечилась.', 'Приём.'],
    ['Она вылечилась.', ''],
  ]) assert.equal(apply(text, at(text)), left, text);
});

test('no sentence is removed that does not stand there as it was given', () => {
  assert.equal(removal('Она вы\u00adлечилась.', { start: 4, end: 14 }, 'Она вылечилась.'), null);
  assert.equal(removal('<p>Она <b>вылечилась</b>.</p>', { start: 10, end: 20 }, 'Она <b>вылечилась</b>.'), null);
  assert.equal(removal('Она вылечилась. Он вылечился.', { start: 19, end: 28 }, 'Она вылечилась.'), null);
  assert.equal(removal('Приём.', { start: 0, end: 5 }, ''), null);
});

test('a text is cut where highlights begin and end', () => {
  const outer = { start: 2, end: 8 };
  const inner = { start: 4, end: 6 };
  const beyond = { start: 9, end: 99 };
  const pieces = cut('0123456789', [inner, outer, beyond, { start: 3, end: 3 }]);
  assert.deepEqual(pieces, [
    { text: '01', spans: [] },
    { text: '23', spans: [outer] },
    { text: '45', spans: [outer, inner] },
    { text: '67', spans: [outer] },
    { text: '8', spans: [] },
    { text: '9', spans: [beyond] },
  ]);
  assert.deepEqual(cut('', [outer]), []);
});
