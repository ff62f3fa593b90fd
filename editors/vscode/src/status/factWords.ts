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

/** A line for each fact: its values, and how they are known. */
export function factLines(facts: KnownFact[], t: Translate): string[] {
  const lines = new Map<string, { name: string; values: string[]; how: string }>();
  for (const { name, label = '', value, origin, source = '' } of facts) {
    const how = known(origin, source, t);
    const key = JSON.stringify([name, how]);
    const line = lines.get(key) ?? { name, values: [], how };
    line.values.push(label === '' ? value : label);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ name, values, how }) => `${factName(name, t)}: ${values.join(', ')} (${how})`);
}

/** medlint tells in words where it knows a fact from. */
function known(origin: string, source: string, t: Translate): string {
  switch (origin) {
    case 'command':
    case 'command-line':
      return t('chosen here');
    case 'detected':
      return source || t('from the words');
    case 'document':
      return source || t('said in the document');
    case 'configuration':
      return source || t('said in the configuration');
    default:
      return source || origin;
  }
}
