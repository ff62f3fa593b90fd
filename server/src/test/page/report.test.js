import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, findingAt, guessedFormat, livesOf, passes, stepFrom, stepFromPlace, unified } from '../../main/resources/dev/medlint/server/page/report.js';

/** @param {object} some @returns {any} */
function finding(some) {
  return {
    rule: 'cure-story', provision: '38-fz:24:1:2', severity: 'error', confidence: 'high', start: 0, end: 0, quote: '', sentenceText: '', fingerprint: 'f', disposition: 'open',
    messages: { ru: 'Рассказ об излечении', en: 'A story of a cure' }, citation: { ru: 'ст. 24', en: 'art. 24' }, evidence: [], ...some,
  };
}

/** @param {string} text @param {any[]} findings @returns {any} */
function file(text, findings) {
  return { path: 'a.txt', verdict: 'fail', facts: {}, factSources: {}, format: 'text', text, findings };
}

test('line ends of a file become those of a text field, and places follow', () => {
  const { text, at } = unified('а\r\nб\r\n\r\nв\rг');
  assert.equal(text, 'а\nб\n\nв\nг');
  assert.equal(text.slice(at(8), at(9)), 'в');
  assert.equal(text.slice(at(3), at(4)), 'б');
  assert.equal(at(0), 0);
});

test('findings and their elements stand where the text field has their words', () => {
  const source = 'Приём.\r\n\r\nБабушка вылечилась.';
  const start = source.indexOf('Бабушка');
  const words = 'Бабушка вылечилась';
  const { text, lives } = livesOf(file(source, [finding({
    start, end: start + words.length, quote: words,
    evidence: [{ name: 'случай', start, end: start + words.length, quote: words }, { name: 'кто', start, end: start + 7, quote: 'Бабушка' }],
  })]));
  assert.equal(text.slice(lives[0].start, lives[0].end), words);
  assert.deepEqual(lives[0].elements.map(one => [one.name, text.slice(one.start, one.end)]), [['кто', 'Бабушка']]);
});

test('equal findings of one text have keys of their own', () => {
  const { lives } = livesOf(file('аа', [finding({ start: 0, end: 1 }), finding({ start: 1, end: 2 })]));
  assert.notEqual(lives[0].key, lives[1].key);
});

test('what was suppressed or decided is counted apart', () => {
  assert.deepEqual(
    countsOf([finding({}), finding({ severity: 'warning' }), finding({ disposition: 'suppressed' }), finding({ severity: 'info' })]),
    { errors: 1, warnings: 1, infos: 1, settled: 1 });
});

test('the usual level leaves out remarks and low confidence, a chosen one does not', () => {
  const { lives } = livesOf(file('', [finding({}), finding({ confidence: 'low' }), finding({ severity: 'info' })]));
  const levels = (/** @type {any} */ level) => lives.filter(one => passes(one, { level, words: '' })).length;
  assert.deepEqual([levels('usual'), levels('error'), levels('info'), levels('any')], [1, 2, 1, 3]);
});

test('words are searched in message, quote, norm and rule, in either case', () => {
  const { lives } = livesOf(file('', [finding({ quote: 'Бабушка' })]));
  const found = (/** @type {string} */ words) => passes(lives[0], { level: 'any', words });
  assert.deepEqual(['бабушка', 'РАССКАЗ', ' 24:1:2 ', 'cure', 'врач'].map(found), [true, true, true, true, false]);
});

test('of several findings at a place the shortest comes first, then the others in turn', () => {
  const { lives } = livesOf(file('0123456789', [finding({ start: 0, end: 9, fingerprint: 'long' }), finding({ start: 2, end: 4, fingerprint: 'short' }), finding({})]));
  const [long, short] = lives;
  assert.equal(findingAt(lives, 3, null), short);
  assert.equal(findingAt(lives, 3, short), long);
  assert.equal(findingAt(lives, 3, long), short);
  assert.equal(findingAt(lives, 6, short), long);
  assert.equal(findingAt(lives, 10, null), null);
  short.gone = true;
  assert.equal(findingAt(lives, 3, null), long);
});

test('a walk goes round the ends', () => {
  const { lives } = livesOf(file('', [finding({ fingerprint: 'a' }), finding({ fingerprint: 'b' })]));
  assert.equal(stepFrom(lives, null, 1), lives[0]);
  assert.equal(stepFrom(lives, null, -1), lives[1]);
  assert.equal(stepFrom(lives, lives[1], 1), lives[0]);
  assert.equal(stepFrom(lives, lives[0], -1), lives[1]);
  assert.equal(stepFrom([], null, 1), null);
});

test('a walk from the text begins where the caret stands', () => {
  const { lives } = livesOf(file('0123456789', [finding({ fingerprint: 'absence' }), finding({ start: 1, end: 3, fingerprint: 'a' }), finding({ start: 6, end: 8, fingerprint: 'b' })]));
  const [absence, a, b] = lives;
  const from = (/** @type {any} */ current, /** @type {number} */ at, /** @type {1 | -1} */ by) => stepFromPlace(lives, current, { start: at, end: at }, by);
  assert.equal(from(null, 0, 1), absence);
  assert.equal(from(absence, 5, 1), a);
  assert.equal(from(null, 5, 1), b);
  assert.equal(from(null, 5, -1), a);
  assert.equal(from(a, 2, 1), b);
  assert.equal(from(b, 2, -1), b);
  assert.equal(from(null, 9, 1), absence);
  assert.equal(stepFromPlace(lives, a, { start: 1, end: 3 }, 1), b);
});

test('only what begins with a tag is taken for HTML', () => {
  for (const html of ['<!DOCTYPE html>', ' <p>Приём</p>', '<div class="a">', '<html>', '<h1>', '<!-- --><p>', '<br/>'.replace('br', 'img'), '<script>x</script>']) assert.equal(guessedFormat(html), 'html', html);
  for (const text of ['', 'Приём <b>врача</b>', '<3 мы вас любим', '<приём>', '< p>', '<pp>']) assert.equal(guessedFormat(text), 'text', text);
});
