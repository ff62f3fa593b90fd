import type { Status } from '../protocol.ts';
import { shortened, type Translate } from '../words.ts';
import { factLines } from './factWords.ts';

/** What the status bar shows. */
export interface Shown {
  text: string;
  tooltip: string;
  /** For people who hear it read out. */
  spoken: string;
  level: 'plain' | 'warning';
}

/** What the program itself is doing. */
export type ProgramState = 'starting' | 'running' | { failed: string };

const LONGEST_REASON = 40;

/** Nothing is shown of a text that the program has not spoken of. */
export function shown(program: ProgramState, status: Status | undefined, t: Translate): Shown | undefined {
  if (program === 'starting') {
    return simple('$(sync~spin) medlint', t('medlint is starting'));
  }
  if (program !== 'running') {
    return { ...simple(`$(warning) medlint: ${t('not checked')}`, program.failed), level: 'warning' };
  }
  if (status === undefined) {
    return undefined;
  }
  return status.state === 'notChecked' ? notChecked(status, t) : checked(status, t);
}

function simple(text: string, tooltip: string): Shown {
  return { text, tooltip, spoken: tooltip, level: 'plain' };
}

function notChecked({ reason = '', facts = [] }: Status, t: Translate): Shown {
  const what = reason === '' ? t('not checked') : t('not checked: {0}', reason);
  const bar = reason === '' ? what : t('not checked: {0}', plain(shortened(reason, LONGEST_REASON)));
  return {
    text: `$(circle-slash) medlint: ${bar}`,
    tooltip: [`medlint: ${what}`, ...factLines(facts, t), '', clickHint(t)].join('\n'),
    spoken: `medlint: ${what}`,
    level: 'plain',
  };
}

function checked(status: Status, t: Translate): Shown {
  const { verdict = '', errors = 0, warnings = 0, others = 0, facts = [] } = status;
  const checking = status.state === 'checking';
  if (checking && verdict === '') {
    return simple('$(sync~spin) medlint', t('medlint is checking the text'));
  }
  const counts = [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : ''].filter(part => part !== '').join(' ');
  const icon = checking ? '$(sync~spin)' : verdictIcon(verdict);
  const words = [verdictWords(verdict, t), t('Errors: {0}, warnings: {1}', errors, warnings)];
  if (others > 0) {
    words.push(t('Not shown or settled: {0}', others));
  }
  return {
    text: counts === '' ? `${icon} medlint` : `${icon} medlint ${counts}`,
    tooltip: [`medlint: ${words[0] ?? ''}`, ...words.slice(1), '', ...factLines(facts, t), '', clickHint(t)].join('\n'),
    spoken: `medlint: ${words.join('. ')}`,
    level: 'plain',
  };
}

function clickHint(t: Translate): string {
  return t('Click to choose what is advertised');
}

function verdictIcon(verdict: string): string {
  switch (verdict) {
    case 'pass':
      return '$(pass)';
    case 'incomplete':
      return '$(question)';
    default:
      return '$(law)';
  }
}

function verdictWords(verdict: string, t: Translate): string {
  switch (verdict) {
    case 'pass':
      return t('No breach was found');
    case 'review':
      return t('No errors, but warnings');
    case 'fail':
      return t('Breaches were found');
    case 'incomplete':
      return t('Not everything could be checked');
    default:
      return verdict;
  }
}

/** The status bar draws `$(name)` as a picture. */
function plain(words: string): string {
  return words.replaceAll('$(', '$ (');
}
