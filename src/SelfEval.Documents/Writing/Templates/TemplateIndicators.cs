using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;
using SelfEval.Documents.Writing.Official;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Fills the indicator table of a template (绩效指标), with as many rows as the form needs.</summary>
internal sealed class TemplateIndicators(TemplateTable table, SelfEvaluation form)
{
    private static readonly string[] Levels = ["level1", "level2", "side"];

    /// <summary>Repeats blank rows until there is one for every indicator, from below so that the rows above keep their numbers.</summary>
    public void MakeRoom()
    {
        foreach ((IndicatorColumns columns, List<IndicatorSlot> slots, int end) in Tables().ToArray())
        {
            if (slots.Count == 0)
            {
                // Heads with the total right below: the rows are modelled on the heads.
                table.Document.Repeat(table.Grid, end - 1, form.Indicators.Count, []);
                return;
            }

            IReadOnlyList<IndicatorSlot?> given = IndicatorSlots.Assign(form.Indicators, slots);
            int[] kept = [.. columns.Heads.Where(h => Levels.Contains(h.Field)).SelectMany(h => Enumerable.Range(h.First, h.Last - h.First + 1))];
            var missing = form.Indicators.Where((_, i) => given[i] is null).GroupBy(i => IndicatorSlots.Nearest(i, slots).Row).OrderByDescending(g => g.Key);
            foreach (IGrouping<int, Indicator> group in missing)
            {
                table.Document.Repeat(table.Grid, group.Key, group.Count(), kept);
            }

            return;
        }
    }

    public void Fill(TablePart part)
    {
        foreach ((IndicatorColumns columns, List<IndicatorSlot> slots, int end) in Tables().Where(t => t.Slots.Count > 0 && t.Slots[0].Row >= part.FirstRow && t.Slots[0].Row < part.EndRow).Take(1))
        {
            IReadOnlyList<IndicatorSlot?> given = IndicatorSlots.Assign(form.Indicators, slots);
            List<IndicatorSlot> left = [.. slots.Where(s => s.Name.Length == 0 && !given.Contains(s))];
            for (int i = 0; i < form.Indicators.Count; i++)
            {
                // A row put in below another level's says that level, until it is told its own.
                IndicatorSlot? slot = given[i] ?? left.FirstOrDefault();
                left.Remove(slot!);
                if (slot is not null)
                {
                    FillRow(form.Indicators[i], slot, columns, isOwn: given[i] is not null);
                }
            }

            FillSums(columns, end);
        }
    }

    /// <summary>Each indicator table: its columns, its rows for indicators, and the row behind them.</summary>
    private IEnumerable<(IndicatorColumns Columns, List<IndicatorSlot> Slots, int End)> Tables()
    {
        int row = 0;
        while (row < table.Grid.RowCount)
        {
            RowView view = table.Row(row);
            if (view.IsBlank || !table.Roles.IsIndicatorHead(view))
            {
                row++;
                continue;
            }

            HeadBand band = table.Roles.IndicatorBand(view);
            var columns = IndicatorColumns.From(band, c => table.Layout.Rows.Is(c.Text, "side") || table.Layout.Goals.Is(c.Text, "side"));
            List<IndicatorSlot> slots = Slots(columns, band.EndRow, out int end);
            yield return (columns, slots, end);
            row = Math.Max(end, band.EndRow);
        }
    }

    private List<IndicatorSlot> Slots(IndicatorColumns columns, int first, out int end)
    {
        var slots = new List<IndicatorSlot>();
        (string level1, string level2) = ("", "");
        for (end = first; end < table.Grid.RowCount && !IsBehind(table.Row(end), columns); end++)
        {
            RowView row = table.Row(end);
            string own1 = Text(columns, "level1", row);
            string own2 = Text(columns, "level2", row);
            (level1, level2) = own1.Length > 0 && own1 != level1 ? (own1, own2) : (level1, own2.Length > 0 ? own2 : level2);
            GridCell? name = columns.CellsOf("name", row).FirstOrDefault();
            if (name is null || name.Row == row.Row)
            {
                slots.Add(new IndicatorSlot(end, level1, level2, name is null || table.Roles.IsPrompt(name.Text) ? "" : name.Text));
            }
        }

        return slots;
    }

    /// <summary>总分, a note, a signature or another table: the indicators end there.</summary>
    private bool IsBehind(RowView row, IndicatorColumns columns) => row.Own.FirstOrDefault(c => !table.Layout.Rows.Is(c.Text, "side")) is { } first
        && (table.Roles.IsSignature(row) || RowRoles.IsOneBand(row) || table.Roles.IsFormName(row)
            || (columns.OwnerOf(first)?.Field is null or "level1" or "level2" or "number" or "side" && table.Layout.Rows.KeysOf(Pair.Of(first.Text).Name).Any(k => k is "total" or "subtotal" or "grade" or "remark" or "notes")));

    private string Text(IndicatorColumns columns, string field, RowView row) =>
        columns.CellsOf(field, row).Select(c => LevelText.Of(c.Text).Name).FirstOrDefault(t => t.Length > 0 && !table.Roles.IsPrompt(t)) ?? "";

    private void FillRow(Indicator row, IndicatorSlot slot, IndicatorColumns columns, bool isOwn)
    {
        if (!isOwn || slot.Level1.Length == 0)
        {
            PutLevel(slot.Row, columns["level1"], row.Level1);
            PutLevel(slot.Row, columns["level2"], row.Level2);
        }
        else if (slot.Level2.Length == 0)
        {
            PutLevel(slot.Row, columns["level2"], row.Level2);
        }

        TargetParts target = TargetParts.Of(row.Target, columns.Has("operator"), columns.Has("unit"));
        Put("name", row.Name);
        Put("operator", target.Comparison);
        Put("target", target.Value);
        Put("unit", target.Unit);
        Put("actual", row.Actual.Text);
        Put("reason", row.Reason);
        Put("criterion", row.Criterion);
        Put("nature", row.Nature);
        Put("direction", row.Direction);
        Put("grade", row.Grade);
        Put("reviewReason", row.ReviewReason);
        Put("note", row.Note);
        PutNumber("weight", row.Weight);
        PutNumber("score", row.DeclaredScore);
        PutNumber("coefficient", row.Coefficient);
        PutNumber("money", row.Money);
        PutNumber("reviewScore", row.ReviewScore);

        void Put(string field, string? text)
        {
            if (columns[field] is { } head)
            {
                table.Put(slot.Row, head.First, text);
            }
        }

        void PutNumber(string field, decimal? number)
        {
            if (columns[field] is { } head)
            {
                table.Put(slot.Row, head.First, Figure.FromNullable(number));
            }
        }
    }

    /// <summary>Only into a cell of the row itself: one that reaches down from above says another row's level.</summary>
    private void PutLevel(int row, ColumnHead? head, string level)
    {
        if (head is not null && (table.Grid[row, head.First] is not { } cell || cell.Row == row))
        {
            table.Put(row, head.First, level);
        }
    }

    private void FillSums(IndicatorColumns columns, int first)
    {
        for (int r = first; r < table.Grid.RowCount; r++)
        {
            RowView row = table.Row(r);
            if (row.Own.FirstOrDefault() is not { } label)
            {
                continue;
            }

            IReadOnlyList<string> keys = table.Layout.Rows.KeysOf(Pair.Of(label.Text).Name);
            if (keys.Contains("total"))
            {
                PutSum(r, label, columns["weight"], form.DeclaredTotalWeight);
                PutSum(r, label, columns["score"], form.DeclaredTotal);
            }
            else if (keys.Contains("grade"))
            {
                table.Put(r, TemplateTable.Behind(label), form.DeclaredGrade);
            }
        }
    }

    private void PutSum(int row, GridCell label, ColumnHead? head, decimal? sum)
    {
        if (head is not null && !ReferenceEquals(table.Grid[row, head.First], label))
        {
            table.Put(row, head.First, Figure.FromNullable(sum));
        }
    }
}
