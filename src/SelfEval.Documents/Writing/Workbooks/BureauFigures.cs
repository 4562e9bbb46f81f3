using System.Text.Json;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>What the cards come to (统计): counts by grade and finding, the mean and the deciles of the totals; small whatever their number.</summary>
internal sealed class BureauFigures
{
    public const string Sheet = "统计";

    private const int Places = 2;

    /// <summary>Bars that a chart shows at most.</summary>
    private const int MostBars = 15;

    private static readonly IReadOnlyList<BureauSheet> Sheets = BureauSheet.All(null);

    private readonly SortedDictionary<string, long> _grades = new(StringComparer.Ordinal);
    private readonly SortedDictionary<decimal, long> _totals = [];
    private readonly SortedDictionary<string, long> _findings = new(StringComparer.Ordinal);
    private readonly long[] _rows = new long[Sheets.Count];
    private decimal _sum;
    private long _withTotal;

    public static BureauFigures Of(IEnumerable<JsonElement> cards)
    {
        var figures = new BureauFigures();
        foreach (JsonElement card in cards)
        {
            figures.Add(card);
        }

        return figures;
    }

    /// <summary>Rows that a sheet will have, its head left out.</summary>
    public long RowsOf(int sheet) => _rows[sheet];

    /// <summary>The rows of the sheet; a block of rows belongs to a chart.</summary>
    public IEnumerable<object?[]> Rows() => [.. Plain(), .. Blocks().SelectMany(b => b.Bars).Select(b => (object?[])[b.Name, b.Number])];

    /// <summary>Grades, deciles and the most frequent findings, each where it stands on the sheet; none of what there is nothing of.</summary>
    public IReadOnlyList<SheetChart> Charts()
    {
        var charts = new List<SheetChart>();
        int row = 1 + Plain().Count();
        foreach ((string title, (string Name, decimal Number)[] bars, bool isFlat) in Blocks())
        {
            if (bars.Length > 0)
            {
                charts.Add(new SheetChart(title, Sheet, row, [.. bars.Take(MostBars)], isFlat));
            }

            row += bars.Length;
        }

        return charts;
    }

    private IEnumerable<object?[]> Plain() =>
        [["张数", (decimal)_rows[0]], ["总分合计", _sum], ["平均分", _withTotal == 0 ? null : Math.Round(_sum / _withTotal, 4)], ["没有总分的张数", (decimal)(_rows[0] - _withTotal)]];

    private IEnumerable<(string Title, (string Name, decimal Number)[] Bars, bool IsFlat)> Blocks()
    {
        yield return ("等级（张）", [.. _grades.OrderByDescending(g => g.Value).Select(g => (g.Key.Length > 0 ? $"等级：{g.Key}" : "不评等级", (decimal)g.Value))], false);
        yield return ("总分的十分位（分）", [.. Deciles().Select(d => ($"{d.Tenth}0% 的表不高于（分）", d.Total))], false);
        yield return ("最多的疑点（处）", [.. _findings.OrderByDescending(f => f.Value).Select(f => ($"疑点 {f.Key}（处）", (decimal)f.Value))], true);
    }

    private void Add(JsonElement card)
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            _rows[i] += Sheets[i].Rows(card).Count();
        }

        Count(_grades, card.Text("grade"));
        if (card.Number("total") is { } total)
        {
            _sum += total;
            _withTotal++;
            Count(_totals, Math.Round(total, Places, MidpointRounding.AwayFromZero));
        }

        foreach (JsonElement finding in card.Items("findings"))
        {
            Count(_findings, finding.Text("code"));
        }
    }

    /// <summary>By nearest rank.</summary>
    private IEnumerable<(int Tenth, decimal Total)> Deciles()
    {
        long below = 0;
        int tenth = 1;
        foreach ((decimal total, long count) in _totals)
        {
            below += count;
            for (; tenth < 10 && below * 10 >= _withTotal * tenth; tenth++)
            {
                yield return (tenth, total);
            }
        }
    }

    private static void Count<TKey>(SortedDictionary<TKey, long> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
