/** The answer of the server, and what the page works out from it. Touches no document. */

/** @typedef {import('./words.js').Both} Both */
/** @typedef {'error' | 'warning' | 'info'} Severity */
/** @typedef {'high' | 'medium' | 'low'} Confidence */
/** @typedef {'pass' | 'review' | 'fail' | 'incomplete'} Verdict */
/** @typedef {'banned' | 'needs-proof' | 'needs-warning' | 'place' | 'advice'} Class */
/** @typedef {'kind' | 'object' | 'audience' | 'medium' | 'platform' | 'stage' | 'complete'} FactName */
/** @typedef {{name: string, start: number, end: number, quote: string}} Element */
/**
 * @typedef {object} Finding
 * @property {string} rule
 * @property {string} provision
 * @property {string} edition
 * @property {Severity} severity
 * @property {Confidence} confidence
 * @property {number} start UTF-16 units into the text; start and end of an absence are 0
 * @property {number} end
 * @property {string} quote
 * @property {string} [rewrite]
 * @property {string} fingerprint
 * @property {'open' | 'suppressed' | 'baseline' | 'decided'} disposition
 * @property {string} sentenceText
 * @property {Class} class
 * @property {Both} citation
 * @property {Both} messages
 * @property {Both} advice
 * @property {Both} [rewrites]
 * @property {Element[]} evidence
 * @property {{answer: string, reason: Both}} applicability
 * @property {{html: string, jsonLd: string}} [fix] a piece to insert into a page
 * @property {Both[]} notes
 * @property {{what: Both, why: Both}[]} exceptions
 * @property {{text: Both}[]} alternatives
 * @property {{reason: string, by: string, until: string}} [suppression]
 */
/** @typedef {{origin: 'command-line' | 'document' | 'configuration' | 'detected', source: string, sure?: false}} FactSource */
/**
 * @typedef {object} CheckedFile
 * @property {string} path
 * @property {Verdict} verdict
 * @property {Record<FactName, string | string[] | boolean | null>} facts
 * @property {Partial<Record<FactName, FactSource>>} factSources
 * @property {{day: string}} [asOf]
 * @property {'text' | 'markdown' | 'html' | 'laid-out'} format
 * @property {string} text
 * @property {Finding[]} findings
 */
/**
 * @typedef {object} Provision
 * @property {string} id
 * @property {string} edition
 * @property {string} [until]
 * @property {Both} citation
 * @property {boolean} verbatim
 * @property {string} wording
 * @property {Both} check
 * @property {string} source
 * @property {Both} [fine]
 * @property {{outcome: Both, date: string, authority: Both, summary: Both, seen: Both, sources: string[]}[]} practice
 * @property {number} moreCases
 */
/** @typedef {{id: string, why: Both, limits: Both[], rewrites: Both[], lawful: string[]}} Rule */
/**
 * @typedef {object} Report
 * @property {{version: string, pack: string}} tool
 * @property {string} asOf
 * @property {CheckedFile[]} files
 * @property {{path: string, reason: string, reasons?: Both}[]} unread
 * @property {Both[]} [noteTexts]
 * @property {Both[]} [notChecked]
 * @property {Provision[]} [provisions]
 * @property {Rule[]} [rules]
 */

/**
 * A finding as the page holds it: its places follow the text while it is edited.
 *
 * @typedef {object} Live
 * @property {Finding} finding
 * @property {string} key the same for the same finding of the next answer
 * @property {number} start
 * @property {number} end
 * @property {{name: string, quote: string, start: number, end: number}[]} elements
 * @property {boolean} gone its words were edited since it was found
 */

/** @typedef {{level: 'usual' | 'any' | Severity, words: string}} Filter */

/**
 * Gives all line ends the form that a text field holds, and tells where each place went.
 *
 * @param {string} text
 * @returns {{text: string, at: (offset: number) => number}}
 */
export function unified(text) {
  /** @type {number[]} */
  const dropped = [];
  for (let i = text.indexOf('\r\n'); i >= 0; i = text.indexOf('\r\n', i + 2)) dropped.push(i);
  const at = (/** @type {number} */ offset) => {
    let low = 0;
    let high = dropped.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dropped[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
  return { text: text.replace(/\r\n?/g, '\n'), at };
}

/**
 * Returns the findings of a text with their places in the text field.
 *
 * @param {CheckedFile} file
 * @returns {{text: string, lives: Live[]}}
 */
export function livesOf(file) {
  const { text, at } = unified(file.text);
  /** @type {Map<string, number>} */
  const seen = new Map();
  const lives = file.findings.map(finding => {
    const times = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, times + 1);
    return {
      finding,
      key: `${finding.rule} ${finding.fingerprint} ${times}`,
      start: at(finding.start),
      end: at(finding.end),
      elements: (finding.evidence ?? [])
        .filter(one => one.quote !== finding.quote)
        .map(one => ({ name: one.name, quote: one.quote, start: at(one.start), end: at(one.end) })),
      gone: false,
    };
  });
  return { text, lives };
}

/** Whether a finding is about something that is missing. @param {Finding} finding */
export function isAbsence(finding) {
  return finding.end === 0;
}

/** Whether a finding stands against the text: nobody suppressed or decided it. @param {Finding} finding */
export function stands(finding) {
  return finding.disposition === 'open';
}

/** @param {Finding[]} findings */
export function countsOf(findings) {
  const open = findings.filter(stands);
  const of = (/** @type {Severity} */ severity) => open.filter(one => one.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info'), settled: findings.length - open.length };
}

/** @param {Finding} finding */
function isUsual(finding) {
  return finding.severity !== 'info' && finding.confidence !== 'low';
}

/** @param {Live} live @param {Filter} filter */
export function passes(live, filter) {
  const { finding } = live;
  if (filter.level === 'usual' ? !isUsual(finding) : filter.level !== 'any' && finding.severity !== filter.level) return false;
  const wanted = filter.words.trim().toLowerCase();
  return wanted === '' || [finding.quote, finding.sentenceText, finding.rule, finding.provision, finding.messages.ru, finding.messages.en, finding.citation.ru, finding.citation.en]
    .some(words => words.toLowerCase().includes(wanted));
}

/**
 * Returns the edition of the norm that a finding cites.
 *
 * @param {Report} report
 * @param {Finding} finding
 * @returns {Provision | undefined}
 */
export function provisionOf(report, finding) {
  return report.provisions?.find(one => one.id === finding.provision && one.edition === finding.edition);
}

/** @param {Report} report @param {Finding} finding @returns {Rule | undefined} */
export function ruleOf(report, finding) {
  return report.rules?.find(one => one.id === finding.rule);
}

/**
 * Chooses the finding at a place of the text; of several the shortest, or the one after the current.
 *
 * @param {Live[]} lives
 * @param {number} offset
 * @param {Live | null} current
 * @returns {Live | null}
 */
export function findingAt(lives, offset, current) {
  const here = lives
    .filter(one => !one.gone && one.end > one.start && one.start <= offset && offset <= one.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return here.length === 0 ? null : here[((current ? here.indexOf(current) : -1) + 1) % here.length];
}

/**
 * Chooses the next finding to walk to, round the ends.
 *
 * @param {Live[]} shown
 * @param {Live | null} current
 * @param {1 | -1} by
 * @returns {Live | null}
 */
export function stepFrom(shown, current, by) {
  if (shown.length === 0) return null;
  const here = current ? shown.indexOf(current) : -1;
  if (here < 0) return by > 0 ? shown[0] : shown[shown.length - 1];
  return shown[(here + by + shown.length) % shown.length];
}

/**
 * Chooses the finding to walk to from a place in the text: on from the current one while the place is
 * still in its words, else the nearest in the direction.
 *
 * @param {Live[]} shown
 * @param {Live | null} current
 * @param {{start: number, end: number}} caret
 * @param {1 | -1} by
 * @returns {Live | null}
 */
export function stepFromPlace(shown, current, caret, by) {
  const stays = current !== null && (isAbsence(current.finding) || (!current.gone && current.start <= caret.start && caret.end <= current.end));
  if (stays || caret.end === 0) return stepFrom(shown, current, by);
  const placed = shown.filter(one => !one.gone && !isAbsence(one.finding));
  const found = by > 0 ? placed.find(one => one.start >= caret.start) : placed.findLast(one => one.end <= caret.end);
  return found ?? stepFrom(shown, null, by);
}

/** Chooses how a pasted text is read. @param {string} text @returns {'html' | 'text'} */
export function guessedFormat(text) {
  return /^\s*<(?:!doctype\b|!--|(?:html|head|body|p|div|section|article|main|header|table|ul|ol|h[1-6]|span|a|b|strong|em|i|img|script|style|form|meta)[\s/>])/i.test(text)
    ? 'html'
    : 'text';
}
