import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension, home } from './build.js';

// The same sources give the same package, whenever and wherever it is made.
process.env['SOURCE_DATE_EPOCH'] ??= String(Date.UTC(1980, 0, 2) / 1000);
process.env['TZ'] = 'UTC';

const { name, version } = /** @type {{name: string, version: string}} */ (JSON.parse(await readFile(join(home, 'package.json'), 'utf8')));

await buildExtension();
await copyFile(join(home, '../../LICENSE'), join(home, 'LICENSE'));
await createVSIX({
  cwd: home,
  packagePath: process.argv[2] ?? join(home, `${name}-${version}.vsix`),
  // All that is needed has been built into one file.
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
