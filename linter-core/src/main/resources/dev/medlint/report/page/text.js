/* The checked text with its highlights. */
let blocks = null;

/** Cuts a block where any highlight begins or ends; each piece knows the findings it belongs to. */
function segments(text, spans) {
  const cuts = new Set([0, text.length]);
  for (const span of spans) { cuts.add(span.start); cuts.add(span.end); }
  const edges = [...cuts].sort((a, b) => a - b);
  const opening = new Map();
  const closing = new Map();
  for (const span of spans) {
    opening.set(span.start, [...(opening.get(span.start) || []), span]);
    closing.set(span.end, [...(closing.get(span.end) || []), span]);
  }
  const active = new Set();
  const pieces = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    for (const span of closing.get(edges[i]) || []) active.delete(span);
    for (const span of opening.get(edges[i]) || []) active.add(span);
    pieces.push({ text: text.slice(edges[i], edges[i + 1]), spans: [...active], ends: closing.get(edges[i + 1]) || [] });
  }
  return pieces;
}

/** For each block the highlights of the findings that are shown. */
function spansOf(file, findings) {
  const spans = file.blocks.map(() => []);
  for (const finding of findings) {
    finding.marks.forEach((mark, i) => {
      if (spans[mark.block]) spans[mark.block].push({ finding, start: mark.start, end: mark.end, last: i === finding.marks.length - 1 });
    });
  }
  return spans;
}

function grave(findings) {
  const standing = findings.filter(stands);
  return standing.length ? SEVERITIES.find(level => standing.some(one => one.severity === level)) : 'done';
}

/** The elements of the current finding that lie in a piece are named in it. */
function elementsIn(finding, block) {
  return telling(finding).flatMap(part => part.marks.filter(mark => mark.block === block).map(mark => ({ start: mark.start, end: mark.end, part })));
}

function buildBlock(block, index, spans, current, forPrint) {
  const made = el('p', { class: 'block ' + block.kind });
  const name = block.kind === 'attribute' ? t('attribute') + ' ' + block.name : t('block')[block.kind];
  if (name) made.append(el('span', { class: 'label' }, name));
  const parts = current && current.file.blocks[index] === block ? elementsIn(current, index) : [];
  const extra = parts.map(one => ({ element: one, start: one.start, end: one.end }));
  for (const piece of segments(block.text, [...spans, ...extra])) {
    const found = piece.spans.filter(span => span.finding).map(span => span.finding);
    const element = piece.spans.filter(span => span.element).sort((a, b) => (a.end - a.start) - (b.end - b.start))[0];
    let content = piece.text;
    if (element) {
      const ends = piece.ends.includes(element);
      content = el('span', { class: elementColour(element.element.part), 'data-name': ends ? elementName(element.element.part.name) : null }, piece.text);
    }
    if (found.length) {
      const mark = el('mark', { class: grave(found) + (found.includes(current) ? ' current' : ''), title: forPrint ? null : found.map(one => say(one.messages)).join('\n') }, content);
      if (!forPrint) mark.addEventListener('click', () => pickAt(found));
      made.append(mark);
    } else {
      made.append(content);
    }
    for (const end of piece.ends) {
      if (end.finding && end.last) made.append(reference(end.finding, end.finding === current, forPrint));
    }
  }
  return made;
}

function reference(finding, current, forPrint) {
  if (forPrint) return el('span', { class: 'ref' }, String(finding.number));
  return el('a', {
    class: 'ref' + (current ? ' current' : ''), href: '#f' + finding.number, tabindex: '-1',
    onclick: event => { event.preventDefault(); go(finding, { focus: true }); },
  }, String(finding.number));
}

/** A click on words of several findings goes from one to the next, the shortest first. */
function pickAt(found) {
  const by = [...found].sort((a, b) => (a.end - a.start) - (b.end - b.start));
  go(by[(by.indexOf(state.current) + 1) % by.length], { focus: true, keepText: true });
}

function drawText() {
  const pane = document.getElementById('text');
  const file = FILES[state.file];
  if (blocks) blocks.stop();
  pane.replaceChildren(el('h2', { id: 'text-title' }, t('text') + ': ' + file.path));
  const spans = spansOf(file, visible(file));
  pane.spans = spans;
  blocks = new Pieces(pane, file.blocks.length, i => buildBlock(file.blocks[i], i, spans[i], state.current));
  blocks.begin(40);
}

/** Draws the blocks of the finding left and of the one chosen again. */
function refreshText(...findings) {
  const pane = document.getElementById('text');
  const file = FILES[state.file];
  const touched = new Set(findings.filter(one => one && one.file === file).flatMap(one =>
    [...one.marks, ...one.evidence.flatMap(part => part.marks)].map(mark => mark.block)));
  for (const index of touched) {
    const old = blocks.get(index);
    if (!old) continue;
    const fresh = buildBlock(file.blocks[index], index, pane.spans[index], state.current);
    old.replaceWith(fresh);
    blocks.made[index] = fresh;
  }
}

function showInText(finding) {
  if (!finding || !finding.marks.length) return;
  const block = blocks.get(finding.marks[0].block);
  const mark = block && (block.querySelector('mark.current') || block);
  if (!mark) return;
  const pane = document.getElementById('text');
  if (getComputedStyle(pane).position === 'sticky') {
    pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  } else {
    mark.scrollIntoView({ block: 'center' });
  }
}
