/** Talks to the server that the page came from; to no other. */

/** @typedef {import('./report.js').Report} Report */
/** @typedef {{name: string, content: Blob}} Sent */
/** @typedef {Record<string, string[]>} Stated facts that somebody stated; what is absent is found out */
/** @typedef {{id: string, label: import('./words.js').Both}} Value */
/** @typedef {Record<'kind' | 'object' | 'audience' | 'medium' | 'stage', Value[]>} FactValues */

/** Why the server did not do what was asked, in words for people. */
export class Refusal extends Error {
  /** @param {string} words @param {string} [remedy] */
  constructor(words, remedy = '') {
    super(words);
    this.remedy = remedy;
  }
}

/** No server answered, or its answer was not understood. */
export class NoAnswer extends Error {
  /** @param {boolean} strange whether there was an answer */
  constructor(strange) {
    super(strange ? 'strange answer' : 'no answer');
    this.strange = strange;
  }
}

export class Api {
  /** @param {(wrong: boolean) => Promise<string | null>} askToken asks a person; null: there is none */
  constructor(askToken) {
    this.askToken = askToken;
    /** @type {string | null} */
    this.token = null;
    /** @type {Promise<string | null> | null} */
    this.asking = null;
  }

  /** @returns {Promise<FactValues>} */
  async facts() {
    return json(await this.#fetch('v1/facts', {}));
  }

  /**
   * Checks texts.
   *
   * @param {Sent[]} files
   * @param {Stated} stated
   * @param {string} lang
   * @param {AbortSignal} signal
   * @returns {Promise<Report>}
   */
  async check(files, stated, lang, signal) {
    const report = await json(await this.#fetch(`v1/files?details=found&lang=${lang}`, { method: 'POST', body: form(files, stated), signal }));
    if (!Array.isArray(report?.files) || !Array.isArray(report?.unread)) throw new NoAnswer(true);
    return report;
  }

  /**
   * Returns the texts in another form: the report for lawyers, or a copy with comments.
   *
   * @param {'format=html' | 'annotate=true'} what
   * @param {Sent[]} files
   * @param {Stated} stated
   * @param {string} lang
   */
  async made(what, files, stated, lang) {
    return (await this.#fetch(`v1/files?${what}&lang=${lang}`, { method: 'POST', body: form(files, stated) })).blob();
  }

  /** @param {string} path @param {RequestInit} request @returns {Promise<Response>} */
  async #fetch(path, request) {
    for (;;) {
      const used = this.token;
      const response = await this.#once(path, request);
      if (response.status !== 401) {
        if (response.ok) return response;
        throw await refusal(response);
      }
      // Two requests may be refused at a time; people are asked once.
      if (used === this.token) {
        this.asking ??= this.#ask(used !== null).finally(() => { this.asking = null; });
        this.token = await this.asking;
      }
      if (this.token === null) throw await refusal(response);
    }
  }

  /** @param {boolean} wrong @returns {Promise<string | null>} */
  async #ask(wrong) {
    const token = await this.askToken(wrong);
    // A header cannot hold other characters, so that no server has such a token.
    return token === null || /^[\x21-\x7e]+$/.test(token) ? token : this.#ask(true);
  }

  /** @param {string} path @param {RequestInit} request */
  async #once(path, request) {
    /** @type {HeadersInit} */
    const headers = this.token === null ? {} : { Authorization: `Bearer ${this.token}` };
    try {
      return await fetch(path, { ...request, headers, cache: 'no-store', credentials: 'same-origin' });
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
      throw new NoAnswer(false);
    }
  }
}

/** @param {Sent[]} files @param {Stated} stated */
function form(files, stated) {
  const made = new FormData();
  for (const file of files) made.append('file', file.content, file.name);
  for (const [name, values] of Object.entries(stated)) for (const value of values) made.append(name, value);
  return made;
}

/** @param {Response} response @returns {Promise<any>} */
async function json(response) {
  try {
    return await response.json();
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new NoAnswer(true);
  }
}

/** @param {Response} response */
async function refusal(response) {
  try {
    const problem = await response.json();
    if (typeof problem.title === 'string') return new Refusal([problem.title, problem.detail].filter(one => typeof one === 'string' && one !== '').join(': '), problem.remedy ?? '');
  } catch {
    // Something between the page and the server answered, in a form of its own.
  }
  return new NoAnswer(true);
}
