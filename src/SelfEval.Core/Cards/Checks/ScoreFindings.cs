using SelfEval.Engine.Facts;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using System.Globalization;

namespace SelfEval.Cards.Checks;

/// <summary>Declared against computed for books without checks (自评与计算), and the reviewer's total against both (复核).</summary>
internal static class ScoreFindings
{
    public static void Add(ScoreCard card, List<Finding> findings)
    {
        AddReview(card, findings);
        if (card.Book.Trees.Checks.Count == 0)
        {
            AddDifferences(card, findings);
        }
    }

    /// <summary>The built-in checks say the same, and look at the reason too.</summary>
    private static void AddDifferences(ScoreCard card, List<Finding> findings)
    {
        if (card.Execution is { Difference: not (null or 0) } execution)
        {
            AddDifference(execution, "budget.declaredScore", "资金执行情况", findings);
        }

        for (int i = 0; i < card.Indicators.Count; i++)
        {
            if (card.Indicators[i] is { Difference: not (null or 0) } row)
            {
                AddDifference(row, string.Create(CultureInfo.InvariantCulture, $"indicators[{i}].score"), $"三级指标“{row.Name}”", findings);
            }
        }

        if (card.Difference is not (null or 0))
        {
            findings.Add(new Finding(DiagnosticCatalog.TotalDiffers, "total", "总分", Plain(card.Form.PrintedTotal), Plain(card.Total), Signed(card.Difference)));
        }
    }

    private static void AddDifference(IndicatorScore row, string where, string place, List<Finding> findings) =>
        findings.Add(new Finding(DiagnosticCatalog.DeclaredDiffers, where, place, Plain(row.OwnDeclared), row.Rule!, Plain(row.Score), Signed(row.Difference)));

    private static void AddReview(ScoreCard card, List<Finding> findings)
    {
        decimal? declared = card.Form.PrintedTotal ?? card.Total;
        if (card.ReviewedTotal is { } reviewed && declared is > 0 && reviewed != declared)
        {
            object share = Sums.Quotient(Sums.Minus(declared, reviewed), declared.Value) is { } part && !PrintedNumber.IsTooLarge(part) ? (part * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : Phrase.Incalculable;
            findings.Add(new Finding(DiagnosticCatalog.ReviewDiffers, "total", "总分", Plain(declared), Plain(reviewed), share));
        }
    }

    private static string Plain(decimal? number) => PrintedNumber.Plain(number ?? 0);

    private static string Signed(decimal? number) => (number > 0 ? "+" : "") + Plain(number);
}
