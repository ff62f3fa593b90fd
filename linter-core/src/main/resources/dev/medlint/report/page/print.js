/* The printed report: every document, every finding open, nothing to press. */
function buildPrint() {
  const sheets = FILES.map(file => {
    const found = visible(file);
    const spans = spansOf(file, found);
    return el('section', { class: 'sheet' },
      el('div', { class: 'top' }, el('p', { class: 'soft' }, t('title')), el('h1', {}, file.path), about(file)),
      el('h3', {}, t('text')),
      el('div', { class: 'text', lang: 'ru' }, file.blocks.map((block, i) => buildBlock(block, i, spans[i], null, true))),
      el('h3', {}, t('printed')),
      found.length ? found.map(finding => el('article', { class: `finding ${finding.severity}${stands(finding) ? '' : ' done'}` },
        el('p', { class: 'kind' }, el('span', {}, `№ ${finding.number}`), el('span', { class: 'sev' }, t('sev')[finding.severity]),
          el('span', {}, [t('cls')[finding.class], t('confidence')[finding.confidence]].filter(Boolean).join(', '))),
        el('h3', { class: 'what' }, say(finding.messages)), body(finding, true)))
        : el('p', { class: 'none' }, file.findings.length ? t('none') : t('clean')));
  });
  const norms = new Set(FILES.flatMap(visible).map(provisionOf).filter(Boolean));
  const grid = FILES.length > 1 ? el('section', { class: 'sheet' }, el('h2', {}, t('portfolio')), portfolioTable()) : '';
  document.getElementById('print').replaceChildren(...sheets, norms.size ? normSheet([...norms]) : '', grid);
}

/** What is known of the norms stands once, however many findings cite them. */
function normSheet(norms) {
  return el('section', { class: 'sheet' }, el('h2', {}, t('normsTitle')), norms.sort((a, b) => byNorm(a.id, b.id)).map(norm => el('article', { class: 'norm' },
    el('h3', {}, capital(say(norm.citation)), norm.edition ? el('span', { class: 'soft' }, `, ${t('since')} ${day(norm.edition)}`) : null),
    norm.wording ? el('blockquote', { class: norm.verbatim ? 'wording' : 'wording own', lang: 'ru' }, norm.verbatim ? '«' + norm.wording + '»' : norm.wording) : null,
    el('p', { class: 'soft' }, say(norm.check), norm.source ? [' ', t('source'), ': ', address(norm.source)] : null),
    norm.fine ? part(t('fine'), el('p', {}, sentence(say(norm.fine)))) : null,
    norm.practice.length ? part(t('practice'), el('ul', {}, casesOf(norm)), retold(norm)) : null)));
}

window.addEventListener('beforeprint', buildPrint);
window.addEventListener('afterprint', () => document.getElementById('print').replaceChildren());
