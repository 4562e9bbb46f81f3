using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>Puts the second and further rows of one indicator to its first (一个指标占几行): each criterion with its points is a 评分要点.</summary>
internal static class IndicatorPoints
{
    public static Indicator Add(Indicator first, Indicator more, bool isPoint)
    {
        List<ChecklistItem> items = [.. first.Items];
        if (isPoint && more.Criterion is not null)
        {
            if (items.Count == 0 && first.Criterion is not null)
            {
                items.Add(Item(first));
            }

            items.Add(Item(more));
        }

        return first with
        {
            Items = items,
            Weight = Sum(first.Weight, more.Weight),
            DeclaredScore = Sum(first.DeclaredScore, more.DeclaredScore),
            Criterion = Join(first.Criterion, more.Criterion),
            Target = FormCell.Parse(Join(first.Target.Text, more.Target.Text)),
            Actual = FormCell.Parse(Join(first.Actual.Text, more.Actual.Text)),
            Reason = Join(first.Reason, more.Reason),
            Note = Join(first.Note, more.Note),
        };
    }

    private static ChecklistItem Item(Indicator row) => new() { Name = row.Criterion!, Points = row.Weight, Earned = row.DeclaredScore };

    private static decimal? Sum(decimal? left, decimal? right) => left is null ? right : right is null ? left : left + right;

    private static string? Join(string? left, string? right) => right is null || right == left ? left : left is null ? right : $"{left}\n{right}";
}
