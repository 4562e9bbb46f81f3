namespace SelfEval.Documents.Grids.Pdf;

/// <summary>Shares the characters of a page out among the cells that its lines make (字归单元格); what is left is running text.</summary>
internal sealed class PageTables
{
    private readonly PdfPage _page;
    private readonly RuledTable[] _ruled;
    private readonly List<Glyph>[][] _glyphs;
    private readonly OpenTable[] _open;

    public PageTables(PdfPage page)
    {
        _page = page;
        _ruled = [.. RulingNet.Groups(page.Rulings).Select(RuledTable.From).OfType<RuledTable>().OrderBy(t => t.Ys[0]).ThenBy(t => t.Xs[0])];
        _glyphs = [.. _ruled.Select(t => t.Cells.Select(_ => new List<Glyph>()).ToArray())];
        Glyph[] free = [.. page.Glyphs.Where(g => !IsTaken(g))];
        _open = [.. OpenTable.In(free)];
        HashSet<Glyph> taken = [.. _open.SelectMany(t => t.Glyphs)];
        Outside = [.. free.Where(g => !taken.Contains(g))];
    }

    /// <summary>True where some table has no lines, so that its columns are an inference.</summary>
    public bool HasOpenTables => _open.Length > 0;

    /// <summary>Characters in no cell.</summary>
    public IReadOnlyList<Glyph> Outside { get; }

    /// <summary>The tables with text in them from the top down, and where each begins and ends.</summary>
    public IEnumerable<(PdfTable Table, double Top, double Bottom)> Tables()
    {
        IEnumerable<(Func<string, PdfTable> Make, double Top, double Bottom)> ruled = Enumerable.Range(0, _ruled.Length).Where(i => _glyphs[i].Any(g => g.Count > 0))
            .Select(i => (new Func<string, PdfTable>(name => Table(i, name)), _ruled[i].Ys[0], _ruled[i].Ys[^1]));
        IEnumerable<(Func<string, PdfTable> Make, double Top, double Bottom)> open = _open.Select(t => (new Func<string, PdfTable>(t.ToTable), t.Top, t.Bottom));
        return ruled.Concat(open).OrderBy(t => t.Top).Select((t, i) => (t.Make($"{_page.Place} 表{i + 1}"), t.Top, t.Bottom));
    }

    /// <summary>A character belongs to the cell that its middle is in, of the smallest table there.</summary>
    private bool IsTaken(Glyph glyph)
    {
        int best = -1;
        for (int i = 0; i < _ruled.Length; i++)
        {
            if (_ruled[i].Contains(glyph.CenterX, glyph.CenterY) && (best < 0 || _ruled[i].Area < _ruled[best].Area))
            {
                best = i;
            }
        }

        if (best >= 0)
        {
            _glyphs[best][_ruled[best].CellAt(glyph.CenterX, glyph.CenterY)].Add(glyph);
        }

        return best >= 0;
    }

    private PdfTable Table(int index, string name)
    {
        RuledTable ruled = _ruled[index];
        var cells = new List<PdfCell>();
        for (int i = 0; i < ruled.Cells.Count; i++)
        {
            RuledCell slot = ruled.Cells[i];
            double width = ruled.Xs[slot.Column + slot.ColumnSpan] - ruled.Xs[slot.Column];
            cells.Add(Cell(_glyphs[index][i], slot, width, $"{name} 第{slot.Row + 1}行第{slot.Column + 1}列"));
        }

        return new PdfTable(name, ruled.Xs, ruled.Ys.Length - 1, cells);
    }

    private static PdfCell Cell(List<Glyph> glyphs, RuledCell slot, double width, string place)
    {
        if (glyphs.Count == 0)
        {
            return new PdfCell(slot, "", place) { Width = width };
        }

        List<List<Glyph>> lines = CellText.Lines(glyphs);
        return new PdfCell(slot, CellText.Of(glyphs, width), place)
        {
            Width = width,
            Measure = (lines[0][0].Size, CellText.FirstWord(lines[0]), lines[^1][^1].Right - lines[^1][0].Left),
        };
    }
}
