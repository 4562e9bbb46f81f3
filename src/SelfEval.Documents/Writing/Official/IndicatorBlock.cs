using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>The indicator table with its sums (绩效指标、总分), levels merged downward as the official tables have them.</summary>
internal sealed class IndicatorBlock(OfficialTable table, SelfEvaluation form, IReadOnlyList<IndicatorField> fields)
{
    private static readonly string[] Levels1 = ["产出指标", "效益指标", "满意度指标", "成本指标"];

    private static readonly string[] Levels2 =
        ["数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标", "经济成本指标", "社会成本指标", "生态环境成本指标"];

    private readonly LevelRuns _runs = LevelRuns.Of(form.Indicators);
    private readonly int _weight = 1 + fields.ToList().FindIndex(f => f.Key == "weight");
    private int _first;

    private int Last => table.Columns - 1;

    /// <summary>Adds heads, rows, sums and notes.</summary>
    /// <param name="blankRows">Rows to leave for filling in.</param>
    /// <param name="moneyRow">The row of the money block's total.</param>
    /// <param name="points">The execution row's points; null where it has none.</param>
    public void Add(int blankRows, int moneyRow, CellRun? points)
    {
        int rows = form.Indicators.Sum(CheckItems.RowsOf) + blankRows;
        table.BeginHead();
        table.Line([new OfficialCell("绩效指标", 0, 0, rows + 1) { IsHead = true, IsUpright = true }, .. Spread((f, _) => OfficialCell.Head(f.Head, 0))]);
        _first = table.Rows;
        for (int i = 0; i < form.Indicators.Count; i++)
        {
            AddRow(i);
        }

        for (int i = 0; i < blankRows; i++)
        {
            table.Line(Spread((f, _) => new OfficialCell("", 0, 0) { Choices = f.Key switch { "level1" => Levels1, "level2" => Levels2, _ => [] } }));
        }

        AddSums(moneyRow, points);
        foreach (string note in KnownNotes.Below(form))
        {
            table.Line(new OfficialCell(note, 0, 0, 1, table.Columns) { IsLong = true });
        }
    }

    /// <summary>Each field's cell in its column; the last takes what is left of the row.</summary>
    private IEnumerable<OfficialCell> Spread(Func<IndicatorField, int, OfficialCell> cell) =>
        fields.Select((f, i) => cell(f, i) with { Column = 1 + i, ColumnSpan = i == fields.Count - 1 ? Last - i : 1 });

    private void AddRow(int index)
    {
        Indicator row = form.Indicators[index];
        int height = CheckItems.RowsOf(row);
        table.Line(Spread((f, _) => CheckItems.Cell(row, f, 0) ?? Level(f, index, row) with { RowSpan = RowsOf(f, index, height) }).Where(c => c.RowSpan > 0));
        for (int i = 1; i < height; i++)
        {
            int item = i;
            table.Line(Spread((f, _) => CheckItems.Cell(row, f, item) ?? new OfficialCell("", 0, 0, 0)).Where(c => c.RowSpan > 0));
        }
    }

    /// <summary>Rows of the table that a cell covers; 0 where the cell above reaches over this row.</summary>
    private int RowsOf(IndicatorField field, int index, int height) => field.Key switch
    {
        "level1" => Covered(_runs.Level1, index),
        "level2" => Covered(_runs.Level2, index),
        _ => height,
    };

    private int Covered(IReadOnlyList<int> runs, int index) => form.Indicators.Skip(index).Take(runs[index]).Sum(CheckItems.RowsOf);

    /// <summary>A level-1 name carries its points where the form prints them there.</summary>
    private OfficialCell Level(IndicatorField field, int index, Indicator row)
    {
        OfficialCell cell = field.Cell(row);
        (string _, decimal weight) = form.Headings.FirstOrDefault(h => h.Name == row.Level1);
        bool isHeading = field.Key == "level1" && row.Level1.Length > 0 && form.Headings.Any(h => h.Name == row.Level1);
        return isHeading && _runs.Level1[index] > 0 ? cell with { Text = $"{row.Level1}（{FigureWords.Of((decimal?)weight)}分）" } : cell;
    }

    private void AddSums(int moneyRow, CellRun? points)
    {
        CellRun rows = new(_first, table.Rows - 1, _weight);
        OfficialCell weight = Sum(form.DeclaredTotalWeight, form.Indicators.Select(r => r.Weight).Append(form.Budget.Weight), rows, points is null ? null : points.Value with { FirstRow = moneyRow, LastRow = moneyRow });
        OfficialCell score = Sum(form.DeclaredTotal, form.Indicators.Select(r => r.DeclaredScore).Append(form.Budget.DeclaredScore), rows with { Column = _weight + 1 }, points is null ? null : new CellRun(moneyRow, moneyRow, points.Value.Column + 2));
        table.Line(OfficialCell.Head("总分", 0, _weight), weight with { Column = _weight }, score with { Column = _weight + 1 }, new OfficialCell("", 0, _weight + 2, 1, Last - _weight - 1));
        if (form.DeclaredGrade is not null)
        {
            table.Line(OfficialCell.Head("评价等级", 0, _weight), new OfficialCell(form.DeclaredGrade, 0, _weight, 1, Last - _weight + 1));
        }
    }

    /// <summary>What the form prints; computed by the workbook where it is the sum, so that no number changes on opening.</summary>
    private static OfficialCell Sum(decimal? printed, IEnumerable<decimal?> parts, CellRun rows, CellRun? money)
    {
        var cell = OfficialCell.Figure(printed, 0);
        bool isSum = printed is not null && rows.LastRow >= rows.FirstRow && SumCheck.Is([.. parts], printed.Value);
        return isSum ? cell with { SumOf = money is null ? [rows] : [money.Value, rows] } : cell;
    }
}
