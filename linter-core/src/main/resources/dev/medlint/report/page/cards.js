/* The findings beside the text. */
let rows = null;
let shown = [];

function elementName(name) {
  return t('element')[name] || name;
}

/** Which findings of a document pass the filters. */
function visible(file) { return file.findings.filter(passes); }

function passes(finding) {
  const { words, norm, level, file, state: wanted } = state.filter;
  if (file !== '' && finding.file.index !== Number(file)) return false;
  if (norm && finding.provision !== norm) return false;
  if (wanted !== 'any' && stateOf(finding) !== wanted) return false;
  if (level === 'usual' && (finding.severity === 'info' || finding.confidence === 'low')) return false;
  if (SEVERITIES.includes(level) && finding.severity !== level) return false;
  return !words || haystack(finding).includes(words);
}

function haystack(finding) {
  if (!finding.words) {
    finding.words = [finding.quote, finding.sentenceText, finding.rule, finding.provision, finding.messages.ru, finding.messages.en, finding.citation.ru, finding.file.path].join('\n').toLowerCase();
  }
  return finding.words;
}

function drawFindings() {
  const pane = document.getElementById('findings');
  const file = FILES[state.file];
  shown = visible(file);
  if (rows) rows.stop();
  const list = el('ol', {});
  pane.replaceChildren(el('h2', { id: 'findings-title' }, t('findings')), list);
  if (!shown.length) pane.append(el('p', { class: 'none' }, file.findings.length ? t('none') : t('clean')));
  shown.forEach((finding, at) => { finding.at = at; });
  rows = new Pieces(list, shown.length, at => el('li', {}, row(shown[at])));
  rows.begin(30);
}

/** What stands in the corner of a finding: what was decided. */
function saidOf(finding) {
  const here = decisionOf(finding) || finding.decision;
  if (here) return { words: t('verdicts')[here.verdict], left: !FREEING.has(here.verdict) };
  if (finding.disposition === 'suppressed') return { words: t('suppressed'), left: false };
  if (finding.disposition === 'baseline') return { words: t('known'), left: false };
  if (finding.reopened) return { words: t('reopened')[finding.reopened.reason] || t('was'), left: true };
  return null;
}

function row(finding) {
  const open = finding === state.current;
  const said = saidOf(finding);
  const head = el('button', {
    type: 'button', 'aria-expanded': String(open), id: 'h' + finding.number,
    onclick: () => { if (finding === state.current) { go(null); focusHead(finding); } else go(finding, { focus: true }); },
  },
    el('span', { class: 'kind' },
      el('span', {}, String(finding.number)),
      el('span', { class: 'sev' }, t('sev')[finding.severity]),
      el('span', {}, [t('cls')[finding.class], t('confidence')[finding.confidence]].filter(Boolean).join(', ')),
      said ? el('span', { class: 'said' + (said.left ? ' left' : '') }, said.words) : null),
    el('span', { class: 'what' }, say(finding.messages)),
    el('span', { class: 'cite' }, say(finding.citation)));
  const card = el('article', {
    class: `finding ${finding.severity}${stands(finding) ? '' : ' done'}${open ? ' open' : ''}`,
    id: 'f' + finding.number, 'aria-labelledby': 'h' + finding.number,
  }, el('h3', {}, head));
  if (open) card.append(body(finding, false));
  return card;
}

function focusHead(finding) {
  const head = document.getElementById('h' + finding.number);
  if (head) head.focus({ preventScroll: true });
}

/** Draws a finding again where it stands. */
function refreshRow(finding) {
  if (!finding || shown[finding.at] !== finding || !rows.made[finding.at]) return;
  rows.made[finding.at].replaceChildren(row(finding));
}

function part(title, ...content) {
  const filled = content.flat(Infinity).filter(one => one !== null && one !== '' && one !== undefined);
  return filled.length ? el('section', {}, el('h4', {}, title), filled) : null;
}

function items(list) { return list.length ? el('ul', {}, list.map(one => el('li', {}, one))) : null; }

function body(finding, forPrint) {
  const rule = RULES.get(finding.rule);
  const norm = provisionOf(finding);
  const made = el('div', { class: 'body' },
    place(finding, forPrint),
    elements(finding),
    normPart(finding, norm, forPrint),
    part(t('why'), el('p', {}, sentence(say(finding.applicability.reason))), items(finding.notes.map(note => sentence(say(note))))),
    rule && say(rule.why) ? part(t('ruleWhy'), el('p', {}, sentence(say(rule.why)))) : null,
    exceptions(finding, rule, norm),
    writing(finding, rule, forPrint),
    norm && norm.fine && !forPrint ? part(t('fine'), el('p', {}, sentence(say(norm.fine)))) : null,
    forPrint ? null : practice(norm),
    finding.alternatives.length ? part(t('other'), items(finding.alternatives.map(other => capital(say(other.text))))) : null,
    finding.alsoOn ? part(t('alsoOn'), items(finding.alsoOn)) : null,
    forPrint ? printedDecision(finding) : decisionPart(finding));
  return made;
}

function place(finding, forPrint) {
  const where = finding.end === 0 ? t('absent') : (finding.place || `${t('line')} ${finding.line}`) + (finding.marks.length ? '' : ', ' + t('elsewhere'));
  return el('p', { class: 'place soft' },
    el('span', {}, where), el('span', {}, t('rule') + ' ', el('span', { class: 'mono' }, finding.rule)), el('span', { class: 'mono' }, finding.provision),
    !forPrint && finding.marks.length ? el('button', { type: 'button', class: 'plain', onclick: () => showInText(finding) }, t('find')) : null,
    !forPrint ? el('button', { type: 'button', class: 'plain', onclick: () => { editing = finding; refreshRow(finding); focusVerdict(finding); } }, t('toDecision')) : null);
}

/** Elements that most findings are made of have each a colour of their own; others share one. */
const ELEMENT_COLOURS = { кто: 'el1', болезнь: 'el2', средство: 'el3', утверждение: 'el4' };

function elementColour(one) { return 'el ' + (ELEMENT_COLOURS[one.name] || 'el5'); }

/** The elements that say more than the words of the finding do. */
function telling(finding) { return finding.evidence.filter(one => one.quote !== finding.quote); }

/** One entry for each name, with all its words. */
function byName(elements) {
  const names = new Map();
  for (const one of elements) names.set(one.name, [...(names.get(one.name) || []), one]);
  return [...names];
}

function elements(finding) {
  if (!finding.quote) return null;
  const parts = byName(telling(finding));
  return part(t('elements'), el('p', { class: 'words', lang: 'ru' }, '«' + finding.quote + '»'),
    parts.length ? el('ul', { class: 'chips' }, parts.map(([name, all]) =>
      el('li', {}, el('span', { class: 'name' }, elementName(name) + ': '), all.map((one, i) =>
        [i ? ', ' : '', el('span', { class: elementColour(one), lang: 'ru' }, one.quote)])))) : null);
}

function normPart(finding, norm, forPrint) {
  if (!norm) return part(t('normIs'), el('p', {}, sentence(say(finding.citation))));
  const dates = norm.edition ? `${t('since')} ${day(norm.edition)}` + (norm.until ? ` ${t('until')} ${day(norm.until)}` : '') : '';
  return part(norm.verbatim ? t('normIs') : `${t('normIs')} (${t('paraphrase').toLowerCase()})`,
    el('p', {}, el('b', {}, capital(say(norm.citation))), dates ? el('span', { class: 'soft' }, ', ' + dates) : null),
    norm.wording ? el(norm.verbatim ? 'blockquote' : 'p', { class: norm.verbatim ? 'wording' : 'wording own', lang: 'ru' }, norm.verbatim ? '«' + norm.wording + '»' : norm.wording) : null,
    forPrint ? null : el('p', { class: 'soft' }, say(norm.check), norm.source ? [' ', t('source'), ': ', address(norm.source)] : null));
}

function exceptions(finding, rule, norm) {
  const law = finding.exceptions.map(one => el('li', {}, capital(say(one.what)), el('span', { class: 'soft' }, ' — ' + say(one.why))));
  const limits = rule && rule.limits.length
    ? el('li', {}, t('limits') + ': ' + rule.limits.map(say).join(', '), el('span', { class: 'soft' }, t('limitsHere'))) : null;
  if (!law.length && !limits) return norm ? part(t('exceptions'), el('p', { class: 'soft' }, t('noExceptions'))) : null;
  return part(t('exceptions'), el('ul', {}, law, limits));
}

function writing(finding, rule, forPrint) {
  const words = text => state.lang === 'ru' ? '«' + text.ru + '»' : '«' + text.ru + '» (' + text.en + ')';
  const own = finding.rewrites ? el('p', { class: 'words' }, el('span', { class: 'soft' }, (finding.end === 0 ? t('add') : t('instead')) + ': '), words(finding.rewrites)) : null;
  const more = rule ? rule.rewrites.map(say).filter(one => !finding.rewrites || !one.includes(finding.rewrites.ru)) : [];
  const lawful = rule ? rule.lawful : [];
  const fix = finding.fix ? el('details', { open: Boolean(forPrint) }, el('summary', {}, t('insert')), el('pre', {}, (finding.fix.html + '\n' + finding.fix.jsonLd).trim())) : null;
  return part(t('write'), el('p', {}, sentence(say(finding.advice))), own,
    more.length ? [el('p', { class: 'soft' }, t('also') + ':'), items(more)] : null,
    lawful.length ? [el('p', { class: 'soft' }, t('lawful') + ':'), el('ul', { lang: 'ru', class: 'words' }, lawful.map(one => el('li', {}, one)))] : null, fix);
}

function casesOf(norm) {
  return norm.practice.map(one => el('li', { class: 'case' },
    el('b', {}, capital(say(one.outcome))), ' — ' + say(one.authority) + (one.date ? ', ' + day(one.date) : '') + '. ', say(one.summary) + ' ',
    el('span', { class: 'soft' }, capital(say(one.seen)) + ': ', one.sources.map((url, i) => [i ? ' ' : '', address(url)]))));
}

function retold(norm) {
  return el('p', { class: 'soft' }, t('retold') + (norm.moreCases ? ' ' + t('moreCases')(norm.moreCases) : ''));
}

function practice(norm) {
  if (!norm || !norm.practice.length) return null;
  return el('details', {}, el('summary', {}, `${t('practice')} (${norm.practice.length + norm.moreCases})`), el('ul', {}, casesOf(norm)), retold(norm));
}
