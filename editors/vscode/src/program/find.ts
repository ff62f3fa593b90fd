import { posix, win32 } from 'node:path';

/** What finding a program depends on. */
export interface Surroundings {
  platform: NodeJS.Platform;
  home: string;
  /** The variable PATH. */
  searchPath: string;
  /** The first folder of the workspace. */
  folder?: string;
  /** Whether there is a file here that may be run. */
  isProgram: (file: string) => boolean;
}

export type Found =
  | { file: string }
  /** Nothing of this name lies in a folder of PATH. */
  | { missing: 'name'; tried: string }
  /** There is no program at this path. */
  | { missing: 'file'; tried: string }
  /** The path is read from a folder, and none is open. */
  | { missing: 'folder'; tried: string };

const RUNNABLE = ['.exe', '.com', '.cmd', '.bat'];

/**
 * Finds the program of the setting. Windows would look for a bare name in the current folder before
 * it asks PATH, so that a folder of strangers could bring a `medlint.cmd` of its own: the place is
 * always found here, and started by its full path.
 */
export function find(program: string, surroundings: Surroundings): Found {
  const { platform, home, folder } = surroundings;
  const path = platform === 'win32' ? win32 : posix;
  const isPath = program.includes('/') || (platform === 'win32' && /[\\:]/.test(program));
  if (!isPath) {
    return onPath(program, surroundings) ?? { missing: 'name', tried: program };
  }
  const file = /^~[/\\]/.test(program) ? path.join(home, program.slice(2)) : program;
  if (!path.isAbsolute(file) && folder === undefined) {
    return { missing: 'folder', tried: file };
  }
  const full = path.resolve(folder ?? home, file);
  const there = runnable(full, surroundings);
  return there === undefined ? { missing: 'file', tried: full } : { file: there };
}

function onPath(name: string, surroundings: Surroundings): { file: string } | undefined {
  const path = surroundings.platform === 'win32' ? win32 : posix;
  for (const entry of surroundings.searchPath.split(path.delimiter)) {
    const folder = entry.replace(/^"(.*)"$/, '$1');
    // An entry that is empty or relative means the current folder.
    const file = path.isAbsolute(folder) ? runnable(path.join(folder, name), surroundings) : undefined;
    if (file !== undefined) {
      return { file };
    }
  }
  return undefined;
}

/** Beside `medlint.cmd` lies `medlint`, a script for a shell that Windows does not have. */
function runnable(file: string, { platform, isProgram }: Surroundings): string | undefined {
  const candidates =
    platform !== 'win32' || RUNNABLE.includes(win32.extname(file).toLowerCase()) ? [file] : RUNNABLE.map(ending => file + ending);
  return candidates.find(isProgram);
}
