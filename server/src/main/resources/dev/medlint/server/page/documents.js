/** The texts that are open: what was pasted, or what the server read from files. Touches no document. */
import { guessedFormat, livesOf } from './report.js';

/** @typedef {import('./report.js').CheckedFile} CheckedFile */
/** @typedef {import('./report.js').Report} Report */
/** @typedef {import('./report.js').Live} Live */
/** @typedef {import('./words.js').Both} Both */
/** @typedef {'auto' | 'text' | 'markdown' | 'html'} Chosen */

/** What the server reads of a name. */
const ENDINGS = { text: '.txt', markdown: '.md', html: '.html', 'laid-out': '.txt' };

/** One text, with what is known of it. */
export class Doc {
  /** @param {string} path as answers name it; empty: a text that was typed or pasted */
  constructor(path) {
    this.path = path;
    /** @type {File | null} from which the text was read */
    this.file = null;
    this.text = '';
    /** @type {Chosen} */
    this.format = 'auto';
    /** @type {CheckedFile['format'] | null} how the file was read */
    this.readAs = null;
    /** Whether the text is no longer that of the file. */
    this.edited = false;
    /** Whether something was changed since the last answer. */
    this.stale = true;
    /** @type {CheckedFile | null} */
    this.checked = null;
    /** @type {Report | null} */
    this.report = null;
    /** @type {Live[]} */
    this.lives = [];
    /** @type {Both | null} why nothing could be checked */
    this.unread = null;
  }

  /** How the text is read now. @returns {CheckedFile['format']} */
  get effective() {
    if (this.format !== 'auto') return this.format;
    return this.readAs ?? guessedFormat(this.text);
  }

  /** Whether checks go with the file as it was opened. */
  get pristine() {
    return this.file !== null && !this.edited && this.format === 'auto';
  }

  /** @param {string} base name of a text that has none */
  name(base) {
    if (this.path === '') return base + ENDINGS[this.effective];
    const plain = this.path.split('/').pop() ?? this.path;
    return plain.replace(/#/g, '-').replace(/\.[^.-]*(?=-|$)/, '') + ENDINGS[this.effective];
  }

  /** @param {string} base @returns {import('./api.js').Sent} */
  sent(base) {
    return { name: this.name(base), content: new Blob([this.text], { type: 'text/plain' }) };
  }

  /** Takes over an answer. @param {CheckedFile} checked @param {Report} report @param {boolean} withText whether the text came with it */
  take(checked, report, withText) {
    const { text, lives } = livesOf(checked);
    if (withText) {
      this.text = text;
      this.readAs = checked.format;
    }
    this.checked = checked;
    this.report = report;
    this.lives = lives;
    this.unread = null;
    this.stale = false;
  }

  /** @param {Both} reason @param {Report | null} report */
  refuse(reason, report) {
    this.checked = null;
    this.report = report;
    this.lives = [];
    this.unread = reason;
    this.stale = false;
  }
}

/**
 * Gives files names of their own, since answers know them by name.
 *
 * @param {File[]} files
 * @returns {File[]}
 */
export function told(files) {
  /** @type {Set<string>} */
  const taken = new Set();
  return files.map(file => {
    let name = file.name;
    for (let n = 2; taken.has(name); n++) name = file.name.replace(/(\.[^.]*)?$/, ending => ` (${n})${ending}`);
    taken.add(name);
    return name === file.name ? file : new File([file], name, { type: file.type });
  });
}

/**
 * Finds the file that a text of an answer came from: a row of a sheet is called sheet.csv#2.
 *
 * @param {string} path
 * @param {File[]} files
 */
function fileOf(path, files) {
  return files.find(file => file.name === path) ?? files.find(file => path.startsWith(file.name + '#')) ?? (files.length === 1 ? files[0] : null);
}

/**
 * Returns the texts that the server read from files.
 *
 * @param {Report} report
 * @param {File[]} files
 * @param {Doc[]} known texts of an earlier answer for the same files
 * @returns {Doc[]}
 */
export function docsOf(report, files, known) {
  const docFor = (/** @type {string} */ path) => {
    const doc = known.find(one => one.path === path) ?? new Doc(path);
    doc.file = fileOf(path, files);
    return doc;
  };
  const read = report.files.map(checked => {
    const doc = docFor(checked.path);
    if (doc.edited) doc.stale = true;
    else doc.take(checked, report, true);
    return doc;
  });
  const unread = report.unread.map(one => {
    const doc = docFor(one.path);
    if (doc.edited) doc.stale = true;
    else doc.refuse(one.reasons ?? { ru: one.reason, en: one.reason }, report);
    return doc;
  });
  return [...read, ...unread];
}

/** Whether findings can be written into a copy of a file. @param {File | null} file */
export function canAnnotate(file) {
  return file !== null && /\.(?:docx|odt|xlsx|csv)$/i.test(file.name);
}
