/** What came out, in words. */
import { el } from './dom.js';
import { countsOf } from './report.js';
import { capital, day, say, sentence, w } from './words.js';

/** @typedef {import('./documents.js').Doc} Doc */

/** @param {Doc} doc what was found in it @returns {string} such as 2 errors, 1 warning; empty when nothing stands */
export function countWords(doc) {
  if (!doc.checked) return '';
  const { errors, warnings, infos, settled } = countsOf(doc.checked.findings);
  return [errors > 0 && w().errors(errors), warnings > 0 && w().warnings(warnings), infos > 0 && w().infos(infos), settled > 0 && w().settled(settled)].filter(Boolean).join(', ');
}

/**
 * Returns how a text stands. A text is never called clean when anything of it was not checked.
 *
 * @param {Doc} doc
 * @param {string} failure why there is no answer; empty when there is one
 * @returns {{kind: 'pass' | 'review' | 'fail' | 'incomplete', words: string, more: string}}
 */
export function standing(doc, failure) {
  if (failure !== '') return { kind: 'incomplete', words: w().incomplete, more: failure };
  if (doc.unread) return { kind: 'incomplete', words: w().incomplete, more: sentence(say(doc.unread)) };
  const checked = doc.checked;
  if (!checked) return { kind: 'incomplete', words: w().waiting, more: '' };
  const counts = countWords(doc);
  if (checked.verdict === 'incomplete') return { kind: 'incomplete', words: w().incomplete, more: [w().incompleteReason, counts && sentence(counts)].filter(Boolean).join(' ') };
  const { errors, warnings } = countsOf(checked.findings);
  const kind = errors > 0 ? 'fail' : checked.verdict === 'pass' && warnings === 0 ? 'pass' : checked.verdict === 'fail' ? 'fail' : 'review';
  return { kind, words: w()[kind], more: capital(counts) || w().passNext };
}

/**
 * Draws what the outcome rests on.
 *
 * @param {Doc} doc
 */
export function aboutOutcome(doc) {
  const report = doc.report;
  if (!report) return [];
  const asOf = doc.checked?.asOf?.day ?? report.asOf;
  return [
    ...(report.noteTexts ?? []).map(note => el('p', { class: 'note' }, sentence(say(note)))),
    el('p', { class: 'opinion' }, w().opinion),
    el('details', {}, el('summary', {}, w().notChecked),
      el('ul', {}, (report.notChecked ?? []).map(one => el('li', {}, say(one)))),
      el('p', { class: 'soft' }, `${w().lawDay(day(asOf))}, ${w().pack} ${report.tool.pack}`)),
  ];
}
