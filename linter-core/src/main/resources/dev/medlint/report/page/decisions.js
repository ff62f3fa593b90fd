/* Decisions: which one holds for a finding, how they are kept, exported and read back. */
const KEPT = 'medlint:decisions:' + REPORT_HASH;
const decisions = new Map(); // key of a finding -> the decisions made on it here
let unsaved = false;

/** SHA-256 of a text, hexadecimal: crypto.subtle is not there for every file that is opened. */
function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
  const fraction = x => ((x - Math.floor(x)) * 4294967296) >>> 0;
  const k = primes.map(p => fraction(Math.cbrt(p)));
  const hash = primes.slice(0, 8).map(p => fraction(Math.sqrt(p)));
  const padded = new Uint8Array(((bytes.length + 8 >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 536870912));
  view.setUint32(padded.length - 4, bytes.length << 3 >>> 0);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  const w = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) { w[i] = view.getInt32(at + 4 * i); continue; }
      const a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i] | 0;
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c)) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { hash[i] = hash[i] + value | 0; });
  }
  return hash.map(x => (x >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Puts the keys of a decision in the order of the file, with its id; unknown keys follow. */
function ordered(decision) {
  const bound = ['rule', 'provision', 'edition', 'sentence', 'quote', 'scope', 'verdict', 'by', 'on'];
  const id = sha256(bound.map(key => decision[key] || '').join('\n')).slice(0, 12);
  const line = { schema: 'medlint-decision/1', id };
  for (const key of ['rule', 'provision', 'edition', 'sentence', 'quote', 'scope', 'verdict', 'basis']) line[key] = decision[key] || '';
  if (decision.link) line.link = decision.link;
  line.by = decision.by;
  line.on = decision.on;
  for (const key of ['until', 'approvedBy', 'approvedOn']) if (decision[key]) line[key] = decision[key];
  for (const key of Object.keys(decision)) if (!(key in line)) if (decision[key] !== '') line[key] = decision[key];
  return line;
}

function keyOf(decision) {
  return [decision.rule, decision.provision, decision.edition || '', decision.sentence || '', decision.quote || ''].join('\n');
}

/** Whether a scope (a path, a pattern, ** for everything) takes a path in. */
function covers(scope, path) {
  if (scope === '**' || scope === path) return true;
  if (!/[*?]/.test(scope)) return false;
  const pattern = scope.split(/(\*\*\/|\*\*|\*|\?)/).map(part =>
    part === '**/' ? '(?:.*/)?' : part === '**' ? '.*' : part === '*' ? '[^/]*' : part === '?' ? '[^/]'
      : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')).join('');
  return new RegExp('^' + pattern + '$', 'u').test(path);
}

/** The decision of this page that holds for a finding: the latest, of equals the one made last. */
function decisionOf(finding) {
  let found = null;
  for (const one of decisions.get(finding.key) || []) {
    if (covers(one.scope, finding.file.path) && (!found || one.on >= found.on)) found = one;
  }
  return found;
}

/** What is known of a finding: 'open', 'decided', 'suppressed', 'baseline'. */
function stateOf(finding) {
  const here = decisionOf(finding);
  if (here) return 'decided';
  if (finding.disposition === 'open') return finding.decision ? 'decided' : 'open';
  return finding.disposition;
}

/** Whether the finding still fails a check. */
function stands(finding) {
  const here = decisionOf(finding);
  return here ? !FREEING.has(here.verdict) : finding.disposition === 'open';
}

function all() { return [...decisions.values()].flat(); }

function put(decision) {
  const key = keyOf(decision);
  const others = (decisions.get(key) || []).filter(one => one.scope !== decision.scope);
  decisions.set(key, [...others, decision]);
}

function drop(decision) {
  const key = keyOf(decision);
  decisions.set(key, (decisions.get(key) || []).filter(one => one !== decision));
}

function keep() {
  unsaved = !store.set(KEPT, JSON.stringify(all()));
}

function restore() {
  try {
    JSON.parse(store.get(KEPT) || '[]').filter(isDecision).forEach(put);
  } catch (damaged) {
    announce(String(damaged));
  }
}

function isDecision(one) {
  const words = key => typeof one[key] === 'string';
  return one !== null && typeof one === 'object' && one.schema === 'medlint-decision/1'
    && ['rule', 'provision', 'scope', 'verdict', 'by', 'on'].every(key => words(key) && one[key].trim())
    && ['edition', 'sentence', 'quote', 'basis', 'link', 'until', 'approvedBy', 'approvedOn'].every(key => one[key] === undefined || words(key))
    && VERDICTS.includes(one.verdict) && /^\d{4}-\d\d-\d\d$/.test(one.on)
    && (!FREEING.has(one.verdict) || (one.basis || '').trim() !== '');
}

function lines() {
  const by = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return all().map(ordered)
    .sort((a, b) => by(a.scope, b.scope) || by(a.rule, b.rule) || by(a.sentence, b.sentence) || by(a.on, b.on) || by(a.id, b.id))
    .map(line => JSON.stringify(line) + '\n').join('');
}

/** Reads a file of decisions; what is in it already is not taken twice. */
function readLines(text) {
  let taken = 0;
  let broken = 0;
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (!line.trim()) continue;
    let one = null;
    try { one = JSON.parse(line); } catch (noJson) { /* counted below */ }
    if (one && isDecision(one)) { put(one); taken++; } else broken++;
  }
  return { taken, broken };
}

function download(name, type, content) {
  const link = el('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function exportLines() {
  if (!all().length) { announce(t('nothing')); return notice(t('nothing')); }
  download('medlint-decisions.jsonl', 'application/x-ndjson', lines());
  unsaved = false;
  notice(t('exported')(all().length));
}

/** A cell that a spreadsheet cannot take for a formula. */
function cell(value) {
  const words = String(value === undefined || value === null ? '' : value);
  const safe = /^[ \u00a0]*[=+\-@\t\r\n＝＋－＠]/.test(words) ? "'" + words : words;
  return /[;",\r\n\t]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

function exportTable() {
  const rows = [t('tableHead')];
  for (const file of FILES) {
    for (const finding of file.findings) {
      const made = decisionOf(finding) || finding.decision || {};
      rows.push([file.path, finding.end ? finding.place || finding.line : '', t('sev')[finding.severity], say(finding.citation), day(finding.edition),
        finding.quote, say(finding.messages), made.verdict ? t('verdicts')[made.verdict] : '', made.basis, made.link, made.by,
        day(made.on), day(made.until), made.approvedBy, finding.rule]);
    }
  }
  download('medlint-decisions.csv', 'text/csv', '\ufeff' + rows.map(row => row.map(cell).join(';') + '\r\n').join(''));
}
