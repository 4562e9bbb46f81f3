namespace SelfEval.Documents.Forms;

/// <summary>Which column of a money block holds what (资金表的列).</summary>
internal static class MoneyColumns
{
    public static List<ColumnHead> From(HeadBand band)
    {
        var groups = new List<(Grids.GridCell Head, IReadOnlyList<string> Keys)>();
        foreach ((Grids.GridCell head, IReadOnlyList<string> keys) in band.Columns.Where(c => c.Keys.Count > 0))
        {
            if (groups.Count == 0 || !ReferenceEquals(groups[^1].Head, head))
            {
                groups.Add((head, keys));
            }
        }

        var taken = groups.Where(g => g.Keys.Count == 1).Select(g => g.Keys[0]).ToHashSet(StringComparer.Ordinal);
        var columns = new List<ColumnHead>();
        foreach ((Grids.GridCell head, IReadOnlyList<string> keys) in groups)
        {
            string field = keys.Count == 1 ? keys[0] : keys.FirstOrDefault(k => !taken.Contains(k)) ?? "ignored";
            taken.Add(field);
            bool isSecond = field is not ("ignored" or "reason") && columns.Exists(c => c.Field == field);
            columns.Add(new ColumnHead(isSecond ? "ignored" : field, head.Column, head.Column + head.ColumnSpan - 1, head));
        }

        return columns;
    }
}
