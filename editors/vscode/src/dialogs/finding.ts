import type { Choice, Decision, FindingRef, Suppression } from '../protocol.ts';
import { shortened, type Translate } from '../words.ts';
import type { Ask } from './ask.ts';
import { wrongUntil } from './days.ts';

/** What the dialogs about a finding need to know. */
export interface Desk {
  ask: Ask;
  t: Translate;
  today: string;
  /** The name of the settings; when it is empty, people are asked. */
  reviewer: string;
  /** The name that was typed last. */
  remembered: string;
  remember: (name: string) => void;
}

const LONGEST_QUOTE = 60;

/** Asks for a decision on a finding; undefined when a step was cancelled. */
export async function askDecision(finding: FindingRef, verdicts: Choice[], desk: Desk): Promise<Decision | undefined> {
  const { ask, t } = desk;
  const title = titled(t('Decision'), finding);
  const verdict = await ask.one({ title, hint: finding.message, items: verdicts });
  if (verdict === undefined) {
    return undefined;
  }
  const basis = await ask.text({
    title,
    prompt: t('On what is the decision based?'),
    hint: t('such as: quotes the law, report no. 12 of the laboratory'),
    wrong: typed => (typed.trim() === '' ? t('Say why: whoever reads the decision later has to understand it.') : undefined),
  });
  if (basis === undefined) {
    return undefined;
  }
  const rest = await untilAndName(title, desk);
  return rest && { uri: finding.uri, fingerprint: finding.fingerprint, verdict, basis: basis.trim(), ...rest };
}

/** Asks why a finding is to be suppressed in the text; undefined when a step was cancelled. */
export async function askSuppression(finding: FindingRef, desk: Desk): Promise<Suppression | undefined> {
  const { ask, t } = desk;
  const title = titled(t('Suppression in the text'), finding);
  const reason = await ask.text({
    title,
    prompt: t('Why may these words stay?'),
    hint: t('such as: a quotation in a news item'),
    wrong: typed => (typed.trim() === '' ? t('Say why: the reason stands in the text beside the words.') : undefined),
  });
  if (reason === undefined) {
    return undefined;
  }
  const rest = await untilAndName(title, desk);
  return rest && { uri: finding.uri, fingerprint: finding.fingerprint, reason: reason.trim(), ...rest };
}

async function untilAndName(title: string, desk: Desk): Promise<{ by: string; until?: string } | undefined> {
  const { ask, t, today } = desk;
  const until = await ask.text({
    title,
    prompt: t('Until which day, included? Nothing means: for good.'),
    hint: t('YYYY-MM-DD'),
    wrong: typed => wrongUntil(typed, today, t),
  });
  if (until === undefined) {
    return undefined;
  }
  const by = desk.reviewer === '' ? await name(title, desk) : desk.reviewer;
  if (by === undefined) {
    return undefined;
  }
  return until.trim() === '' ? { by } : { by, until: until.trim() };
}

async function name(title: string, { ask, t, remembered, remember }: Desk): Promise<string | undefined> {
  const typed = await ask.text({
    title,
    prompt: t('Who decides this? The setting medlint.reviewer spares the question.'),
    value: remembered,
    wrong: name => (name.trim() === '' ? t('Write your name: a decision has an author.') : undefined),
  });
  const by = typed?.trim();
  if (by !== undefined) {
    remember(by);
  }
  return by;
}

function titled(what: string, { rule, quote }: FindingRef): string {
  const short = shortened(quote.replace(/\s+/g, ' ').trim(), LONGEST_QUOTE);
  return short === '' ? `${what}: ${rule}` : `${what}: ${rule}, «${short}»`;
}
