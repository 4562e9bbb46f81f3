// What a word of an expression means, where the caret stands and where the mouse rests: facts, parameters and functions with their notes.
import { wordsOf } from './words.js';

const part = /[\p{L}\p{N}_.]/u;
let shown;

function wordAt(text, at) {
  let start = at;
  let end = at;
  while (start > 0 && part.test(text[start - 1])) start--;
  while (end < text.length && part.test(text[end])) end++;
  return text.slice(start, end);
}

async function meaning(element, text, at) {
  const box = element.closest('[data-words]');
  const word = wordAt(text, at);
  if (!box || !word) return null;
  return (await wordsOf(box)).find(w => w.kind !== 'member' && w.label.replace(/\(.*/, '') === word) ?? null;
}

export function hide() {
  shown?.remove();
  shown = null;
}

function show(about, left, top, cell) {
  hide();
  shown = Object.assign(document.createElement('div'), { className: 'word-help', id: 'word-help' });
  shown.setAttribute('role', 'tooltip');
  shown.append(Object.assign(document.createElement('b'), { textContent: about.label }), Object.assign(document.createElement('span'), { textContent: about.note }));
  document.body.append(shown);
  shown.style.left = `${Math.max(4, Math.min(left, scrollX + document.documentElement.clientWidth - shown.offsetWidth - 8))}px`;
  shown.style.top = `${top}px`;
  if (cell) cell.setAttribute('aria-describedby', 'word-help');
}

// The caret in a cell: for the keyboard and for screen readers.
document.addEventListener('selectionchange', async () => {
  const cell = document.activeElement;
  if (!cell?.matches?.('textarea[data-code]')) return;
  const about = cell.selectionStart === cell.selectionEnd ? await meaning(cell, cell.value, cell.selectionStart) : null;
  if (document.activeElement !== cell || document.getElementById('offers')) return;
  const box = cell.getBoundingClientRect();
  if (about) show(about, scrollX + box.left, scrollY + box.bottom + 2, cell);
  else hide();
});
document.addEventListener('focusout', event => {
  event.target.removeAttribute?.('aria-describedby');
  hide();
});

// The mouse over a word, read only or not.
let resting;
document.addEventListener('mousemove', event => {
  clearTimeout(resting);
  const over = event.target.closest?.('textarea[data-code], .code-text');
  if (!over) {
    if (shown && !shown.contains(event.target) && !document.activeElement?.matches?.('textarea[data-code]')) hide();
    return;
  }
  const { clientX, clientY, pageX, pageY } = event;
  resting = setTimeout(async () => {
    const at = document.caretPositionFromPoint?.(clientX, clientY);
    if (!at || document.getElementById('offers')) return;
    const text = at.offsetNode === over ? over.value : at.offsetNode.nodeType === Node.TEXT_NODE && over.contains(at.offsetNode) ? at.offsetNode.data : null;
    const about = text === null ? null : await meaning(over, text, at.offset);
    if (about) show(about, pageX, pageY + 16, null);
  }, 250);
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && shown) hide();
}, true);
