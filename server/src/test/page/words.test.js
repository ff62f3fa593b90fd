import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { capital, counted, day, firstLanguage, sentence, speak, w } from '../../main/resources/dev/medlint/server/page/words.js';

const PAGE = new URL('../../main/resources/dev/medlint/server/page/', import.meta.url);
const INDEX = readFileSync(new URL('index.html', PAGE), 'utf8');

test('Russian nouns agree with their numbers', () => {
  const errors = [1, 2, 5, 11, 12, 21, 22, 25, 111, 121].map(n => counted(n, 'ошибка', 'ошибки', 'ошибок'));
  assert.deepEqual(errors, ['1 ошибка', '2 ошибки', '5 ошибок', '11 ошибок', '12 ошибок', '21 ошибка', '22 ошибки', '25 ошибок', '111 ошибок', '121 ошибка']);
});

test('both languages have the same words', () => {
  /** @type {(one: any) => any} */
  const shape = one => (typeof one === 'object' ? Object.fromEntries(Object.keys(one).sort().map(key => [key, shape(one[key])])) : typeof one);
  const russian = shape(w());
  speak('en');
  const english = shape(w());
  speak('ru');
  assert.deepEqual(english, russian);
});

test('English is for those who ask for it or read no Russian', () => {
  assert.equal(firstLanguage('', ['ru-RU', 'en']), 'ru');
  assert.equal(firstLanguage('', ['en-GB', 'ru']), 'ru');
  assert.equal(firstLanguage('', ['en-GB', 'de']), 'en');
  assert.equal(firstLanguage('', ['de']), 'ru');
  assert.equal(firstLanguage('?lang=en', ['ru']), 'en');
  assert.equal(firstLanguage('?lang=ru', ['en']), 'ru');
  assert.equal(firstLanguage('?lang=xx', ['en']), 'en');
});

test('words become sentences and days are written as people write them', () => {
  assert.deepEqual(['если это весь текст', 'Да!', ''].map(sentence), ['Если это весь текст.', 'Да!', '']);
  assert.equal(capital('ст. 5'), 'Ст. 5');
  assert.deepEqual([day('2026-11-23'), day('2017')], ['23.11.2026', '2017']);
});

test('the page holds the Russian words already before its scripts run', () => {
  const held = [...INDEX.matchAll(/<(\w+)[^>]* data-w="(\w+)"[^>]*>([^<]*)<\/\1>/g)];
  assert.ok(held.length > 15);
  assert.equal(held.length, INDEX.match(/ data-w=/g)?.length);
  for (const [, , key, words] of held) assert.equal(words, Reflect.get(w(), key), key);
});

test('all scripts of the page are loaded ahead, and nothing from elsewhere', () => {
  const named = [...INDEX.matchAll(/(?:href|src)="page\/([^"]+)"/g)].map(one => one[1]).sort();
  assert.deepEqual(named, readdirSync(PAGE).filter(name => name !== 'index.html').sort());
  for (const name of readdirSync(PAGE)) {
    const addresses = readFileSync(new URL(name, PAGE), 'utf8').match(/https?:\/\/[^\s'"`/\\)]+/g) ?? [];
    assert.deepEqual(addresses.filter(one => one !== 'http://www.w3.org'), [], name);
  }
});
