/** The text field, with the highlights drawn behind it. */
import { cut } from './edits.js';
import { el } from './dom.js';
import { stands } from './report.js';

/** @typedef {import('./report.js').Live} Live */
/** @typedef {import('./report.js').Severity} Severity */
/** @typedef {{start: number, end: number, live: Live | null, element: string}} Highlight */

/** @type {Record<string, string>} */
const ELEMENT_COLOURS = { кто: 'el1', болезнь: 'el2', средство: 'el3', утверждение: 'el4' };

/** Names that most findings are made of have each a colour of their own; others share one. @param {string} name */
export function elementColour(name) {
  return 'el ' + (ELEMENT_COLOURS[name] ?? 'el5');
}

/** @type {Severity[]} */
const BY_WEIGHT = ['error', 'warning', 'info'];

/** @param {Live[]} lives */
function gravest(lives) {
  const standing = lives.filter(one => stands(one.finding));
  return BY_WEIGHT.find(severity => standing.some(one => one.finding.severity === severity)) ?? 'done';
}

/**
 * A text field laid over a copy of its text, in one cell. The copy is transparent but for its
 * highlights and gives the field its height, so that nothing has to scroll in step; typing, undo,
 * spelling and reading aloud stay those of the field.
 */
export class Editor {
  /** @param {HTMLTextAreaElement} field @param {HTMLElement} copy @param {HTMLElement} pane what scrolls */
  constructor(field, copy, pane) {
    this.field = field;
    this.copy = copy;
    this.pane = pane;
  }

  get text() {
    return this.field.value;
  }

  /** Shows another text; what was typed before cannot be undone into it. @param {string} text */
  show(text) {
    if (this.field.value === text) return;
    this.field.value = text;
    this.pane.scrollTop = 0;
  }

  /** Changes a part of the text as if it were typed, so that it can be undone. @param {import('./edits.js').Edit} edit */
  apply(edit) {
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(edit.start, edit.end);
    // The only way into a field's history of changes; where it is gone, the change is made all the same.
    const typed = edit.words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, edit.words);
    if (!typed) {
      this.field.setRangeText(edit.words, edit.start, edit.end, 'end');
      this.field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  /** @param {Live[]} shown @param {Live | null} current */
  draw(shown, current) {
    const text = this.text;
    /** @type {Highlight[]} */
    const spans = shown.filter(one => !one.gone).map(one => ({ start: one.start, end: one.end, live: one, element: '' }));
    if (current && !current.gone && shown.includes(current)) {
      for (const one of current.elements) spans.push({ start: one.start, end: one.end, live: null, element: one.name });
    }
    const pieces = cut(text, spans).map(piece => {
      const lives = piece.spans.flatMap(span => (span.live ? [span.live] : []));
      const element = piece.spans.filter(span => span.element !== '').sort((a, b) => a.end - a.start - (b.end - b.start))[0];
      const content = element ? el('span', { class: elementColour(element.element) }, piece.text) : piece.text;
      const isCurrent = current !== null && lives.includes(current);
      return lives.length === 0 ? content : el('mark', { class: gravest(lives) + (isCurrent ? ' current' : '') }, content);
    });
    // A last empty line has no height of its own.
    this.copy.replaceChildren(...pieces, '\u200b');
  }

  /** Brings the current finding into view. */
  reveal() {
    const mark = this.copy.querySelector('mark.current');
    if (!mark) return;
    const place = mark.getBoundingClientRect();
    const pane = this.pane.getBoundingClientRect();
    if (this.pane.scrollHeight > this.pane.clientHeight + 1) {
      if (place.top < pane.top + 8 || place.bottom > pane.bottom - 8) this.pane.scrollTop += place.top - pane.top - pane.height / 3;
      return;
    }
    if (place.top < 8 || place.bottom > window.innerHeight - 80) mark.scrollIntoView({ block: 'center' });
  }

  /** Goes into the text, at the words of a finding. @param {Live} live */
  select(live) {
    // On a phone the focus would bring up the keyboard over the words.
    if (!window.matchMedia('(pointer: coarse)').matches) this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(live.start, live.end);
  }
}
