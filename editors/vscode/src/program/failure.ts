import type { Translate } from '../words.ts';
import type { Found } from './find.ts';

/** How a program ended: by itself with a code, or by a signal. */
export interface Ended {
  code: number | null;
  signal: string | null;
}

/** What was tried, and what came of it. */
export type Failure =
  | Exclude<Found, { file: string }>
  | { notStarted: string; error: string }
  | { ended: string; how: Ended; lastWords: string; atOnce: boolean }
  | { refused: string; error: string; lastWords: string };

/** One message: what is the matter, what was tried, what to do. */
export function failureText(failure: Failure, t: Translate): string {
  if ('missing' in failure) {
    return missing(failure, t);
  }
  if ('notStarted' in failure) {
    return t('Texts are not checked: {0} could not be started ({1}). Correct the setting medlint.path or install medlint.', failure.notStarted, failure.error);
  }
  if ('refused' in failure) {
    const what = t('Texts are not checked: {0} was started, but it does not answer as medlint does ({1}). It may be another program or an older medlint.', failure.refused, failure.error);
    return withLastWords(what, failure.lastWords, t);
  }
  const { ended, how, lastWords, atOnce } = failure;
  const what = atOnce
    ? t('Texts are not checked: {0} ended at once ({1}). It may be older than this extension or lack something it needs.', `${ended} lsp`, ending(how, t))
    : t('Texts are no longer checked: {0} ended again and again ({1}). The command “medlint: Start Again” tries once more.', `${ended} lsp`, ending(how, t));
  return withLastWords(what, lastWords, t);
}

function missing(failure: Extract<Failure, { missing: string }>, t: Translate): string {
  switch (failure.missing) {
    case 'name':
      return t('Texts are not checked: the program “{0}” is in no folder of PATH. Install medlint, or write in the setting medlint.path where it is.', failure.tried);
    case 'file':
      return t('Texts are not checked: there is no program {0}. Correct the setting medlint.path or install medlint.', failure.tried);
    case 'folder':
      return t('Texts are not checked: the setting medlint.path is {0}, which is read from a folder, and no folder is open. Write the whole path.', failure.tried);
  }
}

function ending(how: Ended, t: Translate): string {
  return how.signal === null ? t('exit code {0}', how.code ?? '?') : t('signal {0}', how.signal);
}

function withLastWords(what: string, lastWords: string, t: Translate): string {
  return lastWords === '' ? what : `${what} ${t('Its last words: {0}', lastWords)}`;
}
