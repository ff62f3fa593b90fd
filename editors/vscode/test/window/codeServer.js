import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

// The last one that runs on Node 20; it is VS Code 1.99.
const VERSION = '4.99.4';

/**
 * Installs code-server, which is VS Code for the browser, once. Its own install script fetches programs
 * from places that a build machine need not reach, so that what it needs is built here.
 *
 * @param {string} folder
 */
export function install(folder) {
  const done = join(folder, `installed-${VERSION}`);
  if (existsSync(done)) {
    return;
  }
  const server = join(folder, 'node_modules/code-server');
  const code = join(server, 'lib/vscode');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  npm(folder, 'install', '--ignore-scripts', `code-server@${VERSION}`);
  npm(code, 'install', '--ignore-scripts', '--omit=dev');
  npm(join(code, 'extensions'), 'install', '--ignore-scripts', '--omit=dev');
  // Each knows a ready build somewhere; here it is made from the sources in the package. What only a terminal
  // or a search in files would need is left out.
  npm(folder, 'rebuild', '--build-from-source', 'argon2');
  npm(code, 'rebuild', '--build-from-source', '@vscode/spdlog', 'native-watchdog');
  symlinkSync('node_modules', join(code, 'node_modules.asar'));
  writeFileSync(done, '');
}

/** @param {string} folder @param {string[]} args */
function npm(folder, ...args) {
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: environment() });
}

/** The headers of a Node that a system has installed need not be fetched. */
function environment() {
  const prefix = join(process.execPath, '../..');
  return existsSync(join(prefix, 'include/node/node.h')) ? { ...process.env, npm_config_nodedir: prefix } : process.env;
}

/**
 * VS Code speaks a language only where a pack of its words is installed. An empty one is enough: VS Code itself
 * stays English, and extensions use their own words.
 *
 * @param {string} language
 * @param {string} user the folder of what VS Code knows of its user
 */
export function speak(language, user) {
  const words = join(user, 'words.json');
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = { hash: 'medlint', label: language, extensions: [{ extensionIdentifier: { id: 'medlint.words' }, version: '1.0.0' }], translations: { vscode: words } };
  writeFileSync(join(user, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

/**
 * @typedef {object} Window
 * @property {string} site the folder that is opened
 * @property {string} state where VS Code keeps what it knows
 * @property {string} language
 */

/**
 * Starts VS Code for one window.
 *
 * @param {string} folder where it was installed
 * @param {string} vsix the extension
 * @param {Window} window
 */
export async function start(folder, vsix, { site, state, language }) {
  const entry = join(folder, 'node_modules/code-server/out/node/entry.js');
  const places = ['--extensions-dir', join(state, 'extensions'), '--user-data-dir', join(state, 'user'), '--config', join(state, 'config.yaml')];
  execFileSync(process.execPath, [entry, ...places, '--install-extension', vsix], { stdio: ['ignore', 'ignore', 'inherit'] });
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'];
  const child = spawn(process.execPath, [entry, ...places, ...quiet, '--locale', language, '--auth', 'none', '--bind-addr', '127.0.0.1:0', site], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // No shop of extensions is asked for anything.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ words) => (said += words));
  for (let tries = 0; tries < 300; tries++) {
    const address = /listening on (http:\S+?)\/?\s/.exec(said)?.[1];
    if (address !== undefined) {
      return { address: `${address}/?folder=${encodeURIComponent(site)}`, stop: () => child.kill() };
    }
    await after(100);
  }
  child.kill();
  throw new Error(`code-server did not start:\n${said}`);
}
