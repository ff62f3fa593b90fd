import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { before, test } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

interface Manifest {
  main: string;
  icon: string;
  l10n: string;
  version: string;
  contributes: { commands: { command: string }[] };
}

const files = new Map<string, Buffer>();
let packed: Buffer;

before(async () => {
  packed = pack('once.vsix');
  const zip = await fromBufferPromise(packed);
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
});

function pack(name: string): Buffer {
  const file = join('out', name);
  execFileSync(process.execPath, ['scripts/package.js', file], { stdio: 'pipe' });
  return readFileSync(file);
}

function text(file: string): string {
  return files.get(`extension/${file}`)?.toString('utf8') ?? '';
}

test('the package holds what is needed and nothing else', () => {
  assert.deepEqual([...files.keys()].sort(), [
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/dist/extension.cjs',
    'extension/dist/third-party.txt',
    'extension/icon.png',
    'extension/l10n/bundle.l10n.ru.json',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/package.nls.ru.json',
    'extension/readme.md',
  ]);
});

test('what the manifest names is there', () => {
  const manifest = JSON.parse(text('package.json')) as Manifest;
  const names = [...files.keys()];
  assert.ok(names.includes(posix.join('extension', manifest.main)));
  assert.ok(names.includes(posix.join('extension', manifest.icon)));
  assert.ok(names.some(name => name.startsWith(posix.join('extension', manifest.l10n) + '/')));
  for (const { command } of manifest.contributes.commands) {
    assert.ok(text('dist/extension.cjs').includes(`"${command}"`), command);
  }
});

test('the icon is a PNG of the size that is asked for', () => {
  const icon = files.get('extension/icon.png');
  assert.equal(icon?.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [128, 128]);
});

test('whoever gets the package gets the licences of all that is in it', () => {
  assert.match(text('LICENSE.txt'), /GNU GENERAL PUBLIC LICENSE/);
  for (const name of ['vscode-languageclient', 'vscode-jsonrpc', 'semver', 'minimatch']) {
    assert.match(text('dist/third-party.txt'), new RegExp(`^${name} \\d.*\n\n`, 'm'));
  }
});

test('nothing in the package tells where it was made', () => {
  for (const [name, content] of files) {
    assert.ok(!content.includes(process.cwd()), name);
  }
});

test('the extension asks VS Code for nothing but itself and Node', () => {
  const required = [...text('dist/extension.cjs').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
  const expected = new Set(['vscode', 'assert', 'child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'url', 'util']);
  assert.deepEqual(required.filter(name => !name.startsWith('node:') && !expected.has(name)), []);
});

test('the same sources give the same package', () => {
  assert.ok(packed.equals(pack('twice.vsix')));
});
