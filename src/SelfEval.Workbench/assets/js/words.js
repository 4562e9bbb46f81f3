// Words offered in an expression's cell: facts, parameters and functions with their notes.
const sign = /[\p{L}\p{N}_.]+$/u;
const known = new Map();
let list;
let cell;
let shown = [];
let at = 0;

export async function wordsOf(box) {
  const address = box.dataset.words;
  if (!known.has(address)) known.set(address, fetch(address).then(r => (r.ok ? r.json() : [])));
  return known.get(address);
}

function close() {
  list?.remove();
  list = null;
  cell?.removeAttribute('aria-activedescendant');
}

function draw() {
  list ??= document.body.appendChild(Object.assign(document.createElement('ul'), { className: 'offers', role: 'listbox', id: 'offers' }));
  list.replaceChildren(...shown.map((word, i) => {
    const item = Object.assign(document.createElement('li'), { role: 'option', id: `offer-${i}` });
    item.setAttribute('aria-selected', i === at);
    item.append(Object.assign(document.createElement('b'), { textContent: word.label }), Object.assign(document.createElement('span'), { textContent: word.note }));
    item.addEventListener('pointerdown', event => {
      event.preventDefault();
      at = i;
      choose();
    });
    return item;
  }));
  const box = cell.getBoundingClientRect();
  list.style.left = `${scrollX + box.left}px`;
  list.style.top = `${scrollY + box.bottom + 2}px`;
  cell.setAttribute('aria-activedescendant', `offer-${at}`);
  list.children[at]?.scrollIntoView({ block: 'nearest' });
}

function choose() {
  const word = shown[at].label.replace(/\(.*/, '(');
  const before = cell.value.slice(0, cell.selectionStart);
  cell.setRangeText(word, before.length - (sign.exec(before)?.[0].length ?? 0), cell.selectionStart, 'end');
  cell.dispatchEvent(new Event('input', { bubbles: true }));
  close();
}

async function offer(target, always) {
  const box = target.closest('[data-words]');
  if (!box) return;
  cell = target;
  const typed = sign.exec(target.value.slice(0, target.selectionStart))?.[0] ?? '';
  const words = (await wordsOf(box)).filter(w => w.kind !== 'member');
  if (document.activeElement !== target) return;
  shown = !typed && !always ? [] : words.filter(w => w.label.includes(typed) && w.label !== typed).sort((a, b) => b.label.startsWith(typed) - a.label.startsWith(typed)).slice(0, 12);
  at = 0;
  if (shown.length) draw();
  else close();
}

document.addEventListener('input', event => {
  if (event.target.matches?.('[data-code]') && !event.isComposing) offer(event.target, false);
});
document.addEventListener('focusout', close);
document.addEventListener('keydown', event => {
  if (!event.target.matches?.('[data-code]')) return;
  if (event.ctrlKey && event.key === ' ') {
    event.preventDefault();
    offer(event.target, true);
  } else if (list && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') close();
    else if (event.key.startsWith('Arrow')) {
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length;
      draw();
    } else choose();
  }
}, true);
