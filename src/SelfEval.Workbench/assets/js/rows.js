// Rows of a table: moved, added, copied, taken away, by the buttons of a row, by keys in its cells, by dragging its handle. One hidden field a table says what was asked.
const tableOf = element => element?.closest('[data-rows]');
const toolsOf = element => {
  const row = element?.closest('tr');
  return row ? [...row.querySelectorAll('.row-tools')].find(t => tableOf(t) === tableOf(row)) : null;
};
const placeIn = tools => +tools.dataset.index;
const fieldOf = table => table.querySelector(':scope > [data-command]');

function ask(table, deed, row, to = 0) {
  const field = fieldOf(table);
  if (!field) return false;
  field.value = `${deed} ${row} ${to}`;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

const rowsOf = table => [...table.querySelectorAll('tr')].filter(r => tableOf(r) === table && toolsOf(r));
const cellsOf = (table, row) => [...(rowsOf(table).find(r => placeIn(toolsOf(r)) === row)?.querySelectorAll('[data-cell]') ?? [])];

const toolsAt = (table, row) => rowsOf(table).map(toolsOf).find(t => placeIn(t) === row);
const nameOf = tools => tools?.querySelector('[data-do=remove]').getAttribute('aria-label');

// The answer comes from the server and may put rows elsewhere: what follows waits until it shows.
function shows(table, holds) {
  return new Promise(done => {
    const end = () => {
      seen.disconnect();
      clearTimeout(timer);
      done();
    };
    const seen = new MutationObserver(() => holds() && end());
    const timer = setTimeout(end, 3000);
    seen.observe(table, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label', 'data-index'] });
    if (holds()) end();
  });
}

// What was under the keys, or under the finger, goes along with its row.
async function perform(tools, deed, cell) {
  if (!tools.isConnected) return;
  const table = tableOf(tools);
  const row = placeIn(tools);
  const last = +tools.dataset.count - 1;
  const column = cell ? cellsOf(table, row).indexOf(cell) : -1;
  const to = { up: row - 1, down: row + 1, add: row + 1, remove: Math.min(row, last - 1) }[deed] ?? row;
  const name = nameOf(tools);
  const rows = rowsOf(table).length;
  if (((deed === 'up' || deed === 'down') && (to < 0 || to > last)) || !ask(table, deed === 'up' || deed === 'down' ? 'move' : deed, row, Math.max(0, to))) return;
  if (deed === 'copy') return;
  await shows(table, () => (deed === 'add' ? rowsOf(table).length > rows : deed === 'remove' ? rowsOf(table).length < rows : nameOf(toolsAt(table, to)) === name));
  if (cell || deed === 'add') {
    const next = cellsOf(table, to)[deed === 'add' ? 0 : column] ?? cellsOf(table, to)[0];
    next?.focus();
    if (deed === 'add') next?.select?.();
  } else {
    toolsAt(table, to)?.querySelector(`[data-do=${deed}]`)?.focus();
  }
}

let turn = Promise.resolve();
const inTurn = step => { turn = turn.then(step, step); };

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-do]');
  if (button) inTurn(() => perform(button.closest('.row-tools'), button.dataset.do));
});

document.addEventListener('keydown', event => {
  const deed = event.altKey && !event.ctrlKey && { ArrowUp: 'up', ArrowDown: 'down', Enter: 'add', Delete: 'remove' }[event.key];
  const cell = event.target.matches?.('[data-cell]') ? event.target : null;
  const tools = deed && cell && toolsOf(cell);
  if (!tools || !fieldOf(tableOf(tools))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (cell.dataset.typed) cell.dispatchEvent(new Event('change', { bubbles: true }));
  inTurn(() => {
    const now = document.activeElement.matches('[data-cell]') ? document.activeElement : cell;
    return toolsOf(now) && perform(toolsOf(now), deed, now);
  });
}, true);

let dragged;
const clearMarks = () => document.querySelectorAll('.drop-here').forEach(r => r.classList.remove('drop-here'));
document.addEventListener('dragstart', event => {
  const tools = event.target.closest?.('[data-handle]')?.closest('.row-tools');
  if (!tools) return;
  dragged = tools;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', '');
  event.dataTransfer.setDragImage(tools.closest('tr'), 10, 10);
});
document.addEventListener('dragover', event => {
  const tools = dragged && toolsOf(event.target);
  if (!tools || tableOf(tools) !== tableOf(dragged)) return;
  event.preventDefault();
  clearMarks();
  tools.closest('tr').classList.add('drop-here');
});
document.addEventListener('drop', event => {
  const tools = dragged && toolsOf(event.target);
  if (!tools || tableOf(tools) !== tableOf(dragged)) return;
  event.preventDefault();
  if (tools !== dragged) ask(tableOf(tools), 'move', placeIn(dragged), placeIn(tools));
});
document.addEventListener('dragend', () => {
  dragged = null;
  clearMarks();
});
