using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>Reads the goals of the year (年度总体目标): heads with the text below, or with the text beside or behind them.</summary>
internal sealed class GoalReading(DocumentLayout layout, RowRoles roles, Ledger ledger)
{
    private readonly Dictionary<string, string> _goals = new(StringComparer.Ordinal);
    private readonly List<(string Key, GridCell Head)> _open = [];

    /// <summary>预期目标; "" where the cell is blank, null where the form has none.</summary>
    public string? Expected => _goals.GetValueOrDefault("expected") ?? _goals.GetValueOrDefault("side");

    /// <summary>实际完成情况.</summary>
    public string? Actual => _goals.GetValueOrDefault("actual");

    public void Read(RowView row)
    {
        foreach (GridCell cell in row.Own)
        {
            Pair pair = Pair.Of(cell.Text);
            if (layout.Goals.KeyOf(cell.Text) is { } key)
            {
                ledger.Read(cell);
                TakeBeside(row, key, cell);
            }
            else if (pair.HasColon && pair.Value.Length > 0 && layout.Goals.KeyOf(pair.Name) is { } paired)
            {
                Keep(paired, pair.Value, cell);
            }
            else if (!ledger.Knows(cell) && HeadOver(cell) is { } above)
            {
                Keep(above, cell.Text, cell);
            }
        }
    }

    /// <summary>预期目标 | text: the value stands beside the head where the next cell is no head; else it is looked for below.</summary>
    private void TakeBeside(RowView row, string key, GridCell head)
    {
        // 中期目标 | 年度目标: beside another head it names a goal of its own.
        key = key == "side" && !ReferenceEquals(row.Filled[0], head) ? "expected" : key;
        GridCell? next = RowRoles.Next(row, head);
        bool isHead = next is not null && (roles.IsGoalWord(next) || (layout.Goals.KeyOf(Pair.Of(next.Text).Name) is not null && Pair.Of(next.Text).HasColon));
        if (next is not null && !isHead && (key != "side" || row.Own.All(c => ReferenceEquals(c, head) || !roles.IsGoalWord(c))) && !_open.Exists(o => IsOver(o.Head, next)))
        {
            Keep(key, next.Text, next);
        }
        else if (key != "side")
        {
            _open.Add((key, head));
        }
    }

    private string? HeadOver(GridCell cell) => _open.Where(o => o.Head.Row < cell.Row && IsOver(o.Head, cell)).Select(o => o.Key).FirstOrDefault();

    private static bool IsOver(GridCell head, GridCell cell) => cell.Column < head.Column + head.ColumnSpan && cell.Column + cell.ColumnSpan > head.Column;

    private void Keep(string key, string text, GridCell cell)
    {
        string kept = HeadText.Lines(text);
        ledger.Read(key switch { "actual" => "actualGoal", "expected" or "side" => "expectedGoal", _ => "notes" }, cell);
        if (key != "midTerm" && !roles.IsPrompt(kept))
        {
            _goals[key] = _goals.TryGetValue(key, out string? known) ? $"{known}\n{kept}" : kept;
        }
    }
}
