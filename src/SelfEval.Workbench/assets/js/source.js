// Monaco for the source of a book. Texts come and go by HTTP; the live connection only says that there is something new.
const base = new URL('/assets/monaco/vs', location).href;
let loading;

function load(english) {
  loading ??= new Promise((ready, failed) => {
    const script = document.createElement('script');
    script.src = `${base}/loader.js`;
    script.onerror = failed;
    script.onload = () => {
      window.require.config({ paths: { vs: base }, ...(english ? {} : { 'vs/nls': { availableLanguages: { '*': 'zh-cn' } } }) });
      window.MonacoEnvironment = { getWorkerUrl: () => `${base}/base/worker/workerMain.js` };
      window.require(['vs/editor/editor.main'], () => {
        define(window.monaco);
        ready(window.monaco);
      }, failed);
    };
    document.head.append(script);
  });
  return loading;
}

function define(monaco) {
  monaco.languages.register({ id: 'rulebook' });
  monaco.languages.setLanguageConfiguration('rulebook', {
    comments: { lineComment: '//', blockComment: ['/*', '*/'] },
    brackets: [['{', '}'], ['[', ']']],
    autoClosingPairs: [{ open: '{', close: '}' }, { open: '[', close: ']' }, { open: '"', close: '"', notIn: ['string'] }],
    wordPattern: /[\p{L}\p{N}_.]+/u,
  });
  monaco.languages.setMonarchTokensProvider('rulebook', {
    tokenizer: {
      root: [
        [/\/\/.*$/, 'comment'], [/\/\*/, 'comment', '@comment'], [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key'], [/"(?:[^"\\]|\\.)*"/, 'string'],
        [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'], [/\b(?:true|false|null)\b/, 'keyword'], [/[{}[\],:]/, 'delimiter'],
      ],
      comment: [[/\*\//, 'comment', '@pop'], [/./, 'comment']],
    },
  });
  monaco.editor.defineTheme('workbench', {
    base: 'vs', inherit: true,
    rules: [{ token: 'key', foreground: '0b4f8a' }, { token: 'string', foreground: '7a2e0e' }, { token: 'number', foreground: '0b6b45' }, { token: 'comment', foreground: '55606e' }],
    colors: {},
  });
}

const isBetween = (text, at) => (text.slice(0, at).match(/(?<!\\)"/g) ?? []).length % 2 === 0;

function offer(monaco, model, words) {
  const kinds = monaco.languages.CompletionItemKind;
  const kindOf = { fact: kinds.Field, function: kinds.Function, parameter: kinds.Variable, member: kinds.Property };
  return [
    monaco.languages.registerCompletionItemProvider('rulebook', {
      triggerCharacters: ['"', ' ', '(', '.'],
      provideCompletionItems(asked, position) {
        if (asked !== model) return null;
        const line = asked.getLineContent(position.lineNumber);
        const word = asked.getWordUntilPosition(position);
        const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, position.column);
        const wantsMember = isBetween(line, position.column - 1) || /[{,]\s*"[^"]*$/.test(line.slice(0, position.column - 1)) || /^\s*"[^":]*$/.test(line.slice(0, position.column - 1));
        return {
          suggestions: words.filter(w => (w.kind === 'member') === wantsMember).map(w => ({
            label: w.label, kind: kindOf[w.kind], detail: w.note, insertText: w.label.replace(/\(.*/, '('), range, filterText: w.label,
          })),
        };
      },
    }),
    monaco.languages.registerHoverProvider('rulebook', {
      provideHover(asked, position) {
        if (asked !== model) return null;
        const word = asked.getWordAtPosition(position);
        const about = word && words.find(w => w.label.replace(/\(.*/, '') === word.word);
        return about ? { contents: [{ value: about.label }, { value: about.note }] } : null;
      },
    }),
  ];
}

export async function open(place, address, wordsAddress, readOnly, english) {
  const [monaco, first, words] = await Promise.all([
    load(english),
    fetch(`${address}/text`).then(async r => (r.headers.get('content-type').includes('json') ? r.json() : { version: 0, text: await r.text() })),
    fetch(wordsAddress).then(r => (r.ok ? r.json() : [])),
  ]);
  if (!place?.isConnected) return { follow() {}, go() {}, dispose() {} };
  const token = document.querySelector('meta[name=workbench-token]').content;
  const model = monaco.editor.createModel(first.text, 'rulebook');
  model.setEOL(0);
  const editor = monaco.editor.create(place, {
    model, readOnly, theme: 'workbench', automaticLayout: true, minimap: { enabled: false }, wordWrap: 'on', fontSize: 14, scrollBeyondLastLine: false, unicodeHighlight: { nonBasicASCII: false, ambiguousCharacters: false },
    ariaLabel: english ? 'Source of the rule book' : '规则书源文件', tabFocusMode: false, fixedOverflowWidgets: true, quickSuggestions: { strings: true, other: true, comments: false }, wordBasedSuggestions: false, tabSize: 2,
  });
  const providers = offer(monaco, model, words);
  let version = first.version;
  let isFollowing = false;
  let timer;
  let sending = Promise.resolve();

  const mark = answer => {
    version = answer.version;
    monaco.editor.setModelMarkers(model, 'selfeval', answer.diagnostics.map(d => {
      const column = Math.max(1, d.column);
      const word = model.getWordAtPosition({ lineNumber: d.line, column });
      return { startLineNumber: d.line, startColumn: column, endLineNumber: d.line, endColumn: word && word.endColumn > column ? word.endColumn : column + 1, code: d.code, message: d.message, severity: [monaco.MarkerSeverity.Hint, monaco.MarkerSeverity.Warning, monaco.MarkerSeverity.Error][d.severity] };
    }));
    place.dataset.markers = answer.diagnostics.map(d => `${d.line}:${d.column} ${d.code}`).join('|');
  };

  const save = async () => {
    const answer = await fetch(`${address}/text?seen=${version}`, { method: 'PUT', body: model.getValue(), headers: { 'X-Workbench-Token': token, 'Content-Type': 'text/plain; charset=utf-8' } });
    if (answer.status === 409) return take();
    if (answer.ok) mark(await answer.json());
    delete place.dataset.sourceDirty;
  };

  // Another view changed the text: put in what differs, and keep the caret where it is.
  const take = async () => {
    const latest = await fetch(`${address}/text`).then(r => r.json());
    version = latest.version;
    const now = model.getValue();
    if (latest.text !== now) {
      let start = 0;
      while (start < now.length && start < latest.text.length && now[start] === latest.text[start]) start++;
      let end = 0;
      while (end < now.length - start && end < latest.text.length - start && now.at(-1 - end) === latest.text.at(-1 - end)) end++;
      const from = model.getPositionAt(start);
      const to = model.getPositionAt(now.length - end);
      isFollowing = true;
      model.pushEditOperations([], [{ range: monaco.Range.fromPositions(from, to), text: latest.text.slice(start, latest.text.length - end) }], () => null);
      isFollowing = false;
    }
    mark(await fetch(`${address}/diagnostics`).then(r => r.json()));
    delete place.dataset.sourceDirty;
  };

  model.onDidChangeContent(() => {
    if (isFollowing || readOnly) return;
    place.dataset.sourceDirty = '1';
    clearTimeout(timer);
    timer = setTimeout(() => { sending = sending.then(save); }, 200);
  });
  if (!readOnly) mark(await fetch(`${address}/diagnostics`).then(r => r.json()));
  place.dataset.ready = '1';
  place.workbenchEditor = editor;

  return {
    follow(seen) {
      if (seen !== version && !place.dataset.sourceDirty) sending = sending.then(take);
      else if (!place.dataset.sourceDirty) sending = sending.then(() => fetch(`${address}/diagnostics`).then(r => r.json()).then(mark));
    },
    go(line, column) {
      editor.revealPositionInCenter({ lineNumber: line, column });
      editor.setPosition({ lineNumber: line, column });
      editor.focus();
    },
    async dispose() {
      clearTimeout(timer);
      if (place.dataset.sourceDirty) await save();
      providers.forEach(p => p.dispose());
      editor.dispose();
      model.dispose();
      delete place.dataset.ready;
    },
  };
}
