/** What becomes of a text and of places in it when it is edited. Touches no document. */

/** @typedef {import('./report.js').Live} Live */
/** @typedef {{start: number, end: number, delta: number}} Change of start..end, which grew by delta */

/**
 * Finds the one stretch in which two texts differ.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Change} in offsets of the text before
 */
export function changeBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let kept = 0;
  while (kept < shorter - start && before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)) kept++;
  return { start, end: before.length - kept, delta: after.length - before.length };
}

/**
 * Returns where a stretch lies after a change, or null when its own words were changed.
 *
 * @param {{start: number, end: number}} span
 * @param {Change} change
 */
export function moved(span, change) {
  if (span.end <= change.start) return span;
  if (span.start >= change.end) return { start: span.start + change.delta, end: span.end + change.delta };
  return null;
}

/**
 * Moves findings with the text that they were found in; those whose words were edited are gone.
 *
 * @param {Live[]} lives changed in place
 * @param {string} before
 * @param {string} after
 * @returns {Change} what was edited
 */
export function follow(lives, before, after) {
  const change = changeBetween(before, after);
  for (const live of lives) {
    if (live.gone || live.end === 0) continue;
    const now = moved(live, change);
    if (!now) {
      live.gone = true;
      continue;
    }
    live.start = now.start;
    live.end = now.end;
    live.elements = live.elements.flatMap(one => {
      const place = moved(one, change);
      return place ? [{ ...one, ...place }] : [];
    });
  }
  return change;
}

/** @typedef {'text' | 'markdown' | 'html' | 'laid-out'} Format */
/** @typedef {{start: number, end: number, words: string}} Edit what replaces start..end */

/** @param {string} words */
function escaped(words) {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Puts the words of a finding's rewrite in place of those found. In HTML nothing is offered where
 * markup would be lost.
 *
 * @param {string} text
 * @param {{start: number, end: number}} place
 * @param {string} words
 * @param {Format} format
 * @returns {Edit | null}
 */
export function replacement(text, place, words, format) {
  if (format !== 'html') return { start: place.start, end: place.end, words };
  return /[<>]/.test(text.slice(place.start, place.end)) ? null : { start: place.start, end: place.end, words: escaped(words) };
}

/**
 * Adds a paragraph at the end of a text.
 *
 * @param {string} text
 * @param {string} words
 * @param {Format} format
 * @returns {Edit}
 */
export function addition(text, words, format) {
  if (format === 'html') {
    const close = text.search(/\s*<\/(?:body|html)\s*>/i);
    const at = close < 0 ? text.trimEnd().length : close;
    return { start: at, end: at, words: `\n<p>${escaped(words)}</p>` };
  }
  const at = text.trimEnd().length;
  return { start: at, end: at, words: (at === 0 ? '' : format === 'laid-out' ? '\n' : '\n\n') + words };
}

/**
 * Takes the sentence of a finding out of a text, with the space that it would leave behind.
 *
 * @param {string} text
 * @param {{start: number, end: number}} place
 * @param {string} sentence as the answer gives it
 * @returns {Edit | null} null when the sentence does not stand there as it was given
 */
export function removal(text, place, sentence) {
  const words = sentence.replace(/\r\n?/g, '\n');
  if (words === '') return null;
  let start = text.lastIndexOf(words, place.start);
  if (start < 0 || start + words.length < place.end || /[<>]/.test(words)) return null;
  let end = start + words.length;
  const startsLine = start === 0 || text[start - 1] === '\n';
  const endsLine = end === text.length || text[end] === '\n';
  if (startsLine && endsLine) {
    while (text[end] === '\n') end++;
    if (end === text.length) while (start > 0 && text[start - 1] === '\n') start--;
  } else if (endsLine) {
    while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  } else {
    while (text[end] === ' ' || text[end] === '\t') end++;
  }
  return { start, end, words: '' };
}

/**
 * Cuts a text where any highlight begins or ends.
 *
 * @template {{start: number, end: number}} S
 * @param {string} text
 * @param {S[]} spans
 * @returns {{text: string, spans: S[]}[]} pieces that join to the text, each with the highlights over it
 */
export function cut(text, spans) {
  const inside = spans.filter(one => one.end > one.start && one.start < text.length);
  const edges = [...new Set([0, text.length, ...inside.flatMap(one => [one.start, Math.min(one.end, text.length)])])].sort((a, b) => a - b);
  const waiting = [...inside].sort((a, b) => a.start - b.start);
  /** @type {S[]} */
  let active = [];
  const pieces = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i];
    active = active.filter(one => one.end > from);
    while (next < waiting.length && waiting[next].start === from) active.push(waiting[next++]);
    pieces.push({ text: text.slice(from, edges[i + 1]), spans: [...active] });
  }
  return pieces;
}
