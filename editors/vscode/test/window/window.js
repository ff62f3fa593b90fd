/**
 * Tries the extension in a real VS Code: `npm run test:window`, or with a language, `-- ru`. Needs Chromium
 * (CHROMIUM, else /usr/bin/chromium), a C++ compiler and Python; installs code-server in MEDLINT_CODE_SERVER,
 * else in the folder for temporary files. Pictures of each step are written to out/window.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { home } from '../../scripts/build.js';
import { install, speak, start } from './codeServer.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const TEXT = '# Гель от боли\n\nНаш гель навсегда избавит от боли в суставах.\n\nПриём — по записи.\n';
const language = process.argv[2] ?? 'en';
/** @type {Record<string, string>} */
const russian = language === 'ru' ? JSON.parse(readFileSync(join(home, 'l10n/bundle.l10n.ru.json'), 'utf8')) : {};
/** @param {string} words */
const t = words => russian[words] ?? words;

const codeServer = process.env['MEDLINT_CODE_SERVER'] ?? join(tmpdir(), 'medlint-code-server');
const shots = join(home, 'out/window', language);
const folder = mkdtempSync(join(tmpdir(), 'medlint-window-'));
const site = join(folder, 'site');
const uri = pathToFileURL(join(site, 'ad.md')).href;
const log = join(folder, 'log');
const program = join(folder, 'medlint');
const settings = join(folder, 'state/user/User/settings.json');

/** @param {string} name */
function commandTitle(name) {
  /** @type {Record<string, string>} */
  const words = JSON.parse(readFileSync(join(home, language === 'ru' ? 'package.nls.ru.json' : 'package.nls.json'), 'utf8'));
  return words[`command.${name}`];
}

async function fakeMedlint() {
  const server = join(folder, 'server.cjs');
  await build({ absWorkingDir: home, entryPoints: ['test/fakes/server.ts'], outfile: server, bundle: true, platform: 'node', format: 'cjs', target: 'node20' });
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${server}" "${log}" "$@"\n`);
  chmodSync(program, 0o755);
}

/** @param {string} what @returns {unknown[]} */
function told(what) {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return lines.map(line => /** @type {{what: string, told: unknown}} */ (JSON.parse(line))).filter(line => line.what === what).map(line => line.told);
}

/** @param {import('playwright-core').Page} page */
async function walk(page) {
  let number = 0;
  /** @param {string} name */
  const shot = async name => {
    number += 1;
    await page.waitForTimeout(500); // what fades in has done so
    await page.screenshot({ path: join(shots, `${number}-${name}.png`) });
    console.log(`ok ${number} - ${name}`);
  };
  const statusBar = page.locator('#medlint\\.medlint\\.medlint\\.status');
  const input = page.locator('.quick-input-widget:visible input[type=text]');
  const list = page.locator('.quick-input-widget:visible .quick-input-list');
  /** @param {string} words */
  const answer = async words => {
    await input.fill(words);
    await page.keyboard.press('Enter');
  };

  const actions = page.locator('.action-widget .monaco-list-row.action');
  const quickFixes = async () => {
    await page.locator('.view-line').getByText('навсегда').click();
    await page.keyboard.press('Control+.');
    await actions.first().waitFor();
  };
  /** The pointer is kept from the list while it opens. @param {string} title */
  const take = async title => {
    const index = (await actions.allInnerTexts()).findIndex(words => words.includes(title));
    assert.notEqual(index, -1, title);
    for (let i = 0; i < index; i++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
  };

  await page.locator('.explorer-folders-view').getByText('ad.md').dblclick();
  const squiggle = page.locator('.squiggly-error').first();
  await squiggle.waitFor();
  await statusBar.getByText('1').waitFor();
  await shot('squiggle');

  await page.locator('.view-line').getByText('навсегда').hover();
  await page.locator('.monaco-hover').getByText('effect-guarantee').first().waitFor();
  await shot('hover');

  await statusBar.hover();
  await page.locator('.monaco-hover').getByText(t('Click to choose what is advertised')).waitFor();
  await shot('status');

  await quickFixes();
  await shot('code-actions');
  await take('Записать решение…');
  await list.getByText('не нарушение').waitFor();
  await shot('verdict');
  await list.getByText('не нарушение').click();
  await page.getByText(t('On what is the decision based?')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(t('Say why: whoever reads the decision later has to understand it.')).waitFor();
  await shot('basis');
  await answer('цитата закона');
  await page.getByText(t('Until which day, included? Nothing means: for good.')).waitFor();
  await input.fill('2020-01-01');
  await page.getByText('2020-01-01').waitFor();
  await shot('until');
  await answer('9999-12-31');
  await page.getByText(t('Who decides this? The setting medlint.reviewer spares the question.')).waitFor();
  await answer('Иванова А. П.');
  await page.getByText('medlint-decisions.jsonl').first().waitFor();
  await shot('decided');
  const decision = { uri, fingerprint: '0123456789abcdef', verdict: 'not-a-violation', basis: 'цитата закона', by: 'Иванова А. П.', until: '9999-12-31' };
  assert.deepEqual(told('medlint.decide'), [[decision]]);

  await statusBar.click();
  await list.getByText('БАД').waitFor();
  await shot('facts');
  await list.getByText('БАД').click();
  await statusBar.hover();
  await page.locator('.monaco-hover').getByText('БАД').waitFor();
  assert.deepEqual(told('medlint.checkAs'), [[{ uri, facts: { object: 'supplement' } }]]);

  await quickFixes();
  await take('Справка о норме');
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.getByText('не может').waitFor();
  await shot('explanation');

  await quickFixes();
  await take('Написать');
  await squiggle.waitFor({ state: 'detached' });
  await shot('mended');

  writeFileSync(program, '#!/bin/sh\necho "medlint: нет команды lsp" >&2\nexit 2\n');
  await page.keyboard.press('F1');
  await input.fill(`>medlint: ${commandTitle('restart')}`);
  await list.getByText('medlint:').first().waitFor();
  await shot('commands');
  await page.keyboard.press('Enter');
  await page.getByText('нет команды lsp').first().waitFor();
  await shot('too-old');
  await page.locator('.notification-toast').getByText(t('How to Install')).click();
  await preview.getByText('/medlint/bin/medlint').first().waitFor();
  await shot('how-to-install');
}

mkdirSync(site);
mkdirSync(join(settings, '..'), { recursive: true });
rmSync(shots, { recursive: true, force: true });
writeFileSync(join(site, 'ad.md'), TEXT);
writeFileSync(settings, JSON.stringify({ 'medlint.path': program, 'workbench.startupEditor': 'none' }));
await fakeMedlint();
speak(language, join(folder, 'state/user'));
install(codeServer);
const vsix = join(folder, 'medlint.vsix');
execFileSync(process.execPath, ['scripts/package.js', vsix], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
const server = await start(codeServer, vsix, { site, state: join(folder, 'state'), language });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(server.address);
    await walk(page);
  } catch (error) {
    await page.screenshot({ path: join(shots, 'failed.png') });
    throw error;
  }
} finally {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
