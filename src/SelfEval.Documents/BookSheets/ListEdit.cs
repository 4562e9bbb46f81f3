using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>Writes a list anew with the edits of its cells in it (重写列表): where rows were added, taken away or moved.</summary>
internal static class ListEdit
{
    /// <summary>One edit for the whole list in the place of all that fall into it.</summary>
    public static void Rewrite(string text, SourceNode list, IReadOnlyList<ListItem> items, List<CellEdit> edits)
    {
        CellEdit[] inside = [.. edits.Where(e => e.Edit.Start > list.Start && e.Edit.End < list.End)];
        edits.RemoveAll(e => inside.Contains(e));
        var pieces = ListPieces.Of(text, list);
        var spans = new List<IReadOnlyList<CellSpan>>();
        ListItem[] written = [.. items.Select(item =>
        {
            (string json, IReadOnlyList<CellSpan> own) = item.Old is { } old ? Edited(pieces.TextOf(old), pieces.SpanOf(old), inside) : (item.Text, [new CellSpan(0, item.Text.Length, item.Place)]);
            spans.Add(own);
            return item with { Text = json };
        })];
        (string inner, IReadOnlyList<int> starts) = pieces.Build(written);
        edits.Add(new CellEdit("", new TextEdit(list.Start + 1, list.End - 1, inner))
        {
            Spans = [.. spans.SelectMany((own, i) => own.Select(s => s.MovedBy(starts[i])))],
        });
    }

    /// <summary>The item with the edits that fall into it, and where they stand in it then.</summary>
    private static (string Text, IReadOnlyList<CellSpan> Spans) Edited(string item, (int Start, int End) at, CellEdit[] edits)
    {
        CellEdit[] own = [.. edits.Where(e => e.Edit.Start >= at.Start && e.Edit.End <= at.End).Select(e => e with { Edit = e.Edit with { Start = e.Edit.Start - at.Start, End = e.Edit.End - at.Start } })];
        return (TextEdit.Apply(item, own.Select(e => e.Edit)), CellSpan.Of(own));
    }
}
