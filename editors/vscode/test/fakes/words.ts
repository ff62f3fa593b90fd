import type { Translate } from '../../src/words.ts';

/** Leaves texts in English. */
export const english: Translate = (text, ...args) => text.replace(/\{(\d)\}/g, (_, n: string) => String(args[Number(n)]));
