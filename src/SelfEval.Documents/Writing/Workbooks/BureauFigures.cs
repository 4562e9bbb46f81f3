using System.Text.Json;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>What the cards come to (统计): counts by grade and finding, the mean and the deciles of the totals; small whatever their number.</summary>
internal sealed class BureauFigures
{
    private const int Places = 2;

    private readonly SortedDictionary<string, long> _grades = new(StringComparer.Ordinal);
    private readonly SortedDictionary<decimal, long> _totals = [];
    private readonly SortedDictionary<string, long> _findings = new(StringComparer.Ordinal);
    private readonly long[] _rows = new long[BureauSheet.All.Count];
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

    public IEnumerable<object?[]> Rows()
    {
        yield return ["张数", (decimal)_rows[0]];
        yield return ["总分合计", _sum];
        yield return ["平均分", _withTotal == 0 ? null : Math.Round(_sum / _withTotal, 4)];
        yield return ["没有总分的张数", (decimal)(_rows[0] - _withTotal)];
        foreach ((string grade, long count) in _grades.OrderByDescending(g => g.Value))
        {
            yield return [grade.Length > 0 ? $"等级：{grade}" : "不评等级", (decimal)count];
        }

        foreach ((int tenth, decimal total) in Deciles())
        {
            yield return [$"{tenth}0% 的表不高于（分）", total];
        }

        foreach ((string code, long count) in _findings.OrderByDescending(f => f.Value))
        {
            yield return [$"疑点 {code}（处）", (decimal)count];
        }
    }

    private void Add(JsonElement card)
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            _rows[i] += BureauSheet.All[i].Rows(card).Count();
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
