import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

function words(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(folder, name), 'utf8'));
}

function holes(text: string): string[] {
  return [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();
}

const english = sources('src').flatMap(text => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, said = '']) => said));

test('all that is said is said in Russian too, and nothing else is', () => {
  const russian = words('l10n/bundle.l10n.ru.json');
  assert.deepEqual(Object.keys(russian).sort(), [...new Set(english)].sort());
  for (const [said, translated] of Object.entries(russian)) {
    assert.deepEqual(holes(translated), holes(said), said);
    assert.match(translated, /[а-яё]/i);
  }
});

test('no text that is said escapes this test', () => {
  for (const text of sources('src')) {
    assert.equal([...text.matchAll(/\bt\(/g)].length, [...text.matchAll(/\bt\(\s*'/g)].length, text);
  }
});

test('the manifest finds its words in both languages, and leaves none unused', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const keys = [...new Set([...manifest.matchAll(/%([\w.]+)%/g)].map(([, key = '']) => key))].sort();
  assert.deepEqual(Object.keys(words('package.nls.json')).sort(), keys);
  assert.deepEqual(Object.keys(words('package.nls.ru.json')).sort(), keys);
});

test('each setting is described in the README, in both languages', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { configuration: { properties: object } } };
  const readme = readFileSync('README.md', 'utf8');
  for (const name of Object.keys(contributes.configuration.properties)) {
    assert.equal(readme.split(`| \`${name}\` |`).length, 3, name);
  }
});

test('the message of a missing program leads to headings that are there', () => {
  const anchors = readFileSync('README.md', 'utf8')
    .split('\n')
    .filter(line => line.startsWith('#'))
    .map(line => line.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));
  const english = 'installing-medlint';
  assert.ok(anchors.includes(english));
  assert.ok(anchors.includes(words('l10n/bundle.l10n.ru.json')[english] ?? ''));
});
