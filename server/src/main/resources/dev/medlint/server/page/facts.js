/** What is known of the text: what was found out and why, and what somebody states. */
import { el } from './dom.js';
import { capital, say, w } from './words.js';

/** @typedef {import('./report.js').FactName} FactName */
/** @typedef {import('./report.js').CheckedFile} CheckedFile */
/** @typedef {import('./api.js').FactValues} FactValues */
/** @typedef {Exclude<FactName, 'platform' | 'complete'>} Listed facts whose values the server lists */

const SEVERAL = 'several';
/** @type {FactName[]} */
const FIRST = ['kind', 'object', 'complete'];
/** @type {FactName[]} */
const REST = ['audience', 'medium', 'platform', 'stage'];

/** @param {string | string[] | boolean | null | undefined} value @returns {string[]} */
function listed(value) {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [String(value)];
}

export class Facts {
  /** @param {HTMLElement} place @param {() => void} changed */
  constructor(place, changed) {
    this.place = place;
    this.changed = changed;
    /** @type {FactValues | null} */
    this.values = null;
    /** @type {Partial<Record<FactName, string[]>>} */
    this.chosen = {};
    this.several = false;
    /** @type {CheckedFile | null} */
    this.file = null;
  }

  /** Returns what somebody stated. @returns {Record<string, string[]>} */
  stated() {
    return Object.fromEntries(Object.entries(this.chosen).filter(([, values]) => values.length > 0 && values[0] !== ''));
  }

  /** @param {Partial<Record<FactName, string[]>>} chosen */
  state(chosen) {
    this.chosen = chosen;
    this.several = (chosen.object ?? []).length > 1;
  }

  /** Shows what was found out of a text. @param {CheckedFile | null} file */
  show(file) {
    this.file = file;
    for (const name of [...FIRST, ...REST]) this.#refresh(name);
  }

  /** Returns the kind and the object in a few words. */
  short() {
    const named = (/** @type {FactName} */ name) => {
      const values = this.chosen[name] ?? listed(this.file?.facts[name]);
      return values.map(value => this.label(name, value)).join(', ');
    };
    return this.file ? [named('kind'), named('object')].map(one => one || w().unclear).join(' · ') : '';
  }

  /** @param {FactName} name @param {string} value */
  label(name, value) {
    if (name === 'complete') return value === 'true' ? w().whole : w().part;
    if (name === 'platform') return value;
    const found = this.values?.[name].find(one => one.id === value);
    return found ? say(found.label) : value;
  }

  /** Draws everything anew, in the language of the page. */
  draw() {
    const open = this.place.querySelector('details')?.open ?? REST.some(name => this.chosen[name]);
    this.place.replaceChildren(
      el('div', { class: 'fields' }, FIRST.map(name => this.#field(name))),
      el('details', { open }, el('summary', {}, w().more), el('div', { class: 'fields' }, REST.map(name => this.#field(name)))));
    this.show(this.file);
  }

  /** @param {FactName} name */
  #field(name) {
    const id = 'fact-' + name;
    return el('div', { class: 'field' },
      el('label', { for: id }, w().fact[name]),
      name === 'platform' ? this.#input(id) : this.#select(name, id),
      name === 'object' ? this.#boxes() : null,
      el('p', { class: 'soft', id: id + '-why' }));
  }

  /** @param {string} id */
  #input(id) {
    const input = el('input', { id, type: 'text', autocomplete: 'off', placeholder: w().platformHint, 'aria-describedby': id + '-why', onchange: () => this.#choose('platform', [input.value.trim()]) });
    input.value = this.chosen.platform?.[0] ?? '';
    return input;
  }

  /** @param {Exclude<FactName, 'platform'>} name @param {string} id */
  #select(name, id) {
    const values = name === 'complete' ? ['true', 'false'] : (this.values?.[name] ?? []).map(one => one.id);
    const select = el('select', { id, 'aria-describedby': id + '-why', onchange: () => this.#selected(name, select.value) },
      el('option', { value: '' }),
      values.map(value => el('option', { value }, this.label(name, value))),
      name === 'object' ? el('option', { value: SEVERAL }, w().several) : null);
    select.value = name === 'object' && this.several ? SEVERAL : (this.chosen[name]?.[0] ?? '');
    return select;
  }

  #boxes() {
    return el('fieldset', { id: 'objects', class: 'boxes', hidden: !this.several }, el('legend', {}, w().severalTitle),
      (this.values?.object ?? []).map(one => el('label', {},
        el('input', { type: 'checkbox', value: one.id, checked: (this.chosen.object ?? []).includes(one.id), onchange: () => this.#ticked() }), ' ', say(one.label))));
  }

  /** @param {FactName} name @param {string} value */
  #selected(name, value) {
    if (name === 'object') {
      const boxes = this.place.querySelector('#objects');
      this.several = value === SEVERAL;
      if (boxes instanceof HTMLElement) boxes.hidden = !this.several;
      if (this.several) {
        // What is known so far is a good start.
        const start = this.chosen.object ?? listed(this.file?.facts.object);
        for (const box of this.#all()) box.checked = start.includes(box.value);
        this.#ticked();
        return;
      }
    }
    this.#choose(name, [value]);
  }

  /** @returns {HTMLInputElement[]} */
  #all() {
    return [...this.place.querySelectorAll('#objects input')].flatMap(one => (one instanceof HTMLInputElement ? [one] : []));
  }

  #ticked() {
    this.#choose('object', this.#all().filter(box => box.checked).map(box => box.value));
  }

  /** @param {FactName} name @param {string[]} values */
  #choose(name, values) {
    if (values.length === 0 || values[0] === '') delete this.chosen[name];
    else this.chosen[name] = values;
    this.#refresh(name);
    this.changed();
  }

  /** @param {FactName} name */
  #refresh(name) {
    const why = this.place.querySelector(`#fact-${name}-why`);
    if (!why) return;
    why.textContent = this.#why(name);
    const auto = this.place.querySelector(`#fact-${name} option[value=""]`);
    if (auto) auto.textContent = this.#auto(name);
  }

  /** Names the first entry, which leaves the fact to be found out. @param {FactName} name */
  #auto(name) {
    const found = name === 'kind' || name === 'object';
    const source = this.file?.factSources[name];
    const values = listed(this.file?.facts[name]);
    if (!this.file || this.chosen[name]) return found ? w().auto : w().notSaid;
    const named = values.map(value => this.label(name, value)).join(', ');
    if (source && named) return `${named} (${w().origin[source.origin]})`;
    if (found) return `${w().unclear} (${w().origin.detected})`;
    return named ? `${named} (${w().byDefault})` : w().notSaid;
  }

  /** @param {FactName} name */
  #why(name) {
    if (!this.file || this.chosen[name]) return '';
    const source = this.file.factSources[name];
    if (source?.source === 'nothing-named') return w().nothingNamed;
    if (source?.origin === 'detected') return source.source ? w().understood(source.source, source.sure !== false) : w().understoodWithout;
    if (source) return capital(w().statedIn[source.origin]);
    if (name === 'kind' || name === 'object') return w().unclearWhy[name];
    return name === 'complete' ? w().completeWhy : '';
  }
}
