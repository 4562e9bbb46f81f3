using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using SelfEval.Reading.Json;

namespace SelfEval.Batch;

/// <summary>What a batch came to (汇总): counts, grades, totals, findings. Small whatever the number of forms, and addable.</summary>
internal sealed class BatchTally
{
    private const string None = "";

    // Added to for every finding of every card, and put in order when someone looks.
    private readonly Dictionary<string, long> _grades = new(StringComparer.Ordinal);
    private readonly Dictionary<decimal, long> _totals = [];
    private readonly Dictionary<string, long> _findings = new(StringComparer.Ordinal);

    /// <summary>Cards made.</summary>
    public long Scored { get; private set; }

    /// <summary>Lines that are no form.</summary>
    public long Refused { get; private set; }

    public decimal Sum { get; private set; }

    /// <summary>Cards by grade; "" where a card has none.</summary>
    public SortedDictionary<string, long> Grades => new(_grades, StringComparer.Ordinal);

    /// <summary>Cards by total, to the hundredth; beyond 1,000 points, which no grade knows, to three digits, so that a tally stays small.</summary>
    public SortedDictionary<decimal, long> Totals => new(_totals);

    /// <summary>Findings by code.</summary>
    public SortedDictionary<string, long> Findings => new(_findings, StringComparer.Ordinal);

    /// <summary>Cards without a total (没有总分): forms without weights, and forms of which no row counts.</summary>
    public long WithoutTotal { get; private set; }

    /// <summary>Points that rules computed (核对得分), over all cards.</summary>
    public decimal Computed { get; private set; }

    /// <summary>Points adopted unverified (采用自评), over all cards.</summary>
    public decimal Adopted { get; private set; }

    /// <summary>Declared points of rows that could not be assessed (无法核对), over all cards.</summary>
    public decimal Unverifiable { get; private set; }

    public decimal? Mean => Scored == WithoutTotal ? null : Sum / (Scored - WithoutTotal);

    public void Add(ScoreCard card)
    {
        Scored++;
        Count(_grades, card.Grade ?? None, 1);
        AddTotal(card.Total);
        Computed += card.Computed.Points ?? 0;
        Adopted += card.Adopted.Points ?? 0;
        Unverifiable += card.Unverifiable.Declared ?? 0;
        foreach (Finding finding in card.Findings)
        {
            Count(_findings, finding.Code, 1);
        }
    }

    /// <summary>A line that an earlier run wrote.</summary>
    public void Add(CardLine line)
    {
        if (line.IsRefused)
        {
            Refuse();
            return;
        }

        Scored++;
        Count(_grades, line.Grade ?? None, 1);
        AddTotal(line.Total);
        Computed += line.Computed;
        Adopted += line.Adopted;
        Unverifiable += line.Unverifiable;
        foreach (string code in line.Findings)
        {
            Count(_findings, code, 1);
        }
    }

    private void AddTotal(decimal? total)
    {
        if (total is { } known)
        {
            Sum += known;
            Count(_totals, Rounded(known), 1);
        }
        else
        {
            WithoutTotal++;
        }
    }

    private static decimal Rounded(decimal total)
    {
        decimal unit = 0.01m;
        for (decimal most = 1_000; Math.Abs(total) > most && unit < 1e24m; most *= 10)
        {
            unit = unit < 10 ? 10 : unit * 10;
        }

        return unit == 0.01m ? ScoringFunctions.Round(total, 2) : decimal.Truncate(total / unit) * unit;
    }

    public void Refuse() => Refused++;

    public void Add(BatchTally other)
    {
        Scored += other.Scored;
        Refused += other.Refused;
        Sum += other.Sum;
        WithoutTotal += other.WithoutTotal;
        Computed += other.Computed;
        Adopted += other.Adopted;
        Unverifiable += other.Unverifiable;
        AddAll(_grades, other._grades);
        AddAll(_totals, other._totals);
        AddAll(_findings, other._findings);
    }

    /// <summary>The totals below or at which 10, 20 … 90 per cent of the cards lie (十分位数), by nearest rank; empty without cards.</summary>
    public IReadOnlyList<decimal> Deciles()
    {
        var deciles = new List<decimal>();
        long below = 0;
        foreach ((decimal total, long cards) in Totals)
        {
            below += cards;
            while (deciles.Count < 9 && below * 10 >= (Scored - WithoutTotal) * (deciles.Count + 1))
            {
                deciles.Add(total);
            }
        }

        return deciles;
    }

    public void Write(JsonOutput json)
    {
        using (json.Object("tally"u8))
        {
            json.Number("scored"u8, Scored);
            json.Number("refused"u8, Refused);
            json.Exact("sum"u8, Sum);
            json.Number("withoutTotal"u8, WithoutTotal);
            json.Exact("computed"u8, Computed);
            json.Exact("adopted"u8, Adopted);
            json.Exact("unverifiable"u8, Unverifiable);
            Write(json, "grades"u8, Grades.Select(g => (g.Key, g.Value)));
            Write(json, "totals"u8, Totals.Select(t => (t.Key.ToString(CultureInfo.InvariantCulture), t.Value)));
            Write(json, "findings"u8, Findings.Select(f => (f.Key, f.Value)));
        }
    }

    public static BatchTally Read(JsonElement json)
    {
        var tally = new BatchTally
        {
            Scored = json.GetProperty("scored").GetInt64(),
            Refused = json.GetProperty("refused").GetInt64(),
            Sum = json.GetProperty("sum").GetDecimal(),
            WithoutTotal = json.GetProperty("withoutTotal").GetInt64(),
            Computed = json.GetProperty("computed").GetDecimal(),
            Adopted = json.GetProperty("adopted").GetDecimal(),
            Unverifiable = json.GetProperty("unverifiable").GetDecimal(),
        };
        foreach (JsonProperty grade in json.GetProperty("grades").EnumerateObject())
        {
            tally._grades.Add(grade.Name, grade.Value.GetInt64());
        }

        foreach (JsonProperty total in json.GetProperty("totals").EnumerateObject())
        {
            tally._totals.Add(decimal.Parse(total.Name, NumberStyles.Number, CultureInfo.InvariantCulture), total.Value.GetInt64());
        }

        foreach (JsonProperty finding in json.GetProperty("findings").EnumerateObject())
        {
            tally._findings.Add(finding.Name, finding.Value.GetInt64());
        }

        return tally;
    }

    private static void Write(JsonOutput json, ReadOnlySpan<byte> name, IEnumerable<(string Name, long Count)> counts)
    {
        using (json.Object(name))
        {
            foreach ((string key, long count) in counts)
            {
                json.Name(key);
                json.Item(count);
            }
        }
    }

    private static void AddAll<TKey>(Dictionary<TKey, long> to, Dictionary<TKey, long> from)
        where TKey : notnull
    {
        foreach ((TKey key, long count) in from)
        {
            Count(to, key, count);
        }
    }

    private static void Count<TKey>(Dictionary<TKey, long> counts, TKey key, long more)
        where TKey : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += more;
}
