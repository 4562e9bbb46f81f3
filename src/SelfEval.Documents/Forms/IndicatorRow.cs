using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>Reads one row of an indicator table (指标行): every cell under its head.</summary>
internal sealed class IndicatorRow(RowView row, IndicatorColumns columns, RowRoles roles, Ledger ledger, string where)
{
    private const int FirstSerial = 36_526;
    private const int LastSerial = 54_788;

    private readonly List<string> _notes = [];
    private string? _nature;
    private string? _direction;

    public Indicator Read(Levels levels)
    {
        (string level1, string level2, string name) = Names(levels);
        string target = Target();
        string actual = Text("actual", "actual");
        return new Indicator
        {
            Level1 = level1,
            Level2 = level2,
            Name = name,
            Target = FormCell.Parse(NullIfBlank(target)),
            Actual = FormCell.Parse(NullIfBlank(actual)),
            Weight = Points("weight", "weight"),
            DeclaredScore = Points("score", "score"),
            Reason = Reason(),
            Criterion = NullIfBlank(LongText("criterion", "criterion")),
            Nature = Nature(),
            Direction = Direction(),
            Coefficient = Coefficient(),
            Grade = NullIfBlank(Text("grade", "grade")),
            Money = Money(),
            ReviewScore = Points("reviewScore", "review.score"),
            ReviewReason = NullIfBlank(LongText("reviewReason", "review.reason")),
            Note = Note(),
        };
    }

    private (string Level1, string Level2, string Name) Names(Levels levels)
    {
        string name = Text("name", "name");
        ledger.Read(columns.CellsOf("number", row).Concat(columns.CellsOf("side", row)));
        if (name.Length > 0)
        {
            return (levels.Level1, levels.Level2, name);
        }

        string stand = levels.Level2.Length > 0 ? levels.Level2 : levels.Level1;
        if (row.Own.FirstOrDefault() is { } first && stand.Length > 0)
        {
            ledger.Say(FormRemarks.LevelAsName, first.Place, stand);
        }

        return (levels.Level1, levels.Level2 == stand ? "" : levels.Level2, stand);
    }

    private string Target()
    {
        string comparison = Operator();
        string value = Value();
        string unit = Text("unit", null);
        string target = TargetText.Join(comparison, value, unit);
        if (columns.Has("target") || columns.Has("adjustedTarget"))
        {
            SayDateSerial(target);
        }

        return target;
    }

    /// <summary>The adjusted target counts where there is one.</summary>
    private string Value()
    {
        string value = Text("target", "target");
        string adjusted = Text("adjustedTarget", null);
        if (adjusted.Length == 0 || adjusted == value || FormCell.Parse(adjusted).Kind is CellKind.Missing or CellKind.NotApplicable)
        {
            return value;
        }

        if (value.Length > 0)
        {
            _notes.Add($"年初指标值：{value}");
        }

        ledger.Say(FormRemarks.Adjusted, columns.CellsOf("adjustedTarget", row).First(), adjusted, value);
        return adjusted;
    }

    /// <summary>The column 指标性质 prints a sign of comparison, or 定量 and 定性, or 正向 and 反向.</summary>
    private string Operator()
    {
        string text = Text("operator", null);
        if (TargetText.IsOperator(text))
        {
            return text;
        }

        if (text.Contains("定性", StringComparison.Ordinal) || text.Contains("定量", StringComparison.Ordinal))
        {
            _nature = text;
        }
        else if (text.Contains('向'))
        {
            _direction = text;
        }
        else if (text.Length > 0 && FormCell.Parse(text).Kind is not (CellKind.Missing or CellKind.NotApplicable))
        {
            _notes.Add($"{columns["operator"]!.Title}：{text}");
        }

        return "";
    }

    private string? Nature() => NullIfBlank(Text("nature", "nature")) ?? _nature;

    private string? Direction()
    {
        string text = Text("direction", "direction");
        text = text.Length > 0 ? text : _direction ?? "";
        string? direction = text.Contains('正') ? "正向" : text.Contains('反') || text.Contains('逆') || text.Contains('负') ? "反向" : null;
        if (direction is null && text.Length > 0)
        {
            _notes.Add($"{columns["direction"]?.Title ?? "指标方向"}：{text}");
        }

        return direction;
    }

    private decimal? Coefficient()
    {
        if (columns["coefficient"] is not { } head || Text("coefficient", "coefficient") is not { Length: > 0 } text)
        {
            return null;
        }

        (decimal? share, bool isUnderstood) = FigureText.Share(text, head.Title.Contains('%') || head.Title.Contains('％'));
        if (!isUnderstood)
        {
            Refuse(head, columns.CellsOf("coefficient", row).First(), text);
        }

        return share;
    }

    private decimal? Money()
    {
        if (columns["money"] is not { } head || Text("money", "money") is not { Length: > 0 } text)
        {
            return null;
        }

        FigureText.Amount amount = FigureText.Money(text, 1m);
        if (!amount.IsUnderstood)
        {
            Refuse(head, columns.CellsOf("money", row).First(), text);
        }

        return amount.Figure.Value;
    }

    private decimal? Points(string field, string member)
    {
        decimal? points = null;
        foreach (GridCell cell in Cells(field))
        {
            ledger.Read($"{where}.{member}", cell);
            if (cell.Row < row.Row)
            {
                continue;
            }

            points ??= OnePoints(field, cell);
            SayShared(field, cell);
        }

        return points;
    }

    private decimal? OnePoints(string field, GridCell cell)
    {
        if (cell.Error is not null)
        {
            ledger.Remarked(cell);
            return null;
        }

        (decimal? points, bool isUnderstood) = FigureText.Points(cell.Text);
        if (!isUnderstood)
        {
            Refuse(columns[field]!, cell, HeadText.Line(cell.Text));
        }

        return points;
    }

    private void SayShared(string field, GridCell cell)
    {
        if (cell.RowSpan > (columns.CellsOf("name", row).FirstOrDefault()?.RowSpan ?? 1) && !cell.Text.AsSpan().Trim().IsEmpty)
        {
            ledger.Say(FormRemarks.SharedCell, cell, columns[field]!.Title, HeadText.Line(cell.Text));
        }
    }

    private void Refuse(ColumnHead head, GridCell cell, string text)
    {
        ledger.Say(FormRemarks.NotANumber, cell, head.Title, text);
        _notes.Add($"{head.Title}：{text}");
    }

    private string? Reason()
    {
        string[] reasons = [.. columns.All("reason").Select(h => Joined(h, "reason", HeadText.Lines)).Where(t => t.Length > 0).Distinct()];
        return reasons.Length == 0 ? null : string.Join('；', reasons);
    }

    private string? Note()
    {
        foreach (ColumnHead head in columns.Heads.Where(h => h.Field is "note" or "other" or "unknown" || h.Field.StartsWith("second:", StringComparison.Ordinal)))
        {
            string text = Joined(head, "note", HeadText.Line);
            if (text.Length > 0 && FormCell.Parse(text).Kind != CellKind.NotApplicable)
            {
                _notes.Add(head.Field == "note" ? text : $"{head.Title}：{text}");
            }
        }

        return _notes.Count == 0 ? null : string.Join('；', _notes);
    }

    private string Text(string field, string? member) => columns[field] is { } head ? Joined(head, member, HeadText.Line) : "";

    private string LongText(string field, string member) => columns[field] is { } head ? Joined(head, member, HeadText.Lines) : "";

    /// <summary>The texts of the cells under a head, put together; prompts count as blank.</summary>
    private string Joined(ColumnHead head, string? member, Func<string, string> clean)
    {
        string text = "";
        foreach (GridCell cell in row.Cells.Where(c => ReferenceEquals(columns.OwnerOf(c), head)))
        {
            ledger.Read(member is null ? where : $"{where}.{member}", cell);
            if (cell.Error is not null)
            {
                ledger.Remarked(cell);
            }
            else
            {
                SayGroup(head, cell);
                text += clean(cell.Text);
            }
        }

        return head.Field is "target" or "actual" or "reason" or "criterion" && roles.IsPrompt(text) ? "" : text;
    }

    private void SayGroup(ColumnHead head, GridCell cell)
    {
        int height = columns.CellsOf("name", row).FirstOrDefault()?.RowSpan ?? 1;
        if (head.Field is "target" or "actual" or "reason" or "criterion" && cell.Row == row.Row && cell.RowSpan > height && cell.Text.AsSpan().Trim().Length > 0)
        {
            ledger.Say(FormRemarks.GroupCell, cell, head.Title, HeadText.Line(cell.Text));
        }
    }

    private IEnumerable<GridCell> Cells(string field) => columns.CellsOf(field, row).Where(c => c.Error is not null || !c.Text.AsSpan().Trim().IsEmpty);

    /// <summary>45471 under no date format is a day's number only for a spreadsheet: a person has to say.</summary>
    private void SayDateSerial(string target)
    {
        foreach ((string field, string text) in new[] { ("target", target), ("actual", string.Concat(columns.CellsOf("actual", row).Select(c => c.Text)).Trim()) })
        {
            if (text.Length == 5 && int.TryParse(text, out int serial) && serial is >= FirstSerial and <= LastSerial && IsAboutTime() && Cells(field).FirstOrDefault() is { } cell)
            {
                ledger.Say(FormRemarks.DateSerial, cell, text);
            }
        }
    }

    private bool IsAboutTime() => row.Filled.Any(c => c.Text.Contains("时效", StringComparison.Ordinal) || c.Text.Contains("时间", StringComparison.Ordinal) || c.Text.Contains("日期", StringComparison.Ordinal) || c.Text.Contains("及时", StringComparison.Ordinal));

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;
}
