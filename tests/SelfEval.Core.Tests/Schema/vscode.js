// Asks VS Code's own JSON service what it says of every shipped file (docs/testing.md); prints each complaint, ends with 1 where there is one.
const fs = require('fs');
const path = require('path');
const { getLanguageService, TextDocument } = require('vscode-json-languageservice');

const root = path.resolve(__dirname, '..', '..', '..');
const service = getLanguageService({
  schemaRequestService: async uri => fs.readFileSync(uri.replace('file://', ''), 'utf8'),
  workspaceContext: { resolveRelativePath: (relative, from) => 'file://' + path.resolve(path.dirname(from.replace('file://', '')), relative) },
});
service.configure({ validate: true });

const filesBelow = folder => fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
  const file = path.join(folder, entry.name);
  return entry.isDirectory() ? filesBelow(file) : file.endsWith('.json') && !file.endsWith('.schema.json') ? [file] : [];
});

(async () => {
  let complaints = 0;
  const files = ['rules', 'seeds'].flatMap(folder => filesBelow(path.join(root, folder)));
  for (const file of files) {
    const document = TextDocument.create('file://' + file, 'json', 1, fs.readFileSync(file, 'utf8'));
    const found = await service.doValidation(document, service.parseJSONDocument(document), { comments: 'error', trailingCommas: 'error' });
    found.forEach(one => console.log(`${path.relative(root, file)}:${one.range.start.line + 1}: ${one.message}`));
    complaints += found.length;
  }
  console.log(`${files.length} files, ${complaints} complaints`);
  process.exitCode = complaints > 0 ? 1 : 0;
})();
