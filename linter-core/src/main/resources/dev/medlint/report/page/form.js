/* The form of a decision. */
const NAME = 'medlint:name';
let editing = null;

function decisionPart(finding) {
  const here = decisionOf(finding);
  if (here && editing !== finding) return saidBox(here, finding);
  return el('div', {}, earlier(finding), form(finding, here));
}

function facts(decision, finding) {
  const parts = [decision.basis, decision.link ? address(decision.link) : '',
    [decision.by, day(decision.on)].filter(Boolean).join(', '), decision.until ? `${t('untilDay').toLowerCase()} ${day(decision.until)}` : '',
    decision.approvedBy ? `${t('approved').toLowerCase()}: ${decision.approvedBy}` : '',
    decision.scope === finding.file.path ? '' : `${t('scope')}: ${decision.scope === '**' ? t('scopes').all : decision.scope}`].filter(Boolean);
  return parts.map(one => el('p', {}, one));
}

function saidBox(decision, finding) {
  return el('section', { class: 'said-box' + (FREEING.has(decision.verdict) ? '' : ' left') },
    el('h4', {}, t('decision')), el('p', {}, el('b', {}, capital(t('verdicts')[decision.verdict]))), facts(decision, finding),
    el('p', { class: 'actions' },
      el('button', { type: 'button', onclick: () => { editing = finding; refreshRow(finding); focusVerdict(finding); } }, t('edit')),
      el('button', { type: 'button', class: 'plain', onclick: () => { drop(decision); keep(); announce(t('cleared')); redraw(finding); focusHead(finding); } }, t('clear'))));
}

/** What was decided before this report was made. */
function earlier(finding) {
  if (finding.decision) {
    return el('section', { class: 'said-box' + (FREEING.has(finding.decision.verdict) ? '' : ' left') },
      el('h4', {}, t('onFile')), el('p', {}, el('b', {}, capital(t('verdicts')[finding.decision.verdict]))), facts(finding.decision, finding));
  }
  if (finding.reopened) {
    const old = finding.reopened.decision;
    return el('section', { class: 'said-box left' }, el('h4', {}, t('was') + ': ' + (t('reopened')[finding.reopened.reason] || finding.reopened.reason)),
      el('p', {}, el('b', {}, capital(t('verdicts')[old.verdict]))), facts(old, finding));
  }
  if (finding.suppression) {
    const said = finding.suppression;
    return el('section', { class: 'said-box' }, el('h4', {}, t('suppressed')), el('p', {}, [said.reason, said.by, said.until && `${t('until')} ${day(said.until)}`].filter(Boolean).join(', ')));
  }
  return finding.disposition === 'baseline' ? el('p', { class: 'said-box' }, t('known')) : null;
}

function field(words, input, whole) { return el('label', { class: whole ? 'whole' : '' }, words, input); }

function folderOf(path) {
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) + '/**' : '';
}

function scopes(finding, chosen) {
  const path = finding.file.path;
  const folder = folderOf(path);
  const choices = [[path, t('scopes').file], folder ? [folder, `${t('scopes').folder} (${folder})`] : null, ['**', t('scopes').all]].filter(Boolean);
  if (chosen && !choices.some(one => one[0] === chosen)) choices.push([chosen, chosen]);
  return el('select', { name: 'scope' }, choices.map(([value, words]) => el('option', { value, selected: value === chosen }, words)));
}

function form(finding, old) {
  const draft = old || {};
  const n = finding.number;
  const text = (name, value, more) => { const made = el('input', { name, autocomplete: 'off', ...more }); made.value = value || ''; return made; };
  const basis = el('textarea', { name: 'basis', rows: 2 });
  basis.value = draft.basis || '';
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const made = el('form', { id: 'd' + n, novalidate: true, 'aria-label': t('decision') },
    el('fieldset', { class: 'decide' }, el('legend', {}, t('decision')),
      el('div', { class: 'verdicts', role: 'radiogroup', 'aria-label': t('decision') }, VERDICTS.map((verdict, i) => el('label', {},
        el('input', { type: 'radio', name: 'verdict', value: verdict, checked: draft.verdict === verdict }), t('verdicts')[verdict], el('kbd', { 'aria-hidden': 'true' }, String(i + 1))))),
      el('div', { class: 'fields' },
        field(t('why2'), basis, true),
        field(t('by'), text('by', draft.by || store.get(NAME))),
        field(t('on'), text('on', draft.on || today(), { type: 'date' })),
        field(t('untilDay'), text('until', draft.until, { type: 'date' })),
        field(t('scope'), scopes(finding, draft.scope)),
        field(t('link'), text('link', draft.link, { type: 'text', inputmode: 'url' }), true)),
      el('details', { class: 'second', open: Boolean(draft.approvedBy) }, el('summary', {}, t('second')), el('div', { class: 'fields' },
        field(t('approved'), text('approvedBy', draft.approvedBy)), field(t('approvedOn'), text('approvedOn', draft.approvedOn, { type: 'date' })))),
      wrong,
      el('div', { class: 'actions' }, el('button', { type: 'submit', class: 'main' }, t('save')), el('kbd', { 'aria-hidden': 'true' }, 'Ctrl + Enter'))));
  const proof = () => { made.elements.link.parentNode.hidden = made.elements.verdict.value !== 'proven' && !made.elements.link.value; };
  made.addEventListener('change', proof);
  proof();
  made.addEventListener('submit', event => { event.preventDefault(); record(finding, made, old, wrong); });
  return made;
}

/** Takes what was filled in, or says what is missing. */
function record(finding, made, old, wrong) {
  const given = Object.fromEntries([...new FormData(made)].map(([key, value]) => [key, value.trim()]));
  const [problem, name] = mistake(given);
  if (problem) {
    wrong.textContent = problem;
    const input = made.elements[name];
    (input instanceof RadioNodeList ? input[0] : input).focus();
    return;
  }
  if (old) drop(old);
  const { rule, provision, edition, sentence: hash, quote } = finding;
  put({ ...(old || {}), schema: 'medlint-decision/1', rule, provision, edition, sentence: hash, quote, ...given });
  store.set(NAME, given.by);
  keep();
  editing = null;
  announce(`${t('saved')}: ${t('verdicts')[given.verdict]}`);
  redraw(finding);
  focusHead(finding);
}

function mistake(given) {
  if (!given.verdict) return [t('needVerdict'), 'verdict'];
  if (FREEING.has(given.verdict) && !given.basis) return [t('needBasis'), 'basis'];
  if (given.verdict === 'proven' && !given.link) return [t('needProof'), 'link'];
  if (!given.by) return [t('needBy'), 'by'];
  if (!given.on) return [t('needOn'), 'on'];
  if (given.until && given.until < given.on) return [t('untilPast'), 'until'];
  if (given.approvedBy && given.approvedBy.toLowerCase() === given.by.toLowerCase()) return [t('sameName'), 'approvedBy'];
  return [];
}

/** A digit chooses the verdict and leads to the basis. */
function choose(finding, index) {
  if (!document.getElementById('d' + finding.number)) {
    editing = finding;
    refreshRow(finding);
  }
  const made = document.getElementById('d' + finding.number);
  if (!made) return;
  made.elements.verdict[index].checked = true;
  made.dispatchEvent(new Event('change'));
  made.elements[made.elements.by.value ? 'basis' : 'by'].focus();
  announce(t('verdicts')[VERDICTS[index]]);
}

function focusVerdict(finding) {
  const made = document.getElementById('d' + finding.number);
  if (made) (made.querySelector('input:checked') || made.elements.verdict[0]).focus();
}

function printedDecision(finding) {
  const made = decisionOf(finding);
  if (made) return el('section', { class: 'said-box' }, el('h4', {}, t('decision')), el('p', {}, el('b', {}, capital(t('verdicts')[made.verdict]))), facts(made, finding));
  return el('section', {}, earlier(finding) || el('p', { class: 'soft undecided' }, `${t('decision')}: ${t('noDecision')}`));
}
