// Files to the workspace: one request a file, three at a time, straight from disk; the live connection carries none of it.
const together = 3;
const token = () => document.querySelector('meta[name=workbench-token]').content;

let waiting = [];
let running = 0;
let total = 0;
let done = 0;
let failed = [];

function show() {
  const line = document.querySelector('[data-progress]');
  if (!line) return;
  const text = line.dataset[done < total ? 'reading' : 'done'].replace('{0}', done + 1).replace('{1}', total);
  line.textContent = text + (failed.length ? ` ${line.dataset.failed}${failed.join('；')}` : '');
  line.dataset.state = done < total ? 'busy' : 'idle';
}

async function send(file) {
  const answer = await fetch(`${document.querySelector('[data-drop]')?.dataset.address ?? '/upload'}?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers: { 'X-Workbench-Token': token(), 'Content-Type': 'application/octet-stream' } });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? answer.statusText);
  }
}

async function work() {
  running++;
  while (waiting.length) {
    const file = waiting.shift();
    try {
      await send(file);
    } catch (trouble) {
      failed.push(`${file.name}（${trouble.message}）`);
    }
    done++;
    show();
  }
  running--;
}

function take(files) {
  const real = files.filter(f => f.name && !f.name.startsWith('.') && !f.name.startsWith('~$'));
  if (running === 0) {
    total = 0;
    done = 0;
    failed = [];
  }
  total += real.length;
  waiting.push(...real);
  show();
  while (running < together && running < waiting.length + running && waiting.length) work();
}

async function filesIn(entry) {
  if (entry.isFile) return [await new Promise((got, missed) => entry.file(got, missed))];
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((got, missed) => reader.readEntries(got, missed));
    if (!some.length) return all;
    for (const one of some) all.push(...await filesIn(one));
  }
}

function pick(folder) {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = folder;
  input.addEventListener('change', () => take([...input.files]));
  input.click();
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-pick]');
  if (button) pick(button.dataset.pick === 'folder');
});

// A workbook that was changed in Excel goes back to its book, which shows what it changes.
function pickWorkbook(address) {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.xlsx' });
  input.addEventListener('change', async () => {
    const file = input.files[0];
    const toast = document.querySelector('[data-toast]');
    toast.textContent = file.name;
    const answer = await fetch(`${address}?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers: { 'X-Workbench-Token': token(), 'Content-Type': 'application/octet-stream' } }).catch(trouble => ({ ok: false, statusText: trouble.message, json: () => ({}) }));
    toast.textContent = answer.ok ? '' : ((await Promise.resolve(answer.json()).catch(() => ({}))).detail ?? answer.statusText);
  });
  input.click();
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-pick-workbook]');
  if (button) pickWorkbook(button.dataset.pickWorkbook);
});

document.addEventListener('dragover', event => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  document.querySelector('[data-drop]')?.classList.add('over');
});
document.addEventListener('dragleave', event => {
  if (!event.relatedTarget) document.querySelector('[data-drop]')?.classList.remove('over');
});
document.addEventListener('drop', async event => {
  const zone = document.querySelector('[data-drop]');
  if (!zone || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  zone.classList.remove('over');
  const entries = [...event.dataTransfer.items].map(i => i.webkitGetAsEntry?.()).filter(Boolean);
  const files = [...event.dataTransfer.files];
  take(entries.length ? (await Promise.all(entries.map(filesIn))).flat() : files);
});
