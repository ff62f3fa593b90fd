/** Small tools for building the page. Words become text nodes: nothing here reads markup. */

/** @typedef {Node | string | null | undefined | false} Piece */
/** @typedef {Piece | Child[]} Child */

/**
 * Makes an element.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} attributes
 *     those that begin with on are listeners; booleans are properties
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value);
    else if (typeof value === 'boolean') Reflect.set(made, key, value);
    else if (value !== null && value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...pieces(children));
  return made;
}

/** @param {Child[]} children @returns {(Node | string)[]} */
function pieces(children) {
  return children.flatMap(child =>
    Array.isArray(child) ? pieces(child) : child === null || child === undefined || child === false || child === '' ? [] : [child]);
}

/**
 * Returns the element with an id that index.html is known to have.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error('no ' + id);
  return found;
}

/** A link that leaves the page; an address with another scheme is shown as words. @param {string} url */
export function address(url) {
  return /^https?:\/\//i.test(url)
    ? el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, url.replace(/^https?:\/\//i, '').replace(/\/$/, ''))
    : url;
}
