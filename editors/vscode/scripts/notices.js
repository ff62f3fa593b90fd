import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Names the packages that files were taken from, with their licences in full.
 *
 * @param {string[]} files paths from the folder of the extension
 * @param {string} home the folder of the extension
 */
export async function notices(files, home) {
  const folders = new Set(files.map(folderOfPackage).filter(folder => folder !== undefined));
  const parts = await Promise.all([...folders].sort().map(folder => notice(join(home, folder))));
  return ['dist/extension.cjs contains these packages.', ...parts].join(`\n\n${'-'.repeat(72)}\n\n`) + '\n';
}

/** @param {string} file */
function folderOfPackage(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** @param {string} folder */
async function notice(folder) {
  const { name, version, license } = /** @type {{name: string, version: string, license: string}} */ (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const file = (await readdir(folder)).find(one => /^licen[cs]e(\.\w+)?$/i.test(one));
  if (file === undefined) {
    throw new Error(`${name} ${version} (${license}) comes without the text of its licence: add it or do without the package.`);
  }
  const text = await readFile(join(folder, file), 'utf8');
  return `${name} ${version}, ${license}\n\n${text.replaceAll('\r\n', '\n').trim()}`;
}
