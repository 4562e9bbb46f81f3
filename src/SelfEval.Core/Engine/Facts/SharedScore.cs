using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>A score cell that several rows share (几行合用一个得分格): the first holds more than it weighs, those below hold none.</summary>
internal static class SharedScore
{
    /// <summary>The last row that shares the score of <paramref name="lead"/>; <paramref name="lead"/> itself where none does.</summary>
    public static int LastRow(IReadOnlyList<Indicator> rows, int lead)
    {
        if (rows[lead] is not { Weight: > 0 and { } weight, DeclaredScore: { } declared } || declared <= weight)
        {
            return lead;
        }

        int last = lead;
        decimal? total = weight;
        while (last + 1 < rows.Count && Shares(rows[last + 1], rows[lead]))
        {
            total = Sums.Plus(total, rows[++last].Weight);
        }

        return declared <= total ? last : lead;
    }

    /// <summary>Full marks for all are full marks for each; otherwise nobody can say who lost what.</summary>
    public static void Split(Indicator[] rows, int lead, int last)
    {
        bool isFull = rows[lead].DeclaredScore == Sums.Total(rows[lead..(last + 1)].Select(static r => r.Weight ?? 0));
        for (int i = lead; i <= last; i++)
        {
            rows[i] = rows[i] with { DeclaredScore = isFull ? rows[i].Weight : null };
        }
    }

    private static bool Shares(Indicator row, Indicator lead) =>
        row is { Weight: > 0, DeclaredScore: null } && row.Level1 == lead.Level1 && row.Level2 == lead.Level2;
}
