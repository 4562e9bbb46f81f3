namespace SelfEval.Documents.BookSheets;

/// <summary>Where in the edited text stands what a cell wrote (改动所在): from and up to an offset.</summary>
internal readonly record struct CellSpan(int Start, int End, string Place)
{
    public CellSpan MovedBy(int offset) => new(Start + offset, End + offset, Place);

    /// <summary>Of edits that do not overlap, in the text as they leave it; those within a list that was written anew by their own cells.</summary>
    public static IReadOnlyList<CellSpan> Of(IEnumerable<CellEdit> edits)
    {
        var spans = new List<CellSpan>();
        int moved = 0;
        foreach (CellEdit edit in edits.OrderBy(e => e.Edit.Start))
        {
            int start = edit.Edit.Start + moved;
            spans.AddRange(edit.Spans is { } own ? own.Select(s => s.MovedBy(start)) : [new CellSpan(start, start + edit.Edit.Text.Length, edit.Place)]);
            moved += edit.Edit.Text.Length - (edit.Edit.End - edit.Edit.Start);
        }

        return spans;
    }
}
