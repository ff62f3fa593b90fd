import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { notices } from './notices.js';

export const home = fileURLToPath(new URL('..', import.meta.url));

/** Puts the extension into one file, and beside it the licences of what is in it. */
export async function buildExtension() {
  const { metafile } = await build({
    absWorkingDir: home,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.cjs',
    bundle: true,
    minify: true,
    // The stack of an error in somebody's report has to name functions.
    keepNames: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  await mkdir(new URL('../dist', import.meta.url), { recursive: true });
  await writeFile(new URL('../dist/third-party.txt', import.meta.url), await notices(Object.keys(metafile.inputs), home));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildExtension();
}
