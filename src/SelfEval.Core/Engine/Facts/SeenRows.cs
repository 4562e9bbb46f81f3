using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// The rows as rules see them (合并阅读). A row with points and blank cells takes the rows below it that have cells and no points (其中…) as
/// its parts. Where several rows share one score cell, each sees its own share, if the shared score leaves no doubt about it.
/// </summary>
internal static class SeenRows
{
    /// <summary>The form's own rows where nothing is to be read together, which costs no memory.</summary>
    public static IReadOnlyList<Indicator> Of(SelfEvaluation form)
    {
        IReadOnlyList<Indicator> rows = form.Indicators;
        for (int i = 0; i < rows.Count; i++)
        {
            if (MayLead(rows[i]))
            {
                return From(rows, i);
            }
        }

        return rows;
    }

    /// <summary>A row that others may be read with; most forms have none.</summary>
    private static bool MayLead(Indicator row) =>
        row is { Target.Kind: CellKind.Missing, Actual.Kind: CellKind.Missing, Weight: > 0 } || (row.DeclaredScore is { } declared && row.Weight is { } weight && declared > weight);

    private static IReadOnlyList<Indicator> From(IReadOnlyList<Indicator> rows, int first)
    {
        Indicator[]? seen = null;
        int i = first;
        while (i < rows.Count)
        {
            int last = LastPart(rows, i);
            if (last > i)
            {
                seen ??= [.. rows];
                seen[i] = rows[i] with { Parts = [.. seen[(i + 1)..(last + 1)]] };
            }
            else if ((last = SharedScore.LastRow(rows, i)) > i)
            {
                SharedScore.Split(seen ??= [.. rows], i, last);
            }

            i = Math.Max(last, i) + 1;
        }

        return seen ?? rows;
    }

    private static int LastPart(IReadOnlyList<Indicator> rows, int parent)
    {
        int last = parent;
        if (rows[parent] is { Weight: > 0, Target.Kind: CellKind.Missing, Actual.Kind: CellKind.Missing, Parts.Count: 0, Items.Count: 0 })
        {
            while (last + 1 < rows.Count && IsPart(rows[last + 1], rows[parent]))
            {
                last++;
            }
        }

        return last;
    }

    private static bool IsPart(Indicator row, Indicator parent) =>
        row is { Weight: null, DeclaredScore: null, IsNotApplicable: false } && (row.Target.Kind != CellKind.Missing || row.Actual.Kind != CellKind.Missing)
        && IsSame(row.Level1, parent.Level1) && IsSame(row.Level2, parent.Level2);

    /// <summary>A merged cell leaves the rows below its first one blank.</summary>
    private static bool IsSame(string level, string parent) => level.Length == 0 || level == parent;
}
