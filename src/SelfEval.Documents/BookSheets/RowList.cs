using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>Rows that are items of a list (成列的行): taken over with those that were added, taken away and moved.</summary>
internal sealed class RowList(BookTable table, ReadSheet sheet, SheetRows rows, int[] columns, FieldEdits fields, List<Remark> remarks)
{
    private readonly BookList _list = table.List!;
    private readonly Dictionary<SourceNode, List<(SourceNode? Span, string? New, string Place)>> _spans = new(ReferenceEqualityComparer.Instance);
    private readonly List<(SourceNode? Item, string? New, string Place)> _items = [];

    public bool IsOfTests => table.IsOfTests;

    /// <summary>Adds what the rows change in the list to the edits.</summary>
    public void Take(string text, List<CellEdit> edits)
    {
        foreach ((BookRow? row, BookRow? copied, int at) in rows.All)
        {
            if (copied is { Item: { } origin } && _list.Node is { Kind: NodeKind.Array })
            {
                TakeCopy(text, copied, origin, at);
            }
            else
            {
                Take(row, at);
            }
        }

        foreach (BookRow gone in rows.Gone)
        {
            remarks.Add(new Remark(BookSheetDiagnostics.Removed, sheet.Name, gone.Name));
        }

        foreach ((SourceNode item, List<(SourceNode?, string?, string)> spans) in _spans)
        {
            RewriteIfMoved(text, item.Member("values")!.Value, spans, edits);
        }

        if (_list.Node is { } list)
        {
            RewriteIfMoved(text, list, _items, edits);
        }
        else if (_items.Count > 0)
        {
            string all = string.Join(", ", _items.Select(i => i.New));
            edits.Add(new CellEdit(_items[0].Place, ListEdits.WithMember(_list.Owner, _list.Member, table.List!.NewSpan is not null ? $"{{ {all} }}" : $"[{all}]")));
        }
    }

    private void Take(BookRow? row, int at)
    {
        if (row is { Item: { } item })
        {
            AddItem(item);
            if (row.Span is { } span)
            {
                SpansOf(item).Add((span.One, null, ""));
            }

            return;
        }

        var added = new NewRow(table, sheet, at, columns, fields, remarks);
        if (_list.NewSpan is { } newSpan && Named(added.Text(table.Columns[0].Head)) is { } known)
        {
            TakeSpan(added, known, newSpan);
        }
        else if (_list.New(added) is { Length: > 0 } json)
        {
            _items.Add((null, json, added.Place));
            remarks.Add(new Remark(BookSheetDiagnostics.Added, added.Place, json));
        }
    }

    /// <summary>A row that was copied keeps what its cells do not show: bands, a form.</summary>
    private void TakeCopy(string text, BookRow copied, SourceNode origin, int at)
    {
        var own = new List<CellEdit>();
        var edits = new FieldEdits(text, own, remarks);
        for (int i = 0; i < columns.Length; i++)
        {
            edits.Take(copied.Fields[i], table.Columns[i].Head, sheet.Text(at, columns[i]), sheet.PlaceOf(at, columns[i]));
        }

        string json = TextEdit.Apply(text[origin.Start..origin.End], own.Select(e => e.Edit with { Start = e.Edit.Start - origin.Start, End = e.Edit.End - origin.Start }));
        string place = sheet.PlaceOf(at, columns[0]);
        _items.Add((null, json, place));
        remarks.Add(new Remark(BookSheetDiagnostics.Added, place, json));
    }

    /// <summary>A second row of a parameter is another span of years.</summary>
    private void TakeSpan(NewRow added, SourceNode known, Func<NewRow, string?> newSpan)
    {
        if (known is not { Kind: NodeKind.Object } || known.Member("values")?.Value is not { Kind: NodeKind.Array })
        {
            added.Refuse(table.Columns[0].Head, place => new Remark(BookSheetDiagnostics.NotDated, place, added.Text(table.Columns[0].Head)));
        }
        else if (newSpan(added) is { } json)
        {
            AddItem(known);
            SpansOf(known).Add((null, json, added.Place));
            remarks.Add(new Remark(BookSheetDiagnostics.Added, added.Place, json));
        }
    }

    private SourceNode? Named(string name) => _list.Node is { Kind: NodeKind.Object } list ? list.Member(name)?.Value : null;

    private void AddItem(SourceNode item)
    {
        if (!_items.Exists(i => i.Item == item))
        {
            _items.Add((item, null, ""));
        }
    }

    private List<(SourceNode? Span, string? New, string Place)> SpansOf(SourceNode item)
    {
        if (!_spans.TryGetValue(item, out List<(SourceNode?, string?, string)>? spans))
        {
            _spans.Add(item, spans = []);
        }

        return spans;
    }

    private void RewriteIfMoved(string text, SourceNode list, List<(SourceNode? Item, string? New, string Place)> now, List<CellEdit> edits)
    {
        SourceNode[] was = [.. list.Kind == NodeKind.Object ? list.Members.Select(m => m.Value) : list.Items];
        ListItem[] items = [.. now.Select(n => new ListItem(n.Item is null ? null : Array.IndexOf(was, n.Item), n.New ?? "", n.Place))];
        int[] kept = [.. items.Where(i => i.Old is not null).Select(i => i.Old!.Value)];

        // What is no row, as a faulty item, stands where it stood.
        items = [.. items, .. Enumerable.Range(0, was.Length).Where(i => !kept.Contains(i) && !table.Rows.Any(r => r.Item == was[i] || r.Span?.One == was[i])).Select(i => new ListItem(i, "", ""))];
        if (items.Select(i => i.Old).SequenceEqual(Enumerable.Range(0, was.Length).Select(i => (int?)i)))
        {
            return;
        }

        if (!kept.SequenceEqual(kept.Order()))
        {
            remarks.Add(new Remark(BookSheetDiagnostics.Moved, sheet.Name, string.Join('、', now.Select(n => n.Item is null ? "（新）" : table.Rows.First(r => r.Item == n.Item || r.Span?.One == n.Item).Name))));
        }

        ListEdit.Rewrite(text, list, items, edits);
    }
}
