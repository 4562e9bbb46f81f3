using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>Reads the rows 总分, 合计, 小计 and 评价等级 of an indicator table (合计行).</summary>
internal sealed class SumRows(DocumentLayout layout, RowRoles roles, Ledger ledger)
{
    private readonly List<(string Name, decimal Weight)> _headings = [];

    public decimal? Weight { get; private set; }

    public decimal? Score { get; private set; }

    public string? Grade { get; private set; }

    /// <summary>Weights of level-1 groups from their subtotals.</summary>
    public IReadOnlyList<(string Name, decimal Weight)> Headings => _headings;

    /// <summary>True where the row was one of these.</summary>
    public bool TryRead(RowView row, IndicatorColumns columns, Levels levels)
    {
        GridCell? label = row.Own.FirstOrDefault(c => !layout.Rows.Is(c.Text, "side"));
        if (label is null || !IsLabel(label, columns))
        {
            return false;
        }

        Pair pair = Pair.Of(label.Text);
        IReadOnlyList<string> keys = layout.Rows.KeysOf(pair.Name);
        if (keys.Contains("grade") && !HasPoints(row, columns))
        {
            return ReadGrade(row, label, pair);
        }

        bool isSubtotal = keys.Contains("subtotal") && (!keys.Contains("total") || IsInGroup(row, label, columns));
        if (!isSubtotal && !keys.Contains("total"))
        {
            return false;
        }

        ReadSum(row, label, pair, columns, isSubtotal ? levels : null);
        return true;
    }

    /// <summary>A sum is named in the level columns or before them, never by an indicator that has a target.</summary>
    private static bool IsLabel(GridCell cell, IndicatorColumns columns) =>
        columns.OwnerOf(cell)?.Field is null or "level1" or "level2" or "name" or "number" or "side" or "level1Weight" or "unknown" && cell.Column <= (columns["name"]?.First ?? 0);

    private static bool HasPoints(RowView row, IndicatorColumns columns) => columns.CellsOf("weight", row).Any(c => c.Row == row.Row && FigureText.Points(c.Text).Points is not null);

    /// <summary>合计 beside the name of a group is that group's.</summary>
    private static bool IsInGroup(RowView row, GridCell label, IndicatorColumns columns) =>
        columns.CellsOf("level1", row).Any(c => !ReferenceEquals(c, label) && HeadText.Bare(c.Text).Length > 0);

    private bool ReadGrade(RowView row, GridCell label, Pair pair)
    {
        GridCell? value = pair.Value.Length > 0 ? label : RowRoles.Next(row, label);
        ledger.Read(label);
        if (value is not null)
        {
            ledger.Read("grade", value);
            string grade = HeadText.Line(pair.Value.Length > 0 ? pair.Value : value.Text);
            Grade = grade.Length > 0 && !roles.IsPrompt(grade) ? grade : Grade;
        }

        return true;
    }

    private void ReadSum(RowView row, GridCell label, Pair pair, IndicatorColumns columns, Levels? group)
    {
        ledger.Read(label);
        decimal? weight = Points(row, label, "weight", columns, group is null ? "totalWeight" : null);
        decimal? score = Points(row, label, "score", columns, group is null ? "total" : null);
        score ??= FigureText.Points(pair.Value).Points;
        if (weight is null && score is null)
        {
            (weight, score) = Loose(row, label, columns);
        }

        ledger.Read(row.Own.Where(c => FigureText.Points(c.Text).IsUnderstood));
        if (group is null)
        {
            Weight = weight ?? Weight;
            Score = score ?? Score;
        }
        else if (weight is { } sum && group.Level1.Length > 0 && group.Level2.Length == 0 | pair.Name.StartsWith(group.Level1, StringComparison.Ordinal) && !_headings.Exists(h => h.Name == group.Level1))
        {
            _headings.Add((group.Level1, sum));
        }
    }

    private decimal? Points(RowView row, GridCell label, string field, IndicatorColumns columns, string? where)
    {
        decimal? points = null;
        foreach (GridCell cell in columns.CellsOf(field, row).Where(c => !ReferenceEquals(c, label) && c.Row == row.Row))
        {
            ledger.Read(cell);
            if (where is not null)
            {
                ledger.Read(where, cell);
            }

            if (cell.Error is not null)
            {
                ledger.Remarked(cell);
            }

            points ??= FigureText.Points(cell.Text).Points;
        }

        return points;
    }

    /// <summary>A sum row whose cells are merged past the columns: its figures in order.</summary>
    private static (decimal? Weight, decimal? Score) Loose(RowView row, GridCell label, IndicatorColumns columns)
    {
        (GridCell Cell, decimal Points)[] figures = [.. row.Own.Where(c => !ReferenceEquals(c, label)).Select(c => (c, FigureText.Points(c.Text).Points)).Where(f => f.Points is not null).Select(f => (f.c, f.Points!.Value))];
        bool weightFirst = (columns["weight"]?.First ?? 0) <= (columns["score"]?.First ?? int.MaxValue);
        return figures switch
        {
            [var only] => (null, only.Points),
            [var first, var second, ..] => weightFirst ? (first.Points, second.Points) : (second.Points, first.Points),
            _ => (null, null),
        };
    }
}
