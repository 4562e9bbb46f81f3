using System.Globalization;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>
/// Takes the sum rows (小计, 合计, 总分) out of a transcribed table: they repeat what other rows hold, and counted as indicators would
/// double every sum. A subtotal of a level-1 group stays as its printed weight, the last line as the printed total.
/// </summary>
internal static class SumRows
{
    private static readonly string[] TotalWords = ["合计", "总计", "总分", "总分值", "总得分", "合计得分", "自评总分", "总分合计"];

    private static readonly string[] SubtotalWords = ["小计", "合计"];

    /// <summary>What the sum rows say: null and empty where there are none.</summary>
    public readonly record struct Printed(decimal? Weight, decimal? Score, IReadOnlyList<(string Name, decimal Weight)> Headings);

    /// <summary>Removes the sum rows; a table of nothing but sums (level by level) is left as it is.</summary>
    public static Printed Take(List<Indicator> rows, List<string> notes)
    {
        Dictionary<string, int> groups = rows.SelectMany(r => r.Level1 == r.Level2 ? [r.Level1] : new[] { r.Level1, r.Level2 }).GroupBy(static n => n, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        Indicator[] sums = [.. rows.Where(r => IsTotal(r) || IsSubtotal(r, groups))];
        var headings = new List<(string Name, decimal Weight)>();
        Indicator? total = null;
        if (!rows.Except(sums, ReferenceEqualityComparer.Instance).OfType<Indicator>().Any(r => r.Weight is not null || r.DeclaredScore is not null))
        {
            return new Printed(null, null, headings);
        }

        var taken = new HashSet<Indicator>(sums, ReferenceEqualityComparer.Instance);
        rows.RemoveAll(taken.Contains);
        foreach (Indicator sum in sums)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"合计行“{sum.Level1} {sum.Level2} {sum.Name}”：分值 {sum.Weight}，得分 {sum.DeclaredScore}，不作指标"));
            if (IsTotal(sum))
            {
                total = sum;
            }
            else if (sum.Weight is { } weight && (sum.Level2.Length == 0 || IsWord(sum.Level2, SubtotalWords)) && headings.TrueForAll(h => h.Name != sum.Level1))
            {
                headings.Add((sum.Level1, weight));
            }
        }

        return new Printed(total?.Weight, total?.DeclaredScore, headings);
    }

    private static bool IsTotal(Indicator row) => HasNoCells(row)
        && (IsWord(row.Name, TotalWords) ? row.Level1.Length == 0 || IsWord(row.Level1, TotalWords) : row.Name.Length == 0 && IsWord(row.Level1, TotalWords));

    private static bool IsSubtotal(Indicator row, Dictionary<string, int> groups) => HasNoCells(row) && row.Level1.Length > 0
        && (IsWord(row.Name, SubtotalWords) || (row.Name.Length == 0 && IsWord(row.Level2, SubtotalWords)) || IsNamedAfterGroup(row, groups));

    /// <summary>A row as a file has it that repeats the total: its only name is 合计 or the like, and it has no cells.</summary>
    public static bool IsTotal(SourceNode row) => Word(row, "target") is null or "" && Word(row, "actual") is null or ""
        && Word(row, "name") is { } name && Word(row, "level1") is { } level1
        && (IsWord(name, TotalWords) ? level1.Length == 0 || IsWord(level1, TotalWords) : name.Length == 0 && IsWord(level1, TotalWords));

    private static string? Word(SourceNode row, string member) => row.Value(member) is not { } value ? "" : value.Kind == NodeKind.String ? value.Text.Trim() : value.Kind == NodeKind.Null ? "" : null;

    /// <summary>产出指标小计 under or beside the rows of 产出指标.</summary>
    private static bool IsNamedAfterGroup(Indicator row, Dictionary<string, int> groups) => SubtotalWords.Any(w => row.Name.EndsWith(w, StringComparison.Ordinal)
        && row.Name[..^w.Length].Trim() is var group && groups.GetValueOrDefault(group) > (group == row.Level1 || group == row.Level2 ? 1 : 0));

    private static bool HasNoCells(Indicator row) => IsEmpty(row.Target) && IsEmpty(row.Actual);

    private static bool IsEmpty(FormCell cell) => cell.Kind is CellKind.Missing or CellKind.NotApplicable;

    private static bool IsWord(string text, string[] words)
    {
        foreach (string word in words)
        {
            if (IsWord(text, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>White space and colons aside.</summary>
    private static bool IsWord(string text, string word)
    {
        int read = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is ':' or '：')
            {
                continue;
            }

            if (read == word.Length || c != word[read])
            {
                return false;
            }

            read++;
        }

        return read == word.Length;
    }
}
