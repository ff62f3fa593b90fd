/** How texts and files leave the page: to the disk or the clipboard of its reader, nowhere else. */
import { el } from './dom.js';

const KEPT_MS = 60_000;

/** Saves a file as a download. @param {Blob} content @param {string} name */
export function save(content, name) {
  const url = URL.createObjectURL(content);
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => { URL.revokeObjectURL(url); }, KEPT_MS);
}

/**
 * Copies what stands in a text field. Where it cannot, the text is selected, so that a key will do.
 *
 * @param {HTMLTextAreaElement} field
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Browsers keep the clipboard from pages that came without encryption from elsewhere.
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
