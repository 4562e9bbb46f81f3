using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>Which column of an indicator table holds what (指标表的列), found by head words and never by position.</summary>
internal sealed class IndicatorColumns
{
    /// <summary>Fields of which a table may have several columns: their texts are joined, or kept side by side.</summary>
    private static readonly string[] Many = ["reason", "note", "other", "unknown", "number", "side"];

    private readonly ColumnHead?[] _owners;

    private IndicatorColumns(IReadOnlyList<ColumnHead> heads, int columnCount, ColumnHead? repeated)
    {
        Repeated = repeated;
        Heads = heads;
        _owners = new ColumnHead?[columnCount];
        foreach (ColumnHead head in heads)
        {
            for (int column = head.First; column <= Math.Min(head.Last, columnCount - 1); column++)
            {
                _owners[column] ??= head;
            }
        }
    }

    public IReadOnlyList<ColumnHead> Heads { get; }

    /// <summary>The head of names, where several groups of columns have one and the last was taken; null otherwise.</summary>
    public ColumnHead? Repeated { get; }

    public ColumnHead? this[string field] => Heads.FirstOrDefault(h => h.Field == field);

    public IEnumerable<ColumnHead> All(string field) => Heads.Where(h => h.Field == field);

    public bool Has(params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields)
        {
            if (this[field] is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The head under which a cell begins; where it begins under none, the first that it reaches.</summary>
    public ColumnHead? OwnerOf(GridCell cell)
    {
        for (int column = cell.Column; column < Math.Min(cell.Column + cell.ColumnSpan, _owners.Length); column++)
        {
            if (_owners[column] is { } head)
            {
                return head;
            }
        }

        return null;
    }

    /// <summary>The cells of a row that belong to a field.</summary>
    public IEnumerable<GridCell> CellsOf(string field, RowView row) => row.Cells.Where(c => OwnerOf(c)?.Field == field);

    /// <summary>The same columns one step to the right: a side label that stands only beside the rows pushes them there.</summary>
    public IndicatorColumns Shifted(int columnCount) => new([.. Heads.Select(h => h with { First = h.First + 1, Last = h.Last + 1 })], columnCount, Repeated);

    public static IndicatorColumns From(HeadBand band, Func<GridCell, bool> isSideLabel)
    {
        List<(GridCell Head, IReadOnlyList<string> Keys, int First, int Last)> groups = Group(band);
        string[] fields = Assign(groups, isSideLabel);
        var heads = groups.Select((g, i) => new ColumnHead(fields[i], g.First, g.Last, g.Head)).ToList();
        ColumnHead? repeated = KeepLastGroup(heads);
        PlaceWeights(heads);
        KeepOne(heads);
        NameTheRows(heads);
        return new IndicatorColumns(heads, band.Grid.ColumnCount, repeated);
    }

    private static List<(GridCell Head, IReadOnlyList<string> Keys, int First, int Last)> Group(HeadBand band)
    {
        var groups = new List<(GridCell Head, IReadOnlyList<string> Keys, int First, int Last)>();
        foreach ((GridCell head, IReadOnlyList<string> keys) in band.Columns)
        {
            int last = Math.Max(head.Column, head.Column + head.ColumnSpan - 1);
            if (groups.Count == 0 || !ReferenceEquals(groups[^1].Head, head))
            {
                groups.Add((head, keys, head.Column, last));
            }
        }

        return groups;
    }

    /// <summary>Heads with one meaning first; those with several take the first meaning that is still free.</summary>
    private static string[] Assign(List<(GridCell Head, IReadOnlyList<string> Keys, int First, int Last)> groups, Func<GridCell, bool> isSideLabel)
    {
        var fields = new string[groups.Count];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = groups[i].Keys.Count switch { 0 => "unknown", 1 => groups[i].Keys[0], _ => "" };
        }

        for (int i = 0; i < fields.Length; i++)
        {
            if (fields[i].Length == 0)
            {
                int same = groups.FindIndex(0, i, g => HeadText.Bare(g.Head.Text) == HeadText.Bare(groups[i].Head.Text));
                fields[i] = same >= 0 ? fields[same] : groups[i].Keys.FirstOrDefault(k => !fields.Contains(k)) ?? "other";
            }
        }

        for (int i = 0; i < fields.Length; i++)
        {
            if (fields[i] is "name" or "target" or "unknown" && isSideLabel(groups[i].Head) && (fields[i] == "unknown" || fields.Count(f => f == fields[i]) > 1))
            {
                fields[i] = "side";
            }
        }

        return fields;
    }

    /// <summary>A target sheet prints level 2, name and target twice, for the whole term and for the year: the last counts.</summary>
    private static ColumnHead? KeepLastGroup(List<ColumnHead> heads)
    {
        int first = heads.FindIndex(h => h.Field == "name");
        int last = heads.FindLastIndex(h => h.Field == "name");
        if (first < 0 || first == last || heads.Count(h => h.Field == "target") < 2)
        {
            return null;
        }

        for (int i = 0; i < heads.Count; i++)
        {
            string field = heads[i].Field;
            if (field is "level2" or "name" or "target" && i < heads.FindLastIndex(h => h.Field == field))
            {
                heads[i] = heads[i] with { Field = "other" };
            }
        }

        return heads[last];
    }

    /// <summary>Of several columns of points, those before the name are the levels'.</summary>
    private static void PlaceWeights(List<ColumnHead> heads)
    {
        int name = heads.FindIndex(h => h.Field == "name");
        int[] weights = [.. Enumerable.Range(0, heads.Count).Where(i => heads[i].Field == "weight")];
        if (name < 0 || weights.Length < 2)
        {
            return;
        }

        int level2 = heads.FindIndex(h => h.Field == "level2");
        foreach (int i in weights.Where(i => i < name))
        {
            heads[i] = heads[i] with { Field = level2 >= 0 && i > level2 ? "level2Weight" : "level1Weight" };
        }
    }

    private static void KeepOne(List<ColumnHead> heads)
    {
        for (int i = 0; i < heads.Count; i++)
        {
            string field = heads[i].Field;
            if (!Many.Contains(field) && heads.FindIndex(h => h.Field == field) < i)
            {
                heads[i] = heads[i] with { Field = "second:" + field };
            }
        }
    }

    /// <summary>A table without a column of names is named by its lowest level.</summary>
    private static void NameTheRows(List<ColumnHead> heads)
    {
        if (heads.Exists(h => h.Field == "name"))
        {
            return;
        }

        int lowest = heads.FindIndex(h => h.Field == "level2");
        lowest = lowest >= 0 ? lowest : heads.FindIndex(h => h.Field == "level1");
        if (lowest >= 0)
        {
            heads[lowest] = heads[lowest] with { Field = "name" };
        }
    }
}
