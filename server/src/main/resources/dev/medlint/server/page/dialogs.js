/** What the page asks and tells over itself. */
import { byId, el } from './dom.js';
import { w } from './words.js';

/**
 * Asks a person for the token of the server.
 *
 * @param {boolean} wrong whether one was entered that the server did not accept
 * @returns {Promise<string | null>} null when none was entered
 */
export function askToken(wrong) {
  const dialog = byId('token', HTMLDialogElement);
  return new Promise(resolve => {
    const field = el('input', { type: 'password', id: 'token-field', autocomplete: 'off', required: true });
    dialog.replaceChildren(
      el('form', { onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); dialog.close(field.value.trim()); } },
        el('h2', { id: 'token-title' }, w().token),
        el('p', {}, wrong ? w().tokenWrong : w().tokenWhy),
        el('p', {}, el('label', { for: 'token-field', class: 'vh' }, w().token), field),
        el('p', { class: 'actions' },
          el('button', { type: 'submit', class: 'main' }, w().enter),
          el('button', { type: 'button', onclick: () => { dialog.close(''); } }, w().cancel))));
    dialog.returnValue = '';
    dialog.addEventListener('close', () => {
      dialog.replaceChildren();
      resolve(dialog.returnValue === '' ? null : dialog.returnValue);
    }, { once: true });
    dialog.showModal();
  });
}

/** Lists the keys. */
export function showKeys() {
  const dialog = byId('help', HTMLDialogElement);
  dialog.replaceChildren(
    el('h2', { id: 'help-title' }, w().keysTitle),
    el('dl', {}, w().keys.flatMap(([keys, words]) => [el('dt', {}, el('kbd', {}, keys)), el('dd', {}, words)])),
    el('p', { class: 'actions' }, el('button', { type: 'button', onclick: () => { dialog.close(); } }, w().close)));
  dialog.showModal();
}
