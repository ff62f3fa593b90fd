/** Puts the page together: what is typed, dropped and pressed, and what is shown of the answers. */
import { Api, NoAnswer, Refusal } from './api.js';
import { Cards } from './cards.js';
import { askToken, showKeys } from './dialogs.js';
import { Doc, canAnnotate, docsOf, told } from './documents.js';
import { byId, el } from './dom.js';
import { Editor } from './editor.js';
import { addition, follow, removal, replacement } from './edits.js';
import { Facts } from './facts.js';
import { forget, remember, remembered } from './memory.js';
import { aboutOutcome, countWords, standing } from './outcome.js';
import { findingAt, isAbsence, passes, stepFrom, stepFromPlace } from './report.js';
import { copy, save } from './taking.js';
import { capital, firstLanguage, language, say, speak, w } from './words.js';

/** @typedef {import('./report.js').Live} Live */
/** @typedef {import('./report.js').Report} Report */

const TYPING_MS = 150;
const QUIET_MS = 900;

/** Where a text may do without the sentence; elsewhere something is to be added or thought of. */
const REMOVABLE = ['banned', 'needs-proof'];

const state = {
  /** @type {Doc[]} */
  docs: [new Doc('')],
  at: 0,
  /** @type {File[]} files that are open */
  files: [],
  /** @type {string | null} key of the finding that is looked at */
  current: null,
  /** @type {import('./report.js').Filter} */
  filter: { level: 'usual', words: '' },
  /** @type {(() => string)} why the last check brought no answer */
  failure: () => '',
  busy: false,
  example: false,
  theme: 'system',
};

const text = byId('text', HTMLTextAreaElement);
const editor = new Editor(text, byId('copy', HTMLElement), byId('pane', HTMLElement));
const cards = new Cards(byId('list', HTMLElement));
const facts = new Facts(byId('facts', HTMLElement), () => { markAllStale(); keep(); checkNow(); });
const api = new Api(askToken);
const keeping = byId('remember', HTMLInputElement);

function doc() {
  return state.docs[state.at];
}

/** @returns {Live[]} */
function shown() {
  return doc().lives.filter(live => passes(live, state.filter));
}

/** @returns {Live | null} */
function current() {
  return shown().find(live => live.key === state.current) ?? null;
}

function narrow() {
  return window.matchMedia('(max-width: 60rem)').matches;
}

/* ---- checking ---- */

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** @type {AbortController | null} */
let running = null;

function checkSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(checkNow, TYPING_MS);
}

function markAllStale() {
  for (const one of state.docs) one.stale = true;
}

async function checkNow() {
  clearTimeout(waiting);
  running?.abort();
  const asked = doc();
  if (!asked.pristine && asked.text.trim() === '') {
    running = null;
    asked.checked = null;
    asked.report = null;
    asked.lives = [];
    asked.unread = null;
    state.busy = false;
    state.failure = () => '';
    drawAnswer();
    return;
  }
  const control = new AbortController();
  running = control;
  state.busy = true;
  drawVerdict();
  const whole = asked.pristine;
  const sent = whole ? state.files.map(file => ({ name: file.name, content: file })) : [asked.sent(w().fileName)];
  try {
    const report = await api.check(sent, facts.stated(), language(), control.signal);
    if (running !== control) return;
    state.failure = () => '';
    loadFacts();
    if (whole) takeFiles(report);
    else takeText(asked, report);
  } catch (failure) {
    if (running !== control) return;
    state.failure = () => failureWords(failure);
    asked.lives = [];
    asked.checked = null;
    asked.unread = null;
  }
  running = null;
  state.busy = false;
  drawAnswer();
}

/** Asks which values facts can have, unless that is known. */
async function loadFacts() {
  if (facts.values) return;
  try {
    facts.values = await api.facts();
    facts.draw();
    byId('facts-short', HTMLElement).textContent = facts.short();
  } catch (failure) {
    // Beside a text its own check says what is wrong.
    if (doc().text !== '') return;
    state.failure = () => failureWords(failure);
    drawAnswer();
  }
}

/** @param {unknown} failure */
function failureWords(failure) {
  if (failure instanceof Refusal) return [failure.message, failure.remedy].filter(Boolean).join('. ').replace(/\.\. /g, '. ');
  if (failure instanceof NoAnswer && !failure.strange) return w().noServer;
  if (!(failure instanceof NoAnswer)) console.error(failure);
  return w().strangeAnswer;
}

/** @param {Report} report */
function takeFiles(report) {
  const before = doc();
  state.docs = docsOf(report, state.files, state.docs);
  if (state.docs.length === 0) state.docs = [before];
  state.at = Math.max(0, state.docs.indexOf(before));
  editor.show(doc().text);
}

/** @param {Doc} asked @param {Report} report */
function takeText(asked, report) {
  const checked = report.files[0];
  if (checked) asked.take(checked, report, false);
  else if (report.unread[0]) asked.refuse(report.unread[0].reasons ?? { ru: report.unread[0].reason, en: report.unread[0].reason }, report);
  else throw new NoAnswer(true);
}

/* ---- editing ---- */

/** Takes what stands in the text field over. @param {boolean} atOnce */
function onEdit(atOnce) {
  const one = doc();
  if (editor.text === one.text) return;
  const change = follow(one.lives, one.text, editor.text);
  // Who put another text in its place does not look at the example any more.
  if (change.end - change.start > one.text.length / 2) state.example = false;
  one.text = editor.text;
  one.edited = true;
  one.stale = true;
  editor.draw(shown(), current());
  drawOrigin();
  drawFormat();
  keep();
  if (atOnce) checkNow();
  else checkSoon();
}

let pasted = false;
text.addEventListener('paste', event => {
  const files = [...(event.clipboardData?.files ?? [])];
  // Programs for tables put a picture of the cells beside their words; the words are meant.
  if (files.length > 0 && !event.clipboardData?.types.includes('text/plain')) {
    event.preventDefault();
    openFiles(files);
    return;
  }
  pasted = true;
});
text.addEventListener('input', event => {
  const atOnce = pasted || (event instanceof InputEvent && /^(?:insertFromPaste|insertFromDrop|historyUndo|historyRedo)/.test(event.inputType));
  pasted = false;
  onEdit(atOnce);
});
text.addEventListener('click', () => { chooseAtCaret(); });
text.addEventListener('keyup', event => {
  if (/^(?:Arrow|Home|End|Page)/.test(event.key)) chooseAtCaret();
});

function chooseAtCaret() {
  if (text.selectionStart !== text.selectionEnd) return;
  const found = findingAt(shown(), text.selectionStart, current());
  if (!found || found.key === state.current) return;
  choose(found.key);
  if (!narrow()) cards.node(found.key)?.scrollIntoView({ block: 'nearest' });
}

/** @param {Live} live @param {import('./edits.js').Edit | null} edit */
function mend(live, edit) {
  if (!edit) return;
  const fromCards = document.activeElement?.closest('#findings') !== null;
  const list = shown();
  const after = list[list.indexOf(live) + 1] ?? null;
  editor.apply(edit);
  checkNow();
  tell(w().done);
  // The button is gone with its finding; whoever walks by keyboard goes on at the next one.
  if (fromCards) {
    if (after) cards.focus(after.key);
    else byId('findings', HTMLElement).focus({ preventScroll: true });
  }
}

/** @param {Live} live */
function actsOf(live) {
  const { key, finding } = live;
  const one = doc();
  const now = () => one.lives.find(other => other.key === key);
  const withPlace = (/** @type {(live: Live) => void} */ act) => () => {
    const found = now();
    if (found && !found.gone) act(found);
  };
  const rewritten = (/** @type {Live} */ found) => finding.rewrite === undefined ? null
    : isAbsence(finding) ? addition(one.text, finding.rewrite, one.effective)
      : replacement(one.text, found, finding.rewrite, one.effective);
  const removed = (/** @type {Live} */ found) => finding.rewrite === undefined && REMOVABLE.includes(finding.class) && !isAbsence(finding) ? removal(one.text, found, finding.sentenceText) : null;
  return {
    toggle: () => { if (state.current === key) choose(null); else { choose(key); showFinding(); } cards.focus(key); },
    find: withPlace(found => { choose(key); showInText(found); }),
    rewrite: rewritten(live) ? withPlace(found => mend(found, rewritten(found))) : null,
    remove: removed(live) ? withPlace(found => mend(found, removed(found))) : null,
  };
}

/* ---- walking ---- */

/** @param {string | null} key */
function choose(key) {
  state.current = key;
  drawFindings();
}

/** Shows the place of the current finding beside its card. */
function showFinding() {
  if (!narrow()) editor.reveal();
}

/** @param {Live} live */
function showInText(live) {
  editor.select(live);
  editor.reveal();
}

/** Goes to the next or previous finding; whoever is in the text stays there. @param {1 | -1} by */
function walk(by) {
  const list = shown();
  const inText = document.activeElement === text;
  const found = inText ? stepFromPlace(list, current(), { start: text.selectionStart, end: text.selectionEnd }, by) : stepFrom(list, current(), by);
  if (!found) return;
  choose(found.key);
  if (inText && !isAbsence(found.finding) && !found.gone) showInText(found);
  else if (!inText) {
    cards.focus(found.key);
    showFinding();
  }
  const card = cards.node(found.key);
  if (card && !(inText && narrow())) card.scrollIntoView({ block: narrow() ? 'start' : 'nearest' });
  announce(w().now(list.indexOf(found) + 1, list.length, w().severity[found.finding.severity], say(found.finding.messages)));
}

document.addEventListener('keydown', event => {
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'F8') {
    event.preventDefault();
    walk(event.shiftKey ? -1 : 1);
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    checkNow();
  } else if (event.key === 'Escape' && event.target instanceof Element && event.target.closest('.side, .walk')) {
    event.preventDefault();
    const found = current();
    if (found && !found.gone && !isAbsence(found.finding)) showInText(found);
    text.focus();
  }
});

/* ---- files ---- */

/** @param {File[]} dropped */
function openFiles(dropped) {
  if (dropped.length === 0) return;
  state.files = told(dropped);
  state.example = false;
  state.current = null;
  const first = new Doc(state.files[0].name);
  first.file = state.files[0];
  state.docs = [first];
  state.at = 0;
  editor.show('');
  drawAnswer();
  checkNow();
}

/** @param {number} at */
function openDoc(at) {
  state.at = at;
  state.current = null;
  state.failure = () => '';
  editor.show(doc().text);
  drawAnswer();
  if (doc().stale) checkNow();
}

byId('open', HTMLElement).addEventListener('click', () => { byId('file', HTMLInputElement).click(); });
byId('file', HTMLInputElement).addEventListener('change', event => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  openFiles([...(input.files ?? [])]);
  input.value = '';
});
document.addEventListener('dragover', event => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  byId('drop', HTMLElement).hidden = false;
});
document.addEventListener('dragleave', event => {
  if (event.relatedTarget === null) byId('drop', HTMLElement).hidden = true;
});
document.addEventListener('drop', event => {
  byId('drop', HTMLElement).hidden = true;
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  openFiles([...event.dataTransfer.files]);
});

/** Starts anew with a text of no file. @param {string} words */
function begin(words) {
  state.docs = [new Doc('')];
  state.at = 0;
  state.files = [];
  state.current = null;
  doc().text = words;
  editor.show(words);
  drawAnswer();
  keep();
  checkNow();
}

byId('clear', HTMLElement).addEventListener('click', () => { state.example = false; begin(''); text.focus(); });
byId('example', HTMLElement).addEventListener('click', () => { state.example = true; begin(w().exampleText.join('\n\n') + '\n'); text.setSelectionRange(0, 0); text.focus({ preventScroll: true }); });

/* ---- taking away ---- */

byId('copy-text', HTMLElement).addEventListener('click', async () => {
  tell(await copy(text) ? w().copied : w().notCopied);
});
byId('download', HTMLElement).addEventListener('click', () => {
  const name = doc().name(w().fileName);
  save(new Blob([editor.text], { type: 'text/plain;charset=utf-8' }), name);
  tell(w().made(name));
});
byId('lawyers', HTMLElement).addEventListener('click', () => {
  const one = doc();
  const sent = one.pristine ? state.files.map(file => ({ name: file.name, content: file })) : [one.sent(w().fileName)];
  fetched('format=html', sent, 'medlint-report.html');
});
byId('annotated', HTMLElement).addEventListener('click', () => {
  const file = doc().file;
  if (file) fetched('annotate=true', [{ name: file.name, content: file }], file.name.replace(/(?=\.[^.]*$)/, '-medlint'));
});

/** @param {'format=html' | 'annotate=true'} what @param {import('./api.js').Sent[]} sent @param {string} name */
async function fetched(what, sent, name) {
  tell(w().making);
  try {
    save(await api.made(what, sent, facts.stated(), language()), name);
    tell(w().made(name));
  } catch (failure) {
    tell(failureWords(failure));
  }
}

/* ---- remembering ---- */

function keep() {
  if (!keeping.checked) return;
  const typed = doc().file === null;
  if (!remember({ text: typed ? doc().text : '', format: typed ? doc().format : 'auto', facts: facts.stated(), lang: language(), theme: state.theme })) {
    keeping.checked = false;
    drawPrivate();
    tell(w().noStorage);
  }
}

keeping.addEventListener('change', () => {
  if (keeping.checked) keep();
  else {
    forget();
    tell(w().forgotten);
  }
  drawPrivate();
});

/* ---- drawing ---- */

/** Says what a button did, beside the buttons. @param {string} words */
function tell(words) {
  byId('said', HTMLElement).textContent = words;
}

let announced = '';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let announcing;

/** @param {string} words */
function announce(words) {
  clearTimeout(announcing);
  byId('live', HTMLElement).textContent = words;
}

/** Tells those who do not see the page how the text stands, once the typing rests and only what is new. @param {string} words */
function announceLater(words) {
  clearTimeout(announcing);
  if (words === announced) return;
  announcing = setTimeout(() => { announced = words; announce(words); }, QUIET_MS);
}

function drawAnswer() {
  const one = doc();
  const blank = one.text.trim() === '' && !one.unread && !one.pristine && state.failure() === '';
  byId('start', HTMLElement).hidden = !blank;
  byId('outcome', HTMLElement).hidden = blank;
  byId('findings', HTMLElement).hidden = one.lives.length === 0;
  byId('actions', HTMLElement).hidden = blank;
  if (!shown().some(live => live.key === state.current)) state.current = null;
  byId('about', HTMLElement).replaceChildren(...aboutOutcome(one), ...(state.failure() === '' ? [] : [el('button', { type: 'button', id: 'again', onclick: () => { loadFacts(); checkNow(); } }, w().again)]));
  facts.show(one.checked);
  byId('facts-short', HTMLElement).textContent = facts.short();
  drawVerdict();
  drawTexts();
  drawOrigin();
  drawFormat();
  drawFindings();
}

function drawVerdict() {
  const one = doc();
  const { kind, words, more } = standing(one, state.failure());
  const place = byId('verdict', HTMLElement);
  const waits = state.busy && !one.checked && !one.unread;
  // What is typed before the words of a file have come would be lost among them.
  text.readOnly = waits && one.pristine;
  place.className = 'verdict ' + (waits ? 'waits' : kind);
  place.replaceChildren(el('strong', {}, waits ? capital(w().checking) : words), waits ? '' : more === '' ? '' : el('span', { class: 'more' }, more), state.busy && !waits ? el('span', { class: 'soft busy' }, w().checking) : '');
  byId('outcome', HTMLElement).setAttribute('aria-busy', String(state.busy));
  byId('short', HTMLElement).textContent = countWords(one) || words;
  byId('annotated', HTMLElement).hidden = !canAnnotate(one.file);
  if (!state.busy && !byId('outcome', HTMLElement).hidden) announceLater([words, more].filter(Boolean).join('. '));
}

function drawFindings() {
  const one = doc();
  const list = shown();
  const here = current();
  if (one.report) cards.draw(list, here, one.report, actsOf);
  else byId('list', HTMLElement).replaceChildren();
  editor.draw(list, here);
  const hidden = one.lives.length - list.length;
  byId('hidden', HTMLElement).replaceChildren(
    ...(list.length === 0 && one.lives.length > 0 ? [w().none + ' '] : []),
    ...(hidden > 0 ? [w().hidden(hidden) + ' ', el('button', { type: 'button', class: 'plain', onclick: showAll }, w().showAll)] : []));
  byId('walk', HTMLElement).hidden = list.length === 0;
  byId('which', HTMLElement).textContent = here ? w().of(list.indexOf(here) + 1, list.length) : '';
}

function showAll() {
  state.filter = { level: 'any', words: '' };
  byId('level', HTMLSelectElement).value = 'any';
  byId('search', HTMLInputElement).value = '';
  drawFindings();
  byId('findings', HTMLElement).focus({ preventScroll: true });
}

/** Lists the texts of a sheet or of several files. */
function drawTexts() {
  const place = byId('texts', HTMLElement);
  place.hidden = state.docs.length < 2;
  place.setAttribute('aria-label', w().texts);
  if (place.hidden) {
    place.replaceChildren();
    return;
  }
  place.replaceChildren(el('h3', {}, `${w().texts} (${state.docs.length})`), el('ul', {}, state.docs.map((one, at) => {
    const { kind, words } = standing(one, '');
    return el('li', {}, el('button', { type: 'button', class: 'plain', 'aria-current': at === state.at ? 'true' : null, onclick: () => { openDoc(at); } },
      el('span', { class: 'path' }, one.path), ' ',
      el('span', { class: 'verdict ' + kind }, countWords(one) || words),
      one.edited ? el('span', { class: 'soft' }, ' ' + w().changedHere) : null));
  })));
}

/** Says where the text came from. */
function drawOrigin() {
  const one = doc();
  const place = byId('origin', HTMLElement);
  const words = state.example ? [w().exampleNote, one.lives.length > 0 ? w().exampleMend : ''].join(' ').trim()
    : !one.file ? ''
      : one.pristine ? w().fromFile(one.file.name)
        : one.readAs === 'laid-out' ? w().edited(one.file.name) : `${w().fromFile(one.file.name)} ${w().editedSource}`;
  place.hidden = words === '';
  place.textContent = words;
}

function drawFormat() {
  const select = byId('format', HTMLSelectElement);
  const auto = select.options[0];
  const one = doc();
  const as = one.effective === 'laid-out' ? 'text' : one.effective;
  if (auto) auto.textContent = one.text === '' ? w().formats.auto : w().formatFound(w().formats[as]);
  select.value = one.format;
}

/** @param {string} id @param {Record<string, string>} entries */
function fill(id, entries) {
  const select = byId(id, HTMLSelectElement);
  const value = select.value;
  select.replaceChildren(...Object.entries(entries).map(([key, words]) => el('option', { value: key }, words)));
  if (value in entries) select.value = value;
}

/** Draws the whole page in its language. */
function drawPage() {
  document.documentElement.lang = language();
  document.title = w().title;
  for (const place of document.querySelectorAll('[data-w]')) {
    const words = Reflect.get(w(), place.getAttribute('data-w') ?? '');
    if (typeof words === 'string') place.textContent = words;
  }
  drawPrivate();
  text.placeholder = w().placeholder;
  byId('search', HTMLInputElement).placeholder = w().searchShort;
  byId('steps', HTMLElement).replaceChildren(...w().steps.map(step => el('li', {}, step)));
  for (const id of /** @type {const} */ (['previous', 'next'])) {
    const button = byId(id, HTMLButtonElement);
    button.textContent = id === 'next' ? '↓' : '↑';
    button.setAttribute('aria-label', w()[id]);
    button.title = w()[id] + (id === 'next' ? ' (F8)' : ' (Shift + F8)');
  }
  fill('theme', w().themes);
  fill('format', w().formats);
  fill('level', w().levels);
  facts.draw();
  drawAnswer();
}

/** Says where the text goes and whether it is kept. */
function drawPrivate() {
  const host = window.location.hostname;
  byId('private', HTMLElement).textContent = w().private(/^(?:localhost|127\..*|\[::1\])$/.test(host) ? '' : host, keeping.checked);
}

/** @param {string} theme */
function colour(theme) {
  state.theme = theme;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  byId('theme', HTMLSelectElement).value = theme;
}

byId('theme', HTMLElement).addEventListener('change', event => { colour(/** @type {HTMLSelectElement} */ (event.target).value); keep(); });
byId('language', HTMLElement).addEventListener('click', () => {
  speak(language() === 'ru' ? 'en' : 'ru');
  tell('');
  drawPage();
  keep();
});
byId('format', HTMLElement).addEventListener('change', event => {
  const value = /** @type {HTMLSelectElement} */ (event.target).value;
  doc().format = /** @type {import('./documents.js').Chosen} */ (value);
  doc().stale = true;
  drawOrigin();
  keep();
  checkNow();
});
byId('level', HTMLElement).addEventListener('change', event => {
  state.filter.level = /** @type {import('./report.js').Filter['level']} */ (/** @type {HTMLSelectElement} */ (event.target).value);
  drawFindings();
});
byId('search', HTMLElement).addEventListener('input', event => {
  state.filter.words = /** @type {HTMLInputElement} */ (event.target).value;
  drawFindings();
});
byId('next', HTMLElement).addEventListener('click', () => { walk(1); });
byId('previous', HTMLElement).addEventListener('click', () => { walk(-1); });
byId('keys', HTMLElement).addEventListener('click', showKeys);
window.addEventListener('resize', () => { editor.draw(shown(), current()); });

/* ---- beginning ---- */

const kept = remembered();
byId('facts-box', HTMLDetailsElement).open = !narrow();
speak(firstLanguage(window.location.search, kept?.lang ? [kept.lang] : navigator.languages));
keeping.checked = kept !== null;
drawPage();
if (kept) {
  colour(kept.theme === 'dark' || kept.theme === 'light' ? kept.theme : 'system');
  facts.state(kept.facts ?? {});
  if (kept.format === 'text' || kept.format === 'markdown' || kept.format === 'html') doc().format = kept.format;
}
// A browser that comes back to the page may have filled the field by itself.
doc().text = kept?.text || editor.text;
editor.show(doc().text);
drawAnswer();
if (doc().text.trim() !== '') checkNow();
loadFacts();
