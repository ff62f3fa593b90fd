import type { KnownFact } from '../protocol.ts';
import type { Translate } from '../words.ts';

/** How people call a fact. A newer medlint may know facts that are not known here. */
export function factName(name: string, t: Translate): string {
  switch (name) {
    case 'kind':
      return t('Kind');
    case 'object':
      return t('What is advertised');
    case 'audience':
      return t('Audience');
    case 'medium':
      return t('Medium');
    case 'platform':
      return t('Platform');
    case 'stage':
      return t('Stage');
    case 'complete':
      return t('Is this the whole text');
    default:
      return name;
  }
}

/** One line: the fact, its value, how it is known. */
export function factLine({ name, label, value, origin, source }: KnownFact, t: Translate): string {
  const how = originWords(origin, t);
  const known = [how, source].filter(part => part !== undefined && part !== '').join(': ');
  const line = `${factName(name, t)}: ${label === undefined || label === '' ? value : label}`;
  return known === '' ? line : `${line} (${known})`;
}

function originWords(origin: string, t: Translate): string {
  switch (origin) {
    case 'detected':
      return t('from the words');
    case 'document':
      return t('said in the document');
    case 'configuration':
      return t('said in the configuration');
    case 'command':
      return t('chosen here');
    default:
      return origin;
  }
}
