using SelfEval.Documents.Grids.Sheets;

namespace SelfEval.Documents.Writing.Marking;

/// <summary>Notes in a workbook (Excel 批注): one note a cell, whatever is said of it; notes and shapes that stand there are kept.</summary>
internal sealed class MarkedWorkbook : MarkedDocument
{
    private readonly PackageCopy _copy;
    private readonly CommentAuthor _author;
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SheetNotes> _notes = new(StringComparer.Ordinal);

    public MarkedWorkbook(byte[] bytes, CommentAuthor author)
    {
        _copy = new PackageCopy(bytes);
        _author = author;
        foreach ((string name, string? part, bool isHidden) in XlsxBook.Load(_copy.Package).Sheets)
        {
            if (!isHidden && part is not null && _copy.Package.Has(part))
            {
                _parts.TryAdd(name.Trim(), part);
            }
        }
    }

    public override bool Has(string place) => Find(place) is not null;

    public override void Add(CellComment comment)
    {
        (string part, int row, int column) = Find(comment.Place)!.Value;
        if (!_notes.TryGetValue(part, out SheetNotes? notes))
        {
            _notes[part] = notes = new SheetNotes(_copy, part, _author);
        }

        notes.Add(row, column, comment);
    }

    public override void Save(Stream output)
    {
        foreach (SheetNotes notes in _notes.Values)
        {
            notes.Save();
        }

        _copy.Save(output);
    }

    public override void Dispose() => _copy.Dispose();

    private (string Part, int Row, int Column)? Find(string place)
    {
        int mark = place.LastIndexOf('!');
        return mark >= 0 && _parts.TryGetValue(place[..mark], out string? part) && CellAddress.TryRead(place.AsSpan(mark + 1), out int row, out int column) ? (part, row, column) : null;
    }
}
