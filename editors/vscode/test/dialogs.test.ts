import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ask, ChoiceQuestion, TextQuestion } from '../src/dialogs/ask.ts';
import { dayOf, wrongUntil } from '../src/dialogs/days.ts';
import { askFacts } from '../src/dialogs/facts.ts';
import { askDecision, askSuppression, type Desk } from '../src/dialogs/finding.ts';
import { isFinding, type Choices, type FindingRef } from '../src/protocol.ts';
import { english } from './fakes/words.ts';

const FINDING: FindingRef = {
  uri: 'file:///texts/a.md',
  fingerprint: '0123456789abcdef',
  rule: 'effect-guarantee',
  provision: '38-fz:24:1:8',
  quote: 'навсегда\n избавит от боли',
  message: 'Текст обещает действие без оговорок',
};
const { uri, fingerprint } = FINDING;
const VERDICTS = [
  { id: 'confirmed', label: 'подтверждено' },
  { id: 'proven', label: 'доказано' },
];
const CHOICES: Choices = { verdicts: VERDICTS, facts: { kind: [{ id: 'ad', label: 'реклама' }], object: [{ id: 'drug', label: 'лекарство' }] } };

/** Gives these answers in turn, and keeps what was asked. */
function answering(...answers: (string | undefined)[]) {
  const choices: ChoiceQuestion[] = [];
  const texts: TextQuestion[] = [];
  const ask: Ask = {
    one(question) {
      choices.push(question);
      return Promise.resolve(answers.shift());
    },
    text(question) {
      texts.push(question);
      return Promise.resolve(answers.shift());
    },
  };
  return { ask, choices, texts, left: answers };
}

function desk(ask: Ask, some: Partial<Desk> = {}): Desk {
  return { ask, t: english, today: '2026-11-23', reviewer: '', remembered: '', remember: () => undefined, ...some };
}

test('a decision has a verdict, a basis, a last day and a name', async () => {
  const { ask, choices, texts } = answering('proven', ' отчёт № 12 ', '2027-03-01', ' Иванова А. П. ');
  const names: string[] = [];
  const decision = await askDecision(FINDING, VERDICTS, desk(ask, { remembered: 'Орлова', remember: name => names.push(name) }));
  assert.deepEqual(decision, { uri, fingerprint, verdict: 'proven', basis: 'отчёт № 12', until: '2027-03-01', by: 'Иванова А. П.' });
  assert.deepEqual(names, ['Иванова А. П.']);
  assert.equal(choices[0]?.title, 'Decision: effect-guarantee, «навсегда избавит от боли»');
  assert.equal(choices[0].hint, FINDING.message);
  assert.equal(texts[2]?.value, 'Орлова');
});

test('the name of the settings is not asked for, and no last day is none', async () => {
  const { ask } = answering('confirmed', 'верно', ' ');
  assert.deepEqual(await askDecision(FINDING, VERDICTS, desk(ask, { reviewer: 'Я' })), { uri, fingerprint, verdict: 'confirmed', basis: 'верно', by: 'Я' });
});

test('whichever step is cancelled, nothing comes of it and nothing more is asked', async () => {
  const answers = ['proven', 'отчёт', '', 'Я'];
  for (let given = 0; given < answers.length; given++) {
    const names: string[] = [];
    const all = answering(...answers.slice(0, given), undefined, 'too much');
    assert.equal(await askDecision(FINDING, VERDICTS, desk(all.ask, { remember: name => names.push(name) })), undefined);
    assert.deepEqual([all.left, names], [['too much'], []]);
  }
  for (let given = 0; given < 3; given++) {
    const all = answering(...answers.slice(1, 1 + given), undefined, 'too much');
    assert.equal(await askSuppression(FINDING, desk(all.ask)), undefined);
    assert.deepEqual(all.left, ['too much']);
  }
});

test('a suppression has a reason', async () => {
  const { ask, texts } = answering('цитата', '2026-11-23', 'Я');
  assert.deepEqual(await askSuppression(FINDING, desk(ask)), { uri, fingerprint, reason: 'цитата', until: '2026-11-23', by: 'Я' });
  assert.match(texts[0]?.title ?? '', /^Suppression in the text: effect-guarantee/);
});

test('basis, reason and name may not be empty', async () => {
  const decision = answering('proven', 'а', '', 'Я');
  await askDecision(FINDING, VERDICTS, desk(decision.ask));
  const suppression = answering('а', '', 'Я');
  await askSuppression(FINDING, desk(suppression.ask));
  const [basis, until, name] = decision.texts;
  const [reason] = suppression.texts;
  for (const question of [basis, name, reason]) {
    assert.match(question?.wrong('  ') ?? '', /[Ww]hy|name/);
    assert.equal(question?.wrong('слово'), undefined);
  }
  assert.equal(until?.wrong(''), undefined);
});

test('a long quotation is cut, a finding without words is named by its rule', async () => {
  const long = answering(undefined);
  await askDecision({ ...FINDING, quote: '😀'.repeat(70) }, VERDICTS, desk(long.ask));
  assert.equal(long.choices[0]?.title, `Decision: effect-guarantee, «${'😀'.repeat(60)}…»`);
  const none = answering(undefined);
  await askDecision({ ...FINDING, quote: '' }, VERDICTS, desk(none.ask));
  assert.equal(none.choices[0]?.title, 'Decision: effect-guarantee');
});

test('a last day is a day of the calendar, not before today', () => {
  const wrong = (typed: string) => wrongUntil(typed, '2026-11-23', english);
  for (const right of ['', ' ', '2026-11-23', ' 2026-11-24 ', '2028-02-29', '9999-12-31']) {
    assert.equal(wrong(right), undefined, right);
  }
  for (const nonsense of ['завтра', '2027-02-29', '2026-13-01', '2027-1-1', '01.03.2027', '20270301', '2027-03-01T00:00']) {
    assert.match(wrong(nonsense) ?? '', /YYYY-MM-DD/, nonsense);
  }
  assert.match(wrong('2026-11-22') ?? '', /^2026-11-22 has passed/);
});

test('today is the day of this machine', () => {
  assert.equal(dayOf(new Date(2026, 0, 2, 0, 0, 1)), '2026-01-02');
  assert.equal(dayOf(new Date(2026, 11, 31, 23, 59, 59)), '2026-12-31');
});

test('facts are offered in groups, with what is said of the text now', async () => {
  const { ask, choices } = answering('kind ad');
  assert.deepEqual(await askFacts(CHOICES, { object: 'drug' }, ask, english), { object: 'drug', kind: 'ad' });
  assert.deepEqual(choices[0]?.items, [
    { id: '', label: 'As the text and medlint.yaml say' },
    { id: 'object drug', label: 'лекарство', description: 'drug · now', group: 'What is advertised' },
    { id: 'kind ad', label: 'реклама', description: 'ad', group: 'Kind' },
  ]);
});

test('what was said of a text can be taken back or left', async () => {
  const { ask, choices } = answering('', undefined);
  assert.deepEqual(await askFacts(CHOICES, { object: 'drug' }, ask, english), {});
  assert.equal(await askFacts(CHOICES, {}, ask, english), undefined);
  assert.equal(choices[1]?.items[0]?.description, 'now');
});

test('only a whole finding is one', () => {
  assert.equal(isFinding(FINDING), true);
  assert.deepEqual([undefined, null, 'x', {}, { ...FINDING, quote: 1 }].filter(isFinding), []);
});
