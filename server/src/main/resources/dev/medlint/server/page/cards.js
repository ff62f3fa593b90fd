/** The findings beside the text. */
import { address, el } from './dom.js';
import { elementColour } from './editor.js';
import { isAbsence, provisionOf, ruleOf, stands } from './report.js';
import { capital, day, language, say, sentence, w } from './words.js';

/** @typedef {import('./dom.js').Child} Child */
/** @typedef {import('./report.js').Live} Live */
/** @typedef {import('./report.js').Report} Report */
/** @typedef {import('./report.js').Provision} Provision */
/** @typedef {import('./report.js').Finding} Finding */
/** @typedef {import('./report.js').Rule} Rule */
/** @typedef {import('./words.js').Both} Both */
/**
 * What a card can do; null stands for what cannot be done at this place.
 *
 * @typedef {object} Acts
 * @property {() => void} toggle
 * @property {() => void} find
 * @property {(() => void) | null} rewrite
 * @property {(() => void) | null} remove
 */

/** The cards in their order; a card whose finding says the same stays, with its focus and what was unfolded. */
export class Cards {
  /** @param {HTMLElement} list */
  constructor(list) {
    this.list = list;
    /** @type {Map<string, {node: HTMLElement, stamp: string}>} */
    this.made = new Map();
  }

  /**
   * @param {Live[]} shown
   * @param {Live | null} current whose card is open
   * @param {Report} report
   * @param {(live: Live) => Acts} actsOf
   */
  draw(shown, current, report, actsOf) {
    /** @type {Map<string, {node: HTMLElement, stamp: string}>} */
    const now = new Map();
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const inCard = focused?.closest('article')?.getAttribute('data-key') ?? null;
    shown.forEach((live, at) => {
      const acts = actsOf(live);
      const stamp = stampOf(live, live === current, at, acts);
      const before = this.made.get(live.key);
      const node = before?.stamp === stamp ? before.node : el('li', {}, card(live, live === current, at, report, acts));
      now.set(live.key, { node, stamp });
    });
    const nodes = [...now.values()].map(one => one.node);
    // Moving a node takes the focus from it, so that a list that stayed the same is left alone.
    if (nodes.length !== this.list.children.length || nodes.some((node, i) => node !== this.list.children[i])) this.list.replaceChildren(...nodes);
    this.made = now;
    if (focused && inCard !== null && document.activeElement !== focused) this.focus(inCard);
  }

  /** @param {string} key */
  node(key) {
    return this.made.get(key)?.node ?? null;
  }

  /** @param {string} key */
  focus(key) {
    const head = this.node(key)?.querySelector('h3 button');
    if (head instanceof HTMLElement) head.focus({ preventScroll: true });
  }
}

/** @param {Live} live @param {boolean} open @param {number} at @param {Acts} acts */
function stampOf(live, open, at, acts) {
  const { start, end, evidence, ...rest } = live.finding;
  return JSON.stringify([rest, evidence.length, start === end, open, at, language(), acts.rewrite !== null, acts.remove !== null]);
}

/** @param {Live} live @param {boolean} open @param {number} at @param {Report} report @param {Acts} acts */
function card(live, open, at, report, acts) {
  const { finding } = live;
  const id = 'h' + (at + 1);
  return el('article', { class: `finding ${finding.severity}${stands(finding) ? '' : ' done'}${open ? ' open' : ''}`, 'aria-labelledby': id, 'data-key': live.key, 'data-rule': finding.rule },
    el('h3', {}, el('button', { type: 'button', id, 'aria-expanded': String(open), onclick: acts.toggle },
      el('span', { class: 'kind' },
        el('span', {}, String(at + 1)),
        el('span', { class: 'sev' }, w().severity[finding.severity]),
        el('span', {}, [w().cls[finding.class], w().confidence[finding.confidence]].filter(Boolean).join(', ')),
        stands(finding) ? null : el('span', { class: 'said' }, w().disposition[finding.disposition])),
      el('span', { class: 'what' }, say(finding.messages)),
      el('span', { class: 'cite' }, capital(say(finding.citation))))),
    fixes(finding, acts),
    open ? body(live, report, acts) : null);
}

/** @param {Finding} finding @param {Acts} acts */
function fixes(finding, acts) {
  if (!stands(finding) || (!acts.rewrite && !acts.remove)) return null;
  return el('p', { class: 'fixes' },
    acts.rewrite ? el('button', { type: 'button', class: 'fix', onclick: acts.rewrite },
      (isAbsence(finding) ? w().add : w().replace) + ' ', el('span', { lang: 'ru', class: 'new' }, `«${finding.rewrite}»`)) : null,
    acts.remove ? el('button', { type: 'button', class: 'cut', onclick: acts.remove }, w().remove) : null);
}

/** @param {string} title @param {...Child} content */
function part(title, ...content) {
  const filled = content.flat().filter(one => one !== null && one !== '' && one !== undefined && one !== false);
  return filled.length > 0 ? el('section', {}, el('h4', {}, title), filled) : null;
}

/** @param {Child[]} list */
function items(list) {
  return list.length > 0 ? el('ul', {}, list.map(one => el('li', {}, one))) : null;
}

/** @param {Live} live @param {Report} report @param {Acts} acts */
function body(live, report, acts) {
  const { finding } = live;
  const norm = provisionOf(report, finding);
  const rule = ruleOf(report, finding);
  return el('div', { class: 'body' },
    writing(finding, rule),
    normPart(finding, norm),
    part(w().why, el('p', {}, sentence(say(finding.applicability.reason))), items(finding.notes.map(note => sentence(say(note))))),
    finding.suppression ? part(w().disposition.suppressed, el('p', {}, finding.suppression.reason)) : null,
    elements(live),
    exceptions(finding, rule),
    finding.alternatives.length > 0 ? part(w().other, items(finding.alternatives.map(one => capital(say(one.text))))) : null,
    norm?.fine ? part(w().fine, el('p', {}, sentence(say(norm.fine)))) : null,
    norm ? practice(norm) : null,
    el('p', { class: 'place soft' },
      isAbsence(finding) ? el('span', {}, w().absent) : el('button', { type: 'button', class: 'plain', onclick: acts.find }, w().find),
      el('span', {}, w().rule + ' ', el('span', { class: 'mono' }, finding.rule))));
}

/** @param {Live} live */
function elements(live) {
  const { finding } = live;
  if (!finding.quote) return null;
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const one of live.elements) names.set(one.name, [...(names.get(one.name) ?? []), one.quote]);
  /** @type {Record<string, string>} */
  const known = w().element;
  return part(w().elements, el('p', { class: 'words', lang: 'ru' }, `«${finding.quote}»`),
    names.size > 0 ? el('ul', { class: 'chips' }, [...names].map(([name, quotes]) =>
      el('li', {}, el('span', { class: 'name' }, (known[name] ?? name) + ': '),
        quotes.map((quote, i) => [i > 0 ? ', ' : '', el('span', { class: elementColour(name), lang: 'ru' }, quote)])))) : null);
}

/** @param {Finding} finding @param {Provision | undefined} norm */
function normPart(finding, norm) {
  if (!norm) return part(w().norm, el('p', {}, sentence(say(finding.citation))));
  return part(norm.verbatim ? w().norm : `${w().norm} (${w().paraphrase})`,
    el('p', {}, el('b', {}, capital(say(norm.citation))), norm.edition ? el('span', { class: 'soft' }, ', ' + w().inForce(day(norm.edition), norm.until ? day(norm.until) : '')) : null),
    norm.wording ? el(norm.verbatim ? 'blockquote' : 'p', { class: norm.verbatim ? 'wording' : 'wording own', lang: 'ru' }, norm.verbatim ? `«${norm.wording}»` : norm.wording) : null,
    el('p', { class: 'soft' }, say(norm.check), norm.source ? [' ', w().source, ': ', address(norm.source)] : null));
}

/** @param {Finding} finding @param {Rule | undefined} rule */
function exceptions(finding, rule) {
  const law = finding.exceptions.map(one => el('li', {}, capital(say(one.what)), el('span', { class: 'soft' }, ' — ' + say(one.why))));
  const limits = rule && rule.limits.length > 0 ? el('li', {}, w().limits + ': ' + rule.limits.map(say).join(', '), el('span', { class: 'soft' }, w().limitsHere)) : null;
  return law.length > 0 || limits ? part(w().exceptions, el('ul', {}, law, limits)) : null;
}

/** @param {Finding} finding @param {Rule | undefined} rule */
function writing(finding, rule) {
  const words = (/** @type {Both} */ text) => (language() === 'ru' || text.ru === text.en ? `«${text.ru}»` : `«${text.ru}» (${text.en})`);
  const own = finding.rewrites;
  const more = (rule?.rewrites ?? []).map(say).filter(one => !own || !one.includes(own.ru));
  const lawful = rule?.lawful ?? [];
  return part(w().howTo, el('p', {}, sentence(say(finding.advice))),
    own ? el('p', { class: 'words' }, el('span', { class: 'soft' }, (isAbsence(finding) ? w().toAdd : w().instead) + ': '), words(own)) : null,
    more.length > 0 ? [el('p', { class: 'soft' }, w().also + ':'), items(more)] : null,
    lawful.length > 0 ? el('details', {}, el('summary', {}, w().lawful), el('ul', { lang: 'ru', class: 'words' }, lawful.map(one => el('li', {}, one)))) : null,
    finding.fix ? el('details', {}, el('summary', {}, w().insert), el('pre', { lang: 'ru' }, (finding.fix.html + '\n' + finding.fix.jsonLd).trim())) : null);
}

/** @param {Provision} norm */
function practice(norm) {
  if (norm.practice.length === 0) return null;
  return el('details', {}, el('summary', {}, `${w().practice} (${norm.practice.length + norm.moreCases})`),
    el('ul', {}, norm.practice.map(one => el('li', { class: 'case' },
      el('b', {}, capital(say(one.outcome))), ` — ${say(one.authority)}${one.date ? ', ' + day(one.date) : ''}. ${say(one.summary)} `,
      el('span', { class: 'soft' }, capital(say(one.seen)) + ': ', one.sources.map((url, i) => [i > 0 ? ' ' : '', address(url)]))))),
    el('p', { class: 'soft' }, w().retold + (norm.moreCases > 0 ? ' ' + w().moreCases(norm.moreCases) : '')));
}
