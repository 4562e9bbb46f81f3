import { copy } from './clipboard.js';

// Keys in tables, after the pattern of spreadsheets: Enter and arrows move, Escape takes a cell's change back, a block pasted fills cells.
const cells = grid => [...grid.querySelectorAll('[data-cell]')].filter(c => c.closest('[data-grid]') === grid);
const place = cell => {
  const box = cell.closest('td, th');
  return { row: box.parentElement.rowIndex, column: box.getBoundingClientRect().left };
};

function neighbour(cell, down) {
  const grid = cell.closest('[data-grid]');
  const here = place(cell);
  const rows = cells(grid).filter(c => (down > 0 ? place(c).row > here.row : place(c).row < here.row));
  if (!rows.length) return null;
  const row = down > 0 ? Math.min(...rows.map(c => place(c).row)) : Math.max(...rows.map(c => place(c).row));
  return rows.filter(c => place(c).row === row).sort((a, b) => Math.abs(place(a).column - here.column) - Math.abs(place(b).column - here.column))[0];
}

function go(cell) {
  if (!cell) return false;
  cell.focus();
  cell.select?.();
  return true;
}

const commit = cell => {
  if (cell.dataset.typed && cell.value !== cell.dataset.before) cell.dispatchEvent(new Event('change', { bubbles: true }));
  delete cell.dataset.typed;
};

document.addEventListener('focusin', event => {
  if (event.target.matches?.('[data-cell]')) event.target.dataset.before = event.target.value;
});
// What stood there when the typing began: a row that moved may have brought another text since the cell was entered.
document.addEventListener('beforeinput', event => {
  if (event.target.matches?.('[data-cell]') && !event.target.dataset.typed) event.target.dataset.before = event.target.value;
});
document.addEventListener('input', event => {
  if (event.target.matches?.('[data-cell]')) event.target.dataset.typed = '1';
});
document.addEventListener('change', event => {
  if (event.target.matches?.('[data-cell]')) {
    event.target.dataset.before = event.target.value;
    delete event.target.dataset.typed;
  }
});

document.addEventListener('keydown', event => {
  const cell = event.target;
  if (!cell.matches?.('[data-cell]') || event.defaultPrevented || event.isComposing) return;
  const isText = cell.tagName === 'TEXTAREA';
  if (event.key === 'Escape' && isText) {
    if (cell.dataset.typed) cell.value = cell.dataset.before;
    delete cell.dataset.typed;
  } else if (event.key === 'Enter' && isText && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    commit(cell);
    go(neighbour(cell, 1));
  } else if (isText && !event.altKey && !event.ctrlKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const down = event.key === 'ArrowDown' ? 1 : -1;
    const text = cell.value;
    const atEdge = down > 0 ? !text.slice(cell.selectionEnd).includes('\n') : !text.slice(0, cell.selectionStart).includes('\n');
    if (atEdge && cell.scrollHeight < 44) {
      event.preventDefault();
      commit(cell);
      go(neighbour(cell, down));
    }
  }
});

// A block from a spreadsheet: tab between cells, a line a row.
document.addEventListener('paste', event => {
  const cell = event.target;
  if (!cell.matches?.('[data-cell]')) return;
  const text = event.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '');
  if (!/[\t\n]/.test(text) || !cell.closest('[data-grid]')) return;
  event.preventDefault();
  const rows = new Map();
  for (const one of cells(cell.closest('[data-grid]'))) {
    const at = place(one).row;
    rows.set(at, [...(rows.get(at) ?? []), one]);
  }
  const start = place(cell);
  const targets = [...rows.keys()].filter(r => r >= start.row).sort((a, b) => a - b);
  text.split('\n').forEach((line, down) => {
    const row = rows.get(targets[down]) ?? [];
    const first = row.findIndex(c => place(c).column >= start.column - 1);
    line.split('\t').forEach((words, right) => {
      const target = first < 0 ? null : row[first + right];
      if (!target || target.value === words) return;
      target.value = words;
      target.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });
});

// The other way: a table to a spreadsheet, as its cells say, tab between them, a line a row.
const words = cell => [...cell.querySelectorAll('textarea, select')].map(f => f.value).join('；') || [...cell.childNodes].filter(n => n.nodeType !== Node.COMMENT_NODE && !n.classList?.contains('sr')).map(n => n.textContent).join(' ').trim();
const line = row => [...row.cells].filter(c => !c.matches('.row-actions')).map(c => words(c).replace(/[\t\r\n]+/g, ' ').replace(/\s+/g, ' ').trim()).join('\t');
document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-copy-table]');
  if (!button) return;
  const rows = [...button.closest('[data-rows]').querySelector('table').rows].filter(r => r.closest('[data-rows]') === button.closest('[data-rows]'));
  await copy(rows.map(line).join('\n'), button.dataset.said);
});
