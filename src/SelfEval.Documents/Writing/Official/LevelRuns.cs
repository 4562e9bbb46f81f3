using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>
/// How many indicators a level's cell covers downward (指标层级合并): 1 and more where it begins, 0 where the cell above covers the row. A blank
/// level below a filled one would be read as the same again, so the names are then printed once more.
/// </summary>
/// <param name="Level1">For each indicator, the rows that its level-1 cell covers.</param>
/// <param name="Level2">The same for level 2.</param>
internal sealed record LevelRuns(IReadOnlyList<int> Level1, IReadOnlyList<int> Level2)
{
    public static LevelRuns Of(IReadOnlyList<Indicator> rows)
    {
        bool isRepeated = Enumerable.Range(1, Math.Max(0, rows.Count - 1)).Any(i => rows[i].Level1.Length == 0 && rows[i - 1].Level1.Length > 0);
        bool[] first = [.. rows.Select((r, i) => i == 0 || isRepeated || r.Level1 != rows[i - 1].Level1 || (r.Level2.Length == 0 && rows[i - 1].Level2.Length > 0))];
        bool[] second = [.. rows.Select((r, i) => first[i] || r.Level2.Length == 0 || r.Level2 != rows[i - 1].Level2)];
        return new LevelRuns(Runs(first), Runs(second));
    }

    private static int[] Runs(bool[] begins)
    {
        int[] runs = new int[begins.Length];
        int start = 0;
        for (int i = 0; i < begins.Length; i++)
        {
            start = begins[i] ? i : start;
            runs[start]++;
        }

        return runs;
    }
}
