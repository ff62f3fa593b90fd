/* What stands above the text: outcome, facts, what was not checked, documents, filters, portfolio. */
const MOST_COLUMNS = 30;

/** The verdict of the check, or what it comes to with the decisions that were made here. */
function verdictOf(file) {
  const counts = countsOf(file);
  const decided = file.findings.some(decisionOf) && file.verdict !== 'incomplete';
  const verdict = !decided ? file.verdict : counts.error ? 'fail' : counts.warning ? 'review' : 'pass';
  return el('span', { class: 'verdict ' + verdict }, label('verdict.' + verdict, verdict));
}

function countsOf(file) {
  const counts = { error: 0, warning: 0, info: 0, decided: 0 };
  for (const finding of file.findings) {
    if (stateOf(finding) === 'decided') counts.decided++;
    if (stands(finding)) counts[finding.severity]++;
  }
  return counts;
}

function factRows(file) {
  const rows = [];
  for (const name of ['kind', 'object', 'audience', 'medium', 'platform', 'stage', 'complete']) {
    const value = file.facts[name];
    const words = name === 'complete' ? (value === null ? t('unknown') : value ? t('whole') : t('part'))
      : Array.isArray(value) ? value.map(one => label('object.' + one, one)).join(' + ') || t('unknown')
        : value === null ? t('unknown') : label(name + '.' + value, value);
    const known = file.factSources[name];
    const origin = known?.source === 'nothing-named' ? t('nothingNamed') : known
      ? (known.sure === false ? t('unsure') + ', ' : '') + t('origin')[known.origin] + (known.source ? ': ' + known.source : '')
      : words === t('unknown') ? '' : t('byDefault');
    rows.push(el('dt', {}, capital(t('fact')[name])), el('dd', {}, words, origin ? el('span', { class: 'from' }, ` (${origin})`) : null));
  }
  return el('dl', {}, rows);
}

function lawDay(file) {
  if (!file.asOf) return day(REPORT.asOf);
  const source = file.asOf.source ? ': ' + file.asOf.source : '';
  return `${day(file.asOf.day)} (${t('dayBasis')[file.asOf.basis]}${file.asOf.basis === 'today' ? '' : source})`;
}

function outcome(file) {
  const counts = countsOf(file);
  return el('section', {}, el('h2', {}, t('outcome')), el('p', {}, verdictOf(file)),
    el('p', { class: 'soft' }, `${capital(t('open'))}: ${t('errors')} ${counts.error}, ${t('warnings')} ${counts.warning}, ${t('infos')} ${counts.info}; ${t('decidedN')} ${counts.decided}`));
}

function basis(file) {
  return el('section', {}, el('h2', {}, t('basis')), el('dl', {},
    el('dt', {}, t('lawDay')), el('dd', {}, lawDay(file)),
    el('dt', {}, t('pack')), el('dd', {}, REPORT.tool.pack),
    el('dt', {}, t('program')), el('dd', {}, 'medlint ' + REPORT.tool.version)),
    el('p', { class: 'soft' }, t('hash') + ':'), el('p', { class: 'mono' }, file.textHash));
}

function unseen() {
  return el('section', { class: 'broad' }, el('h2', {}, t('unseen')), el('ul', {},
    REPORT.notChecked.map(one => el('li', {}, say(one))),
    REPORT.unread.map(one => el('li', {}, `${t('unread')}: ${one.path} — ${say(one.reasons)}`)),
    (REPORT.noteTexts || []).map(one => el('li', {}, say(one)))));
}

function about(file) {
  return [el('div', { class: 'about' }, outcome(file),
    el('section', {}, el('h2', {}, t('assumed')), factRows(file)), basis(file), unseen()),
    el('p', { class: 'opinion' }, t('opinion'))];
}

function drawBar() {
  const tool = (words, act, more) => el('button', { type: 'button', onclick: act, ...more }, words);
  const chooser = el('input', { type: 'file', id: 'import', class: 'vh', tabindex: '-1', 'aria-hidden': 'true', accept: '.jsonl,.ndjson,.json,.txt' });
  chooser.addEventListener('change', importChosen);
  document.getElementById('bar').replaceChildren(
    el('p', { class: 'name' }, t('title')),
    el('div', { class: 'tools' },
      tool(t('exportLines'), exportLines, { id: 'export' }), tool(t('importLines'), () => chooser.click()), chooser,
      tool(t('exportTable'), exportTable, { id: 'table' }), tool(t('print'), () => window.print()), tool(t('help'), openHelp),
      tool(t('language'), () => speak(state.lang === 'ru' ? 'en' : 'ru'), { lang: state.lang === 'ru' ? 'en' : 'ru', id: 'language' })));
}

function drawTop() {
  const file = FILES[state.file];
  document.getElementById('top').replaceChildren(...(file
    ? [el('h1', {}, file.path), ...about(file)]
    : [el('h1', {}, t('title')), el('div', { class: 'about' }, unseen()), el('p', { class: 'opinion' }, t('opinion'))]));
}

async function importChosen(event) {
  const chosen = event.target.files[0];
  if (!chosen) return;
  const { taken, broken } = readLines(await chosen.text());
  keep();
  drawAll();
  notice(t('imported')(taken, broken));
}

/** Says something above the findings, to eyes and ears alike. */
function notice(words) {
  document.getElementById('notice').replaceChildren(words ? el('p', { class: 'note' }, words) : '');
  announce(words);
}

let documents = null;

function documentRow(file) {
  const counts = countsOf(file);
  return el('tr', { 'aria-current': file.index === state.file ? 'true' : null },
    el('td', {}, el('button', { type: 'button', onclick: () => openFile(file.index) }, file.path)), el('td', {}, verdictOf(file)),
    [counts.error, counts.warning, counts.info, counts.decided].map(n => el('td', { class: 'n' }, n ? String(n) : '')));
}

function drawDocuments() {
  const nav = document.getElementById('documents');
  nav.hidden = FILES.length < 2;
  if (nav.hidden) return;
  if (documents) documents.stop();
  const body = el('tbody');
  documents = new Pieces(body, FILES.length, i => documentRow(FILES[i]));
  documents.begin(60);
  nav.replaceChildren(el('h2', { class: 'vh' }, t('documents')), el('div', { class: 'list', tabindex: '0', role: 'group', 'aria-label': t('documents') }, el('table', {},
    el('thead', {}, el('tr', {}, [t('document'), t('outcome'), t('errors'), t('warnings'), t('infos'), t('decidedN')].map((one, i) => el('th', { scope: 'col', class: i > 1 ? 'n' : '' }, capital(one))))), body)));
}

/** Draws the rows again that a decision may have changed. */
function refreshDocuments() {
  if (FILES.length < 2) return;
  documents.made.forEach((old, i) => {
    const fresh = documentRow(FILES[i]);
    if (fresh.textContent === old.textContent && fresh.hasAttribute('aria-current') === old.hasAttribute('aria-current')) return;
    old.replaceWith(fresh);
    documents.made[i] = fresh;
  });
}

function drawFilters() {
  const found = FILES.flatMap(file => file.findings);
  const norms = new Map(found.map(one => [one.provision, one]));
  const select = (name, choices) => el('select', { name, onchange: event => filter(name, event.target.value) },
    choices.map(([value, words]) => el('option', { value, selected: String(state.filter[name]) === value }, words)));
  const search = el('input', { type: 'search', id: 'search', autocomplete: 'off' });
  search.value = state.filter.words;
  search.addEventListener('input', () => filter('words', search.value.trim().toLowerCase()));
  const named = (words, input) => el('label', {}, words, input);
  document.getElementById('filters').replaceChildren(
    named(t('search'), search),
    named(t('norm'), select('norm', [['', t('all')], ...[...norms.keys()].sort(byNorm).map(id => [id, capital(say(norms.get(id).citation))])])),
    named(t('severity'), select('level', Object.entries(t('levels')))),
    FILES.length > 1 ? named(t('file'), select('file', [['', t('all')], ...FILES.map(file => [String(file.index), file.path])])) : '',
    named(t('state'), select('state', Object.entries(t('states')))),
    el('span', { class: 'count', id: 'count' }));
  drawCount();
}

function byNorm(a, b) { return a.localeCompare(b, 'ru', { numeric: true }); }

function drawCount() {
  let n = 0;
  let all = 0;
  let done = 0;
  for (const file of FILES) for (const finding of file.findings) {
    all++;
    if (passes(finding)) n++;
    if (stateOf(finding) === 'decided') done++;
  }
  document.getElementById('count').textContent = t('shown')(n, all, done);
}

function filter(name, value) {
  state.filter[name] = value;
  if (name === 'file' && value !== '') state.file = Number(value);
  if (state.current && (!passes(state.current) || state.current.file.index !== state.file)) state.current = null;
  const here = FILES[state.file];
  if (here && !here.findings.some(passes)) {
    const other = FILES.find(file => file.findings.some(passes));
    if (other) state.file = other.index;
  }
  drawTop();
  drawDocuments();
  drawWork();
  drawCount();
}

/** How long the oldest undecided words of a rule have waited, by the decisions that leave them open. */
function waiting(finding) {
  const made = decisionOf(finding) || finding.decision || (finding.reopened && finding.reopened.decision);
  const days = made ? Math.round((Date.parse(REPORT.asOf) - Date.parse(made.on)) / 86400000) : NaN;
  return days >= 0 ? days : NaN;
}

function portfolioTable() {
  const counted = new Map();
  const oldest = new Map();
  const totals = new Map();
  for (const file of FILES) for (const finding of file.findings) {
    if (!stands(finding)) continue;
    const row = counted.get(finding.rule) || new Map();
    row.set(file.index, (row.get(file.index) || 0) + 1);
    counted.set(finding.rule, row);
    totals.set(file.index, (totals.get(file.index) || 0) + 1);
    const age = waiting(finding);
    if (age >= 0) oldest.set(finding.rule, Math.max(age, oldest.get(finding.rule) || 0));
  }
  const with_ = FILES.filter(file => totals.has(file.index));
  const columns = with_.slice(0, MOST_COLUMNS);
  const sum = row => [...row.values()].reduce((a, b) => a + b, 0);
  const ids = [...counted.keys()].sort((a, b) => sum(counted.get(b)) - sum(counted.get(a)) || (a < b ? -1 : 1));
  const number = n => el('td', { class: 'n' }, n ? String(n) : '');
  return [el('div', { class: 'wide' }, el('table', { class: 'grid' },
    el('thead', {}, el('tr', {}, [t('rule'), t('total'), t('oldest')].map((one, i) => el('th', { scope: 'col', class: i ? 'n' : '' }, capital(one))), columns.map(file => el('th', { scope: 'col', class: 'n path' }, file.path)))),
    el('tbody', {}, ids.map(id => el('tr', {}, el('th', { scope: 'row' }, RULES.has(id) ? say(RULES.get(id).title) : id),
      number(sum(counted.get(id))), number(oldest.get(id)), columns.map(file => number(counted.get(id).get(file.index)))))),
    el('tfoot', {}, el('tr', {}, el('td', {}, capital(t('total'))), number(sum(totals)), number(0), columns.map(file => number(totals.get(file.index))))))),
    with_.length > columns.length ? el('p', { class: 'soft' }, t('moreFiles')(with_.length - columns.length)) : null];
}

function drawPortfolio() {
  const holder = document.getElementById('portfolio');
  holder.hidden = FILES.length < 2;
  const fill = () => holder.open && holder.replaceChildren(el('summary', {}, t('portfolio')), ...portfolioTable().filter(Boolean));
  holder.replaceChildren(el('summary', {}, t('portfolio')));
  holder.ontoggle = () => { if (holder.children.length < 2) fill(); };
  fill();
}
