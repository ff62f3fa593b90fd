import type { Translate } from '../words.ts';

/** A day as YYYY-MM-DD in the time of this machine. */
export function dayOf(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** Says what is wrong with a last day that somebody typed; nothing where it may stay. */
export function wrongUntil(typed: string, today: string, t: Translate): string | undefined {
  const day = typed.trim();
  if (day === '') {
    return undefined;
  }
  if (!isDay(day)) {
    return t('Write the day as YYYY-MM-DD, such as {0}, or nothing.', today);
  }
  return day < today ? t('{0} has passed. Write today or a later day, or nothing.', day) : undefined;
}

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) {
    return false;
  }
  // A day that the calendar lacks, such as 30 February, would come back as another one.
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
