/* The report, the state of the page and the small tools that everything else uses. */
const REPORT_HASH = document.getElementById('report').dataset.hash;
const REPORT = JSON.parse(document.getElementById('report').textContent);
const LABELS = JSON.parse(document.getElementById('labels').textContent);
const RULES = new Map(REPORT.rules.map(rule => [rule.id, rule]));
const PROVISIONS = new Map(REPORT.provisions.map(one => [one.id + ' ' + one.edition, one]));
const FILES = REPORT.files;
const VERDICTS = ['confirmed', 'not-a-violation', 'proven', 'acceptable-risk', 'rework', 'expert'];
const FREEING = new Set(['not-a-violation', 'proven', 'acceptable-risk']);
const SEVERITIES = ['error', 'warning', 'info'];

const state = {
  lang: document.documentElement.lang === 'en' ? 'en' : 'ru',
  file: 0, current: null,
  filter: { words: '', norm: '', level: 'usual', file: '', state: 'any' },
};

FILES.forEach((file, index) => {
  file.index = index;
  file.findings.forEach((finding, at) => {
    finding.file = file;
    finding.number = at + 1;
    finding.key = [finding.rule, finding.provision, finding.edition, finding.sentence, finding.quote].join('\n');
  });
});

/** Words of the page in its language. */
function t(name) { return WORDS[state.lang][name]; }

/** One language of a text that has both. */
function say(text) { return text ? text[state.lang] : ''; }

/** What people call a value of a fact. */
function label(key, otherwise) { return LABELS[state.lang][key] || otherwise; }

function capital(words) { return words ? words[0].toUpperCase() + words.slice(1) : words; }

/** A sentence of its own, whatever it was written for. */
function sentence(words) {
  const full = capital(words.trim());
  return /[.!?…»”]$/.test(full) ? full : full + '.';
}

/** ISO days as people of the language write them. */
function day(iso) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso || '');
  return !parts ? iso || '' : state.lang === 'ru' ? `${parts[3]}.${parts[2]}.${parts[1]}` : iso;
}

function today() {
  const now = new Date();
  const two = n => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Makes an element. Children that are no elements become text: nothing here reads markup. */
function el(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === 'class') made.className = value;
    else if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key in made && typeof value === 'boolean') made[key] = value;
    else if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  add(made, children);
  return made;
}

function add(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== '') parent.append(child);
  }
}

/** A link that leaves the page; an address with another scheme is shown as words. */
function address(url) {
  return /^https?:\/\//i.test(url)
    ? el('a', { class: 'out', href: url, rel: 'noopener noreferrer', target: '_blank' }, url.replace(/^https?:\/\//i, '').replace(/\/$/, ''))
    : url;
}

/** Builds a long list piece by piece, so that the page answers before all of it is there. */
class Pieces {
  constructor(parent, count, build) {
    Object.assign(this, { parent, count, build, made: [] });
  }
  upTo(index) {
    if (this.made.length > index) return;
    const part = document.createDocumentFragment();
    while (this.made.length <= index && this.made.length < this.count) {
      const piece = this.build(this.made.length);
      this.made.push(piece);
      part.append(piece);
    }
    this.parent.append(part);
  }
  get(index) {
    this.upTo(index);
    return this.made[index];
  }
  begin(first) {
    this.upTo(Math.min(first, this.count) - 1);
    const more = () => {
      if (this.stopped || this.made.length >= this.count) return;
      this.upTo(Math.min(this.made.length + 150, this.count) - 1);
      setTimeout(more, 0);
    };
    setTimeout(more, 60);
  }
  stop() { this.stopped = true; }
}

function provisionOf(finding) { return PROVISIONS.get(finding.provision + ' ' + finding.edition); }

/** Tells people who do not see the page what has happened. */
function announce(words) {
  const live = document.getElementById('live');
  if (live) live.textContent = words;
}

/** What is kept in the browser; a browser that forbids it costs nothing but the memory. */
const store = {
  works: true,
  get(key) {
    try { return window.localStorage.getItem(key); } catch (forbidden) { this.works = false; return null; }
  },
  set(key, value) {
    try { window.localStorage.setItem(key, value); return true; } catch (forbidden) { this.works = false; return false; }
  },
};
