// What the pages need of the browser: dropped files, keys in tables, words offered in cells. Everything by delegation, so that views may be drawn anew.
import './upload.js';
import './rows.js';
import './grid.js';
import './words.js';
import './explain.js';

const byData = (event, name) => event.target.closest?.(`[data-${name}]`);

document.addEventListener('click', event => {
  if (byData(event, 'print')) window.print();
  const tab = byData(event, 'tab');
  if (tab) history.replaceState(history.state, '', `?tab=${tab.dataset.tab}`);
});

// Tabs: arrows move between them, as the pattern for screen readers has it.
document.addEventListener('keydown', event => {
  const list = byData(event, 'tabs');
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!list || !step) return;
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
  next.focus();
  next.click();
  event.preventDefault();
});

// One line of changes to undo for table and source; within a cell or the editor the browser's own comes first.
document.addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const isTyping = event.target.closest?.('[data-source]') || (event.target.matches?.('input, textarea') && event.target.value !== event.target.defaultValue && event.target.dataset.typed);
  const key = event.key.toLowerCase();
  const button = key === 's' ? '[data-save]' : key === 'z' && !event.shiftKey ? '[data-undo]' : key === 'y' || (key === 'z' && event.shiftKey) ? '[data-redo]' : null;
  if (!button || (isTyping && key !== 's')) return;
  const found = document.querySelector(button);
  if (!found) return;
  event.preventDefault();
  document.activeElement?.blur?.();
  setTimeout(() => found.click(), 80);
});

// The tour is shown until it was closed once.
const tourKey = 'selfeval-tour-seen';
const settleTour = () => {
  const tour = document.querySelector('[data-tour]');
  if (!tour || tour.dataset.settled) return;
  tour.dataset.settled = '1';
  if (localStorage.getItem(tourKey)) tour.open = false;
  tour.addEventListener('toggle', () => localStorage.setItem(tourKey, '1'));
};
new MutationObserver(settleTour).observe(document.body, { childList: true, subtree: true });
settleTour();

// Nothing is lost with a connection, so a page whose server has forgotten it is simply opened anew.
const connection = document.getElementById('components-reconnect-modal');
connection?.addEventListener('components-reconnect-state-changed', event => {
  // What would be typed meanwhile reaches nobody, so nothing can be.
  document.querySelector('main').inert = event.detail.state !== 'hide';
  if (event.detail.state === 'rejected' || event.detail.state === 'resume-failed') reopen();
  if (event.detail.state === 'failed') retryUntilBack();
});

function reopen() {
  stayInside();
  location.reload();
}

async function retryUntilBack() {
  for (;;) {
    await new Promise(done => setTimeout(done, 3000));
    try {
      if ((await fetch('/ping')).ok) return reopen();
    } catch {
      // still away
    }
  }
}

// Closing the window: what is being typed has not reached the draft yet, and a draft is not saved yet. Links within the workbench and reloading lose nothing and ask nothing.
let isInside = false;
const stayInside = () => {
  isInside = true;
  setTimeout(() => { isInside = false; }, 1500);
};
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (link && link.origin === location.origin && link.target !== '_blank') stayInside();
}, true);
document.addEventListener('keydown', event => {
  if (event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')) stayInside();
}, true);
addEventListener('beforeunload', event => {
  const cell = document.activeElement;
  const isTyping = document.querySelector('[data-source-dirty]') || (cell?.dataset?.typed && cell.value !== cell.dataset.before);
  const isUnsaved = document.querySelector('[data-state=draft]') && !isInside;
  if (isTyping || isUnsaved) event.preventDefault();
});
