import { win32 } from 'node:path';

export interface Command {
  file: string;
  args: string[];
  /** The arguments are written as the shell of Windows reads them, and must not be quoted again. */
  verbatim: boolean;
}

/** How a program that was found is started as a language server. */
export function startCommand(file: string, platform: NodeJS.Platform, shell = 'cmd.exe'): Command {
  const args = ['lsp'];
  const isScript = platform === 'win32' && ['.cmd', '.bat'].includes(win32.extname(file).toLowerCase());
  if (!isScript) {
    return { file, args, verbatim: false };
  }
  // Only the shell runs scripts. /d: nobody's start-up commands; /v:off: “!” is a letter; /s: the outer
  // quotation marks are taken off and the rest is read as it stands.
  const line = [escaped(file), ...args].join(' ');
  return { file: shell, args: ['/d', '/v:off', '/s', '/c', `"${line}"`], verbatim: true };
}

/** Within quotation marks the shell would still replace %NAME%; a caret keeps every sign as it is. */
function escaped(file: string): string {
  return file.replace(/[()[\]{}%!^"`<>&|;,=+' *?]/g, '^$&');
}
