import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Get, initializationOptions, program, reviewer, said } from '../src/settings.ts';

function settings(all: Record<string, unknown>): Get {
  return name => all[name];
}

test('only what somebody set is said', () => {
  assert.deepEqual(said(settings({ language: 'auto', minSeverity: 'auto', minConfidence: 'auto', reviewer: '' })), {});
  assert.deepEqual(said(settings({ language: 'ru', minSeverity: 'info', minConfidence: 'low', reviewer: ' Я ', path: '/x', 'trace.server': 'off' })), {
    language: 'ru',
    minSeverity: 'info',
    minConfidence: 'low',
    reviewer: 'Я',
  });
});

test('at the start the server is told what the client does itself', () => {
  assert.deepEqual(initializationOptions(settings({ language: 'en' })), { language: 'en', forms: true, status: true });
});

test('a file of settings may hold anything', () => {
  const odd = settings({ language: 5, minSeverity: null, minConfidence: ['low'], reviewer: {}, path: 7 });
  assert.deepEqual(said(odd), {});
  assert.equal(program(odd), 'medlint');
  assert.equal(reviewer(odd), '');
  assert.equal(program(settings({ path: ' ~/medlint ' })), '~/medlint');
});
