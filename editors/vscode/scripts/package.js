import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildExtension, home } from './build.js';

/**
 * Builds the extension and packs it.
 *
 * @param {string} file where the package is written
 */
export async function packExtension(file) {
  await buildExtension();
  await copyFile(join(home, '../../LICENSE'), join(home, 'LICENSE'));
  await createVSIX({
    cwd: home,
    packagePath: file,
    // All that is needed has been built into one file.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { name, version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  await packExtension(join(home, `${name}-${version}.vsix`));
}
