/** What the browser keeps between visits: nothing, unless it was asked to. */

/** @typedef {{text: string, format: string, facts: Record<string, string[]>, lang: string, theme: string}} Kept */

const KEY = 'medlint:serve';

/** Returns what was kept, or null when nobody asked for it or it cannot be read. @returns {Partial<Kept> | null} */
export function remembered() {
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEY) ?? 'null');
    return kept !== null && typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}

/** @param {Kept} what @returns {boolean} whether the browser allows it */
export function remember(what) {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(what));
    return true;
  } catch {
    return false;
  }
}

export function forget() {
  try {
    window.localStorage.removeItem(KEY);
  } catch {
    // Where nothing may be kept, nothing is there.
  }
}
