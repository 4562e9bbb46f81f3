using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Model.Cells;

namespace SelfEval.Tests.Cases;

/// <summary>What a rule book makes of one declared score.</summary>
internal enum Verdict
{
    Reproduced,
    OtherRounding,
    Judgement,
    RangeOnly,
    NotAssessable,
    Contradicted,
    NothingDeclared,
    NotApplicable,
}

/// <summary>Sorts the rows of a card by what the book can say of the declared score; the reason is the card's own explanation.</summary>
internal static class CaseVerdict
{
    /// <summary>Scores accepted in this workflow are held against 0 and the weight only.</summary>
    private const string RangeOnlyWorkflow = "采用自评";

    public static (Verdict Verdict, string Reason) Of(IndicatorScore row) => row switch
    {
        { Outcome: ScoreOutcome.NotApplicable } => (Verdict.NotApplicable, row.Explanation),
        { Outcome: ScoreOutcome.NotAssessable } => (Verdict.NotAssessable, row.Explanation),
        { Declared: null } => (Verdict.NothingDeclared, ""),
        { Outcome: ScoreOutcome.Adopted } => (row.Workflow == RangeOnlyWorkflow ? Verdict.RangeOnly : Verdict.Judgement, row.Explanation),
        { Difference: 0 } => (Verdict.Reproduced, ""),
        _ => RoundingThatFits(row) is { } rounding ? (Verdict.OtherRounding, rounding) : (Verdict.Contradicted, row.Explanation),
    };

    /// <summary>A way to round seen on published forms that leads from the exact score to the declared one; full marks for a miss are none.</summary>
    private static string? RoundingThatFits(IndicatorScore row)
    {
        if (row.Declared >= row.Weight)
        {
            return null;
        }

        foreach (string mode in new[] { "四舍五入", "截断" })
        {
            for (int decimals = 2; decimals >= 0; decimals--)
            {
                if (计分.取舍(row.Exact, decimals, mode) == row.Declared)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{PrintedNumber.Plain(计分.四舍五入(row.Exact, 4))} {mode}到 {decimals} 位即 {PrintedNumber.Plain(row.Declared!.Value)}");
                }
            }
        }

        return null;
    }
}
