import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { home } from './build.js';

const out = join(home, 'out/test');
await rm(out, { recursive: true, force: true });

const tests = (await readdir(join(home, 'test'))).filter(name => name.endsWith('.test.ts'));

// Node 20 reads no TypeScript, and there is no module vscode outside of VS Code.
await build({
  absWorkingDir: home,
  entryPoints: [...tests.map(name => `test/${name}`), 'test/fakes/server.ts'],
  outdir: out,
  outbase: 'test',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  target: 'node20',
  alias: { vscode: './test/fakes/vscode.cjs' },
  external: ['@vscode/vsce', 'esbuild', 'yauzl'],
  sourcemap: 'inline',
  logLevel: 'warning',
});

const files = tests.map(name => join(out, name.replace(/\.ts$/, '.cjs')));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit', cwd: home });
process.exitCode = status ?? 1;
