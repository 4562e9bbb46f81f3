namespace SelfEval.Documents.Grids.Pdf;

/// <summary>
/// Finds a table that has no lines (无框线表格) by where words stand: lines of three pieces and more, columns where all of them leave white,
/// rows by the distance of lines.
/// </summary>
internal sealed class OpenTable
{
    /// <summary>Of the size of the type: white that parts two columns.</summary>
    private const double ColumnGap = 0.9;

    /// <summary>Lines farther apart, in sizes of the type, do not belong together.</summary>
    private const double FarApart = 4;

    /// <summary>Lines within a row stand closer than rows do, by this much at least.</summary>
    private const double RowGap = 1.3;

    private const int FewestLines = 3;
    private const int FewestPieces = 3;

    private readonly List<List<Glyph>> _lines;
    private readonly double[] _xs;

    private OpenTable(List<List<Glyph>> lines, double[] xs) => (_lines, _xs) = (lines, xs);

    public IEnumerable<Glyph> Glyphs => _lines.SelectMany(l => l);

    public double Top => _lines[0].Min(g => g.Baseline - g.Size);

    public double Bottom => _lines[^1].Max(g => g.Baseline);

    /// <summary>The tables among the lines of a page.</summary>
    public static IEnumerable<OpenTable> In(IReadOnlyList<Glyph> glyphs)
    {
        List<List<Glyph>> run = [];
        foreach (List<Glyph> line in glyphs.Count == 0 ? [] : CellText.Lines(glyphs))
        {
            if (run.Count > 0 && line[0].Baseline - run[^1][0].Baseline > FarApart * line[0].Size)
            {
                if (From(run) is { } table)
                {
                    yield return table;
                }

                run = [];
            }

            run.Add(line);
        }

        if (From(run) is { } last)
        {
            yield return last;
        }
    }

    public PdfTable ToTable(string name)
    {
        List<List<List<Glyph>>> rows = Rows();
        var cells = new List<PdfCell>();
        for (int row = 0; row < rows.Count; row++)
        {
            foreach ((int column, int span, List<Glyph> glyphs) in Cells(rows[row]))
            {
                double width = _xs[column + span] - _xs[column];
                cells.Add(new PdfCell(new RuledCell(row, column, 1, span), CellText.Of(glyphs, width), $"{name} 第{row + 1}行第{column + 1}列") { Width = width });
            }
        }

        return new PdfTable(name, _xs, rows.Count, cells);
    }

    /// <summary>Null where fewer lines than a table has show columns.</summary>
    private static OpenTable? From(List<List<Glyph>> run)
    {
        int first = run.FindIndex(l => Pieces(l).Count >= FewestPieces);
        int last = run.FindLastIndex(l => Pieces(l).Count >= FewestPieces);
        if (first < 0 || run.Count(l => Pieces(l).Count >= FewestPieces) < FewestLines)
        {
            return null;
        }

        List<List<Glyph>> lines = run[first..(last + 1)];
        double[] xs = Columns([.. lines.Select(Pieces).Where(p => p.Count >= FewestPieces)]);
        return xs.Length - 1 < FewestPieces ? null : new OpenTable(lines, xs);
    }

    private static List<(double Left, double Right)> Pieces(List<Glyph> line)
    {
        var pieces = new List<(double Left, double Right)>();
        foreach (Glyph glyph in line)
        {
            if (pieces.Count > 0 && glyph.Left - pieces[^1].Right <= ColumnGap * glyph.Size)
            {
                pieces[^1] = (pieces[^1].Left, Math.Max(pieces[^1].Right, glyph.Right));
            }
            else
            {
                pieces.Add((glyph.Left, glyph.Right));
            }
        }

        return pieces;
    }

    /// <summary>Borders in the middle of the white between columns; a heading over several columns does not hide it.</summary>
    private static double[] Columns(List<List<(double Left, double Right)>> lines)
    {
        (double left, double right) = (lines.Min(l => l[0].Left), lines.Max(l => l[^1].Right));
        int few = lines.Count / 10;
        int Covering(double x) => lines.Count(l => l.Exists(p => p.Left <= x && x <= p.Right));
        var xs = new List<double> { left - 1 };
        double white = double.NaN;
        for (double x = left; x <= right; x++)
        {
            bool isWhite = Covering(x) <= few;
            if (isWhite && double.IsNaN(white))
            {
                white = x;
            }
            else if (!isWhite && !double.IsNaN(white))
            {
                xs.Add((white + x) / 2);
                white = double.NaN;
            }
        }

        return [.. xs, right + 1];
    }

    /// <summary>Lines close together are a row, unless figures would then stand one below the other in it; else every line is one.</summary>
    private List<List<List<Glyph>>> Rows()
    {
        double closest = _lines.Zip(_lines.Skip(1), (a, b) => b[0].Baseline - a[0].Baseline).Min();
        var rows = new List<List<List<Glyph>>> { new() { _lines[0] } };
        for (int i = 1; i < _lines.Count; i++)
        {
            if (_lines[i][0].Baseline - _lines[i - 1][0].Baseline > closest * RowGap)
            {
                rows.Add([]);
            }

            rows[^1].Add(_lines[i]);
        }

        return rows.Exists(r => r.Count(l => HasFigure(l)) > 1) ? LineByLine() : rows;
    }

    /// <summary>A line with one piece belongs to the line above.</summary>
    private List<List<List<Glyph>>> LineByLine()
    {
        var rows = new List<List<List<Glyph>>>();
        foreach (List<Glyph> line in _lines)
        {
            if (rows.Count > 0 && Pieces(line).Count == 1)
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        return rows;
    }

    private static bool HasFigure(List<Glyph> line) =>
        Pieces(line).Exists(p => line.Where(g => g.Left >= p.Left && g.Right <= p.Right).All(g => g.Text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%')));

    /// <summary>Pieces of a row by the columns that they reach over.</summary>
    private IEnumerable<(int Column, int Span, List<Glyph> Glyphs)> Cells(List<List<Glyph>> row)
    {
        var cells = new SortedDictionary<(int Column, int Span), List<Glyph>>();
        foreach (List<Glyph> line in row)
        {
            foreach ((double left, double right) in Pieces(line))
            {
                (int column, int last) = (Column(left), Column(right));
                if (!cells.TryGetValue((column, last - column + 1), out List<Glyph>? glyphs))
                {
                    cells[(column, last - column + 1)] = glyphs = [];
                }

                glyphs.AddRange(line.Where(g => g.Left >= left && g.Right <= right));
            }
        }

        return cells.Select(c => (c.Key.Column, c.Key.Span, c.Value));
    }

    private int Column(double x)
    {
        int index = Array.BinarySearch(_xs, x);
        return Math.Clamp(index < 0 ? ~index - 1 : index, 0, _xs.Length - 2);
    }
}
