/* Puts the page together and listens to the keyboard. */
function drawWork() {
  drawText();
  drawFindings();
}

function drawAll() {
  document.documentElement.lang = state.lang;
  drawBar();
  drawTop();
  drawDocuments();
  drawPortfolio();
  drawFilters();
  drawWork();
  document.querySelector('.skip').textContent = t('toFindings');
}

/** What a decision changes. */
function redraw(finding) {
  for (const other of shown) if (other.key === finding.key) refreshRow(other);
  refreshText(...shown.filter(other => other.key === finding.key));
  drawTop();
  refreshDocuments();
  drawPortfolio();
  drawCount();
}

function speak(lang) {
  state.lang = lang;
  store.set('medlint:lang', lang);
  drawAll();
  document.getElementById('language').focus();
}

function openFile(index) {
  state.file = index;
  state.current = null;
  if (state.filter.file !== '' && state.filter.file !== String(index)) state.filter.file = '';
  drawAll();
  window.scrollTo(0, document.getElementById('filters').offsetTop);
}

/** Makes a finding the current one; null leaves none open. */
function go(finding, { focus = false, keepText = false } = {}) {
  const left = state.current;
  state.current = finding;
  editing = null;
  if (finding && finding.file.index !== state.file) {
    state.file = finding.file.index;
    drawTop();
    refreshDocuments();
    drawWork();
  } else {
    refreshRow(left);
    refreshText(left, finding);
  }
  if (!finding) return;
  rows.get(finding.at);
  refreshRow(finding);
  const card = document.getElementById('f' + finding.number);
  if (!card) return;
  if (focus) focusHead(finding);
  if (!keepText) showInText(finding);
  card.scrollIntoView({ block: narrow() ? 'start' : 'nearest' });
  if (!narrow()) {
    const top = card.getBoundingClientRect().top;
    const edge = document.getElementById('filters').getBoundingClientRect().bottom + 8;
    if (top < edge || top > window.innerHeight * 0.4) window.scrollBy(0, top - edge);
  }
  announce(`${t('of')(finding.at + 1, shown.length)}: ${t('sev')[finding.severity]}, ${say(finding.messages)}`);
}

function narrow() { return window.matchMedia('(max-width: 60rem)').matches; }

/** The next or previous finding that the filters let through, in whatever document it stands. */
function step(by) {
  const here = state.current && shown[state.current.at] === state.current ? state.current.at : by > 0 ? -1 : shown.length;
  if (shown[here + by]) return go(shown[here + by], { focus: true });
  for (let index = state.file + by; FILES[index]; index += by) {
    const found = visible(FILES[index]);
    if (found.length) return go(by > 0 ? found[0] : found[found.length - 1], { focus: true });
  }
}

function openHelp() {
  const help = document.getElementById('help');
  help.replaceChildren(el('h2', {}, t('keysTitle')),
    el('dl', {}, t('keys').flatMap(([keys, words]) => [el('dt', {}, el('kbd', {}, keys)), el('dd', {}, words)])),
    el('p', { class: 'soft' }, t('keysNote')), el('p', { class: 'actions' }, el('button', { type: 'button', onclick: () => help.close() }, t('close'))));
  help.showModal();
}

function isTyping(target) {
  return target.closest('textarea, select, input:not([type=radio])') !== null;
}

function onKey(event) {
  if (event.altKey || event.metaKey || document.getElementById('help').open) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey) {
    const made = target.closest('form');
    if (event.key === 'Enter' && made) { event.preventDefault(); made.requestSubmit(); }
    return;
  }
  if (event.key === 'Escape') {
    const head = state.current && document.getElementById('h' + state.current.number);
    target.blur();
    if (head) head.focus();
    return;
  }
  if (isTyping(target)) return;
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(event.code);
  const act = event.key === '?' || (event.code === 'Slash' && event.shiftKey) ? openHelp
    : event.key === '/' || event.code === 'Slash' ? () => document.getElementById('search').focus()
      : event.code === 'KeyJ' ? () => step(1)
        : event.code === 'KeyK' ? () => step(-1)
          : event.code === 'KeyT' ? () => showInText(state.current)
            : digit && !event.shiftKey && state.current ? () => choose(state.current, Number(digit[1]) - 1) : null;
  if (act) { event.preventDefault(); act(); }
}

const kept = store.get('medlint:lang');
if (kept === 'ru' || kept === 'en') state.lang = kept;
restore();
document.getElementById('app').append(
  el('a', { class: 'skip', href: '#findings' }, t('toFindings')),
  el('header', { class: 'bar', id: 'bar' }),
  el('nav', { class: 'documents', id: 'documents', 'aria-label': t('documents') }),
  el('details', { class: 'portfolio', id: 'portfolio' }),
  el('section', { class: 'top', id: 'top', 'aria-label': t('outcome') }),
  el('div', { id: 'notice' }),
  FILES.length ? el('div', { class: 'filters', id: 'filters', role: 'search' }) : '',
  FILES.length ? el('main', {},
    el('section', { class: 'text', id: 'text', 'aria-labelledby': 'text-title', tabindex: '-1', lang: 'ru' }),
    el('section', { class: 'findings', id: 'findings', 'aria-labelledby': 'findings-title', tabindex: '-1' })) : el('main', {}),
  el('p', { class: 'vh', id: 'live', role: 'status', 'aria-live': 'polite' }),
  el('dialog', { id: 'help', 'aria-label': t('keysTitle') }));
if (FILES.length) drawAll(); else { drawBar(); drawTop(); document.getElementById('documents').hidden = true; document.getElementById('portfolio').hidden = true; }
store.set('medlint:probe', '1');
if (!store.works) notice(t('noStorage'));
document.addEventListener('keydown', onKey);
window.addEventListener('beforeunload', event => { if (unsaved) event.preventDefault(); });
