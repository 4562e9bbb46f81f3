#!/usr/bin/env bash
# Makes the pictures of docs/outputs.zh-CN.md from the seed and the published forms: needs LibreOffice (soffice) and poppler (pdftoppm).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
selfeval() { dotnet src/SelfEval.Cli/bin/Release/net10.0/selfeval.dll "$@"; }

# A page of a file as a picture of few colours: page, dots per inch, file, name, and how it is printed.
picture() {
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "${5:-pdf}" --outdir "$work" "$3" >/dev/null 2>&1
  pdftoppm -r "$2" -f "$1" -l "$1" -singlefile -png "$work/$(basename "${3%.*}").pdf" "$work/$4" 2>/dev/null
  convert "$work/$4.png" -trim +repage -bordercolor white -border 8 -colors 32 "docs/pictures/$4.png"
}

dotnet build src/SelfEval.Cli -c Release -v q >/dev/null
selfeval fill seeds/lusong-2023.json --out "$work/fill.docx" >/dev/null
picture 4 80 "$work/fill.docx" fill
selfeval mark "$work/fill.docx" --rules lusong-2023 --out "$work/mark.docx" >/dev/null
picture 4 70 "$work/mark.docx" mark 'pdf:writer_pdf_Export:{"ExportNotesInMargin":{"type":"boolean","value":"true"}}'
selfeval opinion seeds/lusong-2023.json --out "$work/opinion.docx" >/dev/null
picture 1 60 "$work/opinion.docx" opinion

mkdir "$work/county"
for form in tests/SelfEval.Core.Tests/Cases/0*.json; do
  selfeval fill "$form" --out "$work/county/$(basename "${form%.json}").docx" >/dev/null 2>&1
done
selfeval batch "$work/county" --rules national-2020-project --out "$work/cards.ndjson" --xlsx "$work/workbook.xlsx" >/dev/null 2>&1 || true
pages() { pdfinfo "$1" | sed -n 's/^Pages: *//p'; }
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/workbook.xlsx" >/dev/null 2>&1
picture 1 70 "$work/workbook.xlsx" workbook
picture "$(pages "$work/workbook.pdf")" 60 "$work/workbook.xlsx" figures
ls -l docs/pictures/*.png
