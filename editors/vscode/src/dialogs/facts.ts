import { FACT_NAMES, type Choices, type FactName, type Facts } from '../protocol.ts';
import { factName } from '../status/factWords.ts';
import type { Translate } from '../words.ts';
import type { Ask, Item } from './ask.ts';

const AS_IT_STANDS = '';

/**
 * Asks what is advertised, and whatever else of the text the law depends on. Gives what is now said of
 * the text, what was said before included; undefined when it was cancelled.
 */
export async function askFacts(choices: Choices, said: Facts, ask: Ask, t: Translate): Promise<Facts | undefined> {
  const items: Item[] = [
    { id: AS_IT_STANDS, label: t('As the text and medlint.yaml say'), ...(isEmpty(said) ? { description: t('now') } : {}) },
  ];
  for (const name of FACT_NAMES) {
    for (const { id, label } of choices.facts[name] ?? []) {
      items.push({ id: `${name} ${id}`, label, description: said[name] === id ? `${id} · ${t('now')}` : id, group: factName(name, t) });
    }
  }
  const hint = t('What is known of this text? It holds until the text is closed.');
  const chosen = await ask.one({ title: t('What is advertised'), hint, items });
  if (chosen === undefined) {
    return undefined;
  }
  if (chosen === AS_IT_STANDS) {
    return {};
  }
  const space = chosen.indexOf(' ');
  return { ...said, [chosen.slice(0, space) as FactName]: chosen.slice(space + 1) };
}

function isEmpty(facts: Facts): boolean {
  return Object.keys(facts).length === 0;
}
